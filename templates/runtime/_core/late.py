"""Models in several modules: each module is loaded when a model in it is first asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from threading import local


def late(
    package: str,
    modules: Mapping[str, str],
    otherwise: Callable[[str], object] | None = None,
) -> Callable[[str], object]:
    """A package's `__getattr__`, which loads a model from the module that it is in.

    Models name those of other modules in annotations, which pydantic evaluates when it makes a
    class, and again when the class is first used if a name was not defined. So no name is while a
    module is being loaded: nothing is loaded before it is needed, and modules may lead in a circle.

    Args:
        package: The package's name.
        modules: The module of each model.
        otherwise: What finds other names.
    """
    here = local()

    def found(name: str) -> object:
        if name not in modules:
            if otherwise is not None:
                return otherwise(name)
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        if getattr(here, "loads", False):
            raise NameError(f"{name} is not loaded yet", name=name)
        here.loads = True
        try:
            model = getattr(import_module(f".{modules[name]}", package), name)
        except (AttributeError, ImportError) as error:
            raise NameError(f"{name} is not loaded yet", name=name) from error
        finally:
            here.loads = False
        setattr(sys.modules[package], name, model)
        return model

    return found
