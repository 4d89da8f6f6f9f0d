"""Which row of this quarter is which row of the last: as a person decided, by reference, by text, by likeness.

Never by place in the sheet: a row that was moved is the row it was.
"""

from collections.abc import Sequence

import pandas as pd

from inforisk.identity.compared import Coded, Compared
from inforisk.identity.decided import apply_decisions
from inforisk.identity.matches import Decision, Doubt, How, Matches, Relation
from inforisk.identity.pairing import Pairing
from inforisk.ledger import ENTITY
from inforisk.vocabulary import Kind

__all__ = ["Decision", "Doubt", "How", "Matches", "Relation", "entities", "match_rows"]


def match_rows(before: pd.DataFrame, after: pd.DataFrame, kind: Kind, decisions: Sequence[Decision] = ()) -> Matches:
    """Which rows of two quarters are the same thing.

    Both frames carry the columns of `inforisk.ledger.PLACES` (`after` needs no `entity`) and as many of the
    register's own as there are; their index does not matter. What a person decided comes first, then rows carried
    forward, references within a service, equal texts, and last texts that are much alike with what else agrees.
    """
    pairing = Pairing(len(before), len(after))
    compared = Compared(before, after, kind)
    apply_decisions(before, after, decisions, pairing)
    for same in (compared.keys, compared.first_keys):
        _take_only_ones(pairing, same, 1.0, How.CARRIED)
    _take_only_ones(pairing, compared.reference.within(compared.service), 0.99, How.REFERENCE)
    _take_only_ones(pairing, compared.folded_title.within(compared.service), 0.95, How.TEXT)
    return Matches(pairing.as_frame())


def entities(before: pd.DataFrame, after: pd.DataFrame, matches: Matches) -> "pd.Series[str]":
    """The entity of each row of `after`, on its index: that of the row it was, or its own key where it is new.

    `before` without `entity` is the first quarter there is: its rows' keys are their entities.
    """
    named = after["key"].astype("str").to_numpy(dtype=object, copy=True)
    known = before[ENTITY if ENTITY in before else "key"].to_numpy(dtype=object)
    named[matches.pairs["after"].to_numpy()] = known[matches.pairs["before"].to_numpy()]
    return pd.Series(named, index=after.index, dtype="str", name=ENTITY)


def _take_only_ones(pairing: Pairing, coded: Coded, certainty: float, how: How) -> None:
    before, after = coded.only_ones()
    free = pairing.may_pair(before, after)
    pairing.take(before[free], after[free], certainty, how)
