"""`moored sbom`: the bill of materials of a package, in CycloneDX 1.6 (ECMA-424), as JSON.

Scanners cannot see code that was copied. The bill names it by its digests, and what it needs, was
made of and was made by, from nothing but the folder. It holds no time, no path of a machine and no
name of the folder: every copy of a package has the same bill, whatever it is called.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from moored.drift.verify import verify
from moored.emit.codes import NOT_INTACT
from moored.emit.digest import input_digest
from moored.emit.folder import Folder
from moored.emit.lock import LOCK, MANIFEST, Lock, parse, parse_manifest
from moored.needs import needed
from moored.problems import Location, MooredError, Problem, quoted
from moored.sbom import components

_SCHEMA: Final = "http://cyclonedx.org/schema/bom-1.6.schema.json"


def bill_of_materials(directory: Path, shown: str, version: str) -> str:
    """The bill of a package or of a copy.

    Args:
        directory: The folder; it may have been sent by anyone.
        shown: Its path for messages.
        version: That of moored.

    Raises:
        MooredError: The folder is not what its manifest says (M0831), or has no locks that can
            be read (M0810 to M0813, M0823, M0824, M0830).
    """
    _intact(directory, shown)
    folder = Folder.of(directory.resolve(), shown)
    lock = parse(folder.read_lock(LOCK), folder.at(LOCK).file)
    text = folder.read_lock(MANIFEST)
    digests = parse_manifest(text, folder.at(MANIFEST).file)
    # The manifest is not in itself; its digest pins the whole package.
    bill = _bill(lock, digests | {MANIFEST: input_digest(text.encode())}, version)
    # The same content has the same number, and other content has another one.
    number = uuid.uuid5(uuid.NAMESPACE_URL, f"{_SCHEMA}#{json.dumps(bill, sort_keys=True)}")
    head = {"$schema": _SCHEMA, "bomFormat": "CycloneDX", "specVersion": "1.6"}
    numbered = {**head, "serialNumber": f"urn:uuid:{number}", "version": 1, **bill}
    return json.dumps(numbered, indent=2) + "\n"


def _intact(directory: Path, shown: str) -> None:
    report = verify(directory, shown)
    if report.problems:
        raise MooredError(report.problems)
    if report.exit_code:
        found = [one for one in report.findings if one.state != "eol"]
        first = f"{quoted(found[0].path)} is {found[0].state}"
        more = f", and {len(found) - 1} more" if len(found) > 1 else ""
        raise MooredError([_not_intact(shown, f"{first}{more}")])


def _not_intact(shown: str, fact: str) -> Problem:
    return Problem(
        code=NOT_INTACT,
        message=f"the package is not as generated, so that a bill of it would be wrong: {fact}",
        location=Location(file=shown),
        hint=f"`moored verify {shown}` lists the files; generate anew, or copy the folder again",
    )


def _bill(lock: Lock, digests: Mapping[str, str], version: str) -> dict[str, Any]:
    http = "httpx" if lock.settings.get("http") == "httpx" else "httpx2"
    packages = [components.package(name) for name in needed(http)]
    references = [package["bom-ref"] for package in packages]
    return {
        "metadata": {
            "tools": {
                "components": [components.program("moored", version, licenses=components.MIT)]
            },
            "component": components.client(lock, digests),
        },
        "components": packages,
        "dependencies": [
            {"ref": "client", "dependsOn": ["runtime", *references]},
            {"ref": "runtime", "dependsOn": references},
        ],
        "formulation": [{"components": [components.generator(lock), *components.tools(lock)]}],
    }
