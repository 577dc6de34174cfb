"""What Python, pydantic and the output itself would stumble over."""

from __future__ import annotations

import ast
import builtins
import keyword
import re
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
from pydantic import BaseModel

from moored.names import identifiers
from moored.names.groups import group_class_names, group_key, tags_by_group
from moored.render.init import _MAIN as ERRORS
from moored.resources import template_root

CLIENT = template_root() / "client"
RUNTIME = template_root() / "runtime" / "_core"


@pytest.mark.parametrize(
    ("rule", "name", "expected"),
    [
        (identifiers.field_name, "status", "status"),
        (identifiers.field_name, "class", "class_"),
        (identifiers.field_name, "match", "match"),
        (identifiers.field_name, "copy", "copy_"),
        (identifiers.field_name, "model_x", "model_x"),
        (identifiers.field_name, "model_dump", "model_dump_"),
        (identifiers.field_name, "type", "type"),
        (identifiers.field_name, "filter", "filter"),
        (identifiers.field_name, "list", "list_"),
        (identifiers.field_name, "date", "date_"),
        (identifiers.field_name, "id", "id"),
        (identifiers.field_name, "1st", "field_1st"),
        (identifiers.field_name, "", "field"),
        (identifiers.argument_name, "self", "self_"),
        (identifiers.argument_name, "body", "body_"),
        (identifiers.argument_name, "options", "options_"),
        (identifiers.argument_name, "path", "path_"),
        (identifiers.argument_name, "", "argument"),
        (identifiers.option_name, "timeout", "timeout_"),
        (identifiers.option_name, "1st", "header_1st"),
        (identifiers.option_name, "", "header"),
        (identifiers.method_name, "import", "import_"),
        (identifiers.method_name, "list", "list"),
        (identifiers.method_name, "dict", "dict_"),
        (identifiers.method_name, "operation", "operation_"),
        (identifiers.method_name, "with_raw_response", "with_raw_response_"),
        (identifiers.method_name, "1st", "call_1st"),
        (identifiers.method_name, "", "call"),
        (identifiers.module_name, "close", "close_"),
        (identifiers.module_name, "2024", "group_2024"),
        (identifiers.module_name, "word_" * 20, "word_" * 15 + "word"),
        (identifiers.module_name, "x" * 100, "x" * 80),
        (identifiers.module_name, "x" * 90, "x" * 90),
        (identifiers.class_name, "Pet", "Pet"),
        (identifiers.class_name, "123", "Model123"),
        (identifiers.class_name, "List", "List"),
        (identifiers.class_name, "", "UnnamedModel"),
        (identifiers.class_name, "Any", "AnyModel"),
        (identifiers.class_name, "Exception", "ExceptionModel"),
        (identifiers.class_name, "None", "NoneModel"),
        (identifiers.auth_name, "Client", "ClientAuth"),
        (identifiers.auth_name, "BearerAuth", "BearerAuth"),
    ],
)
def test_names(rule: Callable[[str], str], name: str, expected: str) -> None:
    assert rule(name) == expected


@pytest.mark.parametrize("word", [*keyword.kwlist, *keyword.softkwlist])
def test_no_keyword(word: str) -> None:
    for rule in (
        identifiers.field_name,
        identifiers.argument_name,
        identifiers.option_name,
        identifiers.method_name,
        identifiers.module_name,
        identifiers.class_name,
    ):
        assert rule(word) not in keyword.kwlist


@pytest.mark.parametrize("kind", [BaseModel, type(BaseModel)])
def test_no_field_shadows_a_model(kind: type) -> None:
    public = [name for name in dir(kind) if not name.startswith("_")]
    assert [name for name in public if identifiers.field_name(name) == name] == []


def test_no_name_hides_a_type_of_annotations() -> None:
    types = (bool, bytes, dict, float, int, str, date, datetime, time)
    for name in (kind.__name__ for kind in types):
        for rule in (
            identifiers.argument_name,
            identifiers.field_name,
            identifiers.method_name,
            identifiers.module_name,
            identifiers.option_name,
        ):
            assert rule(name) == f"{name}_"
    for rule in (identifiers.argument_name, identifiers.module_name, identifiers.option_name):
        assert rule("list") == "list_"


def test_no_class_is_named_as_one_of_pythons() -> None:
    public = [name for name in dir(builtins) if name[0].isupper()]
    for rule in (identifiers.class_name, identifiers.auth_name):
        assert [name for name in public if rule(name) == name] == []


