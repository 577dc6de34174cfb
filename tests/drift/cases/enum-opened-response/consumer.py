"""What a caller wrote against the old client."""

from typing import Literal

from .shop import Client


def main(client: Client) -> object:
    pet = client.pets.get_pet("1")
    kind: Literal["cat", "dog"] = pet.kind
    return str(kind)
