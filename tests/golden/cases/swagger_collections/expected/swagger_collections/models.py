"""The models of Lists."""

from __future__ import annotations
