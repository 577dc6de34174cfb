"""What READMEs show, run as it stands there: the first screen of ours, every call of a package's."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest
import zuora_billing

from .clock import Clock
from .packages import accepted, package
from .readme_calls import outcomes
from .server import Answer, Anything, Server, as_json
from .zuora import BULK, JOB, packed

README = (Path(__file__).parents[2] / "README.md").read_text()
ARCHIVE = "/all-invoices-posted-jan-2024_1.zip"


def block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)
    assert found is not None
    return found[1]


def test_the_first_screen_of_the_readme(
    server: Server,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    states = ["Pending", "Processing", "Completed"]
    answers = [{"jobId": JOB, "status": state, "success": True} for state in states]
    answers[-1] |= {"fileUrls": f"{server.url}{ARCHIVE}"}
    server.on("POST", "/oauth/token", as_json({"access_token": "t", "expires_in": 3599}))
    server.on("POST", BULK, as_json(answers[0]))
    server.on("GET", f"{BULK}/{JOB}", *map(as_json, answers))
    server.on("GET", ARCHIVE, Answer(body=packed()))
    monkeypatch.chdir(tmp_path)
    local = partial(zuora_billing.Client, base_url=server.url)
    monkeypatch.setattr(zuora_billing, "Client", local, raising=False)

    exec(compile(block("python"), "README.md", "exec"), {"client_id": "i", "client_secret": "s"})

    assert capsys.readouterr().out == block("text")
    assert (tmp_path / f"invoices{ARCHIVE}").read_bytes() == packed()


@pytest.mark.parametrize("case", accepted())
def test_every_call_of_a_readme_is_sent(
    case: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    readme = Path(package(case).__file__).with_name("README.md").read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    server = Anything()

    told = outcomes(readme, server.url)
    server.stop()

    assert [one for one in told if one[1]] == []
    assert len(told) == len(re.findall(r"^`[A-Z]+ /", readme, re.M))
    assert len(server.seen) >= len(told)
