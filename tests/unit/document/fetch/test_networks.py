from __future__ import annotations

import pytest

from moored.document.fetch.networks import kind


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("8.8.8.8", "public"),
        ("2606:4700:4700::1111", "public"),
        ("::ffff:8.8.8.8", "public"),
        ("64:ff9b::808:808", "public"),
        ("127.0.0.1", "loopback"),
        ("127.9.9.9", "loopback"),
        ("::1", "loopback"),
        ("::ffff:127.0.0.1", "loopback"),
        ("64:ff9b::7f00:1", "loopback"),
        ("10.0.0.1", "private"),
        ("172.16.0.1", "private"),
        ("192.168.1.1", "private"),
        ("100.64.0.1", "private"),
        ("198.18.0.1", "private"),
        ("fd00::1", "private"),
        ("::ffff:10.0.0.1", "private"),
        ("64:ff9b::a00:1", "private"),
        ("169.254.169.254", "special"),
        ("::ffff:169.254.169.254", "special"),
        ("64:ff9b::a9fe:a9fe", "special"),
        ("fe80::1", "special"),
        ("fe80::1%eth0", "special"),
        ("fec0::1", "special"),
        ("224.0.0.1", "special"),
        ("ff02::1", "special"),
        ("0.0.0.0", "special"),
        ("::", "special"),
        ("240.0.0.1", "special"),
        ("255.255.255.255", "special"),
        ("2002:7f00:1::", "special"),
        ("2001:0:7f00:1::", "special"),
        ("::7f00:1", "special"),
        ("0x7f.1", "special"),
        ("", "special"),
    ],
)
def test_kind(address: str, expected: str) -> None:
    assert kind(address) == expected
