"""The models of Slips."""

from __future__ import annotations
