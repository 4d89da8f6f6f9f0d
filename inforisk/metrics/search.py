"""Finds assets, risks, actions, incidents and people by any words.

All words must occur, in any order and any case, accents ignored. References are compared in one form: "CSC-R01",
"csc r1" and "CSCR1" are one. What has just the reference that was typed comes first, and so does its register; then
what holds every word in its reference or name, then the rest, each in the order of the registers.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from rapidfuzz import fuzz, process

from inforisk.metrics.columns import own_service, text, texts
from inforisk.metrics.directory import Person, alike_words, directory, look_alikes
from inforisk.metrics.named import called, references, titles
from inforisk.metrics.training.names import NOBODY_DECIDED
from inforisk.registers import ALL
from inforisk.registers.values.identity import compared_ids
from inforisk.vocabulary import Kind, ValueKind

SEARCHED: Sequence[Kind] = (Kind.RISKS, Kind.ASSETS, Kind.ACTIONS, Kind.INCIDENTS)
"""The registers that are searched, in the order in which what is found is shown; people stand first."""

PEOPLE = "people"
"""What people are called where the others are called by their register."""

_READ = (ValueKind.TEXT, ValueKind.ID, ValueKind.PERSON, ValueKind.CHOICE)
_ALSO_READ = {"returned_by": "Returned by"}
_BETWEEN = "\n"
_COMBINING = re.compile("[\u0300-\u036f]+")
_QUOTES = str.maketrans("’‘`´“”", "''''\"\"")
_EDGES = ",.;:!?\"'()[]"
_WORD = re.compile(r"\w{3,}")
_WITHIN_A_REFERENCE = re.compile(r"(?<!\d)[\W_]+|[\W_]+(?!\d)")
"""What parts a reference ("CSC-R1", "ASC/R4"), unless it parts two numbers: "1-2" is not "12"."""
_NAMED_KINDS = {"risk": Kind.RISKS, "asset": Kind.ASSETS, "action": Kind.ACTIONS, "incident": Kind.INCIDENTS}
_LIKE_ENOUGH = 72.0
_NEAREST = 3
_BEFORE, _EXCERPT = 40, 140

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found. `key` is the key of its row, or the person's name; `called` what it is known as, "R1: Letters".

    `where` is the field the words were found in and `excerpt` a piece of it; both "" where the name holds them all.
    """

    key: str
    called: str
    service: str
    where: str = ""
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind (a `Kind`, or PEOPLE): `total` of them, the first of which are `shown`."""

    kind: str
    total: int
    shown: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What was found for some words, by kind. Where nothing was: `nearest` are words to try instead, and `unknown`
    those of the words that occur nowhere at all."""

    words: str
    groups: tuple[Group, ...] = ()
    nearest: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many things were found."""
        return sum(group.total for group in self.groups)


@dataclass(frozen=True)
class _Searched:
    """One kind made ready: for each row all its text and its name alone, both folded, and its reference compared."""

    everything: "pd.Series[str]"
    names: "pd.Series[str]"
    references: npt.NDArray[np.object_]

    def having(self, words: Sequence[str], reference: str) -> tuple[Places, bool]:
        """The places of the rows that have the reference or hold every word, best first, and whether one has it."""
        exact = self._having_reference(reference)
        places = np.union1d(exact, self.holding(words))
        is_exact = np.isin(places, exact)
        is_named = np.isin(places, _holding(self.names.iloc[places], words, places))
        rank = np.where(is_exact, 0, np.where(is_named, 1, 2))
        return places[np.argsort(rank, kind="stable")], len(exact) > 0

    def holding(self, words: Sequence[str]) -> Places:
        """The places of the rows each word occurs in, or is the reference of however it is written."""
        return reduce(np.intersect1d, map(self._holding_one, words), np.arange(len(self.everything)))

    def _holding_one(self, word: str) -> Places:
        return np.union1d(_holding(self.everything, [word]), self._having_reference(_one_form(word)))

    def _having_reference(self, reference: str) -> Places:
        return np.flatnonzero(self.references == reference) if reference else np.array([], dtype=np.int64)


@dataclass(frozen=True)
class SearchIndex:
    """The registers of one standing made ready to be searched, and everybody they name."""

    frames: Mapping[Kind, pd.DataFrame]
    people: tuple[Person, ...]
    ready: Mapping[str, _Searched]
    decided: Mapping[str, str]

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every distinct word of three letters or more, in alphabetical order: made when first a search fails."""
        # Split first: registers repeat their words, so that few pieces are left to be looked at with care.
        pieces = {piece for one in self.ready.values() for held in one.everything for piece in held.split()}
        written = {
            _folded(ref) for kind, rows in self.frames.items() if kind in SEARCHED for ref in references(rows, kind)
        }
        return tuple(sorted({word for piece in pieces for word in _WORD.findall(piece)} | (written - {""})))

    @cached_property
    def look_alikes(self) -> Mapping[str, tuple[str, ...]]:
        """The people each person's name looks like, nobody having decided: made when first somebody is found."""
        return look_alikes(self.people, self.decided)


