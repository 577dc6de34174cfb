"""What a client does not hold values to although the document says it, and defaults that it has not.

A rule takes a schema in normal form and yields facts; `unchecked` gives them their places.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

from moored import pointer as pointers
from moored.document import Document
from moored.document.composing import untold
from moored.document.composing.forms import UNTOLD
from moored.document.shown import shown
from moored.document.walk import Leads, Place, walk
from moored.lower.defaults import MisfitError, UnmadeError, default_of
from moored.models import ModelSet
from moored.models.expressions import has_literal, is_class
from moored.models.limits import KEYWORDS, is_exact
from moored.models.patterns import compiles
from moored.names.fields import all_fields
from moored.names.plan import NamePlan
from moored.problems import Problem, quoted
from moored.unchecked_limits import ignored_limits

#: The code, and the fact.
Fact: TypeAlias = tuple[str, str]
_HINT = "see that the server checks it"
#: What stands below these is told with them.
_AS_A_WHOLE = ("contains", "dependentSchemas", "else", "if", "not", "propertyNames", "then")
#: A schema without any of these has nothing that is not checked, nor anything below it as a whole.
_CONCERNS = UNTOLD.union(
    *KEYWORDS.values(),
    _AS_A_WHOLE,
    ("anyOf", "const", "enum", "multipleOf", "oneOf", "pattern", "patternProperties"),
)


def unchecked(document: Document, value: Any, kind: str, place: str) -> Iterator[Problem]:
    """What is not checked of the schemas at and below a place.

    Args:
        document: In normal form.
        value: What stands there.
        kind: Which kind of object that is (`document.grammar`).
        place: A JSON Pointer.
    """
    whole: set[Place] = set()
    for visit in walk(value, kind, place, document.lasting(_to_concerns)):
        if not _is_of_concern(visit.kind, visit.value):
            continue
        whole |= {(visit.place, key) for key in _AS_A_WHOLE if key in visit.value}
        if visit.kind == "schema" and not (whole and _is_below(visit.place, whole)):
            for code, message in _facts(visit.value):
                yield document.problem(code, visit.pointer, message, _HINT, "warning")
    if kind == "schema":
        for message in _undeclared(document, place):
            yield document.problem("M0705", place, message, _HINT, "warning")


def _to_concerns() -> Leads:
    return Leads(_is_of_concern)


def _is_of_concern(_: str, value: Mapping[str, Any]) -> bool:
    """Whether an object may say what is not checked: most say nothing of the kind."""
    return not _CONCERNS.isdisjoint(value)


def unfit_defaults(
    document: Document, names: NamePlan, models: ModelSet
) -> Mapping[str, list[Problem]]:
    """Defaults of properties that are no values of them, by the component that has the property."""
    found: dict[str, list[Problem]] = {}
    for key in document.root.get("components", {}).get("schemas", {}):
        made = models.classes.get(names("class", key))
        for wire, field in made.fields.items() if made else ():
            if field.default is None or field.required:
                continue
            try:
                default_of(field.annotation, field.default, models.aliases, models.classes)
            except UnmadeError:
                continue
            except MisfitError:
                place = pointers.join("components", "schemas", key, "properties", wire, "default")
                message = f"the default {shown(field.default)} is no value of the schema; left out"
                hint = "correct it in an overlay"
                problem = document.problem("M0706", place, message, hint, "warning")
                found.setdefault(key, []).append(problem)
    return found


def _is_below(place: Place, places: Collection[Place]) -> bool:
    while isinstance(place, tuple):
        if place in places:
            return True
        place = place[0]
    return False


def _facts(schema: dict[str, Any]) -> Iterator[Fact]:
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and not compiles(pattern):
        fact = "is none that pydantic's engine takes (it has no look-around, no back references)"
        yield "M0703", f"the pattern {quoted(pattern)} {fact}, so it is not checked"
    alternatives = [keyword for keyword in ("anyOf", "oneOf") if schema.get(keyword)]
    if alternatives and ("properties" in schema or "allOf" in schema):
        fact = "one class holds the fields of all alternatives"
        yield "M0704", f"{fact} of {alternatives[0]}: which of them go together is not checked"
    if keywords := _unsaid(schema):
        yield "M0705", f"{', '.join(keywords)}: no type says it, so it is not checked"
    if schema.get("patternProperties"):
        yield "M0705", "patternProperties: which key has which type is not checked"
    for message in ignored_limits(schema):
        yield "M0707", message


def _unsaid(schema: dict[str, Any]) -> list[str]:
    found = sorted(untold(schema) - {"then", "else"})
    multiple = schema.get("multipleOf")
    if isinstance(multiple, float) and multiple > 0 and not is_exact(multiple):
        found.append(f"multipleOf {multiple}")
    if ("enum" in schema or "const" in schema) and not has_literal(schema):
        found.append("enum" if "enum" in schema else "const")
    return found


def _undeclared(document: Document, place: str) -> Iterator[str]:
    """Names in `required` that no property has."""
    schemas = document.root["components"]["schemas"]
    key = pointers.split(place)[-1]
    schema = schemas[key]
    if not is_class(schema):
        return
    required = schema.get("required")
    fields = all_fields(key, schemas) if required else {}
    missing = [wire for wire in required or () if wire not in fields]
    if missing:
        yield f"required {', '.join(map(quoted, missing[:3]))}: no such property, so it is not checked"
