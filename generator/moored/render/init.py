"""`__init__.py`: what a user imports, loaded when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from moored.ir.api import Api
from moored.render.auth import auth_names
from moored.render.bodies import has_streams, sends_parts
from moored.render.code import Code
from moored.render.docstrings import docstring
from moored.render.errors import errors_view
from moored.render.literals import text
from moored.render.pages import has_pages
from moored.render.prose import sentence

# The errors that stand for a whole branch; the others are in `errors`.
_MAIN = (
    "ApiError",
    "DecodeError",
    "JobError",
    "PaginationError",
    "RejectedError",
    "StatusError",
    "TransportError",
)


_ALWAYS = ("AsyncClient", "Client", "Deviation", "Options")


@dataclass(frozen=True, slots=True, kw_only=True)
class InitView:
    """The module."""

    docstring: Code
    errors: Code
    auth: Code
    files: bool
    pages: Code
    streams: bool
    all: Code
    prepare: bool
    homes: Code


def init_view(api: Api) -> InitView:
    """The view of `__init__.py`."""
    errors = [name for name in errors_view(api).names if name in _MAIN]
    auth = auth_names(api)
    parts = ["prepare"] if "prepare" in api.extras else []
    streams = ["ServerSentEvent", "Stream"] if has_streams(api) else []
    files = ["File"] if sends_parts(api) else []
    pages = ["AsyncPage", "AsyncPages", "Page"] if has_pages(api) else []
    names = sorted([*_ALWAYS, *files, *pages, *streams, *errors, *auth, *parts])
    if streams:
        parts += ["events", "streams"]
    if pages:
        parts.append("pages")
    homes = [f"._core.{part}" for part in [*parts, *(["files"] if files else [])]]
    title = f"A typed client for {sentence(api.title)}"
    return InitView(
        docstring=docstring([title, "", "Start with `Client` or `AsyncClient`."], 0),
        errors=Code(", ".join(errors)),
        auth=Code(", ".join(auth)),
        prepare="prepare" in parts,
        streams=bool(streams),
        files=bool(files),
        pages=Code(", ".join(pages)),
        homes=Code(", ".join(text(home) for home in [*homes, "._core.call"])),
        all=Code(f"[{', '.join(text(name) for name in names)}]"),
    )
