"""Which texts are values of types that JSON writes as text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

_SCHEMAS: Mapping[str, str] = {
    "date": "date_schema",
    "datetime": "datetime_schema",
    "UUID": "uuid_schema",
}
# As `templates/runtime/_core/decimals.py` reads them.
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def is_written(kind: str) -> bool:
    """Whether JSON writes values of a Python type as text: `date`, `datetime`, `UUID`, `DecimalText`."""
    return kind in _SCHEMAS or kind == "DecimalText"


def canonical_text(kind: str, value: str) -> str | None:
    """A text as Python itself writes the value that it stands for; `None` if it stands for none.

    Args:
        kind: A type of which `is_written` holds.
        value: What a document has, such as `2030-01-31T12:00:00Z`.
    """
    from pydantic_core import ValidationError

    if kind == "DecimalText":
        return value if _DECIMAL.fullmatch(value) else None
    try:
        read = _validator(kind).validate_python(value)
    except ValidationError:
        return None
    written = read.isoformat() if hasattr(read, "isoformat") else str(read)
    return str(written).replace("+00:00", "Z")


@cache
def _validator(kind: str) -> Any:
    from pydantic_core import SchemaValidator, core_schema

    return SchemaValidator(getattr(core_schema, _SCHEMAS[kind])())
