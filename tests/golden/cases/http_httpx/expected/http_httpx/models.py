"""The models of Older."""

from __future__ import annotations
