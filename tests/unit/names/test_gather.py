"""All that a document gives a name to, with its path, and the reason."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from moored.names.gather import gather, webhook_operations
from moored.names.paths import formers_by_path, path_of, places_by_path
from moored.names.plan import Former, NamePlan, plan

DOCUMENT = """
paths:
  /users/{id}/posts:
    get:
      tags: [Blog Posts]
      parameters:
        - {name: id, in: path}
        - {name: id, in: query}
        - {name: X-Team, in: header, x-moored-client-option: true}
        - {name: class, in: query}
        - {name: old, in: query, x-moored-name: young}
    query: {tags: [Blog Posts], operationId: search-posts}
    additionalOperations: {PURGE: {tags: [Blog Posts]}}
  /exports:
    post: {operationId: startExport, tags: [jobs], x-moored-job: {status: /exports/1}}
  /imports:
    post: {operationId: startImport, tags: [jobs], x-moored-job: {name: load}}
  /reports:
    post: {tags: [jobs], x-moored-name: begin_report, x-moored-job: {}}
  /untagged:
    get: {}
webhooks:
  newPet: {post: {operationId: petCame}}
  sold: {post: {}, put: {}}
components:
  securitySchemes: {api-key: {type: apiKey}, Mine: {type: http, x-moored-name: Own}}
  schemas:
    pet_owner: {type: object, properties: {firstName: {}, class: {}}}
    Named: {type: object, x-moored-name: Renamed}
    listPets.response: {type: object}
"""


@pytest.fixture(scope="module")
def root() -> Any:
    found = yaml.safe_load(DOCUMENT)
    for item in found["paths"].values():
        for one in (*item.values(), *item.get("additionalOperations", {}).values()):
            if "PURGE" not in one:
                one.setdefault("parameters", [])
    return found


@pytest.fixture(scope="module")
def planned(root: Any) -> NamePlan:
    return plan(gather(root), {})


def test_every_name(planned: NamePlan) -> None:
    found = {f"{one.kind} {one.place}": path for path, one in places_by_path(planned).items()}
    key = "GET /users/{id}/posts"

    assert found == {
        "auth Mine": "auth.Own",
        "auth api-key": "auth.ApiKey",
        "class Named": "Renamed",
        "class listPets.response": "ListPetsResponse",
        "class pet_owner": "PetOwner",
        "field pet_owner/class": "PetOwner.class_",
        "field pet_owner/firstName": "PetOwner.first_name",
        "group blogposts": "blog_posts",
        "group default": "default",
        "group jobs": "jobs",
        f"method {key}": "blog_posts.get_users_posts",
        f"argument {key} path id": "blog_posts.get_users_posts.id_path",
        f"argument {key} query id": "blog_posts.get_users_posts.id_query",
        f"argument {key} query class": "blog_posts.get_users_posts.class_",
        f"argument {key} query old": "blog_posts.get_users_posts.young",
        f"argument {key} header X-Team": "blog_posts.get_users_posts.x_team",
        "argument client header x-team": "client.x_team",
        "method QUERY /users/{id}/posts": "blog_posts.search_posts",
        "method PURGE /users/{id}/posts": "blog_posts.purge_users_posts",
        "method POST /exports": "jobs.start_export",
        "method POST /exports wait": "jobs.wait_for_export",
        "method POST /imports": "jobs.start_import",
        "method POST /imports wait": "jobs.wait_for_load",
        "method POST /reports": "jobs.begin_report",
        "method POST /reports wait": "jobs.wait_for_report",
        "method GET /untagged": "default.get_untagged",
        "method webhook newPet": "webhooks.parse_pet_came",
        "method webhook sold POST": "webhooks.parse_sold_post",
        "method webhook sold PUT": "webhooks.parse_sold_put",
    }
    assert {path_of(planned, one.kind, one.place) for one in planned.names.values()} == {
        *found.values()
    }


def test_reasons(planned: NamePlan) -> None:
    reasons = {place: one.reason for (_, place), one in planned.names.items()}

    assert reasons["Named"] == "x-moored-name"
    assert reasons["GET /users/{id}/posts"] == "method and path"
    assert reasons["POST /exports"] == "the operationId startExport"
    assert reasons["POST /exports wait"] == "x-moored-job"
    assert reasons["webhook newPet"] == "the webhook's name"
    assert reasons["client header x-team"] == "the header's name"


def test_a_webhook_of_several_methods_is_several(root: Any) -> None:
    found = [(key, method) for key, method, _ in webhook_operations(root)]
    assert found == [("newPet", "POST"), ("sold POST", "POST"), ("sold PUT", "PUT")]


def test_two_headers_of_one_name() -> None:
    """Options of the client that would be called alike are told apart."""
    headers = [
        {"name": name, "in": "header", "x-moored-client-option": True} for name in ("a_b", "a.b")
    ]
    root = {"paths": {"/a": {"get": {"operationId": "x", "parameters": headers}}}}
    found = [one for one in plan(gather(root), {}).names.values() if one.scope == "client"]
    assert [one.python[:11] for one in found] == ["a_b_header_"] * 2
    assert len({one.python for one in found}) == 2


def test_what_is_gone_has_the_path_under_which_it_was() -> None:
    gone = [
        Former(kind="class", scope="", place="Cat", python="Cat"),
        Former(kind="field", scope="Pet", place="Pet/old", python="old"),
        Former(kind="field", scope="Gone", place="Gone/old", python="old"),
        Former(kind="method", scope="pets", place="GET /old", python="list_old"),
        Former(kind="argument", scope="client", place="client header x", python="x"),
    ]
    root = {"paths": {}, "components": {"schemas": {"Pet": {"properties": {}}}}}
    planned = plan(gather(root), {})
    found = formers_by_path(NamePlan(names=planned.names, gone=tuple(gone), aliases=()))

    assert {path: one.place for path, one in found.items()} == {
        "Cat": "Cat",
        "Pet.old": "Pet/old",
        "Gone.old": "Gone/old",
        "pets.list_old": "GET /old",
        "client.x": "client header x",
    }
