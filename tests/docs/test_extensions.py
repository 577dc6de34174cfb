"""What `docs/extensions.md` writes into a document is what a build takes: each fragment, at an operation that it fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.docs.blocks import DOCS, ROOT, blocks

from moored import document as documents
from moored.problems import MooredError

ZUORA = ROOT / "specs" / "zuora-billing" / "openapi.yaml"
JOB = "$.paths['/v1/operations/bulk-pdf'].post"
#: An API whose lists go on in every way that there is.
LISTS = """\
openapi: 3.1.0
info: {title: Lists, version: "1"}
servers: [{url: https://lists.example}]
paths:
  /fields:
    get: &list
      parameters:
        - {name: cursor, in: query, schema: {type: string}}
        - {name: starting_after, in: query, schema: {type: string}}
        - {name: page, in: query, schema: {type: integer}}
        - {name: offset, in: query, schema: {type: integer}}
      responses:
        "200":
          description: A page.
          headers: {X-Next-Cursor: {schema: {type: string}}}
          content:
            application/json:
              schema:
                type: object
                properties:
                  data: &items {type: array, items: {type: object, properties: {id: {type: string}}}}
                  items: *items
                  results: *items
                  value: *items
                  has_more: {type: boolean}
                  meta: {type: object, properties: {next_cursor: {type: string}}}
                  page_count: {type: integer}
                  total: {type: integer}
                  "@odata.nextLink": {type: string}
  /search:
    post:
      <<: *list
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties: {page: {type: object, properties: {after: {type: string}}}}
  /bare:
    get:
      responses:
        "200":
          description: A page.
          headers: {Link: {schema: {type: string}}}
          content: {application/json: {schema: *items}}
"""


def fragments() -> Iterator[dict[str, Any]]:
    for block in blocks(DOCS / "extensions.md"):
        if block.language == "yaml":
            yield from yaml.safe_load_all(block.text)


def fitting(fragment: dict[str, Any]) -> tuple[bool, str]:
    """Whether it is of a list, and the JSONPath of what it fits."""
    if "x-moored-pagination" not in fragment:
        return False, "$" if "x-moored-failure" in fragment else JOB
    pagination = fragment["x-moored-pagination"]
    path, method = ("/search", "post") if "body" in pagination else ("/fields", "get")
    path = path if pagination["items"] else "/bare"
    return True, f"$.paths['{path}'].{method}"


@pytest.mark.parametrize(
    "fragment",
    [*fragments()],
    ids=lambda one: "-".join([next(iter(one)), *map(str, one.values())])[:60],
)
def test_a_build_takes_what_the_page_writes(fragment: dict[str, Any], tmp_path: Path) -> None:
    is_list, target = fitting(fragment)
    spec, overlay = tmp_path / "lists.yaml", tmp_path / "overlay.yaml"
    # A document has no merge keys of YAML.
    spec.write_text(yaml.safe_dump(yaml.safe_load(LISTS)))
    action = {"target": target, "update": fragment}
    whole = {"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "actions": [action]}
    overlay.write_text(yaml.safe_dump(fragment if "overlay" in fragment else whole))

    made = documents.examine(spec if is_list else ZUORA, [overlay])

    key = next(iter(fragment))
    assert key == "overlay" or key in yaml.safe_dump(made.document.root)


def test_what_does_not_fit_is_refused(tmp_path: Path) -> None:
    spec, overlay = tmp_path / "lists.yaml", tmp_path / "overlay.yaml"
    spec.write_text(yaml.safe_dump(yaml.safe_load(LISTS)))
    wrong = {"kind": "cursor", "items": "/nothing", "parameter": "cursor", "next": "/meta/next"}
    action = {"target": "$.paths['/fields'].get", "update": {"x-moored-pagination": wrong}}
    whole = {"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "actions": [action]}
    overlay.write_text(yaml.safe_dump(whole))

    with pytest.raises(MooredError):
        documents.examine(spec, [overlay])
