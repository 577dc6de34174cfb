"""Small changes of the goldens are small changes of their clients."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moored.cache import DiskCache
from moored.document import load_file
from moored.project import find_project

from . import small_changes
from .case import ACCEPTED, CASES
from .quiet import CHANGES, faults
from .quiet_client import Client

_FOLDERS: list[TemporaryDirectory[str]] = []


@cache
def client(case: str) -> Client:
    """The client of a case, whose folder lives as long as the process."""
    (chosen,) = find_project(CASES / case).select(())
    _FOLDERS.append(TemporaryDirectory(prefix="quiet-"))
    return Client(chosen, Path(_FOLDERS[-1].name))


def _alone(case: str) -> bool:
    """Whether a case is one document of OpenAPI 3, and nothing else."""
    (chosen,) = find_project(CASES / case).select(())
    files = [*(CASES / case).rglob("*.yaml"), *(CASES / case).rglob("*.json")]
    read = [path for path in files if "expected" not in path.parts]
    return "openapi" in load_file(chosen.spec)[1] and read == [chosen.spec]


DRAWN = [case for case in ACCEPTED if _alone(case)]


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(case=st.sampled_from(DRAWN), seed=st.integers(0, 99))
def test_a_small_change(change: str, case: str, seed: int) -> None:
    assert faults(client(case), change, seed) == []


@cache
def kept(case: str) -> DiskCache:
    """A cache that the client of a case was generated with."""
    _FOLDERS.append(TemporaryDirectory(prefix="kept-"))
    found = DiskCache(Path(_FOLDERS[-1].name))
    client(case).after(client(case).root, cache=found)
    return found


@pytest.mark.slow
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    case=st.sampled_from(DRAWN[::8]), change=st.sampled_from([*CHANGES]), seed=st.integers(0, 99)
)
def test_a_cache_makes_no_difference(case: str, change: str, seed: int) -> None:
    one = client(case)
    root = one.copy()
    if not small_changes.drawn(getattr(small_changes, change), root, seed):
        return
    with_it, without = one.after(root, cache=kept(case)), one.after(root)
    assert with_it.tree == without.tree
    assert with_it.warnings == without.warnings
