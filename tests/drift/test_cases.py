"""Every rule has a case, and its class is proved by running what a caller wrote."""

from __future__ import annotations

import importlib
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from moored.comparing import compare_versions, diff
from moored.drift.rules import RULES
from moored.report.changes import render_diff
from moored.versions import read_versions

from .case import CASES, NAMES, PACKAGE, Case
from .conftest import Proofs
from .server import serving

# Rules that no pair of documents can show: two clients, or a change that no rule knows.
ELSEWHERE = {"runtime-changed", "other-change"}


def _levels(rule: str) -> list[str]:
    """The names of the cases that a rule asks for."""
    row = RULES[rule]
    if row.request == row.response:
        return [rule]
    return [f"{rule}-request", f"{rule}-response"]


def test_what_no_document_shows() -> None:
    """Another epoch or another library is told, and no line of a caller depends on it."""
    old, new = read_versions(*(str(CASES / "op-added" / f"{one}.yaml") for one in ("old", "new")))
    report = compare_versions(
        replace(old, made=(1, "httpx")), replace(new, made=(2, "httpx2")), today=""
    )

    assert (report.findings[-1].rule, report.findings[-1].level) == ("runtime-changed", "none")
    assert report.findings[-1].new == "epoch 2, httpx2"


def test_what_no_rule_knows_is_told_as_bad() -> None:
    old, new = read_versions(*[str(CASES / "op-added" / "old.yaml")] * 2)
    new.document.root["unheard"] = 1
    report = compare_versions(old, new, today="")

    assert [(one.rule, one.level) for one in report.findings] == [("other-change", "wire")]


def test_every_rule_has_a_case() -> None:
    wanted = {name for rule in RULES.keys() - ELSEWHERE for name in _levels(rule)}

    assert set(NAMES) == wanted


@pytest.fixture(params=NAMES)
def case(request: pytest.FixtureRequest) -> Case:
    """Each case."""
    return Case(name=request.param)


def test_report(case: Case, request: pytest.FixtureRequest) -> None:
    monkey = pytest.MonkeyPatch()
    with monkey.context() as patch:
        patch.chdir(case.folder)
        report = diff("old.yaml", "new.yaml")
    told = render_diff(report, "text", everything=True)
    expected = case.folder / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(told, "utf-8")

    assert told == expected.read_text("utf-8")
    found = {(one.rule, one.level) for one in report.findings}
    assert (case.rule.id, case.level) in found
    assert {"other-change"} & {rule for rule, _ in found} == set()


def test_the_caller_was_right(case: Case, proofs: Proofs) -> None:
    assert proofs.errors(case.module("old")) == ([], [])
    assert _run(case, proofs.clients, "old", "old").error is None


def test_class(case: Case, proofs: Proofs) -> None:
    clients = proofs.clients
    types = proofs.errors(case.module("new"))
    if case.level in ("code", "type"):
        assert all(types), f"the type checkers find nothing: {types}"
    else:
        assert types == ([], [])
    regenerated = _run(case, clients, "new", "new")
    kept = _run(case, clients, "old", "new")
    before = _run(case, clients, "old", "old")
    match case.level:
        case "code":
            assert isinstance(regenerated.error, (*_BROKEN, ValidationError)), regenerated
        case "type":
            # It runs; a server that takes less than before may refuse it.
            assert not isinstance(regenerated.error, (*_BROKEN, ValidationError)), regenerated
        case "wire":
            assert kept.error is not None
        case "silent":
            assert regenerated.error is None
            assert regenerated.transcript != before.transcript
        case _:
            assert regenerated.error is None
            assert kept.error is None


# What Python raises where a name, an argument or a value is gone.
_BROKEN = (AttributeError, ImportError, KeyError, NameError, TypeError)


class _Ran:
    """What came of running a consumer."""

    def __init__(self, error: BaseException | None, transcript: list[str]) -> None:
        self.error, self.transcript = error, transcript

    def __repr__(self) -> str:
        return f"{self.error!r} after {self.transcript}"


def _run(case: Case, clients: Path, client: str, server: str) -> _Ran:
    """Run the consumer with one client against a server that behaves as one document."""
    document = (case.folder / f"{server}.yaml").read_text("utf-8")
    sys.path.insert(0, str(clients))
    try:
        with serving(document) as service:
            try:
                consumer = importlib.import_module(f"{case.module(client)}.consumer")
                package = importlib.import_module(f"{case.module(client)}.{PACKAGE}")
                returned = _call(consumer, package, service.base)
            except Exception as error:
                return _Ran(error, service.seen)
            return _Ran(None, [*service.seen, repr(returned).replace(service.base, "")])
    finally:
        sys.path.remove(str(clients))


def _call(consumer: Any, package: Any, base: str) -> Any:
    """`main(client)`; or `make(base_url)`, where the caller builds the client as well."""
    if hasattr(consumer, "make"):
        with consumer.make(base) as client:
            return consumer.main(client)
    with package.Client(base_url=base, allow_plain_http=True) as client:
        return consumer.main(client)
