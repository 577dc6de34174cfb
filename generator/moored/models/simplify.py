"""What a schema says beyond the type that a client can hold values to, taken out."""

from __future__ import annotations

from typing import Any

from moored.models.patterns import compiles

DATA = frozenset(
    {
        "const",
        "default",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "multipleOf",
        "pattern",
        "type",
    }
)
SCHEMA = frozenset({"additionalProperties", "items"})
SCHEMAS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_KEYWORDS = DATA | SCHEMA | SCHEMAS | {"$ref", "discriminator", "properties", "required"}
_OWNED = {
    "array": ("items", "prefixItems", "maxItems", "minItems"),
    "object": ("additionalProperties", "properties", "required"),
}
# RFC 3339 and RFC 9562: what pydantic reads from JSON and writes back the same. Other formats
# stay text: a type of their own would respell them, hide them, or need a further package.
_FORMATS = frozenset({"date", "date-time", "uuid"})


def simplify(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with only those keywords that make a type which pydantic can check."""
    simple = {keyword: item for keyword, item in schema.items() if keyword in _KEYWORDS}
    if "$ref" in simple:
        return {keyword: simple[keyword] for keyword in ("$ref", "default") if keyword in simple}
    simple = _of_its_type(_composed(simple))
    if not _is_text(simple) or simple.get("format") not in _FORMATS:
        simple.pop("format", None)
    if "pattern" in simple and not compiles(str(simple["pattern"])):
        del simple["pattern"]
    if "properties" in simple or "allOf" in simple:
        # Both at once is an intersection: the class keeps what is sure, and any other field.
        simple.pop("oneOf", None)
        simple.pop("anyOf", None)
    if "discriminator" in simple and not _tells_apart(simple):
        del simple["discriminator"]
    return simple


def _composed(schema: dict[str, Any]) -> dict[str, Any]:
    """Without members of `allOf` that say nothing; a member that says all takes its place."""
    if "allOf" not in schema:
        return schema
    members = [simplify(member) for member in schema["allOf"] if isinstance(member, dict)]
    members = [member for member in members if member]
    beside = {keyword: item for keyword, item in schema.items() if keyword != "allOf"}
    if len(members) == 1 and beside.keys() <= {"default", "type"}:
        default = {"default": schema["default"]} if "default" in schema else {}
        return {**members[0], **default}
    return {**beside, "allOf": members} if members else beside


def _of_its_type(schema: dict[str, Any]) -> dict[str, Any]:
    """Without keywords for another type than the declared one: they say nothing of a value."""
    kinds = schema.get("type", [])
    known = set(kinds) if isinstance(kinds, list) else {kinds}
    idle = {keyword for kind, owned in _OWNED.items() if kind not in known for keyword in owned}
    return {keyword: item for keyword, item in schema.items() if not known or keyword not in idle}


def _is_text(schema: dict[str, Any]) -> bool:
    kinds = schema.get("type")
    return kinds == "string" or (isinstance(kinds, list) and "string" in kinds)


def _tells_apart(schema: dict[str, Any]) -> bool:
    """Whether a tag is written down for every arm: names of components are a guess too often."""
    arms = [*schema.get("oneOf", []), *schema.get("anyOf", [])]
    known = schema["discriminator"].get("mapping", {}).values()
    return bool(arms) and all(isinstance(arm, dict) and arm.get("$ref") in known for arm in arms)
