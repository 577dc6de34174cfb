"""A document as text again: YAML that YAML 1.1 and 1.2 read alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import yaml

if TYPE_CHECKING:
    from moored.document.model import JsonObject

_WIDTH: Final = 100
# Text that YAML 1.2 takes for a number, though 1.1 does not: it needs quotes.
_NUMBERS_OF_1_2: Final = re.compile(
    r"(?:[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)\Z"
)


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        """Nothing is shared: a reader sees each value where it stands."""
        return True


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    lines = value.split("\n")
    block = len(lines) > 1 and value.isascii() and all(line == line.strip() for line in lines)
    style = "|" if block and value[:1].strip() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", _NUMBERS_OF_1_2, list("-+.0123456789"))


def as_yaml(root: JsonObject) -> str:
    """A document as YAML, its keys in their order."""
    text: str = yaml.dump(
        root, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH, indent=2
    )
    return text
