"""What may be in the output, and what never gets to the disk."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from moored.emit.reread import reread
from moored.resources import template_root

CLIENT = Path(__file__).parents[3] / "generated" / "zuora_billing"

#: What stands in a file and is written by its template.
ALLOWED = {
    "docstring": ("client.py", '"""Doc."""\n'),
    "imports": (
        "models.py",
        "from __future__ import annotations\nfrom pydantic import Field\nfrom uuid import UUID\n",
    ),
    "relative": ("api/a.py", "from .._core import Call\nfrom .. import errors\n"),
    "assignments": ("models.py", 'A = 1\nB: int = 2\n"""Doc of B."""\n'),
    "definitions": ("api/a.py", "class A:\n    def f(self) -> X:\n        return Call(x)\n"),
    "type checking": (
        "client.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .x import Y\n",
    ),
    "argument named open": (
        "api/a.py",
        "class A:\n    @operation\n    def f(self, open: bool, *, eval: str):\n        return Call(open, eval)\n",
    ),
    "field named open": ("models.py", "class A:\n    open: bool\n    exec: int = 3\n"),
    "text": ("models.py", "X = 'eval(1) __class__ import os'\n"),
    "limits": ("models.py", "class A:\n    b: Annotated[int, Field(ge=-1)]\n"),
    "default": ("models.py", "class A:\n    b: date = date.fromisoformat('2020-01-01')\n"),
    "not a number": ("models.py", "X = float('nan')\n"),
    "runtime of a client": ("client.py", "_FACTS = Facts(groups={}, envelope=Envelope())\n"),
    "first of a method": (
        "client.py",
        "class A(B):\n    def __init__(self) -> None:\n        super().__init__(1)\n",
    ),
    "list beside a method": (
        "api/a.py",
        "from builtins import list as _list\nclass A:\n    def f(self, a: _list[str]):\n        return Call(a)\n",
    ),
    "class called like a builtin": (
        "webhooks.py",
        "from .m import list\ndef f(body: bytes) -> list:\n    return list(body)\n",
    ),
}
#: What no template writes, in files of which it could be nearest to something that one does.
REFUSED = {
    "call": ("models.py", "print(1)\n"),
    "call of a value": ("models.py", "X = print(1)\n"),
    "call of a type": ("models.py", "class A:\n    b: Annotated[int, f(1)]\n"),
    "call of a default": ("models.py", "class A:\n    b: int = os.system('x')\n"),
    "call of a base": ("models.py", "class A(f()): ...\n"),
    "call in a default": ("api/a.py", "class A:\n    def f(self, x=g()):\n        return Call(x)\n"),
    "call in an annotation": ("api/a.py", "class A:\n    def f(self, x: g()):\n        return Call(x)\n"),
    "call of a call": ("models.py", "X = Field()()\n"),
    "call of a method": ("models.py", "A.model_rebuild()\n"),
    "call of another file": ("models.py", "X = Facts()\n"),
    "call in a lambda": ("api/a.py", "class A:\n    x = streamed(lambda: g())\n"),
    "builtin in a function": ("api/a.py", "class A:\n    def f(self):\n        return vars(self)\n"),
    "statement after return": ("api/a.py", "class A:\n    def f(self):\n        x = 1\n        return Call(x)\n"),
    "method in a model": ("models.py", "class A:\n    def f(self): ...\n"),
    "class in a class": ("models.py", "class A:\n    class B: ...\n"),
    "function": ("models.py", "def f(): ...\n"),
    "expression": ("models.py", "1 + 1\n"),
    "expression in a class": ("models.py", "class A:\n    b\n"),
    "loop": ("models.py", "for x in y: pass\n"),
    "with": ("models.py", "with x: pass\n"),
    "delete": ("models.py", "del x\n"),
    "try": ("models.py", "try:\n    from .a import b\nexcept ImportError:\n    pass\n"),
    "if": ("models.py", "if sys.platform == 'win32':\n    from .a import b\n"),
    "hidden in a condition": ("client.py", "if TYPE_CHECKING:\n    print(1)\n"),
    "other of a condition": ("client.py", "if TYPE_CHECKING:\n    x = 1\nelse:\n    f()\n"),
    "augmented": ("models.py", "x += 1\n"),
    "formatted text": ("models.py", "X = f'{a}'\n"),
    "comprehension": ("models.py", "X = [a for a in b]\n"),
    "lambda": ("models.py", "X = lambda: 0\n"),
    "walrus": ("models.py", "X = (a := 1)\n"),
    "star": ("models.py", "X = [*a]\n"),
    "power": ("models.py", "X = 9 ** 9 ** 9\n"),
    "await": ("api/a.py", "class A:\n    def f(self):\n        return (yield x)\n"),
    "decorator": ("api/a.py", "class A:\n    @cache\n    def f(self):\n        return Call(x)\n"),
    "decorator of a class": ("models.py", "@cache\nclass A: ...\n"),
    "star import": ("models.py", "from .x import *\n"),
    "module": ("models.py", "import datetime\n"),
    "module in a group": ("api/a.py", "import os\n"),
    "name of builtins": ("api/a.py", "from builtins import eval as x\n"),
    "built-ins": ("api/a.py", "import builtins\n"),
    "module of Python": ("models.py", "from os import system\n"),
    "other name of a module": ("models.py", "from pydantic import ImportString\n"),
    "module of another file": ("models.py", "from importlib import import_module\n"),
    "foreign import": ("models.py", "from requests import get\n"),
    "foreign import inside": ("api/a.py", "class A:\n    def f(self):\n        from evil import x\n"),
    "import out of the package": ("models.py", "from ..x import y\n"),
    "eval": ("models.py", "X = eval\n"),
    "exec in a function": ("api/a.py", "class A:\n    def f(self):\n        return exec('1')\n"),
    "import function": ("models.py", "X = [__import__]\n"),
    "open in a default": ("api/a.py", "class A:\n    def f(self, open=open):\n        return Call(open)\n"),
    "builtins": ("models.py", "X = __builtins__\n"),
    "dunder": ("models.py", "X = ().__class__\n"),
    "dunder chain": ("models.py", "X = ().__class__.__mro__[1].__subclasses__\n"),
    "globals of a function": ("models.py", "X = f.__globals__\n"),
    "file": ("setup.py", "\n"),
    "file of a folder": ("tests/a.py", "\n"),
    "folder in a folder": ("api/v1/a.py", "\n"),
}  # fmt: skip
#: What is put into each place of a client that is right.
PLANTED = (
    *("import os", "from os import system", "from .x import *", "x = print(1)", "print(1)"),
    *("x: int = __import__('os')", "(lambda: 0)()", "x = [a for a in b]", "x = f'{a}'", "del x"),
    *("for a in b: pass", "while a: pass", "with a: pass", "assert a", "raise a", "global x"),
    *("@a.b\nclass A: pass", "def f(x=a()): pass", "async def f(): pass", "class A(a()): pass"),
    *("try:\n    pass\nfinally:\n    pass", "x = a.b.c()", "x = eval", "x = y.__globals__"),
)


@pytest.mark.parametrize("name", ALLOWED)
def test_what_templates_write_passes(name: str) -> None:
    path, text = ALLOWED[name]
    assert list(reread({path: text})) == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_template_writes_is_found(name: str) -> None:
    path, text = REFUSED[name]
    found = list(reread({path: text}))
    assert {problem.code for problem in found} == {"M0805"}
    assert all(problem.location.file == path and problem.location.line for problem in found)


def _places(tree: ast.Module, path: str) -> Iterator[list[ast.stmt]]:
    """The bodies of the module, and of its first class and function of that kind."""
    yield tree.body
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    yield from (node.body for node in classes[:1])
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    # The functions of these two are the same in every client.
    yield from (node.body for node in functions[: path not in ("__init__.py", "errors.py")])


@pytest.mark.parametrize(
    "path",
    [
        *("__init__.py", "auth.py", "client.py", "errors.py", "models.py", "testing.py"),
        *("api/__init__.py", "api/billing_documents.py"),
    ],
)
def test_nothing_can_be_planted_in_a_client(path: str) -> None:
    text = (CLIENT / path).read_text("utf-8")
    assert list(reread({path: text})) == []
    for index, _ in enumerate(_places(ast.parse(text), path)):
        for planted in PLANTED:
            tree = ast.parse(text)
            body = list(_places(tree, path))[index]
            body[len(body) :] = ast.parse(planted).body
            assert list(reread({path: ast.unparse(tree)})), (index, planted)


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
    assert not list(reread({"README.md": "tab\there, ünïcödé, 日本, 🎉\n", "models.py": "# é\n"}))


def test_the_runtime_is_allowed() -> None:
    """It is copied as it is, and not read again for each output."""
    root = template_root() / "runtime"
    files = {
        path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.rglob("*.py")
    }
    assert len(files) > 40
    assert list(reread(files)) == []
