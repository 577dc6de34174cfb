"""The known names that an unknown name was probably meant to be."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from moored.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What is longer is cut.
LONGEST = 200


def nearest(name: str, known: Iterable[str], count: int = 3) -> list[str]:
    """At most `count` names of `known` that resemble `name`, best first."""
    folded: dict[str, str] = {}
    for candidate in sorted(known):
        if len(candidate) <= LONGEST:
            folded.setdefault(candidate.casefold(), candidate)
    matches = get_close_matches(name[:LONGEST].casefold(), folded, n=count, cutoff=0.6)
    return [folded[match] for match in matches]


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint such as `did you mean "limit"`; `otherwise` if nothing resembles the name."""
    found = nearest(name, known)
    return f"did you mean {' or '.join(quoted(match) for match in found)}" if found else otherwise
