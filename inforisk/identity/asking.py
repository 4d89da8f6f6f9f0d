"""What is left to a person: pairs that are likely but not certain, and rows that seem to have split or merged."""

import numpy as np

from inforisk.identity.compared import Compared
from inforisk.identity.likeness import Judged, judged, likely_pairs, rivals
from inforisk.identity.matches import ASKED, Doubt
from inforisk.identity.pairing import Flags, Numbers, Pairing, Places
from inforisk.identity.why import reasons
from inforisk.identity.wording import Wording

_RELATED = 0.2
_HELD = 0.65  # of the words of one title that stand in the other
_SAME_FACTS = 0.0  # the halves of a risk share its owner with each other: it is enough that nothing speaks against it
_SAME_SUPPORT = 0.6


def doubts(pairing: Pairing, compared: Compared, left: Judged, at_least: float = ASKED) -> tuple[Doubt, ...]:
    """The pairs nobody should decide but a person: each the likeliest of one of its rows, the likeliest first."""
    open_ = left.only(pairing.may_pair(left.before, left.after) & (left.certainty >= at_least))
    is_best = _is_first(open_.before) | _is_first(open_.after)
    return _as_doubts(compared, open_.only(is_best), rivals(open_)[is_best])


def _is_first(rows: Places) -> Flags:
    first = np.zeros(len(rows), dtype=bool)
    first[np.unique(rows, return_index=True)[1]] = True
    return first


def _as_doubts(compared: Compared, found: Judged, others: Numbers) -> tuple[Doubt, ...]:
    keys = compared.keys.texts_before(found.before), compared.keys.texts_after(found.after)
    why = reasons(compared, found, others)
    return tuple(
        Doubt(before, after, round(float(certainty), 3), text)
        for before, after, certainty, text in zip(*keys, found.certainty, why, strict=True)
    )


def splits(pairing: Pairing, compared: Compared, wording: Wording) -> tuple[Doubt, ...]:
    """New rows that seem to have come out of an earlier row that goes on."""
    going_on, new = np.flatnonzero(~pairing.free_before), np.flatnonzero(pairing.free_after)
    return _grown(pairing, compared, wording, going_on, new, of_after=True)


def merges(pairing: Pairing, compared: Compared, wording: Wording) -> tuple[Doubt, ...]:
    """Earlier rows that are gone and seem to have gone into a row that goes on."""
    gone, going_on = np.flatnonzero(pairing.free_before), np.flatnonzero(~pairing.free_after)
    return _grown(pairing, compared, wording, gone, going_on, of_after=False)


def _grown(
    pairing: Pairing, compared: Compared, wording: Wording, before: Places, after: Places, of_after: bool
) -> tuple[Doubt, ...]:
    """The likeliest pair of each row that has no partner with one that has: what it came out of, or went into."""
    pairs = likely_pairs(compared, compared.service, before, after, not of_after, of_after)
    apart = pairing.called_different(*pairs)
    unstable = np.zeros(len(compared.service.values), dtype=bool)
    found = judged(compared, wording, unstable, pairs[0][~apart], pairs[1][~apart])
    evidence = found.evidence
    same = (evidence.facts >= _SAME_FACTS) | (np.nan_to_num(evidence.support) >= _SAME_SUPPORT)
    related = found.only(same & (np.nan_to_num(evidence.title) >= _RELATED))
    titles = compared.folded_title.texts_before(related.before), compared.folded_title.texts_after(related.after)
    held = np.maximum(wording.held(*titles), wording.held(titles[1], titles[0]))
    likely = related.only(held >= _HELD)
    best = likely.only(_is_first(likely.after if of_after else likely.before))
    return _as_doubts(compared, best, np.zeros(len(best.certainty)))
