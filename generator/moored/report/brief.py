"""A few of many warnings: some of each kind, and how many more there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from moored.problems import Problem
from moored.report.text import problem_line

MOST = 10
#: Of one code; who has read three will not read ten.
_OF_A_CODE = 3


def brief(found: Iterable[Problem], most: int = MOST) -> str:
    """At most `most` problems, and three of a code, in the order of their places, then a line for each code with more.

    Every code comes before any code comes twice.
    """
    problems = sorted(found, key=lambda problem: problem.sort_key)
    shown = _some(problems, most)
    left = Counter(problem.code for problem in problems if problem not in shown)
    lines = [problem_line(problem) for problem in problems if problem in shown]
    lines += [f"… and {count:,} more of {code}" for code, count in sorted(left.items())]
    if left:
        lines.append("--verbose shows them all")
    return "".join(f"{line}\n" for line in lines)


def _some(problems: Sequence[Problem], most: int) -> set[Problem]:
    by_code: dict[str, list[Problem]] = {}
    for problem in problems:
        by_code.setdefault(problem.code, []).append(problem)
    rounds = zip_longest(*(found[:_OF_A_CODE] for found in by_code.values()))
    in_turn = [problem for each in rounds for problem in each if problem is not None]
    return set(in_turn[:most])
