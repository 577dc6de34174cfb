"""What a caller wrote against the old client."""

from .shop import Client


def main(client: Client) -> object:
    pet = client.pets.get_pet("1")
    return pet.tag
