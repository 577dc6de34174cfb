"""`moored update`: a vendor's new document, from its arrival to the regenerated clients."""

from __future__ import annotations

from moored.updating.arrival import Arrival, arrive, given
from moored.updating.carry_out import Done, carry_out
from moored.updating.changelog import merged
from moored.updating.moved import Movement, movement
from moored.updating.prepare import ClientUpdate, Update, prepare
from moored.updating.pull_request import pull_request
from moored.updating.saved import read_text, save
from moored.updating.targets import Target, targets
from moored.updating.told import SAID, Seen, as_json, as_markdown

__all__ = [
    "SAID",
    "Arrival",
    "ClientUpdate",
    "Done",
    "Movement",
    "Seen",
    "Target",
    "Update",
    "arrive",
    "as_json",
    "as_markdown",
    "carry_out",
    "given",
    "merged",
    "movement",
    "prepare",
    "pull_request",
    "read_text",
    "save",
    "targets",
]
