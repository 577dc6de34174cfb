"""What a client is called, where nobody says it: after the API, or after the file."""

from __future__ import annotations

import re
from pathlib import Path

from moored.document import Document
from moored.names.words import snake, words
from moored.project.rules import package_fault

#: Words of a title that say nothing of whose API it is.
_EMPTY = frozenset(
    {
        *("a", "an", "and", "api", "apis", "client", "definition", "description", "documentation"),
        *("for", "http", "https", "json", "of", "open", "openapi", "public", "reference", "rest"),
        *(
            "restful",
            "service",
            "services",
            "spec",
            "specification",
            "swagger",
            "the",
            "web",
            "www",
        ),
    }
)
_VERSION = re.compile(r"v?[0-9]+")
_MOST = 3


def client_name(document: Document, file: str) -> str:
    """A name that a package can have: `stripe` for `Stripe API`; else by the file's name."""
    info = document.root.get("info")
    title = info.get("title") if isinstance(info, dict) else None
    stem = Path(file).name.split(".")[0]
    for text in (title if isinstance(title, str) else "", stem):
        kept = [one for one in words(text) if one not in _EMPTY and not _VERSION.fullmatch(one)]
        name = snake(tuple(kept[:_MOST]))
        if kept and len(kept) <= _MOST and package_fault(name) is None:
            return name
    stem_name = snake(words(stem))
    return stem_name if stem_name and package_fault(stem_name) is None else "api_client"
