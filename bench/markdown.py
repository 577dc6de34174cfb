"""Tables and paragraphs of the report."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from .tools import MOORED

TITLES = {
    MOORED: "moored",
    "openapi-python-client": "openapi-python-client",
    "openapi-generator": "OpenAPI Generator",
    "datamodel-code-generator": "datamodel-code-generator",
}
NOTHING = "-"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], words: int = 1) -> str:
    """A table; so many columns are text, the others figures."""
    rule = f"|{' --- |' * words}{' ---: |' * (len(heads) - words)}"
    return "\n".join(
        [f"| {' | '.join(heads)} |", rule, *(f"| {' | '.join(row)} |" for row in rows)]
    )


def prose(*sentences: str) -> str:
    """A paragraph, in lines of a bearable length."""
    return textwrap.fill(" ".join(sentences), 120, break_long_words=False, break_on_hyphens=False)


def section(title: str, *parts: str) -> str:
    """A heading and what follows it."""
    return "\n\n".join([title, *parts]) + "\n"


def titles(tools: Iterable[str]) -> list[str]:
    """The tools, as they call themselves."""
    return [TITLES[tool] for tool in tools]
