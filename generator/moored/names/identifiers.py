"""Which names Python, Pydantic or the output itself would stumble over, and what they become."""

from __future__ import annotations

import builtins
import keyword

# Soft keywords (`match`, `type`) are names like any other, and differ from Python to Python.
_KEYWORDS = frozenset(keyword.kwlist)

# What `pydantic.BaseModel` and its metaclass have: a field of that name would shadow it.
_MODEL_NAMES = frozenset(
    {
        "construct",
        "copy",
        "dict",
        "from_orm",
        "json",
        "model_computed_fields",
        "model_config",
        "model_construct",
        "model_copy",
        "model_dump",
        "model_dump_json",
        "model_extra",
        "model_fields",
        "model_fields_set",
        "model_json_schema",
        "model_parametrized_name",
        "model_post_init",
        "model_rebuild",
        "model_validate",
        "model_validate_json",
        "model_validate_strings",
        "mro",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "register",
        "schema",
        "schema_json",
        "update_forward_refs",
        "validate",
    }
)
# Types that annotations in a class body name: a field `list` would hide `list[str]`.
_TYPE_NAMES = frozenset(
    {"bool", "bytes", "date", "datetime", "dict", "float", "int", "list", "str", "time"}
)
# A method `list` is what everybody expects: annotations beside it say `_list`.
_HIDING_NAMES = _TYPE_NAMES - {"list"}
# What the generated methods call their own, and what stands in their bodies.
_ARGUMENT_NAMES = frozenset(
    {
        "accept",
        "body",
        "chosen",
        "content_type",
        "cookies",
        "file_body",
        "form_body",
        "json_body",
        "joined",
        "limited",
        "limited_items",
        "models",
        "styled",
        "styled_cookies",
        "styled_header",
        "styled_parts",
        "styled_path",
        "whole",
        "within",
        "key",
        "multipart_body",
        "styled_form_body",
        "text_body",
        "on_progress",
        "options",
        "path",
        "query",
        "read_answer",
        "resume",
        "self",
        "timeout",
        "view",
    }
)
# A file name has at most 100 bytes; a digest must still find room behind what was cut.
_LONGEST_MODULE = 90
_CUT_MODULE = 80
_CLIENT_NAMES = frozenset({"close", "download"})
# Windows takes a file of such a name, whatever its suffix, for a device.
_DEVICES = frozenset(
    {"aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
# What stands in the body of a class of operations.
_GROUP_NAMES = frozenset(
    {
        "models",
        "operation",
        "paged",
        "renamed",
        "started",
        "streamed",
        "with_raw_response",
        "with_streaming_response",
    }
)
_OPTION_NAMES = frozenset(
    {
        "allow_plain_http",
        "auth",
        "base_url",
        "compress_requests",
        "headers",
        "http2",
        "http_client",
        "max_response_bytes",
        "max_retries",
        "on_attempt",
        "on_drift",
        "self",
        "strict_responses",
        "timeout",
    }
)
# Classes that stand beside the models, or that annotations use.
_CLASS_NAMES = frozenset(
    {
        "Annotated",
        "Any",
        "AnyUrl",
        "AsyncStreamedGroup",
        "Awaited",
        "AwaitedRaw",
        "AwareDatetime",
        "Blocking",
        "BlockingRaw",
        "Body",
        "ByClassTag",
        "ByCursor",
        "ByLink",
        "ByNumber",
        "Call",
        "Callable",
        "Decimal",
        "DecimalText",
        "Deviation",
        "Field",
        "FileContent",
        "Literal",
        "Model",
        "OmitNone",
        "OneOrMany",
        "Options",
        "Paged",
        "PartlyReadOnly",
        "ReadOnly",
        "ServerSentEvent",
        "Stream",
        "StreamedGroup",
        "Streaming",
        "ByTag",
        "TaggedBase",
        "TracedEngine",
        "TYPE_CHECKING",
        "TypeAlias",
        "TypeAliasType",
        "UUID",
        "Upload",
        "Wait",
        "former",
    }
) | frozenset(name for name in dir(builtins) if name[:1].isupper())


# Classes that `client.py` and the modules of groups import or define.
_GROUP_CLASS_NAMES = frozenset(
    {
        "Annotated",
        "Any",
        "AnyClient",
        "AsyncClient",
        "AsyncHttpClient",
        "AsyncStreamedGroup",
        "Auth",
        "Awaited",
        "AwaitedClient",
        "AwaitedRaw",
        "Blocking",
        "BlockingClient",
        "BlockingRaw",
        "Body",
        "ByClassTag",
        "ByCursor",
        "ByLink",
        "ByNumber",
        "Call",
        "CallOptions",
        "Callable",
        "Client",
        "DecimalText",
        "Envelope",
        "Facts",
        "Field",
        "FileContent",
        "Generic",
        "HttpClient",
        "Literal",
        "Options",
        "Paged",
        "Path",
        "Pace",
        "PathLike",
        "Self",
        "Sequence",
        "ServerSentEvent",
        "Stream",
        "StreamedGroup",
        "Streaming",
        "ByTag",
        "TracedEngine",
        "TypeVar",
        "UUID",
        "Unpack",
        "Usual",
        "Wait",
    }
)


# What a package has in common with every other.
_PUBLIC_NAMES = frozenset(
    {
        "ApiError",
        "AsyncClient",
        "AsyncPage",
        "AsyncPages",
        "Client",
        "DecodeError",
        "Deviation",
        "File",
        "JobError",
        "Page",
        "PaginationError",
        "RejectedError",
        "StatusError",
        "TransportError",
    }
)


def field_name(name: str) -> str:
    """A name for the field of a model."""
    taken = name in _KEYWORDS | _MODEL_NAMES | _TYPE_NAMES
    return _safe(name, taken, "field")


def argument_name(name: str) -> str:
    """A name for an argument of a method."""
    return _safe(name, name in _KEYWORDS | _ARGUMENT_NAMES | _TYPE_NAMES, "argument")


def option_name(name: str) -> str:
    """A name for a header that is a setting of the client."""
    return _safe(name, name in _KEYWORDS | _OPTION_NAMES | _TYPE_NAMES, "header")


def method_name(name: str) -> str:
    """A name for a method."""
    return _safe(name, name in _KEYWORDS | _GROUP_NAMES | _HIDING_NAMES, "call")


def module_name(name: str) -> str:
    """A name for a module, which is also an attribute of the client."""
    if len(name) > _LONGEST_MODULE:
        name = name[:_CUT_MODULE].rpartition("_")[0] or name[:_CUT_MODULE]
    return _safe(name, name in _KEYWORDS | _CLIENT_NAMES | _DEVICES | _TYPE_NAMES, "group")


def class_name(name: str) -> str:
    """A name for a class."""
    return _safe_class(name, _KEYWORDS | _CLASS_NAMES, "Model")


def auth_name(name: str) -> str:
    """A name for a security scheme, which stands beside the clients and the errors."""
    return _safe_class(name, _KEYWORDS | _CLASS_NAMES | _PUBLIC_NAMES, "Auth")


_RULES = {
    "argument": argument_name,
    "auth": auth_name,
    "class": class_name,
    "field": field_name,
    "group": module_name,
    "method": method_name,
}


def safe(kind: str, name: str) -> str:
    """A name that a person has chosen, as it can stand."""
    return _RULES[kind](name)


def is_safe(kind: str, name: str) -> bool:
    """Whether a name from outside, such as one of a lock, can stand as it is."""
    return name.isidentifier() and not name.startswith("_") and safe(kind, name) == name


def group_class_name(name: str) -> str:
    """A name for the class of a group, from which those of its three variants are made."""
    taken = _GROUP_CLASS_NAMES | _KEYWORDS
    return f"{name}Group" if {*group_classes(name)} & taken else name


def group_classes(name: str) -> tuple[str, ...]:
    """The classes of a group: blocking and to be awaited, for raw and for streamed answers."""
    return tuple(f"{way}{name}{end}" for end in ("", "Raw", "Streamed") for way in ("", "Async"))


def _safe(name: str, taken: bool, kind: str) -> str:
    if not name:
        return kind
    if name[0].isdigit():
        return f"{kind}_{name}"
    return f"{name}_" if taken else name


def _safe_class(name: str, taken: frozenset[str], kind: str) -> str:
    if name[:1].isdigit():
        return f"{kind}{name}"
    if not name:
        return f"Unnamed{kind}"
    return f"{name}{kind}" if name in taken else name
