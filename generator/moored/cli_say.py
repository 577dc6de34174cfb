"""What commands say, apart from what they were asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise

import typer

from moored.cli_options import Format
from moored.problems import Problem


def is_terminal() -> bool:
    """Whether what is printed is read by a person."""
    return sys.stdout.isatty()


def counted(number: int, noun: str) -> str:
    """`1 model`, `1,234 models`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def warn(warnings: Sequence[Problem], told: Format = Format.text, *, verbose: bool = False) -> None:
    """Tell warnings: some of each kind, unless all are wanted."""
    from moored.report.brief import brief

    if verbose or told is not Format.text:
        tell(warnings, told)
    else:
        typer.echo(brief(warnings), nl=False, err=True)


def tell(problems: Iterable[Problem], told: Format) -> None:
    """Tell problems; text for people goes to standard error."""
    from moored.report import render_problems

    found = tuple(problems)
    if found:
        typer.echo(render_problems(found, told.value), nl=False, err=told is Format.text)


def asked_format(words: list[str]) -> Format:
    """The format that a command line asks for, where the command itself could not start."""
    joined = [word for word in words if word.startswith("--format=")]
    apart = [after for word, after in pairwise(words) if word == "--format"]
    asked = [*(word.partition("=")[2] for word in joined), *apart]
    return next((told for told in Format if told.value in asked), Format.text)
