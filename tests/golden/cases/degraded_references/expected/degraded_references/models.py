"""The models of Wells."""

from __future__ import annotations

from typing import Any, TypeAlias

from ._core.model import Model


class Well(Model):
    """`Well` of the document."""

    id: str
    echo: Echo | None = None
    rock: Any = None
    water: Any = None


Answer: TypeAlias = Any

Echo: TypeAlias = Answer
