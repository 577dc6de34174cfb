"""The deep merge of an overlay's update (Overlay 1.1, Action Object)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from moored import pointer as pointers
from moored.document.model import Origin


class Incompatible(Exception):
    """Two values of different kinds meet.

    Attributes:
        pointer: Where in the document.
        inside: Where in the update.
    """

    def __init__(self, message: str, pointer: str, inside: str) -> None:
        """Keeps both places."""
        super().__init__(message)
        self.pointer, self.inside = pointer, inside


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The outcome of a merge: the value, and where its new parts were written."""

    value: Any
    origins: tuple[tuple[str, Origin], ...] = ()


def merge(target: Any, update: Any, pointer: str, origin: Origin) -> Merged:
    """Merge `update`, written at `origin`, into `target` at `pointer` of the document.

    Objects merge key by key, a list grows by the list or the value that is merged into it, and a
    primitive value replaces another.

    Raises:
        Incompatible: An object meets something else, or a list meets a primitive value.
    """
    merger = _Merger(pointer, origin)
    value = merger.merge(target, update, "", "")
    return Merged(value=value, origins=tuple(merger.origins))


class _Merger:
    def __init__(self, pointer: str, origin: Origin) -> None:
        self._pointer, self._origin = pointer, origin
        self.origins: list[tuple[str, Origin]] = []

    def merge(self, target: Any, update: Any, at: str, inside: str) -> Any:
        if isinstance(target, list):
            return self._list(target, update, at, inside)
        if isinstance(target, dict) and isinstance(update, dict):
            return self._object(target, update, at, inside)
        if isinstance(target, dict) or isinstance(update, (dict, list)):
            message = f"{_name(update)} cannot be merged into {_name(target)}"
            raise Incompatible(message, self._pointer + at, inside)
        self._written(at, inside)
        return update

    def _list(self, target: list[Any], update: Any, at: str, inside: str) -> list[Any]:
        if inside and not isinstance(update, list):
            message = f"{_name(update)} cannot be merged into a list"
            raise Incompatible(message, self._pointer + at, inside)
        items = update if isinstance(update, list) else [update]
        for index in range(len(items)):
            source = f"{inside}/{index}" if isinstance(update, list) else inside
            self._written(f"{at}/{len(target) + index}", source)
        return [*target, *items]

    def _object(
        self, target: dict[str, Any], update: dict[str, Any], at: str, inside: str
    ) -> dict[str, Any]:
        merged = dict(target)
        for key, value in update.items():
            step = f"/{pointers.escape(key)}"
            if key in target:
                merged[key] = self.merge(target[key], value, at + step, inside + step)
            else:
                merged[key] = value
                self._written(at + step, inside + step)
        return merged

    def _written(self, at: str, inside: str) -> None:
        origin = Origin(file=self._origin.file, pointer=self._origin.pointer + inside)
        self.origins.append((self._pointer + at, origin))


def _name(value: Any) -> str:
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, list) else "a primitive value"
