"""The codes of the output folder and its locks; one code is one kind of fact, for good."""

from __future__ import annotations

from typing import Final

# What was about to be written is not fit for it: a fault of moored's own, or of a hostile document.
OUTPUT_NAME: Final = "M0801"
NOT_TEXT: Final = "M0802"
FORMATTER: Final = "M0803"
NOT_PYTHON: Final = "M0804"
NOT_ALLOWED: Final = "M0805"
MISLEADING: Final = "M0806"

# The locks on the disk
NO_LOCK: Final = "M0810"
DAMAGED: Final = "M0811"
UNMERGED: Final = "M0812"
FOREIGN_FORMAT: Final = "M0813"

# The output folder
NOT_OURS: Final = "M0820"
NOT_OWNED: Final = "M0821"
EDITED: Final = "M0822"
NOT_REGULAR: Final = "M0823"
DISK: Final = "M0824"
NOTHING: Final = "M0830"
NOT_INTACT: Final = "M0831"
