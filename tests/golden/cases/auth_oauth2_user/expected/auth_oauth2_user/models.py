"""The models of Users."""

from __future__ import annotations
