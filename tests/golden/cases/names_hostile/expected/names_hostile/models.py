"""The models of Names."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from ._core.model import Model


class ABC(Model):
    """`a-b.c` of the document."""

    x: str | None = None


class AccountType(Model):
    """`AccountType` of the document."""

    y: str | None = None


class AccountTypeModel(Model):
    """`accountType` of the document."""

    x: str | None = None


class ExceptionModel(Model):
    """`Exception` of the document."""

    x: str | None = None


class FieldModel(Model):
    """`Field` of the document."""

    x: str | None = None


class List(Model):
    """`List` of the document."""

    x: str | None = None


class Model123(Model):
    """`123` of the document."""

    x: str | None = None


class ModelModel(Model):
    """`Model` of the document."""

    x: str | None = None


class Same(Model):
    """`Same` of the document."""

    x: str | None = None


class Type(Model):
    """`type` of the document."""

    none: Annotated[str, Field(alias="None")]
    class_: Annotated[str, Field(alias="class")]
    empty: Annotated[str | None, Field(alias="")] = None
    field_1st: Annotated[str | None, Field(alias="1st")] = None
    field_2: Annotated[str | None, Field(alias="2")] = None
    odata_type: Annotated[str | None, Field(alias="@odata.type")] = None
    any: Annotated[Any, Field(alias="Any")] = None
    field_pascal: Annotated[str | None, Field(alias="Field", max_length=3)] = None
    """At most 3 characters."""
    ids_of_pdfs: Annotated[list[str] | None, Field(alias="IDsOfPDFs")] = None
    list_pascal: Annotated[List | None, Field(alias="List")] = None
    literal: Annotated[Literal["a"] | None, Field(alias="Literal")] = None
    model: Annotated[ModelModel | None, Field(alias="Model")] = None
    dunder: Annotated[str | None, Field(alias="__dunder__")] = None
    private: Annotated[str | None, Field(alias="_private")] = None
    account_id_spaces: Annotated[str | None, Field(alias="account id")] = None
    account_id_camel: Annotated[str | None, Field(alias="accountId")] = None
    account_id: str | None = None
    again: date | None = None
    validate_: Annotated[str | None, Field(alias="by hand")] = None
    copy_: Annotated[str | None, Field(alias="copy")] = None
    date_: Annotated[date | None, Field(alias="date")] = None
    datetime_: Annotated[datetime | None, Field(alias="datetime")] = None
    dict_: Annotated[dict[str, Any] | None, Field(alias="dict")] = None
    digits: Model123 | None = None
    exception: ExceptionModel | None = None
    field: FieldModel | None = None
    hyphens: ABC | None = None
    int_: Annotated[int | None, Field(alias="int")] = None
    json_: Annotated[str | None, Field(alias="json")] = None
    list_: Annotated[list[str] | None, Field(alias="list")] = None
    lower: AccountTypeModel | None = None
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    model_x: str | None = None
    schema_: Annotated[str | None, Field(alias="schema")] = None
    self: str | None = None
    str_: Annotated[str | None, Field(alias="str")] = None
    upper: AccountType | None = None
    grinning_face: Annotated[str | None, Field(alias="😀")] = None
