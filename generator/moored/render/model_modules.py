"""`models/`: the modules that models stand in, and the index that loads them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace

from moored.ir.api import Api
from moored.ir.types import Alias, Field, Model, TypeRef
from moored.render.code import Code
from moored.render.docstrings import docstring
from moored.render.literals import mapping, text
from moored.render.models import Models, ModelsView, models_view
from moored.render.prose import sentence
from moored.render.qualified import respelled
from moored.render.renamed import FormerView, former_names, former_views
from moored.render.tags_elsewhere import Elsewhere, tags_elsewhere

_INDEX = "_models"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportView:
    """What is imported from one module."""

    module: Code
    names: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """`models/__init__.py`."""

    docstring: Code
    modules: tuple[ImportView, ...]
    homes: Code
    formers: tuple[FormerView, ...]
    former_names: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleView(ModelsView):
    """A module of `models/`.

    Attributes:
        bases: What its classes extend in the module `bases`.
        foreign: Whether it names models of other modules.
        imports: What its aliases stand for, which has to be there when they are read.
    """

    bases: Code
    foreign: bool
    imports: tuple[ImportView, ...]


def index_view(api: Api) -> IndexView:
    """The view of `models/__init__.py`."""
    members: dict[str, list[str]] = defaultdict(list)
    for name, module in _modules(api).items():
        members[module].append(name)
    return IndexView(
        docstring=docstring([sentence(f"The models of {api.title}")], 0),
        modules=tuple(
            ImportView(
                module=Code(module),
                names=Code(", ".join(f"{one} as {one}" for one in sorted(names))),
            )
            for module, names in sorted(members.items())
        ),
        homes=mapping({name: text(module) for name, module in sorted(_modules(api).items())}),
        formers=former_views(api.renamed),
        former_names=former_names(api.renamed),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """What a module of `models/` is made of.

    Attributes:
        own: The models that stand in it, those of other modules spelled as it names them.
        bases: What its classes extend in the module `bases`.
        foreign: Whether it names models of other modules.
        imports: What its aliases stand for, by module.
    """

    own: Models
    bases: tuple[str, ...]
    foreign: bool
    imports: tuple[tuple[str, tuple[str, ...]], ...]


def modules_of(api: Api) -> Iterator[tuple[str, Module]]:
    """The modules of `models/`, by name."""
    modules, known = _modules(api), {one.name: one for one in api.models}
    elsewhere = tags_elsewhere(api, modules)
    models: dict[str, list[Model]] = defaultdict(list)
    aliases: dict[str, list[Alias]] = defaultdict(list)
    for one in api.models:
        models[modules[one.name]].append(one)
    for alias in api.aliases:
        aliases[modules[alias.name]].append(alias)
    for module in sorted({*modules.values()}):
        title = f"The models of {sentence(api.title).rstrip('.')}: `{module}`"
        yield module, _module(
            _Homes(module, modules, known, elsewhere), title, models[module], aliases[module]
        )


def module_view(module: Module) -> ModuleView:
    """The view of a module of `models/`."""
    own = models_view(module.own)
    return ModuleView(
        **{field.name: getattr(own, field.name) for field in fields(own)},
        bases=Code(", ".join(module.bases)),
        foreign=module.foreign,
        imports=tuple(
            ImportView(module=Code(home), names=Code(", ".join(names)))
            for home, names in module.imports
        ),
    )


def _modules(api: Api) -> dict[str, str]:
    return {one.name: api.modules[one.wire] for one in api.types}


@dataclass(frozen=True, slots=True)
class _Homes:
    """Where models stand, as one module sees it.

    Attributes:
        here: The module.
        modules: The module of each model.
        known: All classes, by name.
        elsewhere: What `tags_elsewhere` finds.
    """

    here: str
    modules: Mapping[str, str]
    known: Mapping[str, Model]
    elsewhere: Mapping[str, Elsewhere]

    def foreign(self, names: Iterable[str]) -> dict[str, str]:
        """Of some names those of other modules, as they are spelled here."""
        return {name: f"{_INDEX}.{name}" for name in names if self.modules[name] != self.here}


def _module(homes: _Homes, title: str, models: Iterable[Model], aliases: Iterable[Alias]) -> Module:
    written = [_with_inherited(one, homes) for one in models]
    extended = {base for one in written for base in one.bases}
    return Module(
        own=Models(
            title=sentence(title),
            models=tuple(_model(one, homes) for one in written),
            aliases=tuple(_alias(one, homes) for one in aliases),
        ),
        bases=tuple(sorted(homes.foreign(extended))),
        foreign=any(homes.foreign(names) for names in _named_late(written, aliases)),
        imports=tuple(_imports(aliases, homes)),
    )


def _with_inherited(model: Model, homes: _Homes) -> Model:
    """A class with what it inherits from another module written out, where that names models.

    Pydantic looks such names up where the class stands, and not where they are written.
    """
    if not homes.foreign(model.bases[:1]):
        return model
    fields_, extra, base = {one.wire: one for one in model.fields}, model.extra, model
    while base.bases:
        base = homes.known[base.bases[0]]
        extra = extra or (base.extra if base.extra and base.extra.models else None)
        for one in base.fields:
            if one.type.models:
                fields_.setdefault(one.wire, one)
    ordered = sorted(fields_.values(), key=lambda one: (not one.required, one.wire))
    return replace(model, fields=tuple(ordered), extra=extra)


def _model(model: Model, homes: _Homes) -> Model:
    elsewhere = homes.elsewhere.get(model.name)
    return replace(
        model,
        fields=tuple(_field(one, homes) for one in model.fields),
        extra=model.extra and _spelled(model.extra, homes),
        family=replace(model.family, elsewhere=elsewhere) if elsewhere else model.family,
    )


def _field(field: Field, homes: _Homes) -> Field:
    spelled = _spelled(field.type, homes)
    return field if spelled is field.type else replace(field, type=spelled)


def _spelled(type_: TypeRef, homes: _Homes) -> TypeRef:
    return respelled(type_, homes.foreign(type_.models))


def _alias(alias: Alias, homes: _Homes) -> Alias:
    """A type that is read at once names what is imported; one that is a text, what will be."""
    return replace(alias, type=_spelled(alias.type, homes)) if alias.recursive else alias


def _named_late(models: Iterable[Model], aliases: Iterable[Alias]) -> Iterator[tuple[str, ...]]:
    """The models that are named where they need not be there yet."""
    for model in models:
        yield from (one.type.models for one in model.fields)
        yield model.extra.models if model.extra is not None else ()
    yield from (one.type.models for one in aliases if one.recursive)


def _imports(aliases: Iterable[Alias], homes: _Homes) -> Iterator[tuple[str, tuple[str, ...]]]:
    named = {name for one in aliases if not one.recursive for name in one.type.models}
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(homes.foreign(named)):
        found[homes.modules[name]].append(name)
    yield from ((home, tuple(names)) for home, names in sorted(found.items()))
