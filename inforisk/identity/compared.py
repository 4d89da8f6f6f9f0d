"""Two quarters side by side: each column of both as one set of codes, so that rows are compared as numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from inforisk.identity.names import folded_name
from inforisk.identity.pairing import Numbers, Places
from inforisk.identity.traits import TRAITS
from inforisk.ledger import ENTITY
from inforisk.registers import ALL
from inforisk.registers.values.identity import read_id, usual_ids
from inforisk.registers.values.words import plain
from inforisk.vocabulary import Kind

BETWEEN = "\n"


@dataclass(frozen=True)
class Coded:
    """A column of both quarters: for each row the place of its value in `values`, -1 where it is missing."""

    before: Places
    after: Places
    values: Sequence[str]

    def agree(self, before: Places, after: Places) -> Numbers:
        """Of pairs of rows: 1 where both have the same value, 0 where they differ, NaN where one is missing."""
        left, right = self.before[before], self.after[after]
        return np.where((left < 0) | (right < 0), np.nan, (left == right).astype("float64"))

    def rarity(self, before: Places) -> Numbers:
        """How much it tells that a row after shares this row's value: the share of the others that have another."""
        size = len(self.values) + 1
        shares = [_share_of_others(np.bincount(side + 1, minlength=size)) for side in (self.before, self.after)]
        told: Numbers = 1.0 - np.maximum(*shares)[self.before[before] + 1]
        return told

    def texts_before(self, places: Places) -> list[str]:
        """The values of rows of before, blank where missing."""
        return self._texts(self.before[places])

    def texts_after(self, places: Places) -> list[str]:
        """The values of rows of after, blank where missing."""
        return self._texts(self.after[places])

    def _texts(self, codes: Places) -> list[str]:
        return ["" if code < 0 else self.values[code] for code in codes.tolist()]

    def refolded(self, fold: Callable[[Sequence[str]], Sequence[str | None]]) -> "Coded":
        """The same rows with each distinct value folded; values folded alike are one, None is missing."""
        known: dict[str, int] = {}
        places = [-1 if text is None else known.setdefault(text, len(known)) for text in fold(self.values)]
        renamed = np.array([*places, -1], dtype="int64")
        return Coded(renamed[self.before], renamed[self.after], tuple(known))

    def within(self, group: "Coded") -> "Coded":
        """The same values told apart by another column; missing where either is. The `values` are blank."""
        width = len(self.values) + 1

        def joined(own: Places, others: Places) -> Places:
            return np.where((own < 0) | (others < 0), -1, others * width + own)

        both = np.concatenate([joined(self.before, group.before), joined(self.after, group.after)])
        codes, distinct = pd.factorize(np.where(both < 0, -1, both))
        codes = np.where(both < 0, -1, codes)
        return Coded(codes[: len(self.before)], codes[len(self.before) :], ("",) * len(distinct))

    def with_gaps(self) -> "Coded":
        """The same rows, where a missing value is a value like any other."""
        return Coded(self.before + 1, self.after + 1, ("", *self.values))

    def only_ones(self) -> tuple[Places, Places]:
        """The pairs of rows whose value stands in exactly one row of either quarter."""
        size = len(self.values)
        once = [np.bincount(side[side >= 0], minlength=size) == 1 for side in (self.before, self.after)]
        wanted = np.flatnonzero(once[0] & once[1])
        return _places_of(self.before, size)[wanted], _places_of(self.after, size)[wanted]


def _places_of(codes: Places, size: int) -> Places:
    places = np.full(size, -1, dtype="int64")
    given = np.flatnonzero(codes >= 0)
    places[codes[given]] = given
    return places


def _share_of_others(counts: Places) -> Numbers:
    # Counted apart from the row itself. A missing value (-1) stands in place 0 and tells nothing.
    shares: Numbers = np.maximum(counts - 1, 0) / max(counts[1:].sum() - 1, 1)
    shares[0] = 1.0
    return shares


