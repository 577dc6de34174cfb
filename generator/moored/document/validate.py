"""Stage 7: whether everything that is left can be written. A rule is a function and a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from moored.document.entries import operations
from moored.document.model import Document
from moored.document.repeated import repeated_operation_ids
from moored.document.rules import bodies, composition, extensions, parameters, security, sizes
from moored.problems import Problem

Rule = Callable[[Document], Iterator[Problem]]


def _operation_ids(document: Document) -> Iterator[Problem]:
    """An operationId stands once, also where two paths share a path item."""
    yield from repeated_operation_ids(document, operations(document))


RULES: tuple[Rule, ...] = (
    _operation_ids,
    sizes.schemas,
    parameters.template_variables,
    parameters.path_parameters,
    parameters.locations,
    parameters.schemas,
    parameters.styles,
    parameters.misfits,
    parameters.ignored,
    parameters.fragments,
    parameters.shapes,
    parameters.twice,
    bodies.request_media,
    bodies.idle,
    bodies.webhook_media,
    bodies.response_media,
    bodies.responses,
    bodies.status_keys,
    security.servers,
    security.requirements,
    security.schemes,
    composition.own_parts,
    extensions.known,
    extensions.values,
    extensions.jobs,
    extensions.paginations,
)


def validate(document: Document) -> Iterator[Problem]:
    """Everything in a normalised document that stands against writing a client for it."""
    for rule in RULES:
        yield from rule(document)
