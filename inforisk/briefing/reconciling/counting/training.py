"""Where the owners of assets stand with the course, counted a second time, over the council and by directorate."""

import calendar
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.learners import Decided, Learner, found_among, learners
from inforisk.briefing.reconciling.counting.risks import Value
from inforisk.briefing.reconciling.counting.stored import Row, Stored
from inforisk.council import CouncilSettings
from inforisk.registers.values.words import plain
from inforisk.vocabulary import Kind

NOT_GIVEN = "(not given)"
IN_TIME, LATE, UNDATED = "completed in time", "completed late", "completed, no date given"
EXPIRED, OUTSTANDING, NOT_MATCHED, EXEMPT = "expired", "outstanding", "not matched", "exempt"
VALID = (IN_TIME, LATE, UNDATED)
STATES = (*VALID, EXPIRED, OUTSTANDING, NOT_MATCHED, EXEMPT)
_FOR_OWNERS = re.compile(r"\basset owners?\b|\biaos?\b")
_DONE = ("complete", "expired")


def training_numbers(stored: Stored) -> Mapping[str, Value]:
    """The numbers of the asset owners under their names; None where no asset, or no training record, was returned."""
    met = Counter(_states(stored).values())
    parts = {
        "owners-trained": _sum(met, VALID),
        "owners-ever-completed": _sum(met, (*VALID, EXPIRED)),
        "owners-untrained": _sum(met, (EXPIRED, OUTSTANDING, NOT_MATCHED)),
        "owners-not-matched": met[NOT_MATCHED],
    }
    is_known = bool(stored.assets and stored.training)
    known = parts if is_known else dict.fromkeys(parts)
    return {"owners": met.total() if stored.assets else None, **known}


def owners_by_directorate(stored: Stored) -> Mapping[str, Value]:
    """The owners of each directorate by state, those with valid training and all of them, under their keys; an owner
    of assets in two directorates is counted in both."""
    states, decided = _states(stored), Decided(stored.archive.people())
    of: dict[str, set[str]] = defaultdict(set)
    for asset in _owned(stored):
        if asset.get("directorate"):
            of[decided.person(asset["asset_owner"])].add(asset["directorate"])
    counted: dict[str, Counter[str]] = defaultdict(Counter, {keys.WHOLE_COUNCIL: Counter(states.values())})
    for owner, state in states.items():
        for group in of.get(owner) or {NOT_GIVEN}:
            counted[group][state] += 1
    return {key: value for group, met in counted.items() for key, value in _keyed(group, met).items()}


def _keyed(group: str, met: Counter[str]) -> Mapping[str, Value]:
    by_state: Mapping[str, Value] = {keys.owners(group, state): met[state] for state in STATES}
    return {**by_state, keys.owners(group, "valid"): _sum(met, VALID), keys.owners(group, "total"): met.total()}


def _sum(met: Counter[str], states: Sequence[str]) -> int:
    return sum(met[state] for state in states)


def _owned(stored: Stored) -> Sequence[Row]:
    return [asset for asset in stored.open(Kind.ASSETS) if asset.get("asset_owner")]


def _states(stored: Stored) -> Mapping[str, str]:
    """The one state of each owner."""
    decided = Decided(stored.archive.people())
    owners = owners_under_names(stored, decided)
    matched = found_among(owners, learners(stored.training, decided), decided)
    counts = counting_rows(stored.training)
    return {owner: _state(found, counts, stored) for owner, found in matched.items()}


def owners_under_names(stored: Stored, decided: Decided) -> dict[str, str]:
    """Each person once, with one writing of their name."""
    people = stored.archive.people()
    writings = {decided.person(one): one for one in reversed(list(people.values()))}
    owners: dict[str, str] = {}
    for written in dict.fromkeys(asset["asset_owner"] for asset in _owned(stored)):
        person = decided.person(written)
        owners.setdefault(person, writings.get(person, written))
    return owners


def counting_rows(training: Sequence[Row]) -> set[int]:
    """Which training records are of the course: it speaks of asset owners in its name or code, else the most taken;
    every record where none names a course."""
    names = Counter(row["course"] for row in training if row.get("course"))
    spoken_of = {row["course"] for row in training if row.get("course") and _is_for_owners(row)}
    most = {min(names, key=lambda name: (-names[name], name))} if names else {None}
    courses = spoken_of or most
    return {id(row) for row in training if row.get("course") in courses or not names}


def _is_for_owners(row: Row) -> bool:
    return any(_FOR_OWNERS.search(plain(row.get(name) or "")) for name in ("course", "course_id"))


@dataclass(frozen=True, slots=True)
class _Said:
    """What one training record says on the day."""

    is_done: bool
    done_on: date | None
    is_valid: bool
    is_in_time: bool
    is_exempt: bool


def _state(found: Sequence[Learner], counts: set[int], stored: Stored) -> str:
    said = [_said(row, stored.as_at, stored.settings) for one in found for row in one.rows if id(row) in counts]
    last = max(said, key=lambda one: (one.is_done, one.done_on or date.min), default=None)
    if last and last.is_valid:
        return IN_TIME if any(one.is_in_time for one in said) else LATE if last.done_on else UNDATED
    if any(one.is_exempt for one in said):
        return EXEMPT
    if last and last.is_done:
        return EXPIRED
    return OUTSTANDING if found else NOT_MATCHED


def _said(row: Row, as_at: date, settings: CouncilSettings) -> _Said:
    status, day = row.get("status"), row.get("completed_on")
    says_done = status in _DONE if day is None else day <= as_at and (status in _DONE or status is None)
    score, needed = row.get("score"), row.get("pass_mark")
    is_done = says_done and not (score is not None and needed is not None and score < needed)
    done_on = day if is_done else None
    expires = row.get("expires_on") or _after(done_on, settings.training_valid_months)
    due = settings.training_due or as_at
    return _Said(
        is_done=is_done,
        done_on=done_on,
        is_valid=is_done and status != "expired" and (expires is None or expires >= as_at),
        is_in_time=is_done and (done_on or as_at) <= due and (expires is None or expires >= min(due, as_at)),
        is_exempt=status == "exempt",
    )


def _after(day: date | None, months: int | None) -> date | None:
    if day is None or not months:
        return None
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
