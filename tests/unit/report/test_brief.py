"""A few of many warnings."""

from __future__ import annotations

from moored.problems import Location, Problem
from moored.report.brief import brief


def warnings(code: str, count: int) -> list[Problem]:
    return [
        Problem(code=code, message="m", location=Location(file="f", line=line), severity="warning")
        for line in range(1, count + 1)
    ]


def test_few_are_all_shown() -> None:
    assert brief(warnings("M0402", 2), most=2) == "f:1: warning M0402: m\nf:2: warning M0402: m\n"


def test_every_code_is_shown_and_the_rest_counted() -> None:
    text = brief([*warnings("M0402", 2000), *warnings("M0450", 2)], most=3)

    assert text.splitlines() == [
        "f:1: warning M0402: m",
        "f:1: warning M0450: m",
        "f:2: warning M0402: m",
        "… and 1,998 more of M0402",
        "… and 1 more of M0450",
        "--verbose shows them all",
    ]


def test_three_of_a_code_are_enough() -> None:
    assert brief(warnings("M0402", 9)).splitlines()[3:] == [
        "… and 6 more of M0402",
        "--verbose shows them all",
    ]


def test_none() -> None:
    assert brief([]) == ""
