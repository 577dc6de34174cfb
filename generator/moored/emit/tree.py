"""The whole output in memory: what `write` puts on the disk and `check` compares with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from moored.emit.codes import NOT_TEXT, OUTPUT_NAME
from moored.emit.paths import collisions, path_fault
from moored.problems import MooredError, Problem, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The files of one generated package.

    Attributes:
        files: Text by path relative to the output folder, in POSIX form, sorted by path.

    Raises:
        MooredError: A path is not one that may be written everywhere (M0801), or a text holds a
            lone surrogate and so cannot be UTF-8 (M0802).
    """

    files: Mapping[str, str]

    def __post_init__(self) -> None:
        """Refuses names that could leave the folder or collide on some disk."""
        problems = [*_name_problems(self.files), *_text_problems(self.files)]
        if problems:
            raise MooredError(problems)
        object.__setattr__(self, "files", MappingProxyType(dict(sorted(self.files.items()))))


def _name_problems(files: Mapping[str, str]) -> Iterator[Problem]:
    hint = "give the tag or the component another name with x-moored-name in an overlay"
    for path in files:
        if fault := path_fault(path):
            yield Problem(
                code=OUTPUT_NAME, message=f"the output file {quoted(path)} {fault}", hint=hint
            )
    for one, other in collisions(files):
        message = f"the output files {quoted(one)} and {quoted(other)} cannot lie in one folder"
        yield Problem(code=OUTPUT_NAME, message=message, hint=hint)


def _text_problems(files: Mapping[str, str]) -> Iterator[Problem]:
    for path, text in files.items():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            message = f"the text of the output file {quoted(path)} has a lone surrogate"
            line = text.count("\n", 0, error.start) + 1
            yield Problem(code=NOT_TEXT, message=f"{message} in line {line}")
