"""A Zuora of its own: tokens that expire, jobs that take their time, a storage elsewhere."""

from __future__ import annotations

import io
import threading
import zipfile
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

from .server import Answer, Seen, Server, as_json

CLIENT_ID = "canary-client-id-0123456789abcdef-xx"
CLIENT_SECRET = "canary-secret-0123456789abcdef0123456789ab"
DELETION = "/v1/accounts/billing-documents/files/deletion-jobs"
BULK = "/v1/operations/bulk-pdf"
TOKEN = "/oauth/token"
JOB = "2c92c8f83dc4f752013dc72c24ee016c"
REQUEST_ID = "5f1cd2a5-1c0e-4a3a-9d0a-0c4b3c6f7e11"


def failure(code: int, message: str) -> dict[str, Any]:
    """The body of a failure."""
    reasons = [{"code": code, "message": message}]
    return {"success": False, "processId": "31F9E23FCF4B1C5B", "reasons": reasons}


def packed() -> bytes:
    """A ZIP file, such as an export makes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        # As `ZipInfo`, which has a time of its own: the same bytes whenever it is made.
        archive.writestr(zipfile.ZipInfo("index.json"), '{"documents": []}')
        pdf = b"%PDF-1.7 " + bytes(range(256)) * 400
        archive.writestr(zipfile.ZipInfo("INV00000001.pdf"), pdf)
    return file.getvalue()


class Zuora:
    """Plays the API on one server, and the storage of the exported files on another."""

    def __init__(self, api: Server, storage: Server, now: Callable[[], float]) -> None:
        self.api, self.storage, self._now = api, storage, now
        self.lifetime = 3599
        self.states = ["Pending", "Processing", "Completed"]
        self.archive = packed()
        self._issued: dict[str, float] = {}
        self._jobs: dict[str, str] = {}
        self._guard = threading.Lock()
        api.on("POST", TOKEN, self._token)
        api.on("POST", DELETION, self._deletion)
        api.on("POST", BULK, self._bulk)
        storage.on("GET", f"/{JOB}_1.zip?X-Amz-Signature=abc", Answer(body=self.archive))

    def revoke(self) -> None:
        """Let every token that was issued so far be over."""
        self._issued.clear()

    def tokens(self) -> list[Seen]:
        """The requests for a token."""
        return self.api.of("POST", TOKEN)

    def _token(self, seen: Seen) -> Answer:
        form = {name: values[0] for name, values in parse_qs(seen.body.decode()).items()}
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            return as_json(failure(90000011, "invalid client id or secret"), 401)
        with self._guard:
            token = f"canary-token-{len(self.tokens())}"
            self._issued[token] = self._now() + self.lifetime
        answer = {"access_token": token, "token_type": "bearer", "expires_in": self.lifetime}
        return as_json({**answer, "scope": "entity.e1", "jti": "c18d69acf4f4449f8ff4c9b9e8a3f4a1"})

    def refuses(self, seen: Seen) -> Answer | None:
        """The answer to a request without a token that holds."""
        token = (seen.header("authorization") or "").removeprefix("Bearer ")
        if self._issued.get(token, 0) > self._now():
            return None
        return as_json(failure(90000011, "Failed to get user info"), 401)

    def _started(self, seen: Seen, path: str, status: Callable[[int], Answer]) -> str:
        key = seen.header("idempotency-key") or ""
        if key not in self._jobs:
            self._jobs[key] = JOB
            steps = iter(range(len(self.states)))
            last = len(self.states) - 1
            self.api.on(
                "GET",
                f"{path}/{JOB}",
                lambda get: self.refuses(get) or status(next(steps, last)),
            )
        return self._jobs[key]

    def _deletion(self, seen: Seen) -> Answer:
        if refusal := self.refuses(seen):
            return refusal
        job = self._started(seen, DELETION, self._deletion_state)
        return as_json({"id": job, "status": "Pending", "success": True})

    def _deletion_state(self, step: int) -> Answer:
        return as_json({"id": JOB, "status": self.states[step], "success": True})

    def _bulk(self, seen: Seen) -> Answer:
        if refusal := self.refuses(seen):
            return refusal
        job = self._started(seen, BULK, self._bulk_state)
        return as_json({"jobId": job, "status": "Pending", "success": True})

    def _bulk_state(self, step: int) -> Answer:
        url = f"{self.storage.url}/{JOB}_1.zip?X-Amz-Signature=abc"
        done = {"stepStatus": "PostProcessing", "fileUrls": [url]}
        more = done if self.states[step] == "Completed" else {}
        return as_json({"jobId": JOB, "status": self.states[step], "success": True, **more})
