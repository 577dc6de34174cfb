"""`moored check` and `moored verify` name what happened, and exit accordingly."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable

import pytest

from .conftest import Moored

OUTPUT = "generated/zuora_billing"
SPEC = "specs/zuora-billing/openapi.yaml"


def edit(name: str, old: str, new: str) -> Callable[[Moored], None]:
    def change(moored: Moored) -> None:
        path = moored.path(name)
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    return change


def flip_a_byte(moored: Moored) -> None:
    path = moored.path(f"{OUTPUT}/api/operations.py")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


def append_a_comment(moored: Moored) -> None:
    path = moored.path(f"{OUTPUT}/errors.py")
    path.write_text(path.read_text() + "#\n")


def delete_a_file(moored: Moored) -> None:
    moored.path(f"{OUTPUT}/auth.py").unlink()


def add_a_file(moored: Moored) -> None:
    moored.path(f"{OUTPUT}/api/notes.py").write_text("x = 1\n")


def in_lock(key: str, value: object, name: str = "") -> Callable[[Moored], None]:
    def change(moored: Moored) -> None:
        path = moored.path(f"{OUTPUT}/moored.lock")
        lock = json.loads(path.read_text())
        if name:
            lock[key][name] = value
        else:
            lock[key] = value
        path.write_text(json.dumps(lock, indent=2, sort_keys=True) + "\n")
        manifest = moored.path(f"{OUTPUT}/_generated.sha256")
        digest = subprocess.check_output(["sha256sum", path], text=True)[:64]
        lines = re.sub(r"(?m)^.{64}(?=  moored\.lock$)", digest, manifest.read_text())
        manifest.write_text(lines)

    return change


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        pytest.param(lambda moored: None, 0, ["clean: ", "fast"], id="nothing"),
        pytest.param(flip_a_byte, 1, ["edited", "api/operations.py"], id="one byte edited"),
        pytest.param(append_a_comment, 1, ["edited", "errors.py"], id="a comment added"),
        pytest.param(delete_a_file, 1, ["missing", "auth.py"], id="one file deleted"),
        pytest.param(add_a_file, 1, ["extra", "api/notes.py"], id="one file added"),
        pytest.param(
            edit(SPEC, "maxLength: 32", "maxLength: 33"),
            1,
            ["stale", "models.py", "document", "POST /v1/operations/bulk-pdf"],
            id="a limit changed in the document",
        ),
        pytest.param(
            edit(SPEC, "openapi: 3.1.0\n", "# as of today\nopenapi: 3.1.0\n"),
            0,
            ["clean: ", "without a change of meaning"],
            id="a comment changed in the document",
        ),
        pytest.param(
            edit("specs/zuora-billing/overlay.yaml", "bulk_pdf_job\n", "bulk_pdf_export\n"),
            1,
            ["stale", "api/operations.py", "document"],
            id="the overlay changed",
        ),
        pytest.param(
            edit("pyproject.toml", "output =", 'operations = ["tag:Operations"]\noutput ='),
            1,
            ["orphan", "api/oauth.py", "settings", "operations"],
            id="the settings changed",
        ),
        pytest.param(
            in_lock("tools", "0.0.1", "ruff"), 0, ["ruff", "0.0.1"], id="another formatter"
        ),
        pytest.param(in_lock("templates", "0" * 64), 0, ["templates"], id="other templates"),
        pytest.param(in_lock("epoch", 99), 3, ["epoch"], id="another epoch"),
    ],
)
def test_each_cause_has_a_name(
    moored: Moored, change: Callable[[Moored], None], code: int, said: list[str]
) -> None:
    change(moored)
    before = moored.snapshot()

    assert moored("check") == code, moored.out

    assert [word for word in said if word not in moored.out] == [], moored.out
    assert moored.snapshot() == before


def test_generate_takes_the_drift_away(moored: Moored) -> None:
    edit(SPEC, "maxLength: 32", "maxLength: 33")(moored)

    assert moored("generate") == 0
    assert moored("check", "--full") == 0


def test_a_check_without_output_could_not_be_made(moored: Moored) -> None:
    shutil.rmtree(moored.path(OUTPUT))

    assert moored("check") == 2
    assert "M0810" in moored.out


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        pytest.param(lambda moored: None, 0, "clean: ", id="nothing"),
        pytest.param(flip_a_byte, 1, "edited", id="edited"),
        pytest.param(delete_a_file, 1, "missing", id="missing"),
        pytest.param(add_a_file, 1, "extra", id="extra"),
        pytest.param(
            lambda moored: moored.path(f"{OUTPUT}/_generated.sha256").unlink(),
            2,
            "M0810",
            id="no lock",
        ),
    ],
)
def test_verify(moored: Moored, change: Callable[[Moored], None], code: int, said: str) -> None:
    change(moored)

    assert moored("verify", OUTPUT) == code, moored.out
    assert said in moored.out


@pytest.mark.parametrize("form", ["json", "sarif", "github", "junit"])
def test_formats_keep_the_exit_code(moored: Moored, form: str) -> None:
    flip_a_byte(moored)

    assert moored("check", "--format", form) == 1
    assert "api/operations.py" in moored.out
    if form in ("json", "sarif"):
        json.loads(moored.stdout)


def test_verify_without_moored(moored: Moored) -> None:
    assert moored("verify", "--emit-script") == 0
    script = moored.path("verify_generated.py")
    script.write_text(moored.stdout)
    copy = moored.path("vendored/zb")
    shutil.copytree(moored.path(OUTPUT), copy)

    for change, code in ((None, 0), ("x = 1\n", 1)):
        if change:
            (copy / "mine.py").write_text(change)
        done = subprocess.run([sys.executable, "-I", script, copy], text=True, capture_output=True)
        assert (done.returncode, moored("verify", str(copy))) == (code, code), done.stdout


def test_verify_asks_for_a_folder(moored: Moored) -> None:
    assert moored("verify") == 2
