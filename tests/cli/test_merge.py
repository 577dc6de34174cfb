"""Two branches that each regenerate can be merged: `generate` settles it, whoever else edited."""

from __future__ import annotations

import subprocess

import pytest

from .conftest import Moored
from .test_states import OUT

OPERATION = """\
  /{0}:
    get:
      operationId: list{1}
      tags: [{0}]
      responses:
        "200":
          description: ok
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/{1}"}}}}}}
"""
SCHEMA = "    {0}: {{type: object, properties: {{name: {{type: string}}}}}}\n"


def add(moored: Moored, name: str, *, above: str) -> None:
    """An operation and its schema, and the client generated anew, on a branch of their own."""
    moored.git("checkout", "--quiet", "-b", name, "main")
    text = moored.path("openapi.yaml").read_text()
    operation, model = OPERATION.format(name, name.title()), SCHEMA.format(name.title())
    text = text.replace(f"{above}:\n", f"{operation}{above}:\n", 1)
    at = "    Cat:" if above == "  /cats" else "      properties: {name: {type: string}}\n"
    text = text.replace("    Cat:", f"{model}    Cat:", 1) if at == "    Cat:" else text + model
    moored.path("openapi.yaml").write_text(text)
    assert moored("generate") == 0, moored.out
    moored.commit(f"Add {name}")


@pytest.fixture
def merging(pets: Moored) -> Moored:
    """In the middle of a merge that only generated files stand in the way of."""
    add(pets, "birds", above="  /cats")
    add(pets, "dogs", above="components")
    pets.git("merge", "birds", code=1)
    conflicts = pets.git("diff", "--name-only", "--diff-filter=U").splitlines()
    assert conflicts and all(path.startswith(f"{OUT}/") for path in conflicts)
    return pets


def test_a_merge_is_no_drift_and_could_not_be_checked(merging: Moored) -> None:
    assert merging("check") == 2
    assert "M0812" in merging.out


def test_generate_settles_a_merge(merging: Moored) -> None:
    assert merging("generate") == 0, merging.out

    assert merging("check", "--full") == 0, merging.out
    assert "<<<<<<<" not in "".join(
        path.read_text() for path in merging.path(OUT).rglob("*.*") if path.suffix != ".pyc"
    )
    client = merging.path(f"{OUT}/client.py").read_text()
    assert all(f"def {name}(self)" in client for name in ("cats", "dogs", "birds"))
    copy = merging.path(OUT)
    subprocess.run(["sha256sum", "--check", "--strict", "_generated.sha256"], cwd=copy, check=True)


def test_the_merge_is_what_one_branch_with_both_would_be(merging: Moored) -> None:
    merging("generate")
    merging.commit("Merge birds")
    merged = merging.snapshot()

    merging.git("rm", "-r", "--quiet", OUT)
    assert merging("generate") == 0

    assert {name: data for name, (_, data) in merging.snapshot().items() if OUT in name} == {
        name: data for name, (_, data) in merged.items() if OUT in name
    }


@pytest.mark.parametrize("side", ["--ours", "--theirs"])
def test_one_side_taken_is_settled_too(merging: Moored, side: str) -> None:
    merging.git("checkout", side, "--", OUT)
    assert merging("check") == 1

    assert merging("generate") == 0, merging.out

    assert merging("check", "--full") == 0


def test_an_edit_by_hand_is_not_lost_in_a_merge(merging: Moored) -> None:
    path = merging.path(f"{OUT}/errors.py")
    path.write_text(path.read_text() + "mine = 1\n")

    assert merging("generate") == 2

    assert "M0822" in merging.out
    assert path.read_text().endswith("mine = 1\n")
