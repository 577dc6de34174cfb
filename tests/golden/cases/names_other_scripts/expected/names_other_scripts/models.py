"""The models of Names in other scripts."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._core.model import Model


class Tovar(Model):
    """`Товар` of the document."""

    star: Annotated[str | None, Field(alias="*")] = None
    lodz: Annotated[str | None, Field(alias="Łódź")] = None
    tsena_tovara: Annotated[float | None, Field(alias="ЦенаТовара")] = None
    tsena: Annotated[float | None, Field(alias="цена")] = None
    katakana: Annotated[str | None, Field(alias="カタカナ")] = None
    u540d_u524d: Annotated[str | None, Field(alias="名前")] = None
    hangugeo: Annotated[str | None, Field(alias="한국어")] = None
    grinning_face: Annotated[str | None, Field(alias="😀")] = None
