"""The models of Fields."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._core.model import Model


class A(Model):
    """`A` of the document."""

    field: Annotated[str | None, Field(alias="")] = None
    exclamation_mark: Annotated[str | None, Field(alias="!")] = None
    hash: Annotated[str | None, Field(alias="#")] = None
    ref: Annotated[str | None, Field(alias="$ref")] = None
    plus_1: Annotated[str | None, Field(alias="+1")] = None
    minus_1: Annotated[str | None, Field(alias="-1")] = None
    field_007: Annotated[str | None, Field(alias="007")] = None
    field_1st: Annotated[str | None, Field(alias="1st")] = None
    field_2: Annotated[str | None, Field(alias="2")] = None
    at_type: Annotated[str | None, Field(alias="@type")] = None
    account_id_upper: Annotated[str | None, Field(alias="ACCOUNT_ID")] = None
    account_id_spaces: Annotated[str | None, Field(alias="Account Id")] = None
    none: Annotated[str | None, Field(alias="None")] = None
    underscore: Annotated[str | None, Field(alias="_")] = None
    underscore_underscore: Annotated[str | None, Field(alias="__")] = None
    init: Annotated[str | None, Field(alias="__init__")] = None
    private: Annotated[str | None, Field(alias="_private")] = None
    a_b_spaces: Annotated[str | None, Field(alias="a b")] = None
    a_b_dots: Annotated[str | None, Field(alias="a.b")] = None
    a_b_slashes: Annotated[str | None, Field(alias="a/b")] = None
    account_id_hyphens: Annotated[str | None, Field(alias="account-id")] = None
    account_id_capitals: Annotated[str | None, Field(alias="accountID")] = None
    account_id_camel: Annotated[str | None, Field(alias="accountId")] = None
    account_id: str | None = None
    async_: Annotated[str | None, Field(alias="async")] = None
    a_b_plain_28ca90: Annotated[str | None, Field(alias="a~b")] = None
    a_b_plain_e95387: Annotated[str | None, Field(alias="a\u200bb")] = None
    class_: Annotated[str | None, Field(alias="class")] = None
    cls: str | None = None
    copy_: Annotated[str | None, Field(alias="copy")] = None
    dict_: Annotated[str | None, Field(alias="dict")] = None
    items: str | None = None
    json_: Annotated[str | None, Field(alias="json")] = None
    match: str | None = None
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    model_dump_: Annotated[str | None, Field(alias="model_dump")] = None
    model_fields_: Annotated[str | None, Field(alias="model_fields")] = None
    properties: str | None = None
    schema_: Annotated[str | None, Field(alias="schema")] = None
    self: str | None = None
    type: str | None = None
    validate_: Annotated[str | None, Field(alias="validate")] = None
    xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: Annotated[
        str | None,
        Field(
            alias="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        ),
    ] = None
    a: Annotated[str | None, Field(alias="ä")] = None
    u540d_u524d: Annotated[str | None, Field(alias="名前")] = None
    grinning_face: Annotated[str | None, Field(alias="😀")] = None
