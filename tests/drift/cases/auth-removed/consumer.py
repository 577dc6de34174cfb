"""What a caller wrote against the old client."""

from .shop import Client
from .shop.auth import Key


def make(base_url: str) -> Client:
    return Client(auth=Key("secret"), base_url=base_url, allow_plain_http=True)


def main(client: Client) -> object:
    return client.pets.list_pets()
