"""What Prism 5.16 holds against requests that keep to their document: faults of its own.

Each was tried by hand: Prism takes no spelling of the request that the specification allows.
"""

from __future__ import annotations

import re

#: Documents, what Prism says, and what is wrong with that.
_FAULTS = (
    ("exavault", r"resources%5b%5d", "it looks for a name in brackets by another spelling"),
    ("openpolicy", r"^Request body must be object$", "it reads no YAML"),
    ("", r"query parameter \w+ must be array,null", "it reads a nullable list of one item as text"),
    ("twilio", r"^Request body property \w+ must be array$", "it reads no lists in forms"),
)


def fault_of_prism(document: str, message: str) -> str:
    """Which of Prism's faults explains a violation; empty if none does."""
    for name, pattern, fault in _FAULTS:
        if document.startswith(name) and re.search(pattern, message):
            return fault
    return ""
