"""The committed file of accepted changes: TOML, a table a change, by fingerprint.

[[accepted]]
fingerprint = "1f0c54b5a3d2"
change = "field-removed Pet.nickname"
reason = "we never read it"
expires = 2027-03-31
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from moored.drift.api.finding import Finding
from moored.drift.codes import ACCEPTED
from moored.problems import Location, MooredError, Problem, quoted

_FINGERPRINT = re.compile(r"[0-9a-f]{12}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOST_BYTES = 1 << 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """One change that is accepted.

    Attributes:
        expires: The last day that it holds, `2027-03-31`; empty for ever.
    """

    reason: str
    expires: str = ""

    def holds(self, today: str) -> bool:
        """Whether it holds on a day, written `2027-03-31`."""
        return not self.expires or today <= self.expires


def read_accepted(path: Path) -> Mapping[str, Acceptance]:
    """The accepted changes by fingerprint; none if there is no file.

    Raises:
        MooredError: The file is damaged (M0903); every entry that is.
    """
    if not path.exists():
        return {}
    try:
        text = path.read_bytes()[:_MOST_BYTES].decode("utf-8")
        entries = tomllib.loads(text).get("accepted", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise MooredError([_problem(path, f"the file cannot be read: {error}")]) from None
    found, problems = {}, []
    for number, entry in enumerate(entries if isinstance(entries, list) else [{}], 1):
        fault = _fault(entry)
        if fault:
            problems.append(_problem(path, f"entry {number} {fault}"))
        else:
            expires = str(entry.get("expires", ""))
            found[entry["fingerprint"]] = Acceptance(reason=entry["reason"], expires=expires)
    if problems:
        raise MooredError(problems)
    return found


def _fault(entry: Any) -> str:
    if not isinstance(entry, dict):
        return "is no table"
    if not _FINGERPRINT.fullmatch(str(entry.get("fingerprint", ""))):
        return "has no fingerprint of 12 hexadecimal digits"
    if not isinstance(entry.get("reason"), str) or not entry["reason"].strip():
        return "has no reason"
    if "expires" in entry and not _DAY.fullmatch(str(entry["expires"])):
        return "expires on no day such as 2027-03-31"
    return ""


def append(
    path: Path, findings: Iterable[Finding], wanted: Iterable[str], reason: str, expires: str
) -> list[Finding]:
    """Add changes to the file, which is made if there is none; returns them.

    Raises:
        MooredError: A fingerprint is none of the findings', or the day is none (M0903).
    """
    known = {finding.fingerprint: finding for finding in findings}
    chosen = list(dict.fromkeys(wanted))
    faults = [
        f"{quoted(one)} is no change of these documents" for one in chosen if one not in known
    ]
    if expires and not _DAY.fullmatch(expires):
        faults.append(f"{quoted(expires)} is no day such as 2027-03-31")
    if faults:
        raise MooredError(_problem(path, fault) for fault in faults)
    entries = [entry_of(known[one], reason, expires) for one in chosen]
    before = path.read_text("utf-8").rstrip("\n") if path.exists() else ""
    path.write_text("\n".join([*([f"{before}\n"] if before else []), *entries]), "utf-8")
    return [known[one] for one in chosen]


def entry_of(finding: Finding, reason: str, expires: str) -> str:
    """The entry that accepts a change, to be appended to the file."""
    lines = [
        "[[accepted]]",
        f"fingerprint = {json.dumps(finding.fingerprint)}",
        f"change = {json.dumps(f'{finding.rule} {finding.subject}')}",
        f"reason = {json.dumps(reason)}",
        *([f"expires = {expires}"] if expires else []),
    ]
    return "\n".join(lines) + "\n"


def _problem(path: Path, message: str) -> Problem:
    return Problem(
        code=ACCEPTED,
        message=message,
        location=Location(file=str(path)),
        hint="an entry has fingerprint, reason and, if it ends, expires",
    )
