"""`Code`: text that an encoder of this package has made, and that may therefore be printed."""

from __future__ import annotations


class Code(str):
    """Finished Python or Markdown. Only the encoders beside this file make one.

    The templates refuse a plain `str` (see `environment.only`), so text of a document that no
    encoder has seen cannot reach the output.
    """

    __slots__ = ()
