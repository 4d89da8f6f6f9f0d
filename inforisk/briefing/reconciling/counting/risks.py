"""The numbers of risks, counted a second time: open ones by cell, by band, by what they lack."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import takewhile

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.links import Named
from inforisk.briefing.reconciling.counting.stored import Row, Stored, bands_from, is_above
from inforisk.registers.settled import SETTLED
from inforisk.registers.values.words import says_nothing
from inforisk.vocabulary import NOT_ASSESSED, Kind

Value = int | float | None
"""A number counted a second time; None where there is nothing to count it from."""

A_YEAR = 5
"""Quarter-ends in a row between the first and last of which a year goes by."""


def risk_numbers(stored: Stored) -> Mapping[str, Value]:
    """The numbers of the risk registers under their names; all None where no risk was returned."""
    risks = stored.open(Kind.RISKS)
    assessed = [risk for risk in risks if stored.cell_of(risk)]
    above = [risk for risk in assessed if stored.is_above(risk)]
    is_judged = bool(assessed) or not risks
    is_dated = not risks or any(risk.get("review_due") for risk in risks)
    due = [risk for risk in risks if risk.get("review_due") and risk["review_due"] < stored.as_at]
    numbers: Mapping[str, Value] = {
        "open-risks": len(risks),
        "risks-above-appetite": len(above) if is_judged else None,
        "risks-above-tolerance": _above_tolerance(stored, assessed),
        "risks-not-assessed": len(risks) - len(assessed),
        "risks-without-owner": sum(not risk.get("risk_owner") for risk in risks),
        "risks-review-overdue": len(due) if is_dated else None,
        "risks-action-overdue": _action_overdue(stored, risks),
        "risks-above-without-action": _without_action(stored, above) if is_judged else None,
        "risks-long-above": _long_above(stored, above) if is_judged else None,
        "risks-never-reviewed": sum(not _was_reviewed(risk, stored) for risk in risks),
    }
    return numbers if stored.risks else dict.fromkeys(numbers)


def risk_places(stored: Stored) -> Mapping[str, Value]:
    """Open risks in every cell and every band, under their keys."""
    cells = [stored.cell_of(risk) for risk in stored.open(Kind.RISKS)]
    met = Counter(cells)
    in_cells = {keys.cell(one.likelihood, one.impact): met[one] for one in stored.scheme.cells}
    return in_cells | {keys.band(name): count for name, count in _bands(stored).items()}


def bands_at(stored: Stored) -> Mapping[str, Value]:
    """Open risks of every band in another quarter, under its own scheme."""
    label = stored.standing.quarter.label
    return {keys.band_at(name, label): count for name, count in _bands(stored).items()}


def risks_by_service(stored: Stored) -> Mapping[str, Value]:
    """Open risks of each service, all of them and those in each band; under no name those of no service."""
    placed = [(_service(risk), stored.cell_of(risk)) for risk in stored.open(Kind.RISKS)]
    met = Counter(service for service, _ in placed)
    in_band = Counter((service, cell.band if cell else NOT_ASSESSED) for service, cell in placed)
    bands = (*(band.name for band in stored.scheme.bands), NOT_ASSESSED)
    by_band = {keys.risks_in_band(service, name): in_band[service, name] for service in met for name in bands}
    return {keys.risks_of(service): count for service, count in met.items()} | by_band


def _service(risk: Row) -> str:
    return risk.get("returned_by") or risk.get("service") or ""


def _bands(stored: Stored) -> Mapping[str, int]:
    open_risks = [risk for risk in stored.risk_ledger if risk.get("status") not in SETTLED[Kind.RISKS]]
    cells = [stored.cell_of(risk) for risk in open_risks]
    met = Counter(cell.band if cell else NOT_ASSESSED for cell in cells)
    return {name: met[name] for name in (*(band.name for band in stored.scheme.bands), NOT_ASSESSED)}


def _action_overdue(stored: Stored, risks: Sequence[Row]) -> int | None:
    days = [day for risk in risks if (day := _own_day(risk))]
    return sum(day < stored.as_at for day in days) if days or not risks else None


def _own_day(risk: Row) -> date | None:
    """The day of a risk's own action: the one its row gives for it, else, with an action named, its target date."""
    due: date | None = risk.get("action_due") or (None if _names_no_action(risk) else risk.get("target_date"))
    return due


def _above_tolerance(stored: Stored, assessed: Sequence[Row]) -> int | None:
    line = stored.scheme.tolerance
    if line is None:
        return None
    worse = bands_from(stored.scheme, line)
    return sum(cell.band in worse for risk in assessed if (cell := stored.cell_of(risk)))


def _was_reviewed(risk: Row, stored: Stored) -> bool:
    reviewed = risk.get("last_reviewed")
    return reviewed is not None and reviewed <= stored.as_at


def _without_action(stored: Stored, above: Sequence[Row]) -> int:
    named = Named.of(above, "risk_id", "risk")
    still_open = (action for action in stored.actions if status_of(action) not in SETTLED[Kind.ACTIONS])
    treated = frozenset().union(*(named.by(action, ("risk_id",)) for action in still_open))
    return sum(risk["key"] not in treated and _names_no_action(risk) for risk in above)


def status_of(action: Row) -> str | None:
    """An action's own status; one without, whose response turns the recommendation down, is rejected."""
    status = action.get("status")
    return status or ("rejected" if action.get("response") == "rejected" else None)


def _names_no_action(risk: Row) -> bool:
    written = risk.get("actions")
    return not written or says_nothing(written)


def _long_above(stored: Stored, above: Sequence[Row]) -> int | None:
    looked_back_on = list(takewhile(lambda one: one.risk_ledger, reversed(stored.earlier)))
    if len(looked_back_on) < A_YEAR - 1:
        return None
    still = {risk["entity"] for risk in above}
    for one in looked_back_on[: A_YEAR - 1]:
        still &= {risk["entity"] for risk in one.risk_ledger if is_above(risk, one.scheme)}
    return sum(risk["entity"] in still for risk in above)
