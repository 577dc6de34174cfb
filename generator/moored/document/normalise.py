"""Stage 6: one shape for every document, so that what follows has nothing left to decide.

Afterwards path items, those of webhooks among them, hold only complete operations, only schemas are references and name
components, every schema that becomes a class is a component, no keyword is left that the
specifications do not define, and all keys are sorted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from moored.document import codes
from moored.document.canonical import Sorter
from moored.document.hoist import hoist
from moored.document.incoming import gathered
from moored.document.inline import inline
from moored.document.keywords import strip
from moored.document.lift import lift_all
from moored.document.limits import measure
from moored.document.long_chains import shortened
from moored.document.path_items import flatten
from moored.limits import raised_by
from moored.problems import MooredError

if TYPE_CHECKING:
    from moored.document.model import Document


def normalise(document: Document) -> Document:
    """Bring a document into the shape that validation, models and lowering expect.

    Args:
        document: OpenAPI 3.1 with local references (`resolve`, `upgrade`).

    Raises:
        MooredError: Written out, the operations are too many values.
    """
    complete = inline(lift_all(gathered(flatten(document))))
    refuse_too_large(complete)
    result = hoist(shortened(strip(complete)))
    return replace(result, root=Sorter().sorted(result.root))


def refuse_too_large(document: Document) -> None:
    """Stop where references make a small document into a huge one.

    Raises:
        MooredError: Written out, the operations are too many values.
    """
    limits = document.limits
    _, values = measure(document.root, limits.depth, limits.references)
    if values > limits.references:
        message = f"written out, the operations hold more than {limits.references:,} values"
        hint = f"choose fewer operations, or {raised_by('references')}"
        raise MooredError([document.problem(codes.TOO_MANY_NODES, "/paths", message, hint)])
