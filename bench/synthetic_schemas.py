"""The schemas of a synthetic document: those of a group, the shared ones, and what they are built of."""

from __future__ import annotations

from itertools import islice
from random import Random
from typing import Any

from .synthetic_words import FIELDS

Json = dict[str, Any]
DOMAIN = 10  # groups that refer to each other
STAMPS = ("createdAt", "updatedAt")


def shared() -> Json:
    """Schemas that every group uses."""
    return {
        "Money": object_of(
            {"amount": scalar("integer"), "currency": scalar("string", maxLength=3)}
        ),
        "Address": object_of({name: scalar("string") for name in ("street", "city", "country")}, 2),
        "PageInfo": object_of({"next": scalar("string"), "total": scalar("integer", minimum=0)}),
        "Failure": object_of(
            {"code": scalar("string"), "message": scalar("string"), "details": list_of(map_of())}, 2
        ),
    }


def schemas_of(random: Random, names: list[str], number: int) -> Json:
    """The schemas of one group: the thing, what creates and changes it, a page of it, a part."""
    name = names[number]
    near = names[number - number % DOMAIN : number - number % DOMAIN + DOMAIN]
    fields = {"id": scalar("string", format="uuid"), **{stamp: moment() for stamp in STAMPS}}
    for wire in random.sample(FIELDS, random.randint(10, 24)):
        fields[wire] = _field(random, wire, f"{name}Part")
    for other in random.sample(near, min(2, len(near))):
        fields[f"related{other}"] = ref(other)
    if random.random() < 1 / 20:
        fields["origin"] = ref(random.choice(names[: number + 1]))
    given = {wire: field for wire, field in fields.items() if wire not in ("id", *STAMPS)}
    part = {wire: _field(random, wire, "Money") for wire in random.sample(FIELDS, 5)}
    return {
        name: object_of(fields, 3, f"One {words(name)}, as it is stored."),
        f"{name}Create": object_of(given, 2, f"What a new {words(name)} needs."),
        f"{name}Change": object_of(dict(islice(given.items(), 5)), 0, "Only what is to change."),
        f"{name}Page": object_of({"items": list_of(ref(name)), "page": ref("PageInfo")}, 2),
        f"{name}Part": object_of(part, 1, f"A line of one {words(name)}."),
    }


def _field(random: Random, wire: str, part: str) -> Json:
    """A property: in most cases a scalar; else an enum, a list, a reference or an inline object."""
    said = {"description": f"The {words(wire)}, if it is known."}
    states = [f"{state}_{wire}".lower() for state in ("open", "closed", "pending")]
    own = object_of(
        {f"{wire}Value": scalar("number"), f"{wire}Source": scalar("string", enum=states)}
    )
    alike = object_of(
        {"key": scalar("string"), "value": scalar("string"), "visible": scalar("boolean")}
    )
    kinds: list[tuple[int, Json]] = [
        (8, scalar("string", maxLength=255) | said),
        (4, scalar("integer", minimum=0) | said),
        (3, scalar("boolean") | said),
        (2, moment() | said),
        (2, scalar("string", enum=states) | said),
        (2, list_of(scalar("string")) | said),
        (2, ref(random.choice(("Money", "Address")))),
        (2, list_of(ref(part)) | said),
        (1, own | said),
        (1, list_of(alike) | said),
        (1, map_of() | said),
        (1, scalar("string", nullable=True) | said),
    ]
    weights, fields = zip(*kinds, strict=True)
    return dict(random.choices(fields, weights)[0])


def object_of(properties: Json, required: int = 0, description: str = "") -> Json:
    """An object whose first properties are required, so many."""
    made: Json = {"type": "object", "properties": properties}
    if required:
        made["required"] = list(islice(properties, required))
    return {**made, "description": description} if description else made


def scalar(name: str, **limits: Any) -> Json:
    """A schema of one type, with limits."""
    return {"type": name, **limits}


def moment() -> Json:
    """A date and time."""
    return scalar("string", format="date-time")


def list_of(items: Json) -> Json:
    """An array."""
    return {"type": "array", "items": items}


def map_of(values: str = "string") -> Json:
    """An object with any keys."""
    return {"type": "object", "additionalProperties": scalar(values)}


def ref(name: str) -> Json:
    """A reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def words(name: str) -> str:
    """A name in camel case, as words."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
