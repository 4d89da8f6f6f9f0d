"""How much alike two texts are, where the words that seldom occur count most.

"Adult social care debt records" and "Adult social care case records" share four words of five, and are two things.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

import numpy as np
from rapidfuzz import fuzz, process

from inforisk.identity.pairing import Numbers

_END = 4  # letters of each end of a word that are compared: a slip in one end leaves the other


class Wording:
    """The parts of words that occur in a body of texts, each weighed by how few of the texts hold it."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for text in texts:
            counts.update(parts_of(text))
            total += 1
        self._weights: Mapping[str, float] = {part: log((total + 1) / count) for part, count in counts.items()}
        self._unseen = log(total + 1)

    def weight(self, part: str) -> float:
        """What a part of a word tells: much where it is rare, nearly nothing where every text holds it."""
        return self._weights.get(part, self._unseen)

    def alike(self, left: Sequence[str], right: Sequence[str]) -> Numbers:
        """For each pair of folded texts how much alike they are, 0 to 1; NaN where one is blank."""
        letters = process.cpdist(left, right, scorer=fuzz.token_sort_ratio, dtype=np.float32) / 100.0
        parts = {text: parts_of(text) for text in {*left, *right}}
        shared = np.array([self._share(parts[one], parts[two]) for one, two in zip(left, right, strict=True)])
        both = (letters.astype("float64") + shared) / 2.0
        return np.where([bool(one and two) for one, two in zip(left, right, strict=True)], both, np.nan)

    def held(self, part_of: Sequence[str], whole: Sequence[str]) -> Numbers:
        """For each pair of folded texts how much of what the first says the second says too, 0 to 1."""
        pairs = [(parts_of(one), parts_of(two)) for one, two in zip(part_of, whole, strict=True)]
        return np.array([self._total(one & two) / (self._total(one) or 1.0) for one, two in pairs], dtype="float64")

    def _share(self, one: frozenset[str], two: frozenset[str]) -> float:
        if one == two:
            return 1.0
        together = self._total(one) + self._total(two)
        return 2.0 * self._total(one & two) / together if together else 0.0

    def _total(self, parts: frozenset[str]) -> float:
        return sum(map(self.weight, parts))


def parts_of(text: str) -> frozenset[str]:
    """The beginnings and the ends of a folded text's words."""
    return frozenset(part for word in text.split() for part in (word[:_END], f"-{word[-_END:]}"))
