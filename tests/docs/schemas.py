"""The JSON Schemas for editors, from what moored itself reads: `python -m tests.docs.schemas` writes them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from tests.docs.blocks import DOCS

from moored.document.rules import extensions, job, pagination
from moored.limits import MOST
from moored.project import client, rules

FOLDER = DOCS / "schemas"
_DIALECT: Final = "http://json-schema.org/draft-07/schema#"  # what taplo and the YAML server know
_TEXT: Final = {"type": "string", "minLength": 1}
_PATH: Final = {"type": "string", "minLength": 1, "pattern": r"^[^\\]*$"}
_POINTER: Final = {"type": "string", "pattern": "^(/.*)?$"}
_SCALAR: Final = {"type": ["string", "number", "boolean", "null"]}
_NAME: Final = {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_]*$"}
_FLAG: Final = {"type": "boolean"}
_HEADER: Final = {"type": "string", "pattern": "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}

_SETTINGS: Final[Mapping[str, Mapping[str, Any]]] = {
    "spec": _PATH,
    "output": _PATH,
    "overlays": {"type": "array", "items": _PATH},
    "operations": {"type": "array", "items": _TEXT},
    "source": {"type": "string", "pattern": "^https?://"},
    "source_allow_private": _FLAG,
    "http": {"enum": list(rules.CHOICES["http"])},
    "formatter": {"enum": list(rules.CHOICES["formatter"])},
    "allow_degraded": _FLAG,
    "testing": _FLAG,
    "module_lines": {"type": "integer", "minimum": 1, "maximum": 1_000_000},
    "limits": {"type": "object", "additionalProperties": False},
}
_OF_JOB: Final = {
    "poll": _TEXT,
    "parameter": _TEXT,
    "id": _POINTER,
    "status": _POINTER,
    "succeeded": {"type": "array", "items": _SCALAR, "minItems": 1},
    "failed": {"type": "array", "items": _SCALAR},
    "name": {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"},
}
_OF_PAGES: Final = {
    **dict.fromkeys(("items", "body", "next", "next_of_last", "more", "pages", "total"), _POINTER),
    "parameter": _TEXT,
    "next_header": _HEADER,
    "first": {"type": "integer", "minimum": 0},
}


def schemas() -> dict[str, str]:
    """Each file by its name."""
    made = {"settings.json": settings(), "overlay.json": overlay()}
    return {
        name: f"{json.dumps(schema, indent=2, ensure_ascii=False)}\n"
        for name, schema in made.items()
    }


def settings() -> dict[str, Any]:
    """Of `[tool.moored]`, and so of `moored.toml`."""
    page, _, page_of_limits = (DOCS / "settings.md").read_text("utf-8").partition("## Limits")
    told, told_of_limits = _described(page), _described(page_of_limits)
    limits = {
        name: {
            "type": "integer",
            "minimum": 1,
            "maximum": most,
            "description": told_of_limits[name],
        }
        for name, most in MOST.items()
    }
    forms = {**_SETTINGS, "limits": {**_SETTINGS["limits"], "properties": limits}}
    one = {
        "type": "object",
        "additionalProperties": False,
        "required": ["spec", "output"],
        "properties": {key: {**forms[key], "description": told[key]} for key in client._KEYS},
    }
    clients = {"type": "object", "description": "A table a client.", "additionalProperties": one}
    return {
        "$schema": _DIALECT,
        "title": "Settings of moored: [tool.moored] in pyproject.toml, or moored.toml",
        "type": "object",
        "additionalProperties": False,
        "required": ["clients"],
        "properties": {"clients": clients},
    }


def overlay() -> dict[str, Any]:
    """Of an OpenAPI Overlay whose updates hold extensions of moored."""
    action = {
        "type": "object",
        "required": ["target"],
        "properties": {
            "target": {"type": "string", "description": "JSONPath (RFC 9535)."},
            "description": {"type": "string"},
            "update": {"$ref": "#/definitions/value"},
            "remove": {"type": "boolean"},
            "copy": {"type": "string", "description": "JSONPath (Overlay 1.1)."},
        },
    }
    return {
        "$schema": _DIALECT,
        "title": "An OpenAPI Overlay with the extensions of moored",
        "type": "object",
        "required": ["overlay", "info", "actions"],
        "properties": {
            "overlay": {"type": "string", "pattern": r"^1\.[01]\.\d+$"},
            "info": {"type": "object", "required": ["title", "version"]},
            "extends": {"type": "string"},
            "actions": {"type": "array", "minItems": 1, "items": action},
        },
        "definitions": {"value": _value()},
    }


def _value() -> dict[str, Any]:
    """Any value; inside, keys that begin with `x-moored-` are those that moored knows."""
    told = _described((DOCS / "extensions.md").read_text("utf-8"))
    forms = extension_forms()
    here = {"$ref": "#/definitions/value"}
    properties = {key: {**form, "description": told[key]} for key, form in forms.items()}
    unknown = {"not": {"pattern": "^x-moored-"}}
    return {
        "items": here,
        "properties": properties,
        "additionalProperties": here,
        "propertyNames": {"anyOf": [unknown, {"enum": sorted(forms)}]},
    }


def extension_forms() -> dict[str, dict[str, Any]]:
    """The form of each extension's value."""
    pages = {"kind": {"enum": list(pagination._KINDS)}, **_OF_PAGES}
    failure = {
        "when": _POINTER,
        "equals": _SCALAR,
        **dict.fromkeys(("errors", "code", "message"), _POINTER),
    }
    needed = [key for key in job._FIELDS if key not in job._OPTIONAL]
    return {
        "x-moored-name": dict(_NAME),
        "x-moored-client-option": dict(_FLAG),
        "x-moored-idempotency-key": dict(_FLAG),
        "x-moored-one-or-many": dict(_FLAG),
        "x-moored-job": _closed(_OF_JOB, needed),
        "x-moored-pagination": _closed(pages, ["kind", "items"]),
        "x-moored-failure": _closed(failure, ["when", "equals"]),
        "x-moored-request-id": dict(_HEADER),
        "x-moored-extras": {"type": "array", "items": {"enum": list(extensions._EXTRAS)}},
        "x-moored-token-auth": {"enum": list(extensions._TOKEN_AUTH)},
    }


def _closed(properties: Mapping[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": dict(properties),
    }


def _described(text: str) -> dict[str, str]:
    """The last cell of each row of a page's tables, by the name in code that the row is about."""
    rows = re.findall(r"^\|(.*)\|$", text, re.M)
    cells = [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)] for row in rows]
    return {
        name: re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", row[-1]).replace("`", "")
        for row in cells
        for name in re.findall(r"`([\w-]+)[`:]", " ".join(row[:2]))
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, "utf-8")
