"""`python -m moored`."""

from __future__ import annotations

from moored.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
