"""What lies over several quarters, counted a second time: plans, dates put off, incidents, risks that stay above."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.actions import by_plan
from inforisk.briefing.reconciling.counting.incidents import until_the_day
from inforisk.briefing.reconciling.counting.risks import Value, status_of
from inforisk.briefing.reconciling.counting.stored import Row, Stored, is_above
from inforisk.quarters import Quarter
from inforisk.registers.settled import SETTLED
from inforisk.registers.values.words import plain
from inforisk.vocabulary import Kind

_STATUSES = ("complete", "awaiting approval", "in progress", "not started")
_SAYS_LITTLE = frozenset(("action", "actions", "plan", "plans", "audit", "the", "of", "and", "for", "report", "review"))
_SOON = (("In the next 30 days", 30), ("In 31 to 90 days", 90))
_YEARS_OF_QUARTERS = 12


def plans_by_quarter(stored: Stored) -> Mapping[str, Value]:
    """The actions of each plan by status at the end of every earlier quarter."""
    counted: dict[str, Value] = {}
    for one in stored.earlier:
        held = by_plan(one.actions)
        for name in by_plan(stored.actions):
            actions = [action for meant in _meant(tuple(held), name) for action in held[meant]]
            met = Counter(map(status_of, actions))
            known = {status: met[status] for status in _STATUSES} | {"total": len(actions)}
            label = one.standing.quarter.label
            counted |= {keys.plan_at(name, status, label): number for status, number in known.items()}
    return counted


def _meant(names: Sequence[str], wanted: str) -> Sequence[str]:
    """The plans of an earlier quarter that one of today is: of that name, else with all its words, else with those that
    say most."""
    same = [name for name in names if plain(name) == plain(wanted)]
    words = frozenset(plain(wanted).split())
    for known in (words, words - _SAYS_LITTLE):
        same = same or [name for name in names if known and known <= frozenset(plain(name).split())]
    return same


def dates_put_off(stored: Stored) -> Mapping[str, Value]:
    """Of each plan, and of all, the actions with a date, those put off, how often in all, and by how long at most."""
    days = _days_through_time([*stored.earlier, stored])
    counted = _put_off(keys.WHOLE_COUNCIL, stored.actions, days)
    for name, actions in by_plan(stored.actions).items():
        counted |= _put_off(name, actions, days)
    return counted


def _put_off(name: str, actions: Sequence[Row], days: Mapping[str, Sequence[date]]) -> dict[str, Value]:
    known = [days.get(_identity(action), ()) for action in actions]
    moves = [sum(later > earlier for earlier, later in pairwise(met)) for met in known]
    put_off = [(met[-1] - met[0]).days for met, times in zip(known, moves, strict=True) if times]
    values = {"total": sum(_due(action) is not None for action in actions), "put off": len(put_off),
              "times": sum(moves), "days": max(put_off, default=0)}  # fmt: skip
    return {keys.put_off(name, what): value for what, value in values.items()}


def _days_through_time(quarters: Sequence[Stored]) -> Mapping[str, Sequence[date]]:
    """The days an action was to be done by: the first one ever given, then the one that counted in each quarter."""
    first: dict[str, date] = {}
    counted: dict[str, list[date]] = defaultdict(list)
    for action in (action for one in quarters for action in one.actions):
        if day := action.get("due"):
            first.setdefault(_identity(action), day)
        if now := _due(action):
            counted[_identity(action)].append(now)
    return {one: [*([first[one]] if one in first else []), *days] for one, days in counted.items()}


def _identity(action: Row) -> str:
    return str(action.get("entity") or action["key"])


def _due(action: Row) -> date | None:
    day: date | None = action.get("revised_due") or action.get("due")
    return day


def days_to_go(stored: Stored) -> Mapping[str, Value]:
    """Open actions by when they are due, and by how many days each is late."""
    still_open = [action for action in stored.actions if status_of(action) not in SETTLED[Kind.ACTIONS]]
    ahead = [(due - stored.as_at).days for action in still_open if (due := _due(action))]
    counted: dict[str, Value] = {}
    least = 0
    for name, most in _SOON:
        counted[keys.due(name)] = sum(least <= days <= most for days in ahead)
        least = most + 1
    counted[keys.due("Later than that")] = sum(days >= least for days in ahead)
    late = {keys.days_late(action["key"]): _late(_due(action), stored.as_at) for action in still_open}
    return counted | late


def _late(due: date | None, as_at: date) -> int | None:
    return None if due is None else max(0, (as_at - due).days)


def incidents_by_time(stored: Stored) -> Mapping[str, Value]:
    """The incidents that happened in each quarter, and in each month of the last: on this log, on an earlier only."""
    logged = [_day(one) for one in until_the_day(stored)]
    earlier = [_day(one) for one in _only_earlier(stored)]
    known = [day for day in (*logged, *earlier) if day]
    if not known:
        return {}
    quarters = list(_quarters(Quarter.of(min(known)), Quarter.of(stored.as_at)))
    counted: dict[str, Value] = {}
    for label, first, last in (*quarters, *_months(quarters[-1])):
        counted |= _happened(label, [sum(_is_in(day, first, last) for day in days) for days in (logged, earlier)])
    before = [quarters[-_YEARS_OF_QUARTERS:][0][1]] if quarters else []
    counted[keys.happened("Before these", "all")] = sum(day < first for day in known for first in before)
    undated = len(logged) + len(earlier) - len(known)
    return counted | {keys.happened("Without a date", "all"): undated}


def _happened(label: str, numbers: Sequence[int]) -> Mapping[str, Value]:
    known = zip(("log", "earlier", "all"), (*numbers, sum(numbers)), strict=True)
    return {keys.happened(label, log): number for log, number in known}


def _only_earlier(stored: Stored) -> Sequence[Row]:
    """The incidents of earlier logs this one no longer lists, as the last log that lists each has it."""
    held = {one["entity"] for one in stored.incidents}
    gone = {row["entity"]: row for one in stored.earlier for row in one.incidents if row["entity"] not in held}
    return [row for row in gone.values() if (day := _day(row)) is None or day <= stored.as_at]


def _day(incident: Row) -> date | None:
    day: date | None = incident.get("occurred_on") or incident.get("reported_on")
    return day


def _is_in(day: date | None, first: date, last: date) -> bool:
    return day is not None and first <= day <= last


_Span = tuple[str, date, date]


def _quarters(first: Quarter, last: Quarter) -> Iterator[_Span]:
    while first <= last:
        yield first.label, first.first_day, first.last_day
        first = first.next


def _months(quarter: _Span) -> Iterator[_Span]:
    _, first, last = quarter
    days = [date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)]
    for month in dict.fromkeys(day.month for day in days):
        own = [day for day in days if day.month == month]
        yield f"{own[0]:%B %Y}", own[0], own[-1]


def quarters_above(stored: Stored) -> Mapping[str, Value]:
    """For each open risk above appetite the quarter-ends in a row it has stood there, as far back as one scheme
    judged."""
    above = [risk for risk in stored.open(Kind.RISKS) if stored.is_above(risk)]
    counted = {risk["entity"]: 1 for risk in above}
    still = set(counted)
    for one in reversed(stored.earlier):
        if not _judges_alike(one, stored):
            break
        still &= {risk["entity"] for risk in one.risk_ledger if is_above(risk, one.scheme)}
        for entity in still:
            counted[entity] += 1
    return {keys.quarters_above(risk["key"]): counted[risk["entity"]] for risk in above}


def _judges_alike(one: Stored, other: Stored) -> bool:
    judged = [(by.scheme.name, by.scheme.version, by.scheme.cells, by.scheme.bands, by.scheme.appetite)
              for by in (one, other)]  # fmt: skip
    return judged[0] == judged[1]
