"""Takes one name at a time out of the tables of `names.identifiers`, which mutmut does not change.

`python -m tests.mutation.reserved` prints the names that no test of identifiers misses.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from moored.names import identifiers

TESTS = Path(__file__).parents[1] / "unit" / "names" / "test_identifiers.py"


def tables() -> dict[str, frozenset[str]]:
    """The tables of reserved names, by the name that they have."""
    found = vars(identifiers).items()
    return {name: value for name, value in found if isinstance(value, frozenset)}


def missed(table: str, names: frozenset[str]) -> Iterator[str]:
    """The names without which every test still passes."""
    try:
        for name in sorted(names):
            setattr(identifiers, table, names - {name})
            if _passes():
                yield name
    finally:
        setattr(identifiers, table, names)


def _passes() -> bool:
    with redirect_stdout(io.StringIO()):
        return pytest.main(["-qq", "-x", "-p", "no:cacheprovider", str(TESTS)]) == 0


def main() -> None:
    """Print a line for each table."""
    for table, names in tables().items():
        alive = list(missed(table, names))
        print(f"{table}: {len(names)} names, {len(alive)} missed by no test: {' '.join(alive)}")


if __name__ == "__main__":
    main()
