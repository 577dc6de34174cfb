"""What an earlier run left in `names.lock`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from moored.names.plan import Former, Kind

Use = tuple[str, str]
"""Who uses a class (an operation's `GET /pets`, a component's `#Pet`), and where in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The names of an earlier run, and by what to know the things that had them.

    Attributes:
        names: By kind and place.
        aliases: Names that places had before; they still lead there.
        gone: Names of what is no longer there, which nothing else gets.
        uses: Where the document used a component, or that an operation belongs to a group.
        modules: In which module of the models a component stood, where those were several.
    """

    names: Mapping[tuple[Kind, str], str] = field(default_factory=dict)
    aliases: frozenset[Former] = frozenset()
    gone: frozenset[Former] = frozenset()
    uses: Mapping[Use, str] = field(default_factory=dict)
    modules: Mapping[str, str] = field(default_factory=dict)


NOTHING = Earlier()
