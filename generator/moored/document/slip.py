"""One slip of the pen, repaired."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moored.document.model import JsonObject


@dataclass(frozen=True, slots=True)
class Slip:
    """What was wrong with an object, and how it is read.

    Attributes:
        key: The field that is wrong, or empty for the object itself.
        message: The fact.
        value: The object after the repair.
    """

    key: str
    message: str
    value: JsonObject
