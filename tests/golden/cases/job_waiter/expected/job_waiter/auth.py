"""Credentials for Jobs."""

from __future__ import annotations
