"""The objects of OpenAPI 2.0 (Swagger), as far as they are not those of 3.x.

Schemas, tags, info and the like are read by the table of 3.x: what 2.0 spells otherwise in a schema
(`discriminator: name`, `x-nullable`) is rewritten by `upgrade`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moored.document.kinds import METHODS, Kind, kind

if TYPE_CHECKING:
    from collections.abc import Mapping

_VALUE = """
    type: types; description format collectionFormat pattern: text; items: schema; default: any;
    enum: [any]; multipleOf maximum minimum maxLength minLength maxItems minItems: number;
    exclusiveMaximum exclusiveMinimum uniqueItems: flag"""

KINDS: Final[Mapping[str, Kind]] = {
    "2.0 document": kind(
        "the document",
        """swagger host basePath: text; schemes consumes produces: [text]; info: info;
        paths: {2.0 path-item x-}; definitions: {schema}; parameters: {2.0 parameter};
        responses: {2.0 response}; securityDefinitions: {2.0 security-scheme};
        security: [security-requirement]; tags: [tag]; externalDocs: external-docs;
        components: 2.0 components""",
        required="swagger info",
    ),
    # Not of the specification: here stands what references to other files pull in.
    "2.0 components": kind(
        "the components object",
        """schemas: {schema}; parameters: {2.0 parameter}; responses: {2.0 response};
        pathItems: {2.0 path-item}""",
    ),
    "2.0 path-item": kind(
        "a path item",
        f"{' '.join(METHODS)}: 2.0 operation; parameters: [2.0 parameter]",
        component="pathItems",
    ),
    "2.0 operation": kind(
        "an operation",
        """summary description operationId: text; tags consumes produces schemes: [text];
        deprecated: flag; externalDocs: external-docs; parameters: [2.0 parameter];
        responses: {2.0 response x-}; security: [security-requirement]""",
    ),
    "2.0 parameter": kind(
        "a parameter",
        f"name in: text; required allowEmptyValue: flag; schema: schema; {_VALUE}",
        required="name in",
        component="parameters",
    ),
    "2.0 response": kind(
        "a response",
        "description: text; schema: schema; headers: {2.0 header}; examples: any",
        component="responses",
    ),
    "2.0 header": kind("a header", _VALUE),
    "2.0 security-scheme": kind(
        "a security scheme",
        "type description name in flow authorizationUrl tokenUrl: text; scopes: {text x-}",
        required="type",
    ),
}
