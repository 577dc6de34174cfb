"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import PetInput


def main(client: Client) -> object:
    return client.pets.create_pet(PetInput(name="Tom")).id
