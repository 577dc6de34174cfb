from __future__ import annotations

import pytest

from moored.updating import merged

BLOCK = "## [Unreleased]\n\n### Removed\n\n- a\n- b\n\n### Added\n\n- c\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", BLOCK, id="nothing there"),
        pytest.param("# Changes\n", f"# Changes\n\n{BLOCK}", id="no release"),
        pytest.param(
            "# Changes\n\n## 1.0.0\n\n- x\n",
            f"# Changes\n\n{BLOCK}\n## 1.0.0\n\n- x\n",
            id="another release",
        ),
        pytest.param(BLOCK, BLOCK, id="the same again"),
        pytest.param(
            "## Unreleased\nWords.\n\n### Added\n- z\n  more of z\n\n## 1.0.0\n",
            "## Unreleased\n\nWords.\n\n### Added\n\n- z\n  more of z\n- c\n\n"
            "### Removed\n\n- a\n- b\n\n## 1.0.0\n",
            id="into its sections",
        ),
        pytest.param(
            "## [unreleased] - soon\n\n- loose\n\n[link]: x\n",
            "## [unreleased] - soon\n\n- loose\n\n[link]: x\n\n" + BLOCK.partition("\n\n")[2],
            id="another case",
        ),
    ],
)
def test_merged(before: str, after: str) -> None:
    assert merged(before, BLOCK) == after


def test_a_named_release() -> None:
    block = BLOCK.replace("Unreleased", "2.0.0")
    assert merged("## [2.0.0] - 2026-01-01\n\n### Added\n\n- y\n\n## 1.0.0\n", block) == (
        "## [2.0.0] - 2026-01-01\n\n### Added\n\n- y\n- c\n\n### Removed\n\n- a\n- b\n\n## 1.0.0\n"
    )
