"""The types that an API is made of."""

from __future__ import annotations

from collections.abc import Iterator

from moored.ir.api import Api
from moored.ir.types import TypeRef


def expressions(api: Api) -> Iterator[str]:
    """Every annotation of models, parameters, bodies, answers and webhooks, as Python source."""
    return (type_.expression for type_ in _types(api) if type_ is not None)


def _types(api: Api) -> Iterator[TypeRef | None]:
    for model in api.models:
        yield model.extra
        yield from (field.type for field in model.fields)
    yield from (alias.type for alias in api.aliases)
    yield from (option.type for option in api.client_options)
    yield from (webhook.type for webhook in api.webhooks)
    for operation in (one for group in api.groups for one in group.operations):
        yield from (parameter.type for parameter in operation.parameters)
        yield operation.body.type if operation.body else None
        yield from (response.type for response in operation.responses)
