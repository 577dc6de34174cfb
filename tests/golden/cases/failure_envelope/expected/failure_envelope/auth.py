"""Credentials for Envelopes."""

from __future__ import annotations
