"""Stage 1: from a path to a `Document`. Every way in which a file can be wrong is a `Problem`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from moored.document import codes, json_values, yaml_text
from moored.document.model import Document, JsonObject, Origin
from moored.document.sharing import shared
from moored.document.source import SourceFile
from moored.document.text import decode, failure, read
from moored.limits import DEFAULT, Limits
from moored.problems import MooredError, quoted

if TYPE_CHECKING:
    from pathlib import Path

_CALLS = 8  # a level: more than twice what was seen
_SUPPORTED = {"openapi": ("3.0", "3.1", "3.2"), "swagger": ("2.0",)}


def load(
    path: Path,
    *,
    shown: str | None = None,
    limits: Limits = DEFAULT,
    data: bytes | None = None,
) -> Document:
    """Read an OpenAPI document, JSON or YAML 1.2.

    Args:
        path: The main document; other files are found below its folder.
        shown: The path as messages name it; `path` itself by default.
        limits: What is refused for its size.
        data: What the main document is taken to hold; by default what the file does.

    Raises:
        MooredError: The file is missing, is not well-formed or is no OpenAPI document.
    """
    _make_room(limits.depth)
    source, root = load_mapping(path, shown=shown, limits=limits, data=data)
    _check_version(source, root)
    name = path.name
    return Document(
        root=root,
        files={name: source},
        origins={"": Origin(file=name, pointer="")},
        folder=path.parent,
        limits=limits,
    )


def _make_room(depth: int) -> None:
    """Let Python go deeper where a document may: what reads one calls itself a few times a level."""
    if depth > DEFAULT.depth:
        sys.setrecursionlimit(max(sys.getrecursionlimit(), depth * _CALLS))


def load_mapping(
    path: Path,
    *,
    shown: str | None = None,
    limits: Limits = DEFAULT,
    data: bytes | None = None,
) -> tuple[SourceFile, JsonObject]:
    """Read a file that holds a mapping: a document or an overlay.

    Raises:
        MooredError: The file is missing, is not well-formed or holds something else.
    """
    source, value = load_file(path, shown=shown, limits=limits, data=data)
    if not isinstance(value, dict):
        message = "the file holds no mapping at its top level"
        raise failure(
            source, codes.NOT_A_MAPPING, *source.position(""), message, "start with key: value"
        )
    return source, value


def load_file(
    path: Path,
    *,
    shown: str | None = None,
    limits: Limits = DEFAULT,
    data: bytes | None = None,
) -> tuple[SourceFile, Any]:
    """Read any JSON or YAML file into JSON values.

    Raises:
        MooredError: The file is missing, empty or not well-formed.
    """
    named = str(path) if shown is None else shown
    source = read(path, named, limits) if data is None else SourceFile(shown=named, data=data)
    text = decode(source)
    if not text.strip():
        raise failure(source, codes.EMPTY, 1, 1, "the file is empty", "check the path")
    return source, shared(_parse(source, text, path.suffix.lower() == ".json", limits))


def _parse(source: SourceFile, text: str, is_json: bool, limits: Limits) -> Any:
    if is_json or text.lstrip().startswith("{"):
        try:
            return json_values.parse(source, text, limits)
        except json.JSONDecodeError as error:
            if is_json:
                raise json_values.syntax_error(source, error) from None
    # A text that starts with { may still be YAML in its flow style.
    return yaml_text.parse(source, text, limits)


def _check_version(source: SourceFile, root: JsonObject) -> None:
    key = "openapi" if "openapi" in root else "swagger"
    if key not in root:
        message = "this is no OpenAPI document: it has neither openapi nor swagger"
        raise failure(
            source, codes.VERSION, *source.position(""), message, "name an OpenAPI document"
        )
    version = str(root[key])
    if _minor(version) in _SUPPORTED[key]:
        return
    raise _unsupported(source, key, version)


def _minor(version: str) -> str:
    return ".".join(version.split(".")[:2])


def _unsupported(source: SourceFile, key: str, version: str) -> MooredError:
    message = f"version {quoted(version)} of {key} is not supported"
    hint = "convert the document to OpenAPI 2.0, 3.0, 3.1 or 3.2"
    return failure(source, codes.VERSION, *source.position(f"/{key}"), message, hint)
