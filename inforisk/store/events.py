"""The quarter's cycle as it was said: quarters opened, what became of each service's return, who signed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, insert, select

from inforisk.access import WHOLE_COUNCIL, Principal, Scope, folded
from inforisk.council import sight
from inforisk.errors import NotFound, StoreError
from inforisk.quarters import Quarter
from inforisk.store.carrying import Standing, standing, unchanged
from inforisk.store.change import Change
from inforisk.store.cycle_records import OpenedQuarter, ReturnEvent, SignOff
from inforisk.store.cycle_tables import event_submission, opening, return_event, sign_off
from inforisk.store.decisions import services
from inforisk.store.scoping import in_scope, service_id_made, with_predecessors
from inforisk.store.tables import person, returned_kind, service, service_return
from inforisk.vocabulary import ReturnState, SignStep


def open_quarter(change: Change, principal: Principal, quarter: Quarter, due_on: date) -> None:
    """Open a quarter, or move the day its returns are due."""
    known = [one for one in opened(change.connection) if one.quarter == quarter]
    change.is_news(not known or known[0].due_on != due_on)
    if not known or known[0].due_on != due_on:
        line = {"quarter": quarter.label, "due_on": due_on, "at": change.at, "by": principal.id}
        change.connection.execute(insert(opening).values(line))


def opened(connection: Connection) -> tuple[OpenedQuarter, ...]:
    """The quarters that were opened, oldest first: by whom and when first, due as said last."""
    kept = connection.execute(
        select(opening, person.c.name).join(person, person.c.id == opening.c.by).order_by(opening.c.id)
    ).all()
    first = {row.quarter: row for row in reversed(kept)}
    last = {row.quarter: row for row in kept}
    return tuple(
        OpenedQuarter(Quarter.parse(label), last[label].due_on, first[label].at, first[label].name)
        for label in sorted(first)
    )


def say(
    change: Change,
    principal: Principal,
    name: str,
    quarter: Quarter,
    state: ReturnState,
    note: str,
    seen: Collection[int] | None,
) -> ReturnEvent:
    """Add what is said of a service's return. Raises NotFound where it cannot be said of what is there."""
    theirs = _theirs(change.connection, name, quarter)
    if state is ReturnState.NO_CHANGE and not theirs:
        raise NotFound(f"{name} has never returned anything, so there is nothing that could be unchanged.")
    if state is ReturnState.ACCEPTED and not _is_answered(change.connection, name, quarter, theirs):
        raise NotFound(
            f"{name} has neither returned nor confirmed anything for {quarter.label} that could be accepted."
        )
    submissions = {one.submission_id for one in theirs}
    if seen is not None and submissions != set(seen):
        raise StoreError(
            f"{name} has returned something else for {quarter.label} since you looked, so nothing was written down. "
            "Look at it again, then say it again."
        )
    number = add_event(change.connection, principal.id, name, quarter, state, note, change.at, submissions)
    change.detail = {"submissions": len(submissions)}
    return ReturnEvent(number, name, quarter, state, note, change.at, principal.name, tuple(sorted(submissions)))


def _theirs(connection: Connection, name: str, quarter: Quarter) -> tuple[Standing, ...]:
    everything = standing(connection, WHOLE_COUNCIL, quarter)
    return tuple(one for one in everything if folded(name) in map(folded, one.heirs))


def _is_answered(connection: Connection, name: str, quarter: Quarter, theirs: Sequence[Standing]) -> bool:
    has_said = folded(name) in unchanged(connection, quarter).get(quarter, frozenset())
    return has_said or any(one.returned_for == quarter for one in theirs)


def add_event(
    connection: Connection,
    by: str,
    name: str,
    quarter: Quarter,
    state: ReturnState,
    note: str,
    at: datetime,
    submissions: Iterable[int],
) -> int:
    """Write one event and the submissions it is about; returns its id."""
    line = {
        "service_id": service_id_made(connection, name),
        "quarter": quarter.label,
        "state": state.value,
        "note": note,
        "at": at,
        "by": by,
    }
    number = int(connection.execute(insert(return_event).values(line).returning(return_event.c.id)).scalar_one())
    about = [{"event_id": number, "submission_id": one} for one in sorted(set(submissions))]
    if about:
        connection.execute(insert(event_submission), about)
    return number


def events(connection: Connection, scope: Scope, quarter: Quarter | None) -> tuple[ReturnEvent, ...]:
    """What was said of the returns of the services in scope, oldest first."""
    council = services(connection)
    wanted = (
        select(return_event, service.c.name.label("service"), person.c.name.label("person"))
        .join(service, service.c.id == return_event.c.service_id)
        .join(person, person.c.id == return_event.c.by)
        .where(in_scope(with_predecessors(scope, council)))
        .order_by(return_event.c.id)
    )
    if quarter is not None:
        wanted = wanted.where(return_event.c.quarter == quarter.label)
    about, is_seen = _submissions_of_events(connection), sight(scope, council)
    return tuple(
        ReturnEvent(
            row.id, row.service, said_of, ReturnState(row.state), row.note, row.at, row.person, about.get(row.id, ())
        )
        for row in connection.execute(wanted)
        if is_seen(row.service, said_of := Quarter.parse(row.quarter))
    )


def _submissions_of_events(connection: Connection) -> Mapping[int, tuple[int, ...]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    kept = select(event_submission).order_by(event_submission.c.event_id, event_submission.c.submission_id)
    for event_id, submission_id in connection.execute(kept):
        found[event_id].append(submission_id)
    return {number: tuple(submissions) for number, submissions in found.items()}


def sign(
    change: Change, principal: Principal, quarter: Quarter, step: SignStep, signatory: str, name: str, remark: str
) -> SignOff:
    """Add one signature."""
    line = {
        "quarter": quarter.label,
        "step": step.value,
        "service_id": service_id_made(change.connection, name) if name else None,
        "signatory": signatory,
        "remark": remark,
        "at": change.at,
        "by": principal.id,
    }
    change.connection.execute(insert(sign_off).values(line))
    return SignOff(quarter, step, name, signatory, remark, change.at, principal.name)


def signatures(connection: Connection, scope: Scope, quarter: Quarter) -> tuple[SignOff, ...]:
    """The signatures of a quarter, oldest first: the council-wide ones and those of the services in scope."""
    council = services(connection)
    is_seen = sight(scope, council)
    theirs = in_scope(with_predecessors(scope, council))
    kept = connection.execute(
        select(sign_off, service.c.name.label("service"), person.c.name.label("person"))
        .join(person, person.c.id == sign_off.c.by)
        .outerjoin(service, service.c.id == sign_off.c.service_id)
        .where(sign_off.c.quarter == quarter.label, sign_off.c.service_id.is_(None) | theirs)
        .order_by(sign_off.c.id)
    )
    return tuple(
        SignOff(quarter, SignStep(row.step), row.service or "", row.signatory, row.remark, row.at, row.person)
        for row in kept
        if row.service is None or is_seen(row.service, quarter)
    )


def upgrade_from_1(connection: Connection) -> None:
    """Give a store of schema version 1 the event of each return it kept: it said "received" without saying so."""
    returns = connection.execute(
        select(service_return, service.c.name)
        .join(service, service.c.id == service_return.c.service_id)
        .order_by(service_return.c.id)
    ).all()
    for row in returns:
        held = select(returned_kind.c.submission_id).where(returned_kind.c.return_id == row.id)
        add_event(
            connection, row.made_by, row.name, Quarter.parse(row.quarter), ReturnState.RECEIVED, "", row.made_at,
            connection.scalars(held).all(),
        )  # fmt: skip
