"""The bill of materials of a release of moored: `python requirements/bill.py FILE… > moored.cdx.json`.

CycloneDX 1.6 (ECMA-424), from `pyproject.toml` and `generate.lock` alone: what the release needs, each
package at the version that it was built and tested with, with the digests that `pip --require-hashes`
holds it to, and the files of the release with theirs. The same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements" / "generate.lock"

_SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"
_MIT = [{"license": {"id": "MIT", "acknowledgement": "declared"}}]
_PINNED = re.compile(r"([A-Za-z0-9._-]+)==([^\s;\\]+)(?:\s*;\s*([^\\]+?))?\s*\\?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """A package of the lock file.

    Attributes:
        name: Normalised.
        version: The one version.
        marker: Where it is installed; empty for everywhere.
        digests: SHA-256 of each file that may be installed.
        users: The packages that need it; `moored` for the release itself.
    """

    name: str
    version: str
    marker: str
    digests: tuple[str, ...]
    users: tuple[str, ...]

    @property
    def purl(self) -> str:
        """The package URL."""
        return f"pkg:pypi/{self.name}@{self.version}"


def pinned(text: str) -> tuple[Pinned, ...]:
    """The packages that a release needs, of a lock file; those that only build it are left out.

    Raises:
        ValueError: An entry has no version, or no digest.
    """
    entries = [_entry(lines) for lines in _entries(text)]
    needed, found = {"moored"}, [entry for entry in entries if "moored" in entry.users]
    while found:
        needed |= {entry.name for entry in found}
        found = [one for one in entries if one.name not in needed and needed & set(one.users)]
    return tuple(entry for entry in entries if entry.name in needed)


def _entries(text: str) -> Iterator[list[str]]:
    lines: list[str] = []
    for line in text.splitlines():
        if lines and not line.startswith((" ", "#")):
            yield lines
            lines = []
        if line.strip() and not line.startswith("#"):
            lines.append(line)
    yield from [lines] if lines else []


def _entry(lines: list[str]) -> Pinned:
    head = _PINNED.fullmatch(lines[0].strip())
    digests = [line.strip().split("sha256:")[1].split()[0] for line in lines if "sha256:" in line]
    if head is None or not digests:
        raise ValueError(f"no pinned package with digests: {lines[0]}")
    said = [line.strip().removeprefix("#").strip() for line in lines[1:] if "#" in line]
    users = [name.removeprefix("via").strip() for name in said]
    return Pinned(
        name=re.sub(r"[-_.]+", "-", head[1]).lower(),
        version=head[2],
        marker=(head[3] or "").strip(),
        digests=tuple(sorted(digests)),
        users=tuple(name.replace(" (pyproject.toml)", "") for name in users if name),
    )


def bill(files: Mapping[str, bytes], project: Mapping[str, Any], packages: Iterable[Pinned]) -> str:
    """The bill of a release.

    Args:
        files: Wheel and source distribution, by name.
        project: The table `project` of `pyproject.toml`.
        packages: What the release needs.
    """
    packages = tuple(packages)
    release = f"pkg:pypi/{project['name']}@{project['version']}"
    body = {
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": release,
                "name": project["name"],
                "version": project["version"],
                "description": project["description"],
                "licenses": _MIT,
                "purl": release,
                "components": [_file(name, data) for name, data in sorted(files.items())],
            }
        },
        "components": [_component(one) for one in packages],
        "dependencies": [
            _edge(release, "moored", packages),
            *(_edge(one.purl, one.name, packages) for one in packages),
        ],
    }
    number = uuid.uuid5(uuid.NAMESPACE_URL, f"{_SCHEMA}#{json.dumps(body, sort_keys=True)}")
    head = {"$schema": _SCHEMA, "bomFormat": "CycloneDX", "specVersion": "1.6"}
    return json.dumps(
        {**head, "serialNumber": f"urn:uuid:{number}", "version": 1, **body}, indent=2
    )


def _file(name: str, data: bytes) -> dict[str, Any]:
    return {"type": "file", "name": name, "hashes": _hashes([hashlib.sha256(data).hexdigest()])}


def _component(one: Pinned) -> dict[str, Any]:
    marker = [{"name": "moored:marker", "value": one.marker}] if one.marker else []
    return {
        "type": "library",
        "bom-ref": one.purl,
        "name": one.name,
        "version": one.version,
        "scope": "required",
        "hashes": _hashes(one.digests),
        "purl": one.purl,
        **({"properties": marker} if marker else {}),
    }


def _hashes(digests: Iterable[str]) -> list[dict[str, str]]:
    return [{"alg": "SHA-256", "content": digest} for digest in digests]


def _edge(reference: str, name: str, packages: Iterable[Pinned]) -> dict[str, Any]:
    return {"ref": reference, "dependsOn": [one.purl for one in packages if name in one.users]}


def main() -> None:
    """Print the bill of the files that are named."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    files = {Path(name).name: Path(name).read_bytes() for name in sys.argv[1:]}
    print(bill(files, project, pinned(LOCK.read_text("utf-8"))))


if __name__ == "__main__":
    main()
