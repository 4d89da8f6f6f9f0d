"""Every number a paper may state, counted anew from the stored rows: what its finished files are held against.

It shares no count with the paper: rows are read from the store again, the cells of the matrix are looked up again, and
`inforisk.metrics` is asked for nothing. What both share is what a value means (the reading of dates, names and
references) and which rows were recognised as the same thing from one quarter to the next.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.actions import action_numbers, actions_by_plan
from inforisk.briefing.reconciling.counting.answers import answers, reviews
from inforisk.briefing.reconciling.counting.assets import answering, asset_numbers
from inforisk.briefing.reconciling.counting.came_and_went import came_and_went, changes
from inforisk.briefing.reconciling.counting.found import findings
from inforisk.briefing.reconciling.counting.incidents import COLUMNS, compared_key, incident_numbers, incidents_by_value
from inforisk.briefing.reconciling.counting.maturity import levels, maturity_numbers
from inforisk.briefing.reconciling.counting.movement import movement_numbers
from inforisk.briefing.reconciling.counting.risks import (
    Value,
    bands_at,
    risk_numbers,
    risk_places,
    risks_by_service,
)
from inforisk.briefing.reconciling.counting.stored import Stored
from inforisk.briefing.reconciling.counting.through_time import (
    dates_put_off,
    days_to_go,
    incidents_by_time,
    plans_by_quarter,
    quarters_above,
)
from inforisk.briefing.reconciling.counting.told import (
    still_open,
    told_of_incidents,
    told_of_learners,
    told_of_risks,
)
from inforisk.briefing.reconciling.counting.training import owners_by_directorate, training_numbers
from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.registers import ALL
from inforisk.vocabulary import Kind

_OPEN_ENDED = tuple(keys.incidents(column, "") for column in COLUMNS)
"""Beginnings of keys whose values nobody lists: what no row has is nought."""


@dataclass(frozen=True)
class Recount(Mapping[str, Value]):
    """What was counted, under the keys of a paper (`paper.keys`). None: there is nothing to count it from.

    A key that nothing here can count is not in it.
    """

    counted: Mapping[str, Value] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Value:
        """The number of a key. Raises KeyError for one that cannot be counted."""
        key = compared_key(key) if key.startswith(_OPEN_ENDED) else key
        if key in self.counted:
            return self.counted[key]
        if key.startswith(_OPEN_ENDED):
            return 0
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        """The keys that were counted."""
        return iter(self.counted)

    def __len__(self) -> int:
        """How many were counted."""
        return len(self.counted)


def recount_of(archive: Archive, standing: Standing, compared: Standing | None) -> Recount:
    """Everything a paper of a quarter may state, with how it stood in what it is compared with."""
    now, before = Stored(archive, standing), Stored(archive, compared) if compared else None
    counted: dict[str, Value] = {keys.number(name): value for name, value in _numbers(now, before).items()}
    if before:
        counted |= {keys.number_before(name): value for name, value in _numbers(before, None).items()}
    for count in _FAMILIES:
        counted |= count(now)
    for one in (*now.earlier, now):
        counted |= bands_at(one)
    if before:
        counted |= came_and_went(before, now)
        counted |= changes(counted, before.standing.quarter.label)
    return Recount(counted)


def _numbers(now: Stored, before: Stored | None) -> Mapping[str, Value]:
    return {
        **risk_numbers(now),
        **asset_numbers(now),
        **action_numbers(now),
        **incident_numbers(now),
        **maturity_numbers(now),
        **training_numbers(now),
        **movement_numbers(before, now),
    }


def _answers(stored: Stored) -> Mapping[str, Value]:
    return {keys.answered(name): answering(stored, name) for name in ALL[Kind.ASSETS].by_name}


_FAMILIES: tuple[Callable[[Stored], Mapping[str, Value]], ...] = (
    risk_places,
    risks_by_service,
    actions_by_plan,
    incidents_by_value,
    levels,
    owners_by_directorate,
    _answers,
    answers,
    reviews,
    dates_put_off,
    days_to_go,
    incidents_by_time,
    plans_by_quarter,
    quarters_above,
    findings,
    still_open,
    told_of_incidents,
    told_of_risks,
    told_of_learners,
)
