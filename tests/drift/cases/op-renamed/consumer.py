"""What a caller wrote against the old client."""

from .shop import Client


def main(client: Client) -> object:
    return client.pets.list()
