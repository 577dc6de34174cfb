"""What concerns the whole client: credentials, servers, settings of moored's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from moored import pointer as pointers
from moored.document.upgrade.x_webhooks import X_WEBHOOKS
from moored.drift.api.payloads import content_of, shape_of
from moored.drift.api.recorder import Recorder, Where
from moored.drift.api.shapes import text
from moored.drift.api.side import Side
from moored.drift.api.values import PROSE

_COMPARED = frozenset(
    {
        "openapi",
        "paths",
        "components",
        "servers",
        "security",
        "tags",
        "info",
        "webhooks",
        X_WEBHOOKS,
    }
)


def compare_whole(found: Recorder) -> None:
    """Compare what no single operation has."""
    _webhooks(found)
    _schemes(found)
    _servers(found)
    _others(found)


def _webhooks(found: Recorder) -> None:
    old, new = found.old.webhooks, found.new.webhooks
    for key in sorted(old.keys() | new.keys()):
        side = found.old if key in old else found.new
        at = Where(
            subject=side.webhook(key),
            direction="response",
            old=pointers.join("webhooks", key) if key in old else None,
            new=pointers.join("webhooks", key) if key in new else None,
            operations=(side.webhook(key),),
        )
        if key not in new:
            found.add("webhook-removed", at, _webhook(old[key], found.old))
        elif key not in old:
            found.add("webhook-added", at, "", _webhook(new[key], found.new))
        elif old[key] != new[key]:
            texts = (_webhook(old[key], found.old), _webhook(new[key], found.new))
            found.add("webhook-type-changed" if texts[0] != texts[1] else "no-effect", at, *texts)


def _webhook(operation: Mapping[str, Any], side: Side) -> str:
    """What a webhook is read into."""
    return text(shape_of(content_of(operation.get("requestBody")), side.types))


def requirements(
    operation: Mapping[str, Any], root: Mapping[str, Any]
) -> frozenset[tuple[str, ...]] | None:
    """The ways to give an operation credentials, each the schemes that it takes together.

    `()` is the way without any; `None` where the document says nothing of security.
    """
    said = operation.get("security", root.get("security"))
    if said is None:
        return None
    ways = frozenset(tuple(sorted(way)) for way in said if isinstance(way, dict))
    return ways or frozenset({()})


def _schemes(found: Recorder) -> None:
    old, new = found.old.schemes, found.new.schemes
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) == new.get(key):
            continue
        pointer = pointers.join("components", "securitySchemes", key)
        side = found.old if key in old else found.new
        at = Where(
            subject=f"Client(auth={side.names('auth', key)})",
            old=pointer if key in old else None,
            new=pointer if key in new else None,
        )
        if key not in new:
            found.add("auth-removed", at, _scheme(old[key]))
        elif key not in old:
            found.add("auth-added", at, "", _scheme(new[key]))
        else:
            _scheme_changed(old[key], new[key], at, found)


def _scheme_changed(
    old: Mapping[str, Any], new: Mapping[str, Any], at: Where, found: Recorder
) -> None:
    keys = [key for key in old.keys() | new.keys() if old.get(key) != new.get(key)]
    if all(key in PROSE for key in keys):
        found.add("docs-changed", at)
    elif keys == ["flows"] and _endpoints(old) == _endpoints(new):
        found.add("no-effect", at, "scopes", "scopes")
    else:
        found.add("auth-changed", at, _scheme(old), _scheme(new))


def _endpoints(scheme: Mapping[str, Any]) -> dict[str, Any]:
    """The flows of OAuth 2 without their scopes, which the caller picks."""
    return {
        name: {key: value for key, value in flow.items() if key != "scopes"}
        for name, flow in (scheme.get("flows") or {}).items()
    }


def _scheme(scheme: Mapping[str, Any]) -> str:
    parts = [scheme.get(key) for key in ("type", "scheme", "in", "name")]
    return " ".join(str(part) for part in parts if part)


def _servers(found: Recorder) -> None:
    old, new = (side.root.get("servers") or [] for side in (found.old, found.new))
    if old == new:
        return
    at = Where(subject="Client(base_url)", old="/servers", new="/servers")
    urls = [[str(server.get("url", "")) for server in servers] for servers in (old, new)]
    if urls[0][:1] != urls[1][:1]:
        found.add("server-changed", at, *("".join(one[:1]) for one in urls))
    elif urls[0] != urls[1]:
        found.add("server-added", at, *(", ".join(one) for one in urls))
    elif [one.get("variables") for one in old] != [one.get("variables") for one in new]:
        found.add("server-changed", at, *(str(one)[:99] for one in (old, new)))
    else:
        found.add("docs-changed", at)


def _others(found: Recorder) -> None:
    old, new = found.old.root, found.new.root
    for key in sorted((old.keys() | new.keys()) - _COMPARED):
        was, now = old.get(key), new.get(key)
        if was == now:
            continue
        pointer = pointers.join(key)
        at = Where(subject="Client", old=pointer, new=pointer)
        if key == "x-moored-failure":
            found.add("failure-changed", at, str(was or ""), str(now or ""))
        elif key.startswith("x-moored-"):
            at = Where(subject=f"Client[{key}]", old=pointer, new=pointer)
            found.add("option-changed", at, str(was or ""), str(now or ""))
        else:
            found.add("docs-changed" if key in PROSE else "other-change", at)
    for key in ("info", "tags"):
        if old.get(key) != new.get(key):
            at = Where(subject="Client", old=f"/{key}", new=f"/{key}")
            found.add("docs-changed", at)
