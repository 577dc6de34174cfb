"""The states that a job of a fake goes through."""

from __future__ import annotations

import ast
from typing import Any

from moored.ir.api import Api
from moored.ir.operation import Job, Operation
from moored.ir.payload import Response
from moored.ir.types import Field, Model


def states_of(operation: Operation, response: Response, api: Api) -> tuple[str, ...]:
    """One that is no end, if there is any, and the first one of success."""
    job = operation.job
    if job is None or not job.succeeded or response.type is None:
        return ()
    before = _before(job, response, api)
    return (*([] if before is None else [before]), job.succeeded[0])


def _before(job: Job, response: Response, api: Api) -> str | None:
    over = {*job.succeeded, *job.failed}
    shown = response.example
    for key in job.status_keys:
        shown = shown.get(key) if isinstance(shown, dict) else None
    if isinstance(shown, str) and shown not in over:
        return shown
    known = _states(job, response, api)
    if known is None:  # any text is
        return next(
            word for word in ("Pending", "pending", "Waiting", "waiting") if word not in over
        )
    return next((one for one in known if one not in over), None)


def _states(job: Job, response: Response, api: Api) -> list[str] | None:
    """The states that the document lists; `None` if it lists none."""
    models = {model.name: model for model in api.models}
    aliases = {alias.name: alias.type.expression for alias in api.aliases}
    expression = response.type.expression if response.type else ""
    for name in job.status:
        model = models.get(expression)
        field = _field(name, model, models) if model else None
        expression = field.type.expression if field else ""
    return _listed(ast.parse(aliases.get(expression, expression) or "str", mode="eval"))


def _field(name: str, model: Model, models: dict[str, Model]) -> Field | None:
    for one in model.fields:
        if one.name == name:
            return one
    inherited = (_field(name, models[base], models) for base in model.bases if base in models)
    return next((one for one in inherited if one), None)


def _listed(tree: ast.AST) -> list[str] | None:
    found: list[Any] | None = None
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
            found = [one.value for one in ast.walk(node.slice) if isinstance(one, ast.Constant)]
    return None if found is None else [one for one in found if isinstance(one, str)]
