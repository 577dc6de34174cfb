"""`moored suggest`: what is found, what is not, and that all of it is valid."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from moored import document as documents
from moored.suggesting import KINDS, Suggestion, overlay_text, suggest

ITEM = {"type": "object", "properties": {"id": {"type": "string"}}}
TEXT, NUMBER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
LIST = {"type": "array", "items": ITEM}


def parameter(name: str, schema: Any = TEXT, place: str = "query", **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema, "required": place == "path", **more}


def answer(schema: Any, **more: Any) -> dict[str, Any]:
    return {
        "200": {"description": "ok", "content": {"application/json": {"schema": schema}}, **more}
    }


def fields(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def found(tmp_path: Path, paths: dict[str, Any], **root: Any) -> list[Suggestion]:
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths, **root}
    path = tmp_path / "openapi.yaml"
    path.write_text(yaml.safe_dump(document))
    suggested = suggest(path)
    assert suggested.dropped == 0
    valid(path, suggested.suggestions, tmp_path)
    return list(suggested.suggestions)


def valid(path: Path, suggestions: tuple[Suggestion, ...], folder: Path) -> None:
    """A build takes the overlay, whatever it says."""
    if suggestions:
        overlay = folder / "overlay.yaml"
        overlay.write_text(overlay_text(suggestions, "T", "moored suggest"))
        documents.examine(path, [overlay])


def pages(tmp_path: Path, asks: list[dict[str, Any]], schema: Any, **more: Any) -> Any:
    operation = {"operationId": "list", "parameters": asks, "responses": answer(schema, **more)}
    made = [one for one in found(tmp_path, {"/things": {"get": operation}}) if one.kind == "pages"]
    return made[0].update["x-moored-pagination"] if made else None


LINK = {"headers": {"Link": {"schema": TEXT}}}


@pytest.mark.parametrize(
    ("asks", "schema", "more", "expected"),
    [
        (
            [parameter("pageToken")],
            fields(things=LIST, nextPageToken=TEXT),
            {},
            {"kind": "cursor", "items": "/things", "parameter": "pageToken", "next": "/nextPageToken"},
        ),
        (
            [parameter("cursor")],
            fields(data=LIST, meta=fields(next_cursor=TEXT), has_more=FLAG),
            {},
            {"kind": "cursor", "items": "/data", "parameter": "cursor", "next": "/meta/next_cursor", "more": "/has_more"},
        ),
        (
            [parameter("starting_after"), parameter("limit", NUMBER)],
            fields(data=LIST, has_more=FLAG),
            {},
            {"kind": "cursor", "items": "/data", "parameter": "starting_after", "next_of_last": "/id", "more": "/has_more"},
        ),
        (
            [parameter("page", NUMBER), parameter("per_page", NUMBER)],
            fields(items=LIST, total_pages=NUMBER),
            {},
            {"kind": "page", "items": "/items", "parameter": "page", "pages": "/total_pages"},
        ),
        (
            [parameter("offset", NUMBER), parameter("limit", NUMBER)],
            fields(items=LIST, total=NUMBER),
            {},
            {"kind": "offset", "items": "/items", "parameter": "offset", "total": "/total"},
        ),
        (
            [],
            fields(value=LIST, **{"@odata.nextLink": TEXT}),
            {},
            {"kind": "link", "items": "/value", "next": "/@odata.nextLink"},
        ),
        ([parameter("page", NUMBER)], LIST, LINK, {"kind": "link_header", "items": ""}),
        # What stands under `pagination` is an address, unless a cursor is asked for.
        (
            [parameter("page_cursor")],
            fields(result=fields(things=LIST), pagination=fields(next=TEXT)),
            {},
            {"kind": "cursor", "items": "/result/things", "parameter": "page_cursor", "next": "/pagination/next"},
        ),
        (
            [],
            fields(things=LIST, pagination=fields(next=TEXT)),
            {},
            {"kind": "link", "items": "/things", "next": "/pagination/next"},
        ),
    ],
)  # fmt: skip
def test_pages(tmp_path: Path, asks: Any, schema: Any, more: Any, expected: Any) -> None:
    assert pages(tmp_path, asks, schema, **more) == expected


@pytest.mark.parametrize(
    ("asks", "schema"),
    [
        # A page that is text, and a size of which nothing is counted.
        ([parameter("page"), parameter("per_page", NUMBER)], fields(items=LIST)),
        ([parameter("limit", NUMBER)], fields(items=LIST)),
        # Several lists, of which none is called like the path.
        ([parameter("cursor")], fields(cats=LIST, dogs=LIST, next_cursor=TEXT)),
        # A flag that says the opposite of more.
        ([parameter("cursor")], fields(things=LIST, cursor=TEXT, done=FLAG)),
        # A filter by date.
        ([parameter("start", {"type": "string", "format": "date"})], fields(items=LIST)),
        # No list.
        ([parameter("cursor")], fields(thing=ITEM, next_cursor=TEXT)),
    ],
)
def test_no_pages(tmp_path: Path, asks: Any, schema: Any) -> None:
    assert pages(tmp_path, asks, schema) is None


def job(states: list[str], **more: Any) -> dict[str, Any]:
    export = fields(id=TEXT, status={"type": "string", "enum": states})
    one = {"operationId": "getExport", "parameters": [parameter("export_id", place="path")]}
    return {
        "/exports": {"post": {"operationId": "createExport", "responses": answer(export), **more}},
        "/exports/{export_id}": {"get": {**one, "responses": answer(export)}},
    }


def test_a_job(tmp_path: Path) -> None:
    made = found(tmp_path, job(["queued", "running", "done", "failed"]))

    assert [one.update for one in made if one.kind == "jobs"] == [
        {
            "x-moored-job": {
                "poll": "getExport",
                "parameter": "export_id",
                "id": "/id",
                "status": "/status",
                "succeeded": ["done"],
                "failed": ["failed"],
            }
        }
    ]


def body(**properties: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": fields(**properties)}}}


@pytest.mark.parametrize(
    ("states", "more"),
    [
        (["pending_approval", "done"], {}),
        (["done", "failed"], {}),
        (["queued", "running"], {}),
        # Who starts it says how it stands.
        (["queued", "done"], {"requestBody": body(status=TEXT)}),
    ],
)
def test_no_job(tmp_path: Path, states: list[str], more: Any) -> None:
    assert [one for one in found(tmp_path, job(states, **more)) if one.kind == "jobs"] == []


def test_ids_made_of_the_path_have_no_name_in_them(tmp_path: Path) -> None:
    done = {"204": {"description": "ok"}}
    paths = {
        f"/repos/{one}": {
            "get": {"operationId": f"repos{one.title()}Get", "tags": ["Repos"], "responses": done}
        }
        for one in ("first", "last")
    }

    assert found(tmp_path, paths) == []


def test_what_a_media_type_without_a_schema_is_an_example_of(tmp_path: Path) -> None:
    paths = job(["Pending", "Done", "Failed"])
    for operation in (paths["/exports"]["post"], paths["/exports/{export_id}"]["get"]):
        content = operation["responses"]["200"]["content"]
        content["application/json; charset=utf-8"] = content.pop("application/json")
        content["application/json"] = {"example": {"id": "7", "status": "Pending"}}

    assert [one.kind for one in found(tmp_path, paths)] == ["jobs"]


def headed(name: str, **more: Any) -> dict[str, Any]:
    """Four operations, all of which take a header."""
    header = parameter(name, place="header", **more)
    done = {"204": {"description": "ok"}}
    return {f"/{path}": {"post": {"parameters": [header], "responses": done}} for path in "abcd"}


@pytest.mark.parametrize(
    "name", ["X-Tenant-Id", "Acme-Version", "X-API-Key", "Accept-Language", "on-behalf-of"]
)
def test_a_header_of_the_session(tmp_path: Path, name: str) -> None:
    (made,) = found(tmp_path, headed(name))

    assert (made.kind, made.update) == ("session", {"x-moored-client-option": True})


@pytest.mark.parametrize(
    "name", ["X-Request-Id", "If-Match", "Range", "Idempotency-Key", "X-Trace-Id", "Accept"]
)
def test_a_header_of_a_call(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, headed(name)) == []


def test_a_header_that_is_a_component_is_named_there(tmp_path: Path) -> None:
    paths = headed("X-Tenant-Id")
    for item in paths.values():
        item["post"]["parameters"] = [{"$ref": "#/components/parameters/tenant-id"}]
    component = {"tenant-id": parameter("X-Tenant-Id", place="header")}

    (made,) = found(tmp_path, paths, components={"parameters": component})

    assert made.target == "$.components.parameters['tenant-id']"


def test_an_idempotency_key(tmp_path: Path) -> None:
    (made,) = found(tmp_path, headed("X-Idempotency-Key"))

    assert made.update == {"x-moored-idempotency-key": True}


def enveloped(flag: Any = FLAG) -> dict[str, Any]:
    error = fields(code=TEXT, message=TEXT)
    schema = fields(success=flag, reasons={"type": "array", "items": error}, name=TEXT)
    return {f"/{path}": {"get": {"responses": answer(schema)}} for path in "abc"}


def test_a_failure_with_status_200(tmp_path: Path) -> None:
    (made,) = found(tmp_path, enveloped())

    assert made.target == "$"
    assert made.update["x-moored-failure"] == {
        "when": "/success",
        "equals": False,
        "errors": "/reasons",
        "code": "/code",
        "message": "/message",
    }


def test_a_flag_that_is_never_false_says_no_failure(tmp_path: Path) -> None:
    assert found(tmp_path, enveloped({"type": "boolean", "enum": [True]})) == []


def named(tmp_path: Path, *ids: str, tag: str = "Repos", path: str = "/v1/{n}") -> list[Any]:
    done = {"204": {"description": "ok"}}
    paths = {
        path.format(n=n): {"get": {"operationId": one, "tags": [tag], "responses": done}}
        for n, one in enumerate(ids)
    }
    return [one.update["x-moored-name"] for one in found(tmp_path, paths) if one.kind == "names"]


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("repos/list-for-org", "list_for_org"),
        ("github.repos.get", "get"),
        ("read_one_v1_0_get", "read_one"),
        ("RepoController_findAll", "find_all"),
        ("archive_2", "archive"),
        ("repo_listOwners", "list_owners"),
        ("ReposApi_FindAll", "find_all"),
        ("repos/list", "list"),
    ],
)
def test_a_name_that_repeats(tmp_path: Path, id_: str, name: str) -> None:
    assert named(tmp_path, id_) == [name]


def test_what_every_name_of_a_group_begins_with(tmp_path: Path) -> None:
    ids = ("RepoCount", "RepoOwnerAdd", "ReposFindAll")

    assert named(tmp_path, *ids) == ["count", "owner_add", "find_all"]


@pytest.mark.parametrize(
    "ids",
    [
        ("listRepos",),
        ("RepoCount", "cancel"),  # only one begins so
        ("repos/import",),  # `import_` would be no better
        ("reposIdGet",),
        ("archive_1", "archive_2"),  # both would have one name
        ("archive", "archive_2"),
        ("get_repos_list",),
    ],
)
def test_a_name_that_stays(tmp_path: Path, ids: tuple[str, ...]) -> None:
    assert named(tmp_path, *ids) == []


def test_events(tmp_path: Path) -> None:
    operation = {
        "description": "Sends Server-Sent Events.",
        "responses": {"200": {"description": "ok"}},
    }

    (made,) = found(tmp_path, {"/a": {"get": operation}})

    assert made.kind == "events"
    assert "text/event-stream" in made.update["responses"]["200"]["content"]


def test_what_is_known_is_not_said_again(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    paths = {**job(["queued", "done"]), **enveloped(), **headed("X-Tenant-Id")}
    path.write_text(
        yaml.safe_dump({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths})
    )
    first = suggest(path)
    assert {"session", "jobs"} <= {one.kind for one in first.suggestions}
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(overlay_text(first.suggestions, "T", "moored suggest"))

    assert suggest(path, (), [overlay]).suggestions == ()


def test_text_of_the_document_stays_in_its_comment(tmp_path: Path) -> None:
    evil = "x]\n  - target: $\n    remove: true #"
    operation = {
        "parameters": [parameter("cursor")],
        "responses": answer(fields(**{evil: LIST, "next_cursor": TEXT})),
    }
    made = found(tmp_path, {f"/{evil}": {"get": operation}})

    text = overlay_text(made, evil, f"moored suggest {evil}")

    assert [one["update"] for one in yaml.safe_load(text)["actions"]] == [
        one.update for one in made
    ]
    assert made


def test_every_kind_has_a_place_in_the_overlay(tmp_path: Path) -> None:
    one = Suggestion(kind="pages", subject="s", target="$", update={}, reason="r")
    text = overlay_text(
        [Suggestion(kind=kind, subject="s", target="$", update={}, reason="r") for kind in KINDS],
        "T",
        "m",
    )

    assert one.confidence == "high"
    assert len(yaml.safe_load(text)["actions"]) == len(KINDS)
