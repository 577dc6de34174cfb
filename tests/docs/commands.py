"""The page of all commands, from the command line itself: `python -m tests.docs.commands` writes it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

import typer
from tests.docs.blocks import DOCS

from moored.cli import app

PAGE = DOCS / "commands.md"
_HEAD = """\
# Commands

`moored COMMAND --help` says the same. Exit codes are 0 done or clean, 1 drift or changes, 2 problems or wrong use (nothing was
written), 3 made by an incompatible version. A project's commands look for [settings](settings.md) in the working folder and above.
What is told of files and problems comes in the forms of [`check`](check.md#formats).
"""


def page() -> str:
    """The whole page."""
    command: Any = typer.main.get_command(app)
    return "\n".join([_HEAD, *_lines(command)])


def _lines(group: Any, above: str = "") -> Iterator[str]:
    for key in sorted(group.list_commands(None)):
        command = group.get_command(None, key)
        name = f"{above}{key}"
        if hasattr(command, "commands"):
            yield from _lines(command, f"{name} ")
            continue
        arguments = [one for one in command.params if one.param_type_name == "argument"]
        options = [one for one in command.params if one.param_type_name == "option"]
        words = " ".join(_usage(one) for one in arguments)
        yield f"## `moored {f'{name} {words}'.strip()}`"
        yield ""
        yield command.help.strip().split("\n\n")[0].replace("\n", " ")
        yield ""
        if arguments or options:
            yield "| word | meaning |"
            yield "| --- | --- |"
        yield from (f"| `{_cell(_usage(one))}` | {_cell(one.help)} |" for one in arguments)
        yield from (f"| {_names(one)} | {_cell(one.help)} |" for one in options)
        if arguments or options:
            yield ""


def _usage(argument: Any) -> str:
    name = (argument.metavar or argument.name.upper()).strip("[]")
    return name if argument.required else f"[{name}{'…' if argument.nargs == -1 else ''}]"


def _names(option: Any) -> str:
    value = "" if option.is_flag else f" {_value(option)}"
    names = [f"`{name}{value if name[:2] == '--' else ''}`" for name in option.opts]
    return ", ".join(names)


def _value(option: Any) -> str:
    annotation = option.type_descriptor.annotation
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return "\\|".join(one.value for one in annotation)
    return str(option.metavar or option.name.upper())


def _cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
