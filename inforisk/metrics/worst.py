"""The worst risks above appetite, and why they are still there: how long, what is done about them, by whom.

A list of red risks tells nobody what to ask. Each stands here with the reasons its registers give: it has not moved,
its action is late or was put off, nobody owns it, its owner is not trained, nobody has looked at it for long.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from inforisk.ledger import ENTITY
from inforisk.metrics.actions.outstanding import due_days, slips
from inforisk.metrics.columns import dates, day, text, texts
from inforisk.metrics.linked import cited_risks
from inforisk.metrics.movement.ageing import ageing
from inforisk.metrics.numbers import NUMBERS, Evidence
from inforisk.metrics.numbers.training import coverage_in
from inforisk.metrics.own_action import dated_by, names_an_action, own_action_due
from inforisk.metrics.training.coverage import OwnerState
from inforisk.metrics.training.exposure import untrained_exposure
from inforisk.phrases import day_words, numbered, sentence, spelt, verb
from inforisk.registers.settled import is_open
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Kind

MOST = 5
"""So many are named; the others are one link away."""

_HIGHER = ", higher than the quarter before"

_UNTRAINED: Mapping[OwnerState, str] = {
    OwnerState.EXPIRED: "its owner's training has expired",
    OwnerState.OUTSTANDING: "its owner has not completed the training",
    OwnerState.NOT_MATCHED: "its owner is not found in the training records",
}
_TREATED: Mapping[str, str] = {
    "tolerate": "it is tolerated",
    "transfer": "it is to be transferred",
    "terminate": "what causes it is to be ended",
}


@dataclass(frozen=True, slots=True)
class WorstRisk:
    """One risk above appetite. `ref`, `owner` and `action_owner` are "" where there is none; `reasons` why it is still
    there, clauses in their order; `quarters_above` counts the quarters in a row it has stood there, this one included,
    as far back as the same scheme was in force."""

    key: str
    ref: str
    name: str
    service: str
    owner: str
    score: str
    band: str
    quarters_above: int
    reasons: tuple[str, ...]
    action_owner: str = ""

    @property
    def why(self) -> str:
        """The reasons as one sentence: "Above appetite for four quarters and unchanged; its action has no date." """
        return f"{sentence('; '.join(self.reasons))}."


@dataclass(frozen=True, slots=True)
class _Planned:
    """What is planned about one risk: the date of each open action (None without one), how many are done, and how
    often the date in the risk's own row was put off."""

    due: tuple[date | None, ...]
    done: int
    put_off: int


def worst_risks(evidence: Evidence, most: int = MOST) -> tuple[WorstRisk, ...]:
    """The worst open risks above appetite: the most severe first, then those longest above appetite, then in the order
    of the register. None where no risk that was assessed is above appetite."""
    above = NUMBERS["risks-above-appetite"].picks(evidence)
    if above.empty:
        return ()
    ledgers = [*evidence.earlier(Kind.RISKS), above]
    alike = _judged_alike(evidence, len(ledgers))
    ages = ageing(ledgers).assign(quarters_above=ageing(ledgers[-alike:])["quarters_above"])
    order = np.lexsort((-ages["quarters_above"], -above["residual_severity"].astype("int64")))[:most]
    worst, ages = above.iloc[order], ages.iloc[order]
    told = _told(evidence, worst, ages, ledgers[:-1], alike)
    return tuple(
        _worst(row, reasons, int(age))
        for row, reasons, age in zip(_rows(worst), told, ages["quarters_above"], strict=True)
    )


def _judged_alike(evidence: Evidence, ledgers: int) -> int:
    """How many of the ledgers, up to and with this quarter's, were judged under its scheme in a row."""
    others = [not _judges_alike(evidence.scheme, scheme) for scheme in reversed(evidence.earlier_schemes())]
    return others.index(True) + 1 if True in others else ledgers


