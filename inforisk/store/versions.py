"""The version of what can be read: text that changes with every line added to any table that a reader's answer uses."""

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Table, func, select

from inforisk.access import Scope
from inforisk.store.cycle_tables import (
    accepted_finding,
    body_report,
    council_setting,
    identity_decision,
    name_decision,
    opening,
    return_event,
    service_change,
    sign_off,
    snapshot,
)
from inforisk.store.decisions import services
from inforisk.store.scoping import in_scope, with_kin
from inforisk.store.tables import identity, mapping_memory, service, service_return, submission

_OF_A_SERVICE = (submission, service_return, mapping_memory, return_event, sign_off, accepted_finding)
_OF_THE_COUNCIL = (
    opening, snapshot, body_report, service_change, council_setting, identity_decision, name_decision,
)  # fmt: skip
"""Neither the papers made nor the words for them: no figure rests on them, and the page that shows them reads them
anew, so whoever saves words does not have every register read again."""


def content_version(connection: Connection, scope: Scope) -> str:
    """See `Store.content_version`."""
    # Whoever sees the whole council has no kin beyond it, and every page asks this on every run.
    seen = in_scope(scope if scope.services is None else with_kin(scope, services(connection)))
    latest = connection.execute(
        select(
            select(identity.c.id).scalar_subquery(),
            *(_latest_of_services(table, seen) for table in _OF_A_SERVICE),
            *(select(func.max(table.c.id)).scalar_subquery() for table in _OF_THE_COUNCIL),
        )
    ).one()
    return "-".join(str(part or 0) for part in latest)


def _latest_of_services(table: Table, seen: ColumnElement[bool]) -> ScalarSelect[int]:
    # A signature of no service is the council's and counts for everybody.
    joined = select(func.max(table.c.id)).join_from(table, service, service.c.id == table.c.service_id, isouter=True)
    return joined.where(seen | table.c.service_id.is_(None)).scalar_subquery()
