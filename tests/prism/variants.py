"""The calls to make of each operation, as code: what the README shows, and more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from moored.document import examine
from moored.ir.operation import Group
from moored.lower.context import Context
from moored.lower.operations import lower_groups
from moored.lower.samples import Samples
from moored.lower.schemas import lower_models
from moored.modelling import model
from moored.names.earlier import NOTHING
from moored.pipeline import Built, build
from moored.project import ClientSettings
from moored.render.readme_calls import code_of

_CALL = re.compile(r"^(answer = |with |for item in |)(?=client\.)", re.M)
_AWAITED = {"answer = ": "answer = await ", "": "await "}
# Every so many operations, the call with everything is made through the async client, too.
_SHARE = 3


@dataclass(frozen=True, kw_only=True)
class Variant:
    """A call of an operation."""

    operation: str
    name: str
    code: str
    awaited: bool = False


def variants(settings: ClientSettings) -> tuple[Built, list[Variant]]:
    """The package of a document, and the calls to make of it.

    They are: as the README has it (`readme`); with values made from the schemas where there are
    examples (`made`); with every parameter and every field (`whole`), of a share of the operations
    through the async client as well (`async`).
    """
    built = build(settings)
    sampled = _groups(settings)
    found = [*_of("readme", built.api.groups, built)]
    found += _of("made", sampled["made"], built)
    whole = [*_of("whole", sampled["whole"], built, optional=True)]
    return built, found + whole + [_awaited(one) for one in whole[::_SHARE]]


def _groups(settings: ClientSettings) -> dict[str, tuple[Group, ...]]:
    allowed = settings.allow_degraded
    examined = examine(
        settings.spec, settings.overlays, settings.operations, allow_degraded=allowed
    )
    modelled = model(examined.document, NOTHING, allow_degraded=allowed)
    root = modelled.document.root
    context = Context(root=root, plan=modelled.names, models=modelled.models)
    classes = lower_models(context)
    kinds = {
        "made": Samples(context, classes, examples=False),
        "whole": Samples(context, classes, optional=True),
    }
    return {name: lower_groups(context, samples) for name, samples in kinds.items()}


def _of(
    name: str, groups: tuple[Group, ...], built: Built, *, optional: bool = False
) -> Iterator[Variant]:
    for group in groups:
        for operation in group.operations:
            yield Variant(
                operation=f"{operation.method} {operation.wire_path}",
                name=name,
                code=code_of(operation, group, built.api, optional=optional),
            )


def _awaited(variant: Variant) -> Variant:
    code = _CALL.sub(lambda found: _opening(found[1], variant.code), variant.code)
    code = re.sub(r"^( *)(for .* in stream|with answer)", r"\1async \2", code, flags=re.M)
    code = re.sub(r"^    answer\.to_file", "    await answer.to_file", code, flags=re.M)
    return Variant(operation=variant.operation, name="async", code=code, awaited=True)


def _opening(word: str, code: str) -> str:
    if word == "for item in ":
        return "async for item in "
    if word == "with ":
        return "async with " if "with_streaming_response" in code else "async with await "
    return _AWAITED[word]
