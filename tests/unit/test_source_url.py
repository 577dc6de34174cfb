from __future__ import annotations

import pytest

from moored.source_url import address, public_form, source_fault


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/openapi.yaml",
        "https://example.com:8443/a?version=2",
        "https://example.com",
        "https://xn--mnchen-3ya.example/a%20b",
        "https://[2606:4700::1]/a",
        "http://localhost:8000/a",
        "HTTPS://EXAMPLE.COM/A",
    ],
)
def test_a_source(url: str) -> None:
    assert source_fault(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "",
        "openapi.yaml",
        "//example.com/a",
        "ftp://example.com/a",
        "file:///etc/passwd",
        "https:///a",
        "https://:443/a",
        "https://u:p@example.com/a",
        "https://u@example.com/a",
        "https://@example.com/a",
        "https://example.com\\@10.0.0.1/a",
        "https://example.com:99999/a",
        "https://example.com:0/a",
        "https://example.com:x/a",
        "https://[x/a",
        "https://exa mple.com/a",
        "https://example.com/a b",
        "https://example.com/a\r\nHost: x",
        "https://exa\tmple.com/a",
        "https://münchen.example/a",
        "https://[fe80::1%25eth0]/a",
        "https://example.com/" + "a" * 2000,
    ],
)
def test_no_source(url: str) -> None:
    assert source_fault(url) is not None


def test_the_parts() -> None:
    found = address("https://Example.com/a/b?c=d#e")
    assert (found.host, found.port, found.target) == ("example.com", 443, "/a/b?c=d")
    assert found.authority == "example.com"
    assert address("http://[::1]:8000").authority == "[::1]:8000"
    assert address("http://[::1]:8000").target == "/"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://h/x?token=secret#part", "https://h/x"),
        ("https://user:secret@h:8443/x", "https://h:8443/x"),
        ("https://user:secret@[x/?token=secret", "[x/"),
        ("https://user:secret@h:99999/x?token=secret", "h:99999/x"),
        ("https://[::1]:8000/x", "https://[::1]:8000/x"),
    ],
)
def test_no_secret_is_shown(url: str, shown: str) -> None:
    assert public_form(url) == shown
