"""Credentials for Zuora Billing Documents."""

from __future__ import annotations

from ._core import auth, auth_oauth2


class BearerAuth(auth.BearerAuth):
    """A token that was obtained from `createToken` beforehand."""

    scheme = "bearerAuth"


class OAuth2ClientCredentials(auth_oauth2.ClientCredentials):
    """The ID and the secret of an OAuth client, from which the tokens are obtained; the
    same tokens that `bearerAuth` takes.
    """

    scheme = "oauth2ClientCredentials"
    token_url = "/oauth/token"
    token_auth = "client_secret_post"
