"""Credentials for Split models."""

from __future__ import annotations

from ._core.auth import BearerAuth
from ._core.auth_any import ApiKeyAuth
from ._core.auth_basic import BasicAuth

__all__ = ["ApiKeyAuth", "BasicAuth", "BearerAuth"]
