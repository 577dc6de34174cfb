"""files: `Client.files`."""

from __future__ import annotations

from typing import Literal

from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def get_file(
        self,
        name: str,
        format: Literal["csv", "json"],
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call getFile.

        Operation `getFile`: `GET /files/{name}.{format}`.

        Args:
            name: `name`.
            format: `format`.
            options: Settings for this call.
        """
        return Call(
            operation="getFile",
            method="GET",
            path=path("/files/{name}.{format}", name=name, format=format),
            returns={"204": None},
            options=options,
        )

    @operation
    def publish_file(self, name: str, *, options: Options | None = None) -> Call[None]:
        """Call publishFile.

        Operation `publishFile`: `POST /files/{name}:publish`.

        Args:
            name: `name`.
            options: Settings for this call.
        """
        return Call(
            operation="publishFile",
            method="POST",
            path=path("/files/{name}:publish", name=name),
            returns={"204": None},
            options=options,
        )

    @operation
    def legacy_list(
        self, kind: str, *, page: int | None = None, options: Options | None = None
    ) -> Call[None]:
        """Call legacyList.

        Operation `legacyList`: `GET /legacy?action=list&kind={kind}`.

        Args:
            kind: `kind`.
            page: `page`.
            options: Settings for this call.
        """
        return Call(
            operation="legacyList",
            method="GET",
            path=path("/legacy?action=list&kind={kind}", kind=kind),
            query=query(("page", page, True)),
            returns={"204": None},
            options=options,
        )

    @operation
    def describe(
        self, *, action: Literal["Describe"], options: Options | None = None
    ) -> Call[None]:
        """Call describe.

        Operation `describe`: `POST /rpc#Action=Describe`.

        Args:
            action: `Action`.
            options: Settings for this call.
        """
        return Call(
            operation="describe",
            method="POST",
            path="/rpc",
            query=query(("Action", action, True)),
            returns={"204": None},
            options=options,
        )

    @operation
    def get_tile(self, x: str, y: str, *, options: Options | None = None) -> Call[None]:
        """Call getTile.

        Operation `getTile`: `GET /tiles/{x}{y}`.

        Args:
            x: `x`.
            y: `y`.
            options: Settings for this call.
        """
        return Call(
            operation="getTile",
            method="GET",
            path=path("/tiles/{x}{y}", x=x, y=y),
            returns={"204": None},
            options=options,
        )


class FilesRaw(_Operations, BlockingRaw):
    """`Files`, each method returning the answer as it came."""


class AsyncFilesRaw(_Operations, AwaitedRaw):
    """`FilesRaw`, to be awaited."""


class Files(_Operations, Blocking):
    """Operations tagged `files`."""

    with_raw_response = view(FilesRaw)


class AsyncFiles(_Operations, Awaited):
    """`Files`, to be awaited."""

    with_raw_response = view(AsyncFilesRaw)
