"""What vendors call what pages go by; all names are folded (`facts.folded`)."""

from __future__ import annotations

from collections.abc import Mapping

from moored.suggesting.facts import Field

#: A parameter that takes a cursor, and the fields of an answer that hold the next one.
PAIRS: Mapping[str, frozenset[str]] = {
    "after": frozenset({"after", "endcursor", "nextcursor"}),
    "continuation": frozenset({"continuation", "nextcontinuation"}),
    "continuationtoken": frozenset({"continuationtoken", "nextcontinuationtoken"}),
    "cursor": frozenset({"cursor", "nextcursor", "cursornext", "endcursor"}),
    "exclusivestartkey": frozenset({"lastevaluatedkey"}),
    "marker": frozenset({"marker", "nextmarker"}),
    "nextpage": frozenset({"nextpage"}),
    "nextpagetoken": frozenset({"nextpagetoken"}),
    "nexttoken": frozenset({"nexttoken"}),
    "page": frozenset({"nextpage"}),
    "pagecursor": frozenset({"nextcursor", "nextpagecursor"}),
    "pagetoken": frozenset({"nextpagetoken", "nexttoken"}),
    "paginationtoken": frozenset({"nexttoken", "nextpaginationtoken", "paginationtoken"}),
    "startcursor": frozenset({"nextcursor", "endcursor"}),
    "startingtoken": frozenset({"nexttoken"}),
}
CURSORS = frozenset(PAIRS) - {"page"}
HEADER_CURSORS = frozenset({"cursor", "nexttoken", "continuation", "continuationtoken", "marker"})
AFTER_ITEM = frozenset({"startingafter"})

PAGES = frozenset({"page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage"})
OFFSETS = frozenset({"offset", "skip", "start", "startat", "startindex", "pageoffset"})
SIZES = frozenset(
    {
        *(
            "limit",
            "maxresults",
            "pagelimit",
            "pagesize",
            "perpage",
            "itemsperpage",
            "rows",
            "size",
        ),
        *("count", "take", "top", "maxitems", "resultsperpage", "pagecount", "results"),
    }
)
TOTALS = frozenset(
    {
        *("total", "totalcount", "totalitems", "totalresults", "totalrecords", "totalentries"),
        *("totalelements", "totalnumber", "totalhits", "totalsize"),
    }
)
TOTAL_PAGES = frozenset({"totalpages", "pages", "numpages", "totalpagecount"})
COUNTS = {"page": "pages", "offset": "items"}

MORE = frozenset({"hasmore", "hasnext", "hasnextpage", "moreavailable", "hasmoreitems"})
#: Flags that say the opposite, which `more` cannot.
ENDS = frozenset({"done", "finished", "complete", "islastpage", "endofresults"})

LINKS = frozenset({"links", "link", "paging", "pagination", "pages"})
NEXT_LINKS = frozenset(
    {
        *("next", "nexthref", "nextlink", "nextpage", "nextpagelink", "nextpageuri", "nextpageurl"),
        *("nexturi", "nexturl", "odatanextlink"),
    }
)


def is_pair(asks: str, field: Field) -> bool:
    """Whether a field of the answer holds what a parameter takes."""
    if field.name in PAIRS.get(asks, ()):
        return True
    # `/cursors/next`, `/meta/cursor/next`: the name stands above.
    above = field.parents[-1:] and field.parents[-1].removesuffix("s")
    return asks in PAIRS and field.name == "next" and above == asks


def is_next_of(asks: str, field: Field) -> bool:
    """`/pagination/next`, where a cursor is asked for."""
    return asks in CURSORS and field.name == "next" and field.parents[-1:] in _OF_PAGES


_OF_PAGES = (("pagination",), ("paging",))


def is_next_link(field: Field) -> bool:
    """Whether a field is called like the next page; `next/href` too."""
    if field.name in NEXT_LINKS:
        return True
    return field.name in ("href", "url") and field.parents[-1:] == ("next",)
