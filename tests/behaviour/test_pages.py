"""Lists that come page by page, over a real server."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from itertools import islice
from typing import Any

import pytest

from .caller import Caller, Thin
from .clock import Clock
from .packages import package
from .server import Answer, Seen, Server, as_json

ACCOUNTS = "/v1/accounts?owner=a"


@pytest.fixture(scope="module")
def pages() -> Any:
    return package("pagination")


@pytest.fixture
def user(caller: Caller, server: Server, pages: Any) -> Thin:
    """A client whose credentials are a key in the query."""
    return caller.client(pages, base_url=f"{server.url}/v1", auth=pages.Key("canary-key"))


@pytest.fixture
def client(caller: Caller, server: Server, pages: Any) -> Thin:
    return caller.client(pages, base_url=f"{server.url}/v1")


def begun(client: Thin, operation: str, *args: Any, **kwargs: Any) -> Any:
    """What a method returns, not awaited."""
    group, _, name = operation.partition(".")
    return getattr(getattr(client.target, group), name)(*args, **kwargs)


async def each(caller: Caller, things: Any) -> AsyncIterator[Any]:
    """Items or pages, as a blocking program or one with an event loop gets them."""
    if caller.blocks:
        for thing in things:
            yield thing
    else:
        async for thing in things:
            yield thing


async def all_of(caller: Caller, things: Any) -> list[Any]:
    return [thing async for thing in each(caller, things)]


def accounts(*ids: str, more: bool = False) -> Answer:
    return as_json({"data": [{"id": one} for one in ids], "has_more": more})


def three_pages(server: Server) -> None:
    server.on("GET", ACCOUNTS, accounts("1", "2", more=True))
    server.on("GET", f"{ACCOUNTS}&starting_after=2", accounts("3", "a&b", more=True))
    server.on("GET", f"{ACCOUNTS}&starting_after=a%26b", accounts("5"))


def targets(server: Server) -> list[str]:
    return [one.target for one in server.seen]


async def test_items_of_all_pages(caller: Caller, client: Thin, server: Server, pages: Any) -> None:
    three_pages(server)

    found = await all_of(caller, begun(client, "accounts.list_accounts", owner=["a"]))

    assert [one.id for one in found] == ["1", "2", "3", "a&b", "5"]
    assert {type(one) for one in found} == {pages.models.Account}
    assert len(server.seen) == 3


async def test_page_by_page(caller: Caller, client: Thin, server: Server, pages: Any) -> None:
    three_pages(server)

    walk = begun(client, "accounts.list_accounts", owner=["a"]).pages()
    found = await all_of(caller, walk)

    assert [len(page.items) for page in found] == [2, 2, 1]
    assert type(found[0]) is (pages.Page if caller.blocks else pages.AsyncPage)
    assert type(found[0].answer) is pages.models.ListAccountsResponse
    assert found[0].answer.has_more
    assert [page.cursor for page in found] == ['"2"', '"a&b"', None]


async def test_one_page_and_then_on(caller: Caller, client: Thin, server: Server) -> None:
    three_pages(server)

    page = await client.accounts.list_accounts(owner=["a"])
    assert [one.id for one in page.items] == ["1", "2"]
    assert len(server.seen) == 1

    assert len(await all_of(caller, page)) == 5
    assert len(await all_of(caller, page)) == 5
    assert targets(server).count(ACCOUNTS) == 1


async def test_no_page_before_its_turn(caller: Caller, client: Thin, server: Server) -> None:
    three_pages(server)
    found = begun(client, "accounts.list_accounts", owner=["a"])

    if caller.blocks:
        first = [one.id for one in islice(found, 2)]
    else:
        first = []
        async for one in found:
            first.append(one.id)
            if len(first) == 2:
                break

    assert first == ["1", "2"]
    assert len(server.seen) == 1


async def test_taken_up_again(caller: Caller, client: Thin, server: Server, pages: Any) -> None:
    three_pages(server)
    saved = json.loads(
        json.dumps((await client.accounts.list_accounts(owner=["a"])).cursor)
    )  # as a file keeps it
    other = caller.client(pages, base_url=f"{server.url}/v1")

    again = begun(other, "accounts.list_accounts", owner=["a"], resume=saved)

    assert [one.id for one in await all_of(caller, again)] == ["3", "a&b", "5"]
    raw = await other.accounts.with_raw_response.list_accounts(owner=["a"], resume=saved)
    assert [one.id for one in raw.parse().data] == ["3", "a&b"]
    given = await client.accounts.list_accounts(owner=["a"], starting_after="a&b")
    assert given.cursor is None


async def test_a_raw_response_is_one_page(client: Thin, server: Server) -> None:
    three_pages(server)

    raw = await client.accounts.with_raw_response.list_accounts(owner=["a"])

    assert (raw.status, raw.parse().data[1].id) == (200, "2")
    assert len(server.seen) == 1


@pytest.mark.parametrize("saved", ["", "x", "[1]", "{}", "null", "true"])
async def test_what_is_no_cursor(client: Thin, server: Server, pages: Any, saved: str) -> None:
    with pytest.raises(pages.PaginationError, match=r"listAccounts: .* leads to no page"):
        await client.accounts.list_accounts(owner=["a"], resume=saved)
    assert server.seen == []


async def test_a_page_that_fails(
    caller: Caller, client: Thin, server: Server, clock: Clock, pages: Any
) -> None:
    three_pages(server)
    server.on("GET", f"{ACCOUNTS}&starting_after=2", Answer(status=503), Answer(status=503),
              Answer(status=503), accounts("3"))  # fmt: skip
    walk = begun(client, "accounts.list_accounts", owner=["a"])
    walk = iter(walk) if caller.blocks else aiter(walk)
    found = []

    with pytest.raises(pages.StatusError) as caught:
        async for one in each(caller, walk):
            found.append(one.id)

    assert found == ["1", "2"]
    assert (caught.value.cursor, caught.value.attempts) == ('"2"', 3)
    saved = caught.value.cursor
    again = begun(client, "accounts.list_accounts", owner=["a"], resume=saved)
    assert [one.id for one in await all_of(caller, again)] == ["3"]
    assert [one.id for one in await all_of(caller, walk)] == ["3"]  # it tries once more as well


async def test_each_page_has_its_own_deadline(caller: Caller, client: Thin, server: Server) -> None:
    def slow(answer: Answer) -> Any:
        return lambda _: Answer(wait=0.25, headers=answer.headers, body=answer.body)

    for name, following in (("", "1"), ("&starting_after=1", "2"), ("&starting_after=2", "3")):
        server.on("GET", f"{ACCOUNTS}{name}", slow(accounts(following, more=following != "3")))

    walk = begun(client, "accounts.list_accounts", owner=["a"], options={"timeout": 0.6})

    assert len(await all_of(caller, walk)) == 3


async def test_empty_pages_are_no_end(caller: Caller, client: Thin, server: Server) -> None:
    answers = [
        {"found": {"hits": [], "after": "x"}},
        {"found": {"after": 7}},
        {"found": {"hits": None, "after": "y"}},
        {"found": {"hits": [{"id": "1"}], "after": ""}},
    ]
    server.on("POST", "/v1/accounts/search", *map(as_json, answers))

    found = await all_of(caller, begun(client, "accounts.search_accounts"))

    assert [one.id for one in found] == ["1"]
    assert [one.body for one in server.seen] == [
        b"",
        b'{"page":{"after":"x"}}',
        b'{"page":{"after":7}}',
        b'{"page":{"after":"y"}}',
    ]


async def test_a_cursor_in_the_body(
    caller: Caller, client: Thin, server: Server, pages: Any
) -> None:
    answers = [{"found": {"hits": [{"id": "1"}], "after": "x"}}, {"found": None}]
    server.on("POST", "/v1/accounts/search", *map(as_json, answers))
    models = pages.models
    search = models.Search(text="é", page=models.SearchPage(size=1))

    found = begun(client, "accounts.search_accounts", search, idempotency_key="k")

    assert [one.id for one in await all_of(caller, found)] == ["1"]
    assert [one.json() for one in server.seen] == [
        {"text": "é", "page": {"size": 1}},
        {"text": "é", "page": {"size": 1, "after": "x"}},
    ]
    keys = [one.header("idempotency-key") for one in server.seen]
    assert keys[0] == "k" != keys[1]
    assert len(str(keys[1])) == 36


async def test_a_cursor_in_headers(caller: Caller, client: Thin, server: Server) -> None:
    server.on("GET", "/v1/names", as_json(["a"], X_Next_Cursor="b c"), as_json(["b"]))

    assert await all_of(caller, begun(client, "accounts.list_names")) == ["a", "b"]
    assert [one.header("x-cursor") for one in server.seen] == [None, "b c"]


async def test_numbers_to_the_last_page(caller: Caller, client: Thin, server: Server) -> None:
    for number, target in enumerate(["/v1/events", "/v1/events?page=1", "/v1/events?page=2"]):
        server.on("GET", target, as_json({"items": [{}] * (2 - number % 2), "pages": 3}))

    assert len(await all_of(caller, begun(client, "events.list_events"))) == 5
    assert targets(server) == ["/v1/events", "/v1/events?page=1", "/v1/events?page=2"]
    assert len(await all_of(caller, begun(client, "events.list_events", page=2))) == 2


async def test_numbers_to_the_last_item(caller: Caller, client: Thin, server: Server) -> None:
    for target, count in (("", 2), ("?page=2", 2), ("?page=3", 1)):
        server.on("GET", f"/v1/events/7{target}", as_json({"items": [{}] * count, "total": 5}))

    second = await client.events.list_events_of_year(7)
    assert second.cursor == "[2,2]"
    again = begun(client, "events.list_events_of_year", 7, resume=second.cursor)
    assert len(await all_of(caller, again)) == 3
    assert targets(server)[1:] == ["/v1/events/7?page=2", "/v1/events/7?page=3"]


@pytest.mark.parametrize("last", [{"items": []}, {}, {"items": [{}], "more": False}])
async def test_numbers_without_a_count(
    caller: Caller, client: Thin, server: Server, last: Any
) -> None:
    server.on("GET", "/v1/events/7", as_json({"items": [{}], "more": True}))
    server.on("GET", "/v1/events/7?page=2", as_json({"items": [{}], "total": -1}))
    server.on("GET", "/v1/events/7?page=3", as_json(last))

    found = await all_of(caller, begun(client, "events.list_events_of_year", 7))

    assert len(found) == 2 + len(last.get("items", []))
    assert len(server.seen) == 3


async def test_offsets(caller: Caller, client: Thin, server: Server, pages: Any) -> None:
    answers = [{"items": [{}] * count, "total": 8} for count in (2, 3)]
    server.on("POST", "/v1/events/search", *map(as_json, answers))
    search = pages.models.SearchEventsRequest(text="x", offset=3)

    assert len(await all_of(caller, begun(client, "events.search_events", search))) == 5
    assert [one.json()["offset"] for one in server.seen] == [3, 5]


async def test_offsets_that_begin_with_one(caller: Caller, client: Thin, server: Server) -> None:
    lines = [{"line": "a"}, {"line": "b"}]
    server.on("GET", "/v1/logs", as_json({"Resources": lines, "totalResults": 3}))
    server.on("GET", "/v1/logs?startIndex=3", as_json({"Resources": lines[:1], "totalResults": 3}))

    found = await all_of(caller, begun(client, "logs.list_logs"))

    assert [one.line for one in found] == ["a", "b", "a"]
    assert len(server.seen) == 2


async def test_links_in_answers(caller: Caller, client: Thin, server: Server) -> None:
    links = [f"{server.url}/v1/files?skip=1#top", "?skip=2", "/v1/files?skip=3", "../v1/files/4",
             "//127.0.0.1:{port}/v1/fi les/5é"]  # fmt: skip
    asked = ["/v1/files?text=a%20b", "/v1/files?skip=1", "/v1/files?skip=2", "/v1/files?skip=3",
             "/v1/files/4", "/v1/fi%20les/5%C3%A9"]  # fmt: skip
    for target, link in zip(asked, [*links, None], strict=True):
        following = link and link.format(port=server.port)
        body = {"value": [{"name": target}], "@odata.nextLink": following}
        server.on("GET", target, as_json(body))

    found = await all_of(caller, begun(client, "logs.list_files", text="a b"))

    assert targets(server) == asked
    assert [one.name for one in found] == asked


@pytest.mark.parametrize(
    "header",
    [
        '<{url}/2>; rel="next"',
        "<{url}/2>;rel=next",
        '<{url}/1>; rel="prev", </v1/2>; title="a, <b>; rel=\\"last\\""; REL="x Next"',
        "<x>, ,,<2>; ; rel = next",
        '<{url}/2>; rel="next", <{url}/9>; rel="last',
    ],
)
async def test_links_in_headers(caller: Caller, client: Thin, server: Server, header: str) -> None:
    link = header.replace("{url}", f"{server.url}/v1")
    server.on("GET", "/v1/releases", as_json([{"line": "a"}], Link=link))
    for last in ('</v1/1>; rel="prev"', "", '<; rel="next"', "</v1/3>; title=next; rel"):
        server.on("GET", "/v1/2", as_json([{"line": "b"}], Link=last))
        found = await all_of(caller, begun(client, "logs.list_releases"))
        assert [one.line for one in found] == ["a", "b"]


@pytest.mark.parametrize(
    "link",
    ["{other}/v1/files", "//127.0.0.1:{port}/x", "http://user@{home}/", "http://[", "ftp://x/y",
     "https://{home}/v1/files", "http://127.0.0.1.evil.example/", "http://{home}.evil.example/",
     "//{home}\\.evil.example/", "http://{home}%00/", "//127\u30020.0.1/", "http://evil.example\\@{home}/"],
)  # fmt: skip
async def test_a_link_to_elsewhere(
    caller: Caller, user: Thin, server: Server, other: Server, pages: Any, link: str
) -> None:
    home = server.url.removeprefix("http://")
    link = link.format(other=other.url, port=other.port, home=home)
    body = {"value": [{"name": "a"}], "@odata.nextLink": link}
    server.on("GET", "/v1/files?api_key=canary-key", as_json(body))
    found = []

    with pytest.raises(pages.PaginationError, match="the next page is") as caught:
        async for one in each(caller, begun(user, "logs.list_files")):
            found.append(one.name)

    assert found == ["a"]
    assert "listFiles" in str(caught.value)
    assert other.seen == [] and len(server.seen) == 1
    with pytest.raises(pages.PaginationError):  # nor does a cursor lead there
        await user.logs.list_files(resume=caught.value.cursor)
    assert other.seen == [] and len(server.seen) == 1


async def test_a_link_that_is_too_long(
    caller: Caller, client: Thin, server: Server, pages: Any
) -> None:
    server.on("GET", "/v1/files", as_json({"@odata.nextLink": f"?{'x' * 70_000}"}))
    with pytest.raises(pages.PaginationError, match=r"listFiles: the link .* is too long"):
        await all_of(caller, begun(client, "logs.list_files"))


async def test_a_cursor_has_no_credentials(caller: Caller, user: Thin, server: Server) -> None:
    link = f"{server.url}/v1/files?a=1&api%5Fkey=canary-key&b=2"
    server.on("GET", "/v1/files?api_key=canary-key", as_json({"@odata.nextLink": link}))
    following = "/v1/files?a=1&b=2&api_key=canary-key"
    server.on("GET", following, as_json({"value": [{"name": "z"}]}))

    page = await user.logs.list_files()

    assert page.cursor == json.dumps(f"{server.url}/v1/files?a=1&b=2")
    assert "canary" not in repr(page)
    assert [one.name for one in await all_of(caller, page)] == ["z"]


@pytest.mark.parametrize("circle", [1, 2])
async def test_a_circle(
    caller: Caller, client: Thin, server: Server, pages: Any, circle: int
) -> None:
    following = ["b", *(["c"] if circle == 2 else [])]
    server.on("GET", "/v1/names", as_json(["a"], X_Next_Cursor="b"),
              *[as_json([one], X_Next_Cursor=following[-i - 1]) for i, one in enumerate(following)],
              as_json(["?"], X_Next_Cursor="b"))  # fmt: skip
    found = []

    with pytest.raises(
        pages.PaginationError, match="listNames: the pages lead in a circle"
    ) as caught:
        async for one in each(caller, begun(client, "accounts.list_names")):
            found.append(one)

    assert found == (["a", "b"] if circle == 1 else ["a", "b", "c"])
    assert caught.value.cursor == '"b"'
    assert len(server.seen) == len(found)


async def test_drift_in_an_item_loses_nothing(caller: Caller, server: Server, pages: Any) -> None:
    told: list[Any] = []
    client = caller.client(pages, base_url=f"{server.url}/v1", on_drift=told.append)
    strayed = [{"id": "1", "opened": "soon"}, "none at all", {"ID": 3}, {"id": 4}]
    server.on("GET", ACCOUNTS, as_json({"data": strayed, "has_more": True}))
    server.on("GET", f"{ACCOUNTS}&starting_after=4", accounts("5"))

    found = await all_of(caller, begun(client, "accounts.list_accounts", owner=["a"]))

    assert found[0].opened == "soon"
    assert found[1] == "none at all"
    assert [getattr(one, "id", None) for one in found] == ["1", None, None, 4, "5"]
    assert {one.operation for one in told} == {"listAccounts"}


async def test_drift_on_the_way_to_the_next_page(
    caller: Caller, client: Thin, server: Server, pages: Any
) -> None:
    server.on("POST", "/v1/accounts/search", as_json({"found": {"hits": {"id": "1"}}}))
    with pytest.raises(pages.DecodeError, match="searchAccounts: the items are no list"):
        await client.accounts.search_accounts()
    strayed = {"value": [{"name": "a"}], "@odata.nextLink": {"href": "x"}}
    server.on("GET", "/v1/files", as_json(strayed))
    page = await client.logs.list_files()
    assert [one.name for one in page.items] == ["a"]
    with pytest.raises(pages.PaginationError, match=r"listFiles: .*href.* leads to no page"):
        await all_of(caller, page)
    server.on("POST", "/v1/accounts/search", as_json({"found": "none"}))
    assert (await client.accounts.search_accounts()).items == []


async def test_strict_responses_say_which_page(caller: Caller, server: Server, pages: Any) -> None:
    client = caller.client(pages, base_url=f"{server.url}/v1", strict_responses=True)
    server.on("GET", "/v1/names", as_json(["a"], X_Next_Cursor="b"), as_json([1]))

    with pytest.raises(pages.DecodeError) as caught:
        await all_of(caller, begun(client, "accounts.list_names"))

    assert caught.value.cursor == '"b"'


async def test_settings_of_each_page(caller: Caller, client: Thin, server: Server) -> None:
    three_pages(server)
    options = {"headers": {"X-Team": "t"}}

    await all_of(caller, begun(client, "accounts.list_accounts", owner=["a"], options=options))

    assert [one.header("x-team") for one in server.seen] == ["t"] * 3


async def test_many_pages(caller: Caller, client: Thin, server: Server) -> None:
    def page(seen: Seen) -> Answer:
        number = int(seen.header("x-cursor") or 0)
        return as_json([str(number)], X_Next_Cursor=str(number + 1) if number < 300 else "")

    server.on("GET", "/v1/names", page)

    found = await all_of(caller, begun(client, "accounts.list_names"))

    assert found == [str(number) for number in range(301)]


async def test_names_of_its_own(caller: Caller, server: Server) -> None:
    named = package("pagination_3_0")
    told: list[Any] = []
    client = caller.client(named, base_url=server.url, on_drift=told.append)
    server.on("GET", "/cursor?resume=q", as_json({"items": [{"cursor": "c"}], "next": "2 3"}))
    server.on("GET", "/cursor?resume=2%203", as_json({"items": None}))
    server.on("GET", "/offset", as_json({"items": [{}, {}]}))
    server.on("GET", "/offset?%24skip=2", as_json({}))
    server.on("GET", "/header", as_json({'it"e\\ms': {"/": [{"on": True}], "new": 1}}))

    items = await all_of(caller, begun(client, "page.paged_", resume_="q"))
    assert [one.cursor for one in items] == ["c"]
    assert len(await all_of(caller, begun(client, "page.by_offset"))) == 2
    assert [one.on for one in await all_of(caller, begun(client, "page.by_header"))] == [True]
    assert [one.pointer for one in told] == ['/it"e\\ms/new']


async def test_a_page_in_hand(caller: Caller, client: Thin, server: Server, pages: Any) -> None:
    three_pages(server)
    call = pages.prepare(client.target.accounts.list_accounts, owner=["a"])
    assert call.url.endswith(ACCOUNTS)
    assert [one.id for one in await all_of(caller, call.send())] == ["1", "2", "3", "a&b", "5"]
