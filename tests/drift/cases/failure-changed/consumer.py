"""What a caller wrote against the old client."""

from .shop import Client, RejectedError


def main(client: Client) -> object:
    try:
        return client.pets.get_pet("1").name
    except RejectedError:
        return "refused"
