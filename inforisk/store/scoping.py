"""The conditions every query carries: which services the asker may see, and which returns are now current."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, func, insert, select, true

from inforisk.access import Principal, Scope, folded
from inforisk.council import ChangeKind, CouncilServices
from inforisk.quarters import Quarter
from inforisk.store.tables import person, returned_kind, service, service_return
from inforisk.vocabulary import Kind


def in_scope(scope: Scope) -> ColumnElement[bool]:
    """The service lies in the scope; an empty scope matches nothing."""
    return true() if scope.services is None else func.folded(service.c.name).in_(sorted(map(folded, scope.services)))


def with_predecessors(scope: Scope, council: CouncilServices) -> Scope:
    """The scope and every service that was renamed into one of it or merged into it: its files are theirs now."""
    whole = [change for change in council.changes if change.kind in (ChangeKind.RENAMED, ChangeKind.MERGED)]
    return _grown(scope, [(change.after, change.before) for change in whole])


def with_kin(scope: Scope, council: CouncilServices) -> Scope:
    """The scope and every service that became one of it, or that one of it became: their returns may stand for it."""
    both_ways = [(*change.before, *change.after) for change in council.changes if change.before]
    return _grown(scope, [(names, names) for names in both_ways])


def _grown(scope: Scope, steps: Sequence[tuple[Sequence[str], Sequence[str]]]) -> Scope:
    if scope.services is None:
        return scope
    known = set(map(folded, scope.services))
    linked = [(set(map(folded, here)), set(map(folded, there))) for here, there in steps]
    while found := {name for here, there in linked if here & known for name in there} - known:
        known |= found
    return Scope(frozenset(known))


def current() -> Subquery:
    """The submissions now read: for each service, quarter and kind those of its latest return.

    Columns: service_id, quarter, kind, submission_id, made_at.
    """
    returns = select(
        service_return.c.service_id,
        service_return.c.quarter,
        returned_kind.c.kind,
        returned_kind.c.submission_id,
        service_return.c.made_at,
        func.dense_rank()
        .over(
            partition_by=(service_return.c.service_id, service_return.c.quarter, returned_kind.c.kind),
            order_by=service_return.c.id.desc(),
        )
        .label("age"),
    ).join_from(service_return, returned_kind, returned_kind.c.return_id == service_return.c.id)
    ranked = returns.subquery()
    latest: Select[*tuple[Any, ...]] = select(*(column for column in ranked.c if column.name != "age"))
    return latest.where(ranked.c.age == 1).subquery("current")


def latest_until(quarter: Quarter, kind: Kind | None = None) -> Select[*tuple[Any, ...]]:
    """The submissions of every service's latest return of a kind for a quarter not after `quarter`.

    Columns: service (name), quarter, kind, submission_id.
    """
    returns = (
        select(
            service.c.name.label("service"),
            service_return.c.quarter,
            returned_kind.c.kind,
            returned_kind.c.submission_id,
            func.dense_rank()
            .over(
                partition_by=(service_return.c.service_id, returned_kind.c.kind),
                order_by=(service_return.c.quarter.desc(), service_return.c.id.desc()),
            )
            .label("age"),
        )
        .join_from(service_return, returned_kind, returned_kind.c.return_id == service_return.c.id)
        .join(service, service.c.id == service_return.c.service_id)
        .where(service_return.c.quarter <= quarter.label)
    )
    if kind is not None:
        returns = returns.where(returned_kind.c.kind == kind.value)
    ranked = returns.subquery()
    latest: Select[*tuple[Any, ...]] = select(*(column for column in ranked.c if column.name != "age"))
    return latest.where(ranked.c.age == 1)


def service_id(connection: Connection, name: str) -> int | None:
    """The id of a service, None if it has never returned anything. Case and spaces do not make another service."""
    wanted = folded(name)
    known = connection.execute(select(service.c.id, service.c.name).order_by(service.c.id))
    return next((found.id for found in known if folded(found.name) == wanted), None)


def service_id_made(connection: Connection, name: str) -> int:
    """The id of a service, made if it is new."""
    found = service_id(connection, name)
    if found is not None:
        return found
    named = insert(service).values(name=" ".join(name.split())).returning(service.c.id)
    made: int = connection.execute(named).scalar_one()
    return made


def note_person(connection: Connection, principal: Principal) -> None:
    """Keep what a principal is called now, so that "saved by" can be said in words."""
    known = connection.scalar(select(person.c.name).where(person.c.id == principal.id))
    if known is None:
        connection.execute(insert(person).values(id=principal.id, name=principal.name))
    elif known != principal.name:
        connection.execute(person.update().where(person.c.id == principal.id).values(name=principal.name))
