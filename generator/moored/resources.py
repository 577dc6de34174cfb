"""Where the templates are."""

from __future__ import annotations

from pathlib import Path


def template_root() -> Path:
    """The folder of the templates: inside the installed package, or beside `generator/`.

    Raises:
        FileNotFoundError: It is in neither place.
    """
    package = Path(__file__).parent
    for folder in (package / "templates", package.parent.parent / "templates"):
        if (folder / "client").is_dir():
            return folder
    raise FileNotFoundError(f"no templates in {package} or beside it: install moored again")
