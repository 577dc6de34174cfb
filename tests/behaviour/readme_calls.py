"""Run the calls of a package's README: `readme_calls.py PACKAGE URL`, in the folder of the package.

It runs in a process of its own, as a user's program would, and prints a line of JSON: each
operation with what kept its call from being sent, or an empty text.
"""

from __future__ import annotations

import json
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_CREDENTIALS = ("token", "key", "username", "password", "client_id", "client_secret")
_SECTION = re.compile(
    r"^## .*?\n\n`(?P<place>[A-Z]+ .*?)`\n\n```python\n(?P<call>.*?)```", re.M | re.S
)
_WAIT = re.compile(r"^answer = client\.\w+\.wait_for_.*", re.M | re.S)
_LOOP = re.compile(r"^    print\(item\)$", re.M)
_SETUP = re.compile(r"```python\n(from .*?)```", re.S)


def sections(readme: str) -> Iterator[tuple[str, str]]:
    """Each operation of a README, and the code below it."""
    for found in _SECTION.finditer(readme):
        # A job is waited for by the same arguments, until an answer says that it is over.
        yield found["place"], _LOOP.sub("    break", _WAIT.sub("", found["call"]))


def setup(readme: str, settings: str) -> str:
    """The README's way to a client, with further settings."""
    found = _SETUP.search(readme)
    assert found is not None, "the README has no client"
    return re.sub(
        r"= Client\(", f"= Client({settings}, ", found[1].replace("base_url=base_url", "")
    )


def outcomes(readme: str, url: str) -> list[tuple[str, str]]:
    """Each operation, and why its call was not sent; files are written to the current folder."""
    scope: dict[str, Any] = dict.fromkeys(_CREDENTIALS, "secret")
    sent: list[Any] = []
    exec(setup(readme, f"base_url={url!r}"), scope)
    # Without credentials: a token would be fetched from the API's own server.
    settings: dict[str, Any] = {"base_url": url, "max_retries": 0, "timeout": 20}
    scope["client"] = scope["Client"](**settings, on_attempt=sent.append)
    Path("file.bin").write_bytes(b"a file")
    return [(place, _failure(code, scope, sent)) for place, code in sections(readme)]


def _failure(code: str, scope: dict[str, Any], sent: list[Any]) -> str:
    sent.clear()
    Path("answer.bin").unlink(missing_ok=True)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            exec(code, dict(scope))
    except Exception as error:  # what the answer is does not matter
        return "" if _answered(sent) else f"{type(error).__name__}: {error}"
    return "" if _answered(sent) else "nothing was sent"


def _answered(sent: list[Any]) -> bool:
    return any(attempt.status is not None for attempt in sent)


if __name__ == "__main__":
    sys.path.insert(0, "")
    package, at = sys.argv[1:]
    print("\n" + json.dumps(outcomes(Path(package, "README.md").read_text("utf-8"), at)))
