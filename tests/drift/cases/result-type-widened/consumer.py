"""What a caller wrote against the old client."""

from .shop import Client


def main(client: Client) -> object:
    names: list[str] = client.pets.get_pet("1")
    return len(names)
