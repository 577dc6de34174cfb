"""Other scripts and symbols in ASCII, by one rule, so that names can be typed anywhere.

Latin letters lose their marks (`Größe` is `Grosse`), Cyrillic and Greek are transliterated, the
letters of other scripts are read by their Unicode names (`カ` is `ka`), and ideographs, which have
none, by their code points (`名` is `u540d`). No letter of another script stays: two that look alike
would be two names.
"""

# ruff: noqa: RUF001 - letters that look alike are what the table is about

from __future__ import annotations

import re
import unicodedata

_TABLE = """
    ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i
    а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh
    ц ts ч ch ш sh щ shch ы y э e ю yu я ya є ye і i ї yi ґ g ў u ј j љ lj њ nj ћ c џ dz ђ dj
    α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch
    ψ ps ω o
""".split()  # noqa: SIM905 - a table to be read in pairs
_LETTERS = dict(zip(_TABLE[::2], _TABLE[1::2], strict=True))
_SILENT = frozenset("ъьЪЬ")
_NAMED = re.compile(r"(?:LETTER|SYLLABLE|CHARACTER|SIGN) (?:SMALL )?([A-Z ]+)")
_SYMBOLS = {
    "#": "hash",
    "$": "dollar",
    "%": "percent",
    "&": "and",
    "*": "star",
    "+": "plus",
    "-": "minus",
    ".": "dot",
    "/": "slash",
    "<": "lt",
    "=": "eq",
    ">": "gt",
    "@": "at",
    "_": "underscore",
    "{": "brace",
    "|": "or",
    "~": "tilde",
}


def ascii_of(text: str) -> str:
    """A text in ASCII: letters and digits of any script are read, symbols stay or vanish."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFKC", text)
    return "".join(char if char.isascii() else _read(char) for char in composed)


def symbol(char: str) -> str:
    """What a symbol is called: `at`, `grinning_face`; empty for a space."""
    if char.isspace():
        return ""
    named = _SYMBOLS.get(char) or unicodedata.name(char, "") or ""
    return "_".join(re.findall("[a-z0-9]+", named.lower()))


def _read(char: str) -> str:
    if char in _SILENT or unicodedata.combining(char):
        return ""
    low = char.lower()
    plain = unicodedata.normalize("NFKD", low)[:1]
    found = _LETTERS.get(low) or (plain if plain.isascii() else _LETTERS.get(plain))
    if found is None:
        return _by_name(char)
    return found.capitalize() if char != low else found


def _by_name(char: str) -> str:
    if not char.isalnum() and unicodedata.category(char) != "Mc":
        return "_"
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    named = _NAMED.search(unicodedata.name(char, ""))
    return named[1].replace(" ", "").lower() if named else f"_u{ord(char):x}_"
