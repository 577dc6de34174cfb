"""`moored init`: from a stranger's document to a client in a project, in one step."""

from __future__ import annotations

from moored.starting.start import Begun, Wish, start

__all__ = ["Begun", "Wish", "start"]
