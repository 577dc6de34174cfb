"""Whether `structure` has nothing to say of a part of a document: most parts of most documents.

To say so takes a fraction of the time that a place for every value and every repair would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from moored.document.grammar import (
    KINDS,
    Shape,
    fields_of,
    is_extension,
    keeps_siblings,
)
from moored.document.methods import ADDITIONAL
from moored.document.nearest import LONGEST, nearest
from moored.document.slips import RULES, Rule, mended

if TYPE_CHECKING:
    from moored.document.model import JsonObject
    from moored.document.slip import Slip


def similar_field(kind: str, key: str) -> str:
    """The field of a kind of object that an unknown key was probably meant to be; or empty."""
    return "" if is_extension(key) else _similar(kind, key[:LONGEST])


@lru_cache(maxsize=4096)
def _similar(kind: str, key: str) -> str:
    return next(iter(nearest(key, KINDS[kind].fields, count=1)), "")


class Sound:
    """Knows of the objects of one document whether they are sound.

    An object is sound if what is in and below it has the types that the specification gives, no
    field that it needs is missing, none is misspelled, and no rule of `slips` finds anything.
    """

    def __init__(self, root: JsonObject) -> None:
        """Knows nothing of `root` yet."""
        self._root = root
        # The value is kept beside its kind, so that its id is not used again.
        self._known: dict[int, tuple[Any, str]] = {}

    def __call__(self, value: Any, kind: str) -> bool:
        """Whether a value is a sound object of a kind."""
        if not isinstance(value, dict):
            return kind == "schema" and isinstance(value, bool)
        known = self._known.get(id(value))
        if known is not None and known[1] == kind:
            return True
        found = self._is_object(value, kind)
        if found:
            self._known[id(value)] = (value, kind)
        return found

    def _is_object(self, value: JsonObject, kind: str) -> bool:
        plan = _PLANS[kind]
        if plan.refers and "$ref" in value:
            return self._is_reference(value, kind)
        if plan.is_odd(value) or any(rule(value, self._root) for rule in plan.rules):
            return False
        fields = plan.fields or _own_fields(kind, value)
        for key, item in value.items():
            field = fields.get(key)
            if field is None:
                if kind != "schema" and similar_field(kind, key):
                    return False
            elif not self._is_field(value, item, field):
                return False
        return all(value.get(name) is not None for name in plan.required)

    def _is_reference(self, value: JsonObject, kind: str) -> bool:
        """Whether nothing is wrong with what stands for another object; what is beside it is left."""
        alone = isinstance(value["$ref"], str) and not keeps_siblings(kind)
        return alone and next(mended(kind, value, self._root), None) is None

    def _is_field(self, value: JsonObject, item: Any, field: _Field) -> bool:
        for rule in field.rules:
            if rule(value, self._root):
                return False
        if field.container == "one":
            return _is_scalar(item, field) if field.types else self(item, field.kind)
        if field.container == "list":
            return isinstance(item, list) and self._are(item, field)
        if not isinstance(item, dict):
            return False
        if field.is_extended:
            return self._are((one for key, one in item.items() if not is_extension(key)), field)
        return self._are(item.values(), field)

    def _are(self, items: Iterable[Any], field: _Field) -> bool:
        types, kind = field.types, field.kind
        if types:
            return all(isinstance(item, types) for item in items)
        return all(self(item, kind) for item in items)


@dataclass(frozen=True, slots=True)
class _Field:
    """What a field holds, in the form in which it is asked for.

    Attributes:
        kind: The kind of object.
        container: One, a list of them or a mapping to them.
        types: The Python types of a scalar; empty for another kind.
        is_extended: Whether extensions may stand among the keys of the mapping.
        rules: The rules of `slips` that look at an object with this field.
    """

    kind: str
    container: str
    types: tuple[type, ...]
    is_extended: bool
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """A kind of object, in the same form.

    Attributes:
        fields: By key.
        rules: The rules that look at each object of the kind.
        is_odd: Whether an object needs a closer look.
        required: What has to be there.
        refers: Whether a `$ref` may stand in its place.
    """

    fields: Mapping[str, _Field]
    rules: tuple[Rule, ...]
    is_odd: Callable[[JsonObject], bool]
    required: tuple[str, ...]
    refers: bool


def _is_scalar(item: Any, field: _Field) -> bool:
    are_texts = not isinstance(item, list) or all(isinstance(one, str) for one in item)
    return isinstance(item, field.types) and (are_texts or field.kind == "any")


_TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    "any": (object,),
    "text": (str,),
    "flag": (bool,),
    "number": (int, float),
    "types": (str, list),
}


def _field(shape: Shape, rules: Iterable[Rule] = ()) -> _Field:
    types = _TYPES.get(shape.kind, ())
    return _Field(shape.kind, shape.container, types, shape.is_extended, tuple(rules))


def _plan(kind: str) -> _Plan:
    rules = RULES.get(kind, ())
    fields = KINDS[kind].fields
    return _Plan(
        fields={
            key: _field(shape, (rule for field, rule in rules if field == key))
            for key, shape in fields.items()
        },
        # A rule on a key that is no field is asked of every object.
        rules=tuple(_where(field, rule) for field, rule in rules if field not in fields),
        is_odd=_ODD.get(kind, _never),
        required=KINDS[kind].required,
        refers=kind != "schema" and KINDS[kind].is_open,
    )


def _where(field: str, rule: Rule) -> Rule:
    def asked(value: JsonObject, root: JsonObject) -> Slip | None:
        return rule(value, root) if not field or field in value else None

    return asked


def _never(_: JsonObject) -> bool:
    return False


def _has_odd_paths(value: JsonObject) -> bool:
    paths = value.get("paths")
    named = paths if isinstance(paths, dict) else ()
    return any(not path.startswith("/") and not is_extension(path) for path in named)


def _has_odd_methods(value: JsonObject) -> bool:
    return ADDITIONAL in value


#: What is looked at in an object as a whole, and left to `structure` to judge.
_ODD: Final[Mapping[str, Callable[[JsonObject], bool]]] = {
    "openapi": _has_odd_paths,
    "2.0 document": _has_odd_paths,
    "path-item": _has_odd_methods,
}
_PLANS: Final = {kind: _plan(kind) for kind in KINDS}


def _own_fields(kind: str, value: JsonObject) -> Mapping[str, _Field]:
    """The fields of callbacks and security requirements, whose keys are free."""
    return {key: _field(shape) for key, shape in fields_of(kind, value).items()}
