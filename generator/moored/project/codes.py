"""The codes of settings; one code is one kind of fact, for good."""

from __future__ import annotations

from typing import Final

NO_PROJECT: Final = "M0001"
UNREADABLE: Final = "M0002"
UNKNOWN_KEY: Final = "M0003"
WRONG_TYPE: Final = "M0004"
MISSING_KEY: Final = "M0005"
BAD_VALUE: Final = "M0006"
OUTSIDE: Final = "M0007"
SHARED_OUTPUT: Final = "M0008"
PACKAGE_NAME: Final = "M0009"
UNKNOWN_CLIENT: Final = "M0010"
TWO_FILES: Final = "M0011"
