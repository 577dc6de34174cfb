"""The Jinja environment: templates print what views have finished, and decide nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from moored.render.code import Code
from moored.resources import template_root


def environment(folder: str = "client", finished: type[str] = Code) -> Environment:
    """An environment over a folder of `templates`.

    Args:
        folder: Which one.
        finished: The type of texts that an encoder has made; no other is printed.
    """
    return Environment(
        loader=FileSystemLoader(template_root() / folder),
        autoescape=False,  # noqa: S701 - the encoders escape; `finalize` checks
        finalize=only(finished),
        keep_trailing_newline=True,
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )


def only(finished: type[str]) -> Callable[[Any], Any]:
    """Refuses to print a text that no encoder has made."""

    def finalize(value: Any) -> Any:
        if isinstance(value, finished):
            return value
        raise TypeError(f"a template prints a {type(value).__name__} that no encoder has made")

    return finalize
