"""Every call that a package's README shows, answered by its fake: no answer strays."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from .packages import accepted, package

CALL = re.compile(r"^## .*?\n\n`([A-Z-]+ .*?)`\n\n```python\n(.*?)```", re.M | re.S)


@pytest.mark.parametrize("case", accepted())
def test_every_answer_is_what_the_document_says(
    case: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made, told = package(case), list[Any]()
    readme = Path(made.__file__).with_name("README.md").read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    Path("file.bin").write_bytes(b"a file")
    fake = import_module(f"{made.__name__}.testing").Fake()
    client = fake.client(on_drift=told.append)

    for place, code in CALL.findall(readme):
        before = len(fake.calls)
        exec(compile(code, place, "exec"), {"client": client})
        assert len(fake.calls) > before, place
        Path("answer.bin").unlink(missing_ok=True)

    assert told == []
    operations = [
        (name, operation)
        for group in vars(fake).values()
        for name, operation in vars(group).items()
        if type(operation).__name__ in ("FakeOperation", "FakeStream")
    ]
    assert [name for name, operation in operations if not operation.calls] == []
