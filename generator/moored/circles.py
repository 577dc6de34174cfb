"""What leads in a circle: the strongly connected groups of a graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def groups(used: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """The strongly connected groups of a graph, what is used before its users (Tarjan, 1972)."""
    search = _Search(used)
    for key in sorted(used):
        if key not in search.index:
            search.run(key)
    return search.found


class _Search:
    def __init__(self, used: Mapping[str, Iterable[str]]) -> None:
        self.found: list[list[str]] = []
        self.index: dict[str, int] = {}
        self._low: dict[str, int] = {}
        self._open: list[str] = []
        self._is_open: set[str] = set()
        self._used = used

    def run(self, start: str) -> None:
        """Search from one key, with a stack of its own in place of recursion."""
        stack = [(start, iter(self._used[start]))]
        self._enter(start)
        while stack:
            key, ahead = stack[-1]
            following = next((name for name in ahead if self._is_new(key, name)), None)
            if following is not None:
                self._enter(following)
                stack.append((following, iter(self._used[following])))
                continue
            stack.pop()
            self._leave(key)
            if stack:
                parent = stack[-1][0]
                self._low[parent] = min(self._low[parent], self._low[key])

    def _enter(self, key: str) -> None:
        self.index[key] = self._low[key] = len(self.index)
        self._open.append(key)
        self._is_open.add(key)

    def _is_new(self, key: str, name: str) -> bool:
        if name not in self.index:
            return True
        if name in self._is_open:
            self._low[key] = min(self._low[key], self.index[name])
        return False

    def _leave(self, key: str) -> None:
        if self._low[key] != self.index[key]:
            return
        group: list[str] = []
        while not group or group[-1] != key:
            group.append(self._open.pop())
            self._is_open.discard(group[-1])
        self.found.append(sorted(group))
