"""Credentials for Minimal."""

from __future__ import annotations
