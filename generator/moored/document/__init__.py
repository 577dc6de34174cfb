"""OpenAPI in, a smaller and simpler OpenAPI out; nothing here knows of Python code.

`prepare` runs the stages in order. Each of them is a function of its own that takes a `Document`
and returns a new one.
"""

from __future__ import annotations

from moored.document.entries import OperationEntry, operations
from moored.document.incoming import incoming_operations, recorded_operations
from moored.document.json_write import as_json
from moored.document.left_out import LeftOut
from moored.document.load import load, load_file
from moored.document.meaning import Meaning, meaning
from moored.document.model import Document, JsonObject, Origin
from moored.document.normalise import normalise
from moored.document.overlay import apply
from moored.document.prepare import Examined, examine, fragment, prepare
from moored.document.resolve import resolve
from moored.document.slice import slice_operations
from moored.document.source import SourceFile
from moored.document.structure import check, repair
from moored.document.upgrade import upgrade, with_x_webhooks
from moored.document.validate import validate
from moored.document.yaml_write import as_yaml
from moored.limits import Limits

__all__ = [
    "Document",
    "Examined",
    "JsonObject",
    "LeftOut",
    "Limits",
    "Meaning",
    "OperationEntry",
    "Origin",
    "SourceFile",
    "apply",
    "as_json",
    "as_yaml",
    "check",
    "examine",
    "fragment",
    "incoming_operations",
    "load",
    "load_file",
    "meaning",
    "normalise",
    "operations",
    "prepare",
    "recorded_operations",
    "repair",
    "resolve",
    "slice_operations",
    "upgrade",
    "validate",
    "with_x_webhooks",
]
