"""What a person sees: lines fit the terminal, colour is not forced on anybody, and long work shows that it goes on."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from moored import cli_progress
from moored import progress as stages
from moored.cli_progress import progress
from moored.cli_table import Column, pieces, show_table
from moored.cli_terminal import DIFFERENCE, broken, say

from .conftest import Moored

SPEC = "specs/zuora-billing/openapi.yaml"
STYLE = re.compile(r"\x1b\[[\d;]*m")


class Terminal(io.StringIO):
    """A terminal that keeps what is printed."""

    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """From now on, where standard error goes."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    stderr = Terminal()
    monkeypatch.setattr(sys, "stderr", stderr)
    return stderr


def typed(words: list[str], **environment: str) -> tuple[int, str]:
    """The exit code, and what a terminal of 80 columns is sent."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "moored", *words],
        env=os.environ | {"COLUMNS": "80", "TERM": "xterm"} | environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b"".join(_read(ours))
    os.close(ours)
    return process.wait(), shown.decode().replace("\r\n", "\n")


def _read(file: int) -> Iterator[bytes]:
    while True:
        try:
            data = os.read(file, 65_536)
        except OSError:  # how Linux says that the other side is closed
            return
        if not data:
            return
        yield data


def test_a_listing_fits_and_has_colours(moored: Moored) -> None:
    code, shown = typed(["list", SPEC])

    assert code == 0
    assert "\x1b[36mGET\x1b[0m" in shown
    plain = STYLE.sub("", shown)
    assert max(len(line) for line in plain.splitlines()) <= 80
    assert plain.splitlines()[0].split() == ["method", "path", "operation"]
    assert "5 operations; a client of all:" in plain


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_nobody_is_forced_to_have_colours(moored: Moored, environment: dict[str, str]) -> None:
    code, shown = typed(["list", SPEC, "--operation", "nope"], **environment)

    assert code == 2
    assert "\x1b[" not in shown
    assert "error M0501" in shown
    assert [line[:2] for line in shown.splitlines()[1:]] == ["  "]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "/v1/charges/{charge}/refunds/{refund}",
            ["/v1/charges/", "{charge}/", "refunds/{refund}"],
        ),
        ("GetChargesChargeRefunds", ["GetChargesCharge", "Refunds"]),
        ("/a/items/{item_number}", ["/a/items/", "{item_number}"]),
        ("list_items_of_all", ["list_items_of_", "all"]),
        ("the operationId getA", ["the operationId", "getA"]),
        ("x" * 20, ["x" * 16, "xxxx"]),
        ("短い名前の一覧です", ["短い名前の一覧で", "す"]),
        ("short", ["short"]),
    ],
)
def test_a_cell_is_broken_where_a_reader_would(text: str, expected: list[str]) -> None:
    assert pieces(text, 16) == expected


def test_a_table_gives_its_room_to_what_needs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("NO_COLOR", "1")
    columns = [
        Column(title="path", least=10),
        Column(title="n", is_number=True),
        Column(title="summary", is_rest=True),
    ]

    show_table(
        columns, [("/a/rather/long/path", "9", "A summary that is too long"), ("/b", "10", "")], {1}
    )

    assert capsys.readouterr().out.splitlines() == [
        "path                  n  summary",
        "/a/rather/long/path   9  A summary that is too lo…",
        "/b                   10",
    ]


def test_the_last_column_keeps_some_room(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    columns = [Column(title="path", least=10), Column(title="summary", least=20, is_rest=True)]

    show_table(columns, [("/a/rather/long/path/that/takes/it/all/up", "What it does")], set())

    assert capsys.readouterr().out.splitlines() == [
        "path                                  summary",
        "/a/rather/long/path/that/takes/it/    What it does",
        "all/up",
    ]


def test_a_long_line_is_broken_between_words() -> None:
    line = (
        "  spec.yaml:1:2: error M0201: "
        + "word " * 12
        + "(#/a/pointer/that/is/longer/than/the/line/itself)"
    )

    lines = broken(line, 48).split("\n")

    assert " ".join(one.strip() for one in lines) == line.strip()
    assert all(len(one) <= 48 for one in lines[:-1])
    assert [len(one) - len(one.lstrip()) for one in lines] == [2, *[4] * (len(lines) - 1)]


def test_a_difference_is_shown_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = terminal(monkeypatch)

    say(f"-{'x ' * 60}\nnote: {'y ' * 60}", err=True, keep=DIFFERENCE)

    first, *rest = STYLE.sub("", stderr.getvalue()).splitlines()
    assert first == f"-{'x ' * 60}"
    assert len(rest) > 1


def test_what_takes_long_is_told_and_then_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = terminal(monkeypatch)
    monkeypatch.setattr(cli_progress, "_AFTER", 0.01)
    monkeypatch.setattr(cli_progress, "_BETWEEN", 0.01)

    with progress():
        stages.stage("making models", "2 schemas")
        deadline = time.monotonic() + 10
        while "making models (2 schemas) …" not in stderr.getvalue():
            assert time.monotonic() < deadline
            time.sleep(0.01)

    # The cursor is back, and the line is wiped.
    assert stderr.getvalue().rpartition("making models")[2].count("\x1b[2K") >= 1
    assert stderr.getvalue().rindex("\x1b[?25h") > stderr.getvalue().rindex("\x1b[?25l")


@pytest.mark.parametrize(
    "words",
    [
        ["list", SPEC],
        ["plan", "zuora_billing"],
        ["suggest", SPEC],
        ["slice", SPEC, "-o", "part.yaml"],
        ["diff", SPEC, SPEC],
        ["generate", "--no-cache"],
        ["check", "--full"],
        ["update", "--from", "new.yaml", "--dry-run"],
        ["rename", "Token", "Ticket"],
    ],
    ids=lambda words: words[0],
)
def test_every_command_that_may_take_long_tells_its_stages(
    moored: Moored, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    # Each stage as a line at its end, where one line would change.
    monkeypatch.setattr(cli_progress, "_Live", cli_progress._Lines)
    text = moored.path(SPEC).read_text().replace("summary:", "summary: New.", 1)
    moored.path("new.yaml").write_text(text)
    stderr = terminal(monkeypatch)

    moored(*words)

    assert " s  reading" in stderr.getvalue()
