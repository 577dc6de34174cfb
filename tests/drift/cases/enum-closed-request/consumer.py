"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import Pet


def main(client: Client) -> object:
    kind = "FISH".lower()
    return client.pets.add_pet(Pet(name="Tom", kind=kind))
