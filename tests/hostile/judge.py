"""Whether what came of a row is acceptable."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from . import markdown
from .row import EITHER, GENERATES, Row

#: Faults of moored's own, which no document may bring about.
_OWN = re.compile(r"M0000|M080[1-6]|M070[12]|Traceback|Internal")
_RAW = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_PLACE = re.compile(
    r"\.(?:json|ya?ml|toml|lock|sha256|py)(?::\d+)?(?::\d+)?: error M\d{4}: "
    r"|\bclient\S*: error M\d{4}: |^\S+: error M0009: ",  # what is named on the command line
    re.MULTILINE,
)
_CPU = 10.0


def faults(row: Row, report: dict[str, Any], project: Path) -> Iterator[str]:
    """What is wrong, in a sentence each."""
    code, out = report["code"], report["out"]
    if report["fault"]:
        yield report["fault"]
        return
    yield from (f"the watch saw {one}" for one in report["seen"])
    if report["cpu"] > _CPU:
        yield f"it took {report['cpu']:.1f} s"
    if _OWN.search(out):
        yield f"it ended in a fault of moored's own: {out}"
    if _RAW.search(out):
        yield f"a raw character was printed: {out!r}"
    if code not in (0, 2):
        yield f"the exit code is {code}: {out}"
    yield from _as_expected(row, code, out)
    if code == 2 and (project / row.package).exists() and row.prepare is None:
        yield "it was refused, and something was written"
    if code == 0:
        yield from _kept(report)
    readme = project / row.package / "README.md"
    if code == 0 and readme.is_file():
        yield from markdown.faults(readme.read_text("utf-8"))


def _as_expected(row: Row, code: int | None, out: str) -> Iterator[str]:
    form = next((word[9:] for word in row.words if word.startswith("--format=")), "text")
    if form != "text":
        yield from _as_written(form, out)
    elif code == 2 and not _PLACE.search(out):
        yield f"no problem has a place: {out}"
    if row.expect == EITHER:
        return
    if row.expect == GENERATES:
        if code != 0:
            yield f"it was refused: {out}"
        return
    told = set(re.findall(r"error (M\d{4})", out))
    if code == 0 or not row.expect <= told:
        yield f"expected {sorted(row.expect)}, told was {sorted(told)}: {out}"


def _as_written(form: str, out: str) -> Iterator[str]:
    """Whether a report for programs is whole, and holds nothing else."""
    if form == "github" and not all(
        line.startswith(("::error ", "::warning ")) for line in out.splitlines()
    ):
        yield f"a line is no annotation: {out}"
    if form in ("json", "sarif", "gitlab"):
        json.loads(out)
    if form == "junit":
        ElementTree.fromstring(out)


def _kept(report: dict[str, Any]) -> Iterator[str]:
    if report["lost"]:
        yield f"these texts are not in the code: {report['lost']}"
