"""What commands say, apart from what they were asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import typer

from moored.cli_options import Format
from moored.cli_terminal import say
from moored.problems import Problem


def warn(warnings: Sequence[Problem], told: Format = Format.text, *, verbose: bool = False) -> None:
    """Tell warnings: some of each kind, unless all are wanted."""
    from moored.report.brief import brief

    if verbose or told is not Format.text:
        tell(warnings, told)
    else:
        say(brief(warnings), err=True)


def tell(problems: Iterable[Problem], told: Format) -> None:
    """Tell problems; text for people goes to standard error."""
    from moored.report import render_problems

    found = tuple(problems)
    if not found:
        return
    text = render_problems(found, told.value)
    if told is Format.text:
        say(text, err=True)
    else:
        typer.echo(text, nl=False)


def to_file(text: str, file: Path) -> None:
    """Write a report as it is, whatever the terminal.

    Raises:
        MooredError: The disk refuses (M0824).
    """
    from moored.patching import write_aside

    write_aside(text.encode("utf-8", "surrogateescape"), file)


def asked_format(words: list[str]) -> Format:
    """The format that a command line asks for, where the command itself could not start."""
    joined = [word for word in words if word.startswith("--format=")]
    apart = [after for word, after in pairwise(words) if word == "--format"]
    asked = [*(word.partition("=")[2] for word in joined), *apart]
    return next((told for told in Format if told.value in asked), Format.text)
