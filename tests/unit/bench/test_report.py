"""The report of a run, from canned records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.figures import Figures, exponent
from bench.plot_data import plot_data
from bench.records import Record, Run
from bench.report import report

OPC, OG = "openapi-python-client", "openapi-generator"


def generation(
    tool: str, cpu: float, operations: int, *, fault: str | None = None
) -> Iterator[Record]:
    facts = {"expected": 428, "operations": operations, "lines": 100 * operations, "fault": fault}
    common = {"part": "generate", "subject": "zuora.com", "tool": tool}
    for number in range(3):
        times = {"cpu": cpu + number, "wall": 2 * cpu, "peak": 100 * 2**20}
        yield Record(**common, action="cold", round=number, **times)
    yield Record(**common, action="package", facts=facts | {"bytes": 5 * 2**20})


def canned() -> list[Record]:
    imports = {"part": "imports", "subject": "", "tool": "libraries"}
    zuora = {"part": "generate", "subject": "zuora.com", "tool": "moored"}
    client = {"part": "imports", "subject": "zuora.com", "tool": "moored"}
    return [
        *generation("moored", 4.0, 428),
        *generation(OPC, 6.0, 363),
        *generation(OG, 19.0, 428),
        Record(**zuora, action="check", cpu=0.1),
        Record(**zuora, action="field", cpu=1.0),
        Record(**imports, action="httpx2, pydantic", cpu=0.2),
        Record(**client, action="client", cpu=0.25),
        Record(**client, action="call", cpu=0.95),
        *(
            Record(part="growth", subject=str(n), tool="moored", action="cold", cpu=1 + n / 100)
            for n in (1, 50, 100, 200)
        ),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "| zuora.com | 5.0 | 428 | 5.0 | 7.0 (363 operations) | 20.0 | **0.25** |",
        "| zuora.com | 100 | 100 | 100 |",
        "| zuora.com | 5.00 s | - | 0.10 s, 2.0% | - | 1.00 s, 20.0% |",
        "| zuora.com: moored, import the client | 250 | 1.25 | +50 |",
        "| 200 | 3.0 |",
        "| exponent, start taken off | **1.01** |",
        "| `check`, clean, large documents | under 3% of cold | at most 2.0% (zuora.com) | yes |",
        "| one operation changed: a field more, large documents | under 15% of cold | at most 20.0% (zuora.com) | **no** |",
        "| first call on a group of Zuora's whole API, beyond `import httpx2, pydantic` | under 0.5 s | 0.75 s | **no** |",
    ],
)
def test_it_says(line: str) -> None:
    assert line in report(Figures(canned()), "A machine.\n").splitlines()


def test_a_run_without_records_has_no_sections() -> None:
    assert "##" not in report(Figures([]), "A machine.\n")


def test_what_failed_is_said_and_is_no_rival() -> None:
    records = [*generation("moored", 4.0, 428), *generation(OPC, 1.0, 428, fault="a: SyntaxError")]
    failed = {"part": "generate", "subject": "zuora.com", "tool": OG, "action": "cold"}

    said = report(Figures([*records, Record(**failed, cpu=2.0, code=1)]), "")

    assert "| 5.0 | 2.0 (broken) | 2.0 (failed) | no peer |" in said


def test_the_exponent_is_that_of_the_curve() -> None:
    curve = [(float(n), 3 * n**1.2) for n in (50, 100, 200, 400)]

    assert exponent(curve) == pytest.approx(1.2)
    assert exponent(curve[:2]) is None


def test_plots_have_what_was_measured() -> None:
    data = plot_data(Figures(canned()))

    assert [row["fate"] for row in data["cold"]] == ["whole", "part", "whole"]
    assert [n for n, _ in data["growth"]["moored"]] == [1, 50, 100, 200]


def test_a_run_goes_on_from_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    first, second = canned()[:2]
    Run(path).add(first)
    Run(path).add(second)
    with path.open("a") as file:
        file.write('{"part": "gener')

    again = Run(path)

    assert list(again) == [first, second]
    assert again.known(*first.key) == first
