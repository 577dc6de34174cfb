"""What `testing.py` says."""

from __future__ import annotations

from typing import Any

import pytest

from moored.ir.api import Api, FailureEnvelope
from moored.ir.operation import Job, Operation
from moored.ir.payload import Media, Response
from moored.ir.types import Alias, Field, Model, TypeRef
from moored.render.failure_flags import flagged
from moored.render.job_states import states_of

FLAG = FailureEnvelope(when=("meta", "ok"), equals=False, errors=(), code=(), message=())


@pytest.mark.parametrize(
    ("example", "failed", "expected"),
    [
        ({"meta": {"ok": False, "n": 1}}, False, {"meta": {"ok": True, "n": 1}}),
        ({"meta": {"ok": True}}, True, {"meta": {"ok": False}}),
        ({"meta": {"ok": 0}}, False, {"meta": {"ok": 0}}),
        ({"meta": {}}, True, {"meta": {}}),
        ({"meta": [1]}, True, {"meta": [1]}),
        ([1], True, [1]),
        (None, False, None),
    ],
)
def test_the_flag_of_failure(example: Any, failed: bool, expected: Any) -> None:
    assert flagged(example, FLAG, failed=failed) == expected
    assert flagged(example, None, failed=failed) == example


def test_a_flag_that_is_no_boolean() -> None:
    flag = FailureEnvelope(when=("s",), equals="error", errors=(), code=(), message=())
    assert flagged({"s": "error", "n": 1}, flag, failed=False) == {"n": 1}
    assert flagged({"s": "fine"}, flag, failed=False) == {"s": "fine"}
    assert flagged({"s": "fine"}, flag, failed=True) == {"s": "error"}


def job(*succeeded: str, failed: tuple[str, ...] = ()) -> Job:
    return Job(
        name="wait_for_job",
        started_by="start_job",
        id=("id",),
        id_parameter="id",
        status=("info", "state"),
        status_keys=("info", "State"),
        succeeded=succeeded,
        failed=failed,
    )


def states(kind: str, made: Job, example: Any, base: bool = False) -> tuple[str, ...]:
    state = Field(wire="State", name="state", type=TypeRef(expression=kind))
    info = Model(wire="I", name="Info", fields=() if base else (state,), bases=("Base",))
    whole = Model(
        wire="J",
        name="Job",
        fields=(Field(wire="info", name="info", type=TypeRef(expression="Info")),),
    )
    alias = Alias(wire="S", name="State", type=TypeRef(expression='Literal["on", "ok"]'))
    response = Response(
        status="200",
        type=TypeRef(expression="Job"),
        media=(
            Media(media_type="application/json", encoding="json", type=TypeRef(expression="Job")),
        ),
        example=example,
    )
    operation = Operation(
        operation_id=None,
        name="get_job",
        method="GET",
        wire_path="/jobs/{id}",
        path=("/jobs/", "id"),
        parameters=(),
        client_headers=(),
        idempotency_header=None,
        body=None,
        responses=(response,),
        summary="",
        description="",
        job=made,
    )
    api = Api(
        package="p",
        title="T",
        version="1",
        description="",
        servers=(),
        groups=(),
        models=(Model(wire="B", name="Base", fields=(state,) if base else ()), info, whole),
        aliases=(alias,),
        auth=(),
        client_options=(),
        failure=None,
        request_id_header="x",
    )
    return states_of(operation, response, api)


@pytest.mark.parametrize(
    ("kind", "succeeded", "failed", "example", "expected"),
    [
        ("str", ("ok",), (), {"info": {"State": "running"}}, ("running", "ok")),
        ("str", ("ok",), (), {"info": {"State": "ok"}}, ("Pending", "ok")),
        ("str", ("Pending",), (), {}, ("pending", "Pending")),
        ('Literal["ok", "on", "bad"]', ("ok",), ("bad",), {}, ("on", "ok")),
        ('Literal["ok", "bad"] | None', ("ok",), ("bad",), {}, ("ok",)),
        ("State", ("ok",), (), {}, ("on", "ok")),
        ("str", (), (), {}, ()),
    ],
)
@pytest.mark.parametrize("base", [False, True])
def test_the_states_of_a_job(
    kind: str,
    succeeded: tuple[str, ...],
    failed: tuple[str, ...],
    example: Any,
    expected: tuple[str, ...],
    base: bool,
) -> None:
    assert states(kind, job(*succeeded, failed=failed), example, base) == expected
