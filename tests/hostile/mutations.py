"""Documents that are nearly right: golden ones, with values changed, lost, renamed and swapped."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

_CASES = Path(__file__).parents[1] / "golden" / "cases"
_WORDS = st.text(max_size=8) | st.sampled_from(
    ["$ref", "allOf", "type", "x-moored-name", "__class__", "\\", '"""']
)
_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | _WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_WORDS, inner, max_size=2),
    max_leaves=4,
)


@cache
def sources() -> dict[str, Any]:
    """The documents of the golden cases, by case."""
    paths = sorted(_CASES.glob("*/openapi.yaml"))
    read = {path.parent.name: path.read_text("utf-8") for path in paths}
    found = {}
    for name, text in read.items():
        try:
            found[name] = yaml.safe_load(text)
        except yaml.YAMLError:
            continue
    return {name: value for name, value in found.items() if isinstance(value, dict)}


@st.composite
def documents(draw: st.DrawFn) -> Any:
    """A document of a case after one to four changes."""
    root = copy.deepcopy(sources()[draw(st.sampled_from(sorted(sources())))])
    for _ in range(draw(st.integers(1, 4))):
        _change(draw, root)
    return root


def _change(draw: st.DrawFn, root: Any) -> None:
    places = list(_places(root))
    if not places:
        return
    parent, key = places[draw(st.integers(0, len(places) - 1))]
    match draw(st.sampled_from(["replace", "remove", "rename", "splice"])):
        case "replace":
            parent[key] = draw(_VALUES)
        case "remove":
            del parent[key]
        case "rename" if isinstance(parent, dict):
            parent[draw(_WORDS)] = parent.pop(key)
        case _:
            other = list(_places(sources()[draw(st.sampled_from(sorted(sources())))]))
            above, name = other[draw(st.integers(0, len(other) - 1))]
            parent[key] = copy.deepcopy(above[name])


def _places(value: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    open_ = [value]
    while open_:
        one = open_.pop()
        keys = (
            list(one) if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        )
        for key in keys:
            found.append((one, key))
            open_.append(one[key])
    return found
