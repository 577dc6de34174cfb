"""The files of the output: which template makes which, and which parts of the runtime it needs."""

from __future__ import annotations

from functools import partial
from typing import Any

from moored.ir.api import Api
from moored.render.auth import auth_view, runtime_parts
from moored.render.bodies import body_parts
from moored.render.client import client_view
from moored.render.errors import errors_view
from moored.render.expressions import expressions
from moored.render.group import group_view
from moored.render.init import init_view
from moored.render.model_modules import index_view, module_view, modules_of
from moored.render.models import models_view, of_api
from moored.render.pages import page_parts
from moored.render.printer import Printer
from moored.render.readme import readme_view
from moored.render.testing import testing_view
from moored.render.webhooks import webhooks_view
from moored.resources import template_root

_VIEWS: dict[str, Any] = {
    ".gitattributes": lambda api: None,
    "README.md": readme_view,
    "__init__.py": init_view,
    "auth.py": auth_view,
    "client.py": client_view,
    "errors.py": errors_view,
    "ruff.toml": lambda api: None,
}
_FAKE = (
    "fake",
    "fake_answers",
    "fake_calls",
    "fake_http",
    "fake_known",
    "fake_operation",
    "fake_routes",
    "fake_server",
)

# MIT asks for its text in every copy: so it is in the folder that is copied.
_AS_THEY_ARE = ("_core/LICENSE", "py.typed")
_WRITTEN_FOR = "httpx2"


def render(api: Api, printer: Printer | None = None) -> dict[str, str]:
    """Every file that templates make, by its path in the package; not formatted yet."""
    printer = printer or Printer()
    files = {path: printer.printed(f"{path}.jinja", view(api)) for path, view in _VIEWS.items()}
    if api.webhooks:
        files["webhooks.py"] = printer.printed("webhooks.py.jinja", webhooks_view(api))
    if api.testing:
        files["testing.py"] = printer.printed("testing.py.jinja", testing_view(api))
    files |= _models(api, printer)
    for group in api.groups:
        files[f"api/{group.module}.py"] = printer.described(
            "api/_group.py.jinja", group, partial(group_view, group)
        )
    files["api/__init__.py"] = printer.printed("api/__init__.py.jinja")
    return files | _adapted(api)


def runtime(api: Api) -> dict[str, str]:
    """The runtime, as it is, and so formatted: only the parts that this API needs."""
    return {path: text for path, text in _runtime(api).items() if not _is_adapted(text, api)}


def _adapted(api: Api) -> dict[str, str]:
    """What of the runtime names the HTTP library, where it is another one; no longer formatted."""
    adapted = {path: text for path, text in _runtime(api).items() if _is_adapted(text, api)}
    # httpx2 kept the API of httpx.
    return {path: text.replace(_WRITTEN_FOR, api.http) for path, text in adapted.items()}


def _is_adapted(text: str, api: Api) -> bool:
    return api.http != _WRITTEN_FOR and _WRITTEN_FOR in text


def _models(api: Api, printer: Printer) -> dict[str, str]:
    """`models.py`; or `models/`, an index and the modules that it loads."""
    if not api.modules:
        whole = of_api(api)
        text = printer.described("models.py.jinja", whole, partial(models_view, whole))
        return {"models.py": text}
    index = printer.printed("models/__init__.py.jinja", index_view(api))
    return {"models/__init__.py": index} | {
        f"models/{name}.py": printer.described(
            "models/_module.py.jinja", module, partial(module_view, module)
        )
        for name, module in modules_of(api)
    }


def _runtime(api: Api) -> dict[str, str]:
    root = template_root() / "runtime"
    left_out = _not_needed(api)
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in [*sorted(root.glob("_core/*.py")), *(root / name for name in _AS_THEY_ARE)]
        if path.stem not in left_out
    }


def _not_needed(api: Api) -> set[str]:
    operations = [operation for group in api.groups for operation in group.operations]
    parameters = [one for operation in operations for one in operation.parameters]
    styled = {one.place for one in parameters if one.style}
    plain = {one.place for one in parameters if not one.style}
    parts = {
        **runtime_parts(api),
        "decimals": any("DecimalText" in one for one in expressions(api)),
        "incoming": bool(api.webhooks),
        "jobs": any(operation.job for operation in operations),
        "cookies": "cookie" in plain,
        "query": "query" in plain,
        "styles": bool(styled) or body_parts(operations)["form_styles"],
        **dict.fromkeys(_FAKE, api.testing),
        "fake_streams": api.testing and any(operation.streams for operation in operations),
        "late": bool(api.modules),
        "items": any(one.item_limits for one in parameters),
        "pace": "pace" in api.extras,
        "tagged": any("ByTag(" in one or "ByClassTag]" in one for one in expressions(api)),
        "read_only": any(field.withheld for model in api.models for field in model.fields),
        "prepare": "prepare" in api.extras,
        "renamed": bool(api.renamed) or any(group.renamed for group in api.groups),
        "start": "start_and_wait" in api.extras,
        "telemetry": "telemetry" in api.extras,
        "envelope": api.failure is not None,
        "reasons": api.failure is None,
        **body_parts(operations),
        **page_parts(operations),
    }
    return {part for part, needed in parts.items() if not needed}
