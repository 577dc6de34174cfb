"""`moored suggest`: what is probably true of an API, though its document does not say it.

Nothing of it is taken for granted anywhere: it is written out as an overlay, for a person to read.
A kind of suggestion is a file, a rule is a row in it.
"""

from __future__ import annotations

from moored.suggesting.overlay_text import overlay_text
from moored.suggesting.suggest import Suggested, suggest
from moored.suggesting.suggestion import KINDS, Kind, Suggestion

__all__ = ["KINDS", "Kind", "Suggested", "Suggestion", "overlay_text", "suggest"]
