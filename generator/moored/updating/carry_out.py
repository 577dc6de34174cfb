"""What was prepared, onto the disk: first the clients, then the document that they come from."""

from __future__ import annotations

from dataclasses import dataclass

from moored.emit.write import WriteResult, write
from moored.updating.prepare import ClientUpdate, Update
from moored.updating.saved import Replacement


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was written of one client."""

    client: ClientUpdate
    written: WriteResult


def carry_out(update: Update, *, overwrite_edited: bool = False) -> tuple[Done, ...]:
    """Write the outputs and replace the document.

    The new document lies beside its place before the first output is touched, so that what is left
    to do at the end is to rename it.

    Raises:
        MooredError: The disk refuses.
    """
    target, data = update.target, update.arrival.data or b""
    document = Replacement(target.spec, data, target.shown)
    try:
        done = tuple(_written(client, overwrite_edited) for client in update.clients)
    except BaseException:
        document.drop()
        raise
    document.take()
    return done


def _written(client: ClientUpdate, overwrite_edited: bool) -> Done:
    output = client.settings.output
    shown = client.settings.shown(output)
    written = write(client.built.tree, output, overwrite_edited=overwrite_edited, shown=shown)
    return Done(client=client, written=written)
