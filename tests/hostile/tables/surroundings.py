"""What lies around a document: settings, an older output with its locks, links, and names of folders."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.hostile.documents import document
from tests.hostile.payloads import RUN
from tests.hostile.row import EITHER, GENERATES, Row, as_json, refused

_SPEC = {"spec.json": as_json(document())}
_OUTSIDE = {"../outside.txt": b"precious"}
_EMPTY = sha256(b"precious").hexdigest()
_TABLE = '[tool.moored.clients.a]\nspec = "spec.json"\noutput = "client"\n'
_GENERATE = ("generate",)


def rows() -> Iterator[Row]:
    """All rows of the table."""
    for name, (text, expect) in _SETTINGS.items():
        files = {**_SPEC, **_OUTSIDE, "pyproject.toml": text.encode()}
        yield Row(name=f"settings: {name}", files=files, expect=expect, words=_GENERATE)
    for lock, texts in _LOCKS.items():
        for name, (text, expect) in texts.items():
            files = {**_SPEC, **_OUTSIDE, f"client/{lock}": text.encode("utf-8", "surrogatepass")}
            for words in (
                ("generate", "spec.json", "-o", "client"),
                ("check", "spec.json", "-o", "client"),
            ):
                said = expect if words[0] == "generate" else EITHER
                yield _over(f"locks: {lock} with {name}, {words[0]}", files, said, words)
            if lock == "_generated.sha256":
                yield _over(
                    f"locks: {lock} with {name}, verify", files, EITHER, ("verify", "client")
                )
    for name, (prepare, expect) in _FOLDERS.items():
        yield Row(
            name=f"folders: {name}", files={**_SPEC, **_OUTSIDE}, expect=expect, prepare=prepare
        )
    for name, output in _OUTPUTS.items():
        words = ("generate", "spec.json", "-o", output)
        # What is called like a library cannot be imported beside it.
        package = "client" if output in ("json", "httpx2") else output
        yield Row(
            name=f"folders: called {name}", files=_SPEC, expect=EITHER, words=words, package=package
        )


def _over(name: str, files: dict[str, bytes], expect: Any, words: tuple[str, ...]) -> Row:
    return Row(name=name, files=files, expect=expect, words=words, prepare=lambda project: None)


_SETTINGS: dict[str, tuple[str, Any]] = {
    "no TOML": ("[tool.moored", refused("M0002")),
    "a table that is a list": ("[tool]\nmoored = []\n", EITHER),
    "a client that is a text": ('[tool.moored.clients]\na = "x"\n', EITHER),
    "an output above": (_TABLE.replace('"client"', '"../client"'), refused("M0007")),
    "an absolute output": (_TABLE.replace('"client"', '"/tmp/client"'), refused("M0007")),
    "an output that is the project": (_TABLE.replace('"client"', '"."'), refused("M0007")),
    "an output that is code": (_TABLE.replace('"client"', '"a;import os"'), refused("M0009")),
    "an output with a line end": (_TABLE.replace('"client"', '"a\\nb"'), EITHER),
    "an output with a null": (_TABLE.replace('"client"', '"a\\u0000b"'), EITHER),
    "an output that is a device": (_TABLE.replace('"client"', '"con"'), EITHER),
    "an output that is a keyword": (_TABLE.replace('"client"', '"class"'), refused("M0009")),
    "an output that is pydantic": (_TABLE.replace('"client"', '"pydantic"'), EITHER),
    "a document above": (_TABLE.replace('"spec.json"', '"../outside.txt"'), refused("M0007")),
    "a document of the machine": (_TABLE.replace('"spec.json"', '"/etc/passwd"'), refused("M0007")),
    "overlays above": (f'{_TABLE}overlays = ["../outside.txt"]\n', refused("M0007")),
    "two clients in one folder": (_TABLE + _TABLE.replace("clients.a", "clients.b"), refused("M0008")),
    "a folder in a folder": (_TABLE + _TABLE.replace("clients.a", "clients.b").replace('"client"', '"client/b"'), EITHER),
    "a name that is code": (_TABLE.replace("clients.a", "clients.\"a'; import os\""), EITHER),
    "a name that drives a terminal": (_TABLE.replace("clients.a", 'clients."\\u001b[31m\\u202e"'), EITHER),
    "a key that does not exist": (f'{_TABLE}plugin = "os.system"\n', refused("M0003")),
    "a formatter that is a program": (f'{_TABLE}formatter = "/bin/sh"\n', refused("M0006")),
    "a library that is a module": (f'{_TABLE}http = "os"\n', refused("M0006")),
    "no limits": (f"{_TABLE}limits = {{ size = 0, depth = inf, values = -1 }}\n", refused("M0006")),
    "limits of the machine": (f"{_TABLE}limits = {{ values = 99999999999999999999 }}\n", refused("M0006")),
    "limits that are no table": (f'{_TABLE}limits = "none"\n', refused("M0004")),
    "all limits raised": (f"{_TABLE}limits = {{ size = 2147483648, depth = 300, values = 100000000 }}\n", GENERATES),
    "selectors that backtrack": (f'{_TABLE}operations = ["{"*a" * 200}b"]\n', EITHER),
    "selectors that are numbers": (f"{_TABLE}operations = [1]\n", refused("M0004")),
    "a source that is a file": (f'{_TABLE}source = "file:///etc/passwd"\n', refused("M0006")),
    "a source without TLS": (f'{_TABLE}source = "http://a.example/x"\n', refused("M0006")),
    "a source with a password": (f'{_TABLE}source = "https://user:word@a.example/x"\n', refused("M0006")),
    "a source with a line end": (f'{_TABLE}source = "https://a.example/x\\r\\nX: 1"\n', refused("M0006")),
}  # fmt: skip

_LINES = {
    "a path above": f"{_EMPTY}  ../outside.txt\n",
    "an absolute path": f"{_EMPTY}  /etc/passwd\n",
    "a path through itself": f"{_EMPTY}  api/../../outside.txt\n",
    "a device": f"{_EMPTY}  con.py\n",
    "a path of backslashes": f"{_EMPTY}  ..\\outside.txt\n",
    "a path with a null": f"{_EMPTY}  a\0b\n",
    "a bidirectional path": f"{_EMPTY}  a\u202eb.py\n",
    "a line that is code": f"{RUN}\n",
    "a million lines": f"{_EMPTY}  a.py\n" * 50_000,
    "half a character": f"{_EMPTY}  a\ud800.py\n",
}
_MEMORIES = {
    "code": f"class Pet {RUN}\n",
    "paths": "class #/components/schemas/../../x Pet\n",
    "JSON": '{"a": 1}\n',
    "a merge": "<<<<<<< ours\nclass a A\n=======\nclass a B\n>>>>>>> theirs\n",
    "a null": "class\0\n",
    "half a character": "class a \ud800\n",
    "a long line": "x" * 1_000_000,
    "many lines": "class a A\n" * 20_000,
}
_RECORDS = {
    "nothing": "",
    "a list": "[]",
    "wrong types": json.dumps(
        {"format": "x", "settings": [], "inputs": 3, "operations": {"a": 1}, "tools": None}
    ),
    "depth": "[" * 50_000,
    "a key twice": '{"format": 1, "format": 2}',
    "not a number": '{"format": NaN}',
    "a huge number": '{"format": ' + "9" * 10_000 + "}",
    "the format of the future": '{"format": 99}',
    "a path above": json.dumps({"format": 1, "inputs": {"../outside.txt": _EMPTY}}),
    "half a character": '{"a": "\ud800"}',
}
_LOCKS: dict[str, dict[str, tuple[str, Any]]] = {
    "_generated.sha256": {name: (text, GENERATES) for name, text in _LINES.items()},
    "names.lock": {name: (text, EITHER) for name, text in _MEMORIES.items()},
    "moored.lock": {name: (text, EITHER) for name, text in _RECORDS.items()},
}


def _linked(name: str, target: str) -> Callable[[Path], None]:
    def prepare(project: Path) -> None:
        place = project / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(target)

    return prepare


def _files(**texts: str) -> Callable[[Path], None]:
    def prepare(project: Path) -> None:
        for name, text in texts.items():
            place = project / "client" / name.replace("__", ".")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text)

    return prepare


_FOLDERS: dict[str, tuple[Callable[[Path], None], Any]] = {
    "the output is a link away": (_linked("client", ".."), refused("M0823")),
    "the output is a link to nothing": (_linked("client", "../gone"), refused("M0823")),
    "a module is a link away": (_linked("client/client.py", "../../outside.txt"), refused("M0823")),
    "a folder is a link away": (_linked("client/api", "../.."), refused("M0823")),
    "the runtime is a link away": (_linked("client/_core", "../.."), refused("M0823")),
    "the lock is a link away": (_linked("client/moored.lock", "../../outside.txt"), EITHER),
    "the manifest is a link away": (_linked("client/_generated.sha256", "../../outside.txt"), EITHER),
    "the memory is a link away": (_linked("client/names.lock", "../../outside.txt"), EITHER),
    "a temporary file is a link away": (_linked("client/.moored-client.py.tmp", "../../outside.txt"), EITHER),
    "what a kill left is a link away": (_linked(".moored-client.tmp", "../.."), GENERATES),
    "the document is a link away": (lambda project: _replace_by_link(project / "spec.json"), EITHER),
    "somebody else's files": (_files(precious__py="x = 1\n"), refused("M0820")),
    "the output is a file": (lambda project: (project / "client").write_text("x") and None, refused("M0823")),
    "a configuration of ruff beside it": (lambda project: (project / "ruff.toml").write_text("extend = '/etc/passwd'\n") and None, GENERATES),
    "a module that shadows the library": (lambda project: (project / "json.py").write_text(RUN) and None, GENERATES),
    "settings of black beside it": (lambda project: (project / "pyproject.toml").write_text("[tool.black]\nline-length = 'x'\n[tool.ruff]\nextend='x'\n") and None, GENERATES),
}  # fmt: skip

_OUTPUTS = {
    "like a module of Python": "json",
    "like the library": "httpx2",
    "like code": "a-b;c",
    "like nothing": "...",
    "in another script": "caf\u00e9",
    "with a terminal's escape": "a\x1b[31m",
    "at great length": "x" * 200,
    "like an option": "./-rf",
}


def _replace_by_link(path: Path) -> None:
    path.rename(path.with_name("real.json"))
    path.symlink_to("real.json")
