"""What may be in the output, and what never gets to the disk."""

from __future__ import annotations

import pytest

from moored.emit.reread import reread
from moored.resources import template_root

ALLOWED = {
    "docstring": '"""Doc."""\n',
    "imports": "from __future__ import annotations\nimport re\nfrom pydantic import BaseModel\n",
    "relative": "from ._core import Call\nfrom . import errors\n",
    "assignments": 'A = 1\nB: int = 2\n"""Doc of B."""\n__all__ = ["A"]\n__all__ += ["B"]\n',
    "definitions": "class A: ...\ndef f(): ...\nasync def g(): ...\n",
    "rebuild": "A.model_rebuild()\n",
    "type checking": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .x import Y\n",
    "lazy": "def __getattr__(name: str) -> object:\n    return globals()[name]\n",
    "regular expression": "import re\nX = re.compile('a')\n",
    "argument named open": "def f(open: bool, *, eval: str):\n    return {'open': open, 'e': eval}\n",
    "field named open": "class A:\n    open: bool\n    exec = 3\n",
    "text": "X = 'eval(1) __class__ import os'\n",
    "a list beside a method": "import builtins\nX = builtins.list[str]\n",
    "name of a class": "def f(x):\n    return type(x).__name__\n",
}
REFUSED = {
    "call": "print(1)\n",
    "call with arguments": "A.model_rebuild(force=True)\n",
    "other method": "A.b()\n",
    "deep rebuild": "f().model_rebuild()\n",
    "expression": "1 + 1\n",
    "loop": "for x in y: pass\n",
    "with": "with x: pass\n",
    "delete": "del x\n",
    "try": "try:\n    import re\nexcept ImportError:\n    pass\n",
    "if": "if sys.platform == 'win32':\n    import re\n",
    "hidden in a condition": "if TYPE_CHECKING:\n    print(1)\n",
    "other of a condition": "if TYPE_CHECKING:\n    pass\nelse:\n    f()\n",
    "augmented": "x += 1\n",
    "star import": "from .x import *\n",
    "foreign import": "import requests\n",
    "foreign import inside": "def f():\n    from evil import x\n",
    "dangerous import": "import subprocess\n",
    "dangerous submodule": "import multiprocessing.pool\n",
    "import out of the package": "from ..x import y\n",
    "eval": "X = eval('1')\n",
    "alias of eval": "X = eval\n",
    "exec in a function": "def f():\n    exec('1')\n",
    "compile": "X = compile('1', '', 'eval')\n",
    "import function": "X = __import__('os')\n",
    "open": "X = open('a')\n",
    "open in a default": "def f(open=open): ...\n",
    "builtins": "X = __builtins__\n",
    "a built-in by its module": "import builtins\nX = builtins.eval\n",
    "a built-in taken out": "from builtins import eval as x\n",
    "dunder": "X = ().__class__\n",
    "dunder chain": "X = ().__class__.__mro__[1].__subclasses__()\n",
    "dunder by getattr": "X = getattr((), '__class__')\n",
    "globals of a function": "X = f.__globals__\n",
    "eval in a decorator": "@eval\ndef f(eval): ...\n",
    "eval in a lambda": "X = lambda y: eval(y)\n",
}


@pytest.mark.parametrize("name", ALLOWED)
def test_what_templates_write_passes(name: str) -> None:
    assert list(reread({"a.py": ALLOWED[name]})) == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_template_writes_is_found(name: str) -> None:
    found = list(reread({"a.py": REFUSED[name]}))
    assert {problem.code for problem in found} == {"M0805"}
    assert all(problem.location.file == "a.py" and problem.location.line for problem in found)


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("try:\n    import anyio\nexcept ImportError:\n    anyio = None\n", True),
        ("if sys.platform == 'win32':\n    import msvcrt\n", True),
        ("if sys.version_info >= (3, 12):\n    import re\nelse:\n    import os\n", True),
        ("def f():\n    return open('x')\n", True),
        ("X = x.__class__\n", True),
        ("import socket\n", True),
        ("try:\n    import anyio\nexcept Exception:\n    pass\n", False),
        ("try:\n    f()\nexcept ImportError:\n    pass\n", False),
        ("if x:\n    import re\n", False),
        ("X = eval('1')\n", False),
        ("import requests\n", False),
    ],
)
def test_the_runtime_may_do_more(text: str, allowed: bool) -> None:
    assert (list(reread({"_core/a.py": text})) == []) is allowed
    assert list(reread({"core/a.py": text}))


def test_relative_imports_end_at_the_package() -> None:
    assert not list(reread({"api/a.py": "from ..models import X\n"}))
    assert list(reread({"api/a.py": "from ...models import X\n"}))


@pytest.mark.parametrize("text", ["def\n", "x = '\0'\n", "(" * 3000 + ")" * 3000, "x = 1\n  y\n"])
def test_what_is_not_python(text: str) -> None:
    assert "M0804" in {problem.code for problem in reread({"a.py": text})}


@pytest.mark.parametrize("char", "\0\x07\x0b\x0c\r\x1b\x7f\x85\u2028\u202e\u2066\u200f\ud800\ufeff")
@pytest.mark.parametrize("path", ["README.md", "a.py", "py.typed"])
def test_misleading_characters(path: str, char: str) -> None:
    first, *_ = reread({path: f"#\n# a{char}b\n"})
    assert (first.code, first.location.line) == ("M0806", 2)
    assert char not in first.message


def test_other_text_is_left_alone() -> None:
    assert not list(reread({"README.md": "tab\there, ünïcödé, 日本, 🎉\n", "a.py": "# é\n"}))


def test_the_runtime_is_allowed() -> None:
    """It is copied as it is, and not read again for each output."""
    root = template_root() / "runtime"
    files = {
        path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.rglob("*.py")
    }
    assert len(files) > 40
    assert list(reread(files)) == []
