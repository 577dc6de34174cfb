"""`IMPORTS.md`: what is told of imports and first calls."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING

from .markdown import prose, section, table

if TYPE_CHECKING:
    from .imports import Client

IMPORT_GOAL, CALL_GOAL = 1.3, 0.5


def report(clients: Sequence[Client], base: float, rounds: int, most_groups: int) -> str:
    """The whole report; `base` is the import of the libraries, in CPU seconds."""
    return (
        "\n".join(
            [
                _begin(base, rounds),
                _goals(clients, base),
                _imports(clients, base),
                _calls(clients, most_groups),
                section("## What takes the time", *TOLD),
            ]
        ).rstrip("\n")
        + "\n"
    )


def _begin(base: float, rounds: int) -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in ("httpx2", "pydantic"))
    machine = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    return section(
        "# What an import costs, and a first call",
        prose(
            "Written by `make bench-imports`. CPU milliseconds of fresh processes that find their",
            f"bytecode; medians of {rounds} rounds, in which all clients take turns with",
            f"`import httpx2, pydantic` ({base * 1000:.0f} ms). {machine}; {libraries}.",
            "What to compare are ratios: milliseconds are those of this machine, and of what else it did.",
        ),
    )


def _goals(clients: Sequence[Client], base: float) -> str:
    slowest = max(clients, key=lambda one: one.imported)
    calls = [
        (
            f"first call on a group of {one.name}, beyond the import: the slowest of {one.tried}",
            f"under {CALL_GOAL} s" if one.name == "zuora" else "as little as can be",
            f"{_whole(one) :.2f} s",
            ("yes" if _whole(one) < CALL_GOAL else "**no**") if one.name == "zuora" else "",
        )
        for one in clients
    ]
    ratio = slowest.imported / base
    imported = (
        "import of a client, of the import of the libraries",
        f"≤ {IMPORT_GOAL}",
        f"at most {ratio:.2f} ({slowest.name})",
        "yes" if ratio <= IMPORT_GOAL else "**no**",
    )
    return section(
        "## Goals", table(("figure", "goal", "measured", "reached"), [imported, *calls], 4)
    )


def _whole(one: Client) -> float:
    """Seconds from the import to the first answer of the slowest group."""
    return float(sum(one.slowest[step] for step in ("client", "group", "call")))


def _imports(clients: Sequence[Client], base: float) -> str:
    rows = (
        (
            one.name,
            f"{one.imported * 1000:.0f}",
            f"{one.imported / base:.2f}",
            str(one.groups),
            f"{one.classes:,}",
            str(len(one.lines)),
            f"{sum(one.lines):,}",
            f"{max(one.lines):,}",
        )
        for one in clients
    )
    heads = ("client", "ms", "ratio", "groups", "models", "in modules", "lines", "the longest")
    told = prose(
        "A client is imported without the libraries, so it may take less than they do:",
        "`Client()` loads them, and a model loads its module.",
    )
    return section("## Import", told, table(heads, rows))


def _calls(clients: Sequence[Client], most_groups: int) -> str:
    told = prose(
        "Step by step, in ms: `Client()` (which loads the engine, and what pydantic itself puts off), the",
        "group that is reached (its module), its first call (the models that it needs, their validators, an answer), the",
        f"same call again. Of each client two groups, of at most {most_groups} that were tried: the one in the",
        "middle, and the slowest. *Classes* are the models that were made, of all that the client has;",
        "*making* is the share of the call that this takes.",
    )
    heads = ("client", "group", "`Client()`", "reach", "call", "again", "classes", "making", "MB")
    rows = [row for one in clients for row in _rows(one)]
    return section("## First call", told, table(heads, rows, 2))


def _rows(one: Client) -> Iterator[tuple[str, ...]]:
    shown = [(one.typical, "")] if one.tried > 1 else []
    for call, making in (*shown, (one.slowest, f"{one.making:.0%}")):
        steps = [f"{call[step] * 1000:.0f}" for step in ("client", "group", "call")]
        again = f"{call['again'] * 1000:.1f}"
        made = f"{call['models']:.0f} of {one.classes:,}"
        name = f"`{call['name']}`" + (" (refused)" if call["wrong"] else "")
        yield (one.name, name, *steps, again, made, making, f"{call['mb']:.0f}")


TOLD = (
    prose(
        "Pydantic, and in it two things. **Making a class** takes 0.5 to 1 ms: each annotation is a text, which is",
        "compiled and evaluated when the class is made, and again when it names what was not loaded then.",
        "**Building a validator** takes about as long for each class that it reaches: it reaches all that may be",
        "in an answer, whatever the answer then holds. Where hundreds of models name each other in a circle, as",
        "Stripe's and Microsoft Graph's do, any of them reaches all. Loading bytecode takes 2 to 3% of a call;",
        "unions of literals and discriminators do not show in a profile.",
    ),
    "What was done, with the first call of Stripe's `get_account` and Graph's `users_user_list_user` in"
    " multiples of\nthe import of the libraries (measured once, in one run for each pair of steps):",
    table(
        ("step", "Stripe", "Graph"),
        (
            ("each class built where it stands, and again by who refers to it", "12.7", "19.3"),
            ("`defer_build`: built once, as a part of what is used", "10.0", "16.1"),
            ("`circle`: what is always loaded together stands apart from the rest", "5.9", "7.9"),
        ),
    ),
    "What was tried and left out:",
    "\n".join(
        (
            "- Annotations that are no texts, with quotes around those that name a model: 15 to 20% less. Long",
            "  unions become long lines of text that no formatter breaks, in code that is read in reviews.",
            "- Modules of 500 lines: 28% less for Stripe, nothing for Graph's circle, and four times as many files.",
            "- A validator that builds a part when it first comes in an answer: most of the rest would go. But",
            "  pydantic would no longer see the fields of alternatives, by which it chooses among them, and each",
            "  object of a long answer would cost a call of Python.",
            "- Bases: what other modules extend stands in one module, and a small group of Graph loads all of it.",
        )
    ),
)
