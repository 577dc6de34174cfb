"""Small decisions of the views."""

from __future__ import annotations

import pytest

from moored.ir.api import Api
from moored.ir.operation import Group, Operation
from moored.ir.parameter import Parameter
from moored.ir.payload import Body, Media, Response
from moored.ir.types import TypeRef
from moored.render.limits import in_words
from moored.render.package import render, runtime
from moored.render.qualified import qualified
from moored.render.signatures import signature
from moored.render.width import text_width

PETS = TypeRef(expression="list[Pets]", models=("Pets",))


def operation(*parameters: Parameter, body: Body | None = None) -> Operation:
    return Operation(
        operation_id="list",
        name="list_",
        method="GET",
        wire_path="/pets",
        path=("/pets",),
        parameters=parameters,
        client_headers=(),
        idempotency_header=None,
        body=body,
        responses=(Response(status="200", type=PETS),),
        summary="",
        description="",
    )


def group(*operations: Operation) -> Group:
    return Group(
        tags=("pets",),
        module="pets",
        class_name="Pets",
        classes=("Pets", "AsyncPets", "PetsRaw", "AsyncPetsRaw"),
        description="",
        operations=operations,
    )


def parameter(name: str, kind: str, place: str = "query", required: bool = False) -> Parameter:
    return Parameter(
        wire=name,
        name=name,
        place=place,  # type: ignore[arg-type]
        type=TypeRef(expression=kind),
        required=required,
    )


@pytest.mark.parametrize(
    ("limits", "kind", "expected"),
    [
        ((), "str", ""),
        ((("max_length", 3),), "str", "At most 3 characters."),
        ((("min_length", 1),), "str", "At least 1 character."),
        ((("min_length", 1),), "list[str]", "At least 1 item."),
        ((("min_length", 36), ("max_length", 36)), "str", "Exactly 36 characters."),
        ((("ge", 1), ("lt", 5)), "int", "At least 1. Less than 5."),
        ((("multiple_of", 0.5),), "float", "A multiple of 0.5."),
        ((("pattern", 'a"{}'),), "str", "Matches 'a\"{}'."),
    ],
)
def test_limits(limits: tuple[tuple[str, object], ...], kind: str, expected: str) -> None:
    assert in_words(limits, kind) == expected


def test_a_model_is_named_as_an_attribute_of_its_module() -> None:
    (changed,) = qualified(group(operation()), "models").operations
    assert changed.returns == (TypeRef(expression="list[models.Pets]", models=("Pets",)),)


def test_a_signature() -> None:
    anything = TypeRef(expression="Any")
    media = Media(media_type="a/b", encoding="json", type=anything)
    body = Body(media=(media,), type=anything, required=False)
    made = operation(
        parameter("id", "int", "path", True),
        parameter("q", "str"),
        parameter("n", "int"),
        body=body,
    )
    assert signature(made) == (
        "self, id: int, body: Any | None = None, *, q: str | None = None, n: int | None = None,"
        " options: Options | None = None"
    )


@pytest.mark.parametrize(("length", "brackets"), [(42, False), (43, True)])
def test_only_a_union_that_fits_on_no_line_gets_brackets(length: int, brackets: bool) -> None:
    made = signature(operation(parameter("query_name", f"Literal['{'x' * length}']")))
    assert ("(Literal" in made) == brackets


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("é", 1)])
def test_width(text: str, width: int) -> None:
    assert text_width(text) == width


def api(*groups: Group, http: str = "httpx2", testing: bool = False) -> Api:
    return Api(
        package="p",
        title="T",
        version="1",
        description="",
        servers=(),
        groups=groups,
        models=(),
        aliases=(),
        auth=(),
        client_options=(),
        failure=None,
        request_id_header="x",
        http=http,
        testing=testing,
    )


def test_only_what_is_needed_of_the_runtime() -> None:
    cookie = operation(parameter("c", "str", "cookie"))
    optional = {
        "cookies",
        "query",
        "jobs",
        "auth_oauth2",
        "auth_user",
        "pace",
        "prepare",
        "envelope",
    }
    for made, parts in [(api(), set()), (api(group(cookie)), {"cookies"})]:
        names = {path.removeprefix("_core/").removesuffix(".py") for path in runtime(made)}
        assert names & optional == parts


def test_the_http_library_is_named_in_one_file() -> None:
    for testing, expected in ((False, []), (True, ["_core/fake_http.py"])):
        made = api(http="httpx", testing=testing)
        files = render(made) | runtime(made)
        assert [path for path, text in files.items() if "httpx2" in text] == []
        users = [path for path, text in files.items() if "import httpx" in text]
        assert users == [*expected, "_core/http.py"]
