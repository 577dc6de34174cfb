"""Bodies: an argument or two of a method, an expression in it, and how answers are read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from moored.ir.api import Api
from moored.ir.operation import Operation
from moored.ir.payload import Body, Media, Response
from moored.ir.types import TypeRef
from moored.render.literals import mapping, text

_JSON = "application/json"
# JSON is in UTF-8, and knows no charset (RFC 8259 section 11).
_CHARSET = re.compile(r"(?<=json); *charset=[\w-]+$", re.IGNORECASE)
_TEXT = re.compile(r"\bstr\b")
_MOST_LISTED = 12  # media types of a `Literal`; where there are more, any text is taken
_FUNCTIONS = {
    "json": "json_body",
    "form": "form_body",
    "multipart": "multipart_body",
    "text": "text_body",
    "bytes": "file_body",
}
_DEFAULTS = {
    "json": _JSON,
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
}


def body_of(operation: Operation) -> str:
    """The body, as an expression; empty where there is none."""
    body = operation.body
    if body is None:
        return ""
    made = _one(body.media[0]) if len(body.media) == 1 else _chosen(body)
    return made if body.required else f"(None if body is None else {made})"


def _one(media: Media) -> str:
    said = _DEFAULTS.get(media.encoding) != media.media_type
    parts = [_value(media, "body"), text(media.media_type) if said else "", _more(media)]
    return f"{_name(media)}({', '.join(part for part in parts if part)})"


def _name(media: Media) -> str:
    styled = media.encoding == "form" and media.styles
    return "styled_form_body" if styled else _FUNCTIONS[media.encoding]


def _value(media: Media, name: str) -> str:
    """The value to write; a multipart body's styles are applied to it first."""
    if media.encoding == "multipart" and media.styles:
        return f"styled_parts({name}, {_texts(media.styles)})"
    return name


def _more(media: Media) -> str:
    """How fields are written, as an argument; empty where all are as usual."""
    if media.part_types:
        return f"types={_texts(media.part_types)}"
    return f"styles={_texts(media.styles)}" if media.encoding == "form" and media.styles else ""


def _texts(pairs: Iterable[tuple[str, str]]) -> str:
    return mapping({wire: text(said) for wire, said in pairs})


def _chosen(body: Body) -> str:
    functions = {one.media_type: _function(one) for one in body.media}
    if len({*functions.values()}) == 1 and not _is_special(body.media[0]):
        return f"{functions[body.media[0].media_type]}(body, content_type)"
    return f"chosen(body, content_type, {mapping(functions)})"


def _function(media: Media) -> str:
    if not _is_special(media):
        return _name(media)
    parts = [_value(media, "value"), "kind", _more(media)]
    return f"lambda value, kind: {_name(media)}({', '.join(part for part in parts if part)})"


def _is_special(media: Media) -> bool:
    return bool(media.styles or media.part_types)


def body_parts(operations: Iterable[Operation]) -> dict[str, bool]:
    """Whether the parts of the runtime for bodies are needed, by their names."""
    operations = list(operations)
    bodies = [one.body for one in operations if one.body is not None]
    streams = any(one.streams for one in operations)
    media = [one for body in bodies for one in body.media]
    encodings = {one.encoding for one in media}
    return {
        "answers": streams or reads_more(operations),
        "opened": streams or any(one.answers_bytes for one in operations),
        "streamed": any(one.answers_bytes for one in operations),
        "events": streams,
        "streams": streams,
        "choice": "text" in encodings or any(len(body.media) > 1 for body in bodies),
        "files": bool(encodings & {"bytes", "multipart"}),
        "form": any(one.encoding == "form" and not one.styles for one in media),
        "form_styles": any(one.encoding == "form" and one.styles for one in media),
        "multipart": "multipart" in encodings,
        "multipart_styles": any(one.encoding == "multipart" and one.styles for one in media),
    }


def reads_more(operations: Iterable[Operation]) -> bool:
    """Whether answers are read by their media types, or as text, and not only as JSON."""
    answers = [response for one in operations for response in one.responses]
    return any(one.differs or _TEXT.search(_expression(one.type)) for one in answers)


def has_streams(api: Api) -> bool:
    """Whether an operation is answered item by item."""
    return any(operation.streams for group in api.groups for operation in group.operations)


def sends_parts(api: Api) -> bool:
    """Whether an operation sends a multipart body."""
    return body_parts(one for group in api.groups for one in group.operations)["multipart"]


def argument_words(operation: Operation) -> list[tuple[str, str]]:
    """The arguments of a choice, and what a docstring says of them."""
    words = []
    if content_type(operation):
        words.append(("content_type", "How to write the body."))
    if accept(operation):
        words.append(("accept", "What to ask for; the type of the answer goes by what comes."))
    return words


def content_type(operation: Operation) -> list[str]:
    """The argument that chooses how a body is written, where there is a choice."""
    body = operation.body
    return _choice("content_type", body.media) if body and len(body.media) > 1 else []


def accept(operation: Operation) -> list[str]:
    """The argument that chooses what to ask for, where answers are read as different types."""
    return _choice("accept", found) if (found := _differing(operation)) else []


def _choice(name: str, media: tuple[Media, ...]) -> list[str]:
    listed = [text(one.media_type) for one in media]
    kind = f"Literal[{', '.join(listed)}]" if len(listed) <= _MOST_LISTED else "str"
    return [f"{name}: {kind} = {listed[0]}"]


def _differing(operation: Operation) -> tuple[Media, ...]:
    successes = [one for one in operation.responses if one.succeeds]
    found = {
        media.media_type: media
        for one in successes
        for media in one.media
        if any(response.differs for response in successes)
    }
    return tuple(found.values())


def asked_for(operation: Operation) -> str:
    """The header `Accept`, as an expression; empty where it is JSON."""
    if _differing(operation):
        return "accept"
    found = _media_types(operation, succeeds=True)
    if not any(_is_json(one) for one in found):
        found += [one for one in _media_types(operation, succeeds=False) if one not in found]
    return text(", ".join(found)) if found and found != [_JSON] else ""


def _media_types(operation: Operation, *, succeeds: bool) -> list[str]:
    """The preferred ones of each status, or all of them where all are read alike."""
    found: dict[str, None] = {}
    for one in operation.responses:
        if one.succeeds is succeeds:
            kept = one.media[:1] if one.differs or not succeeds else one.media
            found |= dict.fromkeys(_CHARSET.sub("", media.media_type) for media in kept)
    return list(found)


def _is_json(media_type: str) -> bool:
    return media_type.partition(";")[0].endswith("json")


def types_by_status(operation: Operation, *, succeeds: bool) -> str:
    """The types of answers by status, as an expression."""
    found = {
        one.status: _type_of(one) if succeeds else _expression(one.type)
        for one in operation.responses
        if one.succeeds is succeeds
    }
    if not succeeds:  # what a range says of a status need not be said again
        found = {
            at: type_
            for at, type_ in found.items()
            if found.get(f"{at[0]}XX") != type_ or "XX" in at
        }
        if {*found.values()} == {"None"}:  # as where nothing is declared
            found = {}
    return mapping(found) if found or succeeds else ""


def whole_events(operation: Operation) -> str:
    """How the data of events is read, as an expression; empty where items are data alone."""
    found = [one.whole_events for one in operation.streams if one.whole_events]
    return text(found[0]) if found else ""


def _type_of(response: Response) -> str:
    if not response.differs:
        return _expression(response.type)
    return mapping({one.media_type: one.type.expression for one in response.media})


def _expression(type_: TypeRef | None) -> str:
    return type_.expression if type_ is not None else "None"
