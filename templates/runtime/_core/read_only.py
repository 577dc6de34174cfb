"""Models that are received and sent back, some of whose fields are read only."""

from __future__ import annotations

from typing import Any

from pydantic import Field, SerializationInfo, model_serializer
from pydantic import SerializerFunctionWrapHandler as Handler

from .model import Model

ReadOnly = Field(json_schema_extra={"readOnly": True})
"""Marks a field that a request leaves out."""


class PartlyReadOnly(Model):
    """A JSON object whose read-only fields are received, and not sent back."""

    @model_serializer(mode="wrap")
    def _dump(self, handler: Handler, info: SerializationInfo) -> dict[str, Any]:
        dumped: dict[str, Any] = handler(self)
        if info.context == "request":
            for name, field in type(self).model_fields.items():
                if field.json_schema_extra == {"readOnly": True}:
                    dumped.pop(field.alias or name, None)
        return dumped
