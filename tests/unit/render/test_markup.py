"""Descriptions that were written for a web page are prose in code."""

from __future__ import annotations

import pytest

from moored.render.markup import plain
from moored.render.prose import first_sentence, lead, opening, wrap


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Lists <b>all</b> pets.</p>", ["Lists all pets."]),
        ("One.<br/>Two.", ["One. Two."]),
        ("<p>One.</p>\n<p>Two.</p>", ["One.", "", "Two."]),
        (
            "<ul><li>One</li><li>Two <i>2</i></li></ul>then",
            ["- One", "- Two 2", "", "then"],
        ),
        ('See <a href="https://a.b">the page</a>.', ["See the page."]),
        ("See [the page](https://a.b).", ["See the page."]),
        ("Set <code>a.b</code> to <CODE>1</CODE>.", ["Set `a.b` to `1`."]),
        ("a &lt; b &amp;&nbsp;c", ["a < b & c"]),
        ('<img src="x" onerror="y">Text', ["Text"]),
        # What is no HTML is what the text is about.
        ("A List<String> of <play> in <p8> and 1 < 2 > 0", None),
        ("Write `<b>` and `&lt;` so.", None),
        ("/x?a=1&copy=2&lt=3", None),
        ("<", None),
        ("<p", None),
    ],
)
def test_html(text: str, expected: list[str] | None) -> None:
    assert wrap(text, 80) == ([text] if expected is None else expected)


@pytest.mark.parametrize(
    "text",
    ["Use &lt;b&gt; tags.", "Write &amp;lt; here.", "<p>a &lt;p&gt;</p> &amp;amp;lt;", "a &lt; b"],
)
def test_what_is_plain_stays_what_it_is(text: str) -> None:
    once = plain(text)

    assert plain(once) == once
    assert plain("Use &lt;b&gt; tags.") == "Use `<b>` tags."


def test_an_entity_brings_no_character_that_misleads() -> None:
    assert wrap("a&#x202e;b&#0;c&#10;&#10;d", 80) == ["ab\ufffdc", "", "d"]


@pytest.mark.parametrize("text", ["<code>" * 5_000, "<a " * 5_000, "`" * 9_999, "&" * 9_999])
def test_a_long_text_is_read_in_linear_time(text: str) -> None:
    assert len(plain(text)) <= len(text)


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("Lists pets. By name.", "Lists pets.", "By name."),
        ("<p>Lists pets, e.g. cats.</p><p>More.</p>", "Lists pets, e.g. cats.", "More."),
        ("Lists pets", "Lists pets.", ""),
        ("", "", ""),
        # None to begin with: a list, or too much for a first line.
        ("* one\n* two", "", "* one\n* two"),
        ("Pets:\n- one\n- two", "", "Pets:\n- one\n- two"),
        ("very " * 40 + "long. Yes.", "", "very " * 40 + "long. Yes."),
    ],
)
def test_lead(text: str, first: str, rest: str) -> None:
    said, more = lead(text)

    assert said == first
    assert more.strip() == rest.strip()


@pytest.mark.parametrize(
    ("summary", "description", "expected"),
    [
        ("Get all pets", "Text.", ("Get all pets.", "Text.")),
        ("get all pets", "", ("Get all pets.", "")),
        ("getPets of all", "", ("getPets of all.", "")),
        ("", "read a pet. Only one.", ("Read a pet.", "Only one.")),
        ("", "", ("Call x.", "")),
    ],
)
def test_opening(summary: str, description: str, expected: tuple[str, str]) -> None:
    said, rest = opening(summary, description, "Call x.")

    assert (said, rest.strip()) == expected


def test_an_abbreviation_ends_no_sentence() -> None:
    assert first_sentence("Any kind, e.g. a cat. Or i.e. a dog.") == "Any kind, e.g. a cat."
    assert first_sentence("Version 1.2 of it. Next") == "Version 1.2 of it."
