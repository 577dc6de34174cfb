"""`models/`: the modules that models stand in, and the index that loads them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace

from moored.ir.api import Api
from moored.ir.types import Alias, Model
from moored.render.code import Code
from moored.render.docstrings import docstring
from moored.render.literals import mapping, text
from moored.render.models import ModelsView, models_view
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


def module_views(api: Api) -> Iterator[tuple[str, ModuleView]]:
    """The modules of `models/` by name, each with its view."""
    modules = _modules(api)
    for module in sorted({*modules.values()}):
        yield module, _module(module, api, modules)


def _modules(api: Api) -> dict[str, str]:
    return {one.name: api.modules[one.wire] for one in api.types}


def _module(module: str, api: Api, modules: Mapping[str, str]) -> ModuleView:
    spelled = {name: f"{_INDEX}.{name}" for name, home in modules.items() if home != module}
    elsewhere, known = tags_elsewhere(api, modules), {one.name: one for one in api.models}
    models = [
        _with_inherited(one, spelled, known) for one in api.models if modules[one.name] == module
    ]
    aliases = [one for one in api.aliases if modules[one.name] == module]
    own = models_view(
        replace(
            api,
            title=f"{sentence(api.title).rstrip('.')}: `{module}`",
            models=tuple(_model(one, spelled, elsewhere.get(one.name, ())) for one in models),
            aliases=tuple(_alias(one, spelled) for one in aliases),
            renamed=(),
        )
    )
    extended = {base for one in models for base in one.bases}
    return ModuleView(
        **{field.name: getattr(own, field.name) for field in fields(own)},
        bases=Code(", ".join(sorted(extended & spelled.keys()))),
        foreign=any(spelled.keys() & names for names in _named_late(models, aliases)),
        imports=tuple(_imports(aliases, modules, module)),
    )


def _with_inherited(model: Model, spelled: Collection[str], known: Mapping[str, Model]) -> Model:
    """A class with what it inherits from another module written out, where that names models.

    Pydantic looks such names up where the class stands, and not where they are written.
    """
    fields_, extra, base = {one.wire: one for one in model.fields}, model.extra, model
    while base.bases and model.bases[0] in spelled:
        base = known[base.bases[0]]
        extra = extra or (base.extra if base.extra and base.extra.models else None)
        for one in base.fields:
            if one.type.models:
                fields_.setdefault(one.wire, one)
    ordered = sorted(fields_.values(), key=lambda one: (not one.required, one.wire))
    return replace(model, fields=tuple(ordered), extra=extra)


def _model(model: Model, spelled: Mapping[str, str], elsewhere: Elsewhere) -> Model:
    return replace(
        model,
        fields=tuple(replace(one, type=respelled(one.type, spelled)) for one in model.fields),
        extra=model.extra and respelled(model.extra, spelled),
        family=replace(model.family, elsewhere=elsewhere) if elsewhere else model.family,
    )


def _alias(alias: Alias, spelled: Mapping[str, str]) -> Alias:
    """A type that is read at once names what is imported; one that is a text, what will be."""
    return replace(alias, type=respelled(alias.type, spelled)) if alias.recursive else alias


def _named_late(models: Iterable[Model], aliases: Iterable[Alias]) -> Iterator[set[str]]:
    """The models that are named where they need not be there yet."""
    for model in models:
        yield {name for one in model.fields for name in one.type.models}
        yield {*model.extra.models} if model.extra is not None else set()
    yield from ({*one.type.models} for one in aliases if one.recursive)


def _imports(
    aliases: Iterable[Alias], modules: Mapping[str, str], module: str
) -> Iterator[ImportView]:
    named = {name for one in aliases if not one.recursive for name in one.type.models}
    homes: dict[str, list[str]] = defaultdict(list)
    for name in sorted(named):
        homes[modules[name]].append(name)
    for home, names in sorted(homes.items()):
        if home != module:
            yield ImportView(module=Code(home), names=Code(", ".join(names)))
