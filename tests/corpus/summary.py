"""The figures of a run, as text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from .results import Result

MIB = 2**20


def summary(results: Sequence[Result]) -> str:
    """A table of figures, then failures grouped by their cause, the most frequent first."""
    rows = list(_rows(results))
    width = max(len(name) for name, _ in rows)
    table = [f"{name:<{width}}  {figure}" for name, figure in rows]
    return "\n".join([*table, "", *_causes(results)]) + "\n"


def _rows(results: Sequence[Result]) -> Iterator[tuple[str, str]]:
    made = [result for result in results if result.generated]
    yield "documents", str(len(results))
    yield "generated", _share(len(made), len(results))
    for name, step in (
        ("compiled", "compile"),
        ("imported", "import"),
        ("mypy --strict", "mypy"),
        ("pyright strict", "pyright"),
        ("black", "black"),
    ):
        checked = [result for result in results if step in result.checked]
        good = [result for result in checked if step not in result.causes]
        yield name, _share(len(good), len(checked))
    expected = sum(result.expected for result in results)
    covered = sum(min(result.operations, result.expected) for result in results)
    yield "operations covered", _share(covered, expected)
    yield "operations degraded", f"{sum(result.degraded for result in results):,}"
    size, cpu = sum(one.size for one in results), sum(one.cpu for one in results)
    yield "CPU", f"{cpu:,.0f} s, {cpu / max(size / MIB, 1e-9):.1f} s a MB"
    peak = max(results, key=lambda result: result.peak)
    yield "peak memory", f"{peak.peak / MIB:,.0f} MB ({peak.document})"
    yield "time by stage", _stages(results)


def _share(part: int, whole: int) -> str:
    percent = f"{100 * part / whole:.2f}%" if whole else "-"
    return f"{percent} ({part:,} of {whole:,})"


def _stages(results: Iterable[Result]) -> str:
    times: Counter[str] = Counter()
    for result in results:
        times.update(result.times)
    return ", ".join(f"{stage} {seconds:,.0f} s" for stage, seconds in times.most_common())


def _causes(results: Iterable[Result]) -> Iterator[str]:
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for result in results:
        for step, causes in result.causes.items():
            for cause, example in causes.items():
                found[step, cause].append((result.document, example))
    for (step, cause), each in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        document, example = each[0]
        yield f"{len(each):5}  {step}: {cause}"
        yield f"       {document}: {example}"
