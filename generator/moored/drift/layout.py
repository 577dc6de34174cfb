"""Whether two texts are one program, however they are laid out."""

from __future__ import annotations

import ast

_LONGEST = 5_000_000


def same_code(path: str, one: bytes, other: bytes) -> bool:
    """Whether two Python files differ in layout and comments only; other files never do."""
    if not path.endswith((".py", ".pyi")) or len(one) + len(other) > _LONGEST:
        return False
    try:
        return ast.dump(ast.parse(one)) == ast.dump(ast.parse(other))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
