"""What a caller wrote against the old client."""

from .shop import Client
from .shop.webhooks import parse_new_pet


def main(client: Client) -> object:
    return parse_new_pet(b'{"name": "Rex"}').name
