"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import Pet


def main(client: Client) -> object:
    known: list[Pet] = []
    return client.pets.list_pets() + [one.name for one in known]
