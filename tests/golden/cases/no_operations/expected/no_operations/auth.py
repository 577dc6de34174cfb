"""Credentials for Nothing."""

from __future__ import annotations
