"""What people decided about the council: its services, its settings, which rows and which names are one, what stands.

Every decision is a line that is never changed; a change of mind is a later line, and the latest counts.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Table, insert, select, text

from inforisk.access import Principal, Scope
from inforisk.council import ChangeKind, CouncilServices, CouncilSettings, ServiceChange, sight
from inforisk.quarters import Quarter
from inforisk.store.change import Change
from inforisk.store.codec import json_text
from inforisk.store.cycle_records import AcceptedFinding, IdentityDecision, NameDecision, SettingChange
from inforisk.store.cycle_tables import (
    accepted_finding,
    council_setting,
    identity_decision,
    name_decision,
    service_change,
)
from inforisk.store.scoping import in_scope, service_id, service_id_made, with_predecessors
from inforisk.store.setting_values import setting_from
from inforisk.store.tables import person, service, submission
from inforisk.vocabulary import Kind


def added(change: Change, principal: Principal, table: Table, values: Mapping[str, object], same: Sequence[str]) -> int:
    """Add a line to a table of decisions unless its latest line with the same `same` columns says just that already.

    Returns the id of the line that now counts, and tells the change whether it is a new one.
    """
    latest = select(table).where(*(table.c[name] == values[name] for name in same)).order_by(table.c.id.desc()).limit(1)
    held = change.connection.execute(latest).first()
    is_news = held is None or any(held._mapping[name] != value for name, value in values.items())
    change.is_news(is_news)
    if held is not None and not is_news:
        return int(held.id)
    line = insert(table).values(**values, at=change.at, by=principal.id).returning(table.c.id)
    return int(change.connection.execute(line).scalar_one())


def services(connection: Connection) -> CouncilServices:
    """Every dated change of the council's services, in the order they were recorded."""
    kept = connection.execute(select(service_change).order_by(service_change.c.id))
    return CouncilServices(tuple(_service_change(row) for row in kept))


def _service_change(row: Row[*tuple[Any, ...]]) -> ServiceChange:
    return ServiceChange(
        kind=ChangeKind(row.kind),
        quarter=Quarter.parse(row.quarter),
        before=tuple(json.loads(row.before)),
        after=tuple(json.loads(row.after)),
        directorate=row.directorate,
        reason=row.reason,
    )


def change_services(change: Change, principal: Principal, new: ServiceChange) -> None:
    """Add a dated change; one that was recorded before is not recorded twice."""
    values = {
        "kind": new.kind.value,
        "quarter": new.quarter.label,
        "before": json_text(new.before),
        "after": json_text(new.after),
        "directorate": new.directorate,
        "reason": new.reason,
    }
    number = added(change, principal, service_change, values, ("kind", "quarter", "before", "after"))
    change.thing = f"change of services {number}"


def settings(connection: Connection, as_at: date) -> CouncilSettings:
    """What was settled as it stood on a date: the last word of the latest date not after it."""
    kept = connection.execute(
        select(council_setting)
        .where(council_setting.c.from_date <= as_at)
        .order_by(council_setting.c.from_date, council_setting.c.id)
    )
    settled: dict[str, Any] = {row.name: setting_from(row.name, row.value) for row in kept}
    return CouncilSettings(**settled)


def setting_changes(connection: Connection) -> tuple[SettingChange, ...]:
    """Everything that was ever settled, in the order it was said."""
    kept = connection.execute(
        select(council_setting, person.c.name.label("person"))
        .join(person, person.c.id == council_setting.c.by)
        .order_by(council_setting.c.id)
    )
    return tuple(
        SettingChange(row.name, setting_from(row.name, row.value), row.from_date, row.reason, row.at, row.person)
        for row in kept
    )


def change_setting(
    change: Change, principal: Principal, name: str, value: str, from_date: date, reason: str = ""
) -> None:
    """Settle something from a date on; `value` is JSON."""
    values = {"name": name, "value": value, "from_date": from_date, "reason": reason}
    added(change, principal, council_setting, values, ("name", "from_date"))


def upgrade_from_2(connection: Connection) -> None:
    """Give a store of schema version 2 the reason of each setting; nobody was asked for one then."""
    connection.execute(text("ALTER TABLE council_setting ADD COLUMN reason TEXT NOT NULL DEFAULT ''"))


