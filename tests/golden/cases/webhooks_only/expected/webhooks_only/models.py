"""The models of Hooks."""

from __future__ import annotations
