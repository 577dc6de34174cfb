"""The bill of materials, held to the rules of CycloneDX 1.6 that need no network."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from moored import MooredError
from moored.emit.digest import sha256
from moored.emit.lock import LOCK, MANIFEST, dump, manifest, parse
from moored.sbom import bill_of_materials

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "generated" / "zuora_billing"


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The fields that the specification has, of those objects that a bill of ours is made of: it allows
# no others. Checked once against its JSON schema too, with cyclonedx-python-lib.
BOM = words(
    "$schema bomFormat specVersion serialNumber version metadata components services "
    "externalReferences dependencies compositions vulnerabilities annotations formulation "
    "declarations definitions properties signature"
)
METADATA = words(
    "timestamp lifecycles tools manufacturer authors component manufacture supplier licenses "
    "properties"
)
COMPONENT = words(
    "type mime-type bom-ref supplier manufacturer authors author publisher group name version "
    "description scope hashes licenses copyright cpe purl omniborId swhid swid modified "
    "pedigree externalReferences components evidence releaseNotes modelCard data "
    "cryptoProperties properties tags signature"
)
TYPES = words(
    "application framework library container platform operating-system device device-driver "
    "firmware file machine-learning-model data cryptographic-asset"
)
PURL = re.compile(r"pkg:pypi/[a-z0-9-]+(@[A-Za-z0-9.%-]+)?")


def bill(folder: Path = COMMITTED) -> dict[str, Any]:
    return dict(json.loads(bill_of_materials(folder, folder.name, "1")))


def components(value: Any) -> Iterator[dict[str, Any]]:
    """Every component, wherever it stands."""
    if isinstance(value, list):
        for item in value:
            yield from components(item)
    elif isinstance(value, dict):
        if "type" in value:
            yield value
        for item in value.values():
            yield from components(item)


def check(made: dict[str, Any]) -> None:
    """The rules of the specification for what a bill of ours is made of."""
    assert made.keys() <= BOM
    assert made["metadata"].keys() <= METADATA
    assert made["bomFormat"] == "CycloneDX" and made["specVersion"] == "1.6"
    assert re.fullmatch(
        r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
        made["serialNumber"],
    )
    assert type(made["version"]) is int and made["version"] >= 1
    references = []
    for one in components(made):
        assert one.keys() <= COMPONENT, one
        assert one["type"] in TYPES
        assert one["name"] and not re.search(r"[\r\n\t]", one["name"] + one.get("version", "1"))
        assert one.get("version") != ""
        assert one.get("scope", "required") in ("required", "optional", "excluded")
        assert PURL.fullmatch(one.get("purl", "pkg:pypi/x")), one
        for digest in one.get("hashes", ()):
            assert digest.keys() == {"alg", "content"} and digest["alg"] == "SHA-256"
            assert re.fullmatch(r"[0-9a-f]{64}", digest["content"])
        for chosen in one.get("licenses", ()):
            assert chosen["license"] == {"id": "MIT", "acknowledgement": "declared"}
        for fact in one.get("properties", ()):
            assert fact.keys() == {"name", "value"}
            assert all(isinstance(text, str) for text in fact.values())
        references += [one["bom-ref"]] if "bom-ref" in one else []
    assert len(set(references)) == len(references)
    edges = made["dependencies"]
    assert len({edge["ref"] for edge in edges}) == len(edges)
    assert {ref for edge in edges for ref in (edge["ref"], *edge["dependsOn"])} == set(references)


def test_it_keeps_to_the_specification() -> None:
    check(bill())


def test_the_client_and_its_files() -> None:
    client = bill()["metadata"]["component"]

    assert (client["name"], client["version"]) == ("Zuora Billing Documents", "2026-01-02")
    told = {
        one["name"]: one["hashes"][0]["content"]
        for one in components(client["components"])
        if one["type"] == "file"
    }
    assert told == {
        path.relative_to(COMMITTED).as_posix(): sha256(path.read_bytes())
        for path in COMMITTED.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    (runtime,) = [one for one in client["components"] if one["type"] == "library"]
    assert runtime["licenses"] == [{"license": {"id": "MIT", "acknowledgement": "declared"}}]
    assert {one["name"].split("/")[0] for one in runtime["components"]} == {"_core"}
    spec = ROOT / "specs/zuora-billing"
    assert {
        one["name"]: one["hashes"][0]["content"] for one in client["pedigree"]["ancestors"]
    } == {name: sha256((spec / name).read_bytes()) for name in ("openapi.yaml", "overlay.yaml")}


def test_what_it_needs_and_what_made_it() -> None:
    made = bill()

    assert [one["purl"] for one in made["components"]] == ["pkg:pypi/httpx2", "pkg:pypi/pydantic"]
    ranges = [one["properties"][0]["value"] for one in made["components"]]
    assert ranges == [">=2.5,<3", ">=2.12,<3"]
    (formula,) = made["formulation"]
    assert {one["name"] for one in formula["components"]} == {
        "moored",
        "black",
        "datamodel-code-generator",
        "ruff",
    }


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(COMMITTED, tmp_path / "renamed", ignore=ignored))


def rewrite(copy: Path, **changes: Any) -> None:
    """Another lock, with a manifest that fits it."""
    lock = parse((copy / LOCK).read_text("utf-8"))
    (copy / LOCK).write_text(dump(replace(lock, **changes)), "utf-8")
    files = {
        path.relative_to(copy).as_posix(): path.read_text("utf-8")
        for path in copy.rglob("*")
        if path.is_file()
    }
    (copy / MANIFEST).write_text(manifest(files), "utf-8")


def test_every_copy_has_the_same_bill(copy: Path) -> None:
    text = bill_of_materials(COMMITTED, "x", "1")
    assert bill_of_materials(copy, "y", "1") == text
    for path in copy.rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert bill_of_materials(copy, "y", "1") == text


def test_another_content_has_another_number(copy: Path) -> None:
    rewrite(copy, minimum="0.2.0")

    assert bill(copy)["serialNumber"] != bill()["serialNumber"]


def test_an_older_lock_names_no_document(copy: Path) -> None:
    rewrite(copy, document=None, settings={"http": "httpx"}, source={"url": "https://v.example/a"})

    made = bill(copy)

    check(made)
    assert made["metadata"]["component"]["name"] == "API client"
    assert "version" not in made["metadata"]["component"]
    assert made["components"][0]["purl"] == "pkg:pypi/httpx"
    facts = {one["name"]: one["value"] for one in made["metadata"]["component"]["properties"]}
    assert facts["moored:source"] == "https://v.example/a"


def test_a_lock_that_anyone_sent(copy: Path) -> None:
    rewrite(
        copy,
        document={"title": "a\n\u202eb\t", "version": "\n"},
        settings={"http": "pkg:evil"},
        tools={"ruff": "1.0\n2?x=y#z", "black": "1@2"},
        inputs={"a\r\nb.yaml": "0" * 64},
    )

    text = bill_of_materials(copy, "copy", "1")
    check(json.loads(text))
    assert text.isascii() and "evil" not in text


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        (lambda copy: (copy / "models.py").write_text("x = 1\n"), '"models.py" is edited'),
        (lambda copy: (copy / "auth.py").unlink(), '"auth.py" is missing'),
        (lambda copy: (copy / "more.py").touch(), '"more.py" is extra'),
    ],
)
def test_none_of_a_folder_that_is_not_as_generated(copy: Path, change: Any, fact: str) -> None:
    change(copy)

    with pytest.raises(MooredError) as caught:
        bill_of_materials(copy, "vendored/zb", "1")

    (problem,) = caught.value.problems
    assert (problem.code, problem.location.file) == ("M0831", "vendored/zb")
    assert problem.message.endswith(fact)
    assert "moored verify vendored/zb" in problem.hint


def test_none_of_a_folder_without_locks(tmp_path: Path) -> None:
    with pytest.raises(MooredError) as caught:
        bill_of_materials(tmp_path, "x", "1")
    assert [problem.code for problem in caught.value.problems] == ["M0810"]
