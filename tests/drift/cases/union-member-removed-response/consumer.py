"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import Fish


def main(client: Client) -> object:
    pet = client.pets.get_owner("1").pet
    return isinstance(pet, Fish)
