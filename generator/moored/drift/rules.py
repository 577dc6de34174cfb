"""What a new document can do to the callers of a client: one row a rule.

A class says who notices. `code`: what the caller's code names or calls is gone, so that type check
and run fail. `type`: the type check fails, the code runs. `wire`: the types pass, and a client of
the old document is refused or cannot read the answer. `silent`: everything passes, and means
something else. `compatible`: nothing has to be done. `none`: no line of the client depends on it.

Which of them it is depends on the direction: `Q` for what goes into a request, `R` for what comes
in a response. Every class is proved by a case in `tests/drift/cases`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

Level: TypeAlias = Literal["code", "type", "wire", "silent", "compatible", "none"]
Direction: TypeAlias = Literal["", "request", "response", "both"]

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
"""The classes, the worst first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule.

    Attributes:
        id: A stable name; accepted changes and scripts refer to it.
        request: The class where the change goes into a request, or has no direction.
        response: The class where it comes in a response.
        title: The fact.
        advice: What a caller does about it; empty where there is nothing to do.
        oasdiff: The ids of oasdiff's checks for the same change; `*` stands for several.
    """

    id: str
    request: Level
    response: Level
    title: str
    advice: str
    oasdiff: tuple[str, ...]

    def level(self, direction: Direction) -> Level:
        """The class of a change in a direction; of both directions, the worse one."""
        if direction == "both":
            return worst((self.request, self.response))
        return self.response if direction == "response" else self.request


def worst(levels: Iterable[Level]) -> Level:
    """The worst of several classes; `none` if there are none."""
    return min(levels, key=LEVELS.index, default="none")


_SHORT: Final[Mapping[str, Level]] = {
    "C": "code",
    "T": "type",
    "W": "wire",
    "S": "silent",
    "+": "compatible",
    ".": "none",
}

# id | class, or classes of request and response | title | advice | ids of oasdiff
_TABLE: Final = """
op-removed | C | the operation is gone | stop calling it | api-removed-without-deprecation api-removed-before-sunset api-path-removed-without-deprecation api-path-removed-before-sunset
op-added | + | a new operation | | endpoint-added
op-renamed | C | the method has another name | call it by the new name | api-operation-id-removed api-operation-id-added
op-id-changed | + | the operationId is another one; names.lock keeps the name of the method | keep names.lock | api-operation-id-removed api-operation-id-added
op-rebound | S | the method of this name calls another operation | see that it is the one you mean | api-operation-id-*
op-moved | W | the operation has another address; the call stays the same | regenerate before the old address goes | api-path-removed-without-deprecation endpoint-added
op-regrouped | C | the operation stands in another group | call it through the new attribute of the client | api-tag-removed api-tag-added
op-style-changed | C | how the answers are taken has changed: plain, waited for, by page or as a stream | call the method that is there now |
op-style-added | + | there is one more way to take the answers | |
op-deprecated | + | the operation is deprecated | plan to do without it | endpoint-deprecated
op-undeprecated | + | the operation is no longer deprecated | | endpoint-reactivated
param-added-required | C | a new argument has to be given | pass it | new-required-request-parameter new-request-path-parameter new-required-request-default-parameter-to-existing-path
param-added | + | a new argument may be given | | new-optional-request-parameter
param-removed | C | the argument is gone | stop passing it | request-parameter-removed
param-renamed | C | the argument has another name | pass it under the new name |
param-wire-renamed | W | the parameter is spelled differently on the wire; the argument keeps its name | regenerate | request-parameter-removed new-optional-request-parameter
param-became-required | C | the argument has to be given | pass it | request-parameter-became-required
param-became-optional | + | the argument may be left out | | request-parameter-became-optional
param-reordered | S | the arguments of the path stand in another order | see that each value goes where you mean |
param-relocated | W | the parameter goes to another place in the request; the argument keeps its name | regenerate | request-parameter-removed new-required-request-parameter
param-type-changed | T | the argument takes another type | pass the new type | request-parameter-type-changed
param-type-narrowed | T | the argument takes less than before | pass only what is still taken | request-parameter-type-changed request-parameter-list-of-types-narrowed
param-type-widened | + | the argument takes more than before | | request-parameter-type-generalized
param-enum-removed | T | the argument no longer takes this value | pass another value | request-parameter-enum-value-removed
param-enum-added | + | the argument takes one more value | | request-parameter-enum-value-added
param-enum-closed | T | the argument takes only listed values | pass one of them | request-parameter-became-enum
param-enum-opened | + | the argument takes more than listed values | | request-parameter-enum-value-added
param-default-changed | S | leaving the argument out means something else | pass the value that you mean | request-parameter-default-value-changed request-parameter-default-value-added request-parameter-default-value-removed
param-style-changed | W | the value is written differently on the wire | regenerate |
param-constraint-tightened | W | fewer values are accepted | see that yours are | request-parameter-max-decreased request-parameter-min-increased request-parameter-pattern-added request-parameter-max-length-decreased
param-constraint-loosened | + | more values are accepted | | request-parameter-max-increased request-parameter-min-decreased
param-deprecated | + | the argument is deprecated | plan to do without it | request-parameter-deprecated
param-undeprecated | + | the argument is no longer deprecated | | request-parameter-reactivated
body-added-required | C | a body has to be given | pass it | request-body-added-required
body-added | + | a body may be given | | request-body-added-optional
body-removed | C | the body is gone | stop passing it | request-body-removed
body-became-required | C | the body has to be given | pass it | request-body-became-required
body-became-optional | + | the body may be left out | | request-body-became-optional
body-media-removed | W | a media type of the body is gone | regenerate | request-body-media-type-removed
body-media-added | + | one more media type of the body | | request-body-media-type-added
body-type-changed | T | the body is of another type | pass the new type | request-body-type-changed
body-type-narrowed | T | the body takes less than before | pass only what is still taken | request-body-type-changed request-body-list-of-types-narrowed
body-type-widened | + | the body takes more than before | | request-body-type-generalized
body-constraint-tightened | W | fewer bodies are accepted | see that yours are | request-body-max-decreased request-body-min-increased
body-constraint-loosened | + | more bodies are accepted | | request-body-max-increased request-body-min-decreased
field-added-required | C + | a new field that has to be given | pass it | new-required-request-property response-required-property-added
field-added | + | a new field | | new-optional-request-property response-optional-property-added
field-removed | C | the field is gone | stop using it | request-property-removed response-required-property-removed response-optional-property-removed
field-became-required | C + | the field has to be given | pass it | request-property-became-required response-property-became-required
field-became-optional | + T | the field may be absent, and is None then | expect None | request-property-became-optional response-property-became-optional
field-became-nullable | + T | the field may be None | expect None | request-property-became-nullable response-property-became-nullable
field-became-not-nullable | C + | the field cannot be None | pass a value | request-property-became-not-nullable response-property-became-not-nullable
field-type-changed | C T | the field has another type | use the new type | request-property-type-changed response-property-type-changed
field-type-narrowed | C + | the field holds less than before | pass only what is still taken | request-property-type-changed response-property-type-changed
field-type-widened | + T | the field holds more than before | expect the new types | request-property-type-generalized response-property-type-generalized
field-format-changed | C T | the field has another type, for another format of the same text or number | convert the value | request-property-type-changed response-property-type-changed
field-access-changed | + | the field is read-only or write-only, or no longer | | request-property-became-read-only response-property-became-write-only
field-default-changed | S . | leaving the field out means something else | pass the value that you mean | request-property-default-value-changed response-property-default-value-changed
field-renamed | C | the field has another name in Python; on the wire it is the same | use the new name |
field-wire-renamed | W | the field is spelled differently on the wire; in Python it keeps its name | regenerate | request-property-removed response-optional-property-removed
field-constraint-tightened | W . | fewer values are accepted | see that yours are | request-property-max-decreased request-property-min-increased request-property-pattern-added request-property-max-length-decreased
field-constraint-loosened | + . | more values are accepted | | request-property-max-increased request-property-min-decreased
field-deprecated | + | the field is deprecated | plan to do without it | request-property-deprecated response-property-deprecated
field-undeprecated | + | the field is no longer deprecated | | request-property-reactivated
enum-member-removed | C T | the value is no longer one of those listed | use another value | request-property-enum-value-removed response-property-enum-value-removed
enum-member-added | + T | one more value is listed | handle it | request-property-enum-value-added response-property-enum-value-added
enum-closed | C + | only listed values are taken | pass one of them | request-property-became-enum
enum-opened | + T | values other than the listed ones may occur | handle them | response-property-enum-value-added
union-member-added | + T | one more alternative | handle it | request-property-one-of-added response-property-one-of-added request-body-any-of-added
union-member-removed | C + | an alternative is gone | use another one | request-property-one-of-removed response-property-one-of-removed
union-discriminator-changed | S | another tag decides which alternative a value is | see which one you get | request-*-discriminator-* response-*-discriminator-*
union-tag-added | + | one more tag decides which class a value is | | request-*-discriminator-mapping-added response-*-discriminator-mapping-added
model-added | + | a new model | |
model-removed | C | the model is gone | stop using it | api-schema-removed
model-aliased | + | the model has another name; the old one still leads to it, and warns | use the new name | api-schema-removed
model-renamed | C | the model has another name | import it under the new name | api-schema-removed
model-extracted | C | the model, written inline before, is a component now and has its name | import it under the new name |
model-inlined | C | the model, a component before, is written inline and is named after its place | import it under the new name |
model-split | T | requests and responses have a class each, as a field that has to be there is read-only or write-only | give the class of requests to calls | request-property-became-read-only response-property-became-write-only
model-merged | C | requests and responses have one class again; that of requests is gone | use the one class for both | request-property-became-not-read-only response-property-became-not-write-only
model-base-changed | T | the model extends another one | do not pass it as the old base | request-body-all-of-added response-body-all-of-removed
model-kind-changed | C | what was a class is a name for another type, or the other way round | build and read the new kind of value | request-body-type-changed response-body-type-changed
model-type-changed | C T | the name stands for another type | use the new type | request-body-type-changed response-body-type-changed
model-type-narrowed | C + | the name stands for less than before | pass only what is still taken | request-body-type-changed
model-type-widened | + T | the name stands for more than before | expect the new types | response-body-type-changed
model-extras-changed | W . | whether the object may have other fields has changed | see that yours are accepted |
model-constraint-tightened | W . | fewer values are accepted | see that yours are | request-body-max-decreased
model-constraint-loosened | + . | more values are accepted | | request-body-max-increased
model-deprecated | + | the model is deprecated | plan to do without it |
model-undeprecated | + | the model is no longer deprecated | |
result-type-changed | T | the call returns another type | use the new type | response-success-status-removed response-media-type-removed response-body-type-changed
result-type-narrowed | + | the call returns less than before | | response-body-type-changed
result-type-widened | T | the call may return more than before | expect the new types | response-success-status-added response-media-type-added response-body-type-generalized
result-status-changed | W | another status means success; a client of the old document does not know the type of its answers | regenerate | response-success-status-removed response-success-status-added
result-media-changed | . | the answer comes in another media type; the call returns the same | | response-media-type-removed response-media-type-added
error-added | + | one more status has a documented failure | | response-non-success-status-added
error-removed | + | the failure of this status is no longer documented; it is raised as before | | response-non-success-status-removed
error-changed | T | the body of the failure has another type | use the new type | response-body-type-changed
header-changed | . | a response header | | response-header-* required-response-header-removed optional-response-header-removed
webhook-added | + | one more webhook can be read | |
webhook-removed | C | the function that reads the webhook is gone | stop calling it | webhook-removed
webhook-type-changed | T | the webhook is read into another type | use the new type | request-body-type-changed
auth-required | W | the call needs credentials | give the client credentials | api-security-added api-global-security-added
auth-no-longer-required | + | the call needs no credentials | | api-security-removed
auth-added | + | one more way to give credentials | | api-security-component-added
auth-removed | C | this way to give credentials is gone | give them another way | api-security-component-removed
auth-changed | W | the credentials are sent differently | regenerate | api-security-component-*
server-changed | S | the client calls another server unless it is given a base_url | set base_url if you mean the old one |
server-added | . | one more server is named | |
failure-changed | S | what a 2xx answer that means failure looks like has changed | see that failures are still caught |
option-changed | S | a setting of the document that is moored's own has changed | see docs/extensions.md |
runtime-changed | . | the package is made by another epoch of moored, or for another HTTP library | |
no-effect | . | the document says it differently; the client is the same | |
docs-changed | . | only documentation changed | |
other-change | W | a change that no rule knows | read it in the document |
"""


def _rules() -> Iterator[Rule]:
    for line in filter(None, _TABLE.splitlines()):
        id_, classes, title, advice, oasdiff = (cell.strip() for cell in line.split("|"))
        request, *response = (_SHORT[short] for short in classes.split())
        yield Rule(
            id=id_,
            request=request,
            response=response[0] if response else request,
            title=title,
            advice=advice,
            oasdiff=tuple(oasdiff.split()),
        )


RULES: Final[Mapping[str, Rule]] = {rule.id: rule for rule in _rules()}
"""Every rule, by its id."""
