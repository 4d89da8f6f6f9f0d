"""Training coverage: of the people who answer for information assets, who has been trained, and whose training holds.

The denominator is the distinct Information Asset Owners of the asset register, because the council asked every one of
them to complete the course by a date. Other learners are counted apart. Somebody who cannot be found in the training
records is not evidenced: never counted as trained.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd

from inforisk.council import CouncilSettings
from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.columns import dates, day, returning_service, texts
from inforisk.metrics.training.completions import NOTHING_KNOWN, Completion, Places, completions, courses_that_count
from inforisk.metrics.training.learners import Learner, Match, MatchedBy, learners_of, matches
from inforisk.metrics.training.names import NOBODY_DECIDED, People, PersonName, distinct
from inforisk.quarters import Quarter
from inforisk.registers.settled import is_open
from inforisk.vocabulary import Kind


class OwnerState(StrEnum):
    """Where an owner stands with the course, in the order they are printed. Each owner is in exactly one."""

    IN_TIME = "completed in time"
    LATE = "completed late"
    UNDATED = "completed, no date given"
    EXPIRED = "expired"
    OUTSTANDING = "outstanding"
    NOT_MATCHED = "not matched"
    EXEMPT = "exempt"


HOLDS = (OwnerState.IN_TIME, OwnerState.LATE, OwnerState.UNDATED)
"""The states of an owner whose training is valid on the date."""

EVER_COMPLETED = (*HOLDS, OwnerState.EXPIRED)
UNTRAINED = (OwnerState.EXPIRED, OwnerState.OUTSTANDING, OwnerState.NOT_MATCHED)
"""Nobody can show that these people are trained today."""

DRAWN: Mapping[str, tuple[OwnerState, ...]] = {
    "Valid": HOLDS,
    "Expired": (OwnerState.EXPIRED,),
    "Not trained": (OwnerState.OUTSTANDING,),
    "Not matched": (OwnerState.NOT_MATCHED,),
}
"""The parts of a picture, and the states folded into each: at most four, and who is exempt is in none."""


@dataclass(frozen=True, slots=True)
class OwnerTraining:
    """One owner: how they are written in the registers, what they own, and where they stand.

    `learners` are the training records they were found under and `how`; `reason` says why nobody was found, `may_be`
    who else the training record that fits may belong to.
    """

    person: str
    written: tuple[str, ...]
    services: tuple[str, ...]
    directorates: tuple[str, ...]
    assets: int
    state: OwnerState
    completed_on: date | None = None
    expires_on: date | None = None
    course: str = ""
    learners: tuple[str, ...] = ()
    how: MatchedBy | None = None
    reason: str = ""
    may_be: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupCoverage:
    """The owners of a service or a directorate by state. An owner of assets in two services is counted in both."""

    name: str
    counts: Mapping[OwnerState, int]

    @property
    def total(self) -> int:
        """How many owners."""
        return sum(self.counts.values())

    @property
    def valid(self) -> int:
        """How many whose training is valid on the date."""
        return sum(self.counts[state] for state in HOLDS)

    @property
    def ever_completed(self) -> int:
        """How many completed the course at any time."""
        return sum(self.counts[state] for state in EVER_COMPLETED)

    @property
    def untrained(self) -> int:
        """How many nobody can show to be trained."""
        return sum(self.counts[state] for state in UNTRAINED)

    @property
    def drawn(self) -> Mapping[str, int]:
        """How many are in each part of a picture (`DRAWN`)."""
        return {name: sum(self.counts[state] for state in states) for name, states in DRAWN.items()}


@dataclass(frozen=True)
class Coverage:
    """Where the owners stand with the course on a date. Every owner is in one state; the states add up to `total`.

    `without_owner` counts assets nobody owns: they have no place in the percentage and are said beside it.
    `other_learners` are people in the training records of the course who own no asset, `others_valid` those of them
    whose training holds. `courses` are the courses that count, as written. `has_records` is False where no training
    return holds anything at all. `carried_from` is the quarter whose records stand in for this one's, "" where they
    are its own; `last_record` the last day of a completion in them, whoever's.
    """

    as_at: date
    due: date | None
    target: int
    valid_months: int | None
    courses: tuple[str, ...]
    owners: tuple[OwnerTraining, ...]
    without_owner: int = 0
    other_learners: int = 0
    others_valid: int = 0
    unmatched_learners: tuple[Learner, ...] = field(default=(), repr=False)
    has_records: bool = True
    carried_from: str = ""
    last_record: date | None = None

    @property
    def total(self) -> int:
        """The denominator: how many distinct people own an asset."""
        return len(self.owners)

    @property
    def counts(self) -> Mapping[OwnerState, int]:
        """How many owners are in each state, every state named."""
        return _counted(self.owners)

    @property
    def ever_completed(self) -> int:
        """How many owners completed the course at any time."""
        return sum(self.counts[state] for state in EVER_COMPLETED)

    @property
    def valid(self) -> int:
        """How many owners completed the course and whose training holds on the date."""
        return sum(self.counts[state] for state in HOLDS)

    @property
    def required(self) -> int:
        """The owners who are asked to complete the course: all but the exempt."""
        return self.total - self.counts[OwnerState.EXEMPT]

    @property
    def meets_target(self) -> bool | None:
        """Whether the valid share of those required reaches the target. None where nobody is required."""
        return 100 * self.valid >= self.target * self.required if self.required else None

    @property
    def written_twice(self) -> tuple[OwnerTraining, ...]:
        """The owners not matched because a training record fits another owner as well: perhaps one person, whose name
        is written in two ways."""
        owners = {owner.person for owner in self.owners}
        return tuple(owner for owner in self.in_state(OwnerState.NOT_MATCHED) if not owners.isdisjoint(owner.may_be))

    @property
    def by_service(self) -> tuple[GroupCoverage, ...]:
        """The owners of each service, by its name."""
        return _grouped(self.owners, lambda owner: owner.services)

    @property
    def by_directorate(self) -> tuple[GroupCoverage, ...]:
        """The owners of each directorate, by its name; NOT_GIVEN for those whose assets name none."""
        return _grouped(self.owners, lambda owner: owner.directorates)

    def in_state(self, *states: OwnerState) -> tuple[OwnerTraining, ...]:
        """The owners in some states, by name."""
        return tuple(owner for owner in self.owners if owner.state in states)


def coverage(
    assets: pd.DataFrame,
    training: pd.DataFrame,
    as_at: date,
    settings: CouncilSettings,
    people: Mapping[str, str] = NOBODY_DECIDED,
    course: str | None = None,
) -> Coverage:
    """Where the owners of the assets stand with the course on a date.

    `assets` and `training` are typed rows (any index); columns they lack count as blank. `people` maps a name, user
    name or e-mail address as written to the person somebody decided it stands for. `course` are words of the course's
    name or its code; without it the courses for asset owners count, and where there is none the most taken one.
    """
    who = People(people)
    owned = held_assets(assets)
    owners = who.names(distinct(texts(owned, "asset_owner")))
    learners = learners_of(training, who)
    matched = matches(owners, learners)
    courses = courses_that_count(training, course)
    takers, others = _takers(matched, learners, len(training))
    done = completions(training, takers, courses, as_at, settings)
    return Coverage(
        as_at=as_at,
        due=settings.training_due,
        target=settings.coverage_target,
        valid_months=settings.training_valid_months,
        courses=courses,
        owners=_owner_records(owned, owners, who, matched, done, learners),
        without_owner=int(texts(owned, "asset_owner").isna().sum()),
        other_learners=sum(number >= len(owners) for number in done),
        others_valid=sum(one.is_valid for number, one in done.items() if number >= len(owners)),
        unmatched_learners=others,
        has_records=len(training) > 0,
        carried_from=_carried_from(training, as_at),
        last_record=_last_record(training, as_at),
    )


def _carried_from(training: pd.DataFrame, as_at: date) -> str:
    """The latest quarter the records were returned for, where that is an earlier one."""
    returned = [Quarter.parse(label) for label in texts(training, "returned_for").dropna().unique()]
    latest = max(returned, default=None)
    return latest.label if latest and latest < Quarter.of(as_at) else ""


def _last_record(training: pd.DataFrame, as_at: date) -> date | None:
    done = dates(training, "completed_on")
    return day(done[done <= pd.Timestamp(as_at)].max())


def held_assets(assets: pd.DataFrame) -> pd.DataFrame:
    """The assets somebody must answer for: all but those disposed of. An archived one is still held."""
    return assets[is_open(assets, Kind.ASSETS)]


def _takers(matched: Mapping[str, Match], learners: Sequence[Learner], rows: int) -> tuple[Places, tuple[Learner, ...]]:
    """The number of the person of each training row: owners in their order, then the learners who own nothing."""
    takers = np.full(rows, -1, dtype=np.int64)
    owned = {place: number for number, match in enumerate(matched.values()) for place in match.learners}
    others = [place for place in range(len(learners)) if place not in owned]
    for number, place in enumerate(others, start=len(matched)):
        owned[place] = number
    for place, number in owned.items():
        takers[list(learners[place].rows)] = number
    return takers, tuple(learners[place] for place in others)


def _owner_records(
    assets: pd.DataFrame,
    owners: Mapping[str, PersonName],
    who: People,
    matched: Mapping[str, Match],
    done: Mapping[int, Completion],
    learners: Sequence[Learner],
) -> tuple[OwnerTraining, ...]:
    """The owners by surname, with what they own."""
    held = holdings(assets, who)
    records = [
        (name.family or key, key, _owner(name, held[key], matched[key], done.get(number, NOTHING_KNOWN), learners))
        for number, (key, name) in enumerate(owners.items())
    ]
    return tuple(record for _, _, record in sorted(records, key=lambda one: one[:2]))


@dataclass
class Holding:
    """What one owner owns, as it is read row by row: texts in the order they are met."""

    assets: int = 0
    written: dict[str, None] = field(default_factory=dict)
    services: dict[str, None] = field(default_factory=dict)
    directorates: dict[str, None] = field(default_factory=dict)


def holdings(assets: pd.DataFrame, who: People) -> Mapping[str, Holding]:
    """What each person owns of the assets, under the key of their name."""
    found: dict[str, Holding] = {}
    columns = (texts(assets, "asset_owner"), returning_service(assets), texts(assets, "directorate"))
    for owner, service, directorate in zip(*(column.to_list() for column in columns), strict=True):
        if not isinstance(owner, str):
            continue
        holding = found.setdefault(who.key(owner), Holding())
        holding.assets += 1
        for held, met in ((owner, holding.written), (service, holding.services), (directorate, holding.directorates)):
            if isinstance(held, str):
                met[held] = None
    return found


def _owner(
    name: PersonName, holding: Holding, match: Match, done: Completion, learners: Sequence[Learner]
) -> OwnerTraining:
    return OwnerTraining(
        person=name.label,
        written=tuple(holding.written),
        services=tuple(sorted(holding.services)),
        directorates=tuple(sorted(holding.directorates)),
        assets=holding.assets,
        state=state_of(match, done),
        completed_on=done.completed_on,
        expires_on=done.expires_on,
        course=done.course,
        learners=tuple(learners[place].label for place in match.learners),
        how=match.how,
        reason=match.reason,
        may_be=tuple(rival for rival in match.rivals if rival != name.label),
    )


def state_of(match: Match, done: Completion) -> OwnerState:
    """The one state of an owner. Training that holds comes before an exemption, an exemption before what has lapsed."""
    if done.is_valid:
        return _when_valid(done)
    if done.is_exempt:
        return OwnerState.EXEMPT
    if done.is_completed:
        return OwnerState.EXPIRED
    return OwnerState.OUTSTANDING if match.learners else OwnerState.NOT_MATCHED


def _when_valid(done: Completion) -> OwnerState:
    if done.is_in_time:
        return OwnerState.IN_TIME
    return OwnerState.LATE if done.completed_on else OwnerState.UNDATED


def _counted(owners: Iterable[OwnerTraining]) -> Mapping[OwnerState, int]:
    counts = Counter(owner.state for owner in owners)
    return {state: counts[state] for state in OwnerState}


def _grouped(
    owners: Sequence[OwnerTraining], names: Callable[[OwnerTraining], Sequence[str]]
) -> tuple[GroupCoverage, ...]:
    groups: dict[str, list[OwnerTraining]] = {}
    for owner in owners:
        for name in names(owner) or (NOT_GIVEN,):
            groups.setdefault(name, []).append(owner)
    return tuple(GroupCoverage(name, _counted(groups[name])) for name in sorted(groups))
