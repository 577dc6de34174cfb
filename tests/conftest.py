"""Options of the whole suite."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# A busy machine is no failure.
settings.register_profile("moored", deadline=None)
# A mutant that some example would show is shown by few of them, or is judged by hand.
settings.register_profile(
    "mutation", deadline=None, max_examples=10, derandomize=True, database=None
)
settings.load_profile("moored")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="Rewrite tests/golden/cases/*/expected with what is generated now.",
    )


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test uses what the user keeps."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("MOORED_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield
