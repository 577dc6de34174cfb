"""Credentials for Shapes."""

from __future__ import annotations
