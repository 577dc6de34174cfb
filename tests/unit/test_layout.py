"""In which volume a model stands."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from moored.layout.volumes import volumes

_NAMES = st.text("ABCab", min_size=1, max_size=6).map(str.capitalize)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(lines=st.dictionaries(_NAMES, st.integers(1, 90), min_size=1), most=st.integers(1, 60))
def test_what_is_cut_is_not_cut_again(lines: dict[str, int], most: int) -> None:
    """However long a model is: a run that changes nothing moves nothing."""
    placed = volumes(dict.fromkeys(lines, "shared"), {}, lines, most)

    assert placed.keys() == lines.keys()
    assert volumes({}, placed, lines, most) == placed
    for volume in {*placed.values()}:
        inside = [lines[name] for name, other in placed.items() if other == volume]
        assert len(inside) == 1 or sum(inside) <= 1.5 * most