def search_index(frames: Mapping[Kind, pd.DataFrame], people: Mapping[str, str] = NOBODY_DECIDED) -> SearchIndex:
    """The index of the full rows of a standing (`Archive.rows`); a register that is missing is not searched."""
    known = directory(frames, people)
    ready = {PEOPLE: _people_ready(known)}
    ready |= {kind: _ready(frames[kind], kind) for kind in SEARCHED if kind in frames}
    return SearchIndex(frames, known, ready, people)


def search(index: SearchIndex, words: str, most: int = 10, only: str = "") -> SearchAnswer:
    """What holds all the words, the first `most` of each kind with where they were found; of one kind alone where
    `only` names it. Nothing for no words."""
    wanted = words_of(words)
    if not wanted:
        return SearchAnswer(words)
    groups = tuple(_groups(index, wanted, words, most))
    if groups:
        return SearchAnswer(words, tuple(group for group in groups if only in ("", group.kind)))
    unknown = tuple(word for word in wanted if not _finds(index, word))
    return SearchAnswer(words, nearest=_nearest(index, wanted, unknown), unknown=unknown)


def words_of(words: str) -> tuple[str, ...]:
    """The words looked for: folded, without commas, quotes and full stops about them, each once."""
    return tuple(dict.fromkeys(filter(None, (word.strip(_EDGES) for word in _folded(words).split()))))


def _groups(index: SearchIndex, wanted: Sequence[str], words: str, most: int) -> Sequence[Group]:
    """What was found of each kind: first the kinds one of which has just the reference, or the name, that was typed."""
    groups: list[tuple[bool, Group]] = []
    for kind, ready in index.ready.items():
        places, is_exact = ready.having(wanted, _reference_asked(words, kind))
        if len(places):
            first = places[:most]
            shown = _people_found(index, first) if kind == PEOPLE else _found(index, Kind(kind), first, wanted)
            groups.append((is_exact, Group(str(kind), len(places), shown)))
    return [group for _, group in sorted(groups, key=lambda one: not one[0])]


def _reference_asked(words: str, kind: str) -> str:
    """The reference the words are, "" where they name another register: "risk 1" is no asset."""
    named = _NAMED_KINDS.get(_folded(words).split()[0].strip(_EDGES))
    return "" if named not in (None, kind) else _one_form(words)


def _one_form(reference: str) -> str:
    """A reference as it is looked for: as registers compare it, without what only parts it."""
    return _WITHIN_A_REFERENCE.sub("", compared_ids([reference.strip()])[0].casefold())


# Making ready ------------------------------------------------------------------------------------------------------


def _ready(rows: pd.DataFrame, kind: Kind) -> _Searched:
    cells = [texts(rows, name).fillna("").tolist() for name in _fields(kind)]
    refs, about = references(rows, kind), titles(rows, kind)
    return _Searched(
        _folded_series(map(_BETWEEN.join, zip(*cells, strict=True))),
        _folded_series(f"{ref} {title}" for ref, title in zip(refs, about, strict=True)),
        _compared(refs),
    )


def _compared(refs: Sequence[str]) -> npt.NDArray[np.object_]:
    forms = [_WITHIN_A_REFERENCE.sub("", form.casefold()) for form in compared_ids(refs)]
    return np.array(forms, dtype=object)


