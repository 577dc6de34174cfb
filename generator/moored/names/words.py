"""Splitting the names of a document into words, in good English.

`accountIDs` is account, ids; `HTTPSServerURLs` is https, server, urls; `createBulkPDFtoZip` is
create, bulk, pdf, to, zip.
"""

from __future__ import annotations

import re
from functools import lru_cache

from moored.names.scripts import ascii_of, symbol

# Spelled with capitals inside, yet one word.
_BRANDS = {
    "DevOps": "Devops",
    "DynamoDB": "Dynamodb",
    "ETag": "Etag",
    "GitHub": "Github",
    "GitLab": "Gitlab",
    "GraphQL": "Graphql",
    "IaaS": "Iaas",
    "IPv4": "Ipv4",
    "IPv6": "Ipv6",
    "JavaScript": "Javascript",
    "LinkedIn": "Linkedin",
    "MongoDB": "Mongodb",
    "MySQL": "Mysql",
    "NoSQL": "Nosql",
    "OAuth": "Oauth",
    "OpenAPI": "Openapi",
    "OpenID": "Openid",
    "PaaS": "Paas",
    "PayPal": "Paypal",
    "PostgreSQL": "Postgresql",
    "SaaS": "Saas",
    "WebSocket": "Websocket",
    "WhatsApp": "Whatsapp",
    "WiFi": "Wifi",
    "YouTube": "Youtube",
    "eBay": "Ebay",
    "iOS": "Ios",
    "iPad": "Ipad",
    "iPhone": "Iphone",
    "iPv4": "Ipv4",
    "iPv6": "Ipv6",
    "macOS": "Macos",
    "oAuth": "Oauth",
    "vCPU": "Vcpu",
    "vCenter": "Vcenter",
}
# Small words that vendors write in lower case right behind an abbreviation: `PDFtoZIP`.
_SMALL = "and|as|at|by|for|from|in|of|on|or|per|to|via|with"

_BRAND = re.compile("|".join(sorted(_BRANDS, key=lambda brand: (-len(brand), brand))))
_WORD = re.compile(
    rf"""
      (?<=_)u[0-9a-f]{{4,6}}(?=_)              # an ideograph
    | (?<![A-Za-z0-9])(?:0x)?(?=[a-f]*[0-9])[0-9a-f]{{6,}}(?![A-Za-z0-9])  # 0x1c8f6a5f
    | ^[a-wz][A-Z]{{2,}}(?![a-z])              # iBAN
    | ^[a-wz][A-Z]+(?=[A-Z][a-z])              # oS in oSVersion
    | [A-Z]o[A-Z](?=[A-Z][a-z]|[^A-Za-z]|$)    # IoT, UoM
    | [A-Z]{{2,}}(?=(?:{_SMALL})(?:[A-Z]|$))   # PDF in PDFtoZIP
    | (?<=[A-Z])(?:{_SMALL})(?=[A-Z]|$)        # to in PDFtoZIP
    | [A-Z]{{2,}}s(?![a-z])                    # IDs, URLs
    | [A-Z]+(?![a-z])[0-9]*                    # PDF, HTTP2, but PD in PDFile stops before the F
    | [A-Z]?[a-z]+[0-9]*                       # account, Account, oauth2
    | [0-9]+(?:(?:st|nd|rd|th|d|fa|h|g|k|xx)(?![a-z]))?  # 1st, 2fa, 24h
    """,
    re.VERBOSE,
)
_COMPARES = re.compile(r"([<>]=?|!=)$")
_OPERATORS = {"<": "lt", "<=": "lte", ">": "gt", ">=": "gte", "!=": "ne"}
_SIGN = re.compile(r"^([+-])(?=[0-9])")
_HEAD = re.compile(r"[\W_]+")
_TAIL = re.compile(r"[\W_]+\Z")
_BRACKETS = frozenset("()[]{}\"'`,:;")
_MOST = 100


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """The words of a name, in lower case and ASCII; those of its symbols if it has no other."""
    return _split(_with_operators(name)) or _symbols(name)


@lru_cache(maxsize=1 << 14)
def spelled_out(name: str) -> tuple[str, ...]:
    """The words of a name, those of its symbols at its ends among them: `@type` is at, type."""
    head = _HEAD.match(name)
    start = head.end() if head else 0
    tail = _TAIL.search(name, start)
    end = tail.start() if tail else len(name)
    return (*_symbols(name[:start]), *_split(name[start:end]), *_symbols(name[end:]))


def spelling(name: str) -> str:
    """How a name joins its words: `camel`, `pascal`, `capitals`, `upper`, `hyphens`, `dots`, `spaces`."""
    if not name:
        return "empty"
    for char, joint in (("-", "hyphens"), (".", "dots"), (" ", "spaces"), ("/", "slashes")):
        if char in name.strip(char):
            return joint
    if name.isupper():
        return "upper"
    if re.search("[A-Z]{2}", name):
        return "capitals"  # accountID
    if name[:1].isupper():
        return "pascal"
    return "camel" if name != name.lower() else "plain"


def snake(parts: tuple[str, ...]) -> str:
    """`account_ids`."""
    return "_".join(shortened(parts))


def pascal(parts: tuple[str, ...]) -> str:
    """`AccountIds`; `OAuth2Token` for the one brand that reads wrongly otherwise."""
    joined = "".join(part[:1].upper() + part[1:] for part in shortened(parts))
    return joined.replace("Oauth", "OAuth")


def shortened(parts: tuple[str, ...]) -> tuple[str, ...]:
    """At most 100 characters: words in the middle are left out."""
    if sum(map(len, parts)) + len(parts) - 1 <= _MOST:
        return parts
    parts = tuple(part[:_MOST] for part in parts)
    head, tail = list[str](), list[str]()
    for index in range(len(parts)):
        taken, word = (
            (head, parts[index // 2]) if index % 2 == 0 else (tail, parts[-1 - index // 2])
        )
        if len("_".join([*head, *tail, word])) > _MOST:
            break
        taken.append(word)
    return (*head, *reversed(tail))


def _with_operators(name: str) -> str:
    """A comparison at the end, as in `StartTime<`, and a sign before a number, as words."""
    signed = _SIGN.sub(lambda match: f"{symbol(match[1])} ", name)
    if "<" in signed and ">" in signed:
        return signed  # `List<Pet>`
    return _COMPARES.sub(lambda match: f" {_OPERATORS[match[1]]}", signed)


def _split(name: str) -> tuple[str, ...]:
    joined = _BRAND.sub(lambda match: _BRANDS[match.group()], ascii_of(name))
    return tuple(match.group().lower() for match in _WORD.finditer(joined))


def _symbols(text: str) -> tuple[str, ...]:
    named = (symbol(char) for char in text if char not in _BRACKETS)
    return tuple(word for name in named for word in name.split("_") if word)
