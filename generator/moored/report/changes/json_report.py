"""For programs: one JSON document with every finding, those without effect too."""

from __future__ import annotations

import json
from typing import Any

from moored.drift.api.finding import Finding
from moored.problems import Location
from moored.report.changes.told import Told


def render(told: Told) -> str:
    """`{"version": 1, "old": …, "bump": …, "counts": …, "findings": […]}`."""
    report = told.report
    value = {
        "version": 1,
        "old": report.old,
        "new": report.new,
        "bump": report.bump,
        "counts": dict(report.counts),
        "total": report.total,
        "accepted": report.accepted,
        "expired": list(report.expired),
        "suggested_renames": dict(report.suggested),
        "notes": list(report.notes),
        "findings": [_finding(finding, told) for finding in report.findings],
    }
    # ASCII, so that no terminal sees a control character of a document.
    return json.dumps(value, indent=2) + "\n"


def _finding(finding: Finding, told: Told) -> dict[str, Any]:
    value: dict[str, Any] = {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "level": finding.level,
        "subject": finding.subject,
        "direction": finding.direction,
        "title": finding.row.title,
        "advice": finding.row.advice,
        "old": finding.old,
        "new": finding.new,
        "old_location": _location(finding.old_at),
        "new_location": _location(finding.new_at),
        "operations": list(finding.operations),
        "oasdiff": list(finding.row.oasdiff),
    }
    if told.report.uses is not None:
        value["used_at"] = told.places_of_use(finding)
    return value


def _location(at: Location | None) -> dict[str, Any] | None:
    if at is None:
        return None
    return {"file": at.file, "line": at.line, "column": at.column, "pointer": at.pointer}
