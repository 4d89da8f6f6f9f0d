"""How much alike two texts are, where the words that seldom occur count most.

"Adult social care debt records" and "Adult social care case records" share four words of five, and are two things.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log

import numpy as np
from rapidfuzz import fuzz, process

from inforisk.identity.pairing import Numbers

_END = 4  # letters of each end of a word by which candidates are found: a slip in one end leaves the other
_WORTH_WORDS = 0.5
_NEAR = 78.0  # two words this much alike are one misspelt: "careers" and "craers", not "internal" and "external" (75)
_LONG_ENOUGH = 5  # letters: "case" and "care" are no slip of each other
_SHORTEST_SLIP = 4
_SMALL_SLIP = 0.75  # letters of a short word in another order, or one of them left out
_ABBREVIATED = 0.7  # what an abbreviation counts beside the whole word
_TELLING_APART = ("un", "non", "in", "dis", "mis", "de")
_ROLES = ("er", "or", "ee")  # employer and employee
_NAMED_APART = 0.7  # what is left of a likeness where "2014" stands in the place of "2015"
_PAIRS = (
    "north south; east west; male female; boys girls; adult child; adults children; internal external; "
    "paper electronic; incoming outgoing; inbound outbound; open closed; current former; old new; before after; "
    "domestic commercial; primary secondary; day night; permanent temporary; public private; upper lower; "
    "first second; sent received"
)
_OPPOSITES = {
    word: other for pair in map(str.split, _PAIRS.split(";")) for word, other in (tuple(pair), tuple(reversed(pair)))
}


class Wording:
    """The words of a body of texts, each weighed by how few of the texts hold it."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for text in texts:
            counts.update(set(text.split()))
            total += 1
        self._unseen = log(total + 1)
        self._weights: Mapping[str, float] = {word: log((total + 1) / count) for word, count in counts.items()}

    def weight(self, word: str) -> float:
        """What a word tells: much where it is rare, nearly nothing where every text holds it."""
        return self._weights.get(word, self._unseen)

    def alike(self, left: Sequence[str], right: Sequence[str]) -> Numbers:
        """For each pair of folded texts how much alike they are, 0 to 1; NaN where one is blank."""
        letters = process.cpdist(left, right, scorer=fuzz.token_sort_ratio, dtype=np.float32).astype("float64") / 100.0
        pairs = zip(left, right, letters.tolist(), strict=True)
        return np.array([self._alike(one, two, ratio) for one, two, ratio in pairs], dtype="float64")

    def held(self, part: Sequence[str], whole: Sequence[str]) -> Numbers:
        """For each pair of folded texts how much of what the first says the second says too, 0 to 1."""
        pairs = [(one.split(), two.split()) for one, two in zip(part, whole, strict=True)]
        return np.array([self._found(one, two) / (self._total(one) or 1.0) for one, two in pairs], dtype="float64")

    def _alike(self, one: str, two: str, letters: float) -> float:
        if not (one and two):
            return np.nan
        if letters < _WORTH_WORDS:
            # Texts with few letters in common hold no misspelt words of each other: nobody looks for them.
            return letters / 2.0
        words = one.split(), two.split()
        likeness = (letters + self._share(*words)) / 2.0
        return likeness * _NAMED_APART if _are_named_apart(*words) else likeness

    def _share(self, one: Sequence[str], two: Sequence[str]) -> float:
        totals = self._total(one), self._total(two)
        if not min(totals):
            return float(one == two)
        found = min(self._found(one, two), *totals)
        # Words left over on both sides stand for each other: another thing named by the same pattern of words.
        exchanged = (min(totals) - found) / min(totals)
        return max(2.0 * found / sum(totals) - exchanged / 2.0, 0.0)

    def _found(self, one: Sequence[str], two: Sequence[str]) -> float:
        ours, theirs = _left_over(one, two), _left_over(two, one)
        found = self._total(set(one) - set(ours))
        if not (ours and theirs):
            return found
        # A space that slipped makes two strange words of two plain ones: "sen ttothe".
        joined = sameness("".join(ours), "".join(theirs))
        each = (max(joined, *(sameness(word, other) for other in theirs)) for word in ours)
        return found + sum(self.weight(word) * same for word, same in zip(ours, each, strict=True))

    def _total(self, words: Iterable[str]) -> float:
        return sum(map(self.weight, set(words)))


def _are_named_apart(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether words that stand for each other are there to tell two things apart: numbers, letters, opposites."""
    ours, theirs = _left_over(one, two), _left_over(two, one)
    if any(map(_is_label, ours)) and any(map(_is_label, theirs)):
        return True
    return any(_OPPOSITES.get(word) in theirs for word in ours)


def _is_label(word: str) -> bool:
    return len(word) == 1 or any(letter.isdigit() for letter in word)


def _left_over(words: Sequence[str], others: Sequence[str]) -> list[str]:
    return [word for word in dict.fromkeys(words) if word not in others]


@lru_cache(maxsize=65_536)
def sameness(one: str, two: str) -> float:
    """How far two words may be the same: misspelt (0.75 to 1), one short for the other (0.7), or not (0)."""
    short, long = sorted((one, two), key=len)
    if one == two:
        return 1.0
    if any(letter.isdigit() for letter in short + long) or _told_apart(short, long):
        return 0.0
    if len(short) >= _LONG_ENOUGH and (near := fuzz.ratio(one, two, score_cutoff=_NEAR)):
        return near / 100.0
    if len(long) >= _SHORTEST_SLIP and (sorted(short) == sorted(long) or _lacks_one_letter(short, long)):
        return _SMALL_SLIP
    return _ABBREVIATED if _is_abbreviation(short, long) else 0.0


def _told_apart(short: str, long: str) -> bool:
    if any(long == prefix + short for prefix in _TELLING_APART):
        return True
    return short[:-2] == long[:-2] and short[-2:] in _ROLES and long[-2:] in _ROLES


def _lacks_one_letter(short: str, long: str) -> bool:
    return len(long) - len(short) == 1 and any(short == long[:place] + long[place + 1 :] for place in range(len(long)))


def _is_abbreviation(short: str, long: str) -> bool:
    """The first letter and some of the others in their order: "mgmt", "apps", "recs"."""
    if not 3 <= len(short) < len(long) - 1 or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def parts_of(text: str) -> frozenset[str]:
    """The beginnings and the ends of a folded text's words."""
    return frozenset(part for word in text.split() for part in (word[:_END], f"-{word[-_END:]}"))
