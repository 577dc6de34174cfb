"""The header of an answer by which a call is found in the vendor's logs: `x-moored-request-id`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from moored.document import Document
from moored.problems import quoted
from moored.suggesting.facts import Operation
from moored.suggesting.suggestion import Suggestion

_NAME = re.compile(r"(.*-)?request-?id", re.IGNORECASE)
_SHARE = 0.5


def request_id(document: Document, operations: tuple[Operation, ...]) -> Iterator[Suggestion]:
    """At most one suggestion: of the header that at least half of the operations answer with."""
    if "x-moored-request-id" in document.root:
        return
    found = Counter(
        name for one in operations for name in one.answer_headers if _NAME.fullmatch(name)
    )
    for name, count in found.most_common(1):
        if count >= _SHARE * len(operations):
            yield Suggestion(
                kind="request-id",
                subject="the document",
                target="$",
                update={"x-moored-request-id": name},
                reason=f"{count:,} of {len(operations):,} operations answer with the header {quoted(name)}",
            )
