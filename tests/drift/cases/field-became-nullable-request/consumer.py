"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import Pet


def main(client: Client) -> object:
    return client.pets.add_pet(Pet(name="Rex", tag="big"))
