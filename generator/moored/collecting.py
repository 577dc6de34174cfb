"""Work without the collector of cyclic garbage, which would search millions of values in vain."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """A document, its client and their syntax trees hold many values, and no cycles to speak of.

    A tenth of the time of a build goes into looking for some (bench/GENERATION.md). Also a decorator.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
