"""The command line as it is typed: help, slips, completion. A command is made when it is asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from moored.cli import guarded
from moored.cli_lazy import HOMES


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(["--help"]) == 0

    _, _, listed = capsys.readouterr().out.partition("Commands:\n")
    assert re.findall(r"(?m)^  (\w+) +[A-Z]", listed) == list(HOMES)


def test_every_command_has_a_help(capsys: pytest.CaptureFixture[str]) -> None:
    for name in HOMES:
        assert guarded([name, "--help"]) == 0
        assert f"Usage: moored {name} " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["chek"], "No such command 'chek'. Did you mean 'check'"),
        (["check", "--formt"], "No such option: --formt"),
        (["check", "--format", "xml"], "Invalid value for '--format': 'xml' is not one of 'text', 'json'"),
        (["diff", "a"], "Missing argument 'NEW'."),
        (["verify", "a" * 300], "is too long."),
        (["cache", "clar"], "No such command 'clar'."),
    ],
)  # fmt: skip
def test_slips(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(words) == 2
    assert told in capsys.readouterr().err


LONG = "a" * 300 + ".yaml"


@pytest.mark.parametrize(
    "words",
    [["diff", LONG, "x"], ["diff", "x", LONG], ["generate", LONG, "-o", "x"], ["init", LONG]],
)
def test_a_name_that_no_file_can_have(
    words: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x").write_text("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n")

    assert guarded(words) == 2
    assert "error M0101: its name is longer than the system allows" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_a_file_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "secret.toml"
    file.touch()
    monkeypatch.setattr("os.access", lambda *_: False)

    assert guarded(["diff", "a", "b", "--accepted", str(file)]) == 2
    assert "secret.toml' is not readable." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("moored ch", ["check"]),
        ("moored check --str", ["--strict"]),
        ("moored diff --fail-on w", ["wire"]),
        ("moored cache ", ["info", "clear"]),
    ],
)
def test_completion(
    line: str,
    shown: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("_MOORED_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))

    assert guarded([]) == 0
    assert capsys.readouterr().out.split() == shown
