"""One client's table."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from moored.limits import DEFAULT, MOST, Limits
from moored.problems import Problem, quoted
from moored.project import codes, rules
from moored.project.file import SettingsFile
from moored.project.model import (
    MODULE_LINES,
    ClientSettings,
    Formatter,
    HttpLibrary,
    nearest,
)
from moored.source_url import public_form

_KEYS = (
    "spec",
    "source",
    "source_allow_private",
    "overlays",
    "operations",
    "output",
    "http",
    "formatter",
    "allow_degraded",
    "testing",
    "module_lines",
    "limits",
)
_MOST_LINES = 1_000_000
_Rule = Callable[[str], str | None]


class ClientReader:
    """Takes a client's table apart, and puts what is wrong with it into `problems`."""

    def __init__(
        self,
        file: SettingsFile,
        name: str,
        values: dict[str, Any],
        root: Path,
        problems: list[Problem],
    ) -> None:
        """Reads the table `values` of the client `name`."""
        self._file = file
        self._name = name
        self._values = values
        self._root = root
        self._problems = problems

    def read(self) -> ClientSettings | None:
        """The client's settings; `None` if something was wrong."""
        before = len(self._problems)
        self._unknown_keys()
        spec = self._path("spec")
        output = self._output()
        overlays = self._paths("overlays")
        operations = self._operations()
        http = self._http()
        formatter = self._formatter()
        allow_degraded = self._flag("allow_degraded")
        testing = self._flag("testing")
        module_lines = self._number(("module_lines",), _MOST_LINES, MODULE_LINES)
        limits = self._limits()
        allow_private = self._flag("source_allow_private")
        source = self._text("source", partial(rules.source_fault, allow_private=allow_private))
        if len(self._problems) > before or spec is None or output is None:
            return None
        return ClientSettings(
            name=self._name,
            spec=spec,
            overlays=overlays,
            operations=operations,
            output=output,
            http=http,
            formatter=formatter,
            allow_degraded=allow_degraded,
            testing=testing,
            module_lines=module_lines,
            limits=limits,
            source=source,
            source_allow_private=allow_private,
            root=self._root,
        )

    def _report(self, code: str, keys: tuple[str | int, ...], message: str, hint: str = "") -> None:
        path = ("clients", self._name, *keys)
        self._problems.append(self._file.problem(code, path, message, hint))

    def _unknown_keys(self) -> None:
        for key in self._values:
            if key not in _KEYS:
                hint = nearest(key, _KEYS) or f"the settings are {', '.join(_KEYS)}"
                self._report(codes.UNKNOWN_KEY, (key,), f"there is no setting {quoted(key)}", hint)

    def _required(self, key: str) -> bool:
        if key not in self._values:
            message = f"the client {quoted(self._name)} has no {key}"
            self._report(codes.MISSING_KEY, (), message, f'add {key} = "…"')
        return key in self._values

    def _text(self, key: str, rule: _Rule) -> str | None:
        if key not in self._values:
            return None
        return self._checked((key,), self._values[key], rule)

    def _checked(self, keys: tuple[str | int, ...], value: object, rule: _Rule) -> str | None:
        if not isinstance(value, str):
            self._report(codes.WRONG_TYPE, keys, f"{keys[0]} holds something other than text")
            return None
        if fault := rule(value):
            # A password in a URL is what may be wrong with it.
            shown = quoted(public_form(value) if keys[0] == "source" else value)
            self._report(codes.BAD_VALUE, keys, f"{keys[0]} {shown} {fault}")
            return None
        return value

    def _texts(self, key: str, rule: _Rule) -> list[tuple[int, str]]:
        values = self._values.get(key, [])
        if not isinstance(values, list):
            self._report(codes.WRONG_TYPE, (key,), f"{key} is not a list", f'write {key} = ["…"]')
            return []
        checked = [(i, self._checked((key, i), value, rule)) for i, value in enumerate(values)]
        return [(index, text) for index, text in checked if text is not None]

    def _path(self, key: str) -> Path | None:
        if not self._required(key):
            return None
        text = self._text(key, rules.path_fault)
        return self._inside((key,), text) if text is not None else None

    def _paths(self, key: str) -> tuple[Path, ...]:
        texts = self._texts(key, rules.path_fault)
        paths = [self._inside((key, index), text) for index, text in texts]
        return tuple(path for path in paths if path is not None)

    def _inside(self, keys: tuple[str | int, ...], text: str) -> Path | None:
        project = self._file.path.parent
        path = Path(os.path.normpath(project / text))
        if project in path.parents:
            return path
        hint = f"copy it below the folder of {self._file.path.name}, and name it from there"
        self._report(
            codes.OUTSIDE, keys, f"{keys[0]} {quoted(text)} is not inside the project", hint
        )
        return None

    def _output(self) -> Path | None:
        path = self._path("output")
        if path is None:
            return None
        if fault := rules.package_fault(path.name):
            message = f"the output's last part {quoted(path.name)} {fault}"
            hint = "it becomes the package's name, as in generated/my_client"
            self._report(codes.PACKAGE_NAME, ("output",), message, hint)
        if self._file.path.parent not in path.resolve().parents:
            self._report(codes.OUTSIDE, ("output",), "output leaves the project through a link")
        return path

    def _operations(self) -> tuple[str, ...]:
        texts = self._texts("operations", _selector_fault)
        if self._values.get("operations") == []:
            hint = "name at least one operation, or leave the key out for all"
            self._report(codes.BAD_VALUE, ("operations",), "operations is empty", hint)
        return tuple(text for _, text in texts)

    def _flag(self, key: str) -> bool:
        value = self._values.get(key, False)
        if isinstance(value, bool):
            return value
        self._report(codes.WRONG_TYPE, (key,), f"{key} is not true or false", f"write {key} = true")
        return False

    def _number(self, keys: tuple[str, ...], most: int, default: int) -> int:
        table = self._values if len(keys) == 1 else self._values[keys[0]]
        value = table.get(keys[-1], default)
        if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= most:
            return value
        said = f"{'.'.join(keys)} is not a whole number from 1 to {most}"
        self._report(codes.BAD_VALUE, keys, said, f"write {keys[-1]} = {default}")
        return default

    def _limits(self) -> Limits:
        table = self._values.get("limits", {})
        if not isinstance(table, dict):
            hint = f"write limits = {{ size = {DEFAULT.size} }}"
            self._report(codes.WRONG_TYPE, ("limits",), "limits is not a table", hint)
            return DEFAULT
        for key in table.keys() - MOST.keys():
            hint = nearest(key, MOST) or f"the limits are {', '.join(MOST)}"
            self._report(
                codes.UNKNOWN_KEY, ("limits", key), f"there is no limit {quoted(key)}", hint
            )
        known = [key for key in MOST if key in table]
        return replace(
            DEFAULT,
            **{
                key: self._number(("limits", key), MOST[key], getattr(DEFAULT, key))
                for key in known
            },
        )

    def _choice(self, key: str) -> str | None:
        return self._text(key, lambda value: rules.choice_fault(key, value))

    def _http(self) -> HttpLibrary:
        return "httpx" if self._choice("http") == "httpx" else "httpx2"

    def _formatter(self) -> Formatter:
        return "black" if self._choice("formatter") == "black" else "ruff"


def _selector_fault(value: str) -> str | None:
    return None if value.strip() else "is empty"
