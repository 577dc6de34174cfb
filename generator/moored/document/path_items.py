"""References of path items replaced by what they name, so that every operation stands in `paths`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from moored import pointer as pointers
from moored.document.entries import path_items
from moored.document.origins import Origins
from moored.document.walk import reference_in

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject


def flatten(document: Document) -> Document:
    """The document without references in place of path items.

    A field beside the `$ref` wins over the one of the same name that it brings in.
    """
    if not any("$ref" in item for _, _, item in path_items(document)):
        return document
    origins = Origins(document)
    paths: JsonObject = dict(document.root["paths"])
    for path, pointer, item in path_items(document):
        if reference_in(item) is not None:
            paths[path] = _flat(document, origins, pointer, item)
    return replace(document, root={**document.root, "paths": paths}, origins=origins.result())


def _flat(document: Document, origins: Origins, place: str, item: JsonObject) -> JsonObject:
    flat = {key: value for key, value in item.items() if key != "$ref"}
    seen: set[str] = set()
    while (text := reference_in(item)) is not None and text not in seen:
        seen.add(text)
        pointer = pointers.from_fragment(text)
        try:
            item = document.at(pointer)
        except KeyError:
            break
        for key in sorted(item.keys() - flat.keys() - {"$ref"}):
            flat[key] = item[key]
            origins.move(place + pointers.join(key), pointer + pointers.join(key))
    return flat
