"""The models of T."""

from __future__ import annotations
