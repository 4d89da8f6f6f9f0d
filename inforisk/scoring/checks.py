"""What a register says about its own scores, set against the scheme. Every finding shows both sides; both are kept."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.findings import FindingGroup, Findings, Rule
from inforisk.registers.typed import TypedRegister
from inforisk.scoring import rules
from inforisk.scoring.band_words import cells_of_score, cells_of_word
from inforisk.scoring.scheme import Scheme
from inforisk.scoring.score import ASSET_JUDGEMENT, RISK_JUDGEMENTS, Judgement, Places, places_of
from inforisk.scoring.sentences import PlaceWords, computed, listed, worse_than
from inforisk.scoring.significance import check_significant_assets
from inforisk.vocabulary import Kind, Stage

__all__ = ["check_scores", "check_significant_assets"]

Agreement = Callable[[str, Scheme], list[bool] | None]
"""For each cell of the scheme whether what was typed agrees with it; None where the two cannot be compared."""


def check_scores(typed: TypedRegister, scored: pd.DataFrame, scheme: Scheme) -> Findings:
    """What is wrong with the judgements of a risk or asset register, given its frame scored under the same scheme.

    Typed scores, words and colours that disagree with likelihood and impact; scores without likelihood and impact;
    residual above inherent; target above residual; tolerated above appetite.
    """
    judgements = (ASSET_JUDGEMENT,) if typed.kind is Kind.ASSETS else tuple(RISK_JUDGEMENTS.values())
    groups = [group for judgement in judgements for group in _of_judgement(typed, scored, judgement, scheme)]
    if typed.kind is Kind.RISKS:
        groups += _between_stages(typed, scored, scheme)
        groups += _tolerated(typed, scored, scheme)
    return Findings(tuple(groups))


def _of_judgement(
    typed: TypedRegister, scored: pd.DataFrame, judgement: Judgement, scheme: Scheme
) -> Iterator[FindingGroup]:
    places = places_of(scored, judgement, scheme)
    stated = [
        _Stated(typed, judgement, name, places) for name in dict.fromkeys((judgement.typed_score, judgement.rating))
    ]
    present = [column for column in stated if column.is_present]
    for column in present:
        for rule, agreement in column.agreements.items():
            yield from column.disagreements(rule, agreement, scheme)
        yield from column.not_compared(scheme)
    yield from _without_levels(present, judgement, places)


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

    def group(self, rule: Rule, mask: npt.NDArray[np.bool_], row_hints: Mapping[int, str]) -> FindingGroup:
        """The rows of a mask as findings of one rule."""
        rows = self.words[mask]
        return _group(rule, self.typed, self.field, rows.index, rows.tolist(), row_hints)

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
            yield self.group(rule, mask, said)

    def not_compared(self, scheme: Scheme) -> Iterator[FindingGroup]:
        """One note a column on words that say nothing to the scheme."""
        assessed = self.words[self.places > 0].dropna().unique().tolist()
        unknown = [
            word for word in assessed if not any(agreement(word, scheme) for agreement in self.agreements.values())
        ]
        if unknown:
            known = ", ".join(f"{band.letter} {band.name}" for band in scheme.bands)
            yield _group(
                rules.RATING_NOT_COMPARED, self.typed, self.field, None, [listed(unknown)],
                hints={listed(unknown): f"Words that can be compared: {known}, their usual synonyms, and colours."},
            )  # fmt: skip


def _without_levels(stated: Sequence[_Stated], judgement: Judgement, places: Places) -> Iterator[FindingGroup]:
    """Rows that state a score or a band without both levels: each once, at the first column that states it."""
    open_rows = places == 0
    for column in stated:
        mask = open_rows & column.words.notna().to_numpy()
        if mask.any():
            rows = column.words[mask]
            said = dict.fromkeys(rows.unique().tolist(), judgement.words)
            yield _group(rules.SCORE_WITHOUT_LEVELS, column.typed, column.field, rows.index, rows.tolist(), hints=said)
        open_rows = open_rows & ~mask


def _between_stages(typed: TypedRegister, scored: pd.DataFrame, scheme: Scheme) -> Iterator[FindingGroup]:
    for rule, later, earlier in (
        (rules.RESIDUAL_ABOVE_INHERENT, Stage.RESIDUAL, Stage.INHERENT),
        (rules.TARGET_ABOVE_RESIDUAL, Stage.TARGET, Stage.RESIDUAL),
    ):
        after, before = RISK_JUDGEMENTS[later], RISK_JUDGEMENTS[earlier]
        is_worse = (scored[after.severity] > scored[before.severity]).fillna(False).to_numpy(dtype=bool)
        pair = (places_of(scored, after, scheme)[is_worse], places_of(scored, before, scheme)[is_worse])
        said = PlaceWords(scored.index[is_worse], pair, partial(worse_than, scheme, after.words, before.words))
        yield from _about_score(rule, typed, scored, after, is_worse, said)


def _tolerated(typed: TypedRegister, scored: pd.DataFrame, scheme: Scheme) -> Iterator[FindingGroup]:
    """Open risks to be tolerated although their residual score is above appetite."""
    if "treatment" not in scored.columns:
        return
    residual = RISK_JUDGEMENTS[Stage.RESIDUAL]
    mask = (scored["treatment"] == "tolerate") & scored[residual.above_appetite].fillna(False)
    if "status" in scored.columns:
        mask &= scored["status"] != "closed"
    is_tolerated = mask.to_numpy(dtype=bool)
    places = places_of(scored, residual, scheme)[is_tolerated]
    said = PlaceWords(scored.index[is_tolerated], (places,), partial(computed, scheme))
    rows = scored.loc[is_tolerated, "treatment"]
    if len(rows):
        yield _group(rules.TOLERATED_ABOVE_APPETITE, typed, "treatment", rows.index, rows.tolist(), said)


def _about_score(
    rule: Rule,
    typed: TypedRegister,
    scored: pd.DataFrame,
    judgement: Judgement,
    mask: npt.NDArray[np.bool_],
    said: Mapping[int, str],
) -> Iterator[FindingGroup]:
    if mask.any():
        rows = scored.loc[mask, judgement.score]
        field = judgement.typed_score if judgement.typed_score in typed.recognised.letters else judgement.likelihood
        yield _group(rule, typed, field, rows.index, rows.tolist(), said)


def _group(
    rule: Rule,
    typed: TypedRegister,
    field: str,
    rows: pd.Index | None,
    values: Sequence[str | None],
    row_hints: Mapping[int, str] | None = None,
    hints: Mapping[str, str] | None = None,
) -> FindingGroup:
    return FindingGroup(
        rule,
        typed.sheet,
        rows=() if rows is None else rows.tolist(),
        values=values,
        field=field,
        column=typed.recognised.letters.get(field),
        hints=hints or {},
        row_hints=row_hints or {},
    )
