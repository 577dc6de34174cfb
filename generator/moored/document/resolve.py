"""Stage 2: every reference becomes local and names something that exists.

Nothing is fetched. Parts of files below the main document's folder are pulled in as components;
whatever else a reference names is refused by name.
"""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from moored import pointer as pointers
from moored.document import codes
from moored.document.dynamic import bind
from moored.document.grammar import KINDS, root_kind
from moored.document.imports import Import, components_of, names_for, outermost
from moored.document.model import Document, JsonObject, Origin
from moored.document.near_misses import near_miss
from moored.document.nearest import did_you_mean
from moored.document.other_files import Library, OutsideError
from moored.document.passages import passage
from moored.document.reference_cycles import cycles
from moored.document.references import (
    Site,
    Target,
    is_remote,
    may_refer,
    sites_of,
    to_references,
    with_mapping,
)
from moored.document.walk import is_visited, pointer_of, rebuild, walk
from moored.problems import Problem, quoted, raise_errors


def resolve(document: Document) -> Document:
    """Make every reference local.

    Raises:
        MooredError: References that dangle, that name a host or a file outside the folder, or
            that only name each other.
    """
    resolved, problems = attempt(document)
    raise_errors(problems)
    return resolved


def attempt(document: Document) -> tuple[Document, list[Problem]]:
    """Like `resolve`, but what cannot be resolved stays as it is and is reported."""
    resolver = _Resolver(document)
    resolver.follow_all()
    problems = [*resolver.problems, *resolver.library.problems]
    problems += [
        resolver.problem(
            site,
            target,
            codes.REFERENCE_CYCLE,
            f"the reference {quoted(site.text)} leads back to itself",
            "let one of them name a value",
        )
        for target, site in cycles(resolver.steps)
    ]
    return resolver.result(), problems


class _Refused(Exception):
    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


#: References that one pointer may pass; more of them lead back to themselves.
_LONGEST_PASSAGE: Final = 100
#: The fact and the cure of a reference to a missing file, for those who know more of the reason.
NO_FILE: Final = "names a file that does not exist"
CHECK_PATH: Final = "check the path"
_OUTSIDE = _Refused(
    codes.OUTSIDE, "leaves the document's folder", "put the file at or below that folder"
)


