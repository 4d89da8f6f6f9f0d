"""Which row of this quarter is which row of the last: as a person decided, by reference, by text, by likeness.

Never by place in the sheet: a row that was moved is the row it was.
"""

from collections.abc import Sequence

import pandas as pd

from inforisk.identity.asking import doubts, merges, splits
from inforisk.identity.compared import Compared
from inforisk.identity.decided import apply_decisions
from inforisk.identity.likeness import Judged, take_alike, wording_of
from inforisk.identity.matches import Decision, Doubt, How, Matches, Relation
from inforisk.identity.pairing import Pairing, Places
from inforisk.identity.references import (
    stable_references,
    take_by_title,
    take_elsewhere,
    take_referred,
    take_rewritten,
)
from inforisk.identity.twins import take_twins
from inforisk.identity.wording import Wording
from inforisk.ledger import ENTITY
from inforisk.vocabulary import Kind

__all__ = ["Decision", "Doubt", "How", "Matches", "Relation", "entities", "match_rows"]


def match_rows(before: pd.DataFrame, after: pd.DataFrame, kind: Kind, decisions: Sequence[Decision] = ()) -> Matches:
    """Which rows of two quarters are the same thing.

    Both frames carry the columns of `inforisk.ledger.PLACES` (`after` needs no `entity`) and as many of the
    register's own as there are; their index does not matter. What a person decided comes first, then rows carried
    forward, references within a service whose text goes with them, equal texts, and last texts that are much alike
    where what else is known agrees. Nothing less certain than `matches.APPLIED_UNASKED` is applied.
    """
    pairing = Pairing(len(before), len(after))
    compared = Compared(before, after, kind)
    apply_decisions(before, after, decisions, pairing)
    for same in (compared.keys, compared.first_keys):
        _take(pairing, *same.only_ones(), 1.0, How.CARRIED)
    differing = take_referred(pairing, compared)
    if not (pairing.free_before.any() or pairing.free_after.any()):
        return Matches(pairing.as_frame())
    wording = wording_of(pairing, compared)
    reused, alike = _take_by_text(pairing, compared, wording, differing)
    asked = (*doubts(pairing, compared, reused, at_least=0.0), *doubts(pairing, compared, alike))
    return Matches(
        pairing.as_frame(),
        tuple(sorted(asked, key=lambda doubt: -doubt.certainty)),
        splits(pairing, compared, wording),
        merges(pairing, compared, wording),
    )


def entities(before: pd.DataFrame, after: pd.DataFrame, matches: Matches) -> "pd.Series[str]":
    """The entity of each row of `after`, on its index: that of the row it was, or its own key where it is new.

    `before` without `entity` is the first quarter there is: its rows' keys are their entities.
    """
    named = after["key"].astype("str").to_numpy(dtype=object, copy=True)
    known = before[ENTITY if ENTITY in before else "key"].to_numpy(dtype=object)
    named[matches.pairs["after"].to_numpy()] = known[matches.pairs["before"].to_numpy()]
    return pd.Series(named, index=after.index, dtype="str", name=ENTITY)


def _take_by_text(
    pairing: Pairing, compared: Compared, wording: Wording, differing: tuple[Places, Places]
) -> tuple[Judged, Judged]:
    """The ways that read the texts, one after the other.

    Left open: pairs of one reference with another text, and pairs that are alike.
    """
    take_by_title(pairing, compared, wording, differing)
    take_elsewhere(pairing, compared)
    take_twins(pairing, compared)
    stable = stable_references(pairing, compared)
    take_alike(pairing, compared, wording, stable, compared.service)
    reused = take_rewritten(pairing, compared, wording, stable, differing)
    return reused, take_alike(pairing, compared, wording, stable, compared.everyone)


def _take(pairing: Pairing, before: Places, after: Places, certainty: float, how: How) -> None:
    free = pairing.may_pair(before, after)
    pairing.take(before[free], after[free], certainty, how)
