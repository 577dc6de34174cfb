"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import Pet


def main(client: Client) -> object:
    pet: Pet = client.pets.get_pet("1")
    return pet.kind
