"""Everything personal in the registers of a quarter: who is named, and what stands in their texts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

import pandas as pd

from inforisk.briefing.audience.detecting import Detector
from inforisk.briefing.audience.held_back import Held, What
from inforisk.briefing.audience.known_names import KnownNames
from inforisk.briefing.audience.likely_names import Vocabulary, likely_names_in, small_words
from inforisk.briefing.audience.names_written import WORD, is_post, persons_in
from inforisk.briefing.audience.reading_text import readable
from inforisk.registers import ALL
from inforisk.registers.values.words import listed
from inforisk.vocabulary import Kind, ValueKind

_LABELS = ("service", "directorate", "returned_by")
"""The columns whose values the council itself prints everywhere; what a register calls a plan or a category may be
anything."""

_PLACES = {"returned_by": "Returned by", "file_name": "File", "sheet": "Sheet"}
"""Columns of every register beside its own fields, with what a reader calls them."""

_ACCOUNTS = {"username": What.ACCOUNT, "email": What.EMAIL, "employee_id": What.STAFF_NUMBER}
_SHORTEST_ACCOUNT = 4
_PRINTED = frozenset(("risk_id", "action_ref", "category", "plan", "model", "dimension", "course", "directorate"))
"""Columns whose values the public reads as labels."""

_LONG_CAPITAL = re.compile(r"(?<![^\W_])[A-Z][^\W\d_]{3,}")
_USUAL = listed(
    """confidentiality; integrity; availability; accountability; transparency; protection; compliance; retention;
    disposition; principles; essentials; cyber; arma; garp; risk; action; january; february; march; april; june; july;
    august; september; october; november; december; assessment; framework; toolkit; maturity; awareness; induction"""
)
_MET_AT_LEAST = 2

Frames = Mapping[Kind, pd.DataFrame]


@dataclass(frozen=True)
class Value:
    """A distinct value of a column, with the rows that hold it and the first of them."""

    kind: Kind
    field: str
    text: str
    rows: int
    first: int

    @property
    def label(self) -> str:
        """What a reader calls the column."""
        entry = ALL[self.kind].by_name.get(self.field)
        return entry.label if entry else _PLACES[self.field]

    @property
    def is_person(self) -> bool:
        """Whether the column is one of names."""
        entry = ALL[self.kind].by_name.get(self.field)
        return entry is not None and entry.kind is ValueKind.PERSON

    @property
    def is_free_text(self) -> bool:
        """Whether the column holds sentences of the register's own, not labels."""
        entry = ALL[self.kind].by_name.get(self.field)
        return entry is not None and entry.kind is ValueKind.TEXT and self.field not in (*_PRINTED, *_LABELS)


def values_in(frames: Frames) -> list[Value]:
    """Every distinct text of every column, in the order of the registers."""
    return [value for kind, frame in frames.items() for name in _columns(kind, frame) for value in _values(
        kind, name, frame[name])]  # fmt: skip


def _columns(kind: Kind, frame: pd.DataFrame) -> list[str]:
    known = [name for name in (*ALL[kind].by_name, *_PLACES) if name in frame]
    return [name for name in dict.fromkeys(known) if _is_text(frame[name])]


def _is_text(values: "pd.Series[Any]") -> bool:
    return bool(pd.api.types.is_string_dtype(values.dtype) or pd.api.types.is_object_dtype(values.dtype))


def _values(kind: Kind, name: str, values: "pd.Series[Any]") -> Iterator[Value]:
    codes, distinct = pd.factorize(values)
    placed = pd.Series(codes)
    counts = placed[placed >= 0].value_counts().sort_index().tolist()
    first = placed[placed >= 0].drop_duplicates().index.tolist()  # codes are given in the order of appearance
    for text, rows, place in zip(distinct.tolist(), counts, first, strict=True):
        if isinstance(text, str) and text.strip():
            yield Value(kind, name, text, rows, place)


def odd_labels(values: Iterable[Value], vocabulary: Vocabulary) -> Iterator[tuple[Value, str]]:
    """References and themes that hold a word nobody uses, with that word: "R-Ashbrax-1", "the Ashbrax case"."""
    for value in values:
        if value.field in _PRINTED:
            for word in _LONG_CAPITAL.findall(readable(value.text).text):
                if not (vocabulary.is_everyday(word) or word.lower() in _USUAL):
                    yield value, word


