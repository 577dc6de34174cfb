"""Which lines of a caller a change meets: what a source names, and what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from moored.drift.api import usage
from moored.drift.api.finding import Finding
from moored.drift.api.usage import methods_called, uses
from moored.drift.rules import Direction
from moored.problems import MooredError

USER = ("pets.get",)

CALLER = """\
from shop import AsyncClient, Client
from shop.models import NewPet, Pet

def main(client, more):
    pets = client.pets
    pet = pets.get("1", limit=3)
    client.pets.with_raw_response.get("1", tag="x")
    client.pets.with_streaming_response.get(**more)
    client.pets.get(
        id="1",
        limit=4,
    )
    print(pet.name)
    NewPet(name="a")
    NewPet(**more)
    return client.owners.get("1").name
"""


def _finding(
    rule: str, subject: str, direction: Direction = "", operations: tuple[str, ...] = USER
) -> Finding:
    return Finding(rule=rule, subject=subject, direction=direction, operations=operations)


def _lines(folder: Path, finding: Finding, text: str = CALLER) -> list[int]:
    path = folder / "caller.py"
    path.write_text(text, "utf-8")
    found = uses([finding], path)
    assert {use.file for every in found.values() for use in every} <= {path.as_posix()}
    return [use.line for use in found.get(finding.fingerprint, ())]


@pytest.mark.parametrize(
    ("rule", "subject", "direction", "lines"),
    [
        # Every call meets what happens to the method itself, to its result and to its body.
        ("op-removed", "pets.get", "", [6, 7, 8, 9]),
        ("result-type-changed", "pets.get -> result", "response", [6, 7, 8, 9]),
        ("body-removed", "pets.get(body)", "request", [6, 7, 8, 9]),
        ("param-added-required", "pets.get(new)", "request", [6, 7, 8, 9]),
        # An argument is met where it is given, or may be: by name, by position, by a mapping.
        ("param-removed", "pets.get(limit)", "request", [6, 7, 8, 11]),
        ("param-removed", "pets.get(id)", "request", [6, 7, 8, 10]),
        ("param-removed", "pets.get(other)", "request", [6, 7, 8]),
        # Another method of the same name.
        ("op-removed", "cats.get", "", []),
        ("server-changed", "Client(base_url)", "", [1]),
        ("model-removed", "Pet", "response", [2]),
        ("model-removed", "Dog", "response", []),
        # A field is met where it is read or given.
        ("field-removed", "Pet.name", "response", [13, 16]),
        ("field-removed", "NewPet.name", "request", [13, 14, 16]),
        ("field-removed", "Pet.tag", "response", []),
        # Whoever makes an object without the new field.
        ("field-added-required", "NewPet.tag", "request", [2, 14, 15]),
        ("field-added-required", "NewPet.tag", "response", [15]),
        # Nothing changes for any line.
        ("no-effect", "pets.get", "", []),
    ],
)
def test_lines(
    tmp_path: Path, rule: str, subject: str, direction: Direction, lines: list[int]
) -> None:
    operations = ("cats.get",) if subject.startswith("cats") else USER
    assert _lines(tmp_path, _finding(rule, subject, direction, operations)) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # The class is named, though no operation that returns it is called.
        ("from shop import Pet\ndef f(pet: Pet): return pet.name\n", [2]),
        # An operation that returns it is called, though the class is not named.
        ("def f(client):\n    return client.pets.get('1').name\n", [2]),
        # Neither: the field of something else.
        ("def f(client):\n    return client.owners.get('1').name\n", []),
    ],
)
def test_a_field_belongs_to_a_class_that_is_used(
    tmp_path: Path, text: str, lines: list[int]
) -> None:
    assert _lines(tmp_path, _finding("field-removed", "Pet.name", "response"), text) == lines


def test_either_client_counts(tmp_path: Path) -> None:
    finding = _finding("server-changed", "Client(base_url)", operations=())
    assert _lines(tmp_path, finding, "import shop\nshop.AsyncClient()\n") == [2]
    assert _lines(tmp_path, finding, "import shop\nshop.Client()\n") == [2]


def test_a_folder_is_read_but_for_the_client_in_it(tmp_path: Path) -> None:
    for name in ("app/a.py", "app/deep/b.py", "app/shop/api/c.py", "app/notes.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("client.pets.get()\n")
    (tmp_path / "app/shop/_generated.sha256").write_text("")
    # Above what was named: nobody's client.
    (tmp_path / "app/_generated.sha256").write_text("")

    finding = _finding("op-removed", "pets.get")
    found = uses([finding], tmp_path / "app")[finding.fingerprint]
    files = [Path(use.file).relative_to(tmp_path / "app").as_posix() for use in found]
    assert files == ["a.py", "deep/b.py"]


def test_what_may_be_called(tmp_path: Path) -> None:
    path = tmp_path / "caller.py"
    path.write_text(CALLER)
    assert {"pets.get", "owners.get", "client.pets"} <= methods_called(path)


def test_no_more_lines_than_anyone_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usage, "_MOST_USES", 2)
    assert _lines(tmp_path, _finding("op-removed", "pets.get")) == [6, 7]


@pytest.mark.parametrize(
    ("text", "line"), [(b"def f(:\n", 1), (b"x = 1\ny = (\n", 2), (b"\0", None), (None, None)]
)
def test_a_source_that_cannot_be_read(tmp_path: Path, text: bytes | None, line: int | None) -> None:
    path = tmp_path / "caller.py"
    if text is not None:
        path.write_bytes(text)
    with pytest.raises(MooredError) as caught:
        uses([], path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.location.line) == ("M0904", line)
    assert problem.location.file == str(path)
