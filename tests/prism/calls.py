"""Make the calls of a package's README, and tell what Prism says: `calls.py PACKAGE URL`.

It runs in a process of its own, in the folder of the package.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import httpx2

_CREDENTIALS = ("token", "key", "username", "password", "client_id", "client_secret")
_SECTION = re.compile(
    r"^## .*?\n\n`(?P<place>[A-Z]+ .*?)`\n\n```python\n(?P<call>.*?)```", re.M | re.S
)
_SETUP = re.compile(r"```python\n(from .*?)```", re.S)


def main(package: str, url: str) -> list[dict[str, str]]:
    """Each operation with its outcome: `called`, `violation` or `skipped`, and why."""
    readme = Path(package, "README.md").read_text("utf-8")
    answers: list[httpx2.Response] = []

    def keep(answer: httpx2.Response) -> None:
        answer.read()
        answers.append(answer)

    scope: dict[str, Any] = dict.fromkeys(_CREDENTIALS, "secret")
    scope |= {
        "base_url": url,
        "http": httpx2.Client(event_hooks={"response": [keep]}),
    }
    exec(_setup(readme, url), scope)
    return [
        {"operation": found["place"], **_outcome(found["call"], scope, answers)}
        for found in _SECTION.finditer(readme)
    ]


def _setup(readme: str, url: str) -> str:
    """The README's way to a client, with the mock's address."""
    found = _SETUP.search(readme)
    assert found is not None, "the README has no client"
    code = found[1].replace("base_url=base_url", "")
    settings = f"base_url={url!r}, http_client=http, max_retries=0, timeout=20"
    return re.sub(r"= Client\(", f"= Client({settings}, ", code)


def _outcome(call: str, scope: dict[str, Any], answers: list[httpx2.Response]) -> dict[str, str]:
    if "answer = client" in call and "wait_for_" in call:
        call = call[: call.rindex("answer = ")]
    answers.clear()
    failure = ""
    try:
        exec(call, scope)
    except Exception as error:  # whatever it is, the answer counts
        failure = f"{type(error).__name__}: {error}"[:300]
    if not answers:
        return {"outcome": "skipped", "why": failure or "nothing was sent"}
    return _judged(answers[-1])


def _judged(answer: httpx2.Response) -> dict[str, str]:
    violations = answer.headers.get("sl-violations", "")
    requests = [one for one in _listed(violations) if one.get("location", [""])[0] == "request"]
    if requests:
        return {"outcome": "violation", "why": json.dumps(requests[0])[:400]}
    if answer.status_code in (400, 401, 404, 405, 406, 415, 422) and _is_prisms(answer):
        return {"outcome": "violation", "why": f"{answer.status_code} {answer.text[:300]}"}
    return {"outcome": "called", "why": ""}


def _listed(text: str) -> list[dict[str, Any]]:
    try:
        found = json.loads(text) if text else []
    except ValueError:
        return []
    return [one for one in found if isinstance(one, dict)]


def _is_prisms(answer: httpx2.Response) -> bool:
    """Whether a failure is Prism's own, and no example of the document."""
    return "stoplight.io/prism/errors" in answer.text


if __name__ == "__main__":
    sys.path.insert(0, "")
    print("\n" + json.dumps(main(*sys.argv[1:])))
