"""What decides how a class is made, and how it is: both free of any name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

#: A type: a scalar (`string`, `string date`), a class (`class 0`), or anything else (`other 0`).
Kind: TypeAlias = str
#: What a class says of a property: its type, if it has one there, and whether it is required.
Said: TypeAlias = tuple[Kind | None, bool]
#: What a class itself says of a property, then what each class does that it extends.
Column: TypeAlias = tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """All that datamodel-code-generator is told of a class.

    Attributes:
        bases: How many classes it extends.
        columns: Its kinds of fields, each once.
    """

    bases: int
    columns: tuple[Column, ...]

    @property
    def text(self) -> str:
        """The shape as JSON, the same for the same shape."""
        return json.dumps([self.bases, self.columns], separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Made:
    """What datamodel-code-generator makes of a shape.

    Attributes:
        bases: Which of the classes it extends, in this order.
        fields: By the place of the column, if the class itself has the field: `class 0`, `other 0` … or the
            Python source of a scalar, and whether it has to be given.
    """

    bases: tuple[int, ...]
    fields: Mapping[int, tuple[str, bool]]

    @property
    def text(self) -> str:
        """The same as JSON."""
        return json.dumps([self.bases, [[place, *said] for place, said in self.fields.items()]])

    @classmethod
    def read(cls, text: str | None) -> Made | None:
        """What such JSON says; `None` if it is something else."""
        try:
            bases, fields = json.loads(text or "")
            return cls(
                bases=tuple(int(base) for base in bases),
                fields={int(place): (str(kind), bool(needed)) for place, kind, needed in fields},
            )
        except (ValueError, TypeError):
            return None
