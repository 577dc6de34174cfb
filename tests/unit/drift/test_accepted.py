"""The file of accepted changes: what it says, what is wrong with it, what is added to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from moored.drift.api.accepted import Acceptance, append, read_accepted
from moored.drift.api.finding import Finding
from moored.problems import MooredError

ONE = Finding(rule="field-removed", subject='Pet."a"')
OTHER = Finding(rule="op-removed", subject="pets.get")
MARK = "0123456789ab"


def _messages(caught: pytest.ExceptionInfo[MooredError], path: Path) -> list[str]:
    assert {(one.code, one.location.file) for one in caught.value.problems} == {
        ("M0903", str(path))
    }
    return [one.message for one in caught.value.problems]


def test_no_file_accepts_nothing(tmp_path: Path) -> None:
    assert read_accepted(tmp_path / "accepted.toml") == {}


def test_what_was_added_is_read(tmp_path: Path) -> None:
    path = tmp_path / "accepted.toml"
    path.write_text("# Ours.\n\n\n")

    assert append(path, [ONE, OTHER], [ONE.fingerprint] * 2, 'we "never" read it', "") == [ONE]
    assert append(path, [ONE, OTHER], [OTHER.fingerprint], "soon", "2027-03-31") == [OTHER]
    assert path.read_text() == (
        f'# Ours.\n\n[[accepted]]\nfingerprint = "{ONE.fingerprint}"\n'
        'change = "field-removed Pet.\\"a\\""\nreason = "we \\"never\\" read it"\n\n'
        f'[[accepted]]\nfingerprint = "{OTHER.fingerprint}"\n'
        'change = "op-removed pets.get"\nreason = "soon"\nexpires = 2027-03-31\n'
    )
    assert read_accepted(path) == {
        ONE.fingerprint: Acceptance(reason='we "never" read it'),
        OTHER.fingerprint: Acceptance(reason="soon", expires="2027-03-31"),
    }


@pytest.mark.parametrize(
    ("expires", "today", "holds"),
    [
        ("", "2999-01-01", True),
        ("2027-03-31", "2027-03-31", True),
        ("2027-03-31", "2027-04-01", False),
    ],
)
def test_it_holds_to_the_end_of_its_last_day(expires: str, today: str, holds: bool) -> None:
    assert Acceptance(reason="x", expires=expires).holds(today) == holds


def test_what_is_no_change_is_not_accepted(tmp_path: Path) -> None:
    path = tmp_path / "accepted.toml"
    with pytest.raises(MooredError) as caught:
        append(path, [ONE], [MARK, ONE.fingerprint], "x", "soon")

    assert _messages(caught, path) == [
        f'"{MARK}" is no change of these documents',
        '"soon" is no day such as 2027-03-31',
    ]
    assert not path.exists()


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("fingerprint = 'x'\nreason = 'r'", "has no fingerprint of 12 hexadecimal digits"),
        ("reason = 'r'", "has no fingerprint of 12 hexadecimal digits"),
        (f"fingerprint = '{MARK}'", "has no reason"),
        (f"fingerprint = '{MARK}'\nreason = 3", "has no reason"),
        (f"fingerprint = '{MARK}'\nreason = ' '", "has no reason"),
        (
            f"fingerprint = '{MARK}'\nreason = 'r'\nexpires = 'soon'",
            "expires on no day such as 2027-03-31",
        ),
    ],
)
def test_an_entry_that_says_too_little(tmp_path: Path, entry: str, fault: str) -> None:
    path = tmp_path / "accepted.toml"
    right = f"[[accepted]]\nfingerprint = '{MARK}'\nreason = 'r'\n"
    path.write_text(f"{right}[[accepted]]\n{entry}\n[[accepted]]\n{entry}\n")
    with pytest.raises(MooredError) as caught:
        read_accepted(path)
    assert _messages(caught, path) == [f"entry 2 {fault}", f"entry 3 {fault}"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"[[accepted", "the file cannot be read: "),
        (b"\xff", "the file cannot be read: "),
        (b"accepted = 3", "entry 1 has no fingerprint"),
        (b"accepted = [3]", "entry 1 is no table"),
    ],
)
def test_a_damaged_file(tmp_path: Path, text: bytes, told: str) -> None:
    path = tmp_path / "accepted.toml"
    path.write_bytes(text)
    with pytest.raises(MooredError) as caught:
        read_accepted(path)
    (message,) = _messages(caught, path)
    assert message.startswith(told)
