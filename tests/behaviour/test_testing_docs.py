"""What docs/testing.md and the README of a package say of testing, run as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import zuora_billing

DOCS = Path(__file__).parents[2] / "docs" / "testing.md"
README = Path(zuora_billing.__file__).with_name("README.md")


def blocks(path: Path) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", path.read_text("utf-8"), re.M | re.S)


def test_the_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    scope: dict[str, object] = {}
    for block in blocks(DOCS):
        exec(compile(block, str(DOCS), "exec"), scope)
    assert (tmp_path / "invoices.zip").read_bytes() == b"PK"


def test_every_step_is_on_the_page() -> None:
    steps = set(re.findall(r"^\| .*?`(\w+)\(", DOCS.read_text("utf-8"), re.M))
    core = DOCS.parents[1] / "templates" / "runtime" / "_core"
    sources = [core / "fake_operation.py", core / "fake_streams.py"]
    declared = {
        name
        for path in sources
        for name in re.findall(r"def ([a-z]\w+)\([^)]*\) -> Self", path.read_text("utf-8"))
    }
    assert steps == declared - {"then"}


def test_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    _, testing, *_ = blocks(README)
    scope: dict[str, object] = {}
    exec(compile(testing, str(README), "exec"), scope)
    for block in blocks(README)[2:]:
        exec(compile(block, str(README), "exec"), scope)
    fake = scope["fake"]
    assert isinstance(fake, zuora_billing.testing.Fake)
    told = [call.operation for call in fake.calls]
    assert told[:2] == ["POST_BillingDocumentFilesDeletionJob"] * 2
    assert len(set(told)) == 5
