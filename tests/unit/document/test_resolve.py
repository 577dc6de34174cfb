from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from moored.document.load import load
from moored.document.model import Document
from moored.document.passages import passage
from moored.document.resolve import attempt, resolve
from moored.problems import Problem

from .conftest import HEAD

if TYPE_CHECKING:
    from pathlib import Path

Read = Callable[..., Document]
Problems = Callable[..., list[Problem]]


def schemas(body: str) -> str:
    return "components:\n  schemas:\n" + "".join(f"    {line}\n" for line in body.splitlines())


@pytest.mark.parametrize(
    ("body", "code", "place"),
    [
        ("A: {$ref: '#/components/schemas/Nope'}", "M0201", "5:9"),
        ("A: {$ref: 'none.yaml'}", "M0201", "5:9"),
        ("A: {$ref: 'https://example.com/x.yaml'}", "M0202", "5:9"),
        ("A: {$ref: '//example.com/x.yaml'}", "M0202", "5:9"),
        ("A: {$ref: 'file:///etc/passwd'}", "M0202", "5:9"),
        ("A: {$ref: 'C:\\x.yaml'}", "M0202", "5:9"),
        ("A: {$ref: '/etc/passwd'}", "M0203", "5:9"),
        ("A: {$ref: '../x.yaml'}", "M0203", "5:9"),
        ("A: {$ref: '%2e%2e/x.yaml'}", "M0203", "5:9"),
        ("A: {$ref: 'a%00b'}", "M0203", "5:9"),
        ("A: {$ref: 'link.yaml'}", "M0203", "5:9"),
        ("A: {$ref: 'linked/x.yaml'}", "M0203", "5:9"),
        ("A: {$ref: '.'}", "M0201", "5:9"),
        ("A: {$ref: '#anchor'}", "M0205", "5:9"),
        ("A: {$ref: '#'}", "M0206", "5:9"),
        ("A: {$ref: '#/info/title'}", "M0206", "5:9"),
        ("A: {$ref: '#/components/schemas/A'}", "M0204", "5:9"),
        (
            "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}",
            "M0204",
            "5:9",
        ),
        ("A: {$ref: '#/components/parameters/P'}", "M0201", "5:9"),
    ],
)
def test_refused(
    tmp_path: Path, read: Read, problems: Problems, body: str, code: str, place: str
) -> None:
    os.symlink("/etc/passwd", tmp_path / "link.yaml")
    os.symlink("/etc", tmp_path / "linked")
    (problem,) = problems(resolve, read(schemas(body)))
    assert (problem.code, str(problem.location)) == (code, f"openapi.yaml:{place}"), problem


def test_all_at_once_with_the_nearest_name(read: Read, problems: Problems) -> None:
    text = schemas("Pet: {}\nA: {$ref: '#/components/schemas/Pat'}\nB: {items: {$ref: '#/x/y'}}")
    first, second = problems(resolve, read(text))
    assert (first.hint, second.location.line) == ('did you mean "Pet"', 7)


@pytest.mark.parametrize(
    "body",
    [
        "A: {example: {$ref: nope}}",
        "A: {default: {$ref: nope}}",
        "A: {enum: [{$ref: nope}]}",
        "A: {const: {$ref: nope}}",
        "A: {x-thing: {$ref: nope}}",
        "A: {examples: [{$ref: nope}]}",
        "A: {properties: {$ref: {type: string}}}",
    ],
)
def test_what_is_no_reference(read: Read, body: str) -> None:
    document = read(schemas(body))
    assert resolve(document) is document


def test_examples_hold_data(read: Read) -> None:
    text = """
    components:
      responses:
        x-R:
          description: d
          content:
            application/json:
              example: {$ref: nope}
              examples: {a: {value: {$ref: nope}}}
    """
    document = read(text)
    assert resolve(document) is document


def test_pointers_into_the_middle_stay(read: Read) -> None:
    text = schemas(
        "A: {properties: {b: {type: string}}}\nB: {$ref: '#/components/schemas/A/properties/b'}"
    )
    document = read(text)
    assert resolve(document) is document


