"""The models of Keys."""

from __future__ import annotations
