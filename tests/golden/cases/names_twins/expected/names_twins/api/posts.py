"""posts: `Client.posts`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def add_reaction(
        self,
        body: models.AddReactionRequestBody | None = None,
        *,
        options: Options | None = None,
    ) -> Call[models.AddReactionRequest]:
        """Call addReaction.

        Operation `addReaction`: `POST /reactions`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addReaction",
            method="POST",
            path="/reactions",
            body=(None if body is None else json_body(body)),
            returns={"201": models.AddReactionRequest},
            options=options,
        )

    @operation
    def get_users_posts(
        self,
        *,
        start_time: str | None = None,
        start_time_lt: str | None = None,
        start_time_gt: str | None = None,
        options: Options | None = None,
    ) -> Call[models.GetUsersPostsResponse]:
        """Call GET /users/posts.

        `GET /users/posts`.

        Args:
            start_time: `StartTime`.
            start_time_lt: `StartTime<`.
            start_time_gt: `StartTime>`.
            options: Settings for this call.
        """
        return Call(
            operation="GET /users/posts",
            method="GET",
            path="/users/posts",
            query=query(
                ("StartTime", start_time, True),
                ("StartTime<", start_time_lt, True),
                ("StartTime>", start_time_gt, True),
            ),
            returns={"200": models.GetUsersPostsResponse},
            options=options,
        )

    @operation
    def get_users_by_id_posts(
        self, id: str, *, options: Options | None = None
    ) -> Call[models.GetUsersPostsResponse]:
        """Call GET /users/{id}/posts.

        `GET /users/{id}/posts`.

        Args:
            id: `id`.
            options: Settings for this call.
        """
        return Call(
            operation="GET /users/{id}/posts",
            method="GET",
            path=path("/users/{id}/posts", id=id),
            returns={"200": models.GetUsersPostsResponse},
            options=options,
        )


class PostsRaw(_Operations, BlockingRaw):
    """`Posts`, each method returning the answer as it came."""


class AsyncPostsRaw(_Operations, AwaitedRaw):
    """`PostsRaw`, to be awaited."""


class Posts(_Operations, Blocking):
    """Operations tagged `posts`."""

    with_raw_response = view(PostsRaw)


class AsyncPosts(_Operations, Awaited):
    """`Posts`, to be awaited."""

    with_raw_response = view(AsyncPostsRaw)
