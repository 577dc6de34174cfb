"""What `moored.lock` says of a build: inputs, settings, templates, tools, operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from moored import document as documents
from moored.degraded import Shortfall
from moored.document import Document, LeftOut
from moored.emit.digest import templates_digest
from moored.emit.lock import LOCK, Lock, OperationRecord, parse
from moored.emit.tools import tool_versions
from moored.inputs import lock_settings
from moored.problems import MooredError
from moored.project import ClientSettings
from moored.resources import template_root
from moored.source_url import public_form, validator

_NOTHING = Shortfall()
_LONGEST = 200
_VALIDATORS = ("etag", "last_modified")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A document that is not yet where the settings say.

    Attributes:
        data: Its bytes.
        validators: What its server calls this state of it: `etag`, `last_modified`.
    """

    data: bytes
    validators: Mapping[str, str]


def record(
    document: Document,
    settings: ClientSettings,
    short: Mapping[str, Shortfall],
    arrived: Arrived | None = None,
    left_out: Iterable[LeftOut] = (),
) -> Lock:
    """The lock of a build.

    Args:
        document: What was built from.
        settings: Those of the client.
        short: In what its operations fall short of the document.
        arrived: The document as it came, if `update` brought it.
        left_out: Operations that it has not, although the document names them.
    """
    meaning = documents.meaning(document)
    info = document.root["info"]
    entries = dict(documents.recorded_operations(document))
    # Most operations fall short of the same as others do.
    notes = {id(one): _notes(one) for one in short.values()} | {id(_NOTHING): ()}
    return Lock(
        tools=tool_versions(),
        templates=templates_digest(template_root()),
        settings=lock_settings(settings),
        inputs={name: source.digest for name, source in document.files.items()},
        shared=meaning.shared,
        operations={one.key: _refused(one) for one in left_out}
        | {
            key: OperationRecord(
                operation_id=entries[key].operation_id or "",
                outcome="degraded" if short.get(key, _NOTHING).substituted else "generated",
                meaning=digest,
                notes=notes[id(short.get(key, _NOTHING))],
            )
            for key, digest in meaning.operations.items()
        },
        document={key: str(info[key])[:_LONGEST] for key in ("title", "version")},
        source=_source(document, settings, arrived) if settings.source else None,
    )


def _notes(short: Shortfall) -> tuple[str, ...]:
    return tuple(sorted({problem.message for problem in short.all}))


def _refused(one: LeftOut) -> OperationRecord:
    return OperationRecord(
        operation_id=one.entry.operation_id or "",
        outcome="refused",
        meaning=one.meaning,
        notes=(one.problem.message,),
    )


def _source(
    document: Document, settings: ClientSettings, arrived: Arrived | None
) -> dict[str, str]:
    digest = document.files[settings.spec.name].digest
    known = arrived.validators if arrived is not None else validators(settings, digest)
    return {"url": public_form(settings.source or ""), **known}


def validators(settings: ClientSettings, digest: str) -> dict[str, str]:
    """What the server of a client's source calls the document with this digest, by the last lock.

    Nothing, if the lock is of another document, or of another address.
    """
    try:
        lock = parse((settings.output / LOCK).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, MooredError):
        return {}
    source = dict(lock.source or {})
    is_it = source.get("url") == public_form(settings.source or "")
    if not is_it or lock.inputs.get(settings.spec.name) != digest:
        return {}
    known = {name: validator(source.get(name, "")) for name in _VALIDATORS}
    return {name: text for name, text in known.items() if text}
