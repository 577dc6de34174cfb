"""What a caller wrote against the old client."""

from typing import assert_never

from .shop import Client


def main(client: Client) -> object:
    pet = client.pets.get_pet("1")
    if pet.kind == "cat":
        return "meow"
    if pet.kind == "dog":
        return "woof"
    return assert_never(pet.kind)
