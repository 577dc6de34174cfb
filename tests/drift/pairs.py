"""`python -m tests.drift.pairs`: compare real updates of public documents, and write the figures.

Each pair runs in a fresh process. What changed is also found here by other means, on the documents
as they are: an operation or a schema that differs and has no finding is *unaccounted*.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.corpus.archive import documents_folder

HERE = Path(__file__).parent
RENAMES = HERE / "renames.txt"
TABLE = HERE.parents[1] / "bench" / "DIFF.md"
LEVELS = ("code", "type", "wire", "silent", "compatible", "none")
_RENAMES = frozenset({"model-aliased", "model-renamed", "model-extracted", "model-inlined"})
_LEAST_PRECISION = 0.95
_SKIPPED = frozenset({"callbacks", "links"})
_HEAD = """# Real updates, compared

`make diff-pairs` writes this table: `moored diff OLD NEW --format json`, each pair in a fresh process. CPU is user and system
seconds, start of Python included. *Renamed* are models that are told under both names. *Unaccounted* are operations and
schemas that differ and have no finding, plus changes that no rule knows.

"""
_TAIL = """
The six schemas of Spotify's differ by an `allOf` member that says nothing: their normal form is the same. The
thirteen of GitHub's webhooks differ in the words on a field whose class they share; those are told once, where it stands first.

Of 136 findings, four of each of GitHub's pairs and five of each other, drawn at random with a fixed seed and read in both
documents, 131 were right. Three told of a header whose description alone had changed, one of another meaning of a tag where a
tag had come, and one left `None` out of the type of a field whose class may be null. All are mended, and tested.

