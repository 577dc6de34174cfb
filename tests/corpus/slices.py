"""`python -m tests.corpus.slices LIST`: a client of a fragment is that of the whole document.

Of each document a few operations are chosen, always the same ones; what is generated of them from
the whole document and from the fragment of `moored slice` has to be the same, byte for byte.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from moored.listing import list_operations
from moored.pipeline import build
from moored.problems import MooredError
from moored.project import standalone

from ..golden.fragments import files, sliced
from .archive import documents_folder
from .choice import documents


def chosen(spec: Path, count: int) -> tuple[str, ...]:
    """The keys of a few operations, by the order of their digests."""
    rows = json.loads(list_operations(spec, (), as_json=True))
    keys = [f"{row['method']} {row['path']}" for row in rows if row["path"]]
    return tuple(sorted(keys, key=lambda key: hashlib.sha256(key.encode()).digest())[:count])


def differences(spec: Path, count: int) -> list[str]:
    """The files that differ."""
    with tempfile.TemporaryDirectory(prefix="moored-slices-") as place:
        folder = Path(place)
        operations = chosen(spec, count)
        settings = standalone(spec, folder / "client", operations, ())
        whole, part = files(build(settings)), files(sliced(settings, operations, folder, "json"))
        return [name for name in sorted(whole | part) if whole.get(name) != part.get(name)]


def main(words: Sequence[str] | None = None) -> int:
    """Print a line for each document; 1 if any differ."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.slices", description=__doc__)
    parser.add_argument("list", help="all, dev, headline, or a file of paths")
    parser.add_argument("--folder", type=Path, help="documents of your own instead of the corpus")
    parser.add_argument("--operations", type=int, default=4)
    asked = parser.parse_args(words)
    folder, differ, refused = asked.folder or documents_folder(), 0, 0
    names = documents(asked.list, folder)
    for name in names:
        try:
            found = differences(folder / name, asked.operations)
        except MooredError as error:
            refused += 1
            print(f"{name}: {error.problems[0].message}", flush=True)
            continue
        differ += bool(found)
        print(f"{name}: {', '.join(found) or 'the same'}", flush=True)
    print(f"{len(names)} documents, {differ} differ, {refused} refused")
    return int(differ + refused > 0)


if __name__ == "__main__":
    sys.exit(main())
