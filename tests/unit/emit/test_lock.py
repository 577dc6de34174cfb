"""`moored.lock` and the manifest: round trips, and what is refused."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moored import MooredError
from moored.emit.digest import input_digest, sha256, templates_digest
from moored.emit.lock import (
    EPOCH,
    MANIFEST,
    Lock,
    OperationRecord,
    dump,
    manifest,
    parse,
    parse_manifest,
)
from moored.emit.manifest import owned

D = sha256("")
LOCK = Lock(
    tools={"ruff": "0.17.6", "black": "26.10.1"},
    templates=D,
    settings={"http": "httpx2", "operations": ["tag:Jobs"], "formatter": "ruff", "limit": None},
    inputs={"openapi.yaml": D, "../o.yaml": D},
    shared=D,
    operations={
        "GET /a": OperationRecord(operation_id="a\u202e", outcome="generated", meaning=D),
        "GET /b": OperationRecord(operation_id="", outcome="refused", meaning=D, notes=("é",)),
    },
    source={"url": "https://example.com/x", "etag": '"1"'},
)


def test_round_trip() -> None:
    assert parse(dump(LOCK)) == LOCK
    assert parse(dump(LOCK).replace("\n", "\r\n")) == LOCK
    assert parse(dump(replace(LOCK, source=None))).source is None
    named = replace(LOCK, document={"title": "\u2028", "version": "1"})
    assert parse(dump(named)) == named


def test_text_is_sorted_ascii_with_a_fact_a_line() -> None:
    text = dump(LOCK)
    assert text == json.dumps(json.loads(text), indent=2, sort_keys=True) + "\n"
    assert text.isascii()
    assert '    "ruff": "0.17.6"\n' in text
    assert "version" not in text
    shuffled = replace(LOCK, tools=dict(reversed(list(LOCK.tools.items()))))
    assert dump(shuffled) == text
    assert EPOCH == 1


@given(st.dictionaries(st.text(max_size=20), st.text(max_size=20), max_size=4))
def test_any_text_survives(texts: dict[str, str]) -> None:
    lock = replace(LOCK, tools=texts, inputs=dict.fromkeys(texts, D), settings=dict(texts))
    assert parse(dump(lock)) == lock


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    values = json.loads(dump(LOCK))
    change(values)
    return json.dumps(values)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "M0811"),
        ("{", "M0811"),
        ("[]", "M0811"),
        ("{}", "M0811"),
        ("null", "M0811"),
        ("[" * 100_000, "M0811"),
        ('{"format": 1, "format": 1}', "M0811"),
        ('{"format": ' + "9" * 5000 + "}", "M0811"),
        ('{"format": NaN}', "M0811"),
        ("<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", "M0812"),
        (changed(lambda v: v.update(format=2)), "M0813"),
        (changed(lambda v: v.update(format=True)), "M0811"),
        (changed(lambda v: v.update(epoch="1")), "M0811"),
        (changed(lambda v: v.update(epoch=-1)), "M0811"),
        (changed(lambda v: v.update(minimum="../x")), "M0811"),
        (changed(lambda v: v.update(extra=1)), "M0811"),
        (changed(lambda v: v.update(templates="abc")), "M0811"),
        (changed(lambda v: v.update(tools=[])), "M0811"),
        (changed(lambda v: v.update(tools={"a": 1})), "M0811"),
        (changed(lambda v: v.update(inputs={"a": D.upper()})), "M0811"),
        (changed(lambda v: v.update(settings={"a": {"b": 1}})), "M0811"),
        (changed(lambda v: v.update(settings={"a": [1]})), "M0811"),
        (changed(lambda v: v.update(source="x")), "M0811"),
        (changed(lambda v: v.update(operations={"a": 1})), "M0811"),
        (changed(lambda v: v["operations"]["GET /a"].update(outcome="lost")), "M0811"),
        (changed(lambda v: v["operations"]["GET /a"].update(notes="x")), "M0811"),
        (changed(lambda v: v["operations"]["GET /a"].update(notes=["x" * 20_000])), "M0811"),
        (changed(lambda v: v["operations"]["GET /a"].update(x=1)), "M0811"),
        (changed(lambda v: v["operations"]["GET /a"].pop("meaning")), "M0811"),
        (changed(lambda v: v.pop("shared")), "M0811"),
    ],
)
def test_hostile_locks(text: str, code: str) -> None:
    with pytest.raises(MooredError) as caught:
        parse(text, "out/moored.lock")
    assert {problem.code for problem in caught.value.problems} == {code}
    assert {problem.location.file for problem in caught.value.problems} == {"out/moored.lock"}


def test_all_faults_of_a_lock_are_told_and_escaped() -> None:
    text = changed(lambda v: v.update({"epoch": 0, "shared": 1, "\x1b[2J": 1}))
    with pytest.raises(MooredError) as caught:
        parse(text)
    assert len(caught.value.problems) == 3
    assert "\x1b" not in str(caught.value)


def test_manifest_is_what_sha256sum_reads(tmp_path: Path) -> None:
    files = {"b.py": "b\n", "a/é.py".replace("é", "e"): "ü\n", MANIFEST: "old"}
    text = manifest(files)
    assert text == f"{sha256('ü' + chr(10))}  a/e.py\n{sha256('b' + chr(10))}  b.py\n"
    assert parse_manifest(text) == {"a/e.py": sha256("ü\n"), "b.py": sha256("b\n")}
    assert parse_manifest(text.replace("\n", "\r\n")) == parse_manifest(text)
    for path, content in {**files, MANIFEST: text}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(content)
    command = ["sha256sum", "--check", "--strict", "--quiet", MANIFEST]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{D}  ../x\n", "M0811"),
        (f"{D}  /etc/passwd\n", "M0811"),
        (f"{D}  a/../../x\n", "M0811"),
        (f"{D}  a\\b\n", "M0811"),
        (f"{D}  {MANIFEST}\n", "M0811"),
        (f"{D}  a\n{D}  a\n", "M0811"),
        (f"{D}  a\n{D}  A\n", "M0811"),
        (f"{D}  a\n\n", "M0811"),
        (f"{D} *a\n", "M0811"),
        (f"\\{D}  a\n", "M0811"),
        (f"{D.upper()}  a\n", "M0811"),
        (f"{D}  \x1b[2J\n", "M0811"),
        ("x\n" * 100_000, "M0811"),
        (f"<<<<<<< a\n{D}  a\n=======\n{D}  b\n>>>>>>> b\n", "M0812"),
    ],
)
def test_hostile_manifests(text: str, code: str) -> None:
    with pytest.raises(MooredError) as caught:
        parse_manifest(text)
    assert {problem.code for problem in caught.value.problems} == {code}
    assert len(caught.value.problems) <= 20
    assert "\x1b" not in str(caught.value)


def test_both_sides_of_a_merge_own_a_file() -> None:
    other = sha256("x")
    text = f"{D}  z\n<<<<<<< a\n{D}  a\n=======\n{other}  a\n>>>>>>> b\n{D}  ../../etc\n"
    assert owned(text) == {"z": {D}, "a": {D, other}}


def test_digests_are_blind_to_line_ends_and_byte_code(tmp_path: Path) -> None:
    assert input_digest(b"\xef\xbb\xbfa\r\nb\n") == sha256("a\nb\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.jinja").write_bytes(b"x\n")
    before = templates_digest(tmp_path)
    (tmp_path / "sub/a.pyc").write_bytes(b"x")
    (tmp_path / "sub/a.jinja").write_bytes(b"x\r\n")
    assert templates_digest(tmp_path) == before
    (tmp_path / "sub/a.jinja").rename(tmp_path / "sub/b.jinja")
    assert templates_digest(tmp_path) != before
