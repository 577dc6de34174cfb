"""What each setting may be; a rule is a row or a function that tells the fault."""

from __future__ import annotations

import keyword
from typing import get_args

from moored.problems import quoted
from moored.project.model import Formatter, HttpLibrary
from moored.source_url import source_fault as url_fault

CHOICES: dict[str, tuple[str, ...]] = {
    "http": get_args(HttpLibrary),
    "formatter": get_args(Formatter),
}


def package_fault(name: str) -> str | None:
    """Why a package cannot bear a name, as the end of a sentence; `None` if it can."""
    if not (name.isascii() and name.isidentifier()):
        return "is no Python identifier in ASCII"
    if keyword.iskeyword(name):
        return "is a keyword of Python"
    return "begins and ends with two underscores" if name[:2] == name[-2:] == "__" else None


def source_fault(url: str, *, allow_private: bool = False) -> str | None:
    """Why a URL is none to fetch a document from, as the end of a sentence.

    Args:
        url: The setting `source`.
        allow_private: The setting `source_allow_private`; a loopback address needs no encryption.
    """
    fault = url_fault(url)
    if fault is None and not url.startswith("https:") and not allow_private:
        return "is fetched without encryption; write https:"
    return fault


def choice_fault(key: str, value: str) -> str | None:
    """Why a value is none of those that a key may have, as the end of a sentence."""
    allowed = CHOICES[key]
    if value in allowed:
        return None
    return f"is none of {', '.join(quoted(choice) for choice in allowed)}"


def path_fault(value: str) -> str | None:
    """Why a text is no path for a settings file, as the end of a sentence."""
    if not value.strip():
        return "is empty"
    if not value.isprintable():
        return "holds characters that cannot be printed"
    if "\\" in value:
        return "holds a backslash; folders are separated by /"
    return None
