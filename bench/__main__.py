"""`python -m bench`: measure what is not measured yet, and write `bench/RESULTS.md`."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from . import peers
from .documents import chosen
from .generating import generate
from .growing import grow
from .importing import imports
from .plan import Plan
from .records import RUNS, Run, run_name
from .report import write
from .tools import MOORED, TOOLS

PARTS: dict[str, Callable[[Plan], None]] = {
    "generate": generate,
    "imports": imports,
    "growth": grow,
}


def main(words: Sequence[str] | None = None) -> int:
    """Run the parts that are asked for; the report is written even if it is interrupted."""
    asked = _parser().parse_args(words)
    path = RUNS / f"{asked.run or run_name()}.jsonl"
    if asked.again:
        path.unlink(missing_ok=True)
    run = Run(path)
    if not asked.report:
        peers.environment()
        plan = _plan(asked, run, _work(path.stem))
        try:
            for part in asked.parts:
                PARTS[part](plan)
        except KeyboardInterrupt:
            print("interrupted; `make bench` goes on from here", file=sys.stderr)
    print(f"{write(run)} tells what is in {path}")
    return 0


def _plan(asked: argparse.Namespace, run: Run, work: Path) -> Plan:
    tools = [tool for tool in TOOLS if tool == MOORED or any(part in tool for part in asked.peers)]
    if "openapi-generator" in tools and not shutil.which("java"):
        tools.remove("openapi-generator")
        print("OpenAPI Generator is left out, as there is no Java", file=sys.stderr)
    return Plan(
        run=run,
        work=work,
        documents=tuple(chosen(asked.documents, work)),
        tools=tuple(tools),
        rounds=asked.rounds,
        large_rounds=asked.large_rounds,
        peers_mb=asked.peers_mb,
        operations=asked.operations,
        seconds=asked.seconds,
    )


def _work(name: str) -> Path:
    """The folder of a run's packages; those of other runs are removed."""
    for other in RUNS.glob("*.packages"):
        if other.stem != name:
            shutil.rmtree(other)
    return RUNS / f"{name}.packages"


def _list(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _parts(text: str) -> list[str]:
    words = _list(text)
    if unknown := set(words) - PARTS.keys():
        raise argparse.ArgumentTypeError(
            f"no part {sorted(unknown)[0]!r}; there are {', '.join(PARTS)}"
        )
    return words


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    add = parser.add_argument
    add("--parts", type=_parts, default=list(PARTS), help="generate, imports, growth")
    add("--documents", type=_list, default=[], help="parts of names: fragment, jira, plaid, …")
    add("--peers", type=_list, default=[""], help="parts of the names of peers; none: NONE")
    add("--rounds", type=int, default=3, help="of documents up to 3 MB")
    add("--large-rounds", type=int, default=1, help="of longer documents")
    add("--peers-mb", type=float, default=1e9, help="peers get documents up to this size")
    add("--operations", type=int, default=6400, help="of the longest synthetic document")
    add("--seconds", type=float, help="limit of a process (default: 120; 600 from 0.5 MB)")
    add("--run", help="name of the run to go on with, or to report")
    add("--again", action="store_true", help="forget what the run has measured")
    add("--report", action="store_true", help="measure nothing, only write the report")
    return parser


if __name__ == "__main__":
    sys.exit(main())
