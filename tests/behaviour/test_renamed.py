"""Former names of classes and methods still work, and warn."""

from __future__ import annotations

import warnings
from importlib import import_module

import pytest

from .caller import Caller
from .packages import package
from .server import Answer, Server

PICTURE = Answer(headers={"Content-Type": "image/png"}, body=b"png")


async def test_a_method(caller: Caller, server: Server) -> None:
    server.on("GET", "/pets/1/picture", PICTURE)
    group = caller.client(package("names_remembered"), base_url=server.url).pets

    with pytest.warns(DeprecationWarning, match="it is called get_picture now"):
        assert await group.picture("1") == b"png"
    with pytest.warns(DeprecationWarning):
        raw = await group.with_raw_response.picture("1")
    assert (raw.status, raw.parse()) == (200, b"png")


async def test_a_method_whose_answer_is_read_as_it_comes(caller: Caller, server: Server) -> None:
    server.on("GET", "/pets/1/picture", PICTURE)
    group = caller.client(package("names_remembered"), base_url=server.url).pets
    answer = group.with_streaming_response.target.picture("1")
    if caller.blocks:
        with answer as opened:
            assert opened.status == 200
    else:
        async with answer as opened:
            assert opened.status == 200


def test_the_warning_is_told_of_the_line_that_calls() -> None:
    group = package("names_remembered").Client(base_url="http://localhost").pets
    with pytest.warns(DeprecationWarning) as told:
        assert group.picture
    assert told[0].filename == __file__


def test_a_class() -> None:
    models = import_module(f"{package('names_remembered').__name__}.models")
    for before in ("Pet", "Creature"):
        with pytest.warns(DeprecationWarning, match=f"{before} is called Animal now") as told:
            assert getattr(models, before) is models.Animal
        assert told[0].filename == __file__


def test_what_never_was() -> None:
    models = import_module(f"{package('names_remembered').__name__}.models")
    with pytest.raises(AttributeError, match="has no attribute 'Dog'"):
        _ = models.Dog


def test_names_of_today_do_not_warn() -> None:
    made = package("names_remembered")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        models = import_module(f"{made.__name__}.models")
        assert models.Animal(id="1").id == "1"
        assert made.Client(base_url="http://localhost").pets.get_picture