def _judges_alike(one: Scheme, other: Scheme) -> bool:
    names = ("name", "version", "cells", "bands", "appetite")
    return all(getattr(one, name) == getattr(other, name) for name in names)


def never_dated(evidence: Evidence) -> bool:
    """Whether no open risk says when it was last reviewed, so that nothing can be said of any single one."""
    return bool(dates(NUMBERS["open-risks"].picks(evidence), "last_reviewed").isna().all())


def _worst(row: Mapping[str, Any], reasons: tuple[str, ...], quarters_above: int) -> WorstRisk:
    said = {name: text(row.get(name)) for name in ("key", "service", "risk_owner", "residual_score", "residual_band")}
    return WorstRisk(
        said["key"], text(row.get("risk_id")), text(row.get("risk")) or text(row.get("cause")), said["service"],
        said["risk_owner"], said["residual_score"], said["residual_band"], quarters_above, reasons,
        text(row.get("action_owner")),
    )  # fmt: skip


def _told(
    evidence: Evidence, worst: pd.DataFrame, ages: pd.DataFrame, earlier: Sequence[pd.DataFrame], alike: int
) -> Iterator[tuple[str, ...]]:
    planned = _planned(evidence, worst, earlier)
    untrained = _untrained(evidence, worst)
    directions = _directions(worst, earlier[-1] if earlier else worst.iloc[:0])
    is_dated = not never_dated(evidence)
    for row, age, plan, direction in zip(_rows(worst), _rows(ages), planned, directions, strict=True):
        reasons = (
            _how_long(age, direction, alike, len(earlier) + 1),
            _TREATED.get(text(row.get("treatment")), ""),
            _what_is_done(plan, evidence.as_at),
            _whose(row, untrained),
            _reviewed(row) if is_dated else "",
        )
        yield tuple(filter(None, reasons))


def _how_long(age: Mapping[str, int], direction: str, alike: int, quarters: int) -> str:
    """How long it has stood there and whether it moved, of so many quarters, the last `alike` under one scheme: who
    stood above appetite under another is not compared."""
    above, unchanged = age["quarters_above"], age["quarters_unchanged"]
    if quarters == 1:
        return "above appetite, and there is no earlier quarter to compare with"
    if age["quarters_listed"] == 1:
        return "new this quarter"
    if above == alike < quarters:
        return _since_the_scheme(alike)
    if above == 1:
        return f"came above appetite this quarter{'' if direction == _HIGHER else direction}"
    said = f"above appetite for {spelt(above)} quarters"
    if unchanged >= above:
        return f"{said} and unchanged"
    return f"{said}{direction}" if unchanged == 1 else f"{said}, the last {spelt(unchanged)} unchanged"


def _since_the_scheme(alike: int) -> str:
    if alike == 1:
        return "above appetite, not compared with the quarter before, which was judged under another scheme"
    return f"above appetite for {spelt(alike)} quarters, all those judged under the present scheme"


def _directions(worst: pd.DataFrame, before: pd.DataFrame) -> list[str]:
    """How each stands beside the quarter before, by its levels as given: another scheme alone is no move."""
    axes = ("residual_likelihood", "residual_impact")
    then = before.drop_duplicates(ENTITY).set_index(ENTITY) if ENTITY in before else before
    found = []
    for row in _rows(worst):
        if row.get(ENTITY) not in then.index:
            found.append("")
            continue
        was = then.loc[row[ENTITY]]
        found.append(_direction([(was[axis], row[axis]) for axis in axes]))
    return found


def _direction(levels: Sequence[tuple[Any, Any]]) -> str:
    if any(pd.isna(was) or pd.isna(now) for was, now in levels):
        return ", not assessed the quarter before"
    if all(now == was for was, now in levels):
        return ", in the same cell as the quarter before"
    if all(now >= was for was, now in levels):
        return _HIGHER
    return ", lower than the quarter before" if all(now <= was for was, now in levels) else ", moved to another cell"


