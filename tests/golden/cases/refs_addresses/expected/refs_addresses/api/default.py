"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, limited, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def list_pets(self, *, options: Options | None = None) -> Call[models.Pets]:
        """Call listPets.

        Operation `listPets`: `GET /pets`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listPets",
            method="GET",
            path="/pets",
            returns={"200": models.Pets},
            options=options,
        )

    @operation
    def get_tree(
        self, name: models.Name, *, options: Options | None = None
    ) -> Call[models.Tree]:
        """Call getTree.

        Operation `getTree`: `GET /trees/{name}`.

        Args:
            name: `name`. At most 40 characters.
            options: Settings for this call.
        """
        return Call(
            operation="getTree",
            method="GET",
            path=path("/trees/{name}", name=limited("name", name, max_length=40)),
            returns={"200": models.Tree},
            options=options,
        )

    @operation
    def put_tree(
        self,
        name: models.Name,
        body: models.NamedTree,
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call putTree.

        Operation `putTree`: `PUT /trees/{name}`.

        Args:
            name: `name`. At most 40 characters.
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="putTree",
            method="PUT",
            path=path("/trees/{name}", name=limited("name", name, max_length=40)),
            body=json_body(body),
            returns={"204": None},
            options=options,
        )


class DefaultRaw(_Operations, BlockingRaw):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AwaitedRaw):
    """`DefaultRaw`, to be awaited."""


class Default(_Operations, Blocking):
    """Operations tagged `default`."""

    with_raw_response = view(DefaultRaw)


class AsyncDefault(_Operations, Awaited):
    """`Default`, to be awaited."""

    with_raw_response = view(AsyncDefaultRaw)
