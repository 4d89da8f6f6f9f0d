"""The numbers of action plans, counted a second time: by status, by date, by plan and by recommendation."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.risks import Value, status_of
from inforisk.briefing.reconciling.counting.stored import Row, Stored
from inforisk.registers.settled import SETTLED
from inforisk.registers.values.words import plain
from inforisk.vocabulary import Kind

NO_PLAN = "Plan not named"
STATUSES = ("complete", "awaiting approval", "in progress", "not started", "rejected", "superseded")
_AWAITING = "awaiting approval"


def action_numbers(stored: Stored) -> Mapping[str, Value]:
    """The numbers of the action plans under their names; all None where no action was returned."""
    actions = stored.actions
    met = Counter(map(status_of, actions))
    still_open = [action for action in actions if status_of(action) not in SETTLED[Kind.ACTIONS]]
    dated = [due for action in still_open if (due := action.get("revised_due") or action.get("due"))]
    of_recommendations = _recommendations(actions)
    numbers: Mapping[str, Value] = {
        "actions": len(actions),
        "actions-complete": met["complete"],
        "actions-awaiting-approval": met[_AWAITING],
        "actions-open": len(still_open),
        "actions-overdue": sum(due < stored.as_at for due in dated) if dated or not still_open else None,
        "actions-without-date": len(still_open) - len(dated),
        "actions-slipped": sum(map(_was_put_off, actions)),
        "recommendations": len(of_recommendations),
        "recommendations-complete": sum(map(_is_done, of_recommendations.values())),
    }
    return numbers if actions else dict.fromkeys(numbers)


def actions_by_plan(stored: Stored) -> Mapping[str, Value]:
    """The actions of each plan by status, and all of them, under their keys."""
    counted: dict[str, Value] = {}
    for name, actions in (*by_plan(stored.actions).items(), (keys.WHOLE_COUNCIL, stored.actions)):
        met = Counter(status_of(action) or "status unknown" for action in actions)
        counted |= {keys.plan(name, status): met[status] for status in (*STATUSES, "status unknown")}
        counted |= {keys.plan(name, "unknown"): met["status unknown"], keys.plan(name, "total"): len(actions)}
        still_open = [action for action in actions if status_of(action) not in SETTLED[Kind.ACTIONS]]
        due = [action.get("revised_due") or action.get("due") for action in still_open]
        counted[keys.plan(name, "open")] = len(still_open)
        counted[keys.plan(name, "overdue")] = sum(day is not None and day < stored.as_at for day in due)
    return counted


def by_plan(actions: Sequence[Row]) -> Mapping[str, Sequence[Row]]:
    """The actions of each plan, under the spelling met first."""
    spelt: dict[str, str] = {}
    of: dict[str, list[Row]] = defaultdict(list)
    for action in actions:
        written = action.get("plan")
        of[spelt.setdefault(plain(written), " ".join(written.split())) if written else NO_PLAN].append(action)
    return of


def _was_put_off(action: Row) -> bool:
    first, revised = action.get("due"), action.get("revised_due")
    return first is not None and revised is not None and revised > first


def _recommendations(actions: Sequence[Row]) -> Mapping[tuple[str, ...], Sequence[str | None]]:
    """The statuses of the actions of each recommendation: told apart by plan and words, else reference, else row."""
    of: dict[tuple[str, ...], list[str | None]] = defaultdict(list)
    for action in actions:
        words, reference = action.get("recommendation"), action.get("action_ref")
        said = (
            ("words", plain(words))
            if words
            else ("reference", plain(reference))
            if reference
            else ("row", action["key"])
        )
        of[(plain(action.get("plan") or NO_PLAN), *said)].append(status_of(action))
    return of


def _is_done(statuses: Sequence[str | None]) -> bool:
    return "complete" in statuses and all(status in SETTLED[Kind.ACTIONS] for status in statuses)
