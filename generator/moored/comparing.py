"""`moored diff`: two versions of a document to what they mean for the callers of a client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from moored.collecting import without_collection
from moored.drift.api import compare
from moored.drift.api.accepted import Acceptance
from moored.drift.api.finding import Finding
from moored.drift.api.models import Declared
from moored.drift.api.report import DiffReport, locate, moved_less, next_version
from moored.drift.api.usage import uses
from moored.progress import stage
from moored.versions import Version, read_versions


@without_collection()
def diff(
    old: str,
    new: str,
    *,
    operations: Sequence[str] = (),
    overlays: Sequence[Path] = (),
    used_by: Path | None = None,
    accepted: Mapping[str, Acceptance] | None = None,
    today: str = "",
) -> DiffReport:
    """What a new document does to the callers of a client of the old one.

    Args:
        old: A document, `REVISION:PATH`, or the folder of a client.
        new: The same.
        operations: Which operations (`slice_operations`); none means all.
        overlays: Applied to both documents.
        used_by: A caller's file or folder: only what it uses is told.
        accepted: Changes that are not told, by fingerprint (`read_accepted`).
        today: The day by which acceptances expire, `2027-03-31`.

    Raises:
        MooredError: A version cannot be read.
    """
    before, after = read_versions(old, new, operations, overlays)
    return compare_versions(before, after, used_by=used_by, accepted=accepted, today=today)


def compare_versions(
    before: Version,
    after: Version,
    *,
    used_by: Path | None = None,
    accepted: Mapping[str, Acceptance] | None = None,
    today: str = "",
) -> DiffReport:
    """The same for versions that have been read."""
    stage("comparing")
    found = compare(
        before.document,
        after.document,
        Declared(old=before.declared, new=after.declared),
        before.earlier,
    )
    findings = (*found.findings, *_made(before, after))
    open_, expired = _not_accepted(findings, accepted or {}, today)
    met = uses(open_, used_by) if used_by is not None else None
    told = [one for one in open_ if met is None or one.fingerprint in met]
    report = DiffReport(
        old=before.shown,
        new=after.shown,
        findings=locate(told, before.document, after.document),
        accepted=len(findings) - len(open_),
        expired=expired,
        total=len(findings),
        uses=met,
        suggested=found.suggested,
        notes=(),
        old_files={source.shown: source for source in before.document.files.values()},
        new_files={source.shown: source for source in after.document.files.values()},
    )
    notes = tuple(_notes(report, before, after))
    return DiffReport(**{**vars(report), "notes": notes})


def _made(before: Version, after: Version) -> Iterator[Finding]:
    if before.made and after.made and before.made != after.made:
        texts = (f"epoch {epoch}, {http}" for epoch, http in (before.made, after.made))
        old, new = texts
        yield Finding(rule="runtime-changed", subject="Client", old=old, new=new)


def _not_accepted(
    findings: Sequence[Finding], accepted: Mapping[str, Acceptance], today: str
) -> tuple[list[Finding], tuple[str, ...]]:
    """The findings that nobody has accepted, and the fingerprints whose acceptance is over."""
    known = {one.fingerprint for one in findings} & accepted.keys()
    holds = {one for one in known if accepted[one].holds(today)}
    return [one for one in findings if one.fingerprint not in holds], tuple(sorted(known - holds))


def _notes(report: DiffReport, before: Version, after: Version) -> Iterator[str]:
    if report.uses is None and moved_less(before.release, after.release, report.bump):
        wanted = next_version(before.release, report.bump)
        moved = f"went from {before.release} to {after.release}"
        moved = moved if before.release != after.release else f"stays {before.release}"
        yield f"the document's own version {moved}; its changes ask for {wanted}"
    for old, new in report.suggested.items():
        yield f"{old} may be {new} under a new name; nothing proves it"
