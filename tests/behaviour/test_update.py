"""`moored update`, from a vendor's server to the files of a project."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from moored.cli import guarded

from .server import Answer, Server

OLD = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
servers: [{url: 'https://api.example'}]
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - {name: kind, in: query, schema: {type: string}}
      responses:
        '200':
          description: Pets.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
components:
  schemas:
    Pet:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        nickname: {type: string}
"""
NEW = OLD.replace("1.0.0", "1.1.0").replace("        nickname: {type: string}\n", "")
OVERLAY = """\
overlay: 1.0.0
info: {title: Ours, version: '1'}
actions:
  - target: $.paths['/pets'].get
    update: {x-moored-name: list_all}
  - target: $.components.schemas.Pet.properties.id
    update: {description: A number.}
"""
SPEC, OUTPUT = "specs/pets.yaml", "clients/pets"
TARGET = "/pets.yaml?key=canary"


class Project:
    """A client of a vendor on loopback, and the command line in its folder."""

    def __init__(self, folder: Path, server: Server, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.server = server
        self.out = ""
        self._capsys = capsys
        self.write("moored.toml", self.client("pets"))
        self.write(SPEC, OLD)
        self.write("specs/overlay.yaml", OVERLAY)

    def client(self, name: str, *more: str, spec: str = SPEC, overlay: bool = True) -> str:
        lines = [
            f"[clients.{name}]",
            f'spec = "{spec}"',
            f'source = "{self.server.url}{TARGET}"',
            "source_allow_private = true",
            f'output = "clients/{name}"',
            *(['overlays = ["specs/overlay.yaml"]'] if overlay else []),
            *more,
        ]
        return "".join(f"{line}\n" for line in lines)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()

    def lock(self, name: str = "pets") -> dict[str, object]:
        found: dict[str, object] = json.loads(self.read(f"clients/{name}/moored.lock"))
        return found

    def serves(self, text: str | bytes, etag: str = "", **more: object) -> None:
        data = text.encode() if isinstance(text, str) else text
        headers = {"ETag": etag} if etag else {}
        answer = Answer(headers=headers, body=data, **more)  # type: ignore[arg-type]

        def answered(seen: object) -> Answer:
            asked = getattr(seen, "header")("If-None-Match")  # noqa: B009
            return Answer(status=304) if etag and asked == etag else answer

        self.server.on("GET", TARGET, answered)

    def __call__(self, *words: str) -> int:
        code = guarded(list(words))
        printed = self._capsys.readouterr()
        self.out = printed.out + printed.err
        assert "Traceback" not in self.out
        assert "canary" not in self.out
        return code

    def snapshot(self) -> dict[str, tuple[int, bytes]]:
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


@pytest.fixture
def project(
    tmp_path: Path,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Project:
    monkeypatch.chdir(tmp_path)
    made = Project(tmp_path, server, capsys)
    assert made("generate") == 0
    return made


def test_a_document_that_moved(project: Project) -> None:
    """What is served is what is kept, byte for byte; then nothing is left to do."""
    served = ("\ufeff" + NEW).replace("\n", "\r\n")
    project.serves(served, etag='"2"')

    assert project("update") == 0

    assert f"{SPEC}: {project.server.url}/pets.yaml has moved: {len(served.encode())} bytes" in (
        project.out
    )
    assert "code       field-removed  Pet.nickname (response)" in project.out
    assert "pets 1.0.0 -> pets 1.1.0: 1 code" in project.out
    assert f"{OUTPUT}: " in project.out
    assert "## [Unreleased]\n\n### Removed\n\n- `Pet.nickname`: the field is gone" in project.out
    assert project.read(SPEC) == served
    assert "nickname" not in project.read(f"{OUTPUT}/models.py")
    assert project.lock()["source"] == {
        "url": f"{project.server.url}/pets.yaml",
        "etag": '"2"',
    }
    assert project("check") == 0

    before = project.snapshot()
    assert project("update") == 0
    assert "has not moved; nothing to do" in project.out
    assert [one.header("If-None-Match") for one in project.server.seen] == [None, '"2"']
    assert project.snapshot() == before


def test_the_validators_stay_as_long_as_the_document(project: Project) -> None:
    project.serves(NEW, etag='"2"')
    assert project("update") == 0

    assert project("generate") == 0
    assert '"etag": "\\"2\\""' in project.read(f"{OUTPUT}/moored.lock")

    project.write(SPEC, NEW.replace("Pets.", "All pets."))
    assert project("update", "--check") == 1
    assert project.server.seen[-1].header("If-None-Match") is None

    assert project("generate") == 0
    assert project.lock()["source"] == {"url": f"{project.server.url}/pets.yaml"}


def test_the_same_bytes_under_another_etag(project: Project) -> None:
    project.serves(OLD, etag='"9"')
    before = project.snapshot()

    assert project("update") == 0

    assert "has not moved" in project.out
    assert project.snapshot() == before


@pytest.mark.parametrize(
    ("served", "code", "said"),
    [
        (OLD, 0, "has not moved\n"),
        (OLD.replace("\n", "\r\n"), 0, "has not moved\n"),
        ("# Made today\n" + OLD, 0, "has not moved: other bytes that say the same"),
        (NEW, 1, "has moved"),
        (OLD.replace("type: integer", "type: number"), 1, "has moved"),
        ("{", 2, "M0104"),
        ('{"openapi": "3.1.0"', 2, "M0104"),
        ("name: something else\n", 2, "M0109"),
        ("<!doctype html>", 2, "M0127"),
        ("", 2, "M0107"),
        (b"\xff\xfeo\0p\0", 2, "M0103"),
    ],
)
def test_check(project: Project, served: str | bytes, code: int, said: str) -> None:
    project.serves(served)
    before = project.snapshot()

    assert project("update", "--check") == code

    assert said in project.out
    assert f"{project.server.url}/pets.yaml" in project.out
    assert project.snapshot() == before


def test_an_update_for_programs(project: Project) -> None:
    """One JSON document, whatever became of it; the same exit codes."""
    project.serves(NEW)
    before = project.snapshot()

    assert project("update", "--check", "--format", "json") == 1
    found = json.loads(project.out)
    assert (found["moved"], found["written"], found["changelog"]) == (True, False, None)
    assert [(one["document"], one["movement"]) for one in found["documents"]] == [(SPEC, "moved")]

    assert project("update", "--dry-run", "--format=json") == 0
    assert json.loads(project.out)["documents"][0]["clients"][0]["files"] is None
    assert project.snapshot() == before

    assert project("update", "--format", "json", "--changelog", "c.md") == 0
    found = json.loads(project.out)
    (client,) = found["documents"][0]["clients"]
    assert found["written"] and client["client"] == "pets" and client["files"]["written"] > 0
    assert client["diff"]["counts"]["code"] == 1
    assert found["changelog"] == project.read("c.md")

    assert project("update", "--format", "json") == 0
    found = json.loads(project.out)
    assert (found["moved"], found["documents"][0]["clients"]) == (False, [])


def test_an_update_in_markdown(project: Project) -> None:
    project.serves(NEW)

    assert project("update", "--check", "--format", "markdown") == 1
    assert project.out == f"- `{SPEC}`: `{project.server.url}/pets.yaml` has moved\n"

    assert project("update", "--format", "markdown", "--pull-request", "p.md") == 0
    assert project.out.endswith(f"\n# {project.read('p.md')}")


def test_check_asks_with_the_validator(project: Project) -> None:
    project.serves(NEW, etag='"2"')
    assert project("update") == 0

    assert project("update", "--check") == 0
    assert project.server.seen[-1].header("If-None-Match") == '"2"'


def test_the_server_is_gone(project: Project) -> None:
    project.server.on("GET", TARGET, Answer(status=503))
    before = project.snapshot()

    assert project("update") == 2
    assert "error M0124: the server answered with status 503" in project.out
    assert project("update", "--check") == 2
    assert project.snapshot() == before


def test_a_dry_run(project: Project) -> None:
    project.serves(NEW)
    before = project.snapshot()

    assert project("update", "--dry-run", "--changelog", "c.md", "--pull-request", "p.md") == 0

    assert "field-removed" in project.out
    assert "nothing was written" in project.out
    assert project.snapshot() == before


def move_the_path(text: str) -> str:
    return text.replace("/pets:", "/animals:")


def drop_a_brace(text: str) -> str:
    return text.replace("{type: integer}", "{type: integer")


def dangle(text: str) -> str:
    return text.replace("#/components/schemas/Pet'", "#/components/schemas/Animal'")


def refer_elsewhere(text: str) -> str:
    return text.replace("#/components/schemas/Pet'", "schemas/pet.yaml'")


def refer_to_a_server(text: str) -> str:
    return text.replace("#/components/schemas/Pet'", "https://vendor.example/pet.yaml'")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (move_the_path, ["specs/overlay.yaml:4:5: error M0303", "matches nothing"]),
        (drop_a_brace, ["/pets.yaml:", "error M0104"]),
        (dangle, ["/pets.yaml:15:45: error M0201"]),
        (
            refer_elsewhere,
            [
                "schemas/pet.yaml",
                'save the other file below "specs"',
                "accept it with allow_degraded = true",
            ],
        ),
        (refer_to_a_server, ["/pets.yaml:15:45: error M0202"]),
        (lambda text: text.replace("openapi: 3.1.0", "openapi: 9.0.0"), ["M0109"]),
    ],
)
def test_a_document_that_cannot_be_used(
    project: Project, change: Callable[[str], str], said: list[str]
) -> None:
    project.serves(change(NEW))
    before = project.snapshot()

    assert project("update", "--changelog", "c.md", "--pull-request", "p.md") == 2

    assert [one for one in said if one not in project.out] == [], project.out
    assert project.snapshot() == before


