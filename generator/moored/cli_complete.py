"""What the shell completes: clients of the project, and operations of the document that is named."""

from __future__ import annotations

from pathlib import Path

import typer


def clients(incomplete: str) -> list[str]:
    """The clients of the project that begin so; none where there is no project."""
    from moored.problems import MooredError
    from moored.project import find_project

    try:
        names = [client.name for client in find_project(Path.cwd()).clients]
    except (MooredError, OSError):
        return []
    return [name for name in names if name.startswith(incomplete)]


def operations(ctx: typer.Context, incomplete: str) -> list[str]:
    """The operationIds that begin so, of the document that stands on the line."""
    from moored import document as documents
    from moored.problems import MooredError

    # An option that still lacks its value leaves all other words as they are.
    given = [*ctx.args, *(one for one in ctx.params.values() if isinstance(one, str | Path))]
    spec = next((Path(one) for one in given if Path(one).is_file()), None)
    if spec is None:
        return []
    try:
        entries = documents.operations(documents.load(spec))
    except (MooredError, OSError):
        return []
    return sorted(
        {
            one.operation_id
            for one in entries
            if one.operation_id and one.operation_id.startswith(incomplete)
        }
    )
