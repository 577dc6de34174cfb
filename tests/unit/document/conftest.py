from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import pytest

from moored.document.load import load
from moored.document.model import Document, Origin
from moored.document.source import SourceFile
from moored.problems import MooredError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    """Writes a text (and other files) to a folder of its own and loads it."""

    def read(text: str, *, head: str = HEAD, **others: str) -> Document:
        for name, content in others.items():
            path = tmp_path / name.replace("__", "/").replace("_yaml", ".yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(textwrap.dedent(content), encoding="utf-8")
        main = tmp_path / "openapi.yaml"
        main.write_text(head + textwrap.dedent(text), encoding="utf-8")
        return load(main, shown="openapi.yaml")

    return read


@pytest.fixture
def problems() -> Callable[..., list[Problem]]:
    """What a call raises."""

    def problems(function: Callable[..., Any], *args: Any, **kwargs: Any) -> list[Problem]:
        with pytest.raises(MooredError) as raised:
            function(*args, **kwargs)
        return list(raised.value.problems)

    return problems


def document_of(root: dict[str, Any]) -> Document:
    """A document without a text, for stages that need no lines."""
    return Document(
        root=root,
        files={"openapi.yaml": SourceFile(shown="openapi.yaml", data=b"{}")},
        origins={"": Origin(file="openapi.yaml", pointer="")},
    )
