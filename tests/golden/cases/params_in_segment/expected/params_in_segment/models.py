"""The models of Segments."""

from __future__ import annotations
