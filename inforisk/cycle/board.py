"""The returns board: where each service's return for a quarter stands, and how far it can be relied on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from inforisk.access import Permission, Principal, Scope, folded, is_allowed
from inforisk.council import CouncilServices, CouncilSettings, Service, sight
from inforisk.cycle.sameness import NOT_LOOKED_AT, Sameness, sameness
from inforisk.cycle.services import by_service_now, current_registers, expected_services
from inforisk.quarters import Quarter
from inforisk.store import ReturnedRegister, Snapshot, Store
from inforisk.store.cycle_records import OpenedQuarter, ReturnEvent
from inforisk.vocabulary import Kind, ReturnState

ANSWERS = frozenset({ReturnState.RECEIVED, ReturnState.NO_CHANGE})
"""What a service itself can say: here it is, or nothing has changed."""

WAITED_FOR = frozenset({ReturnState.NOT_STARTED, ReturnState.QUERIED})
"""The council waits for the service: nothing came in, or a query is open."""


@dataclass(frozen=True, slots=True)
class ServiceReturn:
    """One service on the board of a quarter.

    `is_expected` is False for a service that is not on the council's list but whose rows stand. `days_late`
    counts from the day returns were due to the first answer; without one to the day nobody waited any longer, or to
    the day asked about.
    `returned_for` is the latest quarter up to this one it returned anything for, `confirmed_for` the latest it
    returned or confirmed unchanged, both None for never. `submissions` are those its rows are read from, `carried`
    the registers among them that came in for an earlier quarter only, with that quarter. Kinds, rows and findings are
    those returned for this quarter.
    """

    service: str
    directorate: str
    quarter: Quarter
    state: ReturnState
    is_expected: bool = True
    kinds: tuple[Kind, ...] = ()
    rows: int = 0
    answered_at: datetime | None = None
    days_late: int = 0
    returned_for: Quarter | None = None
    confirmed_for: Quarter | None = None
    submissions: tuple[int, ...] = ()
    carried: tuple[tuple[Kind, Quarter], ...] = ()
    queries: tuple[ReturnEvent, ...] = ()
    confirmed_by: str = ""
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    sameness: Sameness = NOT_LOOKED_AT

    @property
    def quarters_stale(self) -> int | None:
        """For how many quarters nothing was returned or confirmed: 0 is fresh, None where nothing ever was."""
        return None if self.confirmed_for is None else self.quarter.quarters_after(self.confirmed_for)

    @property
    def open_query(self) -> str:
        """What was asked and not yet answered; blank where nothing is open."""
        return " ".join(query.note for query in self.queries)

    @property
    def is_waited_for(self) -> bool:
        """Whether the council still waits for this service; not for a return it does not expect."""
        return self.state in WAITED_FOR and (self.is_expected or self.state is ReturnState.QUERIED)


@dataclass(frozen=True)
class Told:
    """Everything the board is made from, as the store tells it; `sameness` is by folded name of the service."""

    quarter: Quarter
    due_on: date
    frozen_on: date | None
    services: CouncilServices
    returned: Sequence[ReturnedRegister]
    events: Sequence[ReturnEvent]
    sameness: Mapping[str, Sameness]


def returns_board(
    store: Store, principal: Principal, scope: Scope, quarter: Quarter, as_at: date
) -> tuple[ServiceReturn, ...]:
    """The board of a quarter, by directorate and name, over the services in scope.

    Expected are the services the council lists for the quarter; every other whose rows stand is there as well.
    Somebody who may not see rows is told neither whether a return equals the last one nor what was asked, nor by whom.
    """
    services, returned = store.council.services(principal, scope), store.summary(principal, scope)
    alike: Mapping[str, Sameness] = {}
    if is_allowed(principal, Permission.SEE_ROWS, scope):
        by_name = by_service_now(returned, services, quarter)
        alike = sameness(store, principal, scope, quarter, by_name, services)
    told = Told(
        quarter=quarter,
        due_on=due_on(store, principal, scope, quarter, as_at),
        frozen_on=_frozen_on(store.cycle.snapshots(principal, scope, quarter)),
        services=services,
        returned=returned,
        events=store.cycle.events(principal, scope),
        sameness=alike,
    )
    is_seen = sight(scope, services)
    return tuple(one for one in board_of(told, as_at) if is_seen(one.service, quarter))


def _frozen_on(snapshots: Sequence[Snapshot]) -> date | None:
    moments = [one.frozen_at.date() for one in snapshots if one.frozen_at]
    return min(moments, default=None)


def due_on(store: Store, principal: Principal, scope: Scope, quarter: Quarter, as_at: date) -> date:
    """The day returns of a quarter are due: as said when it was opened, else as the council has settled."""
    opened = opening(store, principal, scope, quarter)
    return opened.due_on if opened else usually_due(quarter, store.council.settings(principal, scope, as_at))


def opening(store: Store, principal: Principal, scope: Scope, quarter: Quarter) -> OpenedQuarter | None:
    """How a quarter was opened; None where nobody opened it."""
    return next((one for one in store.cycle.opened(principal, scope) if one.quarter == quarter), None)


def usually_due(quarter: Quarter, settings: CouncilSettings) -> date:
    """The day returns are due where nobody says otherwise: so many days after the quarter's last."""
    return quarter.last_day + timedelta(days=settings.return_days)


