"""All names at once: by hand, by lock, by proposal, by digest."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moored.names import lock
from moored.names.gather import gather
from moored.names.plan import Candidate, Former, NamePlan, plan
from moored.problems import MooredError


def candidate(place: str, *names: str, scope: str = "", fixed: bool = False) -> Candidate:
    proposals = tuple((name, f"proposal {i}") for i, name in enumerate(names))
    return Candidate(
        kind="field", place=place, scope=scope, wire=place, proposals=proposals, fixed=fixed
    )


def named(found: NamePlan) -> dict[str, str]:
    return {place: name.python for (_, place), name in found.names.items()}


A = candidate("a", "x", "x_a")
B = candidate("b", "x", "x_b")
C = candidate("c", "x")


@pytest.mark.parametrize(
    ("candidates", "locked", "expected"),
    [
        ([A], {}, {"a": "x"}),
        ([A, B], {}, {"a": "x_a", "b": "x_b"}),
        ([C, candidate("d", "x")], {}, {"c": "x_2e7d2c", "d": "x_18ac3e"}),
        ([A, B], {"a": "x"}, {"a": "x", "b": "x_b"}),
        ([A, B], {"b": "x"}, {"a": "x_a", "b": "x"}),
        ([A, B], {"a": "kept", "b": "kept"}, {"a": "x_a", "b": "x_b"}),
        ([A], {"gone": "x"}, {"a": "x"}),
        ([A], {"a": "import"}, {"a": "x"}),
        ([candidate("a", "mine", "x", fixed=True)], {"a": "old"}, {"a": "mine"}),
        ([candidate("a", "x", fixed=True), B], {"b": "x"}, {"a": "x", "b": "x_b"}),
        ([A, candidate("b", "x", scope="other")], {}, {"a": "x", "b": "x"}),
        ([candidate("a", "x_"), candidate("b", "x_")], {}, {"a": "x_ca9781", "b": "x_3e23e8"}),
    ],
)
def test_plan(
    candidates: list[Candidate], locked: dict[str, str], expected: dict[str, str]
) -> None:
    known = {("field", place): name for place, name in locked.items()}
    assert named(plan(candidates, known)) == expected  # type: ignore[arg-type]


def test_reasons() -> None:
    reasons = {name.place: name.reason for name in plan([A, C], {}).names.values()}
    assert reasons == {"a": "proposal 1", "c": "a digest: every proposal is taken"}


@pytest.mark.parametrize(
    ("was", "why"), [("x", "proposal 0; kept"), ("mine", "kept from names.lock")]
)
def test_why_a_name_is_kept(was: str, why: str) -> None:
    (found,) = plan([A], {("field", "a"): was}).names.values()
    assert (found.python, found.reason) == (was, why)


def test_a_place_that_was_not_planned() -> None:
    with pytest.raises(KeyError):
        plan([A], {})("field", "b")


TEXT = st.text(max_size=5)
CANDIDATES = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from(["x", "y", "z"])),
    unique_by=lambda pair: pair[0],
)


@given(CANDIDATES, st.randoms(use_true_random=False))
def test_order_does_not_matter(pairs: list[tuple[str, str]], order: random.Random) -> None:
    candidates = [candidate(place, name) for place, name in pairs]
    first = named(plan(candidates, {}))
    order.shuffle(candidates)
    assert named(plan(candidates, {})) == first
    assert len({*first.values()}) == len(first)


@given(CANDIDATES, CANDIDATES)
def test_a_name_stays_while_its_place_lives(
    before: list[tuple[str, str]], after: list[tuple[str, str]]
) -> None:
    first = plan([candidate(*pair) for pair in before], {})
    locked = lock.parse(lock.dump(first), "names.lock")
    again = named(plan([candidate(*pair) for pair in after], locked.names))
    for place, name in named(first).items():
        assert again.get(place, name) == name


def test_the_lock_says_what_was_planned() -> None:
    found = plan([candidate('a "b"\n\u2028', "x")], {})
    assert lock.dump(found) == 'field "a \\"b\\"\\n\\u2028" x\n'
    assert lock.parse(lock.dump(found), "").names == {("field", 'a "b"\n\u2028'): "x"}


FORMERS = st.builds(
    Former,
    kind=st.sampled_from(["class", "field", "method"]),
    scope=st.text(max_size=5),
    place=st.text(max_size=5),
    python=st.sampled_from(["Pet", "owner"]),
)


@given(st.frozensets(FORMERS), st.frozensets(FORMERS), st.dictionaries(st.tuples(TEXT, TEXT), TEXT))
def test_the_lock_says_what_was(
    aliases: frozenset[Former], gone: frozenset[Former], uses: dict[tuple[str, str], str]
) -> None:
    written = NamePlan(aliases=tuple(aliases), gone=tuple(gone), uses=uses)
    read = lock.parse(lock.dump(written), "")
    assert (read.aliases, read.gone, read.uses) == (aliases, gone, uses)


@pytest.mark.parametrize(
    "line",
    [
        "field a x",
        'gone "a" x',
        'alias thing "a" x',
        'use "a" "b"',
        'use "a" "b" c',
        'thing "a" x',
        'field "a" x y',
        'field "a" 1x',
        "<<<<<< ours",
        'field "a" é',
    ],
)
def test_a_damaged_lock(line: str) -> None:
    with pytest.raises(MooredError) as caught:
        lock.parse(f'field "a" x\n{line}\n', "out/names.lock")
    (problem,) = caught.value.problems
    assert (problem.code, str(problem.location)) == ("M0601", "out/names.lock:2:1")


def document(*properties: str, **more: Any) -> dict[str, Any]:
    fields = {name: {"type": "string"} for name in properties}
    return {"components": {"schemas": {"Thing": {"properties": fields, **more}}}, "paths": {}}


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        (document("accountIds"), {"Thing": "Thing", "Thing/accountIds": "account_ids"}),
        (
            document("accountId", "account_id"),
            {
                "Thing": "Thing",
                "Thing/accountId": "account_id_d85ad2",
                "Thing/account_id": "account_id_8f0a6c",
            },
        ),
        (
            document(
                "a", allOf=[{"properties": {"b": {}}}, {"allOf": [{"properties": {"c": {}}}]}]
            ),
            {"Thing": "Thing", "Thing/a": "a", "Thing/b": "b", "Thing/c": "c"},
        ),
    ],
)
def test_gather(root: dict[str, Any], expected: dict[str, str]) -> None:
    found = named(plan(gather(root), {}))
    assert found.keys() == expected.keys()
    assert {place: name[:9] for place, name in found.items()} == {
        place: name[:9] for place, name in expected.items()
    }
