"""The command line: with the `cli_*.py`, the only modules that print or exit.

Exit codes: 0 done or clean; 1 drift; 2 problems, or wrong use; 3 made by an incompatible version.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from typer.completion import completion_init  # type: ignore[attr-defined]

from moored import __version__
from moored.cli_lazy import LazyGroup
from moored.cli_say import asked_format, tell
from moored.problems import MooredError, quoted

app = typer.Typer(
    name="moored",
    cls=LazyGroup,
    help="Typed Python API clients, moored to their OpenAPI document.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

# Shells are completed by `_MOORED_COMPLETE=source_bash moored`; no option of moored writes into their settings.
completion_init()


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"moored {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line on the process's arguments, and exit."""
    sys.exit(guarded(sys.argv[1:]))


def guarded(words: list[str]) -> int:
    """Run one command and return its exit code; every failure ends as a problem.

    Args:
        words: The command line, without the name of the program.
    """
    try:
        app(words, prog_name="moored")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 2
    except MooredError as error:
        tell(error.problems, asked_format(words))
    except Exception as error:  # whatever it is, a user is told so in one line
        what = f"{type(error).__name__} {quoted(error, 200)}"
        fact = f"error M0000: moored could not go on: {what}"
        typer.echo(f"{fact}; please report it, with the document", err=True)
    return 2
