"""One thing that a document does not say, and that is probably true of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Kind: TypeAlias = Literal[
    "pages", "jobs", "idempotency", "session", "failure", "request-id", "events", "names"
]
KINDS: tuple[Kind, ...] = (
    "failure",
    "request-id",
    "session",
    "idempotency",
    "pages",
    "jobs",
    "events",
    "names",
)
Confidence: TypeAlias = Literal["high", "medium"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An action of an overlay, with what speaks for it.

    Attributes:
        kind: What sort of thing it says.
        subject: What it is about: `GET /charges`, a header, the document.
        target: A JSONPath that names the place, in the document as it was written.
        update: What is merged there.
        reason: What in the document speaks for it, in one sentence; text of the document is quoted.
        confidence: `high` where names and types leave no other reading; else `medium`.
    """

    kind: Kind
    subject: str
    target: str
    update: dict[str, Any]
    reason: str
    confidence: Confidence = "high"
