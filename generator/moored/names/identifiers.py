"""Which names Python, Pydantic or the output itself would stumble over, and what they become."""

from __future__ import annotations

import builtins
import keyword

_KEYWORDS = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)

# What `pydantic.BaseModel` has besides `model_…`: a field of that name would shadow it.
_MODEL_NAMES = frozenset(
    {
        "construct",
        "copy",
        "dict",
        "from_orm",
        "json",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "schema",
        "schema_json",
        "update_forward_refs",
        "validate",
    }
)
# Types that annotations in a class body name: a field `list` would hide `list[str]`.
_TYPE_NAMES = frozenset(
    {"bool", "bytes", "date", "datetime", "dict", "float", "int", "list", "str", "time", "type"}
)
# What the generated methods and the client call their own.
_ARGUMENT_NAMES = frozenset({"body", "on_progress", "options", "self", "timeout"})
_CLIENT_NAMES = frozenset({"close", "download"})
_GROUP_NAMES = frozenset({"with_raw_response"})
_OPTION_NAMES = frozenset(
    {
        "auth",
        "base_url",
        "compress_requests",
        "headers",
        "http_client",
        "max_response_bytes",
        "max_retries",
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
        "AwareDatetime",
        "Call",
        "Callable",
        "Decimal",
        "Field",
        "Group",
        "Literal",
        "Model",
        "OmitNone",
        "OneOrMany",
        "Options",
        "TypeAlias",
        "UUID",
        "Wait",
    }
) | frozenset(name for name in dir(builtins) if name[:1].isupper())


def field_name(name: str) -> str:
    """A name for the field of a model."""
    taken = name in _KEYWORDS | _MODEL_NAMES | _TYPE_NAMES or name.startswith("model_")
    return _safe(name, taken, "field")


def argument_name(name: str) -> str:
    """A name for an argument of a method."""
    return _safe(name, name in _KEYWORDS | _ARGUMENT_NAMES, "argument")


def option_name(name: str) -> str:
    """A name for a header that is a setting of the client."""
    return _safe(name, name in _KEYWORDS | _OPTION_NAMES, "header")


def method_name(name: str) -> str:
    """A name for a method."""
    return _safe(name, name in _KEYWORDS | _GROUP_NAMES, "call")


def module_name(name: str) -> str:
    """A name for a module, which is also an attribute of the client."""
    return _safe(name, name in _KEYWORDS | _CLIENT_NAMES, "group")


def class_name(name: str) -> str:
    """A name for a class."""
    return _safe(name, name in _KEYWORDS | _CLASS_NAMES, "Model")


def _safe(name: str, taken: bool, kind: str) -> str:
    if not name or name[0].isdigit():
        return f"{kind}_{name}"
    return f"{name}_" if taken else name
