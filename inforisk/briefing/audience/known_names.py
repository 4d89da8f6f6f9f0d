"""Names the registers themselves give, found wherever they stand and however they are written."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import accumulate

from inforisk.briefing.audience.held_back import What
from inforisk.briefing.audience.identifiers import Found
from inforisk.briefing.audience.names_written import WORD, Writing, by_beginning, forenames, persons_in

BETWEEN = "\0"
"""What stands between texts that are searched together; no plain reading holds it."""

_ACCOUNT = re.compile(r"[^\s,;:()<>\[\]\"'\x00]*[^\s,;:()<>\[\]\"'\x00.!?]")
_ENDS_ACCOUNT = str.maketrans(dict.fromkeys(",;:()<>[]\"'\0", " "))
_UNSPACED = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_MOST_BETWEEN = 6
_NO_NAME = re.compile(rf"[\d{BETWEEN}]")


@dataclass(frozen=True)
class KnownNames:
    """What to look for: full names by their beginning, single names ("Larkspur") and accounts ("jsmith")."""

    full: Mapping[str, list[Writing]]
    single: frozenset[str]
    accounts: Mapping[str, What]

    @classmethod
    def of(cls, written: Set[str], accounts: Mapping[str, What], ordinary: frozenset[str]) -> "KnownNames":
        """From the values of the columns of names. A surname that is an everyday word is never looked for alone."""
        persons = dict.fromkeys(person for one in written for person in persons_in(one))
        double = {tuple(person[-1].split("-")) for person in persons if "-" in person[-1]}
        persons |= dict.fromkeys(parts for parts in double if not ordinary.issuperset(parts))
        alone = {_letters(person[-1]) for person in persons} | {_letters(one[0]) for one in persons if len(one) == 1}
        alone |= {part for person in persons for part in WORD.findall(person[-1])}  # O'Hollen, Smythe-Quist
        rare = frozenset(word for word in alone - forenames().all if _is_telling(word) and word not in ordinary)
        return cls(by_beginning(persons), rare, {**_own_accounts(persons, rare), **accounts})

    def found_in(self, text: str) -> Iterator[Found]:
        """Every known name in a plain reading. A single name must begin with a capital."""
        words = list(WORD.finditer(text))
        letters = [one.group() for one in words]
        yield from self._full_names(text, words, letters)
        if not self.single.isdisjoint(map(str.lower, letters)):
            for one, word in zip(words, letters, strict=True):
                if (word[0].isupper() or _is_caseless(word)) and word.lower() in self.single:
                    yield Found(What.SURNAME, one.start(), one.end())
        yield from self._unspaced(text)
        yield from self._accounts(text)

    def _unspaced(self, text: str) -> Iterator[Found]:
        """Names of alphabets that put no space between words."""
        for name in filter(_UNSPACED.fullmatch, self.single):
            yield from (Found(What.NAME, one.start(), one.end()) for one in re.finditer(re.escape(name), text))

    def _accounts(self, text: str) -> Iterator[Found]:
        # An account is a run of letters without a space: most texts hold none, and that is cheap to see.
        runs = text.lower().translate(_ENDS_ACCOUNT).split()
        if self.accounts.keys().isdisjoint(runs) and self.accounts.keys().isdisjoint(run.rstrip(".!?") for run in runs):
            return
        for one in _ACCOUNT.finditer(text):
            if (what := self.accounts.get(one.group().lower())) is not None:
                yield Found(what, one.start(), one.end())

    def _full_names(self, text: str, words: list[re.Match[str]], letters: list[str]) -> Iterator[Found]:
        squashed = "".join(letters).lower()
        starts = [0, *accumulate(map(len, letters))]
        ends = {start: place for place, start in enumerate(starts[1:])}
        beginning = self.full.get
        for place, start in enumerate(starts[:-1]):
            for writing in beginning(squashed[start : start + 3], ()):
                last = ends.get(start + len(writing.letters))
                if last is None or not squashed.startswith(writing.letters, start):
                    continue
                if _is_written(text, words[place : last + 1], writing):
                    yield Found(What.NAME, words[place].start(), words[last].end())
                    break


def _is_written(text: str, words: list[re.Match[str]], writing: Writing) -> bool:
    """Whether the words stand close enough to be one name, and part where its initial ends."""
    start, end = words[0].start(), words[-1].end()
    if end - start > len(writing.letters) + _MOST_BETWEEN * len(words) or _NO_NAME.search(text, start, end):
        return False
    if not writing.gap_after:
        return len(words) > 1 or len(writing.letters) > 7
    lengths = [len(one.group()) for one in words]
    before = [sum(lengths[:number]) for number in range(1, len(lengths))]
    return writing.gap_after in before and _has_capitals(words, text)


def _has_capitals(words: list[re.Match[str]], text: str) -> bool:
    # "a bell" is no Anne Bell: with an initial both parts begin with a capital, and "A" bears its full stop.
    if not all(one.group()[0].isupper() or len(one.group()) > 1 for one in words):
        return False
    surname = max(words, key=lambda one: len(one.group()))
    is_article = any(one.group() in ("A", "I") and text[one.end() : one.end() + 1] != "." for one in words)
    return surname.group()[0].isupper() and not is_article


def _is_caseless(word: str) -> bool:
    return word.lower() == word.upper()


def _is_telling(word: str) -> bool:
    """Whether a single name is long enough to be looked for alone: in Chinese two letters are a whole name."""
    return len(word) > (1 if _is_caseless(word) else 4)


def _own_accounts(persons: Iterable[tuple[str, ...]], rare: frozenset[str]) -> dict[str, What]:
    """The user names made of a rare surname: "zbrax", "z.brax", "braxz", "zorida_brax"."""
    found: dict[str, What] = {}
    for person in persons:
        first, last = person[0], _letters(person[-1])
        if len(person) > 1 and last in rare:
            pairs = ((first[0], last), (last, first[0]), (first, last), (last, first))
            found |= {joint.join(pair): What.ACCOUNT for pair in pairs for joint in ("", ".", "_")}
    return found


def _letters(word: str) -> str:
    return "".join(WORD.findall(word))


def place_of(offsets: list[int], start: int) -> int:
    """Which of texts that were joined a place lies in, by the places at which they begin."""
    place = bisect_left(offsets, start)
    return place if place < len(offsets) and offsets[place] == start else place - 1
