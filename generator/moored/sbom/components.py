"""The components of a bill: plain objects of JSON, as CycloneDX has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from moored.emit.lock import Lock
from moored.needs import PACKAGES, PYTHON

Component: TypeAlias = dict[str, Any]

MIT: Final = [{"license": {"id": "MIT", "acknowledgement": "declared"}}]
"""The licence of moored and of the runtime."""
_RUNTIME: Final = "_core/"


def client(lock: Lock, digests: Mapping[str, str]) -> Component:
    """The package: its document's title and version, its files, its runtime, what it was made from."""
    named = lock.document or {}
    own = {path: digest for path, digest in digests.items() if not path.startswith(_RUNTIME)}
    runtime = {path: digest for path, digest in digests.items() if path.startswith(_RUNTIME)}
    version = _line(named.get("version", ""))
    facts = {"moored:requires-python": f">={PYTHON}", **_source(lock)}
    return {
        "type": "library",
        "bom-ref": "client",
        "name": _line(named.get("title", "")) or "API client",
        **({"version": version} if version else {}),
        "pedigree": {"ancestors": list(_files(lock.inputs))},
        "components": [_runtime(runtime), *_files(own)],
        "properties": _properties(facts),
    }


def _runtime(digests: Mapping[str, str]) -> Component:
    return {
        "type": "library",
        "bom-ref": "runtime",
        "name": "moored-runtime",
        "licenses": MIT,
        "components": list(_files(digests)),
    }


def _files(digests: Mapping[str, str]) -> Iterable[Component]:
    for path, digest in sorted(digests.items()):
        hashes = [{"alg": "SHA-256", "content": digest}]
        yield {"type": "file", "name": _line(path), "hashes": hashes}


def package(name: str) -> Component:
    """A distribution from PyPI, at no version: whoever installs it chooses one of the range."""
    purl = f"pkg:pypi/{name}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "scope": "required",
        "purl": purl,
        "properties": _properties({"moored:version-range": PACKAGES[name]}),
    }


def generator(lock: Lock) -> Component:
    """The lock records no version of moored, but what decides its output."""
    facts = {
        "moored:least-version": lock.minimum,
        "moored:output-epoch": str(lock.epoch),
        "moored:templates-sha256": lock.templates,
    }
    return {"type": "application", "name": "moored", "properties": _properties(facts)}


def tools(lock: Lock) -> Iterable[Component]:
    """The tools that shape the output, at the versions that did."""
    for name, version in sorted(lock.tools.items()):
        purl = f"pkg:pypi/{quote(name, safe='')}@{quote(version, safe='')}"
        yield program(_line(name), _line(version), purl=purl)


def program(name: str, version: str, **more: Any) -> Component:
    """A program, with further fields."""
    return {"type": "application", "name": name, "version": version, **more}


def _source(lock: Lock) -> dict[str, str]:
    url = (lock.source or {}).get("url")
    return {"moored:source": url} if url else {}


def _properties(facts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in sorted(facts.items())]


def _line(text: str) -> str:
    """A `normalizedString` of XML Schema, without space around it."""
    return " ".join(text.split())
