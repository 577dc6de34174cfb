"""Credentials for Values."""

from __future__ import annotations
