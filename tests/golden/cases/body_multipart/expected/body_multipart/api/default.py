"""default: `Client.default`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .._core.body import json_body
from .._core.call import Call
from .._core.choice import chosen
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from .._core.multipart import multipart_body
from ..models import Kept, NewDocument

if TYPE_CHECKING:
    from ..client import Options


class _Operations:
    @operation
    def add_anything(
        self, body: dict[str, Any] | None = None, *, options: Options | None = None
    ) -> Call[None]:
        """Call addAnything.

        Operation `addAnything`: `POST /anything`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addAnything",
            method="POST",
            path="/anything",
            body=(None if body is None else multipart_body(body)),
            returns={"204": None},
            options=options,
        )

    @operation
    def add_document(
        self, body: NewDocument, *, options: Options | None = None
    ) -> Call[Kept]:
        """Call addDocument.

        Operation `addDocument`: `POST /documents`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addDocument",
            method="POST",
            path="/documents",
            body=multipart_body(body, types={"note": "text/markdown"}),
            returns={"201": Kept},
            options=options,
        )

    @operation
    def add_or_import(
        self,
        body: Kept | NewDocument,
        *,
        content_type: Literal[
            "application/json", "multipart/form-data"
        ] = "application/json",
        options: Options | None = None,
    ) -> Call[None]:
        """Call addOrImport.

        Operation `addOrImport`: `PUT /documents`.

        Args:
            body: What to send.
            content_type: How to write the body.
            options: Settings for this call.
        """
        return Call(
            operation="addOrImport",
            method="PUT",
            path="/documents",
            body=chosen(
                body,
                content_type,
                {"application/json": json_body, "multipart/form-data": multipart_body},
            ),
            returns={"204": None},
            options=options,
        )


class DefaultRaw(_Operations, RawGroup):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AsyncRawGroup):
    """`DefaultRaw`, to be awaited."""


class Default(_Operations, Group[DefaultRaw]):
    """Operations tagged `default`."""

    _raw_group = DefaultRaw


class AsyncDefault(_Operations, AsyncGroup[AsyncDefaultRaw]):
    """`Default`, to be awaited."""

    _raw_group = AsyncDefaultRaw
