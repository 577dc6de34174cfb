"""From a link to a file on disk, with no credentials lost on the way."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ..errors import ApiConnectionError, status_error
from .call import Call, Plan
from .engine import Engine
from .http import Deadline, Response


@dataclass(frozen=True, kw_only=True)
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
        if target.exists() and not self.overwrite:
            raise FileExistsError(f"{target} exists: pass overwrite=True to replace it")
        part = target.with_name(f".{target.name}.{os.urandom(8).hex()}.part")

        async def save(
            answer: Response, attempts: int, deadline: Deadline
        ) -> str | None:
            if answer.status_code in (301, 302, 303, 307, 308):
                return str(answer.headers.get("location", ""))
            if answer.status_code != 200:
                said = [
                    part async for part in engine.http.body(answer, deadline, 1 << 20)
                ]
                raise status_error(answer.status_code, b"".join(said), answer.headers)
            part.unlink(missing_ok=True)
            with part.open("xb") as file:
                async for piece in engine.http.body(answer, deadline, float("inf")):
                    file.write(piece)
                    if self.on_progress is not None:
                        self.on_progress(file.tell())
            return None

        try:
            for _ in range(6):
                moved = await engine.deliver(self._call(url, engine), save)
                if moved is None:
                    return part.replace(target)
                url = urljoin(url, moved)
        finally:
            part.unlink(missing_ok=True)
        raise ApiConnectionError("more than five redirects").of(
            "download", None, 1, 0.0
        )

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