def test_every_action_that_no_longer_matches_is_told(project: Project) -> None:
    project.serves(move_the_path(NEW).replace("id: {type: integer}", "number: {type: integer}"))

    assert project("update") == 2

    assert project.out.count("error M0303") == 2


def test_an_operation_that_is_gone(project: Project) -> None:
    project.write("moored.toml", project.client("pets", 'operations = ["listPets"]'))
    assert project("generate") == 0
    project.serves(NEW.replace("listPets", "findPets"))
    before = project.snapshot()

    assert project("update") == 2

    assert "M0501" in project.out
    assert project.snapshot() == before


def test_an_edited_output(project: Project) -> None:
    project.serves(NEW)
    models = f"{OUTPUT}/models.py"
    project.write(models, project.read(models) + "# mine\n")
    before = project.snapshot()

    for words in (["--dry-run"], []):
        assert project("update", *words) == 2
        assert "M0822" in project.out
        assert project.snapshot() == before

    assert project("update", "--overwrite-edited") == 0
    assert project.read(SPEC) == NEW


def test_clients_that_share_a_document(project: Project) -> None:
    project.write("moored.toml", project.client("pets") + project.client("more", overlay=False))
    assert project("generate") == 0
    project.serves(NEW)
    models = "clients/more/models.py"
    text = project.read(models)
    project.write(models, text + "# mine\n")
    before = project.snapshot()

    assert project("update", "pets") == 2
    assert project.snapshot() == before

    project.write(models, text)
    assert project("update", "pets") == 0
    assert len(project.server.seen) == 2
    assert "nickname" not in project.read(models)
    assert project("check") == 0


