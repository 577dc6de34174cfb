"""The models of Names."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field

from ._core.model import Model


class ABC(Model):
    """`a-b.c` of the document."""

    x: str | None = None


class AccountTypeModel_1f1835(Model):
    """`accountType` of the document."""

    x: str | None = None


class AccountTypeModel_8ff89d(Model):
    """`AccountType` of the document."""

    y: str | None = None


class Exception_(Model):
    """`Exception` of the document."""

    x: str | None = None


class Field_(Model):
    """`Field` of the document."""

    x: str | None = None


class List(Model):
    """`List` of the document."""

    x: str | None = None


class Model123(Model):
    """`123` of the document."""

    x: str | None = None


class Model_(Model):
    """`Model` of the document."""

    x: str | None = None


class Same(Model):
    """`Same` of the document."""

    x: str | None = None


class Type(Model):
    """`type` of the document."""

    none: Annotated[str, Field(alias="None")]
    class_: Annotated[str, Field(alias="class")]
    field_decd02: Annotated[str | None, Field(alias="")] = None
    field_1_st: Annotated[str | None, Field(alias="1st")] = None
    field_2: Annotated[str | None, Field(alias="2")] = None
    odata_type: Annotated[str | None, Field(alias="@odata.type")] = None
    any: Annotated[Any | None, Field(alias="Any")] = None
    field_ef45fb: Annotated[str | None, Field(alias="Field", max_length=3)] = None
    """At most 3 characters."""
    ids_of_pdfs: Annotated[list[str] | None, Field(alias="IDsOfPDFs")] = None
    list_280c72: Annotated[List | None, Field(alias="List")] = None
    literal: Annotated[Literal["a"] | None, Field(alias="Literal")] = None
    model: Annotated[Model_ | None, Field(alias="Model")] = None
    dunder: Annotated[str | None, Field(alias="__dunder__")] = None
    private: Annotated[str | None, Field(alias="_private")] = None
    account_id_2b014b: Annotated[str | None, Field(alias="account id")] = None
    account_id_5be4fc: Annotated[str | None, Field(alias="accountId")] = None
    account_id_f32b35: Annotated[str | None, Field(alias="account_id")] = None
    again: date | None = None
    validate_: Annotated[str | None, Field(alias="by hand")] = None
    copy_: Annotated[str | None, Field(alias="copy")] = None
    date_: Annotated[date | None, Field(alias="date")] = None
    datetime_: Annotated[AwareDatetime | None, Field(alias="datetime")] = None
    dict_: Annotated[dict[str, Any] | None, Field(alias="dict")] = None
    digits: Model123 | None = None
    exception: Exception_ | None = None
    field_3d209b: Annotated[Field_ | None, Field(alias="field")] = None
    hyphens: ABC | None = None
    int_: Annotated[int | None, Field(alias="int")] = None
    json_: Annotated[str | None, Field(alias="json")] = None
    list_644e2a: Annotated[list[str] | None, Field(alias="list")] = None
    lower: AccountTypeModel_1f1835 | None = None
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    model_x_: Annotated[str | None, Field(alias="model_x")] = None
    schema_: Annotated[str | None, Field(alias="schema")] = None
    self: str | None = None
    str_: Annotated[str | None, Field(alias="str")] = None
    upper: AccountTypeModel_8ff89d | None = None
    field_40ceee: Annotated[str | None, Field(alias="😀")] = None
