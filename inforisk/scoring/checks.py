"""What a register says about its own scores, set against the scheme. Every finding shows both sides; both are kept."""

from collections.abc import Iterator, Mapping
from functools import partial

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.findings import FindingGroup, Findings, Rule
from inforisk.registers.settled import is_open
from inforisk.registers.typed import TypedRegister
from inforisk.scoring import rules
from inforisk.scoring.scheme import Scheme
from inforisk.scoring.score import ASSET_JUDGEMENT, RISK_JUDGEMENTS, Judgement, places_of
from inforisk.scoring.sentences import PlaceWords, computed, findings_at, worse_than
from inforisk.scoring.significance import check_significant_assets
from inforisk.scoring.stated import stated_findings
from inforisk.vocabulary import Kind, Stage

__all__ = ["check_scores", "check_significant_assets"]


def check_scores(typed: TypedRegister, scored: pd.DataFrame, scheme: Scheme) -> Findings:
    """What is wrong with the judgements of a risk or asset register, given its frame scored under the same scheme.

    Typed scores, words and colours that disagree with likelihood and impact; scores without likelihood and impact;
    residual above inherent; target above residual; tolerated above appetite.
    """
    judgements = (ASSET_JUDGEMENT,) if typed.kind is Kind.ASSETS else tuple(RISK_JUDGEMENTS.values())
    groups = [group for judgement in judgements for group in stated_findings(typed, scored, judgement, scheme)]
    if typed.kind is Kind.RISKS:
        groups += _between_stages(typed, scored, scheme)
        groups += _tolerated(typed, scored, scheme)
    return Findings(tuple(groups))


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
    is_tolerated = (mask & is_open(scored, Kind.RISKS)).to_numpy(dtype=bool)
    places = places_of(scored, residual, scheme)[is_tolerated]
    said = PlaceWords(scored.index[is_tolerated], (places,), partial(computed, scheme))
    rows = scored.loc[is_tolerated, "treatment"]
    if len(rows):
        yield findings_at(rules.TOLERATED_ABOVE_APPETITE, typed, "treatment", rows.index, rows.tolist(), said)


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
        yield findings_at(rule, typed, field, rows.index, rows.tolist(), said)
