"""How alike two names or two sets of names are, for whatever tells a rename from a newcomer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from moored.names.words import words


def same_but_for_spelling(olds: Iterable[str], news: Iterable[str]) -> list[tuple[str, str]]:
    """Names that are equal but for case and punctuation, where no others are."""
    before, after = _folded(olds), _folded(news)
    return [
        (was[0], after[folded][0])
        for folded, was in sorted(before.items())
        if len(was) == 1 and len(after.get(folded, ())) == 1
    ]


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """What two sets share, of all that is in either (the index of Jaccard): 0 to 1."""
    return len(one & other) / len(one | other) if one | other else 0.0


def _folded(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        found["".join(words(name)) or name].append(name)
    return found
