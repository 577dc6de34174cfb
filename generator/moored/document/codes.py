"""The codes of the problems that this package finds; one code is one kind of fact, for good."""

from __future__ import annotations

from typing import Final

# M01xx: reading a file
UNREADABLE: Final = "M0101"
TOO_LARGE: Final = "M0102"
NOT_UTF8: Final = "M0103"
SYNTAX: Final = "M0104"
TAB: Final = "M0105"
DUPLICATE_KEY: Final = "M0106"
EMPTY: Final = "M0107"
NOT_A_MAPPING: Final = "M0108"
VERSION: Final = "M0109"
TOO_DEEP: Final = "M0110"
TOO_MANY_NODES: Final = "M0111"
ALIAS: Final = "M0112"
TAG: Final = "M0113"
NUMBER: Final = "M0114"
KEY: Final = "M0115"
TOO_WIDE: Final = "M0116"

# M012x: fetching one
SOURCE_URL: Final = "M0120"
PRIVATE_ADDRESS: Final = "M0121"
UNREACHABLE: Final = "M0122"
TOO_SLOW: Final = "M0123"
ANSWER_STATUS: Final = "M0124"
REDIRECT: Final = "M0125"
ANSWER_BODY: Final = "M0126"
WEB_PAGE: Final = "M0127"

# M02xx: references
DANGLING: Final = "M0201"
REMOTE: Final = "M0202"
OUTSIDE: Final = "M0203"
REFERENCE_CYCLE: Final = "M0204"
NOT_A_POINTER: Final = "M0205"
WRONG_TARGET: Final = "M0206"

# M03xx: overlays
OVERLAY_STRUCTURE: Final = "M0301"
OVERLAY_TARGET: Final = "M0302"
OVERLAY_NO_MATCH: Final = "M0303"
OVERLAY_MERGE: Final = "M0304"

# M04xx: the structure of the document
WRONG_TYPE: Final = "M0401"
REPAIRED: Final = "M0402"
MISSING_FIELD: Final = "M0403"
UNKNOWN_FIELD: Final = "M0404"
PATH_SLASH: Final = "M0405"
DUPLICATE_OPERATION: Final = "M0406"
METHOD: Final = "M0407"
PATH_PARAMETER_MISSING: Final = "M0410"
PATH_PARAMETER_UNUSED: Final = "M0411"
PATH_PARAMETER_OPTIONAL: Final = "M0412"
PARAMETER_SCHEMA: Final = "M0413"
PARAMETER_IN: Final = "M0414"
PARAMETER_STYLE: Final = "M0415"
PARAMETER_SHAPE: Final = "M0416"
PARAMETER_TWICE: Final = "M0417"
PARAMETER_IGNORED: Final = "M0418"
PATH_FRAGMENT: Final = "M0419"
REQUEST_MEDIA: Final = "M0420"
RESPONSE_MEDIA: Final = "M0421"
NO_RESPONSES: Final = "M0422"
STATUS: Final = "M0423"
IDLE_BODY: Final = "M0424"
EXTENSION_UNKNOWN: Final = "M0430"
EXTENSION_VALUE: Final = "M0431"
EXTENSION_TARGET: Final = "M0432"
PAGINATION_TYPE: Final = "M0433"
PAGINATION_ANSWER: Final = "M0434"
SERVER: Final = "M0440"
SECURITY: Final = "M0441"
SECURITY_SCHEME: Final = "M0442"
SELF_COMPOSED: Final = "M0443"
CONTRADICTION: Final = "M0444"

# M05xx: the selection of operations
SELECTOR: Final = "M0501"
SCHEMA_NAME: Final = "M0502"
SELECTOR_UNUSED: Final = "M0503"

# M07xx: what no type can say (the rest of them is found where types are made)
UNCHECKED: Final = "M0705"
