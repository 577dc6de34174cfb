"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import Pet


def main(client: Client) -> object:
    pet = Pet(name="Rex")
    client.pets.add_pet(pet)
    return pet.big
