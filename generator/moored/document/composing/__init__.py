"""Compositions written out: after it a schema is one thing, and no reader has to combine any.

`allOf` is left only on classes, where it names the components that they extend. `anyOf` and
`oneOf` are left as unions; beside the properties of a class they only hold lists of `required`.
"""

from __future__ import annotations

from moored.document.composing.composer import compose
from moored.document.composing.forms import untold

__all__ = ["compose", "untold"]