Twenty-two more pairs, versions of one vendor that have less in common (`tests/drift/pairs_more.txt`, by `--list`), end without a
crash, with nothing unaccounted but the same nineteen. What they taught: an address that differs by its version alone is no
other thing (`op-moved`), whatever else has changed.
"""


@dataclass(frozen=True, kw_only=True)
class Row:
    """What one pair gave."""

    old: str
    new: str
    megabytes: float
    seconds: float
    report: Mapping[str, Any]
    unaccounted: tuple[str, ...]

    @property
    def renames(self) -> list[str]:
        """`old.json new.json Before -> After` for each model that is told under both names."""
        found = [one for one in self.report["findings"] if one["rule"] in _RENAMES]
        return [f"{self.old} {self.new} {one['old']} -> {one['new']}" for one in found]

    @property
    def cells(self) -> list[str]:
        counts = [f"{self.report['counts'][level]:,}" for level in LEVELS]
        rules = Counter(finding["rule"] for finding in self.report["findings"])
        lost = len(self.unaccounted) + rules["other-change"]
        sizes = [f"{self.megabytes:.1f}", f"{self.seconds:.2f}"]
        return [self.old, self.new, *sizes, *counts, str(len(self.renames)), str(lost)]


def compare(old: Path, new: Path, folder: Path) -> Row:
    """Run one pair."""
    before = os.times()
    words = ["diff", str(old), str(new), "--format", "json", "--fail-on", "none"]
    # As it is for users: the modules have been compiled by an earlier run.
    settings = {key: it for key, it in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "moored", *words]
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=settings)
    after = os.times()
    report = json.loads(done.stdout)
    return Row(
        old=old.relative_to(folder).as_posix(),
        new=new.relative_to(folder).as_posix(),
        megabytes=(old.stat().st_size + new.stat().st_size) / 1e6,
        seconds=after.children_user
        - before.children_user
        + after.children_system
        - before.children_system,
        report=report,
        unaccounted=tuple(
            unaccounted(json.loads(old.read_text()), json.loads(new.read_text()), report)
        ),
    )


def unaccounted(old: Any, new: Any, report: Mapping[str, Any]) -> Iterator[str]:
    """The places of operations and schemas that differ and have no finding."""
    told = {
        place["pointer"]
        for finding in report["findings"]
        for place in (finding["old_location"], finding["new_location"])
        if place
    }
    owners = {owner for pointer in told for owner in _owners(pointer)}
    before, after = dict(_parts(old)), dict(_parts(new))
    for pointer in sorted(before.keys() | after.keys()):
        was, now = before.get(pointer), after.get(pointer)
        shared = pointer.endswith("/parameters") and (was is None or now is None)
        places = {pointer, *_used(old, pointer), *_used(new, pointer)}
        if was != now and not shared and not places & owners:
            yield pointer


def _used(document: Any, pointer: str) -> set[str]:
    """The components, other than schemas, that an operation is written with."""
    from moored.pointer import from_fragment, resolve

    try:
        value = resolve(document, from_fragment(pointer))
    except KeyError:
        return set()
    return {one for one in _references(_bare(value)) if not one.startswith("#/components/schemas/")}


def _owners(pointer: str) -> Iterator[str]:
    """A pointer and all that it lies in."""
    parts = pointer.split("/")
    yield from ("/".join(parts[:end]) for end in range(2, len(parts) + 1))


def _parts(document: Any) -> Iterator[tuple[str, Any]]:
    """Operations, and the schemas that they reach, without foreign extensions."""
    for path, item in document["paths"].items():
        for method in item.keys() & {"get", "put", "post", "delete", "patch", "head", "options"}:
            operation = _followed(_bare(item[method]), document)
            yield f"#/paths/{_token(path)}/{method}", operation
        if item.get("parameters"):
            yield f"#/paths/{_token(path)}/parameters", _bare(item["parameters"])
    schemas = document.get("components", {}).get("schemas", {})
    for key in _reached(document, schemas):
        yield f"#/components/schemas/{_token(key)}", _bare(schemas[key])


def _followed(value: Any, document: Any) -> Any:
    """With what references name in their place, but for schemas."""
    if isinstance(value, list):
        return [_followed(item, document) for item in value]
    if not isinstance(value, dict):
        return value
    reference = str(value.get("$ref", ""))
    if reference and not reference.startswith("#/components/schemas/"):
        return _followed(_bare(_named(reference, document)), document)
    return {key: _followed(item, document) for key, item in value.items()}


def _named(reference: str, document: Any) -> Any:
    from moored.pointer import from_fragment, resolve

    return resolve(document, from_fragment(reference))


def _token(key: str) -> str:
    from moored.pointer import fragment, join

    return fragment(join(key))[2:]


def _reached(document: Any, schemas: Mapping[str, Any]) -> set[str]:
    found: set[str] = set()
    open_ = [_bare(document.get(key, {})) for key in ("paths", "webhooks", "x-webhooks")]
    heirs = _heirs(schemas)
    components = document.get("components", {})
    seen: set[str] = set()
    while open_:
        for reference in _references(open_.pop()):
            section, _, key = reference.removeprefix("#/components/").partition("/")
            key = key.replace("~1", "/").replace("~0", "~")
            if reference in seen or key not in components.get(section, {}):
                continue
            seen.add(reference)
            open_.append(_bare(components[section][key]))
            if section == "schemas":
                found.add(key)
                open_.append(
                    [{"$ref": f"#/components/schemas/{one}"} for one in heirs.get(key, ())]
                )
    return found


def _heirs(schemas: Mapping[str, Any]) -> Mapping[str, list[str]]:
    """By component with a discriminator, those that extend it: a tag may name any of them."""
    found: dict[str, list[str]] = {}
    for key, schema in schemas.items():
        for part in schema.get("allOf", []):
            base = str(part.get("$ref", "")).removeprefix("#/components/schemas/")
            if "discriminator" in schemas.get(base, {}):
                found.setdefault(base, []).append(key)
    return found


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _references(item)
    elif isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for item in value.values():
            yield from _references(item)


def _bare(value: Any) -> Any:
    """Without extensions and links, which no client has, and `nullable: false`, which says nothing."""
    if isinstance(value, list):
        return [_bare(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _bare(item)
        for key, item in value.items()
        if not key.startswith("x-") and key not in _SKIPPED and (key, item) != ("nullable", False)
    }


def main() -> int:
    """Run all pairs; 1 if anything is unaccounted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", type=Path, default=HERE / "pairs.txt")
    parser.add_argument("--folder", type=Path, help="the documents, if not in the cache")
    asked = parser.parse_args()
    folder = asked.folder or documents_folder()
    head = ["old", "new", "MB", "CPU s", *LEVELS, "renamed", "unaccounted"]
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    lost: list[str] = []
    renames: list[str] = []
    for line in asked.list.read_text().splitlines():
        row = compare(*(folder / name for name in line.split()), folder)
        lines.append(f"| {' | '.join(row.cells)} |")
        print(lines[-1], flush=True)
        renames += row.renames
        lost += [f"{row.old} {row.new} {pointer}" for pointer in row.unaccounted]
    judged = {one: verdict for verdict, _, one in map(_verdict, RENAMES.read_text().splitlines())}
    open_ = [one for one in renames if one not in judged]
    right = sum(judged.get(one) == "right" for one in renames)
    precision = right / len(renames) if renames else 1.0
    said = (
        f"{len(renames)} renames taken without asking; {right} of them are right by a judgement made by hand,"
        f" a precision of {precision:.2f}"
    )
    print(said)
    if asked.list == HERE / "pairs.txt":
        TABLE.write_text(
            _HEAD + "\n".join(lines) + f"\n\n{said} (`tests/drift/renames.txt`).\n{_TAIL}"
        )
    lost += [f"not judged by hand: {one}" for one in open_]
    print(*lost, sep="\n")
    return 1 if lost or precision < _LEAST_PRECISION else 0


def _verdict(line: str) -> tuple[str, str, str]:
    """A line of `renames.txt`: `right` or `wrong`, and the rename."""
    return line.partition(" ")


if __name__ == "__main__":
    sys.exit(main())
