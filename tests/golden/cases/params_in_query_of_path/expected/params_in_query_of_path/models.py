"""The models of Icons."""

from __future__ import annotations
