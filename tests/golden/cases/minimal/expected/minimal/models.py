"""The models of Minimal."""

from __future__ import annotations
