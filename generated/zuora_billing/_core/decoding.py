"""From bytes to models, without losing an answer that strays from the document."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import from_json

from .call import Deviation, is_dict, is_list


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """Pydantic's validator of a type, built once."""
    given: Any = kind
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        kind.model_rebuild()  # or an adapter builds a validator of its own
    return TypeAdapter(given)


def decode(
    kind: Any, content: bytes, _content_type: str = ""
) -> tuple[Any, list[Deviation]]:
    """The body as `kind`, and where it strays; a `ValueError` if it is neither.

    The strict way comes first, straight from the bytes. Only where it fails is the value read
    part by part: what fits is converted, what does not is kept as it came.
    """
    if kind in (None, bytes):
        return (None if kind is None else content), []
    reader, further = Reader(), list[Any]()
    try:
        read = adapter(kind).validate_json
        value = read(content, by_alias=True, by_name=False, context=further)
    except ValidationError:
        value, further = reader.read(kind, from_json(content), ""), [True]
    kind, _ = _unmarked(kind)
    if kind is not Any and isinstance(kind, type) and not isinstance(value, kind):
        raise ValueError(f"not a {kind.__name__}")
    if further:
        reader.extras(value, "")
    return value, reader.found


def _unmarked(kind: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type, and what it is annotated with."""
    found = get_args(kind) if get_origin(kind) is Annotated else (kind,)
    return found[0], found[1:]


class Reader:
    """Reads values part by part, and notes where they stray."""

    def __init__(self) -> None:
        self.found: list[Deviation] = []

    def read(self, kind: Any, value: Any, at: str) -> Any:
        """The value as `kind`; what does not fit stays as it came."""
        try:
            return adapter(kind).validate_python(value, by_alias=True, by_name=False)
        except ValidationError as error:
            before = len(self.found)
            kind, marks = _unmarked(kind)
            tagged = (one.read for one in marks if hasattr(one, "tags"))
            result = next(tagged, Reader.parts)(self, kind, value, at)
            if len(self.found) == before:  # the parts are right: a limit of the whole
                self.note(at, error.errors()[0]["msg"], value)
            return result

    def parts(self, kind: Any, value: Any, at: str) -> Any:
        """The same, where the value as a whole is known not to fit."""
        form, args = get_origin(kind), get_args(kind)
        if form in (Union, UnionType):
            return self._closest(args, value, at)
        if is_dict(value) and isinstance(kind, type) and issubclass(kind, BaseModel):
            return self._model(kind, value, at)
        if is_dict(value) and form is dict:
            return {
                key: self.read(args[1], one, _at(at, key)) for key, one in value.items()
            }
        if is_list(value) and form is list:
            return [self.read(args[0], one, _at(at, i)) for i, one in enumerate(value)]
        return value

    def _model(self, kind: type[BaseModel], value: dict[str, Any], at: str) -> Any:
        rest, known, absent = dict(value), dict[str, Any](), dict[str, None]()
        kind.model_rebuild()  # or what it refers to may not be known yet
        for name, field in kind.model_fields.items():
            wire = field.alias or name
            if wire in rest:
                inside = _ANNOTATED[(field.annotation, *field.metadata, None)]
                known[name] = self.read(inside, rest.pop(wire), _at(at, wire))
            elif field.is_required():
                absent[name] = None
                self.note(_at(at, wire), "a required field", None)
        made = kind.model_construct()
        vars(made).update({**known, **absent})
        made.model_fields_set.update(known, rest)
        (rest if made.model_extra is None else made.model_extra).update(rest)
        return made

    def _closest(self, arms: Any, value: Any, at: str) -> Any:
        tries: list[tuple[bool, list[Deviation], Any]] = []
        for arm in arms:
            reader = Reader()
            result = reader.read(arm, value, at)
            tries.append((result is value, reader.found, result))
        _, found, result = min(tries, key=lambda one: (one[0], len(one[1])))
        self.found += found
        return result

    def extras(self, value: Any, at: str) -> None:
        if isinstance(value, BaseModel):
            kind: Any = type(value)
            kind.model_rebuild()
            for name, field in kind.model_fields.items():
                self.extras(getattr(value, name), _at(at, field.alias or name))
            if "__pydantic_extra__" not in kind.__annotations__:
                for name, extra in (value.model_extra or {}).items():
                    self.note(_at(at, name), "no such field", extra, undeclared=True)
        elif is_list(value):
            for i, item in enumerate(value):
                self.extras(item, _at(at, i))
        elif is_dict(value):
            for key, item in value.items():
                self.extras(item, _at(at, key))

    def note(self, at: str, expected: str, got: Any, undeclared: bool = False) -> None:
        """Note a place where the value strays."""
        shown = repr(got)
        shown = shown if len(shown) <= 80 else f"{shown[:79]}…"
        self.found.append(Deviation(at, expected, shown, undeclared))


_ANNOTATED: Any = Annotated


def _at(pointer: str, key: object) -> str:
    return f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
