"""Stage 6: one shape for every document, so that what follows has nothing left to decide.

Afterwards path items hold only complete operations, only schemas are references and name
components, every schema that becomes a class is a component, no keyword is left that the
specifications do not define, and all keys are sorted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from moored.document import codes
from moored.document.canonical import Sorter
from moored.document.entries import operations
from moored.document.hoist import hoist
from moored.document.inline import inline
from moored.document.keywords import strip
from moored.document.lift import lift_all
from moored.document.limits import DEFAULT, measure
from moored.document.path_items import flatten
from moored.document.reach import reach
from moored.problems import MooredError

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject


def normalise(document: Document) -> Document:
    """Bring a document into the shape that validation, models and lowering expect.

    Args:
        document: OpenAPI 3.1 with local references (`resolve`, `upgrade`).

    Raises:
        MooredError: Written out, the operations are too many values.
    """
    lifted = lift_all(flatten(document))
    complete = _without_orphans(inline(lifted), lifted)
    _refuse_too_large(complete)
    result = hoist(strip(complete))
    return replace(result, root=Sorter().sorted(result.root))


def _without_orphans(document: Document, before: Document) -> Document:
    """Drop the schemas that only callbacks, links or webhooks have used."""
    if not _has_callbacks(before):
        return document
    used_before = reach(before, [(_users(before), "openapi", "")]).components["schemas"]
    used = reach(document, [(_users(document), "openapi", "")]).components["schemas"]
    components: JsonObject = dict(document.root.get("components") or {})
    if not used_before - used:
        return document
    kept = {
        key: value
        for key, value in components["schemas"].items()
        if key in used or key not in used_before
    }
    components["schemas"] = kept
    return replace(document, root={**document.root, "components": components})


def _has_callbacks(document: Document) -> bool:
    return "webhooks" in document.root or any(
        "callbacks" in document.at(entry.pointer) for entry in operations(document)
    )


def _users(document: Document) -> JsonObject:
    return {key: value for key, value in document.root.items() if key != "components"}


def _refuse_too_large(document: Document) -> None:
    limits = DEFAULT
    _, nodes = measure(document.root, limits)
    if nodes > limits.nodes:
        message = f"written out, the operations hold more than {limits.nodes:,} values"
        problem = document.problem(
            codes.TOO_MANY_NODES, "/paths", message, "choose fewer operations"
        )
        raise MooredError([problem])
