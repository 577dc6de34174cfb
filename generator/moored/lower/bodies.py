"""Bodies of requests and responses."""

from __future__ import annotations

import json
import re
from typing import Any

from moored.ir.payload import Body, Media, Response
from moored.ir.sample import DictSample, FileSample, JsonSample, ModelSample, Sample
from moored.ir.types import TypeRef
from moored.lower.context import Context
from moored.lower.examples import Examples
from moored.lower.media import preferred, ways
from moored.lower.sample_scalars import WORD
from moored.lower.samples import Samples
from moored.lower.types import examples_of, union

_STATUS = re.compile(r"[1-5]([0-9][0-9]|XX)|default")


def lower_body(said: dict[str, Any] | None, context: Context, samples: Samples) -> Body | None:
    """The body of a request; `None` where there is none."""
    if not said or not said.get("content"):
        return None
    content = said["content"]
    media = ways(content, context, sent=True)
    chosen = preferred(content, context, sent=True)
    return Body(
        media=media,
        type=_any_of(media),
        required=bool(said.get("required", False)),
        description=context.prose(said.get("description")),
        sample=_sample(media[0], chosen, samples),
    )


def _sample(media: Media, said: dict[str, Any], samples: Samples) -> Sample:
    """A value of the preferred media type, as its type has it."""
    if media.encoding == "bytes":
        return FileSample()
    made = samples.of(said.get("schema"), examples_of(said))
    if media.encoding == "text":
        value = samples.plain(made)
        # YAML has JSON in it (YAML 1.2, section 1.3).
        told = json.dumps(value) if "yaml" in media.media_type else WORD
        return JsonSample(value=value if isinstance(value, str) else told)
    of_fields = media.encoding == "json" or isinstance(made, DictSample | ModelSample)
    return made if of_fields or media.type.models else DictSample(items=())


def lower_responses(
    said: dict[str, Any],
    context: Context,
    examples: Examples | None = None,
    *,
    bodiless: bool = False,
) -> tuple[Response, ...]:
    """What each status answers with; `default` is for success too where no other is declared.

    Args:
        said: A `responses` map.
        context: What schemas are looked up in.
        examples: Makes what a fake answers with, if there is one.
        bodiless: Whether no answer has a body, as with HEAD (RFC 9110 section 9.3.2).
    """
    said = {status if status == "default" else status.upper(): one for status, one in said.items()}
    if "default" in said and not any(status.startswith("2") for status in said):
        said = {**said, "2XX": said["default"]}
    return tuple(
        _response(status, one, context, examples, bodiless)
        for status, one in sorted(said.items())
        if _STATUS.fullmatch(status)
    )


def _response(
    status: str,
    said: dict[str, Any],
    context: Context,
    examples: Examples | None,
    bodiless: bool,
) -> Response:
    content = {} if bodiless or status in ("204", "205", "304") else said.get("content") or {}
    succeeds = status.startswith("2")
    media = ways(content, context, sent=False, streams=succeeds) if content else ()
    return Response(
        status=status,
        type=_any_of(media) if media else None,
        media=media,
        description=context.prose(said.get("description")),
        headers=_headers(said.get("headers"), context),
        example=examples.of(media[0], content) if media and examples else None,
    )


def _headers(said: Any, context: Context) -> tuple[tuple[str, str], ...]:
    """The headers of an answer by name; its media type is none (OpenAPI, Response Object)."""
    named = sorted(said.items()) if isinstance(said, dict) else ()
    return tuple(
        (name, context.prose(one.get("description") if isinstance(one, dict) else ""))
        for name, one in named
        if name.lower() != "content-type"
    )


def _any_of(media: tuple[Media, ...]) -> TypeRef:
    return media[0].type if len(media) == 1 else union([one.type for one in media])
