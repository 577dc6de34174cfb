"""The stages in order, so that one run reports as much as it can."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from moored.collecting import without_collection
from moored.document import codes
from moored.document.blame import blamed
from moored.document.canonical import Sorter
from moored.document.entries import operations
from moored.document.left_out import LeftOut, chosen, left_out_whole
from moored.document.load import load
from moored.document.normalise import normalise
from moored.document.overlay import attempt as attempt_overlay
from moored.document.repair_parameters import repair_parameters
from moored.document.resolve import attempt as attempt_resolve
from moored.document.slice import attempt as attempt_slice
from moored.document.structure import conformed
from moored.document.substitutes import offered, substitute
from moored.document.unresolved import OUTCOME, resolved_or_not
from moored.document.upgrade import upgrade
from moored.document.upgrade.swagger import from_2_0
from moored.document.validate import validate
from moored.limits import DEFAULT, Limits
from moored.problems import MooredError, Problem, counted
from moored.progress import stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from moored.document.model import Document

_ABOUT_PATHS = frozenset(
    {codes.PATH_PARAMETER_MISSING, codes.PATH_PARAMETER_UNUSED, codes.PATH_PARAMETER_OPTIONAL}
)
#: A substitute may leave something else at fault; this often, stages look again.
_ROUNDS = 20
#: After one of these, types can no longer be trusted, and a later stage would report nonsense.
_FATAL = frozenset({codes.WRONG_TYPE, codes.MISSING_FIELD, codes.TOO_DEEP})


def prepare(
    spec: Path,
    overlays: Sequence[Path] = (),
    selectors: Sequence[str] = (),
    *,
    show: Callable[[Path], str] = str,
) -> Document:
    """Read a document and bring it into the shape that a client is made of.

    Args:
        spec: The OpenAPI document.
        overlays: Applied in this order.
        selectors: Which operations (`slice_operations`); none means all.
        show: How a path is written in messages.

    Returns:
        A normalised, valid document.

    Raises:
        MooredError: With every problem that could be found in one run, warnings among them.
    """
    return examine(spec, overlays, selectors, show=show).document


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A document that a client can be made of.

    Attributes:
        document: Normalised and valid.
        warnings: Problems that stand in nobody's way.
        substituted: Problems whose place has a substitute in the document, as warnings; none
            unless that was allowed.
        declared: How many operations the document has, chosen or not.
        left_out: Operations that have nothing for a substitute, as far as they are chosen.
    """

    document: Document
    warnings: tuple[Problem, ...]
    substituted: tuple[Problem, ...]
    declared: int
    left_out: tuple[LeftOut, ...] = ()


@without_collection()
def examine(
    spec: Path,
    overlays: Sequence[Path] = (),
    selectors: Sequence[str] = (),
    *,
    show: Callable[[Path], str] = str,
    allow_degraded: bool = False,
    data: bytes | None = None,
    limits: Limits = DEFAULT,
) -> Examined:
    """Like `prepare`, and returns the warnings too.

    Args:
        spec: The OpenAPI document.
        overlays: Applied in this order.
        selectors: Which operations; none means all.
        show: How a path is written in messages.
        allow_degraded: Whether `substitutes` may stand in for what cannot be generated.
        data: What the document is taken to hold; by default what the file `spec` does.
        limits: How much of it is taken.

    Raises:
        MooredError: As `prepare` does.
    """
    run = _Run(allow_degraded)
    stage("reading the document")
    document = run.structure(load(spec, shown=show(spec), data=data, limits=limits))
    stage("resolving references")
    document = run.resolved(document)
    document = run.overlaid(document, overlays, show)
    document = upgrade(document)
    declared = len(operations(document))
    stage("bringing it into one form", counted(declared, "operation"))
    document = run.sliced(document, selectors)
    run.stop_on_errors()
    return run.examined(document, declared, selectors)


