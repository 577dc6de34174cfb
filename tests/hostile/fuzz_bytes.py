"""Bytes for the reader of documents, guided by coverage.

`python -m tests.hostile.fuzz_bytes FOLDER RUNS` keeps the corpus and what fails in a folder.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["moored.document", "moored.pointer"]):
    from .read_bytes import LONGEST, read, seeds

#: What the grammars have, for the fuzzer to put in.
TOKENS = (
    '"openapi"',
    '"$ref"',
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "!!binary ",
    "? ",
    "| ",
    ">- ",
    "--- ",
    "...",
    "%YAML",
    "\\u",
    '{"',
    '": ',
    ".inf",
    "0x",
    "1e9",
)
#: Seconds for one input of so many bytes, and MiB for the process.
TIME, MEMORY = 10, 2048


def main(folder: Path, runs: str) -> None:
    """Lay the corpus, and run."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for index, data in enumerate(dict.fromkeys(seeds())):
        (corpus / f"seed-{index}").write_bytes(data)
    words = folder / "words"
    # The file's own syntax: a text in quotes, its quotes and backslashes escaped, as in JSON.
    words.write_text("".join(f"{json.dumps(token)}\n" for token in TOKENS))
    options = [
        f"-runs={runs}",
        f"-max_len={LONGEST}",
        f"-timeout={TIME}",
        f"-rss_limit_mb={MEMORY}",
    ]
    options += [
        f"-dict={words}",
        f"-artifact_prefix={folder}/",
        "-print_final_stats=1",
        str(corpus),
    ]
    atheris.Setup([sys.argv[0], *options], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
