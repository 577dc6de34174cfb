"""Parameters as expressions in a method's body, and as lines of its docstring."""

from __future__ import annotations

from moored.ir.operation import Operation
from moored.ir.parameter import Parameter
from moored.render.limits import in_words
from moored.render.literals import keywords, mapping, text
from moored.render.prose import first_sentence, sentence


def told(parameter: Parameter) -> str:
    """What a docstring says of a parameter."""
    said = first_sentence(parameter.description) or f"`{sentence(parameter.wire).rstrip('.')}`."
    limits = in_words(parameter.limits, parameter.type.expression)
    deprecated = "Deprecated." if parameter.deprecated else ""
    return " ".join(part for part in (said, limits, deprecated) if part)


def path_of(operation: Operation) -> str:
    """The path, as an expression."""
    if len(operation.path) == 1:
        return text(operation.path[0])
    limits = {one.name: one for one in operation.parameters}
    parts = [
        text(part) if i % 2 == 0 else _limited(limits[part])
        for i, part in enumerate(operation.path)
    ]
    return f"path({', '.join(parts)})"


def _limited(parameter: Parameter) -> str:
    limits = keywords(parameter.limits)
    name = parameter.name
    return f"limited({text(parameter.wire)}, {name}, {limits})" if limits else name


def query_of(operation: Operation) -> str:
    """The query, as an expression; empty where there is none."""
    pairs = [one for one in operation.parameters if one.place == "query"]
    if not pairs:
        return ""
    listed = [f"({text(one.wire)}, {_limited(one)}, {one.explode})" for one in pairs]
    return f"query({', '.join(listed)})"


def headers_of(operation: Operation) -> str:
    """The headers, cookies among them, as an expression; empty where there are none."""
    found = {
        one.wire: _key(one) if one.wire == operation.idempotency_header else _limited(one)
        for one in operation.parameters
        if one.place == "header"
    }
    cookies = [
        f"({text(one.wire)}, {_limited(one)})"
        for one in operation.parameters
        if one.place == "cookie"
    ]
    if cookies:
        found["Cookie"] = f"cookies({', '.join(cookies)})"
    return mapping(found) if found else ""


def _key(parameter: Parameter) -> str:
    """An idempotency key: the given one, or a fresh one for this call and all its attempts."""
    if parameter.required:
        return _limited(parameter)
    parts = [text(parameter.wire), parameter.name, keywords(parameter.limits)]
    return f"key({', '.join(part for part in parts if part)})"
