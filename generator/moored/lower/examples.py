"""What a fake answers with: the document's example as far as it is valid, else one of the schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from moored.ir.payload import Media
from moored.ir.sample import Sample
from moored.ir.types import Model
from moored.lower.context import Context
from moored.lower.media import media_object
from moored.lower.sample_scalars import WORD
from moored.lower.samples import Samples
from moored.lower.streams import item_schema
from moored.lower.types import examples_of

_FILE = b"..."
_LONGEST = 2000  # characters of JSON; what is longer is not looked through in a review
_MOST = 2  # items of a list that has to be shortened


class Examples:
    """Makes answers of the media types of a document."""

    def __init__(self, context: Context, models: tuple[Model, ...]) -> None:
        """Takes what schemas are looked up in, and the classes."""
        self._context = context
        self._rich = Samples(context, models, optional=True, sent=False)
        self._small = Samples(context, models, sent=False)

    def of(self, media: Media, content: dict[str, Any]) -> Any:
        """An answer in one of the ways of a `content` map: a JSON value, text, bytes, or items."""
        said = media_object(media.media_type, content, self._context)
        match media.encoding:
            case "bytes":
                return _FILE
            case "text":
                return next((one for one in examples_of(said) if isinstance(one, str)), WORD)
            case "stream":
                schema = item_schema(media.media_type, said, self._context)
                return [WORD if schema is None else self._value(schema, [])]
        return self._value(said.get("schema"), examples_of(said))

    def _value(self, schema: Any, examples: list[Any]) -> Any:
        """The first value that is short enough; the shortest if none is."""
        shortest, least = None, float("inf")
        for made in self._values(schema, [*examples, *_parsed(examples)]):
            value = self._small.plain(made)
            if (length := len(json.dumps(value))) < least:
                shortest, least = value, length
            if least <= _LONGEST:
                break
        return shortest

    def _values(self, schema: Any, examples: list[Any]) -> Iterator[Sample]:
        if examples:
            yield self._small.of(schema, examples)
            yield self._small.of(schema, [_shortened(one) for one in examples])
        else:
            yield self._rich.of(schema, [])
        yield self._small.of(schema, [])


def _parsed(examples: list[Any]) -> Iterator[Any]:
    """Those that are JSON in a text, as documents have them."""
    for one in examples:
        if isinstance(one, str) and one.lstrip()[:1] in ("{", "["):
            with suppress(ValueError, RecursionError):
                yield json.loads(one)


def _shortened(value: Any) -> Any:
    if isinstance(value, list):
        return [_shortened(one) for one in value[:_MOST]]
    if isinstance(value, dict):
        return {name: _shortened(one) for name, one in value.items()}
    return value