def _planned(evidence: Evidence, worst: pd.DataFrame, earlier: Sequence[pd.DataFrame]) -> list[_Planned]:
    every, actions = evidence.rows(Kind.RISKS), evidence.everywhere(Kind.ACTIONS)
    cited = cited_risks(actions, every).places
    due, still_open = [day(one) for one in due_days(actions)], is_open(actions, Kind.ACTIONS).tolist()
    keys = every["key"].tolist()
    of: dict[str, list[int]] = {}
    for action, places in enumerate(cited):
        for place in places:
            of.setdefault(keys[place], []).append(action)
    put_off = slips([_own_dates(risks) for risks in (*earlier, worst)])
    own = map(_own_action, names_an_action(worst), own_action_due(worst))
    return [
        _Planned(
            (*itself, *(due[one] for one in of.get(row["key"], ()) if still_open[one])),
            sum(not still_open[one] for one in of.get(row["key"], ())),
            put_off[row[ENTITY]].times if row.get(ENTITY) in put_off else 0,
        )
        for row, itself in zip(_rows(worst), own, strict=True)
    ]


def _own_action(is_named: bool, due: Any) -> tuple[date | None, ...]:
    """The date of the action in the risk's own row; nothing where the row names none."""
    return (day(due),) if is_named or pd.notna(due) else ()


def _own_dates(risks: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({"key": texts(risks, "key"), ENTITY: texts(risks, ENTITY), "due": dated_by(risks)})


def _what_is_done(plan: _Planned, as_at: date) -> str:
    if not plan.due:
        return _nothing_open(plan.done)
    put_off = f" and was put off {_times(plan.put_off)}" if plan.put_off else ""
    late = [(as_at - due).days for due in plan.due if due and due < as_at]
    if len(plan.due) > 1:
        return _several(plan.due, late)
    if late:
        return f"its action is {numbered(late[0], 'day')} overdue{put_off}"
    return f"its action is due on {day_words(plan.due[0])}{put_off}" if plan.due[0] else "its action has no date"


def _nothing_open(done: int) -> str:
    if not done:
        return "no action is planned"
    which = {1: "the one of the plans is", 2: "both of the plans are"}.get(done, f"all {spelt(done)} of the plans are")
    return f"no action is open, {which} done"


def _several(due: Sequence[date | None], late: Sequence[int]) -> str:
    dated, count = [one for one in due if one], spelt(len(due))
    if late:
        most = " at most" if len(late) > 1 else ""
        are = verb(len(late), "is", "are")
        return f"{spelt(len(late))} of its {count} actions {are} overdue, by {numbered(max(late), 'day')}{most}"
    if not dated:
        return f"none of its {count} actions has a date"
    return f"the next of its {count} actions is due on {day_words(min(dated))}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{spelt(number)} times")


def _whose(row: Mapping[str, Any], untrained: Mapping[str, OwnerState]) -> str:
    if not text(row.get("risk_owner")):
        does = text(row.get("action_owner"))
        return f"no risk owner is named; its action is with {does}" if does else "no risk owner is named"
    return _UNTRAINED.get(untrained[row["key"]], "") if row["key"] in untrained else ""


def _untrained(evidence: Evidence, worst: pd.DataFrame) -> Mapping[str, OwnerState]:
    """Where the owner of each risk stands with the training who is an asset owner without it. The owner of the asset
    does not answer for the risk here, so what the risk says of its asset is left out."""
    covered = coverage_in(evidence)
    if not covered.has_records:
        return {}
    own = worst.drop(columns=["asset_id", "asset_name"], errors="ignore")
    met = untrained_exposure(covered, evidence.rows(Kind.ASSETS), own, evidence.people).risks
    return {one.key: one.state for one in met}


def _reviewed(row: Mapping[str, Any]) -> str:
    reviewed = day(row.get("last_reviewed"))
    return (
        f"last reviewed on {day_words(reviewed)}" if reviewed else "its register does not say when it was last reviewed"
    )


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
