"""Which documents are run, and which of them are checked more closely."""

from __future__ import annotations

import hashlib
from pathlib import Path

HERE = Path(__file__).parent


def documents(chosen: str, folder: Path) -> list[str]:
    """The paths of the chosen documents below `folder`.

    Args:
        chosen: `all`; or a list's file, one path a line; or the name of a list in this folder.
        folder: Where the documents are.
    """
    if chosen == "all":
        return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.json"))
    path = Path(chosen)
    path = path if path.is_file() else HERE / f"{chosen}.txt"
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def in_share(document: str, share: float) -> bool:
    """Whether a document is in a share of all; the same ones each time, more for more."""
    digest = hashlib.sha256(document.encode()).digest()
    return int.from_bytes(digest[:8], "big") < share * 2**64
