"""The models of Reserved."""

from __future__ import annotations