def board_of(told: Told, as_at: date) -> tuple[ServiceReturn, ...]:
    """The board from plain records, by directorate and name."""
    current = current_registers(told.returned, told.services, told.quarter)
    returned = by_service_now(told.returned, told.services, told.quarter)
    held = by_service_now(current, told.services, told.quarter)
    events = by_service_now(told.events, told.services, told.quarter)
    expected = expected_services(told.services, told.returned, told.quarter)
    unlisted = _unlisted(told, current, {folded(service.name) for service in expected})
    board = []
    for service in (*expected, *unlisted):
        name = folded(service.name)
        known = _Known(returned.get(name, ()), held.get(name, ()), events.get(name, ()))
        board.append(_service_return(service, told, as_at, known, service not in unlisted))
    return tuple(board)


@dataclass(frozen=True)
class _Known:
    """What is known of one service up to a quarter: all it returned, what of it is current, all that was said."""

    returned: Sequence[ReturnedRegister]
    current: Sequence[ReturnedRegister]
    events: Sequence[ReturnEvent]


def _unlisted(told: Told, current: Sequence[ReturnedRegister], expected: set[str]) -> tuple[Service, ...]:
    # Also those whose rows came in earlier and still stand: a figure must never hold what the board does not name.
    names = {
        folded(name): name
        for one in current
        for name in told.services.heirs(one.service, one.quarter, told.quarter)
        if folded(name) not in expected
    }
    return tuple(Service(name) for name in sorted(names.values()))


def _service_return(service: Service, told: Told, as_at: date, known: _Known, is_expected: bool) -> ServiceReturn:
    now = [one for one in known.returned if one.quarter == told.quarter]
    said = [event for event in known.events if event.quarter == told.quarter]
    confirmed = [one.quarter for one in known.events if one.state is ReturnState.NO_CHANGE]
    returned = [one.quarter for one in known.returned]
    answered = _first_answer(now, said)
    return ServiceReturn(
        service=service.name,
        directorate=service.directorate,
        quarter=told.quarter,
        state=_state(now, said, told.frozen_on is not None),
        is_expected=is_expected,
        kinds=tuple(kind for kind in Kind if any(one.kind is kind for one in now)),
        rows=sum(one.rows for one in now),
        answered_at=answered,
        days_late=max(0, ((answered.date() if answered else _given_up_on(said, told, as_at)) - told.due_on).days),
        returned_for=max(returned, default=None),
        confirmed_for=max((*confirmed, *returned), default=None),
        submissions=tuple(sorted({number for one in known.current for number in one.submissions})),
        carried=_carried(known.current, told.quarter),
        queries=_open_queries(said),
        confirmed_by=_confirmed_by(said),
        errors=sum(one.errors for one in now),
        warnings=sum(one.warnings for one in now),
        notes=sum(one.notes for one in now),
        sameness=told.sameness.get(folded(service.name), NOT_LOOKED_AT),
    )


def _state(now: Sequence[ReturnedRegister], said: Sequence[ReturnEvent], is_frozen: bool) -> ReturnState:
    if not said:
        waiting = ReturnState.NOT_RETURNED if is_frozen else ReturnState.NOT_STARTED
        return ReturnState.RECEIVED if now else waiting
    last = said[-1]
    current = {number for one in now for number in one.submissions}
    if last.state is ReturnState.ACCEPTED and current - set(last.submissions):
        return ReturnState.RECEIVED  # accepted was what stood there then, not what came in since
    return last.state


def _first_answer(now: Sequence[ReturnedRegister], said: Sequence[ReturnEvent]) -> datetime | None:
    moments = [event.at for event in said if event.state in ANSWERS] or [one.saved_at for one in now]
    return min(moments, default=None)


def _given_up_on(said: Sequence[ReturnEvent], told: Told, as_at: date) -> date:
    """The day nobody waited any longer: the quarter went on without the service, or was frozen; else `as_at`."""
    days = [event.at.date() for event in said if event.state is ReturnState.NOT_RETURNED]
    return min([*days, *([told.frozen_on] if told.frozen_on else []), as_at])


def _open_queries(said: Sequence[ReturnEvent]) -> tuple[ReturnEvent, ...]:
    closed = max((place for place, one in enumerate(said) if one.state is not ReturnState.QUERIED), default=-1)
    return tuple(said[closed + 1 :])


def _confirmed_by(said: Iterable[ReturnEvent]) -> str:
    # Only while the declaration still stands: what came in after it speaks for itself.
    by = ""
    for event in said:
        if event.state is ReturnState.NO_CHANGE:
            by = event.note or event.by
        elif event.state is ReturnState.RECEIVED:
            by = ""
    return by


def _carried(current: Sequence[ReturnedRegister], quarter: Quarter) -> tuple[tuple[Kind, Quarter], ...]:
    latest = {one.kind: one.quarter for one in sorted(current, key=lambda one: one.quarter)}
    return tuple((kind, latest[kind]) for kind in Kind if kind in latest and latest[kind] < quarter)