def named_in(frames: Frames) -> Iterator[str]:
    """Every cell of the columns of names."""
    for kind, frame in frames.items():
        for entry in ALL[kind].fields:
            if entry.kind is ValueKind.PERSON and entry.name in frame:
                yield from frame[entry.name].dropna().astype(str).unique().tolist()


def vocabulary_of(values: Iterable[Value], more: Iterable[str], settled: Iterable[str]) -> Vocabulary:
    """What is no name. `more` are texts whose small letters count as everyday, `settled` what the council has settled:
    its own name, its scheme, its bodies."""
    values = list(values)
    labels = [one.text for one in values if one.field in _LABELS and one.rows >= _MET_AT_LEAST and not _is_name(one)]
    phrases = tuple(dict.fromkeys(text.lower() for text in (*labels, *settled) if text))
    words = frozenset(word.lower() for phrase in phrases for word in WORD.findall(phrase))
    # "priya.brax@council.example" in a column of addresses must not make "brax" an everyday word.
    texts = (one.text for one in values if not (one.is_person or one.field in _ACCOUNTS))
    return Vocabulary(small_words([*texts, *more]), words, phrases)


def _is_name(value: Value) -> bool:
    """Whether a register has a person where it should have a service."""
    bare = Vocabulary(frozenset(), frozenset())
    whole = (0, len(value.text))
    return value.field != "returned_by" and whole in ((one.start, one.end) for one in likely_names_in(value.text, bare))


def known_names_of(values: Iterable[Value], vocabulary: Vocabulary, more: Set[str] = frozenset()) -> KnownNames:
    """The names and accounts the registers give, and `more` names of persons."""
    values = list(values)
    accounts = {one.text.strip().lower(): _ACCOUNTS[one.field] for one in values if one.field in _ACCOUNTS}
    long = {text: what for text, what in accounts.items() if len(text) >= _SHORTEST_ACCOUNT and not _is_everyday(
        text, vocabulary)}  # fmt: skip
    names = {one.text for one in values if one.is_person} | more
    return KnownNames.of(names, long, vocabulary.small | vocabulary.labels)


def _is_everyday(account: str, vocabulary: Vocabulary) -> bool:
    return account.isalpha() and (account in vocabulary.labels or is_post((account,)))


def personal_in(frames: Frames, values: Iterable[Value], detector: Detector) -> Iterator[Held]:
    """Everything personal, each thing once for each column it stands in."""
    values = list(values)
    for one in values:
        if one.is_person or one.field in _ACCOUNTS:
            yield _held(frames, one, _what(one), one.text)
    found = detector.search(one.text for one in values)
    for one in values:
        for thing in found.get(one.text, ()):
            written = one.text[thing.start : thing.end]
            if written != one.text or not (one.is_person or one.field in _ACCOUNTS):
                yield _held(frames, one, thing.what, written)


def held_label(frames: Frames, value: Value, word: str) -> Held:
    """A label with such a word, for the author to look at."""
    return _held(frames, value, What.MAY_BE_NAME, word)


def _what(value: Value) -> What:
    if value.field in _ACCOUNTS:
        return _ACCOUNTS[value.field]
    return What.NAME if persons_in(value.text) else What.POST


def _held(frames: Frames, value: Value, what: What, written: str) -> Held:
    return Held(what, written, ALL[value.kind].label, value.label, _where(frames[value.kind], value), value.rows)


def _where(frame: pd.DataFrame, value: Value) -> str:
    row = frame.iloc[value.first]
    parts = [_text(row, name) for name in (_reference(value.kind), "file_name", "sheet")]
    place = f"row {row['row']}" if "row" in frame else f"row {value.first + 1} of the register"
    return ", ".join([part for part in parts if part] + [place])


def _reference(kind: Kind) -> str:
    return next((entry.name for entry in ALL[kind].fields if entry.kind is ValueKind.ID), "")


def _text(row: "pd.Series[Any]", name: str) -> str:
    value = row.get(name) if name else None
    return value if isinstance(value, str) else ""
