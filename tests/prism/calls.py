"""Make calls of a package, and tell what Prism says of each: `calls.py PACKAGE URL CALLS`.

It runs in a process of its own, in the folder of the package. `CALLS` is a file: a list of objects
with the `code` of a call and whether it is `awaited`.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from pathlib import Path
from typing import Any

import anyio
import httpx2

_CREDENTIALS = ("token", "key", "username", "password", "client_id", "client_secret")
_SETUP = re.compile(r"```python\n(from .*?)```", re.S)
_WAIT = re.compile(r"^answer = (await )?client\.\w+\.wait_for_.*", re.M | re.S)
_LOOP = re.compile(r"^    print\(item\)$", re.M)
# Statuses that Prism answers with where a request is at fault.
_FAULTS = (400, 401, 404, 405, 406, 415, 422)


async def main(package: str, url: str, calls: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    """The outcome of each call, `called`, `violation` or `failed`, and each reason."""
    readme = Path(package, "README.md").read_text("utf-8")
    answers: list[httpx2.Response] = []
    Path("file.bin").write_bytes(b"a file")

    def keep(answer: httpx2.Response) -> None:
        answer.read()
        answers.append(answer)

    async def keep_awaited(answer: httpx2.Response) -> None:
        await answer.aread()
        answers.append(answer)

    blocking = httpx2.Client(event_hooks={"response": [keep]})
    awaited = httpx2.AsyncClient(event_hooks={"response": [keep_awaited]})
    scopes = [_scope(readme, url, blocking, "Client"), _scope(readme, url, awaited, "AsyncClient")]
    return [await _outcome(one["code"], scopes[one["awaited"]], answers) for one in calls]


def _scope(readme: str, url: str, http: Any, name: str) -> dict[str, Any]:
    """What the README's way to a client makes, with the mock's address."""
    found = _SETUP.search(readme)
    assert found is not None, "the README has no client"
    code = re.sub(r"\bClient\b", name, found[1].replace("base_url=base_url", ""))
    settings = f"base_url={url!r}, http_client=http, max_retries=0, timeout=20"
    scope: dict[str, Any] = dict.fromkeys(_CREDENTIALS, "secret") | {"http": http}
    exec(re.sub(rf"= {name}\(", f"= {name}({settings}, ", code), scope)
    return scope


async def _outcome(
    code: str, scope: dict[str, Any], answers: list[httpx2.Response]
) -> tuple[str, list[str]]:
    answers.clear()
    Path("answer.bin").unlink(missing_ok=True)
    failure = "nothing was sent"
    try:
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        done = eval(
            compile(_LOOP.sub("    break", _WAIT.sub("", code)), "call", "exec", flags), dict(scope)
        )
        if inspect.iscoroutine(done):
            await done
    except Exception as error:  # whatever it is, the answer counts
        failure = f"{type(error).__name__}: {error}"[:300]
    return _judged(answers[-1]) if answers else ("failed", [failure])


def _judged(answer: httpx2.Response) -> tuple[str, list[str]]:
    violations = _listed(answer.headers.get("sl-violations", ""))
    requests = [one for one in violations if one.get("location", [""])[0] == "request"]
    if requests:
        return "violation", [str(one.get("message")) for one in requests]
    if answer.status_code in _FAULTS and _is_prisms(answer):
        return "violation", _reasons(answer)
    return "called", []


def _reasons(answer: httpx2.Response) -> list[str]:
    said = answer.json()
    found = [str(one.get("message")) for one in said.get("validation") or ()]
    return found or [f"{answer.status_code} {said.get('detail') or said.get('title')}"]


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
    package_, url_, calls_ = sys.argv[1:]
    told = anyio.run(main, package_, url_, json.loads(Path(calls_).read_text("utf-8")))
    print("\n" + json.dumps(told))
