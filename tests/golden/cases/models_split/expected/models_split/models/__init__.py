"""The models of Split models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.late import late

if TYPE_CHECKING:
    from .bases import Named as Named
    from .bases import Vehicle as Vehicle
    from .pets import Pets as Pets
    from .shared import Address as Address
    from .shared import AnyPet as AnyPet
    from .shared import Bike as Bike
    from .shared import Cat as Cat
    from .shared_from_dog import Dog as Dog
    from .shared_from_dog import Lorry as Lorry
    from .shared_from_dog import Owner as Owner
    from .shared_from_problem import Problem as Problem
    from .shared_from_problem import Toy as Toy
    from .shared_from_problem import Toys as Toys
    from .webhooks import Move as Move
    from .webhooks import Tree as Tree
else:
    __getattr__ = late(
        __name__,
        {
            "Address": "shared",
            "AnyPet": "shared",
            "Bike": "shared",
            "Cat": "shared",
            "Dog": "shared_from_dog",
            "Lorry": "shared_from_dog",
            "Move": "webhooks",
            "Named": "bases",
            "Owner": "shared_from_dog",
            "Pets": "pets",
            "Problem": "shared_from_problem",
            "Toy": "shared_from_problem",
            "Toys": "shared_from_problem",
            "Tree": "webhooks",
            "Vehicle": "bases",
        },
    )
