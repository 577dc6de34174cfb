"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import Cat


def main(client: Client) -> object:
    pet = client.pets.get_owner("1").pet
    if isinstance(pet, Cat):
        return pet.purrs
    return pet.barks
