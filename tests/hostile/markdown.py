"""What a reader of CommonMark makes of an output's README: nothing but what its template says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

#: No template writes one of these: it would be text of a document.
_FOREIGN = frozenset({"html_block", "html_inline", "image", "link_open", "hr"})
#: Headings that nothing is shown under but a list.
_LISTS = frozenset({"Degraded"})


def faults(text: str) -> Iterator[str]:
    """What text of a document became that is no text: HTML, a link, an image, a heading."""
    tokens = MarkdownIt("commonmark").parse(text)
    for token in _all(tokens):
        if token.type in _FOREIGN:
            yield f"the README has a {token.type}: {token.content or token.attrs}"
    tops = [index for index, token in enumerate(tokens) if token.type == "heading_open"]
    if [tokens[index].tag for index in tops] != ["h1", *["h2"] * (len(tops) - 1)]:
        yield f"the README has other headings: {[tokens[index + 1].content for index in tops]}"
    for index in tops[1:]:
        if not _is_operation(tokens, index):
            yield f"the README has a heading of nothing: {tokens[index + 1].content}"


def _all(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or ())


def _is_operation(tokens: Sequence[Token], index: int) -> bool:
    """Whether a heading is at the top, over a place in a code span and a call of Python."""
    if tokens[index].level:
        return False
    if tokens[index + 1].content in _LISTS:
        return tokens[index + 3].type in ("paragraph_open", "bullet_list_open")
    place, call = tokens[index + 4], tokens[index + 6]
    parts = [one.content for one in place.children or () if one.type == "text"]
    kinds = [one.type for one in place.children or () if one.type != "text"]
    is_place = kinds == ["code_inline"] and parts in ([], ["Webhook ", ", sent by the API."])
    return is_place and (call.type, call.info) == ("fence", "python")
