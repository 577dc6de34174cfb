"""From a link to a file on disk, with no credentials lost on the way."""

from __future__ import annotations

import math
import os
import re
from collections.abc import AsyncIterator, Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ..errors import ApiConnectionError
from .call import Call, Plan
from .engine import Engine
from .http import Deadline, Response


@dataclass(frozen=True)
class Download(Plan[Path]):
    """Stream what a link names into a file."""

    url: str
    to: str | os.PathLike[str]
    overwrite: bool
    timeout: float
    on_progress: Callable[[int], None] | None

    async def perform(self, engine: Engine, raw: bool) -> Path:
        """The file, which appears under its name only when it is complete."""
        url, target = self.url, self._target()
        with saving(target, self.overwrite) as part:
            for _ in range(6):
                if (moved := await self._get(url, part, engine)) is None:
                    return target
                url = urljoin(url, moved)
            failure = ApiConnectionError("more than five redirects")
            raise failure.of("download", None, 1, 0.0)

    async def _get(self, url: str, part: Path, engine: Engine) -> str | None:
        """Write what a URL names to `part`, or tell where it has gone."""
        call: Call[bytes] = Call(
            operation="download",
            method="GET",
            path=url,
            headers={"Accept-Encoding": "identity"},
            returns={"200": bytes},
            security=None if engine.is_home(url) else (),
            options={"timeout": self.timeout},
        )

        async def read(answer: Response, tries: int, end: Deadline) -> str | None:
            if answer.status_code in (301, 302, 303, 307, 308):
                return str(answer.headers.get("location", ""))
            if answer.status_code not in (200, 206):
                raise (await engine.read(call, answer, tries, end)).failure()
            await self._write(part, answer, engine.http.body(answer, end, math.inf))
            return None

        return await engine.deliver(call, read)

    async def _write(
        self, part: Path, answer: Response, body: AsyncIterator[bytes]
    ) -> None:
        """Write a whole file, or the rest of one, which the next attempt asks for."""
        asked, came = answer.request.headers, answer.headers.get("content-range", "")
        for name in ("Range", "If-Range"):
            asked.pop(name, None)
        with part.open("wb" if answer.status_code == 200 else "ab") as file:
            begins = f"bytes {file.tell()}-"
            if answer.status_code == 206 and not came.startswith(begins):
                raise ApiConnectionError(
                    f"another part of the file came: {came[:80]!r}"
                )
            try:
                async for piece in body:
                    file.write(piece)
                    if self.on_progress is not None:
                        self.on_progress(file.tell())
            except Exception:
                asked.update(_rest(answer, file.tell()))
                raise

    def _target(self) -> Path:
        if os.fspath(self.to).endswith("/"):
            Path(self.to).mkdir(parents=True, exist_ok=True)
        if not (to := Path(self.to)).is_dir():
            return to
        name = unquote(urlsplit(self.url).path).rpartition("/")[2]
        return to / (re.sub(r"[^\w.() -]", "_", name).strip(". ")[-99:] or "download")


@contextmanager
def saving(target: Path, overwrite: bool) -> Generator[Path]:
    """Where to write a file that becomes `target` if all goes well."""
    if target.exists() and not overwrite:
        raise FileExistsError(f"{target} exists: pass overwrite=True to replace it")
    part = target.with_name(f".{target.name}.{os.urandom(8).hex()}.part")
    try:
        yield part
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _rest(answer: Response, size: int) -> dict[str, str]:
    """What asks for the rest after `size` bytes, if the server can tell a file from its
    successor (RFC 9110 sections 13.1.5 and 14.2).
    """
    tag = answer.headers.get("etag", "")
    if size and tag.startswith('"') and "content-encoding" not in answer.headers:
        return {"Range": f"bytes={size}-", "If-Range": tag}
    return {}
