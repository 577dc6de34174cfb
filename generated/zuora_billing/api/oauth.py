"""OAuth: `Client.oauth`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.form import form_body
from ..client import Options


class _Operations:
    @operation
    def create_token(
        self, body: models.TokenRequest, *, options: Options | None = None
    ) -> Call[models.Token]:
        """Get a token for the other calls.

        Exchanges the ID and the secret of an OAuth client for a bearer token. No
        authentication header may be set on this call.

        Keep a token until it expires rather than asking for another: this endpoint
        takes at most 100 requests a minute from one IP address, and answers 429 beyond
        that.

        Operation `createToken`: `POST /oauth/token`.

        Args:
            body: The OAuth client, and the kind of grant.
            options: Settings for this call.

        Headers of the answer (`with_raw_response`): `Zuora-Request-Id`.
        """
        return Call(
            operation="createToken",
            method="POST",
            path="/oauth/token",
            body=form_body(body),
            returns={"200": models.Token},
            security=(),
            options=options,
        )


class OAuthRaw(_Operations, BlockingRaw):
    """`OAuth`, each method returning the answer as it came."""


class AsyncOAuthRaw(_Operations, AwaitedRaw):
    """`OAuthRaw`, to be awaited."""


class OAuth(_Operations, Blocking):
    """Tokens, which every other call needs."""

    with_raw_response = view(OAuthRaw)


class AsyncOAuth(_Operations, Awaited):
    """`OAuth`, to be awaited."""

    with_raw_response = view(AsyncOAuthRaw)
