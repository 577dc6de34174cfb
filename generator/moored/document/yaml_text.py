"""Runs the YAML parser over a text and says what is wrong with its syntax."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from moored.document import codes
from moored.document.text import failure
from moored.document.yaml_values import NOTHING, Builder
from moored.problems import MooredError, quoted

if TYPE_CHECKING:
    from moored.document.source import SourceFile
    from moored.limits import Limits


def parse(source: SourceFile, text: str, limits: Limits) -> Any:
    """The JSON value that a YAML text holds, `None` if it holds nothing.

    Raises:
        MooredError: It is not well-formed, or a rule of this package stands against it.
    """
    loader = yaml.CSafeLoader(text)
    builder = Builder(source, limits)
    try:
        while (event := loader.get_event()) is not None:
            builder.add(event)
            if isinstance(event, yaml.StreamEndEvent):
                break
    except yaml.MarkedYAMLError as error:
        raise _marked(source, text, error) from None
    except yaml.reader.ReaderError as error:
        raise _unprintable(source, text, error) from None
    finally:
        loader.dispose()
    if builder.duplicates:
        raise MooredError(builder.duplicates)
    return None if builder.result is NOTHING else builder.result


def _marked(source: SourceFile, text: str, error: yaml.MarkedYAMLError) -> MooredError:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if _tab_at(text, line, column):
        message = "a tab is used for indentation, which YAML does not allow"
        return failure(source, codes.TAB, line, column, message, "indent with spaces")
    context = f" {error.context}" if error.context else ""
    message = f"this is not YAML: {error.problem}{context}"
    return failure(source, codes.SYNTAX, line, column, message, "correct the syntax")


def _tab_at(text: str, line: int, column: int) -> bool:
    lines = text.split("\n", line)
    found = lines[line - 1] if line <= len(lines) else ""
    indentation = found[: len(found) - len(found.lstrip())]
    return "\t" in indentation or found[column - 1 : column] == "\t"


def _unprintable(source: SourceFile, text: str, error: yaml.reader.ReaderError) -> MooredError:
    before = text.encode("utf-8")[: error.position].decode("utf-8", "ignore")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    character = error.character if isinstance(error.character, int) else ord(str(error.character))
    shown = quoted(chr(character)) if 0 <= character < 0x110000 else f"number {character}"
    message = f"the character {shown} may not stand in YAML"
    return failure(source, codes.SYNTAX, line, column, message, "remove it or write its escape")
