"""`names.lock`: what a later run needs to give the same names, a fact a line, sorted, so that
branches merge.

    alias class "Animal" Pet            a name that the place had before, and that still leads there
    class "Animal" Animal               the name of a place in the document
    module "Animal" pets                where the models of a component stand, if they are split
    gone method "pets" "GET /cats" list_cats    a name of what is no longer there, and its scope
    use "GET /pets" "group" "pets"      by what a thing is known again
"""

from __future__ import annotations

import json
import re
from typing import get_args

from moored.names.earlier import Earlier, Use
from moored.names.plan import Former, Kind, NamePlan
from moored.problems import Location, MooredError, Problem, quoted

_TEXT = r'("(?:[^"\\]|\\.)*")'
_KIND = f"({'|'.join(get_args(Kind))})"
_NAME = "([A-Za-z_][A-Za-z0-9_]*)"
_NAMED = re.compile(f"{_KIND} {_TEXT} {_NAME}")
_FORMER = re.compile(f"(alias|gone) {_KIND} (?:{_TEXT} )?{_TEXT} {_NAME}")
_MODULE = re.compile(f"module {_TEXT} ([a-z][a-z0-9_]*)")
_USE = re.compile(f"use {_TEXT} {_TEXT} {_TEXT}")
_MOST_BYTES = 1 << 25
_JSON = json.JSONDecoder(strict=False)
# Both sides of an unresolved merge count; where they disagree, the first does.
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def dump(plan: NamePlan) -> str:
    """The text of `names.lock`."""
    uses = [(*use, used) for use, used in plan.uses.items()]
    lines = [
        *(f"alias {_former(one)}" for one in plan.aliases),
        *(f"{one.kind} {json.dumps(one.place)} {one.python}" for one in plan.names.values()),
        *(f"gone {_former(one)}" for one in plan.gone),
        *(f"module {json.dumps(key)} {module}" for key, module in plan.modules.items()),
        *(f"use {' '.join(json.dumps(text) for text in texts)}" for texts in uses),
    ]
    return "".join(f"{line}\n" for line in sorted(lines))


def _former(one: Former) -> str:
    scope = f"{json.dumps(one.scope)} " if one.scope else ""
    return f"{one.kind} {scope}{json.dumps(one.place)} {one.python}"


def parse(text: str, shown: str) -> Earlier:
    """What an earlier run left.

    Raises:
        MooredError: A line is not one that `dump` writes; every such line is named.
    """
    if len(text) > _MOST_BYTES:
        raise MooredError([_problem(shown, 1, "the file is too long to be a names.lock")])
    found = _Found()
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith(_CONFLICT) and not found.add(line):
            problems.append(_problem(shown, number, f"not a line of names.lock: {quoted(line)}"))
    if problems:
        raise MooredError(problems)
    return Earlier(
        names=found.names,
        aliases=frozenset(found.formers["alias"]),
        gone=frozenset(found.formers["gone"]),
        uses=found.uses,
        modules=found.modules,
    )


class _Found:
    def __init__(self) -> None:
        self.names: dict[tuple[Kind, str], str] = {}
        self.formers: dict[str, set[Former]] = {"alias": set(), "gone": set()}
        self.uses: dict[Use, str] = {}
        self.modules: dict[str, str] = {}

    def add(self, line: str) -> bool:
        """Take a line; whether it is one."""
        if named := _NAMED.fullmatch(line):
            kind: Kind = named[1]  # type: ignore[assignment]
            self.names.setdefault((kind, _read(named[2])), named[3])
        elif former := _FORMER.fullmatch(line):
            self.formers[former[1]].add(
                Former(
                    kind=former[2],  # type: ignore[arg-type]
                    scope=_read(former[3] or '""'),
                    place=_read(former[4]),
                    python=former[5],
                )
            )
        elif module := _MODULE.fullmatch(line):
            self.modules.setdefault(_read(module[1]), module[2])
        elif use := _USE.fullmatch(line):
            self.uses.setdefault((_read(use[1]), _read(use[2])), _read(use[3]))
        else:
            return False
        return True


def _read(literal: str) -> str:
    # Few have an escape; a reader of JSON for each would be half of what reading the file takes.
    return str(_JSON.decode(literal)) if "\\" in literal else literal[1:-1]


def _problem(shown: str, line: int, message: str) -> Problem:
    return Problem(
        code="M0601",
        message=message,
        location=Location(file=shown, line=line, column=1),
        hint="resolve the conflict, or delete the file to have all names planned anew",
    )
