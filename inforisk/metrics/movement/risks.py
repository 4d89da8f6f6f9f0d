"""How the risks moved between two ledgers: what came and went, what stands higher or lower, who says otherwise."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from rapidfuzz import fuzz

from inforisk.metrics.movement.between import Between, History
from inforisk.metrics.movement.comparison import Comparison, Places, Side, Texts, differs
from inforisk.metrics.movement.parts import (
    Link,
    links_of,
    listed,
    listed_gone,
    owner_changes,
    paired_dates,
    slips,
    stale_rows,
)
from inforisk.metrics.movement.records import (
    Claim,
    Listed,
    OwnerChange,
    Refocused,
    Rescored,
    SchemeBreak,
    Slip,
    Stale,
)  # fmt: skip
from inforisk.metrics.movement.residual import Residual, residual_positions
from inforisk.registers import ALL
from inforisk.registers.settled import is_open
from inforisk.scoring import reband
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Kind

SAME_FOCUS = 60.0
"""From this likeness on (0 to 100, words sorted) two texts of one risk are taken for the same thing said differently.

Retyped titles and added detail stand at 63 and more ("Cyber attack" and "Cyber attack on a supplier"), other risks of
the same subject near 50 ("Loss of unencrypted laptop" and "Loss of paper records"). Both sides of the line are
listed, so a misjudged one is still seen.
"""


@dataclass(frozen=True)
class RiskMovement:
    """What moved between two ledgers of risks. Counts are of open risks, unless a name says otherwise.

    before_count + added + reopened - closed - vanished = after_count; `stayed_count` risks, open before and after,
    each stand in exactly one of residual_up, residual_down, residual_same, not_assessed_now, newly_assessed,
    never_assessed and not_compared. `closed` hold also what is no longer listed and was closed in a ledger in between
    (`remark` says when); what `vanished`, nobody closed. `added_closed` came and went in between; `cleared` had been
    closed before and are no longer listed. `up` is worse. `claims` hold the sheets' own direction against the one
    since `before`: a sheet means its own last quarter, so against an older baseline it may be right and still stand
    here.
    """

    before_count: int
    after_count: int
    stayed_count: int
    added: Sequence[Listed]
    added_closed: Sequence[Listed]
    closed: Sequence[Listed]
    vanished: Sequence[Listed]
    cleared: Sequence[Listed]
    reopened: Sequence[Listed]
    change_of_focus: Sequence[Refocused]
    reworded: Sequence[Refocused]
    residual_up: Sequence[Rescored]
    residual_down: Sequence[Rescored]
    residual_same: Sequence[Rescored]
    not_assessed_now: Sequence[Listed]
    newly_assessed: Sequence[Listed]
    never_assessed: Sequence[Listed]
    not_compared: Sequence[Listed]
    band_crossed: Sequence[Rescored]
    owner_changed: Sequence[OwnerChange]
    action_slipped: Sequence[Slip]
    claims: Sequence[Claim]
    stale: tuple[Stale, ...]
    scheme_break: SchemeBreak | None

    @property
    def now_above(self) -> Sequence[Rescored]:
        """The risks that crossed the appetite line upwards."""
        return tuple(risk for risk in self.band_crossed if risk.is_now_above)

    @property
    def no_longer_above(self) -> Sequence[Rescored]:
        """The risks that came back within appetite."""
        return tuple(risk for risk in self.band_crossed if risk.is_no_longer_above)

    @property
    def is_reconciled(self) -> bool:
        """Whether the counts add up: no open risk came or went without standing in a list."""
        left = len(self.closed) + len(self.vanished)
        return self.before_count - left + len(self.added) + len(self.reopened) == self.after_count


def risk_movement(
    before: pd.DataFrame,
    after: pd.DataFrame,
    scheme_before: Scheme,
    scheme_after: Scheme,
    people: Mapping[str, str] | None = None,
    *,
    quarter: str = "",
    links: Iterable[Link] = (),
    between: Between = (),
) -> RiskMovement:
    """What moved from one ledger of risks (`inforisk.ledger`, any index) to a later one, rows joined on `entity`.

    `people` (written name -> person) folds the names a person has decided about. `quarter` is the label of the later
    ledger's quarter: rows confirmed for an earlier one are stale (without it, the latest any row was confirmed for).
    `links` are (before, after, relation) of "split from" and "merged into". `between` are the ledgers of the quarters
    that lie between the two, oldest first: what stands closed in the last of them that lists it was closed, though
    `after` lists it no longer. Lists of standings begin with the worst, the others are in the order of the later
    ledger. Residual positions are compared under the later scheme.
    Source: the order Coventry's Audit and Procurement Committee is told of changes in.
    """
    broken = _scheme_break(scheme_before, scheme_after)
    earlier = reband(before, scheme_after) if broken and broken.is_rebanded else before
    risks = Comparison(_side(earlier), _side(after))
    told = links_of(risks, links)
    focus = _texts_changed(risks)
    residual = residual_positions(risks, is_comparable=broken is None or broken.is_rebanded)
    history = History(risks, tuple((label, _side(rows)) for label, rows in between))
    gone, merged = told.parted(risks.vanished)
    vanished, closed_before = history.parted(gone)
    return RiskMovement(
        before_count=int(risks.before.is_open.sum()),
        after_count=int(risks.after.is_open.sum()),
        stayed_count=len(risks.stayed),
        added=listed(risks, risks.added, told.of_new),
        added_closed=history.came_and_went(),
        closed=(*listed(risks, risks.closed), *closed_before, *listed_gone(risks, merged, told.of_gone)),
        vanished=listed_gone(risks, vanished),
        cleared=listed_gone(risks, risks.cleared),
        reopened=listed(risks, risks.reopened),
        change_of_focus=tuple(text for text in focus if text.likeness < SAME_FOCUS),
        reworded=tuple(text for text in focus if text.likeness >= SAME_FOCUS),
        residual_up=residual.rescored(residual.is_up),
        residual_down=residual.rescored(residual.is_down),
        residual_same=residual.rescored(residual.is_same),
        not_assessed_now=listed(risks, risks.stayed[residual.is_given_before & ~residual.is_given_after]),
        newly_assessed=listed(risks, risks.stayed[~residual.is_given_before & residual.is_given_after]),
        never_assessed=listed(risks, risks.stayed[~residual.is_given_before & ~residual.is_given_after]),
        not_compared=listed(risks, risks.stayed[residual.is_not_compared]),
        band_crossed=residual.rescored(residual.is_crossed),
        owner_changed=owner_changes(risks, "risk_owner", people or {}),
        action_slipped=slips(risks, *paired_dates(risks, ("action_due", "target_date"))),
        claims=_claims(risks, residual),
        stale=stale_rows(risks.after, quarter),
        scheme_break=broken,
    )


def _side(risks: pd.DataFrame) -> Side:
    return Side(Kind.RISKS, risks, is_open(risks, Kind.RISKS).to_numpy(dtype=bool))


def _scheme_break(before: Scheme, after: Scheme) -> SchemeBreak | None:
    if (before.name, before.version, before.cells, before.bands) == (
        after.name,
        after.version,
        after.cells,
        after.bands,
    ):
        return None
    sizes = [(scheme.likelihood.size, scheme.impact.size) for scheme in (before, after)]
    return SchemeBreak(before.edition, after.edition, is_rebanded=sizes[0] == sizes[1])


def _texts_changed(risks: Comparison) -> Sequence[Refocused]:
    """The risks that stayed and say another thing, with how alike the two texts are. Case and spaces are no change."""
    at = risks.stayed
    was, now = _compared_texts(risks, at)
    other = [
        place for place in np.flatnonzero(differs(was, now)).tolist() if _folded(was[place]) != _folded(now[place])
    ]
    likeness = [fuzz.token_sort_ratio(_folded(was[place]), _folded(now[place])) for place in other]
    return risks.records(Refocused, at[other], was[other], now[other], likeness)


def _compared_texts(risks: Comparison, at: Places) -> tuple[Texts, Texts]:
    """Each risk's text then and now, from the first naming field in which both say something."""
    was, now = np.full(len(at), "", dtype=object), np.full(len(at), "", dtype=object)
    for field in ALL[Kind.RISKS].names_row:
        then, since = risks.before.text(field, risks.was[at]), risks.after.text(field, at)
        is_first = (was == "") & (then != "") & (since != "")
        was[is_first], now[is_first] = then[is_first], since[is_first]
    return was, now


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _claims(risks: Comparison, residual: Residual) -> Sequence[Claim]:
    """Where the later sheet's own direction of travel is not the one worked out; none is worked out for a risk that
    was reopened or could not be compared."""
    computed = np.full(len(risks.was), "", dtype=object)
    computed[risks.added] = "new"
    for word, is_so in (("up", residual.is_up), ("down", residual.is_down), ("same", residual.is_same)):
        computed[risks.stayed[is_so]] = word
    claimed = risks.after.text("direction")
    at = np.flatnonzero((claimed != "") & (computed != "") & (claimed != computed))
    return risks.records(Claim, at, claimed[at], computed[at])
