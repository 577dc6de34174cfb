"""A document from the network: for `moored update` alone, and nothing that a document names."""

from __future__ import annotations

from moored.document.fetch.fetch import fetch
from moored.document.fetch.request import Bounds, Fetched, Request, Resolve

__all__ = ["Bounds", "Fetched", "Request", "Resolve", "fetch"]
