"""The operations of a document that a search finds, and how large a client of them would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from moored import document as documents
from moored.document import Document, OperationEntry
from moored.document.codes import SCHEMA_NAME, SELECTOR
from moored.document.nearest import did_you_mean
from moored.document.selectors import Selector
from moored.document.structure import conformed
from moored.listing.sizes import Size, Sizes
from moored.problems import MooredError, Problem, counted, quoted, raise_errors
from moored.progress import stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An operation.

    Attributes:
        entry: What the document says of it.
        webhook: The webhook that it belongs to, if it does.
        schemas: How many component schemas it reaches.
    """

    entry: OperationEntry
    webhook: str | None
    schemas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for; of each sort, if there is any, one has to hold, and of words all.

    Attributes:
        words: Each stands in the id, the path, the tags, the summary or the description.
        tags: Names of tags, or globs.
        paths: Globs of paths.
        schemas: Component schemas that are reached.
        selectors: As those of a client.
    """

    words: Sequence[str] = ()
    tags: Sequence[str] = ()
    paths: Sequence[str] = ()
    schemas: Sequence[str] = ()
    selectors: Sequence[str] = ()

    @property
    def is_all(self) -> bool:
        """Whether nothing is looked for."""
        return not any((self.words, self.tags, self.paths, self.schemas, self.selectors))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What was found.

    Attributes:
        rows: Operations by path and method, then webhooks and callbacks.
        declared: How many operations the document has.
        size: What a client of the rows would hold.
        whole: What a client of all would.
    """

    rows: tuple[Row, ...]
    declared: int
    size: Size
    whole: Size = field(repr=False)


def list_operations(spec: Path, search: Search | None = None) -> Listing:
    """What a search finds in a document.

    Raises:
        MooredError: The document cannot be read, or a selector or a name matches nothing.
    """
    search = search or Search()
    stage("reading the document")
    document = documents.load(spec, shown=str(spec))
    document, told = conformed(document)
    raise_errors(told)
    document = documents.with_x_webhooks(document)
    every = [one.pointer for one in documents.operations(document)]
    stage("following references", counted(len(every), "operation"))
    sizes = Sizes(document)
    if not sizes.is_local(every):
        document = documents.repair(documents.resolve(document))
        sizes = Sizes(document)
    found = tuple(_found(document, sizes, search))
    called = [row.entry.pointer for row in found if row.webhook is None]
    return Listing(rows=found, declared=len(every), size=sizes.of(called), whole=sizes.of(every))


def _found(document: Document, sizes: Sizes, search: Search) -> Iterator[Row]:
    called = documents.operations(document)
    sent = tuple(documents.incoming_operations(document))
    if search.selectors:
        chosen = _chosen(document, search.selectors)
        called = tuple(one for one in called if one.key in chosen)
        sent = tuple(pair for pair in sent if f"webhook:{pair[0]}" in chosen)
    rows = [(entry, None) for entry in called]
    both: list[tuple[OperationEntry, str | None]] = [*rows, *((one, key) for key, one in sent)]
    by_tag = _selected(search.tags, called, "tag:")
    by_path = _selected(search.paths, called, "* ")
    wanted = [_schema(document, sizes, name) for name in search.schemas]
    for entry, webhook in both:
        if (search.tags and entry.pointer not in by_tag) or (
            search.paths and entry.pointer not in by_path
        ):
            continue
        if wanted and not any(sizes.reaches(entry.pointer, key) for key in wanted):
            continue
        if _has_all(document, entry, webhook, search.words):
            schemas = sizes.schemas(entry.pointer)
            yield Row(entry=entry, webhook=webhook, schemas=schemas)


def _chosen(document: Document, selectors: Sequence[str]) -> set[str]:
    """What a client with these selectors has, callbacks and polled operations among it."""
    sliced = documents.upgrade(documents.resolve(document))
    sliced = documents.slice_operations(sliced, selectors)
    called = {one.key for one in documents.operations(sliced)}
    return called | {f"webhook:{key}" for key, _ in documents.incoming_operations(sliced)}


def _selected(named: Sequence[str], entries: Iterable[OperationEntry], prefix: str) -> set[str]:
    found = set()
    for name in named:
        selector = Selector(f"{prefix}{name}")
        here = {entry.pointer for entry in entries if selector.matches(entry)}
        if not here:
            message = f"no operation has {_SORTS[prefix]} {quoted(name)}"
            problem = Problem(code=SELECTOR, message=message, hint=selector.hint(entries))
            raise MooredError([problem])
        found |= here
    return found


_SORTS = {"tag:": "the tag", "* ": "the path"}


def _schema(document: Document, sizes: Sizes, name: str) -> str:
    if name in sizes.names:
        return name
    message = f"the document has no schema {quoted(name)}"
    hint = did_you_mean(name, sizes.names, "name a key of components.schemas, or of definitions")
    place = "/components/schemas" if "openapi" in document.root else "/definitions"
    raise MooredError([document.problem(SCHEMA_NAME, place, message, hint)])


def _has_all(
    document: Document, entry: OperationEntry, webhook: str | None, words: Sequence[str]
) -> bool:
    if not words:
        return True
    operation = document.at(entry.pointer)
    said = operation.get("description") if isinstance(operation, dict) else ""
    parts = (entry.key, webhook, entry.operation_id, *entry.tags, entry.summary, said)
    text = " ".join(part for part in parts if isinstance(part, str)).casefold()
    return all(word.casefold() in text for word in words)
