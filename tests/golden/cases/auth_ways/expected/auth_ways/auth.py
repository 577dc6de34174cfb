"""Credentials for Ways In."""

from __future__ import annotations

from ._core import auth, auth_api_key, auth_basic, auth_oauth2


class AppId(auth_api_key.ApiKeyAuth):
    """The scheme `appId`."""

    scheme = "appId"
    name = "X-App-Id"
    place = "header"


class AppKey(auth_api_key.ApiKeyAuth):
    """The scheme `appKey`."""

    scheme = "appKey"
    name = "app_key"
    place = "query"


class Login(auth_basic.BasicAuth):
    """The scheme `login`."""

    scheme = "login"


class Machine(auth_oauth2.ClientCredentials):
    """The scheme `machine`."""

    scheme = "machine"
    token_url = "/token"
    token_auth = "client_secret_basic"


class Word(auth.BearerAuth):
    """The scheme `word`."""

    scheme = "word"
    prefix = "Token"
