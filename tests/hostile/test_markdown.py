"""The judge of Markdown finds what it is to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from .markdown import faults

ROOT = Path(__file__).parents[2]
READMES = [
    ROOT / "generated/zuora_billing/README.md",
    *sorted((ROOT / "tests/golden/cases").glob("*/expected/*/README.md")),
]


def test_what_templates_write_is_right() -> None:
    assert len(READMES) > 50
    for path in READMES:
        assert list(faults(path.read_text("utf-8"))) == [], path


@pytest.mark.parametrize(
    "planted",
    [
        *(
            "# h",
            "## h",
            "### h",
            "h\n=",
            "h\n-",
            "> # h",
            "- # h",
            "<b>x</b>",
            "<!-- x -->",
            "***",
        ),
        *(
            "[a](b)",
            "![a](b)",
            "<https://a.example>",
            "[a]\n\n[a]: https://a.example",
            "a <img/> b",
        ),
        *("<script>x</script>", "<a@b.example>", "## h\n\n`a`\n\ntext", "## h\n\n```python\n```"),
    ],
)
@pytest.mark.parametrize("before", ["A typed client", "`AsyncClient` takes"])
def test_what_is_planted_is_found(planted: str, before: str) -> None:
    text = READMES[0].read_text("utf-8")
    assert list(faults(text.replace(before, f"{planted}\n\n{before}", 1)))
