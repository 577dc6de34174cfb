"""What a caller wrote against the old client."""

from .shop import Client, StatusError


def main(client: Client) -> object:
    try:
        return client.pets.get_pet("1").name
    except StatusError as error:
        return error.body.message if error.body else None
