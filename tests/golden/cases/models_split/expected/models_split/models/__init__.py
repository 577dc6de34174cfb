"""The models of Split models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.late import late

if TYPE_CHECKING:
    from .bases import Vehicle as Vehicle
    from .circle import Address as Address
    from .circle import AnyPet as AnyPet
    from .circle import Cat as Cat
    from .circle import Dog as Dog
    from .circle import Named as Named
    from .circle_from_owner import Owner as Owner
    from .circle_from_owner import Toy as Toy
    from .circle_from_owner import Toys as Toys
    from .pets import Herd as Herd
    from .pets import Pets as Pets
    from .shared import Bike as Bike
    from .shared import Lorry as Lorry
    from .shared import Problem as Problem
    from .webhooks import Move as Move
    from .webhooks import Tree as Tree
else:
    __getattr__ = late(
        __name__,
        {
            "Address": "circle",
            "AnyPet": "circle",
            "Bike": "shared",
            "Cat": "circle",
            "Dog": "circle",
            "Herd": "pets",
            "Lorry": "shared",
            "Move": "webhooks",
            "Named": "circle",
            "Owner": "circle_from_owner",
            "Pets": "pets",
            "Problem": "shared",
            "Toy": "circle_from_owner",
            "Toys": "circle_from_owner",
            "Tree": "webhooks",
            "Vehicle": "bases",
        },
    )
