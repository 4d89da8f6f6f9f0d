"""Rows of one reference: the same thing where the text goes with it, a question where it does not.

A reference is not proof: lists get renumbered, and the number of a closed risk is given to a new one.
"""

import numpy as np

from inforisk.identity.compared import Coded, Compared
from inforisk.identity.likeness import Judged, judged
from inforisk.identity.matches import How
from inforisk.identity.pairing import Flags, Pairing, Places
from inforisk.identity.wording import Wording

SURE = 0.99
RETITLED = 0.97
TEXT_AGREES = 0.95

_RETYPED = 0.45  # a title this much alike, under the same reference, was retyped
_SAME_FACTS = 0.3
_SAME_SUPPORT = 0.6
_REWRITTEN = 0.85
_MOSTLY = 0.5  # a service's references last where this share of them stood in both quarters with their texts


def take_referred(pairing: Pairing, compared: Compared) -> tuple[Places, Places]:
    """Pair rows of one reference and one title within each service; those whose titles differ come back."""
    before, after = compared.reference.within(compared.service).only_ones()
    before, after = _take_agreeing(pairing, compared.title, before, after)
    return _take_agreeing(pairing, compared.folded_title, before, after) if len(before) else (before, after)


def _take_agreeing(pairing: Pairing, title: Coded, before: Places, after: Places) -> tuple[Places, Places]:
    free = pairing.may_pair(before, after)
    before, after = before[free], after[free]
    # A row without any title has only its reference, and nothing speaks against it.
    agree = title.agree(before, after) != 0.0
    pairing.take(before[agree], after[agree], SURE, How.REFERENCE)
    return before[~agree], after[~agree]


def take_by_title(pairing: Pairing, compared: Compared, wording: Wording, differing: tuple[Places, Places]) -> None:
    """Pair rows of one title within each service, and the rows of one reference whose title was retyped.

    Where the two contradict each other neither is taken: what else is known of the rows decides.
    """
    retyped = _retyped(compared, wording, *differing)
    same = compared.folded_title.within(compared.service).only_ones()
    free = pairing.may_pair(*same)
    same = same[0][free], same[1][free]
    for (before, after), others, certainty, how in (
        (same, retyped, TEXT_AGREES, How.TEXT),
        (retyped, same, RETITLED, How.REFERENCE),
    ):
        agreed = ~np.isin(before, others[0]) & ~np.isin(after, others[1])
        pairing.take(before[agreed], after[agreed], certainty, how)


def _retyped(compared: Compared, wording: Wording, before: Places, after: Places) -> tuple[Places, Places]:
    alike = wording.alike(compared.folded_title.texts_before(before), compared.folded_title.texts_after(after))
    kept = alike >= _RETYPED
    return before[kept], after[kept]


def take_elsewhere(pairing: Pairing, compared: Compared) -> None:
    """Pair rows of one reference and one title that another service returned, where the old one returns no more.

    That is a service renamed. Where both services go on, two lists may each have a risk 1 "Data breach".
    """
    before, after = compared.reference.only_ones()
    is_gone = ~np.isin(compared.service.before[before], compared.service.after)
    agreed = pairing.may_pair(before, after) & is_gone & (compared.folded_title.agree(before, after) == 1.0)
    pairing.take(before[agreed], after[agreed], RETITLED, How.REFERENCE)


def stable_references(pairing: Pairing, compared: Compared) -> Flags:
    """For each service (its code) whether its references are known to last."""
    reference, services = compared.reference, len(compared.service.values)
    paired = np.flatnonzero(~pairing.free_before)
    stood = paired[reference.agree(paired, pairing.partner_of_before[paired]) == 1.0]
    counts = [
        np.bincount(compared.service.before[rows], minlength=services)
        for rows in (stood, np.flatnonzero(reference.before >= 0))
    ]
    stable: Flags = (counts[1] > 0) & (counts[0] >= _MOSTLY * counts[1])
    return stable


def take_rewritten(
    pairing: Pairing, compared: Compared, wording: Wording, stable: Flags, differing: tuple[Places, Places]
) -> Judged:
    """Pair rows of one reference with another title where owner, asset or further texts and the neighbours agree.

    That is a change of focus. Where they do not agree the reference may have been used again: those come back.
    """
    free = pairing.may_pair(*differing)
    found = judged(compared, wording, stable, differing[0][free], differing[1][free])
    evidence = found.evidence
    agreeing = [
        evidence.facts >= _SAME_FACTS,
        np.nan_to_num(evidence.support, nan=0.0) >= _SAME_SUPPORT,
        _have_same_neighbours(pairing, found.before, found.after),
    ]
    is_same = np.sum(agreeing, axis=0) >= 2
    pairing.take(found.before[is_same], found.after[is_same], _REWRITTEN, How.NEW_TEXT)
    return found.only(~is_same)


def _have_same_neighbours(pairing: Pairing, before: Places, after: Places) -> Flags:
    """Whether the rows above or below are a pair. It never makes a pair of itself: rows get moved."""
    partners = np.concatenate([pairing.partner_of_before, [-1]])
    above = (before > 0) & (after > 0) & (partners[before - 1] == after - 1)
    below = (after + 1 < len(pairing.partner_of_after)) & (partners[before + 1] == after + 1)
    together: Flags = above | below
    return together
