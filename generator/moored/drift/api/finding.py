"""One change, as a caller of the client sees it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from moored.drift.rules import RULES, Direction, Level, Rule
from moored.problems import Location


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One change.

    Attributes:
        rule: The id of its rule.
        subject: What it is about, as a path in Python: `pets.list(limit)`, `Pet.name`.
        direction: Where it is used: in requests, in responses or in both.
        old: What it was, as Python text; empty where it is new.
        new: What it is now, as Python text; empty where it is gone.
        old_pointer: Its place in the old document (normal form); `None` where it has none.
        new_pointer: Its place in the new document.
        operations: The methods that it concerns, sorted.
        old_at: The file, line and pointer in the old document, once they have been looked up.
        new_at: The same in the new document.
    """

    rule: str
    subject: str
    direction: Direction = ""
    old: str = ""
    new: str = ""
    old_pointer: str | None = None
    new_pointer: str | None = None
    operations: tuple[str, ...] = ()
    old_at: Location | None = None
    new_at: Location | None = None

    @property
    def row(self) -> Rule:
        """Its rule."""
        return RULES[self.rule]

    @property
    def level(self) -> Level:
        """Its class."""
        return self.row.level(self.direction)

    @cached_property
    def fingerprint(self) -> str:
        """What the change is, whatever words tell of it: rule, subject and direction."""
        text = "\n".join((self.rule, self.subject, self.direction))
        return hashlib.sha256(text.encode()).hexdigest()[:12]
