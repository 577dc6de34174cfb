"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import Fish, Owner


def main(client: Client) -> object:
    return client.pets.add_owner(Owner(pet=Fish(swims=True)))
