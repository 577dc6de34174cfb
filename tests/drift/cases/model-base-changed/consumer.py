"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import Animal


def main(client: Client) -> object:
    animal: Animal = client.pets.get_pet("1")
    return animal.name
