"""The models of Jobs."""

from __future__ import annotations

from typing import Literal

from ._core.model import Model


class Answer(Model):
    """`Answer` of the document."""

    job: Job


class Job(Model):
    """`Job` of the document."""

    id: str
    state: Literal["running", "done", "done; partly", "failed"] | None = None


class StartExportRequest(Model):
    """`startExport.request` of the document."""

    what: str
