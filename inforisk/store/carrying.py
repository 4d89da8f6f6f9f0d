"""What stands for a quarter: what was returned for it, and what is carried forward from before, under today's names.

A service that did not return has not lost its risks: its latest return stays, with the quarter it was returned for and
the latest one it was confirmed for, so that its age can be seen. A service renamed or merged since is carried under its
new name until that one has returned the same register; a split one under its old name until one of its parts has.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from inforisk.access import Scope, folded
from inforisk.council import ChangeKind, CouncilServices, sight
from inforisk.quarters import Quarter
from inforisk.store.cycle_tables import return_event
from inforisk.store.decisions import services as council_services
from inforisk.store.scoping import latest_until
from inforisk.store.tables import service
from inforisk.vocabulary import Kind, ReturnState

_ENDING = (ChangeKind.RENAMED, ChangeKind.MERGED, ChangeKind.SPLIT, ChangeKind.CLOSED)


@dataclass(frozen=True, slots=True)
class Standing:
    """One submission that stands for a quarter with its register of a kind, and the name it stands under.

    `heirs` are the services it stands for by then: the name it stands under, or the parts of a service split since.
    """

    submission_id: int
    kind: Kind
    returned_by: str
    returned_for: Quarter
    confirmed_for: Quarter
    heirs: tuple[str, ...]


def standing(
    connection: Connection, scope: Scope, quarter: Quarter, kind: Kind | None = None, carried: bool = True
) -> tuple[Standing, ...]:
    """What stands for a quarter under the names in scope, by service and submission; of every kind without `kind`."""
    council = council_services(connection)
    returns, is_seen = (
        _Returns(council, quarter, connection.execute(latest_until(quarter, kind)).all()),
        sight(scope, council),
    )
    words = unchanged(connection, quarter)
    found = (
        Standing(
            row.submission_id,
            Kind(row.kind),
            name,
            Quarter.parse(row.quarter),
            returns.confirmed(row, words),
            returns.became(row, quarter),
        )
        for row in returns.rows
        if (carried or row.quarter == quarter.label) and (name := returns.name(row)) and is_seen(name, quarter)
    )
    return tuple(sorted(found, key=lambda one: (one.returned_by, one.submission_id, one.kind)))


class _Returns:
    """The latest return of every service and kind, seen from a quarter."""

    def __init__(self, services: CouncilServices, quarter: Quarter, rows: Sequence[Row[*tuple[Any, ...]]]) -> None:
        self.rows = rows
        self._services = services
        self._quarter = quarter
        self._ended = {folded(name) for change in services.changes if change.kind in _ENDING for name in change.before}
        self._latest: defaultdict[str, dict[str, Quarter]] = defaultdict(dict)
        for row in rows:
            self._latest[row.kind][row.service] = Quarter.parse(row.quarter)

    def name(self, row: Row[*tuple[Any, ...]]) -> str | None:
        """The name a return stands under; None where it stands no longer."""
        if folded(row.service) not in self._ended:
            return str(row.service)
        became = self.became(row, self._quarter)
        if not became or self._is_replaced(row):
            return None
        return became[0] if len(became) == 1 else str(row.service)

    def confirmed(self, row: Row[*tuple[Any, ...]], words: Mapping[Quarter, frozenset[str]]) -> Quarter:
        """The latest quarter a return was made for, or was confirmed for by every service it has become."""
        returned_for = Quarter.parse(row.quarter)
        later = (said for said in sorted(words, reverse=True) if said > returned_for)
        return next((said for said in later if self._confirmed_by_all(row, said, words[said])), returned_for)

    def _confirmed_by_all(self, row: Row[*tuple[Any, ...]], said: Quarter, by: frozenset[str]) -> bool:
        became = self.became(row, said)
        return bool(became) and all(folded(name) in by for name in became)

    def became(self, row: Row[*tuple[Any, ...]], until: Quarter) -> tuple[str, ...]:
        """What the service of a return is called in a later quarter."""
        if folded(row.service) not in self._ended:
            return (row.service,)
        return self._services.heirs(row.service, Quarter.parse(row.quarter), until)

    def _is_replaced(self, row: Row[*tuple[Any, ...]]) -> bool:
        own, returned_for = folded(row.service), Quarter.parse(row.quarter)
        return any(
            later >= returned_for and folded(name) != own and folded(name) in map(folded, self.became(row, later))
            for name, later in self._latest[row.kind].items()
        )


def unchanged(connection: Connection, until: Quarter) -> Mapping[Quarter, frozenset[str]]:
    """By quarter the services (folded) that confirmed that nothing changed, and were not said otherwise since."""
    said = connection.execute(
        select(return_event.c.quarter, service.c.name, return_event.c.state)
        .join(service, service.c.id == return_event.c.service_id)
        .where(
            return_event.c.quarter <= until.label,
            return_event.c.state.in_([ReturnState.NO_CHANGE.value, ReturnState.NOT_RETURNED.value]),
        )
        .order_by(return_event.c.id)
    )
    last = {(row.quarter, row.name): row.state for row in said}
    return _by_quarter(place for place, state in last.items() if state == ReturnState.NO_CHANGE.value)


def _by_quarter(places: Iterable[tuple[str, str]]) -> Mapping[Quarter, frozenset[str]]:
    found: defaultdict[Quarter, set[str]] = defaultdict(set)
    for label, name in places:
        found[Quarter.parse(label)].add(folded(name))
    return {quarter: frozenset(names) for quarter, names in found.items()}
