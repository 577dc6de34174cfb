"""One client without a project, from the arguments of the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from moored.problems import Location, MooredError, Problem, quoted
from moored.project import codes, rules
from moored.project.model import ClientSettings, nearest, shown


def standalone(
    spec: Path,
    output: Path,
    operations: Sequence[str] = (),
    overlays: Sequence[Path] = (),
    *,
    http: str = "httpx2",
    formatter: str = "ruff",
    allow_degraded: bool = False,
    testing: bool = False,
    root: Path | None = None,
) -> ClientSettings:
    """The settings of a client that no project names; its files may lie anywhere.

    Args:
        spec: The OpenAPI document.
        output: The folder of the package, whose last part is the package's name.
        operations: Selectors; none means all operations.
        overlays: OpenAPI Overlays in the order in which they are applied.
        http: `httpx2` or `httpx`.
        formatter: `ruff` or `black`.
        allow_degraded: Whether parts that cannot be generated faithfully get substitutes.
        testing: Whether the package has a fake of the API.
        root: The working folder, which the paths are relative to; by default the process's.

    Raises:
        MooredError: A value is not one of those allowed (M0006), or the package cannot bear its
            name (M0009).
    """
    base = (root or Path.cwd()).absolute()
    folder = _absolute(output, base)
    choices = {"http": http, "formatter": formatter}
    problems = [
        *_choice_problems(choices),
        *_package_problems(folder, base),
        *_selector_problems(operations),
    ]
    if problems:
        raise MooredError(problems)
    return ClientSettings(
        name=folder.name,
        spec=_absolute(spec, base),
        overlays=tuple(_absolute(overlay, base) for overlay in overlays),
        operations=tuple(operations),
        output=folder,
        http="httpx" if http == "httpx" else "httpx2",
        formatter="black" if formatter == "black" else "ruff",
        allow_degraded=allow_degraded,
        testing=testing,
        root=base,
    )


def _absolute(path: Path, base: Path) -> Path:
    return Path(os.path.normpath(base / path))


def _choice_problems(choices: dict[str, str]) -> Iterator[Problem]:
    for key, value in choices.items():
        if fault := rules.choice_fault(key, value):
            message = f"{key} {quoted(value)} {fault}"
            hint = nearest(value, rules.CHOICES[key])
            yield Problem(code=codes.BAD_VALUE, message=message, hint=hint)


def _package_problems(folder: Path, base: Path) -> Iterator[Problem]:
    if fault := rules.package_fault(folder.name):
        yield Problem(
            code=codes.PACKAGE_NAME,
            message=f"the output's last part {quoted(folder.name)} {fault}",
            location=Location(file=shown(folder, base)),
            hint="it becomes the package's name, as in generated/my_client",
        )


def _selector_problems(operations: Iterable[str]) -> Iterator[Problem]:
    if any(not selector.strip() for selector in operations):
        message = "the selector of an operation is empty"
        yield Problem(code=codes.BAD_VALUE, message=message)