class _Resolver:
    def __init__(self, document: Document) -> None:
        self.library = Library(document)
        root = self.library.value("")
        self.document = document if root is document.root else replace(document, root=root)
        self._siblings_count = str(self.document.root.get("openapi", "")) >= "3.1"
        self._is_dynamic = False
        self.problems: list[Problem] = []
        #: For every reference object, by its own place, the reference and what it names.
        self.steps: dict[Target, tuple[Site, Target]] = {}
        self._imports: dict[tuple[str, Target], Import] = {}
        self._targets: dict[tuple[str, str], Target] = {}
        #: What references lead to that nothing is to be said of, by file, kind and text.
        self._led: dict[tuple[str, str, str], Target] = {}
        self._leads = document.lasting(to_references)
        #: What is looked at of the main document, with its kind, by its pointer.
        self._starts: dict[str, list[tuple[Any, str]]] = {}
        self._queue: deque[tuple[str, Site]] = deque()

    def follow_all(self) -> None:
        """Follow the references of the main document, and of all that is pulled in."""
        self._enqueue("", self.document.root, root_kind(self.document.root), "")
        while self._queue:
            file, site = self._queue.popleft()
            known = self._led.get((file, site.kind, site.text))
            if known is not None:
                self._step(file, site, known)
                continue
            told = len(self.problems)
            target = self._target(file, site)
            if target is not None:
                self._follow(file, site, target)
            if len(self.problems) == told and (file, site.text) in self._targets:
                # The next reference of the same text needs no second look, and would tell nothing.
                self._led[file, site.kind, site.text] = self._targets[file, site.text]

    def problem(self, site: Site, at: Target, code: str, message: str, hint: str) -> Problem:
        """A problem at a reference of the file that `at` names."""
        pointer = pointer_of(site.place)
        if not at.file:
            return self.document.problem(code, pointer, message, hint)
        there = replace(
            self.document,
            files=self.library.sources,
            origins={"": Origin(file=at.file, pointer="")},
        )
        return there.problem(code, pointer, message, hint)

    def result(self) -> Document:
        """The document with everything pulled in."""
        names = names_for(self._sorted_imports(), self.document, self._aliases())
        if not names and not self._changes_main():
            return self._bound(self.document)
        root = self._rewritten("", self.document.root, root_kind(self.document.root), names)
        components: JsonObject = dict(root.get("components") or {})
        origins = dict(self.document.origins)
        for item in self._sorted_imports():
            name = names[item.section, item.target]
            value = self._rewritten(item.target.file, item.value, item.kind, names)
            components[item.section] = {**(components.get(item.section) or {}), name: value}
            place = pointers.join("components", item.section, name)
            origins[place] = self._origin(item.target)
        if components:
            root = {**root, "components": components}
        files = {**self.document.files, **self.library.sources}
        return self._bound(replace(self.document, root=root, files=files, origins=origins))

    def _bound(self, document: Document) -> Document:
        return bind(document) if self._is_dynamic else document

    def _aliases(self) -> dict[tuple[str, Target], str]:
        """The components that are nothing but a reference: what it names gets their name."""
        found: dict[tuple[str, Target], str] = {}
        for section, key, value, kind in components_of(self.document.root):
            text = value.get("$ref") if isinstance(value, dict) and len(value) == 1 else None
            target = self._targets.get(("", text)) if isinstance(text, str) else None
            if target is not None and KINDS[kind].component == section:
                entry = (section, target)
                found[entry] = min(key, found.get(entry, key))
        return found

    def _origin(self, target: Target) -> Origin:
        if target.file:
            return Origin(file=target.file, pointer=target.pointer)
        return self.document.origin(target.pointer)

    def _enqueue(self, file: str, value: Any, kind: str, place: str) -> None:
        if not file:
            self._starts.setdefault(place, []).append((value, kind))
        for visit in walk(value, kind, place, self._leads):
            if may_refer(visit.kind, visit.value):
                self._is_dynamic |= "$dynamicRef" in visit.value
                self._queue.extend((file, site) for site in sites_of(visit))

    def _target(self, file: str, site: Site) -> Target | None:
        """What a reference names, if the rules let it be looked at."""
        path, _, fragment = site.text.partition("#")
        try:
            named, start = self._resource(file, path) if path else (file, "")
            if not fragment or fragment.startswith("/"):
                return Target(named, start + pointers.from_fragment(fragment))
            return Target(named, self._anchor(named, start, fragment))
        except _Refused as refusal:
            meant = self._meant(file, site, refusal)
            if meant is None:
                self._refuse(site, file, refusal)
            return meant

    def _resource(self, base: str, path: str) -> tuple[str, str]:
        try:
            named = self.library.named(base, path)
        except OutsideError:
            raise _OUTSIDE from None
        if named is not None and (named[1] or self.library.exists(named[0])):
            return named
        if is_remote(path):
            raise _Refused(
                codes.REMOTE,
                "is not a local file",
                "nothing is fetched: save it beside the document and name it by its path",
            )
        return self._file(base, path), ""

    def _anchor(self, file: str, resource: str, name: str) -> str:
        with suppress(KeyError):
            self.library.value(file)
        found = self.library.anchor(file, resource, name)
        if found is None:
            raise _Refused(
                codes.NOT_A_POINTER,
                "names an anchor that is not there",
                "write it as a JSON Pointer, #/…, or add the $anchor",
            )
        return found

    def _file(self, base: str, path: str) -> str:
        try:
            named = self.library.locate(base, path)
        except OutsideError:
            raise _OUTSIDE from None
        if not self.library.exists(named):
            raise _Refused(codes.DANGLING, NO_FILE, CHECK_PATH)
        return named

    def _refuse(self, site: Site, file: str, refusal: _Refused) -> None:
        message = f"the reference {quoted(site.text)} {refusal.message}"
        problem = self.problem(site, Target(file, ""), refusal.code, message, refusal.hint)
        # A union can be read without its discriminator, so a bad entry there refuses nothing.
        self.problems.append(replace(problem, severity="warning") if site.is_mapping else problem)

    def _meant(self, file: str, site: Site, refusal: _Refused) -> Target | None:
        """The component that a reference of the main document means, told as a warning."""
        pointer = near_miss(self.document.root, site.text, KINDS[site.kind].component)
        if file or pointer is None or refusal.code == codes.WRONG_TARGET:
            return None
        message = (
            f"the reference {quoted(site.text)} is read as {quoted(pointers.fragment(pointer))}"
        )
        problem = self.problem(site, Target(file, ""), codes.REPAIRED, message, "write it so")
        self.problems.append(replace(problem, severity="warning"))
        return Target("", pointer)

    def _follow(self, file: str, site: Site, target: Target) -> None:
        try:
            root = self.library.value(target.file)
        except KeyError:
            return
        if (beyond := self._beyond(root, site, target)) is not None:
            target, root = beyond, self.library.value(beyond.file)
        try:
            value = _named(root, site, target)
        except _Refused as refusal:
            meant = self._meant(file, site, refusal)
            if meant is None:
                self._refuse(site, file, refusal)
            else:
                self._follow(file, site, meant)
            return
        self._targets[file, site.text] = target
        self._step(file, site, target)
        self._pull_in(site, target, value)

    def _step(self, file: str, site: Site, target: Target) -> None:
        if isinstance(site.place, tuple) and site.place[1] == "$ref":
            self.steps[Target(file, pointer_of(site.place[0]))] = (site, target)

    def _beyond(self, root: Any, site: Site, target: Target) -> Target | None:
        """Where a pointer leads that passes references on its way, if it does."""
        found = None
        for _ in range(_LONGEST_PASSAGE):
            passed = passage(root, target.pointer, siblings_count=self._siblings_count)
            if passed is None:
                break
            text, rest = passed
            named = self._target(target.file, replace(site, text=text))
            if named is None:
                return None
            found = target = Target(named.file, named.pointer + rest)
            try:
                root = self.library.value(target.file)
            except KeyError:
                return None
        return found

    def _pull_in(self, site: Site, target: Target, value: Any) -> None:
        # What no field of the specification leads to is pulled in like another file; and what
        # stands beside a reference, as that becomes a part of an `allOf`.
        root = self.library.value(target.file)
        is_beside = passage(root, target.pointer, siblings_count=False) is not None
        is_within = not target.file and self._is_visited(target) and not is_beside
        if is_within or not (target.file or isinstance(value, dict)):
            return
        key = (KINDS[site.kind].component, target)
        if key not in self._imports:
            self._imports[key] = Import(site.kind, target, value)
            self._enqueue(target.file, value, site.kind, target.pointer)

    def _is_visited(self, target: Target) -> bool:
        """Whether a place of the main document is looked at, by itself or within what is pulled in."""
        tokens = pointers.split(target.pointer)
        return any(
            is_visited(value, kind, tokens[count:])
            for count in range(len(tokens) + 1)
            for value, kind in self._starts.get(pointers.join(*tokens[:count]), ())
        )

    def _sorted_imports(self) -> list[Import]:
        """What is pulled in, without the parts of schemas that are pulled in whole."""
        return sorted(
            (
                item
                for item in self._imports.values()
                if item.kind != "schema" or outermost(item.target, self._imports) is None
            ),
            key=lambda item: item.sort_key,
        )

    def _changes_main(self) -> bool:
        return any(
            not file and not _is_named(file, text, target)
            for (file, text), target in self._targets.items()
        )

    def _rewritten(
        self, file: str, value: Any, kind: str, names: dict[tuple[str, Target], str]
    ) -> Any:
        def local(kind: str, text: str) -> str:
            target = self._targets.get((file, text))
            if target is None:
                return text
            section = KINDS[kind].component
            outer = target if (section, target) in names else outermost(target, names)
            if outer is None:
                return text if _is_named(file, text, target) else pointers.fragment(target.pointer)
            place = pointers.join("components", section, names[section, outer])
            return pointers.fragment(place + target.pointer[len(outer.pointer) :])

        def change(kind: str, value: JsonObject) -> JsonObject:
            if kind == "discriminator":
                return with_mapping(value, lambda text: local("schema", text))
            for keyword in ("$ref", "$dynamicRef") if KINDS[kind].is_open else ():
                if isinstance(value.get(keyword), str):
                    value = {**value, keyword: local(kind, value[keyword])}
            return value

        return rebuild(value, kind, change)


