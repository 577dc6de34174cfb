"""The commands `cache info` and `cache clear`."""

from __future__ import annotations

import typer

cache = typer.Typer(
    name="cache",
    help="What saves work the next time.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)


@cache.command()
def info() -> None:
    """Show where the cache is, and how large."""
    from moored.cache import Unusable, cache_folder
    from moored.cache.bound import BOUND, entries

    try:
        folder = cache_folder()
    except Unusable as error:
        typer.echo(f"no cache: {error}")
        return
    found = list(entries(folder))
    size = sum(entry.size for entry in found) / 2**20
    typer.echo(f"{folder}: {len(found):,} entries, {size:.1f} of {BOUND // 2**20} MiB")


@cache.command()
def clear() -> None:
    """Remove all that is in the cache."""
    from moored.cache import Unusable, cache_folder
    from moored.cache.bound import clear as remove

    try:
        folder = cache_folder()
    except Unusable as error:
        typer.echo(f"no cache: {error}")
        return
    typer.echo(f"{folder}: {remove(folder):,} entries removed")
