"""Files through templates; what was printed of the same description before is taken from the cache."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from moored.cache import NO_CACHE, Cache
from moored.render.environment import environment

_KIND = "rendered"


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints what is described.

    Attributes:
        cache: Of what was printed before.
        templates: A digest of all templates.
    """

    cache: Cache = NO_CACHE
    templates: str = ""
    _jinja: Any = field(default_factory=environment)

    def printed(self, template: str, view: object = None) -> str:
        """The text of a template."""
        text: str = self._jinja.get_template(template).render(v=view)
        return text

    def described(self, template: str, said: object, view: Callable[[], object]) -> str:
        """The text of a template that is large, and seldom new.

        Args:
            template: Its path.
            said: All that the view is made of: frozen data, of which `repr` tells everything.
            view: Makes the view.
        """
        if self.cache is NO_CACHE:
            return self.printed(template, view())
        key = (self.templates, template, repr(said))
        text = self.cache.get(_KIND, *key)
        if text is None:
            text = self.printed(template, view())
            self.cache.put(text, _KIND, *key)
        return text
