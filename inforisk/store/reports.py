"""What was reported to which body: the baseline of "since the last report"."""

from datetime import date

from sqlalchemy import Connection, insert, select

from inforisk.access import Principal, folded
from inforisk.errors import StoreError
from inforisk.store.change import Change
from inforisk.store.cycle_records import BodyReport
from inforisk.store.cycle_tables import body_report
from inforisk.store.snapshots import quarter_of
from inforisk.store.tables import person


def note_report(change: Change, principal: Principal, body: str, snapshot_id: int, reported_on: date) -> BodyReport:
    """Add a report, unless just this one was noted before."""
    if not body.strip():
        raise StoreError("A report needs the name of the body it was made to.")
    quarter_of(change.connection, snapshot_id)  # raises where there is none
    new = BodyReport(" ".join(body.split()), snapshot_id, reported_on, principal.name)
    known = [one for one in reports(change.connection, body) if one.snapshot_id == snapshot_id]
    same = next((one for one in known if one.reported_on == reported_on), None)
    change.is_news(same is None)
    if same is None:
        line = {"body": new.body, "snapshot_id": snapshot_id, "reported_on": reported_on}
        change.connection.execute(insert(body_report).values(**line, at=change.at, by=principal.id))
    return same or new


def reports(connection: Connection, body: str | None) -> tuple[BodyReport, ...]:
    """Every report, or those to one body, latest first."""
    kept = connection.execute(
        select(body_report, person.c.name)
        .join(person, person.c.id == body_report.c.by)
        .order_by(body_report.c.reported_on.desc(), body_report.c.id.desc())
    )
    found = (BodyReport(row.body, row.snapshot_id, row.reported_on, row.name) for row in kept)
    return tuple(one for one in found if body is None or folded(one.body) == folded(body))
