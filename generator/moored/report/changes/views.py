"""What the page of changes prints: finished texts only."""

from __future__ import annotations

from dataclasses import dataclass

from moored.report.page.encoders import Html
from moored.report.page.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The head of the page; `bump` is a part of a version, `said` a sentence on it."""

    old: Html
    new: Html
    bump: Html
    said: Html
    usage: Html
    remarks: tuple[Html, ...]
    total: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An operation to choose, with the numbers of the sets of operations that it is in."""

    name: Html
    sets: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change; `operations` is the number of its set of operations."""

    anchor: Html
    level: Html
    operations: Html
    subject: Html
    direction: Html
    fact: Html
    old: Html
    new: Html
    rule: Html
    fingerprint: Html
    facts: tuple[Html, ...]
    old_at: Html
    new_at: Html
    rows: tuple[Row, ...]
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The changes of one class to one Python object."""

    owner: Html
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeClass:
    """The changes of one class."""

    level: Html
    meaning: Html
    number: Html
    parts: tuple[Part, ...]
