"""How large a sample would be if it were written out."""

from __future__ import annotations

from moored.ir.sample import DictSample, ListSample, ModelSample, Sample

#: Parts of a value that is still worth showing.
MOST_PARTS = 2_000


def is_too_large(sample: Sample) -> bool:
    """Whether a sample has more parts than can be shown; parts that are shared count each time.

    Classes that name one another make large values of a few lines: thirty that hold the next one
    twice stand for a billion.
    """
    return _parts(sample, {}) > MOST_PARTS


def _parts(sample: Sample, known: dict[int, int]) -> int:
    if id(sample) not in known:
        known[id(sample)] = 1 + sum(_parts(one, known) for one in _inside(sample))
    return known[id(sample)]


def _inside(sample: Sample) -> list[Sample]:
    match sample:
        case ListSample(items=items):
            return list(items)
        case DictSample(items=pairs) | ModelSample(fields=pairs):
            return [one for _, one in pairs]
    return []
