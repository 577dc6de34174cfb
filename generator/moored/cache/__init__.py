"""What saves work the next time: never needed, never trusted with more than data, never in the way.

Entries are texts under a digest of all that they were made from. One that is damaged is made anew;
a folder that cannot be read, written or trusted is done without.
"""

from __future__ import annotations

from moored.cache.folder import Unusable, cache_folder
from moored.cache.maker import maker
from moored.cache.store import NO_CACHE, Cache, DiskCache

__all__ = ["NO_CACHE", "Cache", "DiskCache", "Unusable", "cache_folder", "open_cache"]


def open_cache() -> Cache:
    """The cache of the user; one that holds nothing, where there can be none."""
    try:
        return DiskCache(cache_folder(), maker())
    except (Unusable, OSError):
        return NO_CACHE
