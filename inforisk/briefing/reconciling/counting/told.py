"""What sentences tell beside the numbers and tables, counted a second time: parts of plans, incidents and owners."""

from collections.abc import Mapping
from datetime import timedelta

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.actions import by_plan
from inforisk.briefing.reconciling.counting.incidents import until_the_day
from inforisk.briefing.reconciling.counting.learners import Decided, found_among, learners
from inforisk.briefing.reconciling.counting.risks import Value, risk_numbers, status_of
from inforisk.briefing.reconciling.counting.stored import Row, Stored
from inforisk.briefing.reconciling.counting.training import counting_rows, owners_under_names
from inforisk.registers.settled import SETTLED
from inforisk.registers.values.words import says_nothing
from inforisk.vocabulary import Kind

_GRAVE = ("critical", "high")
_TO_TELL_THE_ICO = timedelta(days=3)


def still_open(stored: Stored) -> Mapping[str, Value]:
    """The open actions of each plan and of all, those overdue, and those that say nothing of how far they are."""
    counted: dict[str, Value] = {}
    for name, actions in (*by_plan(stored.actions).items(), (keys.WHOLE_COUNCIL, stored.actions)):
        held = [action for action in actions if status_of(action) not in SETTLED[Kind.ACTIONS]]
        due = [action.get("revised_due") or action.get("due") for action in held]
        numbers = {
            "total": len(held),
            "overdue": sum(day is not None and day < stored.as_at for day in due),
            "undated": sum(day is None for day in due),
            "silent": sum(not action.get("progress") for action in held),
        }
        counted |= {keys.still_open(name, what): number for what, number in numbers.items()}
    return counted


def told_of_incidents(stored: Stored) -> Mapping[str, Value]:
    """The grave incidents, the lessons of those still open, and the reports the ICO had late."""
    every = until_the_day(stored)
    numbers = {
        "grave incidents": sum(one.get("severity") in _GRAVE for one in every),
        "lessons to carry out": sum(one.get("status") != "closed" and _has_lesson(one) for one in every),
        "late reports": sum(map(_was_told_late, every)),
    }
    return {keys.told(what): number for what, number in numbers.items()}


def _has_lesson(incident: Row) -> bool:
    return bool(incident.get("lesson")) and not says_nothing(incident["lesson"])


def _was_told_late(incident: Row) -> bool:
    known = incident.get("reported_on") or incident.get("occurred_on")
    told = incident.get("ico_notified_on")
    if known is None or told is None:
        return False
    return bool(told - known > _TO_TELL_THE_ICO)


def told_of_risks(stored: Stored) -> Mapping[str, Value]:
    """The risks above appetite about which something is planned."""
    numbers = risk_numbers(stored)
    above, without = numbers["risks-above-appetite"], numbers["risks-above-without-action"]
    if above is None or without is None:
        return {keys.told("risks with a plan"): None}
    return {keys.told("risks with a plan"): above - without}


def told_of_learners(stored: Stored) -> Mapping[str, Value]:
    """The people of the training records of the course who own no asset."""
    decided = Decided(stored.archive.people())
    every, counting = learners(stored.training, decided), counting_rows(stored.training)
    matched = found_among(owners_under_names(stored, decided), every, decided).values()
    owners = {id(one) for found in matched for one in found}
    others = [one for one in every if id(one) not in owners and any(id(row) in counting for row in one.rows)]
    return {keys.told("other learners"): len(others)}
