"""No text of a document ends a docstring, or says something else in it."""

from __future__ import annotations

import ast
import inspect
import textwrap

import black
import pytest
from hypothesis import given
from hypothesis import strategies as st

from moored.render.docstrings import body_line, docstring, items, paragraph
from moored.render.prose import default_told, fill, first_sentence, sentence, visible, wrap

HOSTILE = st.text(alphabet="\"'\\ \n\t{}#[]()ab.\u202e\u2028\ud800\x00é", max_size=60)


def read(code: str, indent: int) -> str:
    """The text of the docstring, which has to be all that the code holds."""
    margin = " " * indent
    header = "class C:\n" if indent else ""
    module = ast.parse(f"{header}{margin}{code}\n")
    body = module.body[0].body if isinstance(module.body[0], ast.ClassDef) else module.body
    (node,) = body
    assert isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    assert isinstance(node.value.value, str)
    return inspect.cleandoc(node.value.value)


@given(HOSTILE, st.sampled_from([0, 4]))
def test_a_paragraph_comes_back(text: str, indent: int) -> None:
    lines = paragraph(text, indent)
    if lines:
        found = read(docstring(lines, indent), indent).strip()
        assert found == inspect.cleandoc("\n".join(lines)).strip()


@given(st.lists(HOSTILE.map(lambda text: visible(text).replace("\n", " ")), min_size=1))
def test_any_lines_are_one_docstring(lines: list[str]) -> None:
    read(docstring(lines, 4), 4)


@given(st.lists(st.tuples(st.just("name"), HOSTILE), min_size=1, max_size=3))
def test_arguments(pairs: list[tuple[str, str]]) -> None:
    lines = ["Title.", "", "Args:", *items(pairs, 4)]
    assert read(docstring(lines, 4), 4).startswith("Title.\n\nArgs:\n")
    body = "\n".join(f"    {body_line(line)}" for line in lines)
    assert read(f'"""Title.\n{body}\n    """', 4)


@pytest.mark.parametrize(
    ("lines", "indent", "expected"),
    [
        (["Short."], 4, '"""Short."""'),
        (['Ends with "'], 4, '"""Ends with " """'),
        (['"Begins" with it.'], 4, '""" "Begins" with it."""'),
        (['"a', "b"], 4, '""" "a\n    b\n    """'),
        (["Ends with \\"], 4, '"""Ends with \\\\"""'),
        (['"""'], 4, '"""\\"\\"\\" """'),
        (['\\"'], 4, '"""\\\\" """'),
        (["One.", "", "Two."], 4, '"""One.\n\n    Two.\n    """'),
        (["x" * 90], 0, '"""' + "x" * 90 + '\n"""'),
        (["x" * 78], 4, '"""' + "x" * 78 + '"""'),
        (["x" * 79], 4, '"""' + "x" * 79 + '\n    """'),
        (["A. ", "Args: ", "    b"], 4, '"""A.\n    Args:\n        b\n    """'),
        ([], 4, '"""\n    """'),
    ],
)
def test_docstring(lines: list[str], indent: int, expected: str) -> None:
    found = docstring(lines, indent)
    assert found == expected
    if lines and len(found) < 80:
        module = f"class A:\n{' ' * 4}{found}\n" if indent else f"{found}\n"
        assert black.format_str(module, mode=black.Mode()) == module


def test_lines_end_at_the_margin() -> None:
    assert [len(paragraph("bb" + " a" * count, 4)) for count in (41, 42)] == [1, 2]
    assert [len(items([("x", " a" * count)], 4)) for count in (37, 38)] == [1, 2]


def test_the_entries_of_a_section() -> None:
    found = items([("one", ""), ("two", "a b\n\nc")], 4)
    assert found == ["    one:", "    two: a b", "", "        c"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (0, "Default: 0."),
        ('a"', "Default: 'a\"'."),
        ("x" * 38, f'Default: "{"x" * 38}".'),
        ("x" * 39, ""),
    ],
)
def test_a_default_is_told(value: object, expected: str) -> None:
    assert default_told(value) == expected


def test_a_line_inside_a_docstring() -> None:
    assert body_line('a "b" \\ """') == 'a "b" \\\\ \\"\\"\\"'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u202eb\x00c\ufeff", "abc"),
        ("a\r\nb\u2028c\x85d\x0be", "a\nb\nc\nd\ne"),
        # What ends a line for Python ends one here.
        ("a\x0cb\x1cc\x1dd\x1ee\u2029f\rg", "a\nb\nc\nd\ne\nf\ng"),
        ("half\ud800", "half"),
        ("tag\U000e0041", "tag"),
        ("a\tb\x07", "a\tb"),
        ("private\ue000, unassigned\u0378\uffff", "private, unassigned"),
        ("é\U0001f600", "é\U0001f600"),
    ],
)
def test_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("one two three four", ["one two", "three four"]),
        ("one\ntwo", ["one two"]),
        ("one\n\ntwo", ["one", "", "two"]),
        ("- one\n- two", ["- one", "- two"]),
        ("- one two three", ["- one two", "  three"]),
        ("* one\n+ two\n3. three\n14) x", ["* one", "+ two", "3. three", "14) x"]),
        ("- one\n  two three\n- x", ["- one two", "  three", "- x"]),
        ("one\n \t\ntwo\n\n\n", ["one", "", "two"]),
        ("3.5 is\n-1 too", ["3.5 is -1", "too"]),
        ("see [the page](http://x/y) now", ["see the", "page now"]),
    ],
)
def test_wrap(text: str, expected: list[str]) -> None:
    assert wrap(text, 10) == expected


@given(HOSTILE)
def test_wrapping_loses_no_word(text: str) -> None:
    assert " ".join(" ".join(wrap(text, 20)).split()) == " ".join(
        word for line in wrap(text, 2000) for word in line.split()
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("a", "a."),
        ("a.", "a."),
        ("a?", "a?"),
        ("a!", "a!"),
        ("a:", "a:"),
        ("the letter X", "the letter X."),
        ("a\nb", "a b."),
        (" a ", "a."),
        ("see [b c](d)", "see b c."),
    ],
)
def test_sentence(text: str, expected: str) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", "One."),
        ("Version 1.2 is old. New.", "Version 1.2 is old."),
        ("One\n\nTwo", "One."),
        ("\n\nOne\ntwo\n\nThree", "One two."),
        ("Really? Yes!", "Really?"),
        ("Stop! Now.", "Stop!"),
        ("", ""),
    ],
)
def test_first_sentence(text: str, expected: str) -> None:
    assert first_sentence(text) == expected


@given(
    st.text(alphabet="ab -\u00a0\t", max_size=60), st.integers(1, 20), st.sampled_from(["", "  "])
)
def test_lines_are_filled_as_the_standard_library_does(text: str, width: int, hang: str) -> None:
    expected = textwrap.wrap(
        " ".join(text.split()),
        width,
        subsequent_indent=hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    assert fill(text, width, hang) == expected