def test_other_files_become_components(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/pets.yaml").write_text(
        "Pet:\n  properties:\n    tag: {$ref: '#/Tag'}\n    top: {$ref: '../openapi.yaml#/components/schemas/Top'}\n"
        "Tag: {type: string}\nLoop: {items: {$ref: '#/Loop'}}\n"
    )
    (tmp_path / "limit.yaml").write_text(
        "{name: limit, in: query, schema: {$ref: 'sub/pets.yaml#/Tag'}}"
    )
    (tmp_path / "item.json").write_text('{"get": {"parameters": [{"$ref": "limit.yaml"}]}}')
    main = tmp_path / "openapi.yaml"
    main.write_text(
        HEAD
        + "paths: {/x: {$ref: item.json}}\n"
        + schemas(
            "Pet: {$ref: './sub/pets.yaml#/Pet'}\nTop: {type: object}\n"
            "Loop: {$ref: 'sub/pets.yaml#/Loop'}"
        )
    )
    document = resolve(load(main, shown="openapi.yaml"))
    components = document.root["components"]
    assert components["schemas"]["Pet"]["properties"] == {
        "tag": {"$ref": "#/components/schemas/Tag"},
        "top": {"$ref": "#/components/schemas/Top"},
    }
    assert components["schemas"]["Loop"] == {"items": {"$ref": "#/components/schemas/Loop"}}
    assert components["parameters"]["limit"]["schema"] == {"$ref": "#/components/schemas/Tag"}
    assert document.root["paths"]["/x"] == {"$ref": "#/components/pathItems/item"}
    place = document.location("/components/schemas/Pet/properties/tag")
    assert str(place) == "sub/pets.yaml:3:5"
    assert set(document.files) == {"openapi.yaml", "sub/pets.yaml", "limit.yaml", "item.json"}


def test_a_problem_in_another_file_names_it(tmp_path: Path, problems: Problems) -> None:
    (tmp_path / "a.yaml").write_text("A:\n  items: {$ref: '#/B'}\n")
    (tmp_path / "b.yaml").write_text("a: [\n")
    main = tmp_path / "openapi.yaml"
    main.write_text(HEAD + schemas("A: {$ref: 'a.yaml#/A'}\nB: {$ref: 'b.yaml#/B'}"))
    found = problems(resolve, load(main, shown="specs/openapi.yaml"))
    assert [(str(p.location), p.code) for p in found] == [
        ("specs/a.yaml:2:11", "M0201"),
        ("specs/b.yaml:2:1", "M0104"),
    ]


def test_what_no_field_leads_to_becomes_a_component(read: Read) -> None:
    text = "definitions: {Old: {items: {$ref: '#/definitions/Older'}}, Older: {type: string}}\n"
    document = resolve(read(text + schemas("A: {$ref: '#/definitions/Old'}")))
    assert document.root["components"]["schemas"] == {
        "A": {"items": {"$ref": "#/components/schemas/Older"}},
        "Older": {"type": "string"},
    }


def test_a_bad_mapping_is_a_warning(read: Read) -> None:
    text = schemas("A: {discriminator: {propertyName: t, mapping: {a: Nope, b: A}}}")
    _, (problem,) = attempt(read(text))
    assert (problem.code, problem.severity) == ("M0201", "warning")


def test_a_chain_of_thousands(read: Read) -> None:
    chain = "\n".join(f"A{i}: {{$ref: '#/components/schemas/A{i + 1}'}}" for i in range(3000))
    resolve(read(schemas(chain + "\nA3000: {type: string}")))


@pytest.mark.parametrize(
    ("pointer", "siblings_count", "expected"),
    [
        ("/a/x/y", False, ("#/b", "/x/y")),
        ("/a/x/y", True, None),
        ("/a/z", True, ("#/b", "/z")),
        ("/a", False, None),
        ("/a/$ref", True, None),
        ("/list/1/x", False, ("#/b", "/x")),
        ("/gone/x", False, None),
    ],
)
def test_passages(pointer: str, siblings_count: bool, expected: tuple[str, str] | None) -> None:
    root = {"a": {"$ref": "#/b", "x": {"y": {}}}, "list": [0, {"$ref": "#/b"}]}
    assert passage(root, pointer, siblings_count=siblings_count) == expected


def test_a_passage_that_leads_back(read: Read, problems: Problems) -> None:
    text = schemas('A: {$ref: "#/components/schemas/B/x"}\nB: {$ref: "#/components/schemas/A/x"}')
    assert {problem.code for problem in problems(resolve, read(text))} == {"M0201"}