def test_two_documents(project: Project) -> None:
    other = project.client("other", spec="specs/other.yaml", overlay=False)
    project.write("moored.toml", project.client("pets") + other)
    project.write("specs/other.yaml", NEW)
    assert project("generate") == 0
    project.serves(NEW)

    assert project("update", "--check", "other") == 0
    assert project("update", "--check") == 1
    assert project("update") == 0
    assert "specs/other.yaml: " in project.out and "nothing to do" in project.out
    assert "## [Unreleased]" in project.out


def test_a_document_that_was_never_there(project: Project) -> None:
    project.write("moored.toml", project.client("fresh", spec="vendor/new.yaml"))
    project.serves(OLD, etag='"1"')

    assert project("update", "--pull-request", "p.md") == 0

    assert "fresh: nothing to compare with: vendor/new.yaml:1:1: there is no such file" in (
        project.out
    )
    assert project.read("vendor/new.yaml") == OLD
    assert project.read("p.md").startswith("Update fresh to 1.0.0\n\n")
    assert "generated for the first time, 1 operation" in project.read("p.md")
    assert project("check") == 0


def test_a_document_on_the_disk_that_is_broken(project: Project) -> None:
    project.write(SPEC, "{")
    project.serves(NEW)

    assert project("update") == 0

    # No Git here, so what the client was generated from is nowhere.
    assert "pets: nothing to compare with: specs/pets.yaml:" in project.out
    assert project("check") == 0


def test_a_file_in_place_of_the_network(project: Project) -> None:
    project.write("new.yaml", NEW)

    assert project("update", "--check", "--from", "new.yaml") == 1
    assert project("update", "--from", "new.yaml") == 0

    assert project.server.seen == []
    assert project.read(SPEC) == NEW
    assert project.lock()["source"] == {"url": f"{project.server.url}/pets.yaml"}


def test_a_changelog_and_a_pull_request(project: Project) -> None:
    before = "# Changelog\n\n## [Unreleased]\n\n### Removed\n\n- Ours.\n\n## 1.2.0\n\n- First.\n"
    project.write("CHANGELOG.md", before)
    project.serves(NEW)

    assert project("update", "--changelog", "CHANGELOG.md", "--pull-request", "pr.md") == 0

    assert project.read("CHANGELOG.md") == before.replace(
        "- Ours.\n", "- Ours.\n- `Pet.nickname`: the field is gone; stop using it **(code)**\n"
    )
    text = project.read("pr.md")
    assert text.startswith("Update pets to 1.1.0\n\n`specs/pets.yaml` as it comes from `http://")
    assert "| `Pet.nickname` | the field is gone" in text
    assert "- [ ] Adapt the callers to what is gone (1 of class code).\n" in text
    assert "- [ ] Raise the version: major.\n" in text
    assert "canary" not in text


