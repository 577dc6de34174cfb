"""Commands that are loaded when they are used, and values that are read without pydantic.

Half of what a check by digests took was spent before it began: on the options of commands that were not asked
for, and on an adapter of pydantic for every option, given or not, which Typer makes.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Any, Final, get_args, get_origin

import typer
from typer.core import TyperCommand, TyperGroup

#: Where each command is: its module, and its function there.
HOMES: Final = {
    "init": ("cli_init", "init"),
    "list": ("cli_list", "list_"),
    "suggest": ("cli_suggest", "suggest"),
    "plan": ("cli_plan", "plan"),
    "generate": ("cli_generate", "generate"),
    "check": ("cli_check", "check"),
    "verify": ("cli_check", "verify"),
    "diff": ("cli_diff", "diff"),
    "update": ("cli_update", "update"),
    "rename": ("cli_rename", "rename"),
    "slice": ("cli_slice", "slice_"),
    "sbom": ("cli_sbom", "sbom"),
    "cache": ("cli_cache", "cache"),
}


class LazyGroup(TyperGroup):
    """The commands of moored, each made the first time that it is asked for."""

    def get_params(self, ctx: Any) -> list[Any]:
        """What a line may hold before the command."""
        return [_plain(param) for param in super().get_params(ctx)]

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names, in the order of the help."""
        return list(HOMES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name; `None` if there is none."""
        if cmd_name in HOMES and cmd_name not in self.commands:
            self.commands[cmd_name] = _made(cmd_name)
        return self.commands.get(cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that a line names; what is no command is compared with all of them."""
        if args[0] not in HOMES:
            for name in HOMES:
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)


class PlainCommand(TyperCommand):
    """A command whose words are read here."""

    def get_params(self, ctx: Any) -> list[Any]:
        """What a line may hold, `--help` among it."""
        return [_plain(param) for param in super().get_params(ctx)]


def _made(name: str) -> Any:
    module, attribute = HOMES[name]
    found = getattr(import_module(f"moored.{module}"), attribute)
    if isinstance(found, typer.Typer):
        return typer.main.get_command(found)
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(name, cls=PlainCommand)(found)
    return typer.main.get_command(alone)


def _plain(param: Any) -> Any:
    """The same parameter; its words are read here, if they are of a kind that is known here."""
    annotation = getattr(getattr(param, "type_descriptor", None), "annotation", None)
    kind: Any = get_args(annotation)[0] if get_origin(annotation) is list else annotation
    read = _reader(kind) if isinstance(kind, type) else None
    if read is not None:
        plain = _Plain(kind, read)
        # Typer asks a parameter for what reads its words, when it has any.
        param.get_runtime_param = lambda: plain
    return param


def _reader(kind: type) -> Callable[[Any, Any], Any] | None:
    return next((read for known, read in _READERS if issubclass(kind, known)), None)


class _Plain:
    """What reads the words of one parameter, in the place of an adapter of pydantic."""

    def __init__(self, kind: type, read: Callable[[type, Any], Any]) -> None:
        self._kind, self._read = kind, read

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value, or values, of what stands on the line or is the default."""
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        words = value if many else [value]
        try:
            values = [self._read(self._kind, word) for word in words]
        except ValueError as error:
            raise typer.BadParameter(str(error), ctx=ctx, param=param) from None
        return values if many else values[0]


def _member(kind: Any, word: Any) -> Any:
    if isinstance(word, kind):
        return word
    known = {one.value: one for one in kind}
    if word not in known:
        raise ValueError(f"{word!r} is not one of {', '.join(map(repr, known))}.")
    return known[word]


def _path(kind: Any, word: Any) -> Any:
    path = kind(word)
    try:
        path.stat()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise ValueError(f"path {os.fspath(path)[:80]!r}… is too long.") from None
        return path  # it may be there to be written; the command tells
    if not os.access(path, os.R_OK):
        raise ValueError(f"path {os.fspath(path)!r} is not readable.")
    return path


def _text(kind: Any, word: Any) -> Any:
    return kind(word)


#: The kinds of values, the first that fits. What reads a flag is asked only where the flag does not stand.
_READERS: Final = ((StrEnum, _member), (str, _text), (Path, _path), (bool, _text))
