"""What `moored.lock` says of a build: inputs, settings, templates, tools, operations."""

from __future__ import annotations

from collections.abc import Mapping

from moored import document as documents
from moored.degraded import Shortfall
from moored.document import Document
from moored.emit.digest import folder_digest
from moored.emit.format import tool_versions
from moored.emit.lock import Lock, OperationRecord
from moored.inputs import lock_settings
from moored.project import ClientSettings
from moored.resources import template_root

_NOTHING = Shortfall()


def record(document: Document, settings: ClientSettings, short: Mapping[str, Shortfall]) -> Lock:
    """The lock of a build; `short` is in what its operations fall short of the document."""
    meaning = documents.meaning(document)
    entries = dict(documents.recorded_operations(document))
    return Lock(
        tools=tool_versions(),
        templates=folder_digest(template_root()),
        settings=lock_settings(settings),
        inputs={name: source.digest for name, source in document.files.items()},
        shared=meaning.shared,
        operations={
            key: OperationRecord(
                operation_id=entries[key].operation_id or "",
                outcome="degraded" if short.get(key, _NOTHING).substituted else "generated",
                meaning=digest,
                notes=tuple(sorted({problem.message for problem in short.get(key, _NOTHING).all})),
            )
            for key, digest in meaning.operations.items()
        },
        source={"url": settings.source} if settings.source else None,
    )
