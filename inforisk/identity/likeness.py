"""Rows that are neither equal nor of one reference: how certain it is that they are the same thing, and who is whom.

A pair is applied only where it is certain enough by itself and clearly ahead of every other pair either row could
make; the rest is for a person.
"""

from dataclasses import dataclass

import numpy as np

from inforisk.identity.candidates import candidate_pairs
from inforisk.identity.compared import Coded, Compared
from inforisk.identity.evidence import Evidence, evidence_of
from inforisk.identity.matches import APPLIED_UNASKED, How
from inforisk.identity.pairing import Flags, Numbers, Pairing, Places
from inforisk.identity.wording import Wording

MARGIN = 0.08
"""How far a pair must be ahead of the next best pair of either row. Two halves of a split risk are nearer than that."""

_BACKGROUND = 2_000  # rows of either quarter from which it is learnt which words are usual
_TITLE, _SUPPORT = 0.75, 0.25  # how much the title and the further texts count where both are there
_FACTS = 0.2
_WITHOUT_FACTS = -0.1  # texts alone must be nearly equal
_OTHER_REFERENCE = -0.25
_OTHER_SERVICE = -0.1
_SUREST = 0.96  # no likeness is as good as a reference


@dataclass(frozen=True)
class Judged:
    """Pairs of rows, the surest first, and how certain each is."""

    evidence: Evidence
    certainty: Numbers

    @property
    def before(self) -> Places:
        """Positions in before."""
        return self.evidence.before

    @property
    def after(self) -> Places:
        """Positions in after."""
        return self.evidence.after

    def only(self, which: Flags) -> "Judged":
        """Some of the pairs, in the same order."""
        return Judged(self.evidence.only(which), self.certainty[which])


def judged(compared: Compared, wording: Wording, stable: Flags, before: Places, after: Places) -> Judged:
    """How certain it is, 0 to 1, that each pair is one thing.

    `stable` says of each service (its code) whether its references are known to last, so that two references speak
    for two things.
    """
    evidence = evidence_of(compared, wording, before, after)
    title = np.nan_to_num(evidence.title, nan=0.0)
    texts = np.where(np.isnan(evidence.support), title, _TITLE * title + _SUPPORT * evidence.support)
    is_another = (evidence.reference == 0.0) & stable[compared.service.before[before]]
    certainty = texts + _WITHOUT_FACTS + _FACTS * evidence.facts
    certainty += _OTHER_REFERENCE * is_another + _OTHER_SERVICE * (evidence.service == 0.0)
    order = np.lexsort((after, before, -certainty))
    return Judged(evidence.only(order), np.clip(certainty, 0.0, _SUREST)[order])


def wording_of(pairing: Pairing, compared: Compared) -> Wording:
    """The words of the rows still to be paired and of a share of the others."""
    before = _background(np.flatnonzero(pairing.free_before), len(pairing.free_before))
    after = _background(np.flatnonzero(pairing.free_after), len(pairing.free_after))
    return Wording([*compared.words_before(before), *compared.words_after(after)])


def _background(free: Places, rows: int) -> Places:
    return np.union1d(free, np.arange(0, rows, max(rows // _BACKGROUND, 1)))


def likely_pairs(
    compared: Compared, groups: Coded, before: Places, after: Places, for_before: bool = True, for_after: bool = True
) -> tuple[Places, Places]:
    """The pairs of those rows that are worth judging, within each group; see `candidate_pairs`."""
    if not (len(before) and len(after)):
        return before[:0], after[:0]
    texts = compared.words_before(before), compared.words_after(after)
    beside = groups.before[before], groups.after[after]
    return candidate_pairs(before, after, texts, beside, for_before, for_after)


def take_alike(pairing: Pairing, compared: Compared, wording: Wording, stable: Flags, groups: Coded) -> Judged:
    """Pair the rows of one group that are much alike; the pairs that were left come back judged."""
    free = np.flatnonzero(pairing.free_before), np.flatnonzero(pairing.free_after)
    before, after = likely_pairs(compared, groups, *free)
    allowed = pairing.may_pair(before, after)
    found = judged(compared, wording, stable, before[allowed], after[allowed])
    while _take_clear(pairing, found):
        found = found.only(pairing.may_pair(found.before, found.after))
    return found


def _take_clear(pairing: Pairing, found: Judged) -> int:
    """Take the pairs that are certain and clearly ahead; how many there were."""
    sure = found.certainty >= APPLIED_UNASKED
    clear = sure & (found.certainty - rivals(found) >= MARGIN)
    pairing.take(found.before[clear], found.after[clear], found.certainty[clear], How.LIKENESS)
    return int(clear.sum())


def rivals(found: Judged) -> Numbers:
    """For each pair the certainty of the best other pair of either of its rows, 0 where there is none."""
    return np.maximum(_best_other(found.before, found.certainty), _best_other(found.after, found.certainty))


def _best_other(rows: Places, certainty: Numbers) -> Numbers:
    # The pairs stand in the order of certainty, so each row's first is its best and its second the best but that.
    order = np.argsort(rows, kind="stable")
    ordered = rows[order]
    firsts = np.searchsorted(ordered, ordered)
    is_first = np.arange(len(rows)) == firsts
    seconds = np.minimum(firsts + 1, max(len(rows) - 1, 0))
    has_second = ordered[seconds] == ordered if len(rows) else np.zeros(0, dtype=bool)
    second = np.where(has_second & (seconds != firsts), certainty[order][seconds], 0.0)
    best = np.zeros(len(rows))
    best[order] = np.where(is_first, second, certainty[order][firsts])
    return best
