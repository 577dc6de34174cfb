"""What a caller wrote against the old client."""

import httpx2

from .shop import Client

seen: list[str] = []


def answer(request: httpx2.Request) -> httpx2.Response:
    seen.append(str(request.url))
    return httpx2.Response(
        200, headers={"Content-Type": "application/json"}, stream=httpx2.ByteStream(b"[]")
    )


def make(base_url: str) -> Client:
    transport = httpx2.MockTransport(answer)
    return Client(http_client=httpx2.Client(transport=transport), allow_plain_http=True)


def main(client: Client) -> object:
    return client.pets.list_pets(), seen[-1]
