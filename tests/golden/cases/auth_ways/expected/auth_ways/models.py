"""The models of Ways In."""

from __future__ import annotations
