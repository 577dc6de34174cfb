"""From a link to a file on disk, with no credentials lost on the way."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ..errors import ApiConnectionError, status_error
from .auth import origin
from .call import Call
from .engine import Engine
from .http import Deadline, Reply, body


async def download(
    engine: Engine,
    url: str,
    to: str | os.PathLike[str],
    overwrite: bool,
    timeout: float,
    on_progress: Callable[[int], None] | None,
) -> Path:
    """See `Client.download`."""
    target = _target(url, Path(to))
    if target.exists() and not overwrite:
        raise FileExistsError(f"{target} exists: pass overwrite=True to replace it")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")

    async def save(reply: Reply, attempts: int, deadline: Deadline) -> str | None:
        if reply.status in (301, 302, 303, 307, 308):
            return reply.headers.get("location", "")
        if reply.status != 200:
            raise status_error(reply.status, "").of("download", None, attempts)
        part.unlink(missing_ok=True)
        with part.open("xb") as file:
            async for piece in body(reply, deadline, float("inf")):
                file.write(piece)
                if on_progress is not None:
                    on_progress(file.tell())
        return None

    try:
        for _ in range(6):
            moved = await engine.deliver(_call(engine, url, timeout), save)
            if moved is None:
                return part.replace(target)
            url = urljoin(url, moved)
    finally:
        part.unlink(missing_ok=True)
    raise ApiConnectionError("more than five redirects").of("download", None, 1)


def _call(engine: Engine, url: str, timeout: float) -> Call[bytes]:
    return Call(
        operation="download",
        method="GET",
        path=url,
        headers={"Accept-Encoding": "identity"},
        returns={"200": bytes},
        secured=origin(url) == origin(engine.base_url),
        options={"timeout": timeout},
    )


def _target(url: str, to: Path) -> Path:
    if not to.is_dir():
        return to
    name = unquote(urlsplit(url).path).rpartition("/")[2]
    return to / (re.sub(r"[^\w.() -]", "_", name).strip(". ") or "download")
