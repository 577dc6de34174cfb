"""`moored diff` on documents, on revisions of Git and on clients; for whom; and what is accepted."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from .conftest import Moored

OLD = """\
openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
servers: [{url: https://shop.example}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [Pets]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: The pet.
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties: {name: {type: string}, tag: {type: string}, age: {type: integer}}
"""
NEW = OLD.replace(", tag: {type: string}, age: {type: integer}", ", age: {type: string}").replace(
    "1.0.0", "1.0.1"
)


@pytest.fixture
def shop(moored: Moored) -> Moored:
    """Two documents, side by side."""
    moored.path("old.yaml").write_text(OLD)
    moored.path("new.yaml").write_text(NEW)
    return moored


def _git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def test_tells_objects_places_and_the_next_version(shop: Moored) -> None:
    assert shop("diff", "old.yaml", "new.yaml", "--release", "2.4.0") == 1

    assert "code       field-removed  Pet.tag (response)" in shop.out
    assert "old old.yaml:19:42 (#/components/schemas/Pet/properties/tag)" in shop.out
    assert "- age: int | None = None\n      + age: str | None = None" not in shop.out
    assert "- int\n      + str" in shop.out
    assert "went from 1.0.0 to 1.0.1; its changes ask for 2.0.0" in shop.out
    assert "old.yaml -> new.yaml: 1 code, 1 type" in shop.out
    assert "next version: 3.0.0" in shop.out


def test_nothing_changed(shop: Moored) -> None:
    assert shop("diff", "old.yaml", "old.yaml") == 0
    assert shop.out == "old.yaml -> old.yaml: no change; no new version needed\n"


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("code", 1), ("type", 1), ("any", 1), ("none", 0)],
)
def test_exit_code(shop: Moored, fail_on: str, code: int) -> None:
    assert shop("diff", "old.yaml", "new.yaml", "--fail-on", fail_on) == code


def test_fails_only_on_what_is_as_bad(shop: Moored) -> None:
    only_type = OLD.replace("age: {type: integer}", "age: {type: string}")
    shop.path("new.yaml").write_text(only_type)

    assert shop("diff", "old.yaml", "new.yaml", "--fail-on", "code") == 0
    assert shop("diff", "old.yaml", "new.yaml", "--fail-on", "type") == 1


def test_a_document_that_cannot_be_read(shop: Moored) -> None:
    assert shop("diff", "old.yaml", "gone.yaml") == 2
    assert "M0101" in shop.out


def test_json_has_every_finding_with_both_places(shop: Moored) -> None:
    shop("diff", "old.yaml", "new.yaml", "--format", "json")
    told = json.loads(shop.out)
    removed = next(one for one in told["findings"] if one["rule"] == "field-removed")

    assert told["bump"] == "major"
    assert removed["old_location"]["pointer"] == "#/components/schemas/Pet/properties/tag"
    assert removed["new_location"] is None
    assert removed["operations"] == ["pets.get_pet"]
    assert "response-optional-property-removed" in removed["oasdiff"]


@pytest.mark.parametrize("form", ["markdown", "github", "html", "changelog"])
def test_no_text_of_a_document_leaves_its_place(shop: Moored, form: str) -> None:
    evil = '"a|b`<script>\\u001b[31m\\n::error::x"'
    shop.path("old.yaml").write_text(
        OLD.replace("age: {type: integer}", f"age: {{enum: [{evil}]}}")
    )
    shop("diff", "old.yaml", "new.yaml", "--format", form)

    assert "\x1b" not in shop.out
    assert "\n::error::x" not in shop.out
    assert form != "html" or shop.out.count("<script>") == 1


def test_html_has_the_lines_of_both_documents(shop: Moored) -> None:
    shop("diff", "old.yaml", "new.yaml", "--format", "html", "--release", "2.4.0")

    assert '<strong class="bump major">next version: 3.0.0</strong>' in shop.out
    assert '<td data-n="19"><del>' in shop.out
    assert "age: {type: string}" in shop.out


def test_the_changelog_can_be_pasted(shop: Moored) -> None:
    shop("diff", "old.yaml", "new.yaml", "--format", "changelog", "--release", "0.3.1")

    assert shop.out.splitlines() == [
        "## [0.4.0]",
        "",
        "### Removed",
        "",
        "- `Pet.tag`: the field is gone; stop using it **(code)**",
        "",
        "### Changed",
        "",
        "- `Pet.age`: the field has another type; use the new type: `int` → `str` **(type)**",
    ]


def test_only_what_a_caller_uses(shop: Moored) -> None:
    app = shop.path("app")
    app.mkdir()
    (app / "billing.py").write_text(
        "def tagged(client):\n    pets = client.pets\n    pet = pets.get_pet('1')\n    return pet.tag\n"
    )
    assert shop("diff", "old.yaml", "new.yaml", "--used-by", "app") == 1
    assert "1 of 3 changes touches you" in shop.out
    assert "used at app/billing.py:4" in shop.out
    assert "Pet.age" not in shop.out

    (app / "billing.py").write_text("def other(client):\n    return client.owners.list().tag\n")
    assert shop("diff", "old.yaml", "new.yaml", "--used-by", "app") == 0
    assert "0 of 3 changes touch you" in shop.out


def test_accepted_changes_are_not_told_until_they_expire(shop: Moored) -> None:
    shop("diff", "old.yaml", "new.yaml", "--format", "json")
    marks = {one["subject"]: one["fingerprint"] for one in json.loads(shop.out)["findings"]}
    words = ("diff", "old.yaml", "new.yaml", "--accepted", "accepted.toml")
    accept = ("--accept", marks["Pet.tag"], "--reason", 'we "never" read it')

    assert shop(*words, *accept) == 0
    assert (
        shop(*words, "--accept", marks["Pet.age"], "--reason", "old", "--expires", "2001-01-01")
        == 0
    )
    assert shop(*words) == 1
    assert "Pet.tag" not in shop.out
    assert "1 change accepted and not listed" in shop.out
    assert f"the acceptance of {marks['Pet.age']} is over" in shop.out


def test_what_cannot_be_accepted(shop: Moored) -> None:
    words = ("diff", "old.yaml", "new.yaml", "--accepted", "accepted.toml")

    assert shop(*words, "--accept", "0123456789ab", "--reason", "x") == 2
    assert "M0903" in shop.out
    shop.path("accepted.toml").write_text("[[accepted]]\nfingerprint = 'x'\n")
    assert shop(*words) == 2
    assert "entry 1 has no fingerprint" in shop.out


def test_revisions_of_git(shop: Moored) -> None:
    _git(shop.folder, "init", "-q")
    _git(shop.folder, "add", "old.yaml")
    _git(shop.folder, "commit", "-qm", "one")
    shop.path("old.yaml").write_text(NEW)

    assert shop("diff", "HEAD:old.yaml", "old.yaml") == 1
    assert "old HEAD:old.yaml:19:42" in shop.out
    for named in ("HEAD~9:old.yaml", "HEAD:gone.yaml", "--output=x:old.yaml", "-x:old.yaml"):
        assert shop("diff", "--", named, "old.yaml") == 2
        assert "M0901" in shop.out


def test_a_client_is_compared_with_its_own_overlays_and_selectors(moored: Moored) -> None:
    spec = moored.path("specs/zuora-billing/openapi.yaml")

    assert moored("diff", "generated/zuora_billing", str(spec)) == 0
    assert "no change" in moored.out
    spec.write_text(spec.read_text().replace("fileUrls", "fileLinks"))
    assert moored("diff", "generated/zuora_billing", str(spec)) == 2
    assert "M0902" in moored.out
    assert "its SHA-256" in moored.out


def test_what_a_client_was_made_of_is_found_in_git(moored: Moored) -> None:
    _git(moored.folder, "init", "-q")
    _git(moored.folder, "add", ".")
    _git(moored.folder, "commit", "-qm", "one")
    spec = moored.path("specs/zuora-billing/openapi.yaml")
    spec.write_text(spec.read_text().replace("indexFileFormat", "indexFormat"))

    assert moored("diff", "generated/zuora_billing", "specs/zuora-billing/openapi.yaml") == 1
    assert "index_file_format" in moored.out


def test_a_copy_that_no_project_knows(moored: Moored, tmp_path: Path) -> None:
    moored.path("generated/zuora_billing").rename(moored.path("generated/zb"))

    assert moored("diff", "generated/zb", "specs/zuora-billing/openapi.yaml") == 2
    assert "no project says where this client was generated from" in moored.out


def test_the_report_goes_to_a_file(shop: Moored) -> None:
    assert shop("diff", "old.yaml", "new.yaml", "--format", "json") == 1
    printed = shop.stdout
    assert shop("diff", "old.yaml", "new.yaml", "--format=json", "--output-file=a.json") == 1
    assert (shop.out, shop.path("a.json").read_text("utf-8")) == ("", printed)
    assert shop("diff", "old.yaml", "new.yaml", "--output-file", "no/folder.txt") == 2
    assert "no/folder.txt: error M0824: " in shop.out
