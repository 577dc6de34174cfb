"""The base of every model."""

# Annotations are values here: pydantic looks up what is text in the module of each heir.
from typing import TYPE_CHECKING, Annotated, Any, Unpack

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo

from .call import is_list

_PACKAGE = f"{__name__.rpartition('._core.')[0]}."


def _noted(value: Any, info: ValidationInfo) -> Any:
    """Tells `decode` of a value while it reads, which costs nothing where there is none."""
    if is_list(info.context):  # and not a context of somebody else's
        info.context.append(value)
    return value


_Undeclared = Annotated[Any, BeforeValidator(_noted)]


class _Signature:
    """Has a class built where its signature is asked for: pydantic leaves it there."""

    def __get__(self, made: object, kind: type[BaseModel]) -> Any:
        if made is None and kind.model_rebuild():
            return kind.__signature__
        raise AttributeError("__signature__")


_SIGNATURE: Any = _Signature()


class Model(BaseModel):
    """A JSON object: its limits hold when it is made or changed, not when it is received."""

    model_config = ConfigDict(
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
        validate_assignment=True,
        protected_namespaces=(),
        hide_input_in_errors=True,
        loc_by_alias=False,
        allow_inf_nan=False,  # JSON has neither, and would hold null in their place
        defer_build=True,  # a module of models is loaded for a few of them
    )
    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, _Undeclared]

    def __init_subclass__(cls, **config: Unpack[ConfigDict]) -> None:
        """Find what a model names before a class elsewhere extends it.

        Pydantic looks names up where a class stands, and not where it inherits them from.
        """
        super().__init_subclass__(**config)
        cls.__signature__ = _SIGNATURE
        if not cls.__module__.startswith(_PACKAGE):
            for base in cls.__bases__:
                if issubclass(base, Model):
                    base.model_rebuild()


def _listed(value: Any) -> Any:
    return value if value is None or is_list(value) else [value]


OmitNone = Field(exclude_if=lambda value: value is None)
"""Leaves a field out where it is `None`: the API knows no null for it."""
OneOrMany = BeforeValidator(_listed)
"""Reads a bare item as a list of one."""
