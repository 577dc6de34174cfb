"""A page that needs nothing else: one template, with the style and the script in it."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from moored.report.page.encoders import Html, own
from moored.resources import template_root


def print_page(template: str, **views: Any) -> str:
    """A whole page, the same for the same views.

    Args:
        template: A file of `templates/report`.
        views: What it prints: `Html`, and frozen views that hold nothing else.

    Raises:
        TypeError: The template prints a text that no encoder has made.
    """
    # A report for a terminal does not pay for the import of Jinja.
    from moored.render.environment import environment

    folder = template_root() / "report"
    style, script = (
        own((folder / name).read_text("utf-8").strip()) for name in ("style.css", "script.js")
    )
    page = environment("report", Html).get_template(template)
    return page.render(style=style, script=script, policy=policy(style, script), **views)


def policy(style: str, script: str) -> Html:
    """A policy that lets a browser run this script and use this style, and load nothing at all."""
    rules = (
        "default-src 'none'",
        f"style-src '{_hash(style)}'",
        f"script-src '{_hash(script)}'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return own("; ".join(rules))


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
