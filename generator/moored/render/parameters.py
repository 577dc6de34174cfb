"""Parameters as expressions in a method's body, and as lines of its docstring."""

from __future__ import annotations

from moored.ir.operation import Operation
from moored.ir.parameter import Parameter
from moored.render.limits import in_words
from moored.render.literals import keywords, mapping, text
from moored.render.prose import default_told, first_sentence, sentence


def told(parameter: Parameter) -> str:
    """What a docstring says of a parameter."""
    said = first_sentence(parameter.description) or f"`{sentence(parameter.wire).rstrip('.')}`."
    kind = parameter.type.expression.removeprefix("_")
    limits = in_words(parameter.limits, kind)
    of_items = in_words(parameter.item_limits, kind[len("list[") :])
    each = f"Each item: {of_items[0].lower()}{of_items[1:]}" if of_items else ""
    deprecated = "Deprecated." if parameter.deprecated else ""
    default = default_told(parameter.default)
    return " ".join(part for part in (said, limits, each, default, deprecated) if part)


def path_of(operation: Operation) -> str:
    """The path, as an expression."""
    if len(operation.path) == 1:
        return text(operation.path[0])
    given = {one.name: one for one in operation.parameters}
    styled = any(one.place == "path" and one.style for one in operation.parameters)
    value = _parts if styled else _limited
    template = "".join(
        _escaped(part) if i % 2 == 0 else f"{{{part}}}" for i, part in enumerate(operation.path)
    )
    values = [f"{name}={value(given[name])}" for name in dict.fromkeys(operation.path[1::2])]
    return f"{'styled_path' if styled else 'path'}({', '.join([text(template), *values])})"


def _escaped(part: str) -> str:
    """Fixed text of a path, for `str.format`."""
    return part.replace("{", "{{").replace("}", "}}")


def _limited(parameter: Parameter) -> str:
    limits, name, wire = keywords(parameter.limits), parameter.name, text(parameter.wire)
    if parameter.item_limits:
        name = f"limited_items({wire}, {name}, {keywords(parameter.item_limits)})"
    return f"limited({wire}, {name}, {limits})" if limits else name


def query_of(operation: Operation) -> str:
    """The query, as an expression; empty where there is none."""
    parts = [
        f"({text(one.wire)}, {_limited(one)}, {one.explode})"
        for one in operation.parameters
        if one.place == "query" and not one.style
    ]
    parts = [f"query({', '.join(parts)})"] if parts else []
    for one in operation.parameters:
        if one.place == "querystring":
            parts.append(f"whole({_limited(one)}, {text(one.style)})")
        elif one.place == "query" and one.style:
            how = [text(one.wire), _limited(one), text(one.style)]
            how += ["explode=True"] if one.explode else []
            how += ["reserved=True"] if one.reserved else []
            parts.append(f"styled({', '.join(how)})")
    return parts[0] if len(parts) == 1 else f"joined({', '.join(parts)})" if parts else ""


def headers_of(operation: Operation) -> str:
    """The headers, cookies among them, as an expression; empty where there are none."""
    found = {
        one.wire: _key(one) if one.wire == operation.idempotency_header else _header(one)
        for one in operation.parameters
        if one.place == "header"
    }
    cookies = [one for one in operation.parameters if one.place == "cookie"]
    if any(one.style for one in cookies):
        found["Cookie"] = f"styled_cookies({', '.join(map(_parts, cookies))})"
    elif cookies:
        pairs = [f"({text(one.wire)}, {_limited(one)})" for one in cookies]
        found["Cookie"] = f"cookies({', '.join(pairs)})"
    return mapping(found) if found else ""


def _header(parameter: Parameter) -> str:
    if not parameter.style:
        return _within(parameter)
    return f"styled_header({_limited(parameter)}, {text(parameter.style)}, {parameter.explode})"


def _within(parameter: Parameter) -> str:
    """A header, whose name the runtime knows."""
    if parameter.item_limits or not parameter.limits:
        return _limited(parameter)
    return f"within({parameter.name}, {keywords(parameter.limits)})"


def _parts(parameter: Parameter) -> str:
    """Name, value, style and explode: what the runtime calls a parameter."""
    style = parameter.style or ("simple" if parameter.place == "path" else "form")
    return f"({text(parameter.wire)}, {_limited(parameter)}, {text(style)}, {parameter.explode})"


def _key(parameter: Parameter) -> str:
    """An idempotency key: the given one, or a fresh one for this call and all its attempts."""
    if parameter.required:
        return _within(parameter)
    parts = [parameter.name, keywords(parameter.limits)]
    return f"key({', '.join(part for part in parts if part)})"
