"""The models of Defaults."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal, TypeAlias
from uuid import UUID

from pydantic import Field

from ._core.model import Model, OmitNone


class All(Model):
    """`All` of the document."""

    needed: int
    """Has to be given all the same. Default: 5."""
    anything: Any = {"a": [1, None]}
    born: Birthday = date.fromisoformat("2000-02-29")
    choice: Literal["asc", "desc"] = "asc"
    constant: Literal["fixed"] = "fixed"
    day: date = date.fromisoformat("2030-01-31")
    days: list[date] = [
        date.fromisoformat("2030-01-31"),
        date.fromisoformat("2030-02-01"),
    ]
    either: int | str = "auto"
    empty_list: Annotated[list[str], Field(alias="emptyList")] = []
    empty_text: Annotated[str, Field(alias="emptyText")] = ""
    id: UUID = UUID("00000000-0000-4000-8000-000000000000")
    integer: int = -3
    list_: Annotated[list[int], Field(alias="list")] = [1, 2]
    mapping: dict[str, int] = {"a": 1}
    moment: datetime = datetime.fromisoformat("2030-01-31T12:00:00Z")
    named: Level = 2
    """How loud it is."""
    nothing: str | None = None
    number: float = 0.25
    or_null: Annotated[int | None, Field(alias="orNull")] = 7
    out_of_limits: Annotated[int, Field(alias="outOfLimits", ge=1)] = 0
    """At least 1."""
    overridden: Level = 3
    """How loud it is."""
    point: Annotated[Point | None, OmitNone] = None
    """Default: {"x": 1}."""
    points: list[Point] = []
    quoted_number: Annotated[int, Field(alias="quotedNumber")] = 10
    quoted_truth: Annotated[bool, Field(alias="quotedTruth")] = False
    round: float = 1
    text: str = 'a "quoted" text'
    truth: bool = True
    unquoted: str = "10"
    whole: int = 4
    wrong: Annotated[int | None, OmitNone] = None
    wrong_choice: Annotated[
        Literal["a", "b"] | None, OmitNone, Field(alias="wrongChoice")
    ] = None
    wrong_day: Annotated[date | None, OmitNone, Field(alias="wrongDay")] = None
    wrong_list: Annotated[list[int] | None, OmitNone, Field(alias="wrongList")] = None
    wrong_null: Annotated[str | None, OmitNone, Field(alias="wrongNull")] = None


class Point(Model):
    """`Point` of the document."""

    x: float
    y: float = 0


Birthday: TypeAlias = date

Level: TypeAlias = Literal[1, 2, 3]
"""How loud it is."""
