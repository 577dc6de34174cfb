"""`moored init`: a client is begun, all of it or nothing, and never over somebody's work."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from .conftest import PETS, Moored

CURSOR = """\
        parameters:
          - {name: cursor, in: query, schema: {type: string}}
"""


@pytest.fixture
def empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Moored:
    """An empty folder, with nothing but a document."""
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / "pets.yaml").write_text(PETS)
    monkeypatch.chdir(folder)
    return Moored(folder, capsys)


def test_from_nothing_to_a_call(empty: Moored) -> None:
    assert empty("init", "pets.yaml") == 0, empty.out

    settings = tomllib.loads(empty.path("moored.toml").read_text())
    assert settings == {
        "clients": {"pets": {"spec": "pets.yaml", "output": "clients/pets", "testing": True}}
    }
    program = [line[4:] for line in empty.out.splitlines() if line.startswith("    ")]
    empty.path("first_call.py").write_text("\n".join(program) + "\n")
    done = subprocess.run(
        [sys.executable, "first_call.py"],
        cwd=empty.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "name='examp'\n"
    assert empty("check") == 0


def test_a_second_run_says_what_is_there(empty: Moored) -> None:
    assert empty("init", "pets.yaml") == 0
    before = empty.snapshot()

    assert empty("init", "pets.yaml") == 0

    assert "there already" in empty.out
    assert "clients/pets" in empty.out
    assert empty.snapshot() == before


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "text", ["", "# mine\n[project]\nname = 'x'", "[tool.black]\nline-length = 90 # wide\n"]
)
def test_a_pyproject_keeps_every_byte(empty: Moored, text: str, end: str) -> None:
    data = text.replace("\n", end).encode()
    empty.path("pyproject.toml").write_bytes(data)

    assert empty("init", "pets.yaml", "--name", "cats", "-o", "src/cats") == 0, empty.out

    after = empty.path("pyproject.toml").read_bytes()
    assert after.startswith(data)
    table = tomllib.loads(after.decode())["tool"]["moored"]["clients"]["cats"]
    assert table["output"] == "src/cats"
    assert (b"\r\n" in after) == (b"\r\n" in data)
    assert b"\n\n" not in after.replace(b"\r\n", b"\n").rstrip(b"\n").split(b"[tool.moored")[1]


def test_a_second_client_joins_the_first(empty: Moored) -> None:
    empty.path("dogs.yaml").write_text(PETS.replace("title: Pets", "title: Dogs API"))

    assert empty("init", "pets.yaml") == 0
    assert empty("init", "dogs.yaml") == 0, empty.out

    assert set(tomllib.loads(empty.path("moored.toml").read_text())["clients"]) == {"pets", "dogs"}
    assert empty("check") == 0, empty.out


def test_what_lies_elsewhere_is_copied(empty: Moored, tmp_path: Path) -> None:
    elsewhere = tmp_path / "Downloads"
    elsewhere.mkdir()
    empty.path("pets.yaml").rename(elsewhere / "vendor.yaml")

    assert empty("init", "../Downloads/vendor.yaml") == 0, empty.out

    assert empty.path("specs/pets.yaml").read_text() == PETS


def test_the_overlay_says_what_the_document_does_not(empty: Moored) -> None:
    paged = PETS.replace(
        'schema: {$ref: "#/components/schemas/Cat"}',
        'schema: {type: object, properties: {cats: {type: array, items: {$ref: "#/components/schemas/Cat"}},'
        " next_cursor: {type: string}}}",
    )
    paged = paged.replace(
        "      responses:\n",
        "      parameters: [{name: cursor, in: query, schema: {type: string}}]\n      responses:\n",
        1,
    )
    empty.path("pets.yaml").write_text(paged)

    assert empty("init", "pets.yaml") == 0, empty.out

    assert "x-moored-pagination" in empty.path("pets.overlay.yaml").read_text()
    assert "for item in client.cats.list_cats():" in empty.out
    settings = tomllib.loads(empty.path("moored.toml").read_text())["clients"]["pets"]
    assert settings["overlays"] == ["pets.overlay.yaml"]


def many(count: int) -> str:
    done = {"204": {"description": "ok"}}
    paths = {
        f"/a{n}": {"get": {"operationId": f"getA{n}", "responses": done}} for n in range(count)
    }
    return json.dumps({"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": paths})


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("- a\n", (), "M0108"),
        ("a: b\n", (), "M0109"),
        (PETS, ("--operation", "listCat"), "M0501"),
        (many(61), (), "M0910"),
        (PETS, ("--name", "class"), "M0009"),
        (PETS, ("--source", "http://vendor.example/x"), "M0006"),
        (PETS.replace("schemas/Cat", "schemas/Dog"), (), "M0201"),
    ],
)
def test_what_cannot_be_begun_changes_nothing(
    empty: Moored, text: str, words: tuple[str, ...], code: str
) -> None:
    empty.path("pets.yaml").write_text(text)
    empty.path("pyproject.toml").write_text("[project]\n")
    before = empty.snapshot()

    assert empty("init", "pets.yaml", *words) == 2

    assert code in empty.out, empty.out
    assert empty.snapshot() == before


def test_files_in_the_way_are_left(empty: Moored) -> None:
    empty.path("clients/pets").mkdir(parents=True)
    empty.path("clients/pets/mine.txt").write_text("mine")
    before = empty.snapshot()

    assert empty("init", "pets.yaml") == 2

    assert "M0820" in empty.out
    assert empty.snapshot() == before


def test_a_document_of_many_operations_is_begun_by_some(empty: Moored) -> None:
    empty.path("pets.yaml").write_text(many(61))

    assert empty("init", "pets.yaml", "--operation", "getA7", "-q") == 0, empty.out

    assert empty.stdout == ""
    settings = tomllib.loads(empty.path("moored.toml").read_text())["clients"]["pets"]
    assert settings["operations"] == ["getA7"]


def test_a_settings_file_that_takes_no_table(empty: Moored) -> None:
    text = "tool = {black = {line-length = 90}}\n"
    empty.path("pyproject.toml").write_text(text)

    assert empty("init", "pets.yaml") == 2

    assert "M0912" in empty.out, empty.out
    assert empty.path("pyproject.toml").read_text() == text


def test_it_fetches_by_the_rules_of_update(empty: Moored) -> None:
    assert empty("init", "http://127.0.0.1:9/openapi.yaml") == 2

    assert "M012" in empty.out, empty.out
    assert not empty.path("moored.toml").exists()
