"""Which operation a request is for."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote

_SLOT = re.compile(r"\{([^{}]*)\}")


class Place:
    """Method and path of an operation, as the document has them: `GET /pets/{petId}`."""

    def __init__(self, said: str, operation_id: str = "") -> None:
        self._operation_id = operation_id  # where the path does not tell
        self.method, _, path = said.partition(" ")
        path, _, query = path.partition("#")[0].partition("?")
        self._segments = [_pattern(one) for one in path.split("/")]
        self._names = _SLOT.findall(path)
        self._query = parse_qsl(query, keep_blank_values=True)
        self._fixed = len(_SLOT.sub("", path)) + len(self._query)

    def weight(self, operation_id: str) -> tuple[bool, int]:
        """How surely it is meant: of places that match, the one of the most fixed text is."""
        return operation_id == self._operation_id, self._fixed

    def match(
        self, method: str, path: str, query: dict[str, list[str]]
    ) -> dict[str, str] | None:
        """The parameters of the path; `None` if the request is for another operation."""
        parts = path.split("/")
        if method != self.method or len(parts) != len(self._segments):
            return None
        found: list[str] = []
        for pattern, part in zip(self._segments, parts, strict=True):
            # An encoded slash is part of a value, so each segment is decoded by itself.
            if (match := pattern.fullmatch(unquote(part))) is None:
                return None
            found += match.groups()
        for name, value in self._query:
            if name not in query or not ("{" in value or value in query[name]):
                return None
        return dict(zip(self._names, found, strict=True))


def _pattern(segment: str) -> re.Pattern[str]:
    parts = _SLOT.split(segment)
    texts = [re.escape(unquote(part)) for part in parts[::2]]
    return re.compile("(.+)".join(texts), re.DOTALL)
