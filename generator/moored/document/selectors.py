"""Which operations a selector names: `operationId`, `tag:Name`, `METHOD /path`, `webhook:name`, with globs."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from moored.document.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moored.document.entries import OperationEntry
    from moored.document.model import JsonObject

_TAG = "tag:"
_WEBHOOK = "webhook:"


@dataclass(frozen=True, slots=True)
class Selector:
    """One selector, as the user wrote it."""

    text: str

    def matches(self, entry: OperationEntry) -> bool:
        """Whether it names this operation."""
        return any(
            _matches(name, pattern) for name in self._names(entry) for pattern in self._patterns
        )

    def webhooks(self, items: JsonObject) -> JsonObject:
        """The webhooks that `webhook:name` names."""
        if not self.text.startswith(_WEBHOOK):
            return {}
        pattern = self.text.removeprefix(_WEBHOOK)
        return {key: item for key, item in items.items() if _matches(key, pattern)}

    def hint(self, entries: Iterable[OperationEntry]) -> str:
        """The nearest names of its own sort."""
        names = {f"{self._prefix}{name}" for entry in entries for name in self._names(entry)}
        listing = "see `moored list` for the operations of the document"
        return did_you_mean(self.text, names, listing)

    @property
    def _prefix(self) -> str:
        return _TAG if self.text.startswith(_TAG) else ""

    @property
    def _patterns(self) -> tuple[str, ...]:
        if self._is_request:
            method, _, path = self.text.partition(" ")
            # Methods are case-sensitive (RFC 9110 section 9.1), but `get /x` is easy to type.
            return tuple(f"{one} {path.strip()}" for one in dict.fromkeys((method, method.upper())))
        return (self.text.removeprefix(_TAG),)

    @property
    def _is_request(self) -> bool:
        return not self._prefix and self.text.partition(" ")[2].lstrip()[:1] in ("/", "*")

    def _names(self, entry: OperationEntry) -> tuple[str, ...]:
        if self._prefix:
            return entry.tags
        if self._is_request:
            return (entry.key,)
        return (entry.operation_id,) if entry.operation_id else ()


def _matches(name: str, pattern: str) -> bool:
    # A name may itself hold a character that is special in a glob.
    return name == pattern or fnmatchcase(name, pattern)
