"""Pages for a browser to judge: `python -m tests.browser FOLDER [OLD NEW]…`; `look.mjs` opens them."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.browser.hostile import CHECKS, PROBLEMS, documents

from moored.comparing import diff
from moored.report import render_checks, render_problems
from moored.report.changes import render_diff


def main(folder: Path, *named: str) -> None:
    """Write the hostile pages, and one for each pair of documents."""
    folder.mkdir(parents=True, exist_ok=True)
    old, new = documents(folder)
    pairs = [(str(old), str(new)), *zip(named[::2], named[1::2], strict=True)]
    for at, (one, other) in enumerate(pairs):
        report = diff(one, other)
        page = render_diff(report, "html", release="2.4.0", everything=at == 0)
        name = "hostile" if at == 0 else f"{Path(one).stem}--{Path(other).stem}"
        (folder / f"diff-{name}.html").write_text(page, "utf-8")
    (folder / "check-hostile.html").write_text(render_checks(CHECKS, "html"), "utf-8")
    (folder / "check-clean.html").write_text(render_checks(CHECKS[-1:], "html"), "utf-8")
    (folder / "problems-hostile.html").write_text(render_problems(PROBLEMS, "html"), "utf-8")
    (folder / "diff-nothing.html").write_text(
        render_diff(diff(str(new), str(new)), "html"), "utf-8"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
