"""Values to show in calls: examples of the document where they are valid, else made from schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from moored.ir.sample import (
    DictSample,
    FileSample,
    JsonSample,
    ListSample,
    ModelSample,
    ParsedSample,
    Sample,
)
from moored.ir.types import Field, Model
from moored.lower.context import Context
from moored.lower.fitting import Judge, has_twins
from moored.lower.sample_scalars import WORD, allows_number, numbers, texts
from moored.lower.sample_size import MOST_PARTS, is_too_large
from moored.models.expressions import FORMATS, kinds_of
from moored.models.limits import limits_of
from moored.names.fields import all_fields, component

_NOTHING: Any = object()
_DEEPEST = 4  # beyond, what may be left out is
_TURNS = 20  # a chain of references and unions that long leads nowhere


class _EndlessError(Exception):
    """The schema allows nothing that ends."""


class Samples:
    """Makes values of the schemas of a normalised document.

    A value holds what is required, or what an example has. Of an example, the parts that are not
    valid are left out, or made anew where they are required.
    """

    def __init__(
        self,
        context: Context,
        models: tuple[Model, ...],
        *,
        optional: bool = False,
        examples: bool = True,
        sent: bool = True,
    ) -> None:
        """Takes what schemas are looked up in, and the classes.

        Args:
            context: The document, with its names.
            models: The classes.
            optional: Whether values hold what is optional, too.
            examples: Whether examples and defaults of the document are used.
            sent: Whether they are sent, and without what is read only.
        """
        self._context, self._judge = context, Judge(context)
        self._optional, self._examples, self._sent = optional, examples, sent
        self._models = {model.wire: model for model in models}
        self._named = {model.name: model for model in models}
        self._made: dict[tuple[str, int], Sample] = {}
        self._open: list[str] = []
        self._ends = 0
        self._deepest = 2 if optional else _DEEPEST

    def of(self, schema: Any, examples: list[Any]) -> Sample:
        """A value of a schema: the first example if none is valid as a whole.

        Where there is no value that ends, or none that can be shown, it is an empty object.
        """
        examples = examples if self._examples else []
        valid = [one for one in examples if self._judge.allows(schema, one)]
        given = (valid or examples or [_NOTHING])[0]
        try:
            made = self._of(schema, given)
        except _EndlessError:
            return JsonSample(value={})
        return JsonSample(value={}) if is_too_large(made) else made

    def plain(self, sample: Sample) -> Any:
        """A sample as the JSON value that it stands for."""
        match sample:
            case JsonSample(value=value):
                return value
            case ParsedSample(text=text):
                return text
            case FileSample():
                return WORD
            case ListSample(items=items):
                return [self.plain(one) for one in items]
            case DictSample(items=pairs):
                return {key: self.plain(one) for key, one in pairs}
            case ModelSample(model=model, fields=fields):
                wires = {field.name: field.wire for field in self._fields(self._named[model])}
                return {wires[name]: self.plain(one) for name, one in fields}

    def _of(self, schema: Any, given: Any = _NOTHING) -> Sample:
        if schema is False:
            raise _EndlessError
        if not isinstance(schema, dict):
            return _plain({} if given is _NOTHING else given)
        if "$ref" in schema:
            key = component(schema["$ref"])
            return self._component(key, self._named_itself(key, given))
        given = self._chosen(schema, given)
        values = schema.get("enum") or ([schema["const"]] if "const" in schema else [])
        if values:
            return _plain(_of_values(values, given))
        if arms := schema.get("oneOf") or schema.get("anyOf"):
            return self._of_arms(schema, arms, given)
        return self._of_kind(schema, given)

    def _component(self, key: str, given: Any) -> Sample:
        place = key, min(len(self._open), self._deepest)
        if given is _NOTHING and place in self._made:
            return self._made[place]
        if (given is _NOTHING and key in self._open) or self._open.count(key) == _TURNS:
            self._ends += 1
            raise _EndlessError
        ends = self._ends
        self._open.append(key)
        try:
            schema = self._context.schemas.get(key, True)
            model = self._models.get(key)
            made = (
                self._of(schema, given)
                if model is None
                else self._instance(model, self._chosen(schema, given))
            )
        finally:
            self._open.pop()
        # What has been cut short is so because of what it stands in.
        if given is _NOTHING and ends == self._ends:
            self._made[place] = made
        return made

    def _chosen(self, schema: dict[str, Any], given: Any) -> Any:
        """What is given if it is valid; else an example or the default of the schema."""
        if given is not _NOTHING and self._judge.allows(schema, given):
            return given
        own = schema.get("examples") if self._examples else None
        own = list(own) if isinstance(own, list) else []
        if self._examples and schema.get("default") is not None:
            own.append(schema["default"])
        for one in own:
            if self._judge.allows(schema, one):
                return one
        return given if given is not _NOTHING or not own else own[0]

    def _of_arms(self, schema: dict[str, Any], arms: list[Any], given: Any) -> Sample:
        fitting = [arm for arm in arms if given is not _NOTHING and self._judge.allows(arm, given)]
        for arm in fitting or sorted(arms, key=_is_null):
            try:
                return self._of(arm, given if fitting else self._told(schema, arm, given))
            except _EndlessError:
                continue
        raise _EndlessError

    def _told(self, schema: dict[str, Any], arm: Any, given: Any) -> Any:
        """What is given, with the tag of the arm of a union."""
        reader = self._context.tags
        tags = reader.of_union(schema)
        found = (
            [tag for key in reader.classes(arm) for tag in reader.own(key, tags)] if tags else []
        )
        known = given if isinstance(given, dict) else {}
        return {**known, tags.name: found[0]} if tags and found else given

    def _named_itself(self, key: str, given: Any) -> Any:
        """What is given, with the tag of a class where those that extend it have others."""
        reader = self._context.tags
        root = reader.root(key) if reader.is_parent(key) else None
        if root is None or not (given is _NOTHING or isinstance(given, dict)):
            return given
        family = reader.of_family(root)
        known = given if isinstance(given, dict) else {}
        tags = family.of(key)
        return {family.name: tags[0], **known} if tags else given

    def _of_kind(self, schema: dict[str, Any], given: Any) -> Sample:
        kinds = sorted(kinds_of(schema), key=lambda kind: kind == "null")
        if not kinds:
            return _plain({} if given is _NOTHING else given)
        if given is None and "null" in kinds:
            return JsonSample(value=None)
        fitting = [one for one in kinds if self._judge.allows({**schema, "type": one}, given)]
        kind = (fitting or kinds)[0]
        match kind:
            case "string":
                return self._text(schema, given)
            case "integer" | "number":
                return JsonSample(value=_number(schema, kind, given))
            case "boolean":
                return JsonSample(value=given if isinstance(given, bool) else True)
            case "array":
                return self._list(schema, given)
            case "object":
                return self._map(schema, given)
        return JsonSample(value=None)

    def _text(self, schema: dict[str, Any], given: Any) -> Sample:
        said = [] if given is _NOTHING else [given]
        said += [str(given)] if isinstance(given, int) and not isinstance(given, bool) else []
        found = [one for one in said if self._judge.allows({**schema, "type": "string"}, one)]
        text = found[0] if found else self._made_text(schema)
        match FORMATS.get(schema.get("format", "")):
            case "date":
                return ParsedSample(kind="date", text=text)
            case "datetime":
                return ParsedSample(kind="datetime", text=text)
            case "DecimalText":
                return ParsedSample(kind="Decimal", text=text)
            case "UUID":
                return ParsedSample(kind="UUID", text=text)
        return JsonSample(value=text)

    def _made_text(self, schema: dict[str, Any]) -> str:
        if schema.get("format") in FORMATS:
            return next(texts({"format": schema["format"]}))
        tried = list(texts(schema))
        asked = {**schema, "type": "string"}
        return next((one for one in tried if self._judge.allows(asked, one)), tried[0])

    def _list(self, schema: dict[str, Any], given: Any) -> Sample:
        first = schema.get("prefixItems") or []
        limits = dict(limits_of(schema, "array"))
        if limits.get("min_length", 0) > MOST_PARTS:
            raise _EndlessError
        least, most = limits.get("min_length", 0), limits.get("max_length", 1 << 30)
        if isinstance(given, str) and not first:
            given = given.split(",")
        known = given if isinstance(given, list) else []
        usual = len(known) if known or isinstance(given, list) else self._usual(schema)
        count = max(min(max(usual, least), most), min(len(first), most))
        whole = self._context.writer.write(schema).source.startswith("tuple[")
        items = tuple(self._items(schema, known, max(count, len(first)) if whole else count, least))
        return ListSample(items=items, is_tuple=whole)

    def _usual(self, schema: dict[str, Any]) -> int:
        """How many items there are where nothing says it."""
        return int(len(self._open) < self._deepest and schema.get("items") is not False)

    def _items(
        self, schema: dict[str, Any], known: list[Any], count: int, least: int
    ) -> Iterator[Sample]:
        first = schema.get("prefixItems") or []
        seen: list[Any] = []
        for i in range(count):
            item = first[i] if i < len(first) else schema.get("items", True)
            given = known[i] if i < len(known) else _NOTHING
            if i and given is _NOTHING:
                item = _varied(self._context.resolved(item), item, i)
            try:
                made = self._of(item, given)
            except _EndlessError:
                if i < max(least, len(first)):
                    raise
                return
            if schema.get("uniqueItems") is True and has_twins([*seen, made]) and i >= least:
                continue
            seen.append(made)
            yield made

    def _map(self, schema: dict[str, Any], given: Any) -> Sample:
        known = given if isinstance(given, dict) else {}
        count = schema.get("minProperties")
        names = [*known, *(one for one in schema.get("required") or () if one not in known)]
        missing = count - len(names) if isinstance(count, int) else 0
        names += [f"{WORD}{i or ''}" for i in range(min(missing, 100))]
        return DictSample(
            items=tuple(
                (name, self._of(_further(schema), known.get(name, _NOTHING))) for name in names
            )
        )

    def _instance(self, model: Model, given: Any) -> Sample:
        known = given if isinstance(given, dict) else {}
        schemas = all_fields(model.wire, self._context.schemas)
        found = []
        for field in self._fields(model):
            try:
                made = self._field(field, schemas.get(field.wire), known)
            except _EndlessError:
                if field.required:
                    raise
                continue
            if made is not None:
                found.append((field.name, made))
        return ModelSample(model=model.name, fields=tuple(found))

    def _field(self, field: Field, schema: Any, known: Mapping[str, Any]) -> Sample | None:
        """What a field is given; `None` if it is left out."""
        given = known.get(field.wire, _NOTHING)
        if given is _NOTHING and not field.required and not self._wants(field):
            return None
        if not field.required and (self._hides(field) or not self._keeps(schema, given)):
            return None
        if field.one_or_many and given is not _NOTHING and not isinstance(given, list):
            given = [given]
        made = self._of(schema, given)
        return _with_files(made) if "Upload" in field.type.expression else made

    def _wants(self, field: Field) -> bool:
        """Whether an optional field is shown though no example has it."""
        return (
            self._optional
            and len(self._open) < self._deepest
            and not (self._sent and field.read_only)
        )

    def _hides(self, field: Field) -> bool:
        """Whether an optional field is for the other direction."""
        return field.withheld if self._sent else field.write_only

    def _keeps(self, schema: Any, given: Any) -> bool:
        """Whether an optional field has a value that is worth showing: an object may be mended."""
        whole = isinstance(given, dict | list) or given is _NOTHING
        return whole or self._judge.allows(schema, given)

    def _fields(self, model: Model) -> list[Field]:
        found: dict[str, Field] = {}
        for base in model.bases:
            if base in self._named:
                found |= {field.wire: field for field in self._fields(self._named[base])}
        found |= {field.wire: field for field in model.fields}
        return sorted(found.values(), key=lambda field: (not field.required, field.wire))


def _plain(value: Any) -> Sample:
    return JsonSample(value=value)


def _of_values(values: list[Any], given: Any) -> Any:
    """What is given if it is one of the values; else the first that is not null."""
    if any(given is one or (type(given) is type(one) and given == one) for one in values):
        return given
    return next((one for one in values if one is not None), None)


def _is_null(arm: Any) -> bool:
    return isinstance(arm, dict) and arm.get("type") in ("null", ["null"])


def _further(schema: dict[str, Any]) -> Any:
    """The schema of the values of a map."""
    patterns = schema.get("patternProperties") or {}
    beside = schema.get("additionalProperties", True)
    return next(iter(patterns.values())) if patterns and beside is False else beside


def _number(schema: dict[str, Any], kind: str, given: Any) -> Any:
    for one in [*_numbers_in(given), *numbers(schema, kind)]:
        whole = kind == "integer" or isinstance(one, int)
        if (kind == "number" or one == int(one)) and allows_number(schema, kind, one):
            return int(one) if whole else one
    return 1


def _numbers_in(given: Any) -> Iterator[float]:
    """A number that is given, also as text."""
    if isinstance(given, str) and given.isascii() and given.isdecimal() and len(given) < 300:
        yield int(given)
    if isinstance(given, int | float) and not isinstance(given, bool) and abs(given) < 1e300:
        yield given


def _varied(schema: Any, item: Any, turn: int) -> Any:
    """A schema of the same values that suggests another one of them."""
    if not isinstance(schema, dict):
        return item
    if schema.get("enum"):
        return {**schema, "enum": [schema["enum"][turn % len(schema["enum"])]]}
    if "integer" in kinds_of(schema):
        return {**schema, "examples": [one + turn for one in numbers(schema, "integer")]}
    if "string" in kinds_of(schema):
        return {**schema, "examples": [f"{one}{turn}" for one in texts(schema)]}
    return item


def _with_files(made: Sample) -> Sample:
    """The same, with files in the place of texts."""
    if isinstance(made, ListSample):
        return ListSample(items=tuple(_with_files(one) for one in made.items))
    is_text = isinstance(made, JsonSample) and isinstance(made.value, str)
    return FileSample() if is_text else made
