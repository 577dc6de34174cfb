"""Credentials for Thirty."""

from __future__ import annotations
