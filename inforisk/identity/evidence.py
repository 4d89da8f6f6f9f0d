"""What speaks for and against two rows being the same thing, for many pairs at once."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from inforisk.identity.compared import Coded, Compared
from inforisk.identity.pairing import Flags, Numbers, Places
from inforisk.identity.wording import Wording

_ENOUGH = 3.0  # values only these rows share that are as good as any more of them
_DIFFERS = -0.7  # what a value that differs speaks against, beside 1 for a rare value that agrees


@dataclass(frozen=True)
class Evidence:
    """One entry a pair of rows. NaN: one of the two rows says nothing about it.

    `title` and `support` say how much alike the texts are, 0 to 1; `facts` weighs the owner and the other values
    that seldom change, from -1 (all differ) to 1 (rare values agree); `reference` and `service` are 1 where they
    are the same and 0 where they differ.
    """

    before: Places
    after: Places
    title: Numbers
    support: Numbers
    facts: Numbers
    reference: Numbers
    service: Numbers

    def only(self, which: Flags | Places) -> "Evidence":
        """Some of the pairs, in that order."""
        return Evidence(*(getattr(self, one.name)[which] for one in fields(self)))


def evidence_of(compared: Compared, wording: Wording, before: Places, after: Places) -> Evidence:
    """Look at each pair (before[i], after[i])."""
    return Evidence(
        before,
        after,
        title=_alike(compared.folded_title, wording, before, after),
        support=_mean([_alike(text, wording, before, after) for text in compared.supports], len(before)),
        facts=_facts(compared, before, after),
        reference=compared.reference.agree(before, after),
        service=compared.service.agree(before, after),
    )


def _alike(texts: Coded, wording: Wording, before: Places, after: Places) -> Numbers:
    return wording.alike(texts.texts_before(before), texts.texts_after(after))


def _mean(columns: Sequence[Numbers], pairs: int) -> Numbers:
    stacked = np.array(columns).reshape(len(columns), pairs)  # without columns: NaN for every pair
    given = (~np.isnan(stacked)).sum(axis=0)
    return np.where(given > 0, np.nansum(stacked, axis=0) / np.maximum(given, 1), np.nan)


def _facts(compared: Compared, before: Places, after: Places) -> Numbers:
    traits = compared.traits
    columns = [(compared.person(name), _DIFFERS) for name in traits.people]
    columns += [(compared.column(name), _DIFFERS) for name in traits.facts]
    columns += [(compared.column(name), 0.0) for name in traits.hints]
    weighed = [_weighed(column, differs, before, after) for column, differs in columns]
    return np.clip(np.sum(weighed, axis=0) / _ENOUGH, -1.0, 1.0) if weighed else np.zeros(len(before))


def _weighed(column: Coded, differs: float, before: Places, after: Places) -> Numbers:
    # That two rows share a value tells much where few rows have it, and little where most do.
    agree = column.agree(before, after)
    return np.where(np.isnan(agree), 0.0, np.where(agree == 1.0, column.rarity(before), differs))
