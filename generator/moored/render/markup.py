"""Descriptions in HTML or with links as plain prose: many documents are written for a web page.

OpenAPI takes descriptions for CommonMark (OpenAPI 3.1, section 4.4), in which HTML may stand.
Only elements of HTML are taken for it: `<play>` and `List<String>` are what the text is about.
"""

from __future__ import annotations

import html
import re

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_CODE_SPAN = re.compile(r"(`[^`]*`)")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_CODE = re.compile(r"<(code|kbd|samp|tt)\b[^<>]*>([^<>`\n]*)</\1\s*>", re.IGNORECASE)
_BLOCKS = (
    *("article", "blockquote", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr"),
    *("ol", "p", "pre", "section", "table", "ul"),
)
_INSIDE = (
    *("a", "b", "big", "code", "em", "font", "i", "img", "kbd", "samp", "small", "span", "strong"),
    *("sub", "sup", "tbody", "thead", "tt", "u"),
)
#: What stands in the place of a tag, by its element.
_PLACES = {
    **dict.fromkeys(_BLOCKS, "\n\n"),
    **dict.fromkeys(_INSIDE, ""),
    **dict.fromkeys(("br", "tr"), "\n"),
    **dict.fromkeys(("td", "th"), " "),
    "li": "\n- ",
}
_TAG = re.compile(
    rf"<(/?)({'|'.join(sorted(_PLACES, key=len, reverse=True))})\b[^<>]*>", re.IGNORECASE
)


def plain(text: str) -> str:
    """Text with neither the links of Markdown nor elements of HTML; code spans stay what they are.

    Args:
        text: A description as the document has it; any characters.
    """
    text = _LINK.sub(r"\1", text)
    if "<" not in text and "&" not in text:
        return text
    parts = _CODE_SPAN.split(_CODE.sub(r"`\2`", text))
    parts[::2] = [_prose(part) for part in parts[::2]]
    return "".join(parts)


def _prose(part: str) -> str:
    """A part without code. What it writes in entities stays, also if it goes through here again."""
    return _TAG.sub(r"`\g<0>`", _ENTITY.sub(_character, _TAG.sub(_place, part)))


def _place(tag: re.Match[str]) -> str:
    ends, element = tag[1], tag[2].lower()
    return "" if ends and element in ("li", "td", "th", "tr") else _PLACES[element]


def _character(entity: re.Match[str]) -> str:
    found = html.unescape(entity[0])
    if found == "&" and _ENTITY.match("&" + entity.string[entity.end() : entity.end() + 9]):
        return entity[0]
    return " " if found == "\xa0" else found
