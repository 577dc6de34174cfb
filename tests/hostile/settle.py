"""What comes of rows that say `either`, for the record: `python -m tests.hostile.settle` writes it.

`either` says that a document may be read or refused; which of the two it is shall not change unseen.
"""

from __future__ import annotations

import re
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from .nursery import Nursery
from .row import EITHER, GENERATES, Row, refused
from .trap import trap

_FILE = Path(__file__).with_name("settled.txt")


def settled(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows, of which those that say `either` expect what is on record."""
    known = read()
    return tuple(
        (
            replace(row, expect=_expected(known[row.name]))
            if row.expect == EITHER and row.name in known
            else row
        )
        for row in rows
    )


def read() -> dict[str, str]:
    """`generates`, or the codes of problems, by the name of a row."""
    lines = _FILE.read_text("utf-8").splitlines() if _FILE.exists() else []
    pairs = [line.split(" | ", 1) for line in lines]
    return {name: outcome for outcome, name in pairs}


def _expected(outcome: str) -> Any:
    return GENERATES if outcome == GENERATES else refused(*outcome.split())


def main() -> None:
    """Try each row that is not on record, or with `--all` each one."""
    from .tables import TABLES

    rows = [row for table in TABLES for row in table.rows() if row.expect == EITHER]
    known = {} if "--all" in sys.argv else read()
    nursery = Nursery()
    for row in rows:
        if row.name not in known and (outcome := _outcome(row, nursery)):
            known[row.name] = outcome
    nursery.close()
    names = {row.name for row in rows}
    lines = sorted(f"{known[name]} | {name}\n" for name in known.keys() & names)
    _FILE.write_text("".join(lines), "utf-8")


def _outcome(row: Row, nursery: Nursery) -> str:
    """What came of a row; empty where only the report of a program says it."""
    with tempfile.TemporaryDirectory() as name, trap() as server:
        folder = Path(name).resolve()
        for part in ("project", "tmp"):
            (folder / part).mkdir()
        row.lay(folder / "project", server)
        task = {"folder": str(folder), "words": row.words, "package": row.package, "kept": []}
        report = nursery.run(task)
    told = sorted(set(re.findall(r"error (M\d{4})", report["out"])))
    return GENERATES if report["code"] == 0 else " ".join(told)


if __name__ == "__main__":
    main()
