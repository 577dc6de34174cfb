"""Credentials for Bodies."""

from __future__ import annotations
