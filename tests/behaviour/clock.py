"""Time that passes only when somebody sleeps, or when a test says so."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import anyio
import anyio.lowlevel

if TYPE_CHECKING:
    import pytest


class Clock:
    """Replaces sleeping, and moves `time.monotonic` on instead."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.slept: list[float] = []
        self._ahead, self._real = 0.0, time.monotonic
        patch.setattr(time, "monotonic", self.now)
        patch.setattr(time, "sleep", self._sleep)
        patch.setattr(anyio, "sleep", self._pause)

    def now(self) -> float:
        """The time, in seconds."""
        return self._real() + self._ahead

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._ahead += seconds

    def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.advance(seconds)

    async def _pause(self, seconds: float) -> None:
        self._sleep(seconds)
        await anyio.lowlevel.checkpoint()
