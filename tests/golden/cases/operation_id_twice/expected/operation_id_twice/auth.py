"""Credentials for T."""

from __future__ import annotations
