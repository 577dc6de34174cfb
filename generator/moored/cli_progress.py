"""How far the work is: on a terminal for what takes over a second; with `--verbose`, each stage."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer

from moored import progress as stages

#: Seconds before anything is shown, and between two looks at the clock.
_AFTER, _BETWEEN = 1.0, 0.2


@contextmanager
def progress(*, verbose: bool = False, quiet: bool = False) -> Iterator[None]:
    """Show what is going on inside, on standard error.

    Args:
        verbose: A line for each stage, with its seconds, wherever that goes.
        quiet: Nothing at all.
    """
    live = _can_draw() and not verbose and not quiet
    shown = _Live() if live else _Lines() if verbose and not quiet else None
    if shown is None:
        yield
        return
    token = stages.listen(shown.stage)
    try:
        yield
    finally:
        stages.stop(token)
        shown.end()


def _can_draw() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")


class _Lines:
    """A line for each stage, once it is over."""

    def __init__(self) -> None:
        self._began = time.perf_counter()
        self._now: tuple[str, str, float] | None = None

    def stage(self, name: str, detail: str) -> None:
        self._over()
        self._now = (name, detail, time.perf_counter())

    def end(self) -> None:
        self._over()
        typer.echo(f"{time.perf_counter() - self._began:7.2f} s  in all", err=True)

    def _over(self) -> None:
        if self._now is not None:
            name, detail, began = self._now
            told = f"{name}: {detail}" if detail else name
            typer.echo(f"{time.perf_counter() - began:7.2f} s  {told}", err=True)
        self._now = None


class _Live:
    """One line that changes, begun after a second, gone at the end."""

    def __init__(self) -> None:
        self._began = time.perf_counter()
        self._text = "reading"
        self._status: Any = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stage(self, name: str, detail: str) -> None:
        self._text = f"{name} ({detail})" if detail else name

    def end(self) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        if self._over.wait(_AFTER):
            return
        # What draws it is loaded only now, when there is time for it.
        from rich.console import Console

        with Console(stderr=True, highlight=False).status("") as status:
            while not self._over.wait(_BETWEEN):
                seconds = time.perf_counter() - self._began
                status.update(f"{self._text} … {seconds:.0f} s")
