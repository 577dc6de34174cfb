"""The Jinja environment: templates print what views have finished, and decide nothing."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from moored.render.code import Code
from moored.resources import template_root


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
