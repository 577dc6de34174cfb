"""The document of a client, read as its settings say."""

from __future__ import annotations

from moored import document as documents
from moored.document import Examined
from moored.project import ClientSettings


def examine(settings: ClientSettings, data: bytes | None = None) -> Examined:
    """The client's document in normal form, sliced, with its overlays applied.

    Args:
        settings: The client.
        data: What the document is to hold, if that is not yet what the file does.

    Raises:
        MooredError: The document or an overlay has problems; all that were found.
    """
    return documents.examine(
        settings.spec,
        settings.overlays,
        settings.operations,
        show=settings.shown,
        allow_degraded=settings.allow_degraded,
        data=data,
        limits=settings.limits,
    )
