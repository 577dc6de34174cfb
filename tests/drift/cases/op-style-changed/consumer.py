"""What a caller wrote against the old client."""

from .shop import Client


def main(client: Client) -> object:
    return client.jobs.wait_for_job(client.jobs.start_job().id).status
