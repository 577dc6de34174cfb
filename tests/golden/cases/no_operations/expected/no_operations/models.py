"""The models of Nothing."""

from __future__ import annotations
