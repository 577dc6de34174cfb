"""The Jinja environment: templates print what views have finished, and decide nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import moored
from moored.render.code import Code


def template_root() -> Path:
    """The folder of the templates: inside the installed package, or beside `generator/`.

    Raises:
        FileNotFoundError: It is in neither place.
    """
    package = Path(moored.__file__).parent
    for folder in (package / "templates", package.parent.parent / "templates"):
        if (folder / "client").is_dir():
            return folder
    raise FileNotFoundError(f"no templates in {package} or beside it: install moored again")


def environment() -> Environment:
    """An environment over `templates/client`."""
    return Environment(
        loader=FileSystemLoader(template_root() / "client"),
        autoescape=False,  # noqa: S701 - the encoders of this package escape; `finalize` checks
        finalize=finalize,
        keep_trailing_newline=True,
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )


def finalize(value: Any) -> Any:
    """Refuse to print a text that no encoder has made.

    Raises:
        TypeError: It is a plain `str`, or no text at all.
    """
    if isinstance(value, Code):
        return value
    raise TypeError(f"a template prints a {type(value).__name__} that no encoder has made")
