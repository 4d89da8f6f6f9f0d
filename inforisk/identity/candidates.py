"""Which rows are worth comparing: those that share the rarer parts of their words, not each with each."""

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np

from inforisk.identity.pairing import Flags, Numbers, Places
from inforisk.identity.wording import parts_of

_BUDGET = 3_000_000  # pairs of rows looked at; the rarest parts of words come first
_BEST = 5  # candidates kept of each row


def candidate_pairs(
    before: Places,
    after: Places,
    texts: tuple[Sequence[str], Sequence[str]],
    groups: tuple[Places, Places],
    for_before: bool = True,
    for_after: bool = True,
) -> tuple[Places, Places]:
    """The pairs (positions) of rows of one group that share words, at most a few a row, those sharing most.

    `before` and `after` are the positions of the rows to be paired; `texts` and `groups` stand beside them. Everything
    is compared with everything in small groups; in large ones the parts of words that most rows hold are left out.
    `for_before` and `for_after` say for which rows candidates are sought.
    """
    numbers = _numbered(*min(zip(texts, groups, strict=True), key=lambda side: len(side[0])))
    left, right = (_postings(side, group, numbers) for side, group in zip(texts, groups, strict=True))
    if not (len(left[0]) and len(right[0])):
        return before[:0], after[:0]
    one, two, part = _shared(left, right, len(numbers))
    held = np.bincount(np.concatenate([left[0], right[0]]), minlength=len(numbers))
    weights = np.log((len(before) + len(after) + 1) / held)
    codes, places = np.unique(one * len(after) + two, return_inverse=True)
    shared = np.bincount(places, weights=weights[part]).astype("float64")
    one, two = codes // len(after), codes % len(after)
    kept = (_best(one, shared) & for_before) | (_best(two, shared) & for_after)
    return before[one[kept]], after[two[kept]]


def _numbered(texts: Sequence[str], groups: Places) -> dict[tuple[int, str], int]:
    """A number for every part of a word that occurs in a group."""
    numbers: dict[tuple[int, str], int] = {}
    for text, group in zip(texts, groups.tolist(), strict=True):
        for part in sorted(parts_of(text)):
            numbers.setdefault((group, part), len(numbers))
    return numbers


def _postings(texts: Sequence[str], groups: Places, numbers: Mapping[tuple[int, str], int]) -> tuple[Places, Places]:
    """(part of a word, row) for every known part each row holds, in the order of the parts."""
    known = _Known(numbers)
    held = [
        # Once each, however often a text holds a part; in which order is settled below.
        {number for word in text.split() for number in known[group, word]}
        for text, group in zip(texts, groups.tolist(), strict=True)
    ]
    parts = np.fromiter(chain.from_iterable(held), dtype="int64")
    rows = np.repeat(np.arange(len(texts)), [len(one) for one in held])
    order = np.lexsort((rows, parts))
    return parts[order], rows[order]


class _Known(dict[tuple[int, str], tuple[int, ...]]):
    """The numbers of the known parts of a word in a group: few rows are sought, most words of the others hold none."""

    def __init__(self, numbers: Mapping[tuple[int, str], int]) -> None:
        super().__init__()
        self._numbers = numbers

    def __missing__(self, key: tuple[int, str]) -> tuple[int, ...]:
        group, word = key
        held = ((group, part) for part in parts_of(word))
        self[key] = tuple(self._numbers[one] for one in held if one in self._numbers)
        return self[key]


def _shared(left: tuple[Places, Places], right: tuple[Places, Places], size: int) -> tuple[Places, Places, Places]:
    """Every (row of left, row of right, part) where both hold the part, within the budget."""
    counts = np.bincount(left[0], minlength=size), np.bincount(right[0], minlength=size)
    product = counts[0] * counts[1]
    rarest = np.argsort(product, kind="stable")
    allowed = np.zeros(size, dtype=bool)
    allowed[rarest[np.cumsum(product[rarest]) <= _BUDGET]] = True
    starts = np.concatenate([[0], np.cumsum(counts[1])])
    kept = allowed[left[0]]
    parts, rows = left[0][kept], left[1][kept]
    repeats = counts[1][parts]
    within = np.arange(repeats.sum()) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    others = right[1][np.repeat(starts[parts], repeats) + within]
    return np.repeat(rows, repeats), others, np.repeat(parts, repeats)


def _best(rows: Places, shared: Numbers) -> Flags:
    """Which pairs are among the best of their row."""
    order = np.lexsort((-shared, rows))
    ordered = rows[order]
    firsts = np.searchsorted(ordered, ordered)
    kept = np.zeros(len(rows), dtype=bool)
    kept[order] = np.arange(len(rows)) - firsts < _BEST
    return kept