def test_no_module_is_a_device_of_windows() -> None:
    ports = [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
    for name in ("aux", "con", "nul", "prn", *ports):
        assert identifiers.module_name(name) == f"{name}_"


@pytest.mark.parametrize(
    ("rule", "names"),
    [
        (
            identifiers.argument_name,
            "accept content_type on_progress options resume self timeout",
        ),
        (identifiers.class_name, "AnyUrl AwareDatetime Decimal TracedEngine UUID"),
        (identifiers.auth_name, "AsyncPage AsyncPages Deviation File Page ServerSentEvent Stream"),
        (identifiers.method_name, "models with_raw_response with_streaming_response"),
        (identifiers.module_name, "close download"),
        (identifiers.option_name, "http2 self"),
    ],
)
def test_no_name_is_one_of_the_output(rule: Callable[[str], str], names: str) -> None:
    assert [name for name in names.split() if rule(name) == name] == []


def _imported(template: str) -> set[str]:
    """The names that a template imports."""
    text = re.sub(r"{%.*?%}\n?", "", (CLIENT / template).read_text("utf-8"))
    lines = [line for line in text.splitlines() if line.startswith("from ") and "{{" not in line]
    tree = ast.parse("\n".join(lines))
    return {
        alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    } - {"annotations", "TYPE_CHECKING"}


def test_no_argument_shadows_what_a_method_calls() -> None:
    functions = {name for name in _imported("api/_group.py.jinja") if name.islower()}
    # A method calls none of them.
    decorators = {"operation", "paged", "renamed", "started", "streamed"}
    free = [name for name in functions if identifiers.argument_name(name) == name]
    assert {*free} - decorators == set()
    assert [name for name in decorators if identifiers.method_name(name) == name] == []


@pytest.mark.parametrize("template", ["client.py.jinja", "api/_group.py.jinja"])
def test_no_group_shadows_what_its_module_imports(template: str) -> None:
    imported = {name for name in _imported(template) if name[0].isupper()}
    for name in sorted(imported):
        stem = identifiers.group_class_name(name)
        assert not {*identifiers.group_classes(stem)} & imported, name


@pytest.mark.parametrize(
    "template",
    ["models.py.jinja", "models/_module.py.jinja", "api/_group.py.jinja", "webhooks.py.jinja"],
)
def test_no_model_shadows_what_a_module_imports(template: str) -> None:
    imported = {name for name in _imported(template) if name[0].isupper()}
    assert [name for name in sorted(imported) if identifiers.class_name(name) == name] == []


def test_no_scheme_shadows_what_every_package_has() -> None:
    public = {*ERRORS, "AsyncClient", "Client", "Deviation", "Options"}
    assert [name for name in sorted(public) if identifiers.auth_name(name) == name] == []


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("field", "status", True),
        ("field", "copy", False),
        ("field", "class", False),
        ("field", "_private", False),
        ("method", "list", True),
        ("class", "Pet", True),
        ("class", "Any", False),
        ("argument", "body", False),
        ("auth", "Client", False),
        ("group", "close", False),
        ("field", "", False),
    ],
)
def test_names_from_outside(kind: str, name: str, expected: bool) -> None:
    assert identifiers.is_safe(kind, name) == expected


def test_the_classes_of_a_group() -> None:
    blocking = ("Pets", "PetsRaw", "PetsStreamed")
    assert {*identifiers.group_classes("Pets")} == {
        *blocking,
        *(f"Async{one}" for one in blocking),
    }


def test_no_group_shadows_a_client() -> None:
    assert identifiers.group_class_name("Client") == "ClientGroup"
    assert identifiers.group_class_name("Options") == "OptionsGroup"


def test_no_setting_shadows_an_argument_of_the_client() -> None:
    text = (CLIENT / "client.py.jinja").read_text("utf-8") + (RUNTIME / "call.py").read_text()
    known = re.findall(r"^        (\w+): (?:Auth|str|HttpClient)", text, re.M)
    options = re.search(r"class CallOptions.*?\n\n\n", text, re.S)
    assert options is not None
    known += re.findall(r"^    (\w+):", options[0], re.M)
    assert len(known) > 8
    assert [name for name in known if identifiers.option_name(name) == name] == []


@pytest.mark.parametrize(
    ("modules", "expected"),
    [
        (["pets", "oauth"], {"pets": "Pets", "oauth": "OAuth"}),
        (["import_"], {"import_": "Import"}),
        (["auth"], {"auth": "AuthGroup"}),
        (["a1", "a_1"], {"a1": "A1", "a_1": "A1Group"}),
        (["async_pets", "pets"], {"pets": "Pets", "async_pets": "AsyncPetsGroup"}),
        (["pets_raw", "straw"], {"pets_raw": "PetsRawGroup", "straw": "Straw"}),
        (
            ["pets_group", "async_pets"],
            {"pets_group": "PetsGroup", "async_pets": "AsyncPetsGroupGroup"},
        ),
    ],
)
def test_classes_of_groups(modules: list[str], expected: dict[str, str]) -> None:
    assert group_class_names(modules) == expected


def test_templates_are_read() -> None:
    assert "Call" in _imported("api/_group.py.jinja")
    assert "Auth" in _imported("client.py.jinja")
    assert Path(CLIENT / "client.py.jinja").is_file()


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Account", "account", True),
        ("User Accounts", "userAccounts", True),
        ("UserAccounts", "useraccounts", True),
        (" Account ", "account", True),
        ("account", "accounts", False),
        ("account", "accounts-api", False),
        ("C", "C++", False),
        ("v1.1", "v11", False),
        ("\U0001f600", "\U0001f601", False),
    ],
)
def test_tags_that_differ_only_in_spelling(first: str, second: str, same: bool) -> None:
    assert (group_key(first) == group_key(second)) is same


def test_the_tags_of_a_group() -> None:
    root = {"tags": [{"name": "pets"}, {"name": "unused"}]}
    operations = [{"tags": [tag]} for tag in ("PETS", "Pets", "pets", "Default")] + [{}]
    assert tags_by_group(root, operations) == {
        "default": ("Default", "default"),
        "pets": ("pets", "PETS", "Pets"),
    }
