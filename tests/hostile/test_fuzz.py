"""Nearly right documents, at random: problems with a place, or Python. `make fuzz` tries many more."""

from __future__ import annotations

import ast
import copy
import json
import os
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moored.pipeline import Built, build
from moored.problems import MooredError
from moored.project import standalone

from .mutations import documents
from .positions import FULL, positions, put
from .read_bytes import read, seeds

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "20"))
FUZZ = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES <= 20,
    database=None,
    suppress_health_check=list(HealthCheck),
)
_OWN = {"M0803", "M0804", "M0805", "M0806", "M0702"}
_PROSE = [
    one
    for one in positions()
    if not one.is_key
    and one.field.rpartition(".")[2] in ("description", "summary")
    and one.field != "tag.summary"
]


def test_what_is_nearly_right() -> None:
    came: Counter[str] = Counter()

    @FUZZ
    @given(documents())
    def one(root: Any) -> None:
        came[_outcome(root)] += 1

    one()
    print(f"{came.total()} documents: {came['refused']} refused, {came['generated']} generated")


def _outcome(root: Any) -> str:
    try:
        built = _built(root)
    except MooredError as error:
        assert not {problem.code for problem in error.problems} & _OWN, error
        assert any(problem.location.line for problem in error.problems), error
        return "refused"
    for path, text in built.tree.files.items():
        if path.endswith(".py"):
            compile(text, path, "exec")
    return "generated"


@settings(FUZZ, max_examples=max(EXAMPLES // 4, 4))
@given(st.text(min_size=1, max_size=200))
def test_the_shape_of_the_code_does_not_depend_on_prose(text: str) -> None:
    root = copy.deepcopy(FULL)
    for position in _PROSE:
        put(root, position, lambda _: text)

    assert _shape(_built(root)) == _harmless()


@cache
def _harmless() -> Counter[str]:
    root = copy.deepcopy(FULL)
    for position in _PROSE:
        put(root, position, lambda _: "Words.")
    return _shape(_built(root))


def _built(root: Any) -> Built:
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder, "spec.json")
        spec.write_text(json.dumps(root), "utf-8")
        return build(standalone(spec, Path(folder, "client"), (), (), testing=True))


def _shape(built: Built) -> Counter[str]:
    """How many nodes of each kind the code has; docstrings may be there or not."""
    found: Counter[str] = Counter()
    for path, text in built.tree.files.items():
        if path.endswith(".py") and not path.startswith("_core/"):
            found.update(type(node).__name__ for node in ast.walk(ast.parse(text)))
    return Counter(
        {name: count for name, count in found.items() if name not in ("Expr", "Constant")}
    )


def test_what_fuzzing_of_bytes_begins_with() -> None:
    """`make fuzz-bytes` changes these; as they are, and cut anywhere, they are read or told."""
    for number, data in enumerate(dict.fromkeys(seeds())):
        read(data if number % 2 else data[: len(data) * 2 // 3])


def test_what_it_found() -> None:
    # Lines that a carriage return ends.
    read(b"x:\n- a\n-\r\r\r\r - b\n")