def test_a_pull_request_is_no_longer_than_a_forge_takes(project: Project) -> None:
    line = "        nickname: {type: string}\n"
    many = "".join(f"        {'field' * 20}{n}: {{type: string}}\n" for n in range(190))
    project.serves(OLD.replace(line, line + many).replace("1.0.0", "1.0.0 "))

    assert project("update", "--pull-request", "pr.md") == 0

    text = project.read("pr.md")
    assert text.startswith("Update pets\n\n")
    assert 50_000 < len(text.encode()) < 60_000
    assert "more lines: see `moored diff`." in text
    assert text.endswith("- [ ] Read the diff of the document and of the generated code.\n")


def test_a_hostile_document_in_a_pull_request(project: Project) -> None:
    version = "'1 $(id) @everyone ![x](https://evil.example)'"
    project.serves(NEW.replace("1.1.0", version).replace("id:", "'`@a` | <b>':", 1))
    project.write("specs/overlay.yaml", OVERLAY[: OVERLAY.index("  - target: $.components")])

    assert project("update", "--pull-request", "pr.md") == 0

    title, _, body = project.read("pr.md").partition("\n")
    assert title == "Update pets"
    assert "![x]" not in body
    assert "\n<b>" not in body


@pytest.mark.parametrize("option", ["--changelog", "--pull-request"])
def test_a_file_that_cannot_be_written(project: Project, option: str) -> None:
    project.serves(NEW)
    (project.folder / "taken").mkdir()

    assert project("update", option, "taken") == 2

    assert "taken: error M0908" in project.out


def test_a_changelog_that_cannot_be_read_stops_everything(project: Project) -> None:
    project.serves(NEW)
    (project.folder / "c.md").write_bytes(b"\xff")
    before = project.snapshot()

    assert project("update", "--changelog", "c.md") == 2

    assert "M0908" in project.out
    assert project.snapshot() == before


def test_a_link_in_place_of_the_document(project: Project, tmp_path: Path) -> None:
    (project.folder / SPEC).rename(project.folder / "elsewhere.yaml")
    (project.folder / SPEC).symlink_to(project.folder / "elsewhere.yaml")
    project.serves(NEW)
    before = project.snapshot()

    assert project("update") == 2

    assert f"{SPEC}: error M0908: cannot replace this: it is a link" in project.out
    assert project.snapshot() == before


@pytest.mark.parametrize("etag", ['"1"\r\nX-Smuggled: 1', '"é"', '"' + "a" * 5000 + '"', ""])
def test_a_hostile_lock(project: Project, etag: str) -> None:
    project.serves(OLD, etag='"1"')
    lock = project.lock()
    lock["source"] = {"url": f"{project.server.url}/pets.yaml", "etag": etag, "x": "y"}
    project.write(f"{OUTPUT}/moored.lock", json.dumps(lock))

    assert project("update") == 0

    assert project.server.only().names() <= {
        *("host", "accept", "accept-encoding", "connection", "user-agent")
    }


def test_the_lock_does_not_choose_the_address(project: Project, other: Server) -> None:
    project.serves(OLD)
    lock = project.lock()
    lock["source"] = {"url": f"{other.url}/pets.yaml", "etag": '"1"'}
    project.write(f"{OUTPUT}/moored.lock", json.dumps(lock))

    assert project("update") == 0

    assert other.seen == []
    assert project.server.only().header("If-None-Match") is None


def no_source(project: Project) -> str:
    return "".join(
        line for line in project.client("pets").splitlines(True) if not line.startswith("source")
    )


def two_sources(project: Project) -> str:
    return project.client("pets") + project.client("more").replace("/pets.yaml?", "/other?")


def two_documents(project: Project) -> str:
    return project.client("pets") + project.client("more", spec="specs/more.yaml")


@pytest.mark.parametrize(
    ("settings", "words", "said"),
    [
        (no_source, [], 'M0905: the client "pets" has no source'),
        (two_sources, [], "M0906: clients that share this document have different sources"),
        (two_documents, ["--from", "new.yaml"], "M0907: --from gives one document"),
        (no_source, ["--from", "missing.yaml"], "missing.yaml:1:1: error M0101"),
        (two_documents, ["nobody"], "M0010"),
        (two_documents, ["--check", "--dry-run"], "--check writes nothing"),
        (two_documents, ["--check", "--changelog", "x"], "--check writes nothing"),
    ],
)
def test_refused(
    project: Project, settings: Callable[[Project], str], words: list[str], said: str
) -> None:
    project.write("moored.toml", settings(project))
    before = project.snapshot()

    assert project("update", *words) == 2

    assert said in project.out
    assert project.server.seen == []
    assert project.snapshot() == before
