"""Frozen quarters: written once, read for ever, and proved unchanged by their digest."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Row, Table, func, insert, select

from inforisk.access import WHOLE_COUNCIL, Principal, Scope
from inforisk.council import sight
from inforisk.errors import NotFound, StoreError
from inforisk.quarters import Quarter
from inforisk.store import ledgers
from inforisk.store.change import Change
from inforisk.store.codec import json_text
from inforisk.store.cycle_records import NewSnapshot, Snapshot, SnapshotService
from inforisk.store.cycle_tables import (
    snapshot,
    snapshot_figures,
    snapshot_ledger,
    snapshot_service,
    snapshot_submission,
)
from inforisk.store.decisions import services as council_services
from inforisk.store.tables import original, person, register_sheet, submission
from inforisk.store.versions import content_version
from inforisk.vocabulary import Kind, ReturnState


def save_snapshot(change: Change, principal: Principal, new: NewSnapshot) -> Snapshot:
    """Freeze a quarter, or restate it. See `Cycle.save_snapshot`."""
    connection = change.connection
    earlier = snapshots(connection, new.quarter)
    _assert_follows(new, earlier)
    _assert_nothing_came_in(connection, new)
    number = int(connection.scalar(select(func.coalesce(func.max(snapshot.c.id), 0))) or 0) + 1
    line = {
        "id": number,
        "quarter": new.quarter.label,
        "number": len(earlier) + 1,
        "as_at": new.as_at,
        "scheme_name": new.scheme_name,
        "scheme_version": new.scheme_version,
        "scheme_text": new.scheme_text,
        "restates": new.restates,
        "reason": new.reason,
        "frozen_at": change.at,
        "frozen_by": principal.id,
    }
    _write_parts(connection, number, new)
    sealed = {**line, "digest": _digest(connection, line)}
    connection.execute(insert(snapshot).values(sealed))
    change.thing = f"snapshot {number}"
    change.detail = {"quarter": new.quarter.label.replace(" ", ""), "digest": str(sealed["digest"])}
    return next(one for one in snapshots(connection, new.quarter) if one.id == number)


def _assert_follows(new: NewSnapshot, earlier: Sequence[Snapshot]) -> None:
    if not earlier and new.restates is not None:
        raise StoreError(f"{new.quarter.label} is not frozen yet, so there is nothing to restate.")
    if earlier and new.restates != earlier[-1].id:
        raise StoreError(
            f"{new.quarter.label} is frozen. To correct it, restate its latest snapshot ({earlier[-1].label}) "
            "and say why; both stay readable."
        )
    if earlier and not new.reason.strip():
        raise StoreError(f"A restatement of {new.quarter.label} needs a reason: everybody who reads it will ask.")


def _assert_nothing_came_in(connection: Connection, new: NewSnapshot) -> None:
    # Asked under the write lock: what was judged is what stands, and it stays so until the snapshot is written.
    if new.read_at and new.read_at != content_version(connection, WHOLE_COUNCIL):
        raise StoreError(
            f"While {new.quarter.label} was being frozen, somebody returned, accepted or decided something. Nothing "
            "was frozen: look at the returns once more, then freeze again."
        )


def _assert_named(new: NewSnapshot) -> None:
    named = {number for one in new.services for number in one.submissions}
    judged = {int(number) for ledger in new.ledgers.values() for number in ledger["submission_id"].unique()}
    if judged - named:
        unnamed = ", ".join(map(str, sorted(judged - named)))
        raise StoreError(
            f"{new.quarter.label} was not frozen: rows of the submissions {unnamed} were judged, but the snapshot "
            "names no service they were returned by."
        )


def _write_parts(connection: Connection, number: int, new: NewSnapshot) -> None:
    for place, one in enumerate(new.services):
        _insert(connection, snapshot_service, number, _service_line(place, one))
        for submission_id in sorted(set(one.submissions)):
            _insert(connection, snapshot_submission, number, {"number": place, "submission_id": submission_id})
    for kind, ledger in new.ledgers.items():
        _insert(connection, snapshot_ledger, number, {"kind": kind.value, "content": ledgers.ledger_bytes(ledger)})
    _assert_named(new)
    for measure, content in ledgers.figure_blocks(new.figures):
        _insert(connection, snapshot_figures, number, {"measure": measure, "content": content})


def _insert(connection: Connection, table: Table, number: int, values: Mapping[str, object]) -> None:
    connection.execute(insert(table).values(snapshot_id=number, **values))


def _service_line(place: int, one: SnapshotService) -> Mapping[str, object]:
    return {
        "number": place,
        "service": one.service,
        "directorate": one.directorate,
        "state": one.state.value,
        "returned_for": one.returned_for.label if one.returned_for else None,
        "confirmed_for": one.confirmed_for.label if one.confirmed_for else None,
    }


def snapshots(connection: Connection, quarter: Quarter | None = None) -> tuple[Snapshot, ...]:
    """Every snapshot, or those of a quarter, by quarter and number."""
    wanted = (
        select(snapshot, person.c.name.label("person"))
        .join(person, person.c.id == snapshot.c.frozen_by)
        .order_by(snapshot.c.quarter, snapshot.c.number)
    )
    if quarter is not None:
        wanted = wanted.where(snapshot.c.quarter == quarter.label)
    return tuple(_snapshot(row) for row in connection.execute(wanted))


def _snapshot(row: Row[*tuple[Any, ...]]) -> Snapshot:
    return Snapshot(
        id=row.id,
        quarter=Quarter.parse(row.quarter),
        number=row.number,
        as_at=row.as_at,
        scheme_name=row.scheme_name,
        scheme_version=row.scheme_version,
        scheme_text=row.scheme_text,
        restates=row.restates,
        reason=row.reason,
        frozen_at=row.frozen_at,
        frozen_by=row.person,
        digest=row.digest,
    )


def quarter_of(connection: Connection, snapshot_id: int) -> Quarter:
    """The quarter a snapshot is of. Raises NotFound unless there is such a snapshot."""
    label = connection.scalar(select(snapshot.c.quarter).where(snapshot.c.id == snapshot_id))
    if label is None:
        raise NotFound(f"There is no snapshot {snapshot_id}.")
    return Quarter.parse(label)


def services(connection: Connection, scope: Scope, snapshot_id: int) -> tuple[SnapshotService, ...]:
    """How each service in scope stands in a snapshot, in the order it was frozen in."""
    quarter, is_seen = quarter_of(connection, snapshot_id), sight(scope, council_services(connection))
    kept = connection.execute(
        select(snapshot_service)
        .where(snapshot_service.c.snapshot_id == snapshot_id)
        .order_by(snapshot_service.c.number)
    )
    named: defaultdict[int, list[int]] = defaultdict(list)
    for place, submission_id in connection.execute(_named_submissions(snapshot_id)):
        named[place].append(submission_id)
    return tuple(_service(row, named[row.number]) for row in kept if is_seen(row.service, quarter))


def _named_submissions(snapshot_id: int) -> Any:
    return (
        select(snapshot_submission.c.number, snapshot_submission.c.submission_id)
        .where(snapshot_submission.c.snapshot_id == snapshot_id)
        .order_by(snapshot_submission.c.number, snapshot_submission.c.submission_id)
    )


def _service(row: Row[*tuple[Any, ...]], submissions: Sequence[int]) -> SnapshotService:
    return SnapshotService(
        service=row.service,
        directorate=row.directorate,
        state=ReturnState(row.state),
        returned_for=Quarter.parse(row.returned_for) if row.returned_for else None,
        confirmed_for=Quarter.parse(row.confirmed_for) if row.confirmed_for else None,
        submissions=tuple(submissions),
    )


def ledger(
    connection: Connection, scope: Scope, snapshot_id: int, kind: Kind, columns: Sequence[str] | None
) -> pd.DataFrame:
    """The judged rows of a kind in a snapshot, those returned by services in scope."""
    quarter = quarter_of(connection, snapshot_id)
    content = connection.scalar(
        select(snapshot_ledger.c.content).where(
            snapshot_ledger.c.snapshot_id == snapshot_id, snapshot_ledger.c.kind == kind.value
        )
    )
    if content is None:
        return ledgers.empty_ledger(kind, columns)
    wanted = None if columns is None else list(dict.fromkeys([*columns, "returned_by"]))
    rows = ledgers.ledger_from(content, wanted)
    if not scope.is_whole_council:
        is_seen = sight(scope, council_services(connection))
        seen = [name for name in rows["returned_by"].unique() if is_seen(name, quarter)]
        rows = rows[rows["returned_by"].isin(seen)].reset_index(drop=True)
    return rows if columns is None else rows[[name for name in columns if name in rows.columns]]


def figures(
    connection: Connection, scope: Scope, measures: Sequence[str], wanted: Sequence[int] | None
) -> pd.DataFrame:
    """The figures of measures over snapshots (every one by default), those of services in scope."""
    asked = (
        select(snapshot_figures.c.snapshot_id, snapshot_figures.c.measure, snapshot_figures.c.content)
        .where(snapshot_figures.c.measure.in_(sorted(set(measures))))
        .order_by(snapshot_figures.c.snapshot_id, snapshot_figures.c.measure)
    )
    if wanted is not None:
        asked = asked.where(snapshot_figures.c.snapshot_id.in_(sorted(set(wanted))))
    found = ledgers.figures_from([(row[0], row[1], row[2]) for row in connection.execute(asked)])
    if scope.is_whole_council:
        return found
    return _seen(connection, scope, found).reset_index(drop=True)


def _seen(connection: Connection, scope: Scope, figures: pd.DataFrame) -> pd.DataFrame:
    is_seen = sight(scope, council_services(connection))
    quarters = {one.id: one.quarter for one in snapshots(connection)}
    places = pd.MultiIndex.from_frame(figures[["snapshot_id", "service"]])
    seen = [place for place in places.unique() if is_seen(place[1], quarters[place[0]])]
    return figures[places.isin(seen)]


def is_unchanged(connection: Connection, snapshot_id: int) -> bool:
    """Whether everything a snapshot holds or names still has the digest it was frozen with."""
    line = connection.execute(select(snapshot).where(snapshot.c.id == snapshot_id)).first()
    if line is None:
        raise NotFound(f"There is no snapshot {snapshot_id}.")
    plain = dict(line._mapping)
    digest = plain.pop("digest")
    return bool(digest == _digest(connection, plain))


def _digest(connection: Connection, line: Mapping[str, object]) -> str:
    """SHA-256 of a snapshot's own line, its parts, and every submission it names down to the file's bytes."""
    digest = hashlib.sha256(json_text({name: str(value) for name, value in line.items()}).encode())
    for table in (snapshot_service, snapshot_submission, snapshot_ledger, snapshot_figures):
        keys = table.primary_key.columns
        of_it = select(table).where(table.c.snapshot_id == line["id"]).order_by(*keys)
        _add_rows(digest, table.name, connection.execute(of_it))
    named = select(snapshot_submission.c.submission_id).where(snapshot_submission.c.snapshot_id == line["id"])
    sheets = register_sheet.c
    kept = select(
        sheets.submission_id, sheets.number, sheets.kind, sheets.sheet, sheets.mapping, sheets.frame, sheets.raw
    )
    _add_rows(digest, "sheets", connection.execute(kept.where(sheets.submission_id.in_(named)).order_by(sheets.id)))
    files = select(submission, original.c.content).join(original, original.c.sha256 == submission.c.sha256)
    _add_rows(digest, "files", connection.execute(files.where(submission.c.id.in_(named)).order_by(submission.c.id)))
    return digest.hexdigest()


def _add_rows(digest: "hashlib._Hash", name: str, rows: Any) -> None:
    digest.update(json_text([name]).encode())
    for row in rows:
        parts = [hashlib.sha256(part).hexdigest() if isinstance(part, bytes) else str(part) for part in row]
        digest.update(json_text(parts).encode())
