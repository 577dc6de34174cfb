"""Part `imports`: what it costs to import a generated client, and to reach its first group and answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from . import peers
from .calls import serving
from .documents import FRAGMENT, Document
from .plan import Plan
from .tools import LIBRARIES, MOORED, Place, measure

PART = "imports"
ROUNDS = 5
SECONDS = 120
SLOW = 2.0  # CPU seconds past which once is enough
_CLIENT = "from client import Client"
_PEERS = {
    "openapi-python-client": "from opc.client import Client",
    "openapi-generator": "import og; og.ApiClient",
    "datamodel-code-generator": "from dcg.client import Client",
}
# document → what reaches a group; for moored, its name
GROUPS = {
    FRAGMENT: {
        MOORED: "operations",
        "openapi-python-client": "from opc.api.operations import get_bulk_pdf_to_zip_generation",
        "openapi-generator": "import og; og.OperationsApi()",
        "datamodel-code-generator": "from dcg.client import Client; "
        "Client(base_url='https://a.example', bearer_auth='t').operations",
    },
    "zuora.com": {
        MOORED: "accounts",
        "openapi-python-client": "from opc.api.accounts import get_account",
        "openapi-generator": "import og; og.AccountsApi()",
        "datamodel-code-generator": "from dcg.client import Client; "
        "Client(base_url='https://a.example').accounts",
    },
    "microsoft.com/graph": {},
}
# document → a call of that group
CALLS = {
    FRAGMENT: 'operations.get_bulk_pdf_job("7")',
    "zuora.com": 'accounts.get_account("7", accept="application/json; charset=utf-8")',
}


@dataclass(frozen=True, slots=True)
class Statement:
    """Python to be run in a fresh process, where a package can be imported."""

    subject: str
    tool: str
    action: str
    code: str
    folder: Path


def imports(plan: Plan) -> None:
    """Run all statements in turn, several times; once before, for the bytecode."""
    with serving() as url:
        _measure(plan, list(_statements(plan, f"{url}/success")))


def _measure(plan: Plan, statements: list[Statement]) -> None:
    rounds = max(ROUNDS, plan.rounds)
    for each in statements:
        if not plan.run.known(*_key(each, 0)):
            _run(each)
    for number in range(rounds):
        for each in statements:
            first = plan.run.known(*_key(each, 0))
            if not first or first.cpu < SLOW:
                plan.once(_key(each, number), partial(_run, each))


def _key(each: Statement, number: int) -> tuple[str, str, str, str, int]:
    return PART, each.subject, each.tool, each.action, number


def _run(each: Statement) -> dict[str, Any]:
    command = [str(peers.environment() / "python"), "-c", each.code]
    return measure(command, each.folder, SECONDS, {"PYTHONPATH": str(each.folder)})


def _statements(plan: Plan, url: str) -> Iterator[Statement]:
    plan.work.mkdir(parents=True, exist_ok=True)
    yield Statement("", LIBRARIES, "python", "pass", plan.work)
    yield Statement("", LIBRARIES, "httpx2, pydantic", "import httpx2, pydantic", plan.work)
    for document in plan.documents:
        for tool in plan.tools if document.name in GROUPS else ():
            if plan.asked(document, tool) and (place := _generated(plan, document, tool)):
                yield from _of(document.name, place, url)


def _of(name: str, place: Place, url: str) -> Iterator[Statement]:
    code = _PEERS.get(place.tool, _CLIENT)
    yield Statement(name, place.tool, "client", code, place.folder)
    group = GROUPS[name].get(place.tool)
    if place.tool == MOORED:
        if group:
            code = f"{_CLIENT}; Client().{group}"
            yield Statement(name, MOORED, "group", code, place.folder)
            yield Statement(
                name,
                MOORED,
                "call",
                f"{_CLIENT}; Client(base_url={url!r}).{CALLS[name]}",
                place.folder,
            )
    elif group:
        yield Statement(name, place.tool, "group", group, place.folder)


def _generated(plan: Plan, document: Document, tool: str) -> Place | None:
    """The package, generated now if part `generate` has not left it."""
    place = plan.place(document, tool)
    if not place.package.exists():
        place.cold()
    return place if place.package.exists() else None