def fragment(
    spec: Path,
    overlays: Sequence[Path] = (),
    selectors: Sequence[str] = (),
    *,
    show: Callable[[Path], str] = str,
    allow_degraded: bool = False,
) -> Examined:
    """The chosen operations as a document of their own, in the dialect of the source.

    References are local, overlays applied. OpenAPI 2.0 becomes 3.0; all else keeps its version. A
    client of the fragment is the one that `examine` with the same selectors leads to.

    Args:
        spec: The OpenAPI document.
        overlays: Applied in this order.
        selectors: Which operations; none means all.
        show: How a path is written in messages.
        allow_degraded: Whether `substitutes` may stand in for what is not well-formed.

    Raises:
        MooredError: With every problem that could be found in one run, warnings among them.
    """
    run = _Run(allow_degraded)
    stage("reading the document")
    document = run.structure(load(spec, shown=show(spec)))
    stage("resolving references")
    document = run.overlaid(run.resolved(document), overlays, show)
    document = document if "openapi" in document.root else from_2_0(document)
    declared = len(operations(document))
    stage("cutting the part out", counted(declared, "operation"))
    document, unmatched = attempt_slice(document, selectors, run.left_out)
    run.problems += unmatched
    run.stop_on_errors()
    return run.examined(document, declared, selectors)


@dataclass(slots=True)
class _Run:
    allow_degraded: bool
    problems: list[Problem] = field(default_factory=list)
    substituted: list[Problem] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def examined(self, document: Document, declared: int, selectors: Sequence[str]) -> Examined:
        return Examined(
            document=document,
            warnings=tuple(dict.fromkeys(self.problems)),
            substituted=tuple(dict.fromkeys(self.substituted)),
            declared=declared,
            left_out=chosen(self.left_out, selectors),
        )

    def settled(
        self,
        document: Document,
        look: Callable[[Document], tuple[Document, list[Problem]]],
    ) -> Document:
        """What `look` makes of a document that is mended as far as that is allowed."""
        result, found = look(document)
        for _ in range(_ROUNDS if self.allow_degraded else 0):
            mended, taken = substitute(document, found)
            if not taken:
                break
            self.substituted += taken
            self.left_out += left_out_whole(document, mended, taken)
            document = mended
            result, found = look(document)
        self.problems += (offered(blamed(document, problem)) for problem in found)
        return result

    def stop_on_errors(self) -> None:
        if any(problem.severity == "error" for problem in self.problems):
            raise MooredError(self.problems)

    def structure(self, document: Document) -> Document:
        repaired = self.settled(document, conformed)
        errors = [problem for problem in self.problems if problem.severity == "error"]
        if any(problem.code in _FATAL for problem in errors):
            raise MooredError(self.problems)
        return repaired

    def resolved(self, document: Document) -> Document:
        before = _components(document)
        document, found = self._resolved(document)
        is_misread = any(
            one.code == codes.WRONG_TARGET and one.severity == "error" for one in found
        )
        if self.allow_degraded or is_misread:
            # What is read as something else has no place in what follows.
            document, taken = resolved_or_not(document, found)
        if self.allow_degraded:
            self.substituted += taken
            found = [problem for problem in found if problem.severity != "error"]
        self.problems += (offered(problem, OUTCOME) for problem in found)
        if _components(document) != before:
            # What was pulled in has not been looked at yet.
            return self.structure(document)
        return document

    @staticmethod
    def _resolved(document: Document) -> tuple[Document, list[Problem]]:
        result, found = attempt_resolve(document)
        return result, [blamed(document, problem) for problem in found]

    def overlaid(
        self, document: Document, overlays: Sequence[Path], show: Callable[[Path], str]
    ) -> Document:
        for path in overlays:
            try:
                document, found = attempt_overlay(document, path, shown=show(path))
                self.problems += found
            except MooredError as error:
                self.problems += error.problems
        return self.resolved(self.structure(document)) if overlays else document

    def sliced(self, document: Document, selectors: Sequence[str]) -> Document:
        part, unmatched = attempt_slice(document, selectors, self.left_out)
        self.problems += unmatched
        if selectors and len(unmatched) == len({*selectors}):
            # Nothing is left to look at; path parameters can be judged in the whole document.
            part, _ = attempt_slice(document, ())
            part = normalise(part)
            self.problems += [found for found in validate(part) if found.code in _ABOUT_PATHS]
            return part
        part = normalise(part)
        self.problems += part.told_problems()
        part = self.settled(part, lambda one: (one, list(validate(one))))
        part = repair_parameters(part)
        return replace(part, root=Sorter().sorted(part.root)) if self.substituted else part


def _components(document: Document) -> dict[str, int]:
    """How many components there are of each kind."""
    sections = (document.root.get("components") or {}).items()
    return {name: len(section) for name, section in sections if isinstance(section, dict)}