def _is_named(file: str, text: str, target: Target) -> bool:
    """Whether a reference already is the pointer to its target in the main document."""
    is_local = not file and not target.file and text.startswith("#/")
    return is_local and pointers.from_fragment(text) == target.pointer


def _named(root: Any, site: Site, target: Target) -> Any:
    try:
        value = pointers.resolve(root, target.pointer)
    except KeyError:
        hint = _hint(root, target.pointer)
        raise _Refused(codes.DANGLING, "names nothing", hint) from None
    if not fits(site.kind, target, value):
        what = f"does not name {KINDS[site.kind].title}"
        raise _Refused(codes.WRONG_TARGET, what, "name an object of that kind")
    return value


def fits(kind: str, target: Target, value: Any) -> bool:
    """Whether a reference that stands for an object of `kind` may name this value."""
    tokens = pointers.split(target.pointer)
    if not tokens and not target.file:
        return False
    if len(tokens) == 3 and tokens[0] == "components" and not target.file:
        return tokens[1] == KINDS[kind].component
    return isinstance(value, dict) or (kind == "schema" and isinstance(value, bool))


def _hint(root: Any, pointer: str) -> str:
    """The names beside the first step of a pointer that leads nowhere."""
    value, tokens = root, pointers.split(pointer)
    for token in tokens:
        if isinstance(value, dict) and token not in value:
            return did_you_mean(token, value, "check the name, or add what it names")
        try:
            value = pointers.resolve(value, pointers.join(token))
        except KeyError:
            break
    return "check the name, or add what it names"
