"""`webhooks.py`: a function for each request that the API sends by itself."""

from __future__ import annotations

from dataclasses import dataclass

from moored.ir.api import Api
from moored.ir.webhook import Webhook
from moored.render.code import Code
from moored.render.docstrings import docstring, items, paragraph
from moored.render.literals import text
from moored.render.prose import first_sentence, opening, sentence
from moored.render.qualified import qualified_type


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionView:
    """One function."""

    name: Code
    returns: Code
    kind: Code
    docstring: Code
    title: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhooksView:
    """The module."""

    docstring: Code
    functions: tuple[FunctionView, ...]


def webhooks_view(api: Api) -> WebhooksView:
    """The view of `webhooks.py`."""
    return WebhooksView(
        docstring=docstring([sentence(f"Webhooks of {api.title}"), "", *_ABOUT], 0),
        functions=tuple(_function(one) for one in api.webhooks),
    )


_ABOUT = (
    "Give a function the body of a request, as it came. What strays from the document is",
    "read all the same, and told to the logger `moored.drift`. Check the sender first:",
    "nothing here proves who has sent a body.",
)


def _function(webhook: Webhook) -> FunctionView:
    kind = webhook.type and qualified_type(webhook.type, "models")
    return FunctionView(
        name=Code(webhook.name),
        returns=Code(kind.plain if kind else "bytes"),
        kind=Code(kind.expression if kind else "bytes"),
        docstring=docstring(_documented(webhook), 4),
        title=text(webhook.wire),
    )


def _documented(webhook: Webhook) -> list[str]:
    title, rest = opening(webhook.summary, webhook.description, f"Parse `{webhook.wire}`.")
    lines = [*paragraph(title, 4), "", *paragraph(rest, 4), ""]
    lines += ["Deprecated.", ""] if webhook.deprecated else []
    lines += paragraph(sentence(f"Webhook `{webhook.wire}`, sent by `{webhook.method}`"), 4)
    carried = "; ".join(_said(*one) for one in webhook.carries)
    lines += ["", *paragraph(f"Beside the body: {carried}." if carried else "", 4)]
    answers = "; ".join(_said(*one) for one in webhook.answers)
    lines += ["", *paragraph(f"To be answered with: {answers}." if answers else "", 4)]
    arguments = [
        ("body", "The body of the request, as it came."),
        ("on_drift", "Called with every place where it strays from the document."),
        ("strict", "Whether what strays is an error."),
    ]
    lines += ["", "Args:", *items(arguments, 4)]
    lines += ["", "Raises:", *items([("DecodeError", "The body cannot be read.")], 4)]
    return [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]


def _said(name: str, description: str) -> str:
    about = first_sentence(description).rstrip(".")
    return f"{name} ({about})" if about else name
