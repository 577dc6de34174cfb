"""The models of Same names."""

from __future__ import annotations