def _people_ready(people: Sequence[Person]) -> _Searched:
    names = _folded_series(f"{person.name} {' '.join(person.written)}" for person in people)
    return _Searched(names, names, _compared([person.name for person in people]))


def _fields(kind: Kind) -> Mapping[str, str]:
    """The fields that are searched with what they are called, in the order of the register."""
    return {entry.name: entry.label for entry in ALL[kind].fields if entry.kind in _READ} | _ALSO_READ


def _folded_series(written: Iterator[str]) -> "pd.Series[str]":
    return pd.Series([_folded(one) for one in written], dtype="str")


def _folded(written: str) -> str:
    if written.isascii():
        return written.lower()
    return _COMBINING.sub("", unicodedata.normalize("NFKD", written.translate(_QUOTES).casefold()))


# Looking -----------------------------------------------------------------------------------------------------------


def _holding(held: "pd.Series[str]", words: Sequence[str], places: Places | None = None) -> Places:
    """The places of the texts that hold every word; `places` are those of the texts, 0, 1, 2 ... unless given."""
    found: Places = np.arange(len(held)) if places is None else places
    for word in words:
        has = held.str.contains(word, regex=False).to_numpy(dtype=bool)
        held, found = held[has], found[has]
    return found


def _nearest(index: SearchIndex, wanted: Sequence[str], unknown: Sequence[str]) -> tuple[str, ...]:
    """What is most like the words and finds something: each unknown word replaced by one that occurs, else that alone.

    Nothing where every word occurs.
    """
    like = {word: _like(index, word) for word in unknown}
    rounds = max(map(len, like.values()), default=0)
    turns = [{word: near[min(turn, len(near) - 1)] for word, near in like.items() if near} for turn in range(rounds)]
    whole = [" ".join(turn.get(word, word) for word in wanted) for turn in turns]
    found = [words for words in whole if _finds(index, words)]
    return tuple(found or dict.fromkeys(near for turn in turns for near in turn.values()))


def _finds(index: SearchIndex, words: str) -> bool:
    return any(len(ready.holding(words.split())) for ready in index.ready.values())


def _like(index: SearchIndex, word: str) -> tuple[str, ...]:
    near = process.extract(word, index.vocabulary, scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH, limit=_NEAREST)
    return tuple(found for found, _, _ in near)


# Saying ------------------------------------------------------------------------------------------------------------


def _people_found(index: SearchIndex, places: Places) -> tuple[Found, ...]:
    return tuple(_person_found(index.people[place], index) for place in places.tolist())


def _person_found(person: Person, index: SearchIndex) -> Found:
    said = [person.parts_in_words, person.also_written, alike_words(index.look_alikes.get(person.name, ()))]
    return Found(person.name, person.name, ", ".join(person.services), excerpt=". ".join(filter(None, said)))


def _found(index: SearchIndex, kind: Kind, places: Places, wanted: Sequence[str]) -> tuple[Found, ...]:
    rows = index.frames[kind].iloc[places]
    names = index.ready[kind].names.iloc[places]
    services = own_service(rows).tolist()
    records = rows.to_dict("records")
    together_known = zip(names, index.ready[kind].references[places], strict=True)
    missing = [[word for word in wanted if word not in name and _one_form(word) != ref] for name, ref in together_known]
    together = zip(records, called(rows, kind), services, missing, strict=True)
    return tuple(
        Found(str(record["key"]), known, text(service), *_where(record, kind, words))
        for record, known, service, words in together
    )


def _where(record: Mapping[Any, Any], kind: Kind, missing: Sequence[str]) -> tuple[str, str]:
    """The field that holds the first word the name does not, and the piece of it around the word."""
    for name, label in _fields(kind).items() if missing else ():
        written = text(record.get(name))
        if missing[0] in _folded(written):
            return label, _excerpt(" ".join(written.split()), missing[0])
    return "", ""


def _excerpt(written: str, word: str) -> str:
    folded = _folded(written)
    # Folding may take letters away; then where the word stands is only known of the folded text.
    at = folded.find(word) if len(folded) == len(written) else 0
    start = max(0, at - _BEFORE) if len(written) > _EXCERPT else 0
    piece = written[start : start + _EXCERPT]
    return f"{'…' if start else ''}{piece.strip()}{'…' if start + _EXCERPT < len(written) else ''}"
