"""`models.py`, or a module of `models/`: a class a component, a docstring a field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from moored.ir.api import Api
from moored.ir.types import Alias, Family, Field, Model, Renamed
from moored.render.code import Code
from moored.render.docstrings import docstring, paragraph
from moored.render.limits import in_words
from moored.render.literals import keywords, literal, text
from moored.render.prose import default_told, sentence
from moored.render.renamed import FormerView, former_names, former_views

# Pydantic has a class narrow the type of `__pydantic_extra__`, and a tag has fewer values in each
# class that it stands for; pyright allows neither of an attribute that can be set.
_PRAGMA = Code("# pyright: reportIncompatibleVariableOverride=false")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One field: its declaration, and the docstring below it (empty where there is none)."""

    declaration: Code
    docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """One class."""

    name: Code
    bases: Code
    docstring: Code
    extra: Code
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasView:
    """One name for a type."""

    declaration: Code
    docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsView:
    """The module."""

    docstring: Code
    pragma: Code
    recursive: tuple[AliasView, ...]
    models: tuple[ModelView, ...]
    aliases: tuple[AliasView, ...]
    formers: tuple[FormerView, ...]
    former_names: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """What a module of models holds, as the API has it.

    Attributes:
        title: What they are the models of.
        renamed: Former names of models.
    """

    title: str
    models: tuple[Model, ...]
    aliases: tuple[Alias, ...]
    renamed: tuple[Renamed, ...] = ()


def of_api(api: Api) -> Models:
    """All models of an API."""
    title = sentence(f"The models of {api.title}")
    return Models(title=title, models=api.models, aliases=api.aliases, renamed=api.renamed)


def models_view(whole: Models) -> ModelsView:
    """The view of `models.py`."""
    return ModelsView(
        docstring=docstring([whole.title], 0),
        pragma=_PRAGMA if any(map(_overrides, whole.models)) else Code(""),
        # Ahead of the classes: pyright loses its way in a circle that begins at a class.
        recursive=tuple(_alias(alias) for alias in whole.aliases if alias.recursive),
        models=tuple(_model(model) for model in whole.models),
        aliases=tuple(_alias(alias) for alias in whole.aliases if not alias.recursive),
        formers=former_views(whole.renamed),
        former_names=former_names(whole.renamed),
    )


def _overrides(model: Model) -> bool:
    return model.extra is not None or model.narrows


def _alias(alias: Alias) -> AliasView:
    return AliasView(
        declaration=_declaration(alias), docstring=_optional_docstring(alias.description, 0)
    )


def _declaration(alias: Alias) -> Code:
    if not alias.recursive:
        return Code(f"{alias.name}: TypeAlias = {alias.type.expression}")
    # Pydantic follows a type to itself only through a name of its own.
    return Code(f"{alias.name} = TypeAliasType({text(alias.name)}, {text(alias.type.expression)})")


def _model(model: Model) -> ModelView:
    about = paragraph(model.description, 4) or [_of_the_document(model.wire)]
    about += ["", "Deprecated."] if model.deprecated else []
    return ModelView(
        name=Code(model.name),
        bases=Code(", ".join([*_bases(model), *_family(model.family)])),
        docstring=docstring(about, 4),
        extra=_extra(model),
        fields=tuple(_field(field) for field in model.fields),
    )


def _bases(model: Model) -> list[str]:
    bases = [*model.bases]
    if model.family.tag and not model.family.is_below:
        bases.append("TaggedBase")
    if any(field.withheld for field in model.fields):
        bases.append("PartlyReadOnly")
    return bases or ["Model"]


def _family(family: Family) -> list[str]:
    """The class keywords of `TaggedBase`."""
    said = {
        "tag": family.tag and text(family.tag),
        "partial": "True" if family.partial else "",
        "tags": _tuple(family.tags) if family.tags else "",
        "default": "True" if family.is_default else "",
        "elsewhere": _table(family.elsewhere) if family.elsewhere else "",
    }
    return [f"{name}={value}" for name, value in said.items() if value]


def _table(entries: Sequence[tuple[Any, str]]) -> str:
    return f"{{{', '.join(f'{literal(tag)}: {text(name)}' for tag, name in entries)}}}"


def _tuple(values: Sequence[Any]) -> str:
    inside = ", ".join(literal(value) for value in values)
    return f"({inside},)" if len(values) == 1 else f"({inside})"


def _of_the_document(wire: str) -> str:
    name, _, shape = wire.partition("~")
    return sentence(f"`{name}` of the document{', as it is sent' if shape else ''}")


def _extra(model: Model) -> Code:
    """The type of further fields: pydantic's own annotation, which its base class has wider."""
    if model.extra is None:
        return Code("")
    kind = f"dict[str, {model.extra.expression}]"
    return Code(f"__pydantic_extra__: {kind} = Field(init=False)")


def _field(field: Field) -> FieldView:
    default = "" if field.required else f" = {literal(field.default)}"
    limits = in_words(field.limits, field.type.expression)
    marks = (
        ("Read only: it is not sent.", field.withheld),
        ("Read only.", field.read_only and not field.withheld),
        ("Write only.", field.write_only),
        ("Deprecated.", field.deprecated),
    )
    default_said = default_told(field.said_default)
    parts = (
        sentence_of(field.description),
        limits,
        default_said,
        *(word for word, said in marks if said),
    )
    told = " ".join(part for part in parts if part)
    return FieldView(
        declaration=Code(f"{field.name}: {_annotation(field)}{default}"),
        docstring=_optional_docstring(told, 4),
    )


def _annotation(field: Field) -> str:
    inside = [field.type.expression]
    if field.one_or_many:
        inside.append("OneOrMany")
    if field.omit_none:
        inside.append("OmitNone")
    if field.withheld:
        inside.append("ReadOnly")
    alias = f"alias={text(field.wire)}" if field.wire != field.name else ""
    shown = "repr=False" if field.secret else ""
    said = ", ".join(part for part in (alias, shown, keywords(field.limits)) if part)
    if said:
        inside.append(f"Field({said})")
    return inside[0] if len(inside) == 1 else f"Annotated[{', '.join(inside)}]"


def sentence_of(description: str) -> str:
    """A description, its last line ended with a full stop."""
    stripped = description.strip()
    return stripped if not stripped or stripped[-1] in ".!?:" else f"{stripped}."


def _optional_docstring(description: str, indent: int) -> Code:
    lines = paragraph(description, indent)
    return docstring(lines, indent) if lines else Code("")
