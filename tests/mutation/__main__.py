"""Mutation testing: one small change of the code at a time, which a test has to see.

`python -m tests.mutation FOLDER SHARE` tries every mutant of what writes identifiers and text, and of the
rest of `names` and of `drift` a share. It prints how many were seen, and leaves the others in
`FOLDER/survivors.txt`, as differences to be judged in bench/MUTATION.md. What was killed before is not tried
again, unless its function has changed.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: By part: mutants of one function, to begin with.
PARTS = {"writers": "moored.render.literals.x_tuple_of*", "comparisons": "moored.drift.layout.*"}
#: Modules of which every mutant is tried.
WHOLE = (
    "moored.names.identifiers.",
    "moored.names.words.",
    "moored.render.",
)
SEED = "7"
#: So many at a time: a run that is broken off has tried a fair part.
BATCH = 120
#: How mutmut says what came of a mutant; any other code is a test that took far too long.
WAYS = {0: "survived", 1: "killed", 3: "killed", 33: "untested"}


def lay(folder: Path, part: str) -> None:
    """Links to the sources under the names that mutmut knows, and its settings."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, source in (("src", "generator"), ("tests", "tests"), ("templates", "templates")):
        if not (folder / name).is_symlink():
            (folder / name).symlink_to(ROOT / source)
    settings = Path(__file__).with_name(f"{part}.toml").read_text("utf-8")
    (folder / "pyproject.toml").write_text(settings, "utf-8")


def mutmut(folder: Path, *words: str) -> str:
    """Run mutmut in the folder.

    Raises:
        SystemExit: It could not: the tests fail without a change, say.
    """
    command = [str(Path(sys.executable).with_name("mutmut")), *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stdout + done.stderr).splitlines()
        raise SystemExit("\n".join(line for line in said if line[:1].isascii())[-4000:])
    return done.stdout


def results(folder: Path) -> dict[str, int | None]:
    """What came of each mutant, by name; `None` if it was not tried."""
    found: dict[str, int | None] = {}
    for path in sorted((folder / "mutants").rglob("*.meta")):
        found |= json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    return found


def draw(name: str) -> float:
    """Where a mutant stands in the draw, from 0 to 1: always there, whatever else there is to draw."""
    digest = hashlib.sha256(f"{SEED} {name}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64


def chosen(names: Iterable[str], share: float) -> list[str]:
    """Every mutant of some modules, which come first, and of the others a share."""
    order = sorted(names, key=lambda name: (not name.startswith(WHOLE), draw(name)))
    return [name for name in order if name.startswith(WHOLE) or draw(name) < share]


def table(found: Mapping[str, int | None]) -> str:
    """How many mutants of each module were tried and what came of them, in Markdown."""
    counts: dict[str, Counter[str]] = {}
    for name, code in found.items():
        module = counts.setdefault(name.rpartition(".")[0], Counter())
        module["mutants"] += 1
        if code is not None:
            module["tried"] += 1
            module[WAYS.get(code, "endless")] += 1
    columns = ("mutants", "tried", "killed", "endless", "survived", "untested")
    rows = [f"| module | {' | '.join(columns)} |", "| --- |" + " ---: |" * len(columns)]
    total: Counter[str] = sum(counts.values(), Counter())
    for name, module in [*sorted(counts.items()), ("all", total)]:
        rows.append(f"| `{name}` | {' | '.join(str(module[column]) for column in columns)} |")
    return "\n".join(rows)


def tried(folder: Path, part: str, share: float) -> dict[str, int | None]:
    """Make the mutants of a part, try those that are chosen, and say what came of them."""
    lay(folder, part)
    # The first run makes the mutants, and finds which tests reach which function.
    mutmut(folder, "run", "--max-children=1", PARTS[part])
    found = results(folder)
    waiting = [name for name in chosen(found, share) if WAYS.get(found[name]) != "killed"]
    for start in range(0, len(waiting), BATCH):
        mutmut(folder, "run", "--max-children=1", *waiting[start : start + BATCH])
    return results(folder)


def main(folder: Path, share: float) -> None:
    """Try the parts, and say what came of them."""
    everything: dict[str, int | None] = {}
    shown: list[str] = []
    for part in PARTS:
        found = tried(folder / part, part, share)
        alive = [name for name, code in found.items() if WAYS.get(code) in ("survived", "untested")]
        shown += [mutmut(folder / part, "show", name) for name in alive]
        everything |= found
    (folder / "survivors.txt").write_text("\n".join(shown), "utf-8")
    print(table(everything))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), float(sys.argv[2]))
