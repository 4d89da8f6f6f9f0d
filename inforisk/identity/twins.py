"""Rows of a service that share a title: told apart by everything else, or not worth telling apart."""

import numpy as np

from inforisk.identity.compared import Coded, Compared
from inforisk.identity.matches import How
from inforisk.identity.pairing import Flags, Pairing, Places

_CERTAINTY = 0.9


def take_twins(pairing: Pairing, compared: Compared) -> None:
    """Pair rows that are equal in everything compared, as many in the one quarter as in the other.

    Which of them is which nobody can tell, and nothing that is shown depends on it.
    """
    titles = compared.folded_title.within(compared.service)
    rows = _doubled(titles.before, pairing.free_before), _doubled(titles.after, pairing.free_after)
    if not (len(rows[0]) and len(rows[1])):
        return
    everything = _everything(compared, titles)
    codes = everything.before[rows[0]], everything.after[rows[1]]
    size = len(everything.values)
    counts = np.bincount(codes[0], minlength=size), np.bincount(codes[1], minlength=size)
    is_even = (counts[0] == counts[1]) & (counts[0] > 0)
    before, after = (_in_order(own[is_even[code]], code[is_even[code]]) for own, code in zip(rows, codes, strict=True))
    allowed = pairing.may_pair(before, after)
    pairing.take(before[allowed], after[allowed], _CERTAINTY, How.TEXT)


def _doubled(titles: Places, free: Flags) -> Places:
    rows = np.flatnonzero(free & (titles >= 0))
    return rows[np.bincount(titles[rows], minlength=1)[titles[rows]] > 1]


def _in_order(rows: Places, codes: Places) -> Places:
    return rows[np.argsort(codes, kind="stable")]


def _everything(compared: Compared, titles: Coded) -> Coded:
    """All that rows are compared by as one code; a missing value is a value here."""
    traits = compared.traits
    columns = [compared.person(name) for name in traits.people]
    columns += [compared.column(name) for name in (*traits.facts, *traits.hints)]
    joined = titles
    for column in (compared.reference, *compared.supports, *columns):
        joined = column.with_gaps().within(joined)
    return joined
