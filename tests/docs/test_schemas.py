"""The schemas for editors say what moored says: the same keys, the same values, the same refusals."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.docs.blocks import DOCS, ROOT, blocks
from tests.docs.schemas import FOLDER, extension_forms, schemas

from moored import MooredError
from moored.document.rules import extensions, job, pagination
from moored.limits import DEFAULT, MOST
from moored.project import client, find_project

# (what stands in the table of a client, whether it is right)
CASES: list[tuple[str, bool]] = [
    ("", True),
    ("overlays = ['o.yaml']\noperations = ['tag:a', 'GET /x/*']\ntesting = true", True),
    ("source = 'https://a.example/x.yaml'\nsource_allow_private = false", True),
    ("http = 'httpx'\nformatter = 'black'\nallow_degraded = true", True),
    ("limits = { size = 1, depth = 300, enum = 50000 }", True),
    ("limits = { depth = 301 }", False),
    ("limits = { values = 0 }", False),
    ("limits = { digits = true }", False),
    ("limits = { sise = 5 }", False),
    ("limits = 5", False),
    ("sources = 'x'", False),
    ("http = 'requests'", False),
    ("formatter = 1", False),
    ("testing = 'yes'", False),
    ("overlays = 'o.yaml'", False),
    ("operations = [1]", False),
    ("operations = ['']", False),
    ("source = 'ftp://a.example/x'", False),
]


def validator(name: str) -> Any:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((FOLDER / name).read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


@pytest.mark.parametrize("name", ["settings.json", "overlay.json"])
def test_they_are_what_moored_reads(name: str) -> None:
    told = (FOLDER / name).read_text("utf-8")

    assert told == schemas()[name], "write them anew: python -m tests.docs.schemas"


def test_every_setting_and_extension_is_in_them() -> None:
    known = {key for table in extensions._TABLE.values() for key in table}
    page, _, limits = (DOCS / "settings.md").read_text("utf-8").partition("## Limits")
    rows = re.findall(r"^\| `(\w+)` \|", page, re.M)
    bounds = re.findall(r"^\| `(\w+)` \| (\d+) \| (\d+) \|", limits, re.M)
    forms = extension_forms()

    assert set(forms) == known
    assert sorted(rows) == sorted(client._KEYS)
    assert bounds == [(key, str(getattr(DEFAULT, key)), str(most)) for key, most in MOST.items()]
    assert set(forms["x-moored-job"]["properties"]) == set(job._FIELDS)
    assert set(forms["x-moored-pagination"]["properties"]) == {"kind", *pagination._FORMS}


@pytest.mark.parametrize(("text", "is_right"), CASES)
def test_the_reader_and_the_schema_agree(text: str, is_right: bool, tmp_path: Path) -> None:
    table = f"[clients.pets]\nspec = 'pets.yaml'\noutput = 'clients/pets'\n{text}\n"
    (tmp_path / "moored.toml").write_text(table)
    (tmp_path / "pets.yaml").touch()
    (tmp_path / "o.yaml").touch()

    try:
        find_project(tmp_path)
    except MooredError:
        assert not is_right
    else:
        assert is_right
    assert validator("settings.json").is_valid(tomllib.loads(table)) == is_right


def test_the_settings_of_this_repository() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["moored"]

    validator("settings.json").validate(table)


def test_the_overlays_of_this_repository_and_of_the_documentation() -> None:
    check = validator("overlay.json")
    check.validate(yaml.safe_load((ROOT / "specs/zuora-billing/overlay.yaml").read_text("utf-8")))
    for page in sorted(DOCS.glob("*.md")):
        for block in blocks(page):
            if "x-moored-" in block.text and block.language == "yaml":
                for value in yaml.safe_load_all(block.text):
                    whole = {"overlay": "1.0.0", "info": {"title": "t", "version": "1"}}
                    action = {"target": "$", "update": value}
                    check.validate(value if "overlay" in value else {**whole, "actions": [action]})


@pytest.mark.parametrize(
    "update",
    [
        {"x-moored-nam": "a"},
        {"paths": {"/a": {"get": {"x-moored-job": {"poll": "x"}}}}},
        {"x-moored-pagination": {"kind": "cursors", "items": "/data"}},
        {"x-moored-failure": {"when": "success", "equals": False}},
        {"x-moored-client-option": "yes"},
    ],
)
def test_a_wrong_extension_is_told(update: dict[str, Any]) -> None:
    overlay = {"overlay": "1.0.0", "info": {"title": "t", "version": "1"}}

    action = {"target": "$", "update": update}
    assert not validator("overlay.json").is_valid({**overlay, "actions": [action]})
