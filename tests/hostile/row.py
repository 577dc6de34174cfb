"""One row of the tables: a document, and what may come of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from .trap import Trap

GENERATES = "generates"
EITHER = "either"
COMMAND = ("generate", "spec.json", "-o", "client")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is run, and what is acceptable.

    Attributes:
        name: What is hostile about it.
        files: Bytes by path, relative to the project's folder; a path with `..` lies beside it.
        expect: `generates`; `either`, if all that counts is that nothing bad happens; or the codes
            of problems, all of which have to be told.
        words: The command line.
        kept: Texts that the generated code has to hold exactly.
        twin: The name of the row whose code has the same shape: this text has changed none of it.
        prepare: What else is done to the project's folder first: links, an older output.
    """

    name: str
    files: Mapping[str, bytes]
    expect: Literal["generates", "either"] | frozenset[str] = GENERATES
    words: tuple[str, ...] = COMMAND
    package: str = "client"
    kept: tuple[str, ...] = ()
    twin: str = ""
    prepare: Callable[[Path], None] | None = field(default=None, compare=False)

    def lay(self, project: Path, trap: Trap) -> None:
        """Write the files, in which the trap is named."""
        for name, data in self.files.items():
            target = project / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(trap.set(data))
        if self.prepare is not None:
            self.prepare(project)


def refused(*codes: str) -> frozenset[str]:
    """The codes of problems that have to be told."""
    return frozenset(codes)


def as_json(document: Any) -> bytes:
    """A document as JSON in ASCII, so that every character can be in it."""
    return json.dumps(document).encode()


def documents(rows: Mapping[str, tuple[Any, Any]], **common: Any) -> list[Row]:
    """Rows of a name, a document, and what is acceptable."""
    return [
        Row(name=name, files={"spec.json": as_json(document)}, expect=expect, **common)
        for name, (document, expect) in rows.items()
    ]