class Compared:
    """The rows of two quarters of one register, compared column by column and only as far as somebody asks."""

    def __init__(self, before: pd.DataFrame, after: pd.DataFrame, kind: Kind) -> None:
        self.before = before
        self.after = after
        self.kind = kind
        self.traits = TRAITS[kind]
        self._coded: dict[str, Coded] = {}

    def column(self, name: str) -> Coded:
        """One column as it stands; every value is missing where a frame lacks it. Dates and levels count as text."""
        if name not in self._coded:
            self._coded[name] = _coded(_texts(self.before, name), _texts(self.after, name))
        return self._coded[name]

    def label(self, name: str) -> str:
        """What a column is called in a sentence."""
        return ALL[self.kind].by_name[name].label.lower() if name in ALL[self.kind].by_name else name.replace("_", " ")

    @cached_property
    def keys(self) -> Coded:
        """The keys of the rows; a row carried forward has the one it had, or that of the row it was first."""
        return self.column("key")

    @cached_property
    def first_keys(self) -> Coded:
        """The entity of the rows before beside the keys of the rows after."""
        return _coded(_texts(self.before, ENTITY if ENTITY in self.before else "key"), _texts(self.after, "key"))

    @cached_property
    def service(self) -> Coded:
        """Who returned the row, however spelt. One service where nobody is named."""
        folded = self.column("returned_by").refolded(_all_plain)
        return Coded(np.maximum(folded.before, 0), np.maximum(folded.after, 0), folded.values or ("",))

    @cached_property
    def everyone(self) -> Coded:
        """The whole council as one group."""
        return Coded(np.zeros_like(self.service.before), np.zeros_like(self.service.after), ("",))

    @cached_property
    def reference(self) -> Coded:
        """The row's own reference in its one form: "Risk 020" and "risk 20" are one."""
        return self.column(self.traits.reference).refolded(_references) if self.traits.reference else self._nothing()

    @cached_property
    def title(self) -> Coded:
        """What the row says it is, exactly as written; several fields on lines of their own."""
        return _joined(self.before, self.after, self.traits.titles)

    @cached_property
    def folded_title(self) -> Coded:
        """`title` without regard to case, punctuation and spaces."""
        return self.title.refolded(_all_plain)

    @cached_property
    def supports(self) -> tuple[Coded, ...]:
        """The further texts about the row, each folded."""
        return tuple(self.column(name).refolded(_all_plain) for name in self.traits.supports)

    def words_before(self, places: Places) -> list[str]:
        """Everything that rows of before say of themselves, folded, each as one text."""
        return [" ".join(texts) for texts in zip(*(one.texts_before(places) for one in self._texts), strict=True)]

    def words_after(self, places: Places) -> list[str]:
        """Everything that rows of after say of themselves, folded, each as one text."""
        return [" ".join(texts) for texts in zip(*(one.texts_after(places) for one in self._texts), strict=True)]

    @property
    def _texts(self) -> tuple[Coded, ...]:
        return (self.folded_title, *self.supports)

    def person(self, name: str) -> Coded:
        """A column of names, the ways of writing one name folded."""
        return self.column(name).refolded(lambda names: [folded_name(one) or None for one in names])

    def _nothing(self) -> Coded:
        return Coded(np.full(len(self.before), -1), np.full(len(self.after), -1), ())


def _coded(before: pd.Series, after: pd.Series) -> Coded:
    codes, values = pd.factorize(pd.concat([before, after], ignore_index=True))
    return Coded(codes[: len(before)], codes[len(before) :], values.tolist())


def _texts(rows: pd.DataFrame, name: str) -> pd.Series:
    if name not in rows:
        return pd.Series(index=rows.index, dtype="str")
    return rows[name].astype("str") if rows[name].dtype != "str" else rows[name]


def _joined(before: pd.DataFrame, after: pd.DataFrame, names: Sequence[str]) -> Coded:
    # Only fields that both quarters use: a column somebody added is no change of text.
    shared = [name for name in names if all(name in rows and rows[name].notna().any() for rows in (before, after))]
    return _coded(_lines(before, shared), _lines(after, shared))


def _lines(rows: pd.DataFrame, names: Sequence[str]) -> pd.Series:
    if len(names) == 1:
        return _texts(rows, names[0])
    lines = pd.Series("", index=rows.index, dtype="str")
    for name in names:
        lines = lines + BETWEEN + _texts(rows, name).fillna("")
    return lines.where(lines.str.strip() != "")


def _all_plain(texts: Sequence[str]) -> list[str | None]:
    return [plain(text) or None for text in texts]


def _references(texts: Sequence[str]) -> list[str | None]:
    usual = usual_ids(texts)
    return [found or read_id(text).value for found, text in zip(usual, texts, strict=True)]
