"""`moored.lock`: what a package was generated from, one fact a line, so that branches merge.

It holds no time and no machine's path, and no digest of several things at once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal

from moored.emit.lock_values import Reader
from moored.emit.manifest import MANIFEST, manifest, parse_manifest

__all__ = [
    "EPOCH",
    "FORMAT",
    "LOCK",
    "MANIFEST",
    "MINIMUM",
    "NAMES",
    "Lock",
    "OperationRecord",
    "Outcome",
    "dump",
    "manifest",
    "parse",
    "parse_manifest",
]

LOCK: Final = "moored.lock"
NAMES: Final = "names.lock"
FORMAT: Final = 1
EPOCH: Final = 1
"""Raised only when a byte of the output can change."""
MINIMUM: Final = "0.1.0"
"""The least version of moored that writes this epoch."""

Outcome = Literal["generated", "degraded", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationRecord:
    """What became of one operation.

    Attributes:
        operation_id: Its operationId; empty where the document gives none.
        outcome: Whether it is in the package, in it with less than the document says, or not.
        meaning: SHA-256 of the operation and all that only it reaches, in canonical form.
        notes: Why it is degraded or refused, a sentence each.
    """

    operation_id: str
    outcome: Outcome
    meaning: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Everything that decides the output.

    Attributes:
        format: The format of the file itself.
        epoch: The output epoch of the moored that generated.
        minimum: The least version of moored that has this epoch.
        tools: Versions of the packages that shape the output, by distribution name.
        templates: SHA-256 of the template folder.
        settings: The resolved settings; not the package's name, so that a copy may be renamed.
        inputs: SHA-256 of each input file, blind to line ends, by its path relative to the
            document's folder. Never used to open a file.
        shared: SHA-256 of what several operations share, in canonical form.
        operations: What became of each operation, by `METHOD /path` or `METHOD webhook:name`.
        document: The `title` and the `version` that the document gives itself, cut to 200 characters.
        source: The `url` that the document came from, without credentials, and its `etag`.
    """

    format: int = FORMAT
    epoch: int = EPOCH
    minimum: str = MINIMUM
    tools: Mapping[str, str]
    templates: str
    settings: Mapping[str, Any]
    inputs: Mapping[str, str]
    shared: str
    operations: Mapping[str, OperationRecord]
    document: Mapping[str, str] | None = None
    source: Mapping[str, str] | None = None


def dump(lock: Lock) -> str:
    """The text of `moored.lock`: JSON with sorted keys, in ASCII."""
    operations = {
        key: {
            "meaning": record.meaning,
            "notes": list(record.notes),
            "operation_id": record.operation_id,
            "outcome": record.outcome,
        }
        for key, record in lock.operations.items()
    }
    facts = {
        "document": dict(lock.document) if lock.document is not None else None,
        "epoch": lock.epoch,
        "format": lock.format,
        "inputs": dict(lock.inputs),
        "minimum": lock.minimum,
        "operations": operations,
        "settings": dict(lock.settings),
        "shared": lock.shared,
        "source": dict(lock.source) if lock.source is not None else None,
        "templates": lock.templates,
        "tools": dict(lock.tools),
    }
    return json.dumps(facts, indent=2, sort_keys=True) + "\n"


# A check looks at the lock from two sides, a generation from three.
@lru_cache(maxsize=4)
def parse(text: str, shown: str = LOCK) -> Lock:
    """Read a lock that anyone may have written.

    Args:
        text: The file; lines may end in CRLF.
        shown: Its path for messages.

    Raises:
        MooredError: The file is damaged (M0811), holds an unresolved merge (M0812), or is in
            another format (M0813).
    """
    reader = Reader.of(text, shown, FORMAT)
    lock = Lock(
        format=FORMAT,
        epoch=reader.whole("epoch"),
        minimum=reader.version("minimum"),
        tools=reader.texts("tools"),
        templates=reader.digest("templates"),
        settings=reader.settings("settings"),
        inputs=reader.digests("inputs"),
        shared=reader.digest("shared"),
        operations=_operations(reader),
        document=reader.texts("document") if reader.has("document") else None,
        source=reader.texts("source") if reader.has("source") else None,
    )
    reader.finish()
    return lock


def _operations(reader: Reader) -> dict[str, OperationRecord]:
    return {key: _record(entry) for key, entry in reader.entries("operations")}


def _record(entry: Reader) -> OperationRecord:
    record = OperationRecord(
        operation_id=entry.text("operation_id"),
        outcome=entry.choice("outcome", "generated", "degraded", "refused"),
        meaning=entry.digest("meaning"),
        notes=entry.list_of_texts("notes"),
    )
    entry.close()
    return record
