"""What has been returned: submissions, quarters, services, counts, and the way back to the file and its cells."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Row, func, select

from inforisk.access import Scope
from inforisk.council import sight
from inforisk.errors import NotFound
from inforisk.findings import Findings, Severity
from inforisk.quarters import Quarter
from inforisk.store.codec import findings_from, register_from
from inforisk.store.decisions import services as council_services
from inforisk.store.records import CellOrigin, KeptRegister, ReturnedRegister, RowOrigin, Submission
from inforisk.store.scoping import current, in_scope, with_predecessors
from inforisk.store.tables import (
    finding_count,
    original,
    person,
    register_sheet,
    service,
    submission,
    submission_findings,
)
from inforisk.vocabulary import Kind

_Kinds = Mapping[int, tuple[Kind, ...]]


def submissions(connection: Connection, scope: Scope, quarter: Quarter | None) -> tuple[Submission, ...]:
    """See `Store.submissions`."""
    wanted = (
        select(submission, service.c.name.label("service"), person.c.name.label("person"))
        .join(service, service.c.id == submission.c.service_id)
        .join(person, person.c.id == submission.c.saved_by)
        .where(in_scope(scope))
        .order_by(submission.c.quarter, service.c.name, submission.c.id)
    )
    if quarter is not None:
        wanted = wanted.where(submission.c.quarter == quarter.label)
    held, now = _kinds_held(connection), _kinds_current(connection)
    return tuple(_submission(row, held, now) for row in connection.execute(wanted))


def _submission(row: Row[*tuple[Any, ...]], held: _Kinds, now: _Kinds) -> Submission:
    return Submission(
        id=row.id,
        service=row.service,
        quarter=Quarter.parse(row.quarter),
        file_name=row.file_name,
        sha256=row.sha256,
        reading=row.reading,
        scheme_name=row.scheme_name,
        scheme_version=row.scheme_version,
        as_at=row.as_at,
        saved_at=row.saved_at,
        saved_by=row.person,
        kinds=held.get(row.id, ()),
        current_kinds=now.get(row.id, ()),
    )


def _kinds_held(connection: Connection) -> _Kinds:
    return _kinds(connection.execute(select(register_sheet.c.submission_id, register_sheet.c.kind).distinct()).all())


def _kinds_current(connection: Connection) -> _Kinds:
    now = current()
    return _kinds(connection.execute(select(now.c.submission_id, now.c.kind)).all())


def _kinds(rows: Sequence[Row[int, str]]) -> _Kinds:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for submission_id, kind in rows:
        found[submission_id].add(kind)
    return {number: tuple(kind for kind in Kind if kind.value in names) for number, names in found.items()}


def quarters(connection: Connection, scope: Scope) -> tuple[Quarter, ...]:
    """See `Store.quarters`."""
    council = council_services(connection)
    is_seen = sight(scope, council)
    held = (
        select(submission.c.quarter, service.c.name)
        .join(service, service.c.id == submission.c.service_id)
        .where(in_scope(with_predecessors(scope, council)))
    )
    known = ((Quarter.parse(label), name) for label, name in connection.execute(held.distinct()))
    return tuple(sorted({quarter for quarter, name in known if is_seen(name, quarter)}))


def services(connection: Connection, scope: Scope) -> tuple[str, ...]:
    """See `Store.services`."""
    held = select(service.c.name).join(submission, submission.c.service_id == service.c.id).where(in_scope(scope))
    return tuple(sorted(connection.scalars(held.distinct())))


def summary(connection: Connection, scope: Scope) -> tuple[ReturnedRegister, ...]:
    """See `Store.summary`."""
    now, council = current(), council_services(connection)
    theirs, is_seen = with_predecessors(scope, council), sight(scope, council)
    sheets = connection.execute(
        select(now, service.c.name, func.sum(register_sheet.c.row_count).label("rows"))
        .join_from(now, service, service.c.id == now.c.service_id)
        .join(
            register_sheet,
            (register_sheet.c.submission_id == now.c.submission_id) & (register_sheet.c.kind == now.c.kind),
        )
        .where(in_scope(theirs))
        .group_by(*now.c, service.c.name)
        .order_by(now.c.submission_id)
    ).all()
    counts = _finding_counts(connection, theirs)
    places = defaultdict(list)
    for row in sheets:
        places[row.quarter, row.name, row.kind].append(row)
    return tuple(
        _returned(group, counts)
        for (label, name, _), group in sorted(places.items())
        if is_seen(name, Quarter.parse(label))
    )


def _returned(group: Sequence[Row[*tuple[Any, ...]]], counts: Mapping[tuple[int, str, str], int]) -> ReturnedRegister:
    first = group[0]

    def found(severity: Severity) -> int:
        return sum(counts.get((row.submission_id, row.kind, severity.value), 0) for row in group)

    return ReturnedRegister(
        service=first.name,
        quarter=Quarter.parse(first.quarter),
        kind=Kind(first.kind),
        submissions=tuple(row.submission_id for row in group),
        rows=sum(int(row.rows) for row in group),
        errors=found(Severity.ERROR),
        warnings=found(Severity.WARNING),
        notes=found(Severity.NOTE),
        saved_at=max(row.made_at for row in group),
    )


def _finding_counts(connection: Connection, scope: Scope) -> Mapping[tuple[int, str, str], int]:
    counted = connection.execute(
        select(
            finding_count.c.submission_id,
            register_sheet.c.kind,
            finding_count.c.severity,
            func.sum(finding_count.c.findings),
        )
        .join(
            register_sheet,
            (register_sheet.c.submission_id == finding_count.c.submission_id)
            & (register_sheet.c.sheet == finding_count.c.sheet),
        )
        .join(submission, submission.c.id == finding_count.c.submission_id)
        .join(service, service.c.id == submission.c.service_id)
        .where(in_scope(scope))
        .group_by(finding_count.c.submission_id, register_sheet.c.kind, finding_count.c.severity)
    )
    return {(number, kind, severity): int(findings) for number, kind, severity, findings in counted}


def findings_of(connection: Connection, scope: Scope, submission_id: int) -> Findings:
    """See `Store.findings`."""
    content = connection.scalar(
        select(submission_findings.c.content)
        .join(submission, submission.c.id == submission_findings.c.submission_id)
        .join(service, service.c.id == submission.c.service_id)
        .where(in_scope(scope), submission.c.id == submission_id)
    )
    if content is None:
        raise NotFound(f"There is no submission {submission_id} among the services you may see.")
    return findings_from(content)


def original_of(connection: Connection, scope: Scope, sha256: str) -> tuple[str, bytes]:
    """See `Store.original`."""
    found = connection.execute(
        select(submission.c.file_name, service.c.name)
        .join(service, service.c.id == submission.c.service_id)
        .where(submission.c.sha256 == sha256)
        .order_by(submission.c.id.desc())
    ).all()
    # The bytes hold the rows of every service they were returned for: to see one of them is not to see the others.
    if not found or not all(scope.covers(row.name) for row in found):
        raise NotFound("No file with that fingerprint was returned by the services you may see, and by them alone.")
    content: bytes = connection.execute(select(original.c.content).where(original.c.sha256 == sha256)).scalar_one()
    return str(found[0].file_name), content


def origin(connection: Connection, scope: Scope, submission_id: int, sheet: str, row: int) -> RowOrigin:
    """See `Store.origin`."""
    kept = connection.execute(
        select(register_sheet, submission.c.file_name, submission.c.sha256)
        .join(submission, submission.c.id == register_sheet.c.submission_id)
        .join(service, service.c.id == submission.c.service_id)
        .where(in_scope(scope), submission.c.id == submission_id, register_sheet.c.sheet == sheet)
    ).first()
    register = register_from(kept.kind, kept.sheet, kept.mapping, kept.frame, kept.raw) if kept else None
    if kept is None or register is None or row not in register.raw.index:
        raise NotFound(f"There is no row {row} of {sheet} in submission {submission_id} among what you may see.")
    fields, extras = _cells(register, row)
    return RowOrigin(kept.file_name, kept.sha256, sheet, row, fields, extras)


def _cells(register: KeptRegister, row: int) -> tuple[Mapping[str, tuple[CellOrigin, ...]], tuple[CellOrigin, ...]]:
    typed = register.raw[~register.raw.index.duplicated()].loc[row]
    headings = {match.letter: match.heading for match in register.columns} | dict(register.extras)

    def cell(letter: str) -> CellOrigin:
        text = typed.get(letter)
        return CellOrigin(f"{letter}{row}", headings.get(letter, ""), None if pd.isna(text) else str(text))

    # Of a matrix (people down, courses across) one row holds several records: all its columns of a field are given.
    letters: dict[str, list[str]] = {}
    for match in register.columns:
        if match.field is not None:
            letters.setdefault(match.field, []).append(match.letter)
    several = {name: register.joined.get(name, found) for name, found in letters.items()}
    return {name: tuple(map(cell, one)) for name, one in several.items()}, tuple(map(cell, register.extras))
