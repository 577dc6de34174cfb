"""What a caller wrote against the old client."""

from .shop import Client
from .shop.models import Pet
from .shop.webhooks import parse_new_pet


def main(client: Client) -> object:
    pet: Pet = parse_new_pet(b'{"name": "Rex"}')
    return pet.name
