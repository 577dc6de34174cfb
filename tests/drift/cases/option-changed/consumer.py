"""What a caller wrote against the old client."""

from .shop import Client


def main(client: Client) -> object:
    raw = client.pets.with_raw_response.list_pets()
    return raw.request_id
