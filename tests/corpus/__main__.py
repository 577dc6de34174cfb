"""`python -m tests.corpus`: run the documents of a list, and print the figures."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .archive import cache, documents_folder
from .choice import documents, in_share
from .results import Result, add, read, sources
from .steps import CHECKS, Limits, Run, examine, keep, scratch
from .summary import summary

TYPED = frozenset({"mypy", "pyright"})


def main(words: Sequence[str] | None = None) -> int:
    """Run what is not known yet; 1 if anything failed."""
    asked = _parser().parse_args(words)
    folder = asked.folder or documents_folder()
    chosen = documents(asked.list, folder)
    made_by = sources() + "".join(f"+{flag}" for flag in asked.flag)
    kept = cache() / "results.jsonl"
    kept.parent.mkdir(parents=True, exist_ok=True)
    known = {} if asked.again else read(kept)
    results = {
        document: known[document, made_by] for document in chosen if (document, made_by) in known
    }
    lock, slots = threading.Lock(), list(range(asked.jobs))

    def one(document: str) -> None:
        steps = _steps(document, asked)
        if document in results and steps <= {
            *results[document].checked,
            *_missing(results[document]),
        }:
            return
        with lock:
            slot = slots.pop()
        with scratch() as place:
            caches = cache() / f"checkers-{slot}"
            run = Run(
                document=document,
                spec=folder / document,
                folder=Path(place),
                caches=caches,
                limits=Limits(seconds=asked.seconds, memory=int(asked.memory * 2**30)),
                flags=tuple(asked.flag),
                warm=asked.warm,
            )
            result = examine(run, made_by, steps)
            if result.generated and result.causes:
                keep(run, cache() / "failures")
        with lock:
            slots.append(slot)
            results[document] = result
            add(kept, result)
            _progress(len(results), len(chosen), result)

    with ThreadPoolExecutor(asked.jobs) as pool:
        list(pool.map(one, chosen))
    print(summary([results[document] for document in chosen]), end="")
    return int(any(result.causes for result in results.values()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("--list", default="dev", help="all, dev, headline, or a file of paths")
    parser.add_argument("--folder", type=Path, help="documents of your own instead of the corpus")
    parser.add_argument(
        "--typed", type=float, default=0.1, help="share checked by mypy and pyright"
    )
    parser.add_argument("--black", type=float, default=0.1, help="share checked by black")
    parser.add_argument("--jobs", type=int, default=2, help="documents at a time")
    parser.add_argument("--seconds", type=float, default=900, help="limit of a step")
    parser.add_argument("--memory", type=float, default=8, help="limit of a step, in GB")
    parser.add_argument("--flag", action="append", default=[], help="a setting to switch on")
    parser.add_argument("--warm", action="store_true", help="load the libraries once for all")
    parser.add_argument("--again", action="store_true", help="forget earlier results")
    return parser


def _steps(document: str, asked: argparse.Namespace) -> frozenset[str]:
    typed = TYPED if in_share(document, asked.typed) else frozenset()
    black = {"black"} if in_share(document, asked.black) else set()
    return typed | black


def _missing(result: Result) -> frozenset[str]:
    """The steps that could not be taken, as there is no package."""
    return frozenset() if result.generated else frozenset(CHECKS)


def _progress(done: int, of: int, result: Result) -> None:
    fate = ", ".join(result.causes) if result.causes else "good"
    print(f"{done}/{of} {result.document}: {fate} ({result.cpu:.1f} s)", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
