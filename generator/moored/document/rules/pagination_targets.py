"""What `x-moored-pagination` names: it is there, and of a type that pages can go by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from moored.document import codes
from moored.document.nearest import did_you_mean
from moored.media import is_sequence
from moored.problems import Problem, quoted
from moored.trail import answers, item_of, json_of, kinds, trail

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from moored.document.entries import OperationEntry
    from moored.document.model import Document, JsonObject

_SCALARS = frozenset({"string", "integer", "number"})
_NUMBERS = frozenset({"integer", "number"})
_IN_WORDS = {
    frozenset({"array"}): "a list",
    frozenset({"boolean"}): "true or false",
    frozenset({"string"}): "text",
    _NUMBERS: "a number",
    _SCALARS: "text or a number",
}


def targets(document: Document, value: JsonObject, entry: OperationEntry) -> Iterator[Problem]:
    """What a well-formed `x-moored-pagination` names that is not there, or of another type."""
    yield from _Targets(document, value, entry).problems()


@dataclass(frozen=True)
class _Targets:
    document: Document
    value: JsonObject
    entry: OperationEntry

    def problems(self) -> Iterator[Problem]:
        """All of them."""
        refused = self._refused()
        if refused:
            yield self._problem(codes.PAGINATION_ANSWER, "", *refused)
            return
        cursor = _SCALARS if self.value["kind"] == "cursor" else _NUMBERS
        source = _SCALARS if self.value["kind"] == "cursor" else frozenset({"string"})
        yield from self._in_answer("items", frozenset({"array"}))
        yield from self._in_answer("next", source)
        yield from self._in_answer("more", frozenset({"boolean"}))
        yield from self._in_answer("pages", _NUMBERS)
        yield from self._in_answer("total", _NUMBERS)
        yield from self._in_item(source)
        yield from self._in_request(cursor)
        yield from self._parameter(cursor)

    @cached_property
    def _operation(self) -> JsonObject:
        found: JsonObject = self.document.at(self.entry.pointer)
        return found

    @cached_property
    def _schemas(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = (self.document.root.get("components") or {}).get("schemas") or {}
        return found

    @cached_property
    def _answer(self) -> Any:
        found = answers(self._operation)
        return json_of(found[0], self._schemas) if found else None

    def _refused(self) -> tuple[str, str] | None:
        """Why answers of the operation cannot be read by pages, and what to do."""
        name = quoted(self.entry.name)
        if self._answer is None or self.entry.method == "HEAD":
            return f"{name} answers with no JSON, so that there are no pages", "remove it"
        for content in answers(self._operation):
            schema = json_of(content, self._schemas)
            for media_type, said in content.items():
                if is_sequence(media_type) or (said or {}).get("schema", {}) != schema:
                    fact = f"{name} also answers with {quoted(media_type)}, which has no pages"
                    return fact, "remove that media type in an overlay"
        return None

    def _in_answer(self, key: str, wanted: frozenset[str]) -> Iterator[Problem]:
        if key in self.value:
            yield from self._field(key, self._answer, wanted, "the answer")

    def _in_item(self, wanted: frozenset[str]) -> Iterator[Problem]:
        items = trail(self._answer, self.value["items"], self._schemas).schema
        if "next_of_last" in self.value and items is not None:
            item = item_of(items, self._schemas)
            yield from self._field("next_of_last", item, wanted, "an item")

    def _in_request(self, wanted: frozenset[str]) -> Iterator[Problem]:
        if "body" not in self.value:
            return
        content = (self._operation.get("requestBody") or {}).get("content") or {}
        schema = json_of(content, self._schemas)
        if schema is None:
            fact = f"{quoted(self.entry.name)} has no JSON body to send"
            yield self._problem(codes.EXTENSION_TARGET, "/body", fact, "name a parameter instead")
        else:
            yield from self._field("body", schema, wanted, "the request body")

    def _parameter(self, wanted: frozenset[str]) -> Iterator[Problem]:
        if "parameter" not in self.value:
            return
        name, known = self.value["parameter"], self._operation.get("parameters") or ()
        fit = {one["name"]: one for one in reversed(known) if _takes_a_value(one)}
        if name not in fit:
            fact = (
                f"{quoted(self.entry.name)} has no parameter {quoted(name)} to ask for a page with"
            )
            hint = did_you_mean(name, fit, "name one of its query or its headers")
            yield self._problem(codes.EXTENSION_TARGET, "/parameter", fact, hint)
        else:
            yield from self._typed("parameter", fit[name].get("schema"), wanted)

    def _field(
        self, key: str, schema: Any, wanted: frozenset[str], whose: str
    ) -> Iterator[Problem]:
        found = trail(schema, self.value[key], self._schemas)
        if found.lost is not None:
            fact = f"{quoted(key)} of x-moored-pagination leads to no field of {whose}"
            hint = did_you_mean(found.lost, found.known, _there(found.known))
            yield self._problem(codes.EXTENSION_TARGET, f"/{key}", fact, hint)
        else:
            yield from self._typed(key, found.schema, wanted)

    def _typed(self, key: str, schema: Any, wanted: frozenset[str]) -> Iterator[Problem]:
        """A schema that does not tell its type may be of any."""
        found = kinds(schema, self._schemas)
        if key == "items" and not found:
            found = frozenset({"anything"})
        if not found <= wanted:
            said, words = " or ".join(sorted(found)), _IN_WORDS[wanted]
            fact = f"{quoted(key)} of x-moored-pagination names {said}, which is not {words}"
            hint = f"name what is {words}, or correct its schema"
            yield self._problem(codes.PAGINATION_TYPE, f"/{key}", fact, hint)

    def _problem(self, code: str, inside: str, fact: str, hint: str) -> Problem:
        place = f"{self.entry.pointer}/x-moored-pagination{inside}"
        return self.document.problem(code, place, fact, hint)


def _there(known: Sequence[str]) -> str:
    """What an object has, as far as a line does."""
    listed = ", ".join(quoted(name) for name in known[:8])
    return f"there are {listed}{' …' if len(known) > 8 else ''}" if known else "it ends before that"


def _takes_a_value(parameter: Mapping[str, Any]) -> bool:
    """Whether a parameter is an argument that is sent as it is: in the query, or in a header."""
    is_setting = parameter.get("x-moored-client-option") is True
    return parameter.get("in") in ("query", "header") and "schema" in parameter and not is_setting
