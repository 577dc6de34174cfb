"""`moored list`: the operations of a document, searched, with what a client of them would hold."""

from __future__ import annotations

from moored.listing.listing import Listing, Row, Search, list_operations
from moored.listing.text import as_json, as_text, cells, summary

__all__ = ["Listing", "Row", "Search", "as_json", "as_text", "cells", "list_operations", "summary"]
