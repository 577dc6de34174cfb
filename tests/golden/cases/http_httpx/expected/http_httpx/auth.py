"""Credentials for Older."""

from __future__ import annotations
