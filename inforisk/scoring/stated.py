"""What a sheet states about its own judgements (a score, a word, a colour), set against likelihood and impact."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.findings import FindingGroup, Rule
from inforisk.registers.typed import TypedRegister
from inforisk.scoring import rules
from inforisk.scoring.band_words import cells_of_score, cells_of_word
from inforisk.scoring.scheme import Scheme
from inforisk.scoring.score import Judgement, Places, places_of
from inforisk.scoring.sentences import PlaceWords, computed, findings_at, listed

Agreement = Callable[[str, Scheme], list[bool] | None]
"""For each cell of the scheme whether what was typed agrees with it; None where the two cannot be compared."""


def stated_findings(
    typed: TypedRegister, scored: pd.DataFrame, judgement: Judgement, scheme: Scheme
) -> Iterator[FindingGroup]:
    """Where one judgement's typed score, word or colour disagrees with its cell, stands alone or says nothing."""
    places = places_of(scored, judgement, scheme)
    stated = [
        _Stated(typed, judgement, name, places) for name in dict.fromkeys((judgement.typed_score, judgement.rating))
    ]
    present = [column for column in stated if column.is_present]
    for column in present:
        for rule, agreement in column.agreements.items():
            yield from column.disagreements(rule, agreement, scheme)
        yield from column.not_compared(scheme)
    yield from _without_levels(present, judgement, places, scheme)


@dataclass(frozen=True)
class _Stated:
    """A column in which a register states a score or a band itself, beside the cells likelihood and impact give."""

    typed: TypedRegister
    judgement: Judgement
    field: str
    places: Places

    @property
    def is_present(self) -> bool:
        """Whether the sheet has such a column."""
        return self.field in self.typed.frame.columns

    @cached_property
    def words(self) -> pd.Series:
        """What is typed in each row."""
        return self.typed.frame[self.field].astype("str")

    @property
    def agreements(self) -> Mapping[Rule, Agreement]:
        """How the column is compared: a score column may hold scores or words, a rating column words only."""
        words = {rules.RATING_DISAGREES: cells_of_word}
        if self.field == self.judgement.rating and self.field != self.judgement.typed_score:
            return words
        return {rules.SCORE_DISAGREES: cells_of_score} | words

    @cached_property
    def distinct(self) -> tuple[Places, pd.Index]:
        """The distinct words, and for each row which one it has (-1 for a blank)."""
        return pd.factorize(self.words)

    def group(
        self,
        rule: Rule,
        mask: npt.NDArray[np.bool_],
        row_hints: Mapping[int, str] | None = None,
        hints: Mapping[str, str] | None = None,
    ) -> FindingGroup:
        """The rows of a mask as findings of one rule."""
        rows = self.words[mask]
        return findings_at(rule, self.typed, self.field, rows.index, rows.tolist(), row_hints, hints)

    def disagreements(self, rule: Rule, agreement: Agreement, scheme: Scheme) -> Iterator[FindingGroup]:
        """The rows whose words contradict their cell. Each pair of a distinct word and a cell is compared once."""
        codes, distinct = self.distinct
        contradicts = np.zeros((len(distinct) + 1, len(scheme.cells) + 1), dtype=bool)
        for number, word in enumerate(distinct):
            agreeing = agreement(word, scheme)
            contradicts[number, 1:] = False if agreeing is None else np.logical_not(agreeing)
        mask = contradicts[codes, self.places]
        if mask.any():
            said = PlaceWords(self.words.index[mask], (self.places[mask],), partial(computed, scheme))
            yield self.group(rule, mask, row_hints=said)

    def is_said(self, scheme: Scheme) -> npt.NDArray[np.bool_]:
        """The rows whose words are a score or a band of the scheme."""
        codes, distinct = self.distinct
        return np.array([*(self._says(word, scheme) for word in distinct), False])[codes]

    @property
    def is_level_unread(self) -> npt.NDArray[np.bool_]:
        """The rows whose likelihood or impact is written but could not be read: that has a finding of its own."""
        found = self.typed.recognised.letters
        unread = np.zeros(len(self.words), dtype=bool)
        for name in (self.judgement.likelihood, self.judgement.impact):
            if name in found and found[name] in self.typed.raw.columns:
                is_written = self.typed.raw[found[name]].notna().to_numpy(dtype=bool)
                unread |= is_written & self.typed.frame[name].isna().to_numpy(dtype=bool)
        return unread

    def not_compared(self, scheme: Scheme) -> Iterator[FindingGroup]:
        """One note a column on words that say nothing to the scheme."""
        unknown = listed([word for word in self.distinct[1] if not self._says(word, scheme)])
        if unknown:
            known = ", ".join(f"{band.letter} {band.name}" for band in scheme.bands)
            hints = {unknown: f"Words that can be compared: {known}, their usual synonyms, and colours."}
            yield findings_at(rules.RATING_NOT_COMPARED, self.typed, self.field, None, [unknown], hints=hints)

    def _says(self, word: str, scheme: Scheme) -> bool:
        return any(agreement(word, scheme) is not None for agreement in self.agreements.values())


def _without_levels(
    stated: Sequence[_Stated], judgement: Judgement, places: Places, scheme: Scheme
) -> Iterator[FindingGroup]:
    """Rows that state a score or a band without both levels: each once, at the first column that states it."""
    open_rows = places == 0
    for column in stated:
        open_rows = open_rows & ~column.is_level_unread
        mask = open_rows & column.is_said(scheme)
        if mask.any():
            said = dict.fromkeys(column.words[mask].unique().tolist(), judgement.words)
            yield column.group(rules.SCORE_WITHOUT_LEVELS, mask, hints=said)
        open_rows = open_rows & ~mask
