"""What a caller wrote against the old client."""

from .shop import Client


def main(client: Client) -> object:
    return type(client.pets.get_owner("1").pet).__name__
