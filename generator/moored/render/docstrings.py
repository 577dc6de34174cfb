"""Docstrings: lines of prose to a literal that no text of a document can close early."""

from __future__ import annotations

from collections.abc import Sequence

from moored.render.code import Code
from moored.render.prose import wrap

WIDTH = 88


def docstring(lines: Sequence[str], indent: int) -> Code:
    """A docstring in triple quotes, every line but the first indented by `indent` spaces."""
    body = [_escaped(line.rstrip()) for line in lines]
    while body and not body[-1]:
        body.pop()
    margin = " " * indent
    opening = " " if body and body[0].startswith('"') else ""
    if len(body) == 1:
        whole = f"{opening}{_ended(body[0])}"
        if indent + len(whole) + 6 <= WIDTH:
            return Code(f'"""{whole}"""')
    text = "\n".join(
        [opening + body[0] if body else ""] + [margin + line if line else "" for line in body[1:]]
    )
    return Code(f'"""{text}\n{margin}"""')


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def _ended(line: str) -> str:
    """The line, with a space after a last quote, as black has it."""
    return f"{line} " if line.endswith('"') else line


def body_line(line: str) -> Code:
    """A line inside a docstring that a template has opened and closes by itself."""
    return Code(_escaped(line))


def paragraph(text: str, indent: int) -> list[str]:
    """Prose wrapped to stand in a docstring with this indentation."""
    return wrap(text, WIDTH - indent)


def items(pairs: Sequence[tuple[str, str]], indent: int) -> list[str]:
    """The entries of an `Args:` or `Raises:` section."""
    lines = []
    for name, text in pairs:
        first, *rest = wrap(f"{name}: {text}", WIDTH - indent - 8) or [f"{name}:"]
        lines += [f"    {first}", *(f"        {line}" if line else "" for line in rest)]
    return lines
