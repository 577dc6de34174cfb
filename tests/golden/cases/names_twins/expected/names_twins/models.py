"""The models of Twins."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._core.model import Model, OmitNone


class AddReactionRequest(Model):
    """`AddReactionRequest` of the document."""

    id: str | None = None


class AddReactionRequestBody(Model):
    """`addReaction.request` of the document."""

    reaction: Annotated[Reaction | None, OmitNone] = None


class GetUsersPostsResponse(Model):
    """`GET /users/posts.response.200` of the document."""

    posts: list[GetUsersPostsResponsePost] | None = None


class GetUsersPostsResponsePost(Model):
    """`GET /users/posts.response.200.posts.items` of the document."""

    text: str | None = None


class HTTPHealthCheck(Model):
    """`HTTPHealthCheck` of the document."""

    port: int | None = None


class HttpHealthCheck(Model):
    """`HttpHealthCheck` of the document."""

    path: str | None = None


class Pod(Model):
    """`io.k8s.api.core.v1.Pod` of the document."""

    check: HTTPHealthCheck | None = None
    other: HttpHealthCheck | None = None


class Reaction(Model):
    """`Reaction` of the document."""

    plus_1: Annotated[int | None, OmitNone, Field(alias="+1")] = None
    minus_1: Annotated[int | None, OmitNone, Field(alias="-1")] = None
    heart: Annotated[int | None, OmitNone] = None


class User(Model):
    """`User` of the document."""

    at_type: Annotated[str | None, Field(alias="@type")] = None
    underscore_id: Annotated[str | None, Field(alias="_id")] = None
    account_id_hyphens: Annotated[str | None, Field(alias="account-id")] = None
    account_id_camel: Annotated[str | None, Field(alias="accountId")] = None
    account_id: str | None = None
    id: str | None = None
    owner: UserModel | None = None
    pod: Pod | None = None
    type: str | None = None


class UserModel(Model):
    """`user` of the document."""

    name: str | None = None
