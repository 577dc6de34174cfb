"""What is sent in every style is what an independent reader reads on the other side.

The reader below is written from the tables of RFC 6570 and of OpenAPI's Parameter Object, and
shares no code with the runtime.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import anyio
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moored.pipeline import build
from moored.project import find_project

from .server import Answer, Seen, Server

CASE = Path(__file__).parents[1] / "golden" / "cases" / "params_styles"
hostile = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(
    lambda text: text not in (".", "..")
)
lists = st.lists(hostile, min_size=1, max_size=4)
objects = st.dictionaries(hostile, hostile, min_size=1, max_size=3)
# RFC 9110 section 5.5: what a header can carry; without the delimiters of `simple`.
line = st.text("abcXYZ09 .:;/+%\"'~", min_size=1, max_size=8).map(lambda one: f"a{one}z")
quick = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    root = tmp_path_factory.mktemp("params")
    (client,) = find_project(CASE).select(())
    for path, text in build(client).tree.files.items():
        # A name of its own: other tests import the case's package with a fake, in the same process.
        target = root / "styles_in_use" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    sys.path.insert(0, str(root))
    yield import_module("styles_in_use")
    sys.path.remove(str(root))


class Calls:
    """Calls an operation blocking and awaited, by asyncio and trio; what came is the same."""

    def __init__(self, package: Any, server: Server) -> None:
        self.package, self.server = package, server
        server.react = self.react  # type: ignore[method-assign]
        self.seen: list[Seen] = []

    def react(self, seen: Seen) -> Answer:
        self.seen.append(seen)
        return Answer(status=204)

    def __call__(self, name: str, *args: Any, **kwargs: Any) -> Seen:
        self.seen.clear()
        with self.package.Client(base_url=self.server.url) as client:
            getattr(client.default, name)(*args, **kwargs)

        async def awaited() -> None:
            async with self.package.AsyncClient(base_url=self.server.url) as client:
                await getattr(client.default, name)(*args, **kwargs)

        for backend in ("asyncio", "trio"):
            anyio.run(awaited, backend=backend)
        first, *others = self.seen
        assert len(others) == 2
        for one in others:
            assert (first.target, first.header("cookie")) == (one.target, one.header("cookie"))
        return first


@pytest.fixture
def call(package: Any, server: Server) -> Calls:
    return Calls(package, server)


def pairs(query: str) -> list[tuple[str, str]]:
    """The pairs of a query, still encoded."""
    return [(key, value) for key, _, value in (one.partition("=") for one in query.split("&"))]


def in_turn(words: list[str]) -> dict[str, str]:
    return {
        unquote(key): unquote(value) for key, value in zip(words[::2], words[1::2], strict=True)
    }


def equated(words: list[str]) -> dict[str, str]:
    return {unquote(key): unquote(value) for key, _, value in (w.partition("=") for w in words)}


def read_segment(style: str, explode: bool, name: str, text: str, kind: str) -> Any:
    """A path segment, by the table of RFC 6570 section 3.2 (levels `{x}`, `{.x}`, `{;x}`)."""
    prefix, between = {"simple": ("", ","), "label": (".", "."), "matrix": (";", ";")}[style]
    assert text.startswith(prefix)
    text = text[len(prefix) :]
    if style == "matrix" and (kind == "scalar" or not explode):
        key, _, text = text.partition("=")
        assert unquote(key) == name
    words = text.split(between if explode else ",")
    if kind == "scalar":
        return unquote(text)
    if kind == "object":
        return equated(words) if explode else in_turn(words)
    if style == "matrix" and explode:
        assert {word.partition("=")[0] for word in words} == {name}
        words = [word.partition("=")[2] for word in words]
    return [unquote(word) for word in words]


@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
@pytest.mark.parametrize("explode", [False, True])
@quick
@given(scalar=hostile, many=lists, thing=objects)
def test_paths(
    call: Calls, style: str, explode: bool, scalar: str, many: list[str], thing: dict[str, str]
) -> None:
    # An exploded label cannot tell its dots from a value's, which need no encoding.
    if style == "label":
        many = [one.replace(".", "-") for one in many]
        thing = {key.replace(".", "-"): one.replace(".", "-") for key, one in thing.items()}
    name = style + ("_exploded" if explode else "")
    seen = call(name, scalar, many, thing)
    _, _, *segments = seen.target.split("/")
    for kind, text, sent in zip(
        ("scalar", "list", "object"), segments, (scalar, many, thing), strict=True
    ):
        assert read_segment(style, explode, kind, text, kind) == sent


@quick
@given(
    many=lists, thing=objects, style=st.sampled_from(["form", "space_delimited", "pipe_delimited"])
)
def test_queries(call: Calls, many: list[str], thing: dict[str, str], style: str) -> None:
    wire = {"form": "form", "space_delimited": "spaceDelimited", "pipe_delimited": "pipeDelimited"}
    between = {"form": ",", "space_delimited": "%20", "pipe_delimited": "%7C"}[style]
    if style != "form":  # these two cannot tell a delimiter from one in a value
        many = [one.replace(" ", "_").replace("|", "_") for one in many]
        thing = {
            key.replace(" ", "_").replace("|", "_"): one.replace(" ", "_").replace("|", "_")
            for key, one in thing.items()
        }

    def read(argument: str, value: Any) -> list[tuple[str, str]]:
        target = call("query", **{f"{style}_{argument}": value}).target
        return pairs(target.partition("?")[2])

    assert [
        (key, [unquote(w) for w in text.split(between)]) for key, text in read("list", many)
    ] == [(f"{wire[style]}List", many)]
    assert [(k, in_turn(text.split(between))) for k, text in read("object", thing)] == [
        (f"{wire[style]}Object", thing)
    ]
    assert [(k, unquote(one)) for k, one in read("list_exploded", many)] == [
        (f"{wire[style]}ListExploded", one) for one in many
    ]
    found = read("object_exploded", thing)
    assert {unquote(key): unquote(one) for key, one in found} == thing


@quick
@given(thing=objects, many=lists)
def test_deep_objects(call: Calls, thing: dict[str, str], many: list[str]) -> None:
    query = call("query", deep_object_object=thing, deep_object_list=many).target.partition("?")[2]
    found = pairs(query)
    assert [unquote(one) for key, one in found if key == "deepObjectList[]"] == many
    read = {
        unquote(key[len("deepObjectObject[") : -1]): unquote(one)
        for key, one in found
        if key.startswith("deepObjectObject[")
    }
    assert read == thing


def test_nested_objects_are_written_as_stripe_reads_them(call: Calls, package: Any) -> None:
    models = import_module("styles_in_use.models")
    value = models.Range(gte=1, tags=["a", "b"], inner={"x": True}, parts=[{"n": 1}, {"n": 2}])
    query = call("query", created=value).target.partition("?")[2]
    assert sorted(pairs(query)) == [
        ("created[gte]", "1"),
        ("created[inner][x]", "true"),
        ("created[parts][0][n]", "1"),
        ("created[parts][1][n]", "2"),
        ("created[tags][]", "a"),
        ("created[tags][]", "b"),
    ]


@quick
@given(raw=hostile, thing=objects)
def test_reserved_and_content(call: Calls, raw: str, thing: dict[str, str]) -> None:
    assert [unquote(v) for _, v in pairs(call("query", raw=raw).target.partition("?")[2])] == [raw]
    seen = call("query", x_json=thing)
    assert json.loads(seen.header("X-Json") or "") == thing
    target = call("whole_json", q=thing).target
    assert json.loads(unquote(target.partition("?")[2])) == thing


def test_reserved_characters_stay(call: Calls) -> None:
    assert call("query", raw="a/b:c?d&e").target == "/query?raw=a/b:c?d%26e"


@quick
@given(many=st.lists(line, min_size=1, max_size=3), thing=st.dictionaries(line, line, min_size=1))
def test_headers(call: Calls, many: list[str], thing: dict[str, str]) -> None:
    seen = call("query", x_list=many, x_object=thing, x_exploded=thing)
    assert (seen.header("X-List") or "").split(",") == many
    words = (seen.header("X-Object") or "").split(",")
    assert dict(zip(words[::2], words[1::2], strict=True)) == thing
    exploded = (seen.header("X-Exploded") or "").split(",")
    assert dict(one.split("=", 1) for one in exploded) == thing


@quick
@given(many=lists, thing=objects)
def test_cookies(call: Calls, many: list[str], thing: dict[str, str]) -> None:
    found = (call("cookies", list_=many, each=many).header("Cookie") or "").split("; ")
    read = [one.partition("=") for one in found]
    assert [unquote(value) for key, _, value in read if key == "each"] == many
    lists_ = [value.split(",") for key, _, value in read if key == "list"]
    assert [[unquote(word) for word in words] for words in lists_] == [many]
    own = (call("cookies", object=thing).header("Cookie") or "").split("; ")
    assert equated(own) == thing


def test_what_is_empty_is_not_sent(call: Calls) -> None:
    assert call("query", x_list=[], x_object={}, x_exploded={}).header("X-List") is None
    assert call("query", x_object={}).header("X-Object") is None
    assert call("query", x_exploded={}).header("X-Exploded") is None
    assert call("cookies", list_=[], each=[], object={}).header("Cookie") is None
    with pytest.raises(ValueError, match=r"^list_: empty"):
        call("matrix", "a", [], {"b": "c"})


def test_items_keep_their_limits(call: Calls) -> None:
    assert call("query", limited_=[1, 9]).target == "/query?limited=1&limited=9"
    with pytest.raises(ValueError, match=r"^limited: .*less than or equal to 9"):
        call("query", limited_=[1, 10])
    with pytest.raises(ValueError, match=r"^limited: .*at least 1 item"):
        call("query", limited_=[])


def test_a_raw_cookie_is_not_encoded_and_holds_no_semicolon(call: Calls) -> None:
    assert call("cookies", raw="a/b%20").header("Cookie") == "raw=a/b%20"
    with pytest.raises(ValueError, match="semicolon"):
        call("cookies", raw="a; admin=1")


@pytest.mark.parametrize(
    ("name", "arguments", "target"),
    [
        ("fixed_query", {"q": "1"}, "/fixed?action=x&q=1"),
        ("fixed_query", {}, "/fixed?action=x"),
        ("fragment", {"action": "Go"}, "/fragment?Action=Go"),
        ("in_segment", {"x": "a/b", "y": "c d"}, "/a%2Fbc%20d:verb"),
        ("query", {"ratio": 1e22}, "/query?ratio=10000000000000000000000"),
        ("query", {"ratio": 1e-7}, "/query?ratio=0.0000001"),
        ("query", {"form_list_exploded": []}, "/query"),
        ("query", {"form_list": [], "form_object": {}, "json": []}, "/query?json=%5B%5D"),
        ("query", {"pipe_delimited_list": [], "deep_object_object": {}}, "/query"),
        ("query", {"ratio": Decimal("1E+2")}, "/query?ratio=100"),
    ],
)
def test_targets(call: Calls, name: str, arguments: dict[str, Any], target: str) -> None:
    assert call(name, **arguments).target == target
