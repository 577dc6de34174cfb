"""Which names Python, Pydantic or the runtime would stumble over, and what they become."""

from __future__ import annotations

import builtins
import keyword

_KEYWORDS = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)

# What `pydantic.BaseModel` and our own base class use; a field of that name would shadow it.
_MODEL_NAMES = frozenset(
    "construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json"
    " update_forward_refs validate".split()
)
# Names that a generated module needs for itself.
_MODULE_NAMES = frozenset(
    "annotations annotated any async_group call callable client field group job literal mapping"
    " model models options raw type_alias".split()
)
_ARGUMENT_NAMES = frozenset({"self", "body", "options", "timeout", "on_progress"})
_GROUP_NAMES = frozenset({"close", "download", "with_options", "self"})

# Classes that stand beside the models and the groups, or that annotations use.
_CLASS_NAMES = frozenset(
    "Annotated Any AsyncClient Client Field Literal Mapping Model OmitNone OneOrMany Options"
    " TypeAlias UUID Decimal".split()
) | frozenset(name for name in dir(builtins) if name[:1].isupper())


def field_name(name: str) -> str:
    """A name for the field of a model."""
    taken = name in _KEYWORDS or name in _MODEL_NAMES or name.startswith("model_")
    return _safe(
        f"{name}_" if taken or name in dir(builtins) and name in _SHADOWING else name, "field"
    )


def argument_name(name: str) -> str:
    """A name for an argument of a method."""
    return _safe(f"{name}_" if name in _KEYWORDS or name in _ARGUMENT_NAMES else name, "arg")


_OPTION_NAMES = frozenset(
    "auth base_url compress_requests headers http_client max_response_bytes max_retries on_drift"
    " self strict_responses timeout".split()
)


def option_name(name: str) -> str:
    """A name for a header that is a setting of the client."""
    taken = name in _KEYWORDS or name in _OPTION_NAMES
    return _safe(f"{name}_header" if taken else name, "header")


def method_name(name: str) -> str:
    """A name for a method."""
    return _safe(f"{name}_" if name in _KEYWORDS else name, "call")


def module_name(name: str) -> str:
    """A name for a module, which is also the attribute of the client."""
    taken = name in _KEYWORDS or name in _GROUP_NAMES or name in _MODULE_NAMES
    return _safe(f"{name}_" if taken else name, "group")


def class_name(name: str) -> str:
    """A name for a class."""
    return _safe(f"{name}_" if name in _KEYWORDS or name in _CLASS_NAMES else name, "Model")


# Types that annotations in the same class body name: a field `list` would hide `list[str]`.
_SHADOWING = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "object", "set", "str", "tuple", "type"}
)


def _safe(name: str, kind: str) -> str:
    if not name:
        return f"{kind}_"
    return f"{kind}_{name}" if name[0].isdigit() else name
