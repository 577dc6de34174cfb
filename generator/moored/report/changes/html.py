"""For a browser: one page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from moored.drift.api.finding import Finding
from moored.report import escapes
from moored.report.changes.told import MEANING, Told, concerned, fact, place

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { font-size: 1.05rem; margin: 1.6rem 0 .3rem } code { font-size: .92em }
article { border-left: 4px solid #999; padding: .3rem .8rem; margin: .5rem 0 }
.code { border-color: #b00020 } .type { border-color: #c75000 } .wire { border-color: #7a3fb0 }
.silent { border-color: #a08000 } .compatible { border-color: #2e7d32 }
del { background: #fdd; text-decoration: none } ins { background: #dfd; text-decoration: none }
small { color: #555 } p { margin: .2rem 0 }
@media (prefers-color-scheme: dark) { body { background: #111; color: #ddd }
del { background: #522 } ins { background: #252 } small { color: #aaa } }
"""


def render(told: Told) -> str:
    """A page with a section an object."""
    return "".join(f"{line}\n" for line in _lines(told))


def _lines(told: Told) -> Iterator[str]:
    title = _text(f"{told.report.old} → {told.report.new}")
    yield '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield f"<title>API changes: {title}</title><style>{_STYLE}</style></head><body>"
    yield f"<h1>API changes</h1><p>{title}</p>"
    said = "; ".join(filter(None, (told.summary, told.bump, told.usage)))
    yield f"<p><strong>{_text(said)}</strong></p>"
    for owner, findings in told.groups:
        yield f"<h2><code>{_text(owner)}</code></h2>"
        for finding in findings:
            yield from _finding(finding, told)
    for remark in told.remarks:
        yield f"<p><small>{_text(remark)}</small></p>"
    yield "</body></html>"


def _finding(finding: Finding, told: Told) -> Iterator[str]:
    yield f'<article class="{finding.level}">'
    head = f"<code>{_text(finding.subject)}</code>: {_text(fact(finding))}"
    yield f"<p>{head} <small>{_text(MEANING[finding.level])}</small></p>"
    if finding.old:
        yield f"<p><del><code>{_text(finding.old)}</code></del></p>"
    if finding.new:
        yield f"<p><ins><code>{_text(finding.new)}</code></ins></p>"
    facts = [
        f"{finding.rule} {finding.direction}".strip(),
        place(finding.old_at),
        place(finding.new_at),
        concerned(finding),
        *(f"used at {use}" for use in told.places_of_use(finding)),
        finding.fingerprint,
    ]
    yield f"<p><small>{' · '.join(_text(one) for one in facts if one)}</small></p></article>"


def _text(text: str) -> str:
    return escape(escapes.line(text), quote=True)
