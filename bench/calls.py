"""Measure what a call costs beside bare httpx2 and the peers' clients, and write `bench/CALLS.md`.

One server on loopback, in a process of its own; each client in a fresh process, in turn, over
several rounds. Figures are medians of CPU time (user and system) of the client's process; a ratio is the
median of those of each round, so that a machine that slows down moves both sides of it.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from . import peers

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "specs" / "zuora-billing" / "openapi.yaml"
CALLS = {"small": 1500, "large": 200}
CLIENTS = {
    "bare": "httpx2 and pydantic, by hand",
    "moored": "moored",
    "openapi_python_client": f"openapi-python-client {peers.PEERS['openapi-python-client']}",
    "openapi_generator": f"OpenAPI Generator {peers.PEERS['openapi-generator-cli']}",
    "datamodel_code_generator": "datamodel-code-generator "
    f"{peers.PEERS['datamodel-code-generator']}, httpx2 client",
    "bare_async": "httpx2 and pydantic, by hand, awaited",
    "moored_async": "moored, awaited",
}


@contextmanager
def serving() -> Iterator[str]:
    """The address of a server that runs meanwhile."""
    command = [sys.executable, str(ROOT / "bench" / "loopback.py")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as server:  # type: ignore[call-overload]
        yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
        server.stdin.close()


def microseconds(client: str, folder: Path, url: str, calls: int) -> float:
    """CPU microseconds of a call, or NaN if the client cannot be called."""
    caller = str(ROOT / "bench" / "caller.py")
    command = [
        str(peers.environment() / "python"),
        caller,
        client,
        str(folder),
        url,
        str(calls),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(f"{client}: {done.stderr[-600:]}\n")
        return float("nan")
    return float(done.stdout)


def main() -> None:
    """Call in turn, and write the medians."""
    parser = argparse.ArgumentParser(prog="python -m bench.calls")
    parser.add_argument("--rounds", type=int, default=5, help="how often each client is measured")
    rounds = parser.parse_args().rounds
    taken: dict[tuple[str, str], list[float]] = {}
    with tempfile.TemporaryDirectory() as scratch, serving() as url:
        folder = Path(scratch)
        shutil.copytree(ROOT / "generated" / "zuora_billing", folder / "zuora_billing")
        peers.generate(SPEC, folder)
        for _ in range(rounds):
            for client in CLIENTS:
                for answer, calls in CALLS.items():
                    took = microseconds(client, folder, f"{url}/{answer}", calls)
                    taken.setdefault((client, answer), []).append(took)
    report(taken, rounds)


def report(taken: dict[tuple[str, str], list[float]], rounds: int) -> None:
    """Write the table, with ratios to the same by hand."""
    rows = ""
    for client, said in CLIENTS.items():
        hand = "bare_async" if client.endswith("_async") else "bare"
        cells = []
        for answer in CALLS:
            each = taken[client, answer]
            ratios = [one / base for one, base in zip(each, taken[hand, answer], strict=True)]
            cells.append(f"{statistics.median(each):,.0f} | {statistics.median(ratios):.2f}")
        rows += f"| {said} | {' | '.join(cells)} |\n"
    libraries = ", ".join(f"{name} {version(name)}" for name in ("httpx2", "pydantic"))
    text = (
        "# What a call costs\n\n"
        f"Median CPU µs of a call over {rounds} interleaved rounds, on loopback; written by "
        "`make bench-calls`. A ratio is the median of those of each round.\n"
        f"Python {platform.python_version()}, {platform.machine()}; {libraries}.\n\n"
        "| client | small answer (0.1 KB) | ratio | large answer (56 KB) | ratio |\n"
        "| --- | --- | --- | --- | --- |\n"
        f"{rows}"
    )
    (ROOT / "bench" / "CALLS.md").write_text(text)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