def decide_identity(change: Change, principal: Principal, kind: Kind, before: str, after: str, relation: str) -> None:
    """Keep what a person said about two rows."""
    values = {"kind": kind.value, "before": before, "after": after, "relation": relation}
    number = added(change, principal, identity_decision, values, ("kind", "before", "after"))
    change.thing = f"identity decision {number}"


def identity_decisions(connection: Connection, scope: Scope, kind: Kind) -> tuple[IdentityDecision, ...]:
    """The latest decision about every two rows, in the order they were made, where the later row is in scope."""
    kept = connection.execute(
        select(identity_decision, person.c.name.label("person"))
        .join(person, person.c.id == identity_decision.c.by)
        .where(identity_decision.c.kind == kind.value)
        .order_by(identity_decision.c.id)
    ).all()
    latest = {(row.before, row.after): row for row in kept}
    seen = _rows_in_scope(connection, scope)
    return tuple(
        IdentityDecision(kind, row.before, row.after, row.relation, row.at, row.person)
        for row in sorted(latest.values(), key=lambda row: int(row.id))
        if seen is None or row.after.partition(":")[0] in seen
    )


def is_row_in_scope(connection: Connection, scope: Scope, key: str) -> bool:
    """Whether a row, by its key, was returned by a service in scope."""
    seen = _rows_in_scope(connection, scope)
    return seen is None or key.partition(":")[0] in seen


def _rows_in_scope(connection: Connection, scope: Scope) -> frozenset[str] | None:
    # A row's key begins with its submission. None: everything.
    if scope.is_whole_council:
        return None
    council = services(connection)
    is_seen = sight(scope, council)
    held = (
        select(submission.c.id, submission.c.quarter, service.c.name)
        .join(service, service.c.id == submission.c.service_id)
        .where(in_scope(with_predecessors(scope, council)))
    )
    return frozenset(str(row.id) for row in connection.execute(held) if is_seen(row.name, Quarter.parse(row.quarter)))


def decide_name(change: Change, principal: Principal, written: str, means: str) -> None:
    """Keep whom a written name means."""
    number = added(change, principal, name_decision, {"written": written, "person": means}, ("written",))
    change.thing = f"name decision {number}"


def name_decisions(connection: Connection) -> tuple[NameDecision, ...]:
    """The latest decision about every written name, in the order they were made."""
    kept = connection.execute(
        select(name_decision, person.c.name.label("decided_by"))
        .join(person, person.c.id == name_decision.c.by)
        .order_by(name_decision.c.id)
    ).all()
    latest = {row.written: row for row in kept}
    return tuple(
        NameDecision(row.written, row.person, row.at, row.decided_by)
        for row in sorted(latest.values(), key=lambda row: int(row.id))
    )


def accept_finding(
    change: Change, principal: Principal, name: str, quarter: Quarter, code: str, fingerprint: str, reason: str
) -> None:
    """Keep that a finding was accepted, and why."""
    values = {
        "service_id": service_id_made(change.connection, name),
        "quarter": quarter.label,
        "code": code,
        "fingerprint": fingerprint,
        "reason": reason,
    }
    number = added(change, principal, accepted_finding, values, ("service_id", "quarter", "code", "fingerprint"))
    change.thing = f"accepted finding {number}"


def accepted_findings(connection: Connection, scope: Scope, name: str | None) -> tuple[AcceptedFinding, ...]:
    """The latest acceptance of every finding, by quarter, service and the order they were made."""
    wanted = (
        select(accepted_finding, service.c.name.label("service"), person.c.name.label("person"))
        .join(service, service.c.id == accepted_finding.c.service_id)
        .join(person, person.c.id == accepted_finding.c.by)
        .where(in_scope(scope))
        .order_by(accepted_finding.c.id)
    )
    if name is not None:
        wanted = wanted.where(accepted_finding.c.service_id == service_id(connection, name))
    latest = {(row.service_id, row.quarter, row.code, row.fingerprint): row for row in connection.execute(wanted)}
    return tuple(
        AcceptedFinding(
            row.service, Quarter.parse(row.quarter), row.code, row.fingerprint, row.reason, row.at, row.person
        )
        for row in sorted(latest.values(), key=lambda row: (row.quarter, row.service, row.id))
    )
