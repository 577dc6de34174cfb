"""What the two clients have in common, whatever the API."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any, Self

from .auth import Auth
from .call import Facts, Plan, run
from .groups import Awaited, Blocking, operation

if TYPE_CHECKING:
    from pathlib import Path

    from .engine import Engine


class AnyClient:
    """Carries out calls."""

    _blocks: bool
    _facts: Facts

    def __init__(self, http: Any, http2: bool, base_url: str, auth: Any, options: Any):
        from .engine import Engine  # the libraries are loaded when they are used
        from .http import Http

        schemes = tuple(auth) if isinstance(auth, Sequence) else (auth,)
        for one in schemes:
            if not isinstance(one, Auth):
                raise TypeError(f"auth: {type(one).__name__} is no class of auth.py")
        facts, http = self._facts, Http(self._blocks, http, http2)
        about, make = (facts, http, base_url, schemes, options), facts.engine or Engine
        self._engine: Engine = make(*about, pace=facts.pace and facts.pace(http.now))

    @operation
    def download(
        self,
        url: str,
        to: str | PathLike[str],
        *,
        overwrite: bool = False,
        timeout: float = 600.0,
        on_progress: Callable[[int], None] | None = None,
    ) -> Plan[Path]:
        """Stream a file to disk; it appears under its name only when it is complete.

        The client's credentials go to the API's own origin and to no other.

        Args:
            url: A link, such as one from an answer.
            to: A file; or a folder (made if it ends with a slash), for a file that is
                named as the link ends.
            overwrite: Whether to replace a file, rather than raise `FileExistsError`.
            timeout: Seconds for the whole download.
            on_progress: Called with the number of bytes so far.
        """
        from .download import Download

        return Download(url, to, overwrite, timeout, on_progress)


class BlockingClient(AnyClient, Blocking):
    """Carries out calls while its caller waits."""

    def close(self) -> None:
        """Close the connections."""
        run(self._engine.http.close())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AwaitedClient(AnyClient, Awaited):
    """Carries out calls on asyncio or trio."""

    async def close(self) -> None:
        """Close the connections."""
        await self._engine.http.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()
