"""Documents and checks whose every text wants to leave its place in a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from moored import Location, Problem
from moored.drift.diffs import difference
from moored.drift.states import Cause, CheckReport, FileFinding, Proof
from moored.report import Checked

EVIL = (
    "</code></td></table></script></style></title>\"'><script>window.owned=1;alert(1)</script>"
    '<img src=x onerror="window.owned=2"><a href="javascript:window.owned=3">x</a>'
    "<svg onload=window.owned=4>{{ 7*7 }}{% raw %}<!--\u202e\x1b[31m\u0085 &lt;b&gt; ]]> `"
)
_SHORT = '</option><script>window.owned=5</script>" onfocus="window.owned=6" autofocus x="'


def _document(is_new: bool) -> dict[str, Any]:
    schema = {
        "type": "object",
        "title": EVIL,
        "description": EVIL,
        "properties": {
            EVIL: {"type": "integer" if is_new else "string", "description": EVIL},
            "kept": {"enum": [EVIL, "b" if is_new else "a"]},
            ("came" if is_new else "gone"): {"type": "string", "default": EVIL},
        },
    }
    operation = {
        "operationId": f"get {_SHORT}",
        "tags": [_SHORT],
        "summary": EVIL,
        "deprecated": is_new,
        "parameters": [
            {
                "name": f"p{_SHORT}",
                "in": "query",
                "required": is_new,
                "schema": {"type": "string", "default": EVIL, "maxLength": 5 if is_new else 9},
            }
        ],
        "responses": {
            "200": {
                "description": EVIL,
                "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/A%3Cb%3E"}}
                },
            }
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": EVIL, "version": "1.0.0" if is_new else EVIL},
        "servers": [{"url": "https://api.example"}],
        "paths": {f"/a/{_SHORT}": {"get": operation}},
        "components": {"schemas": {"A<b>": schema}},
    }


def documents(folder: Path) -> tuple[Path, Path]:
    """The old and the new document, one laid out and one without line ends."""
    old, new = folder / "old<b>.json", folder / "new'.json"
    old.write_text(json.dumps(_document(False), indent=2, ensure_ascii=False), "utf-8")
    new.write_text(json.dumps(_document(True), ensure_ascii=False), "utf-8")
    return old, new


PROBLEMS = [
    Problem(
        code=f"M0{number}",
        message=f"it holds {EVIL}",
        hint=EVIL,
        location=Location(file=f"a{_SHORT}.yaml", line=4, column=2, pointer=f"#/{EVIL}"),
        severity=severity,
    )
    for number, severity in (("101", "error"), ("102", "warning"), ("103", "note"))
]
_TEXT = "".join(f"line {number}\n" for number in range(60))
_OTHER = _TEXT.replace("line 7\n", f"{EVIL}\n").replace("line 40\n", "line 40\nand another\n")
_DRIFT = CheckReport(
    files=(
        FileFinding(path="ok.py", state="ok"),
        FileFinding(
            path="api/pets.py", state="edited", diff=difference("api/pets.py", _TEXT, _OTHER)
        ),
        FileFinding(path=f"api/{EVIL}.py", state="missing", diff=difference("x", None, EVIL)),
        FileFinding(path="extra.txt", state="extra"),
    ),
    causes=(Cause(kind="document", detail=EVIL),),
    notes=(EVIL,),
    exit_code=1,
    proof=Proof(files=4, inputs=2, how="full"),
)
_CLEAN = CheckReport(exit_code=0, proof=Proof(files=17, inputs=2, how="fast"))
CHECKS = [
    Checked(
        report=_DRIFT, output=f"clients/{_SHORT}", fix=f"moored generate {_SHORT}", seconds=1.5
    ),
    Checked(report=CheckReport.failed(PROBLEMS), output="clients/broken"),
    Checked(report=_CLEAN, output="clients/clean"),
]
