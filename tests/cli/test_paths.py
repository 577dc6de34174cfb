"""The path that `check` takes: digests, then what the document means, then a build."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import sha256
from typing import Any

import pytest
import yaml

from .conftest import Moored
from .test_states import OUT, ROWS, Change, both, edit

SPEC = "openapi.yaml"


def backwards(value: Any) -> Any:
    if isinstance(value, list):
        return [backwards(item) for item in value]
    if isinstance(value, dict):
        return {key: backwards(value[key]) for key in sorted(value, reverse=True)}
    return value


def order_of_keys(moored: Moored) -> None:
    path = moored.path(SPEC)
    text = json.dumps(backwards(yaml.safe_load(path.read_text())))
    assert text != path.read_text()
    path.write_text(text)


def in_another_file(moored: Moored) -> None:
    document = yaml.safe_load(moored.path(SPEC).read_text())
    schemas = document["components"]["schemas"]
    moored.path("cat.yaml").write_text(yaml.safe_dump(schemas["Cat"]))
    schemas["Cat"] = {"$ref": "cat.yaml"}
    moored.path(SPEC).write_text(yaml.safe_dump(document))


COMMENT = edit(SPEC, "info:", "# a comment\ninfo:")
UNUSED = edit(SPEC, "    Cat:", "    Dog: {type: object}\n    Cat:")


@pytest.mark.parametrize(
    ("change", "full", "path", "code"),
    [
        pytest.param(lambda moored: None, False, "fast", 0, id="nothing"),
        pytest.param(ROWS["eol"].change, False, "fast", 0, id="line ends"),
        pytest.param(COMMENT, False, "meaning", 0, id="a comment"),
        pytest.param(order_of_keys, False, "meaning", 0, id="the order of keys"),
        pytest.param(in_another_file, False, "meaning", 0, id="another file"),
        pytest.param(UNUSED, False, "meaning", 0, id="what nothing uses"),
        pytest.param(both(COMMENT, ROWS["eol"].change), False, "meaning", 0, id="and line ends"),
        pytest.param(ROWS["stale"].change, False, "full", 1, id="a limit"),
        pytest.param(edit(SPEC, "ok", "all well"), False, "full", 1, id="a description"),
        pytest.param(both(COMMENT, ROWS["edited"].change), False, "full", 1, id="a file too"),
        pytest.param(
            both(COMMENT, edit("pyproject.toml", "output", 'http = "httpx"\noutput')),
            False,
            "full",
            1,
            id="a setting too",
        ),
        pytest.param(COMMENT, True, "full", 0, id="a comment, in full"),
        pytest.param(lambda moored: None, True, "full", 0, id="nothing, in full"),
    ],
)
def test_the_path_and_that_the_full_one_agrees(
    pets: Moored, change: Change, full: bool, path: str, code: int
) -> None:
    change(pets)
    before = pets.snapshot()

    assert pets("check", "--format=json", *(["--full"] if full else [])) == code

    (check,) = json.loads(pets.stdout)["checks"]
    proof = check["proof"]
    assert (proof["how"], proof["files"] > 0, proof["inputs"] > 0) == (path, True, True)
    assert pets("check", "--format=json", "--full") == code
    (whole,) = json.loads(pets.stdout)["checks"]
    assert check["causes"] == whole["causes"] or path == "fast"
    assert pets.snapshot() == before


def test_a_client_with_substitutes_is_built(pets: Moored) -> None:
    edit(SPEC, "maxLength: 5", "maxLength: 5}, cat: {$ref: nowhere.yaml")(pets)
    assert pets("generate", "--allow-degraded") == 0, pets.out
    COMMENT(pets)

    assert pets("check", "--allow-degraded", "--format=json") == 0, pets.out

    (check,) = json.loads(pets.stdout)["checks"]
    assert check["proof"]["how"] == "full"


def test_a_document_with_problems_could_not_be_checked(pets: Moored) -> None:
    edit(SPEC, 'schemas/Cat"', 'schemas/Cta"')(pets)

    assert pets("check") == 2
    assert f"{SPEC}:" in pets.out


def test_the_address_of_the_document_is_a_setting(pets: Moored) -> None:
    address = 'source = "https://pets.example/openapi.yaml?key=secret"\noutput'
    edit("pyproject.toml", "output", address)(pets)

    assert pets("check", "--format=json") == 1

    (check,) = json.loads(pets.stdout)["checks"]
    assert [cause["kind"] for cause in check["causes"]] == ["settings"]
    assert pets("generate") == 0
    assert pets("check", "--format=json") == 0
    assert json.loads(pets.stdout)["checks"][0]["proof"]["how"] == "fast"


#: What a check by digests loads of moored, and of what is not Python's own. More of either is slower: each is
#: paid for by every commit of every user.
BY_DIGESTS = """
cli cli_check cli_complete cli_lazy cli_options cli_progress cli_say cli_terminal checking inputs limits problems progress resources source_url
drift drift.causes drift.copies drift.fast drift.states
emit emit.codes emit.digest emit.folder emit.folder_problems emit.lock emit.lock_values emit.manifest emit.paths emit.tools
emit.unmerged
project project.client project.codes project.file project.find project.model project.places project.read project.rules
project.standalone
report report.checked report.escapes report.text
"""
OTHERS = {"typer", "annotated_doc", "shellingham"}


@pytest.mark.parametrize("name", ["ok", "the form of the document"])
def test_a_short_path_loads_what_it_needs(pets: Moored, name: str) -> None:
    ROWS[name].change(pets)
    program = (
        "import sys; before = set(sys.modules); from moored.cli import guarded;"
        " guarded(['check']); print(*set(sys.modules) - before)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    modules = set(done.stdout.splitlines()[-1].split())
    assert not {"datamodel_code_generator", "jinja2", "moored.lower", "moored.render"} & modules
    if name == "ok":
        ours = {one.removeprefix("moored.") for one in modules if one.startswith("moored.")}
        assert ours == set(BY_DIGESTS.split())
        tops = {one.partition(".")[0] for one in modules} - sys.stdlib_module_names - {"moored"}
        assert tops <= OTHERS, "is this worth the time?"
        assert "importlib.metadata" not in modules
    else:
        assert "moored.document" in modules


def test_an_edit_of_a_file_and_of_its_line_is_found_in_full(pets: Moored) -> None:
    path = pets.path(f"{OUT}/errors.py")
    before = path.read_bytes()
    path.write_bytes(before + b"x = 1\n")
    old, new = (sha256(data).hexdigest() for data in (before, path.read_bytes()))
    edit(f"{OUT}/_generated.sha256", old, new)(pets)

    assert pets("check") == 0
    assert pets("check", "--full") == 1
