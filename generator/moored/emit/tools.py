"""The packages that shape the output, apart from what runs them: a check by digests asks only for their versions."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

SHAPING_TOOLS: Final = ("black", "datamodel-code-generator", "ruff")
#: The folder that an installer leaves: <https://packaging.python.org/en/latest/specifications/recording-installed-packages/>
_RECORD: Final = re.compile(r"([a-z0-9_]+)-([0-9][0-9a-z.]*)\.dist-info")


def tool_versions() -> dict[str, str]:
    """The installed versions of the packages that shape the output; none of them is imported.

    Raises:
        importlib.metadata.PackageNotFoundError: One of them is not installed.
    """
    names = {name: name.replace("-", "_") for name in SHAPING_TOOLS}
    found = _recorded(frozenset(names.values()))
    return {name: _only(found[key]) or _read(name) for name, key in names.items()}


def _recorded(names: frozenset[str]) -> dict[str, list[str]]:
    """The versions in the names of the folders of records, over the whole of Python's path."""
    found: dict[str, list[str]] = {name: [] for name in names}
    for entry in sys.path:
        for file in _listed(Path(entry)):
            record = _RECORD.fullmatch(file.name)
            if record is not None and record[1] in names:
                found[record[1]].append(record[2])
    return found


def _listed(folder: Path) -> Iterable[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return ()


def _only(versions: list[str]) -> str | None:
    return versions[0] if len(versions) == 1 else None


def _read(name: str) -> str:
    # The library of Python loads a parser of mail for this, a sixth of what a check takes: only where there is
    # no record, or more than one.
    from importlib.metadata import version

    return version(name)
