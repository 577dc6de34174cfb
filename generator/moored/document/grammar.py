"""Which fields the objects of OpenAPI 3.2 and JSON Schema 2020-12 have, and what stands in them.

Every stage walks documents by this table, so that none mistakes an example for a schema or a
property called `$ref` for a reference. A shape is written `kind`, `[kind]` (a list of them),
`{kind}` (a mapping to them, by any key) or `{kind x-}` (one that may be extended: a key that begins
with `x-` is no entry); `text`, `flag`, `number` and `any` are not looked into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moored.document import grammar_2_0
from moored.document.kinds import METHODS, Kind, Shape
from moored.document.kinds import kind as _kind

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "COMPONENTS",
    "EXTENSION",
    "KINDS",
    "METHODS",
    "OURS",
    "Kind",
    "Shape",
    "fields_of",
    "is_entry",
    "is_extension",
    "keeps_siblings",
    "nested_of",
    "root_kind",
]

EXTENSION: Final = "x-"
OURS: Final = "x-moored-"

_PARAMETER = """
    description style: text; required deprecated allowEmptyValue explode allowReserved: flag;
    schema: schema; example: any; examples: {example}; content: {media-type}"""

KINDS: Final[Mapping[str, Kind]] = {
    **grammar_2_0.KINDS,
    "openapi": _kind(
        "the document",
        """openapi jsonSchemaDialect $self: text; info: info; servers: [server];
        paths x-webhooks: {path-item x-}; webhooks: {path-item}; components: components; tags: [tag];
        security: [security-requirement]; externalDocs: external-docs""",
        required="openapi info",
    ),
    "info": _kind(
        "the info object",
        "title summary description termsOfService version: text; contact: contact; license: license",
        required="title version",
    ),
    "contact": _kind("a contact object", "name url email: text"),
    "license": _kind("a license object", "name identifier url: text"),
    "external-docs": _kind("an external documentation object", "description url: text"),
    "server": _kind(
        "a server", "url description name: text; variables: {server-variable}", required="url"
    ),
    "server-variable": _kind("a server variable", "enum: [text]; default description: text"),
    "tag": _kind(
        "a tag",
        "name summary description parent kind: text; externalDocs: external-docs",
        required="name",
    ),
    "security-requirement": _kind("a security requirement", ""),
    "components": _kind(
        "the components object",
        """schemas: {schema}; responses: {response}; parameters: {parameter}; examples: {example};
        requestBodies: {request-body}; headers: {header}; securitySchemes: {security-scheme};
        links: {link}; callbacks: {callback}; pathItems: {path-item}; mediaTypes: {media-type}""",
    ),
    "path-item": _kind(
        "a path item",
        f"""summary description: text; {' '.join(METHODS)}: operation; servers: [server];
        additionalOperations: {{operation}}; parameters: [parameter]""",
        component="pathItems",
    ),
    "operation": _kind(
        "an operation",
        """summary description operationId: text; tags: [text]; deprecated: flag;
        externalDocs: external-docs; parameters: [parameter]; requestBody: request-body;
        responses: {response x-}; callbacks: {callback}; security: [security-requirement];
        servers: [server]""",
    ),
    "callback": _kind("a callback", "", component="callbacks"),
    "parameter": _kind(
        "a parameter",
        f"name in: text; {_PARAMETER}",
        required="name in",
        component="parameters",
    ),
    "header": _kind("a header", _PARAMETER, component="headers"),
    "request-body": _kind(
        "a request body",
        "description: text; required: flag; content: {media-type}",
        required="content",
        component="requestBodies",
    ),
    "media-type": _kind(
        "a media type",
        """schema itemSchema: schema; example: any; examples: {example};
        encoding: {encoding}; prefixEncoding: [encoding]; itemEncoding: encoding""",
        component="mediaTypes",
    ),
    "encoding": _kind(
        "an encoding",
        """contentType style: text; explode allowReserved: flag; headers: {header};
        encoding: {encoding}; prefixEncoding: [encoding]; itemEncoding: encoding""",
    ),
    "response": _kind(
        "a response",
        """summary description: text; headers: {header}; content: {media-type};
        links: {link}""",
        component="responses",
    ),
    "example": _kind(
        "an example",
        "summary description externalValue serializedValue: text; value dataValue: any",
        component="examples",
    ),
    "link": _kind(
        "a link",
        "operationRef operationId description: text; parameters requestBody: any; server: server",
        component="links",
    ),
    "security-scheme": _kind(
        "a security scheme",
        """type description name in scheme bearerFormat openIdConnectUrl oauth2MetadataUrl:
        text; deprecated: flag; flows: oauth-flows""",
        required="type",
        component="securitySchemes",
    ),
    "oauth-flows": _kind(
        "an OAuth flows object",
        "implicit password clientCredentials authorizationCode deviceAuthorization: oauth-flow",
    ),
    "oauth-flow": _kind(
        "an OAuth flow",
        "authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl: text; scopes: {text}",
    ),
    "schema": _kind(
        "a schema",
        """$ref $id $anchor $schema $comment $dynamicRef $dynamicAnchor: text; $vocabulary: any;
        allOf anyOf oneOf prefixItems: [schema];
        properties patternProperties dependentSchemas $defs definitions: {schema};
        items additionalProperties not if then else contains propertyNames unevaluatedItems
        unevaluatedProperties contentSchema: schema;
        type: types; enum: [any]; const default example: any; examples: any;
        required: [text]; dependentRequired: any;
        multipleOf maximum minimum exclusiveMaximum exclusiveMinimum maxLength minLength maxItems
        minItems maxContains minContains maxProperties minProperties: number;
        uniqueItems deprecated readOnly writeOnly nullable: flag;
        title description format pattern contentEncoding contentMediaType: text;
        discriminator: discriminator; xml: xml; externalDocs: external-docs""",
        component="schemas",
    ),
    "discriminator": _kind(
        "a discriminator",
        "propertyName defaultMapping: text; mapping: {text}",
    ),
    "xml": _kind("an XML object", "name namespace prefix nodeType: text; attribute wrapped: flag"),
}

_NESTED: Final[Mapping[str, Mapping[str, Shape]]] = {
    name: {key: shape for key, shape in kind.fields.items() if not shape.is_scalar}
    for name, kind in KINDS.items()
}

COMPONENTS: Final[Mapping[str, str]] = {
    section: shape.kind for section, shape in KINDS["components"].fields.items()
}


def fields_of(kind: str, value: Mapping[str, object]) -> Mapping[str, Shape]:
    """The shapes of the fields of one object; callbacks and requirements have free keys."""
    if kind == "callback":
        return {key: Shape("path-item") for key in value if not is_extension(key)}
    if kind == "security-requirement":
        # Its keys are names of security schemes, and it may not be extended.
        return dict.fromkeys(value, Shape("text", "list"))
    return KINDS[kind].fields


def nested_of(kind: str, value: Mapping[str, object]) -> Mapping[str, Shape]:
    """The fields of one object that hold other objects with a kind of their own."""
    return _NESTED[kind] if kind != "callback" else fields_of(kind, value)


def is_extension(key: str) -> bool:
    """Whether a key is a specification extension, `x-…`."""
    return key.startswith(EXTENSION)


def is_entry(shape: Shape, key: str) -> bool:
    """Whether a key of a mapping is an entry, and no extension beside paths or status codes."""
    return not (shape.is_extended and is_extension(key))


def keeps_siblings(kind: str) -> bool:
    """Whether what stands beside a `$ref` in this kind of object means something too.

    It does in an operation, say, where a `$ref` is a mistake and refers to nothing.
    """
    return kind in ("schema", "path-item", "2.0 path-item") or not KINDS[kind].is_open


def root_kind(root: Mapping[str, object]) -> str:
    """The kind of a whole document: OpenAPI 2.0 has kinds of its own."""
    return "openapi" if "openapi" in root else "2.0 document"
