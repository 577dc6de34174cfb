"""Shapes as a document of schemas for datamodel-code-generator, and what it makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from moored.cache import NO_CACHE, Cache
from moored.models.datamodel import print_models
from moored.models.read import ReadClass, read
from moored.models.shapes import Kind, Made, Said, Shape
from moored.names.fields import REF
from moored.problems import Problem, raise_errors

_KIND = "shape"
#: A class of which nothing matters but that it is one.
_SOME: Mapping[str, Any] = {"type": "object", "properties": {"f": {"type": "string"}}}


def ask(shapes: Iterable[Shape], templates: Path, cache: Cache = NO_CACHE) -> dict[Shape, Made]:
    """What datamodel-code-generator makes of shapes.

    Args:
        shapes: Each once.
        templates: The folder `templates/models`.
        cache: Of shapes that were asked before.

    Raises:
        MooredError: It refuses them (M0701), or makes something else (M0702).
    """
    shapes, by = [*shapes], _printed_by(templates)
    whole = _of_every_kind(shapes)
    asked = dict.fromkeys([whole] if whole.columns else [])
    asked |= dict.fromkeys(shape for shape in shapes if not _is_part(shape))
    kept = {shape: Made.read(cache.get(_KIND, by, shape.text)) for shape in asked}
    known = {shape: made for shape, made in kept.items() if made is not None}
    found = _asked([shape for shape in kept if shape not in known], templates)
    for shape, made in found.items():
        cache.put(made.text, _KIND, by, shape.text)
    every = known | found
    return {
        shape: _part(shape, whole, every[whole]) if _is_part(shape) else every[shape]
        for shape in shapes
    }


def _is_part(shape: Shape) -> bool:
    """Whether it is a class that extends nothing: no field of such a class decides what another one is."""
    return not shape.bases and bool(shape.columns)


def _of_every_kind(shapes: Iterable[Shape]) -> Shape:
    """One class with every kind of field that those have: a document has 16 at most, in hundreds of classes."""
    columns = {column for shape in shapes if _is_part(shape) for column in shape.columns}
    return Shape(bases=0, columns=tuple(sorted(columns, key=repr)))


def _part(shape: Shape, whole: Shape, made: Made) -> Made:
    """What was made of some of the fields of the whole."""
    places = {column: place for place, column in enumerate(whole.columns)}
    found = {place: made.fields.get(places[column]) for place, column in enumerate(shape.columns)}
    return Made(bases=(), fields={place: said for place, said in found.items() if said is not None})


def _printed_by(templates: Path) -> str:
    """What decides the answers: the library, and the templates that it prints through."""
    texts = [path.read_text("utf-8") for path in sorted(templates.rglob("*.jinja2"))]
    return "\n".join([version("datamodel-code-generator"), *texts])


def _asked(shapes: Iterable[Shape], templates: Path) -> dict[Shape, Made]:
    sheet = _Sheet()
    asked = {sheet.put(shape): shape for shape in shapes}
    made = read(print_models(sheet.schemas, templates)) if asked else {}
    raise_errors(_mismatch(fact) for fact in _differences(sheet, asked, made))
    return {shape: _answer(sheet, name, made[name]) for name, shape in asked.items()}


class _Sheet:
    """Schemas under names that mean nothing: `K` is asked, `B` extended, `C` a class, `T` a type."""

    def __init__(self) -> None:
        self.schemas: dict[str, Any] = {}
        self.bases: dict[str, tuple[str, ...]] = {}
        self.kinds: dict[str, Kind] = {}
        self._extended: dict[str, str] = {}

    def put(self, shape: Shape) -> str:
        name = f"K{len(self.bases)}"
        whole = self._class([column[0] for column in shape.columns])
        bases = [
            self._base(place, [column[place] for column in shape.columns])
            for place in range(1, shape.bases + 1)
        ]
        self.bases[name] = tuple(bases)
        above = [{"$ref": REF + base} for base in bases]
        self.schemas[name] = {**whole, "allOf": above} if above else whole
        return name

    def _class(self, said: Iterable[Said]) -> dict[str, Any]:
        columns = [(f"f{place}", *one) for place, one in enumerate(said)]
        written = {
            "properties": {name: self._type(kind) for name, kind, _ in columns if kind is not None},
            "required": [name for name, _, required in columns if required],
        }
        return {"type": "object", **{keyword: item for keyword, item in written.items() if item}}

    def _base(self, place: int, said: list[Said]) -> str:
        whole = self._class(said)
        # With its place: a class that extends two does not extend one twice.
        known = f"{place} {whole}"
        if known not in self._extended:
            name = self._extended[known] = f"B{len(self._extended)}"
            self.schemas[name] = whole if "properties" in whole else {**whole, **_SOME}
        return self._extended[known]

    def _type(self, kind: Kind) -> dict[str, Any]:
        first, _, second = kind.partition(" ")
        if first not in ("class", "other"):
            return {"type": first, "format": second} if second else {"type": first}
        name = f"{'C' if first == 'class' else 'T'}{second}"
        imported = {"x-python-import": {"module": "types", "name": name}}
        self.schemas[name] = _SOME if first == "class" else imported
        self.kinds[name] = kind
        return {"$ref": REF + name}


def _differences(
    sheet: _Sheet, asked: Mapping[str, Shape], made: Mapping[str, ReadClass]
) -> Iterator[str]:
    for name in sorted(asked.keys() - made.keys()):
        yield f"{asked[name].text} is asked for, and not made"
    for name in sorted(made.keys() - sheet.schemas.keys()):
        yield f"{name} is made, and was not asked for"
    for name, shape in asked.items():
        fields = {f"f{place}" for place in range(len(shape.columns))}
        if name in made and not made[name].fields.keys() <= fields:
            yield f"{shape.text} has fields that were not asked for"


def _answer(sheet: _Sheet, name: str, made: ReadClass) -> Made:
    bases = sheet.bases[name]
    return Made(
        bases=tuple(bases.index(base) for base in made.bases if base in bases),
        fields={
            int(field[1:]): (sheet.kinds.get(type_, type_), required)
            for field, (type_, required) in made.fields.items()
        },
    )


def _mismatch(fact: str) -> Problem:
    return Problem(
        code="M0702",
        message=f"datamodel-code-generator strays from what it is asked: {fact}",
        hint="leave out the operation that uses it, or mend the schema in an overlay",
    )
