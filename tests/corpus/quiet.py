"""Small changes of public documents: `python -m tests.corpus.quiet [DOCUMENT…]`.

The documents are those of the corpus (`archive`), fetched where they are not there yet.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from moored.problems import MooredError
from moored.project import standalone

from ..golden.quiet import CHANGES, faults
from ..golden.quiet_client import Client
from .archive import documents_folder

_DOCUMENTS = ("apis.guru.json", "ebay.com/buy-marketing.json", "spotify.com.json")
_SEEDS = range(4)


def main(chosen: list[str]) -> int:
    """Whether something does not hold of a document, as an exit code."""
    failed = False
    for document in chosen or _DOCUMENTS:
        found = list(_of(documents_folder() / document))
        failed |= bool(found)
        print(f"{document}: {len(found)} faults")
        print("".join(f"  {fault}\n" for fault in found), end="")
    return int(failed)


def _of(path: Path) -> list[str]:
    with TemporaryDirectory(prefix="quiet-") as name:
        settings = standalone(path, Path(name) / "client", root=Path(name), allow_degraded=True)
        try:
            client = Client(settings, Path(name))
            return [
                fault
                for change in CHANGES
                for seed in _SEEDS
                for fault in faults(client, change, seed)
            ]
        except MooredError as error:
            return [str(error)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
