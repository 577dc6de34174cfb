"""Credentials for Parameters."""

from __future__ import annotations
