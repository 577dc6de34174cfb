"""Splitting the names of a document into words, in good English.

`accountIDs` is account, ids; `HTTPSServerURLs` is https, server, urls; `createBulkPDFtoZip` is
create, bulk, pdf, to, zip.
"""

from __future__ import annotations

import re
import unicodedata

# Spelled with capitals inside, yet one word.
_BRANDS = {
    "GitHub": "Github",
    "GitLab": "Gitlab",
    "GraphQL": "Graphql",
    "IPv4": "Ipv4",
    "IPv6": "Ipv6",
    "JavaScript": "Javascript",
    "LinkedIn": "Linkedin",
    "MySQL": "Mysql",
    "NoSQL": "Nosql",
    "OAuth": "Oauth",
    "OpenAPI": "Openapi",
    "OpenID": "Openid",
    "PayPal": "Paypal",
    "PostgreSQL": "Postgresql",
    "WebSocket": "Websocket",
    "YouTube": "Youtube",
    "iOS": "Ios",
    "macOS": "Macos",
}
# Small words that vendors write in lower case right behind an abbreviation: `PDFtoZIP`.
_SMALL = "and|as|at|by|for|from|in|of|on|or|per|to|via|with"

_BRAND = re.compile("|".join(sorted(_BRANDS, key=lambda brand: (-len(brand), brand))))
_WORD = re.compile(
    rf"""
      [A-Z]{{2,}}(?=(?:{_SMALL})(?:[A-Z]|$))   # PDF in PDFtoZIP
    | (?<=[A-Z])(?:{_SMALL})(?=[A-Z]|$)        # to in PDFtoZIP
    | [A-Z]{{2,}}s(?![a-z])                    # IDs, URLs
    | [A-Z]+(?![a-z])[0-9]*                    # PDF, HTTP2, but PD in PDFile stops before the F
    | [A-Z]?[a-z]+[0-9]*                       # account, Account, oauth2
    | [0-9]+
    """,
    re.VERBOSE,
)


def words(name: str) -> tuple[str, ...]:
    """The words of a name, in lower case and ASCII; empty if it has no letter and no digit."""
    folded = unicodedata.normalize("NFKD", name)
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    joined = _BRAND.sub(lambda match: _BRANDS[match.group()], plain)
    return tuple(match.group().lower() for match in _WORD.finditer(joined))


def snake(parts: tuple[str, ...]) -> str:
    """`account_ids`."""
    return "_".join(parts)


def pascal(parts: tuple[str, ...]) -> str:
    """`AccountIds`; `OAuth2Token` for the one brand that reads wrongly otherwise."""
    joined = "".join(part[:1].upper() + part[1:] for part in parts)
    return joined.replace("Oauth", "OAuth")
