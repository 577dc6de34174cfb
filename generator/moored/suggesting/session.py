"""Headers that belong to a session, and not to a call: `x-moored-client-option`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from moored.names.words import words
from moored.problems import quoted
from moored.suggesting.header_uses import HeaderUse
from moored.suggesting.suggestion import Confidence, Suggestion

#: What is another one with each call, or is the transport's.
_OF_A_CALL = re.compile(
    r"accept(-encoding|-charset)?|accept|authorization|cache-control|connection|content-.*|content_.*"
    r"|cookie|contenttype|expect|host|if-.*|if[A-Z].*|origin|prefer|range|referer|user-agent"
    r"|x-amz-.*|.*(idempoten|request-?id|correlation|interaction|nonce|signature|digest|trace|track"
    r"|span|timestamp|-date|retry|cursor|next-token|client-request|webhook|fields).*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule: words of the name, the least use, and what it means.

    Attributes:
        names: What the name has one of, as words.
        share: The least part of the operations that take it.
        most: At least so many operations, whatever the share.
        why: What such a header is.
    """

    names: frozenset[str]
    share: float
    count: int
    why: str
    confidence: Confidence = "high"


_RULES = (
    _Rule(frozenset({"version"}), 0.5, 3, "code is written against one version of the API"),
    _Rule(
        frozenset(
            {
                *(
                    "account",
                    "app",
                    "behalf",
                    "company",
                    "consumer",
                    "customer",
                    "entity",
                    "environment",
                ),
                *("market", "marketplace", "merchant", "namespace", "org", "organisation"),
                *("organization", "partner", "project", "realm", "service", "shopper", "site"),
                *("subscription", "team", "tenant", "workspace"),
            }
        ),
        0.4,
        3,
        "whose data it is stays the same over a session",
    ),
    _Rule(
        frozenset({"apikey", "appkey", "apptoken", "key", "secret", "token", "password"}),
        0.5,
        3,
        "it is a credential, which no caller should repeat",
    ),
    _Rule(frozenset({"language"}), 0.05, 3, "a session has one language"),
)
_ALL = 0.95


def session(headers: tuple[HeaderUse, ...]) -> Iterator[Suggestion]:
    """One suggestion for each place of each header that a client should be given once."""
    for header in headers:
        if any("x-moored-client-option" in one for one in header.parameters):
            continue
        rule = _rule(header)
        if rule is None:
            continue
        for target in header.targets:
            yield Suggestion(
                kind="session",
                subject=f"header {header.name}",
                target=target,
                update={"x-moored-client-option": True},
                reason=f"{rule.why}: {quoted(header.name)}; {header.told}",
                confidence=rule.confidence,
            )


def _rule(header: HeaderUse) -> _Rule | None:
    if _OF_A_CALL.fullmatch(header.name):
        return None
    named = {*words(header.name)}
    for rule in _RULES:
        if named & rule.names and len(header.parameters) >= rule.count:
            if header.share >= rule.share or _is_of_the_api(header):
                return rule
            return None
    if header.share >= _ALL and header.of >= 6:
        return _Rule(frozenset(), _ALL, 6, "nearly every operation takes it", "medium")
    return None


def _is_of_the_api(header: HeaderUse) -> bool:
    """A version of the API itself, although few operations ask for it."""
    is_version = "version" in words(header.name)
    return is_version and re.search(r"\bversion of the [\w ]*API\b", header.said) is not None
