"""From a link to a file on disk, with no credentials lost on the way."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ..errors import ApiConnectionError, status_error
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
            save = partial(self._save, engine, part)
            for _ in range(6):
                moved = await engine.deliver(self._call(url, engine), save)
                if moved is None:
                    return target
                url = urljoin(url, moved)
            failure = ApiConnectionError("more than five redirects")
            raise failure.of("download", None, 1, 0.0)

    async def _save(
        self, engine: Engine, part: Path, answer: Response, _: int, end: Deadline
    ) -> str | None:
        """Write the body to `part`, or tell where it has gone."""
        status, is_new = answer.status_code, answer.status_code == 200
        if status in (301, 302, 303, 307, 308):
            return str(answer.headers.get("location", ""))
        if status not in (200, 206):
            said = [piece async for piece in engine.http.body(answer, end, 1 << 20)]
            raise status_error(status, b"".join(said), answer.headers)
        if is_new:
            part.unlink(missing_ok=True)
        with part.open("xb" if is_new else "ab") as file:
            check_range(answer, file.tell())
            try:
                async for piece in engine.http.body(answer, end, float("inf")):
                    file.write(piece)
                    if self.on_progress is not None:
                        self.on_progress(file.tell())
            except Exception:
                ask_for_rest(answer, file.tell())
                raise
        return None

    def _call(self, url: str, engine: Engine) -> Call[bytes]:
        return Call(
            operation="download",
            method="GET",
            path=url,
            headers={"Accept-Encoding": "identity"},
            returns={"200": bytes},
            security=None if engine.is_home(url) else (),
            options={"timeout": self.timeout},
        )

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


def ask_for_rest(answer: Response, size: int) -> None:
    """Let the next attempt go on after `size` bytes, if the server can tell a file from its
    successor (RFC 9110 sections 13.1.5 and 14.2).
    """
    tag = answer.headers.get("etag", "")
    if size and tag.startswith('"') and "content-encoding" not in answer.headers:
        answer.request.headers.update({"Range": f"bytes={size}-", "If-Range": tag})


def check_range(answer: Response, size: int) -> None:
    """An `ApiConnectionError` if a part came that does not begin after `size` bytes."""
    came = answer.headers.get("content-range", "")
    if answer.status_code == 206 and not came.startswith(f"bytes {size}-"):
        for name in ("Range", "If-Range"):
            answer.request.headers.pop(name, None)
        raise ApiConnectionError(f"another part of the file came: {came[:80]!r}")
