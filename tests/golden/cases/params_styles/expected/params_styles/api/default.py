"""default: `Client.default`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .. import models
from .._core.call import Call, limited, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.items import limited_items
from .._core.query import query
from .._core.styles import (
    joined,
    styled,
    styled_cookies,
    styled_header,
    styled_path,
    whole,
)
from ..client import Options


class _Operations:
    @operation
    def cookies(
        self,
        *,
        each: list[str] | None = None,
        list_: list[str] | None = None,
        object: dict[str, str] | None = None,
        raw: str | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call cookies.

        Operation `cookies`: `GET /cookies`.

        Args:
            each: `each`.
            list_: `list`.
            object: `object`.
            raw: `raw`.
            options: Settings for this call.
        """
        return Call(
            operation="cookies",
            method="GET",
            path="/cookies",
            headers={
                "Cookie": styled_cookies(
                    ("each", each, "form", True),
                    ("list", list_, "form", False),
                    ("object", object, "form", True),
                    ("raw", raw, "cookie", True),
                )
            },
            returns={"204": None},
            options=options,
        )

    @operation
    def fixed_query(
        self, *, q: str | None = None, options: Options | None = None
    ) -> Call[None]:
        """Call fixedQuery.

        Operation `fixedQuery`: `GET /fixed?action=x`.

        Args:
            q: `q`.
            options: Settings for this call.
        """
        return Call(
            operation="fixedQuery",
            method="GET",
            path="/fixed?action=x",
            query=query(("q", q, True)),
            returns={"204": None},
            options=options,
        )

    @operation
    def fragment(
        self, *, action: Literal["Go"], options: Options | None = None
    ) -> Call[None]:
        """Call fragment.

        Operation `fragment`: `GET /fragment#Action={not}`.

        Args:
            action: `Action`.
            options: Settings for this call.
        """
        return Call(
            operation="fragment",
            method="GET",
            path="/fragment",
            query=query(("Action", action, True)),
            returns={"204": None},
            options=options,
        )

    @operation
    def label(
        self,
        scalar: str,
        list_: list[str],
        object: dict[str, str],
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call label.

        Operation `label`: `GET /label/{scalar}/{list}/{object}`.

        Args:
            scalar: `scalar`.
            list_: `list`.
            object: `object`.
            options: Settings for this call.
        """
        return Call(
            operation="label",
            method="GET",
            path=styled_path(
                "/label/{scalar}/{list_}/{object}",
                scalar=("scalar", scalar, "label", False),
                list_=("list", list_, "label", False),
                object=("object", object, "label", False),
            ),
            returns={"204": None},
            options=options,
        )

    @operation
    def label_exploded(
        self,
        scalar: str,
        list_: list[str],
        object: dict[str, str],
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call labelExploded.

        Operation `labelExploded`: `GET /labelExploded/{scalar}/{list}/{object}`.

        Args:
            scalar: `scalar`.
            list_: `list`.
            object: `object`.
            options: Settings for this call.
        """
        return Call(
            operation="labelExploded",
            method="GET",
            path=styled_path(
                "/labelExploded/{scalar}/{list_}/{object}",
                scalar=("scalar", scalar, "label", True),
                list_=("list", list_, "label", True),
                object=("object", object, "label", True),
            ),
            returns={"204": None},
            options=options,
        )

    @operation
    def matrix(
        self,
        scalar: str,
        list_: list[str],
        object: dict[str, str],
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call matrix.

        Operation `matrix`: `GET /matrix/{scalar}/{list}/{object}`.

        Args:
            scalar: `scalar`.
            list_: `list`.
            object: `object`.
            options: Settings for this call.
        """
        return Call(
            operation="matrix",
            method="GET",
            path=styled_path(
                "/matrix/{scalar}/{list_}/{object}",
                scalar=("scalar", scalar, "matrix", False),
                list_=("list", list_, "matrix", False),
                object=("object", object, "matrix", False),
            ),
            returns={"204": None},
            options=options,
        )

    @operation
    def matrix_exploded(
        self,
        scalar: str,
        list_: list[str],
        object: dict[str, str],
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call matrixExploded.

        Operation `matrixExploded`: `GET /matrixExploded/{scalar}/{list}/{object}`.

        Args:
            scalar: `scalar`.
            list_: `list`.
            object: `object`.
            options: Settings for this call.
        """
        return Call(
            operation="matrixExploded",
            method="GET",
            path=styled_path(
                "/matrixExploded/{scalar}/{list_}/{object}",
                scalar=("scalar", scalar, "matrix", True),
                list_=("list", list_, "matrix", True),
                object=("object", object, "matrix", True),
            ),
            returns={"204": None},
            options=options,
        )

    @operation
    def query(
        self,
        *,
        x_exploded: dict[str, str] | None = None,
        x_json: dict[str, str] | None = None,
        x_list: list[str] | None = None,
        x_object: dict[str, str] | None = None,
        created: models.Range | None = None,
        deep_object_list: list[str] | None = None,
        deep_object_list_exploded: list[str] | None = None,
        deep_object_object: dict[str, str] | None = None,
        deep_object_object_exploded: dict[str, str] | None = None,
        form_list: list[str] | None = None,
        form_list_exploded: list[str] | None = None,
        form_object: dict[str, str] | None = None,
        form_object_exploded: dict[str, str] | None = None,
        json: models.Range | None = None,
        limited_: list[Annotated[int, Field(le=9)]] | None = None,
        pipe_delimited_list: list[str] | None = None,
        pipe_delimited_list_exploded: list[str] | None = None,
        pipe_delimited_object: dict[str, str] | None = None,
        pipe_delimited_object_exploded: dict[str, str] | None = None,
        ratio: float | None = None,
        raw: str | None = None,
        same_header: float | None = None,
        same_query: str | None = None,
        space_delimited_list: list[str] | None = None,
        space_delimited_list_exploded: list[str] | None = None,
        space_delimited_object: dict[str, str] | None = None,
        space_delimited_object_exploded: dict[str, str] | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call query.

        Operation `query`: `GET /query`.

        Args:
            x_exploded: `X-Exploded`.
            x_json: `X-Json`.
            x_list: `X-List`.
            x_object: `X-Object`.
            created: `created`.
            deep_object_list: `deepObjectList`.
            deep_object_list_exploded: `deepObjectListExploded`.
            deep_object_object: `deepObjectObject`.
            deep_object_object_exploded: `deepObjectObjectExploded`.
            form_list: `formList`.
            form_list_exploded: `formListExploded`.
            form_object: `formObject`.
            form_object_exploded: `formObjectExploded`.
            json: `json`.
            limited_: `limited`. At least 1 item. Each item: at most 9.
            pipe_delimited_list: `pipeDelimitedList`.
            pipe_delimited_list_exploded: `pipeDelimitedListExploded`.
            pipe_delimited_object: `pipeDelimitedObject`.
            pipe_delimited_object_exploded: `pipeDelimitedObjectExploded`.
            ratio: `ratio`.
            raw: `raw`.
            same_header: `same`.
            same_query: `same`. Default: "a".
            space_delimited_list: `spaceDelimitedList`.
            space_delimited_list_exploded: `spaceDelimitedListExploded`.
            space_delimited_object: `spaceDelimitedObject`.
            space_delimited_object_exploded: `spaceDelimitedObjectExploded`.
            options: Settings for this call.
        """
        return Call(
            operation="query",
            method="GET",
            path="/query",
            query=joined(
                query(
                    ("formListExploded", form_list_exploded, True),
                    (
                        "limited",
                        limited(
                            "limited",
                            limited_items("limited", limited_, le=9),
                            min_length=1,
                        ),
                        True,
                    ),
                    ("ratio", ratio, True),
                    ("same", same_query, True),
                ),
                styled("created", created, "deepObject"),
                styled("deepObjectList", deep_object_list, "deepObject"),
                styled(
                    "deepObjectListExploded", deep_object_list_exploded, "deepObject"
                ),
                styled("deepObjectObject", deep_object_object, "deepObject"),
                styled(
                    "deepObjectObjectExploded",
                    deep_object_object_exploded,
                    "deepObject",
                ),
                styled("formList", form_list, "form"),
                styled("formObject", form_object, "form"),
                styled(
                    "formObjectExploded", form_object_exploded, "form", explode=True
                ),
                styled("json", json, "application/json"),
                styled("pipeDelimitedList", pipe_delimited_list, "pipeDelimited"),
                styled(
                    "pipeDelimitedListExploded",
                    pipe_delimited_list_exploded,
                    "pipeDelimited",
                    explode=True,
                ),
                styled("pipeDelimitedObject", pipe_delimited_object, "pipeDelimited"),
                styled(
                    "pipeDelimitedObjectExploded",
                    pipe_delimited_object_exploded,
                    "pipeDelimited",
                    explode=True,
                ),
                styled("raw", raw, "form", explode=True, reserved=True),
                styled("spaceDelimitedList", space_delimited_list, "spaceDelimited"),
                styled(
                    "spaceDelimitedListExploded",
                    space_delimited_list_exploded,
                    "spaceDelimited",
                    explode=True,
                ),
                styled(
                    "spaceDelimitedObject", space_delimited_object, "spaceDelimited"
                ),
                styled(
                    "spaceDelimitedObjectExploded",
                    space_delimited_object_exploded,
                    "spaceDelimited",
                    explode=True,
                ),
            ),
            headers={
                "X-Exploded": styled_header(x_exploded, "simple", True),
                "X-Json": styled_header(x_json, "application/json", False),
                "X-List": x_list,
                "X-Object": styled_header(x_object, "simple", False),
                "same": same_header,
            },
            returns={"204": None},
            options=options,
        )

    @operation
    def simple(
        self,
        scalar: str,
        list_: list[str],
        object: dict[str, str],
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call simple.

        Operation `simple`: `GET /simple/{scalar}/{list}/{object}`.

        Args:
            scalar: `scalar`.
            list_: `list`.
            object: `object`.
            options: Settings for this call.
        """
        return Call(
            operation="simple",
            method="GET",
            path=styled_path(
                "/simple/{scalar}/{list_}/{object}",
                scalar=("scalar", scalar, "simple", False),
                list_=("list", list_, "simple", False),
                object=("object", object, "simple", False),
            ),
            returns={"204": None},
            options=options,
        )

    @operation
    def simple_exploded(
        self,
        scalar: str,
        list_: list[str],
        object: dict[str, str],
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call simpleExploded.

        Operation `simpleExploded`: `GET /simpleExploded/{scalar}/{list}/{object}`.

        Args:
            scalar: `scalar`.
            list_: `list`.
            object: `object`.
            options: Settings for this call.
        """
        return Call(
            operation="simpleExploded",
            method="GET",
            path=styled_path(
                "/simpleExploded/{scalar}/{list_}/{object}",
                scalar=("scalar", scalar, "simple", True),
                list_=("list", list_, "simple", True),
                object=("object", object, "simple", True),
            ),
            returns={"204": None},
            options=options,
        )

    @operation
    def whole_form(
        self, *, q: models.Range | None = None, options: Options | None = None
    ) -> Call[None]:
        """Call wholeForm.

        Operation `wholeForm`: `GET /whole/form`.

        Args:
            q: `q`.
            options: Settings for this call.
        """
        return Call(
            operation="wholeForm",
            method="GET",
            path="/whole/form",
            query=whole(q, "application/x-www-form-urlencoded"),
            returns={"204": None},
            options=options,
        )

    @operation
    def whole_json(
        self, *, q: dict[str, str] | None = None, options: Options | None = None
    ) -> Call[None]:
        """Call wholeJson.

        Operation `wholeJson`: `GET /whole/json`.

        Args:
            q: `q`.
            options: Settings for this call.
        """
        return Call(
            operation="wholeJson",
            method="GET",
            path="/whole/json",
            query=whole(q, "application/json"),
            returns={"204": None},
            options=options,
        )

    @operation
    def in_segment(
        self,
        x: str,
        y: str,
        *,
        nested: list[list[int]] | None = None,
        untyped: str | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call inSegment.

        Operation `inSegment`: `GET /{x}{y}:verb`.

        Args:
            x: `x`.
            y: `y`. Default: "xml".
            nested: `nested`.
            untyped: `untyped`.
            options: Settings for this call.
        """
        return Call(
            operation="inSegment",
            method="GET",
            path=path("/{x}{y}:verb", x=x, y=y),
            query=joined(
                query(("untyped", untyped, True)),
                styled("nested", nested, "form", explode=True),
            ),
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
