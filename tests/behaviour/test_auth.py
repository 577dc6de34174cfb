"""Which credentials go with which call, and how tokens of users are renewed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import anyio.lowlevel
import pytest

from .caller import Caller, Thin
from .packages import package
from .server import Answer, Server, as_json

DONE = Answer(status=204)


def held(name: str) -> list[object]:
    """Credentials of a client, by what they are called in a table."""
    package("auth_ways")
    ways = import_module("auth_ways.auth")
    every = {
        "id": ways.AppId("i"),
        "key": ways.AppKey("k"),
        "login": ways.Login("u", "p"),
        "machine": ways.Machine("m", "s"),
        "word": ways.Word("w"),
    }
    return [every[one] for one in name.split()]


@pytest.fixture
def own(caller: Caller, server: Server) -> Thin:
    """A client whose token is of a subclass that names no scheme."""
    ways = package("auth_ways")
    auth = import_module("auth_ways._core.auth").BearerAuth("o")
    return caller.client(ways, base_url=server.url, auth=auth)


LOGIN = "Basic dTpw"


@pytest.mark.parametrize(
    ("has", "operation", "target", "app_id", "authorization"),
    [
        ("id key", "usual", "/usual?app_key=k", "i", None),
        ("key id", "usual", "/usual?app_key=k", "i", None),
        ("login", "usual", "/usual", None, LOGIN),
        ("login id key", "usual", "/usual?app_key=k", "i", None),  # the first way in
        ("login id", "usual", "/usual", None, LOGIN),  # half a way is none
        ("login id key", "same", "/same?app_key=k", "i", None),
        ("login id key", "none", "/none", None, None),
        ("login", "perhaps", "/perhaps", None, LOGIN),
        ("id key", "perhaps", "/perhaps", None, None),
        ("word login", "certificate", "/certificate", None, "Token w"),
        ("id key login", "digest", "/digest", None, None),
        ("id", "undeclared", "/undeclared", "i", None),
        ("", "usual", "/usual", None, None),
        ("", "machine", "/machine", None, None),
    ],
)
async def test_ways_in(
    caller: Caller,
    server: Server,
    has: str,
    operation: str,
    target: str,
    app_id: str | None,
    authorization: str | None,
) -> None:
    server.on("GET", target, DONE)
    client = caller.client(package("auth_ways"), base_url=server.url, auth=held(has))
    await getattr(client.default, operation)()
    seen = server.only()
    assert (seen.target, seen.header("x-app-id")) == (target, app_id)
    assert seen.header("authorization") == authorization


@pytest.mark.parametrize(
    ("has", "operation", "said"),
    [
        (
            "id",
            "usual",
            "usual needs credentials: appId and appKey, or login; the client has appId",
        ),
        (
            "id key",
            "machine",
            "machine needs credentials: machine; the client has appId and appKey",
        ),
    ],
)
async def test_no_way_in(
    caller: Caller, server: Server, has: str, operation: str, said: str
) -> None:
    client = caller.client(package("auth_ways"), base_url=server.url, auth=held(has))
    with pytest.raises(ValueError, match=said):
        await getattr(client.default, operation)()
    assert server.seen == []


@pytest.mark.parametrize(
    ("operation", "has", "told"),
    [
        ("usual", "", ": 401 No., the client was given no auth; its auth.py has the classes"),
        ("usual", "login", ": 401 No."),
        ("none", "", ": 401 No."),
    ],
)
async def test_who_has_no_credentials_is_told(
    caller: Caller, server: Server, operation: str, has: str, told: str
) -> None:
    client = caller.client(package("auth_ways"), base_url=server.url, auth=held(has))
    server.on("GET", f"/{operation}", as_json({"message": "No."}, 401))
    with pytest.raises(package("auth_ways").StatusError) as caught:
        await getattr(client.default, operation)()
    assert str(caught.value) == operation + told
    assert server.only().header("authorization") is None or has


@pytest.mark.parametrize("name", ["AppKey", "Machine", "Login", "Word"])
def test_a_credential_that_is_not_set(name: str) -> None:
    package("auth_ways")
    kind = getattr(import_module("auth_ways.auth"), name)
    parts: Any = [None] if name in ("AppKey", "Word") else ["a", None]
    with pytest.raises(TypeError, match="is a text, and not NoneType"):
        kind(*parts)


async def test_a_scheme_of_ones_own_goes_where_nothing_else_fits(own: Thin, server: Server) -> None:
    for operation in ("usual", "machine", "none"):
        server.on("GET", f"/{operation}", DONE)
        await getattr(own.default, operation)()
    sent = [one.header("authorization") for one in server.seen]
    assert sent == ["Bearer o", "Bearer o", None]


@pytest.mark.parametrize("place", ["header", "query", "cookie"])
async def test_a_document_without_security(caller: Caller, server: Server, place: str) -> None:
    minimal = package("minimal")
    server.on("GET", "/ping", as_json(1))
    server.on("GET", "/ping?k=%C3%A9", as_json(1))
    key = "é" if place != "header" else "e"
    auth = minimal.ApiKeyAuth(key, name="k", place=place)
    client = caller.client(minimal, base_url=server.url, auth=[auth, minimal.BasicAuth("u", "p")])
    await client.default.get_ping()
    seen = server.only()
    assert seen.header("authorization") == LOGIN
    found = {"header": seen.header("k"), "query": seen.target, "cookie": seen.header("cookie")}
    assert found[place] == {"header": "e", "query": "/ping?k=%C3%A9", "cookie": "k=%C3%A9"}[place]


async def test_an_async_function_is_asked_for_each_request(caller: Caller, server: Server) -> None:
    given = iter(["one", "two"])

    async def token() -> str:
        if not caller.blocks:
            await anyio.lowlevel.checkpoint()
        return next(given)

    minimal = package("minimal")
    server.on("GET", "/ping", as_json(1))
    client = caller.client(minimal, base_url=server.url, auth=minimal.BearerAuth(token))
    for _ in range(2):
        await client.default.get_ping()
    assert [one.header("authorization") for one in server.seen] == ["Bearer one", "Bearer two"]


class Users:
    """A server whose tokens last until they are revoked, and whose refresh tokens work once."""

    def __init__(self, server: Server) -> None:
        self.server, self.access, self.refresh, self.renewals = server, "a0", "r0", 0
        server.on("GET", "/me", lambda seen: self.me(seen.header("authorization")))
        server.on("POST", "/oauth/refresh", lambda seen: self.renew(seen.body.decode()))

    def me(self, sent: str | None) -> Answer:
        return as_json(7) if sent == f"Bearer {self.access}" else as_json({}, 401)

    def renew(self, form: str) -> Answer:
        if f"refresh_token={self.refresh}" not in form.split("&"):
            return as_json({"error": "invalid_grant", "error_description": "used before"}, 400)
        self.renewals += 1
        self.access, self.refresh = f"a{self.renewals}", f"r{self.renewals}"
        return as_json({"access_token": self.access, "refresh_token": self.refresh})


async def test_a_refused_token_is_renewed_and_kept(caller: Caller, server: Server) -> None:
    users, told = Users(server), list[tuple[str, str]]()
    users.access = "revoked since"
    kind = package("auth_oauth2_user").User
    auth = kind("a0", refresh_token="r0", client_id="c", on_renewal=lambda *t: told.append(t))
    client = caller.client(package("auth_oauth2_user"), base_url=server.url, auth=auth)
    assert await client.default.get_me() == 7
    users.access = "revoked again"
    assert await client.default.get_me() == 7
    assert told == [("a1", "r1"), ("a2", "r2")]
    first, _ = server.of("POST")
    assert first.body == b"grant_type=refresh_token&refresh_token=r0&client_id=c"
    assert first.header("authorization") is None


async def test_a_refresh_token_alone(caller: Caller, server: Server) -> None:
    users = Users(server)
    saved: list[str] = []

    async def save(_: str, refresh: str) -> None:
        saved.append(refresh)

    kind = package("auth_oauth2_user").User
    auth = kind(refresh_token="r0", client_id="c", client_secret="s", on_renewal=save)
    client = caller.client(package("auth_oauth2_user"), base_url=server.url, auth=auth)
    assert await client.default.get_me() == 7
    assert (users.renewals, saved) == (1, ["r1"])
    assert server.of("POST")[0].header("authorization") == "Basic Yzpz"


async def test_fifty_at_once_renew_once(caller: Caller, server: Server) -> None:
    users = Users(server)
    users.access = "revoked"
    auth = package("auth_oauth2_user").User("a0", refresh_token="r0")
    client = caller.client(package("auth_oauth2_user"), base_url=server.url, auth=auth)

    async def one(_: int) -> object:
        return await client.default.get_me()

    assert await caller.together(50, one) == [7] * 50
    assert users.renewals == 1


async def test_a_token_without_a_refresh_token_is_refused_once(
    caller: Caller, server: Server
) -> None:
    Users(server).access = "revoked"
    users = package("auth_oauth2_user")
    client = caller.client(users, base_url=server.url, auth=users.User("a0"))
    with pytest.raises(users.StatusError, match="401"):
        await client.default.get_me()
    server.only()


async def test_a_refresh_token_that_was_used_before(caller: Caller, server: Server) -> None:
    Users(server).refresh = "another"
    users = package("auth_oauth2_user")
    auth = users.User(refresh_token="r0")
    client = caller.client(users, base_url=server.url, auth=auth)
    with pytest.raises(users.StatusError, match="invalid_grant") as caught:
        await client.default.get_me()
    assert caught.value.operation == "token"
    assert "r0" not in f"{caught.value!r} {caught.value} {auth!r}"


def test_nothing_is_no_token() -> None:
    with pytest.raises(ValueError, match="neither"):
        package("auth_oauth2_user").User()
