"""Saving: what a service returns is kept whole or not at all, and saving it again changes nothing."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, insert, select

from inforisk.access import Principal, folded
from inforisk.errors import StoreError
from inforisk.quarters import Quarter
from inforisk.store import codec
from inforisk.store.records import KeptRegister, NewSubmission, Saved
from inforisk.store.scoping import current, note_person, service_id_made
from inforisk.store.tables import (
    finding_count,
    original,
    person,
    register_sheet,
    returned_kind,
    service_return,
    submission,
    submission_findings,
)
from inforisk.vocabulary import Kind


@dataclass(frozen=True)
class Prepared:
    """A submission turned into bytes and digests, before any lock is taken."""

    new: NewSubmission
    reading: str
    sheets: tuple[Mapping[str, object], ...]
    findings: bytes
    counts: Mapping[tuple[str, str, str], int]

    @property
    def kinds(self) -> frozenset[Kind]:
        """The registers it holds."""
        return frozenset(register.kind for register in self.new.registers)

    @property
    def in_counts(self) -> Mapping[str, int | str | bool]:
        """What the audit trail may know of it: digests and counts."""
        return {
            "quarter": self.new.quarter.label.replace(" ", ""),
            "sha256": self.new.sha256,
            "reading": self.reading,
            "rows": sum(len(register.frame) for register in self.new.registers),
            "findings": len(self.new.findings),
        }


def prepared(new: NewSubmission) -> Prepared:
    """A submission ready to be written. Raises StoreError where its bytes are not those that were shown."""
    if hashlib.sha256(new.content).hexdigest() != new.sha256:
        raise StoreError(f"{new.file_name} is not the file that was checked. Upload it again.")
    return Prepared(
        new=new,
        reading=codec.reading_digest(new.registers, new.scheme_name, new.scheme_version),
        sheets=tuple(_sheet(number, register) for number, register in enumerate(new.registers, start=1)),
        findings=codec.findings_bytes(new.findings),
        counts=_counts(new),
    )


def _sheet(number: int, register: KeptRegister) -> Mapping[str, object]:
    return {
        "number": number,
        "kind": register.kind.value,
        "sheet": register.sheet,
        "row_count": len(register.frame),
        "mapping": codec.mapping_text(register),
        "frame": codec.frame_bytes(register.frame),
        "raw": codec.raw_bytes(register),
    }


def _counts(new: NewSubmission) -> Mapping[tuple[str, str, str], int]:
    counts: Counter[tuple[str, str, str]] = Counter()
    for group in new.findings.groups:
        counts[group.sheet, group.rule.code, group.rule.severity.value] += len(group)
    return counts


def by_return(files: Sequence[NewSubmission]) -> Sequence[Sequence[int]]:
    """The places of the files that make one return, those of one service and quarter, in the order they were given."""
    places: defaultdict[tuple[str, Quarter], list[int]] = defaultdict(list)
    for place, file in enumerate(files):
        places[folded(file.service), file.quarter].append(place)
    return list(places.values())


@dataclass(frozen=True)
class Kept:
    """What saving one return did: the answer for each file, and whether anything changed for its readers."""

    saved: tuple[Saved, ...]
    has_changed: bool


def save_return(connection: Connection, principal: Principal, files: Sequence[Prepared], at: datetime) -> Kept:
    """Keep the files of one return (one service, one quarter) and make them the current ones of their kinds."""
    note_person(connection, principal)
    service_id = service_id_made(connection, files[0].new.service)
    saved = tuple(_saved(connection, principal, service_id, file, at) for file in files)
    wanted = {(kind.value, kept.submission_id) for file, kept in zip(files, saved, strict=True) for kind in file.kinds}
    has_changed = _is_news(connection, service_id, files[0].new.quarter, wanted)
    if has_changed:
        _add_return(connection, principal, service_id, files[0].new.quarter, wanted, at)
    return Kept(saved, has_changed or any(kept.is_new for kept in saved))


def _saved(connection: Connection, principal: Principal, service_id: int, file: Prepared, at: datetime) -> Saved:
    existing = connection.execute(
        select(submission.c.id, submission.c.saved_at, person.c.name)
        .join(person, person.c.id == submission.c.saved_by)
        .where(
            submission.c.service_id == service_id,
            submission.c.quarter == file.new.quarter.label,
            submission.c.sha256 == file.new.sha256,
            submission.c.reading == file.reading,
        )
    ).first()
    if existing:
        return Saved(existing.id, False, existing.saved_at, existing.name)
    return Saved(_written(connection, principal, service_id, file, at), True, at, principal.name)


def _written(connection: Connection, principal: Principal, service_id: int, file: Prepared, at: datetime) -> int:
    new = file.new
    _write_original(connection, new)
    written: int = connection.execute(
        insert(submission)
        .values(
            service_id=service_id,
            quarter=new.quarter.label,
            sha256=new.sha256,
            reading=file.reading,
            file_name=new.file_name,
            scheme_name=new.scheme_name,
            scheme_version=new.scheme_version,
            as_at=new.as_at,
            saved_at=at,
            saved_by=principal.id,
        )
        .returning(submission.c.id)
    ).scalar_one()
    _insert_all(connection, register_sheet, ({**sheet, "submission_id": written} for sheet in file.sheets))
    connection.execute(insert(submission_findings).values(submission_id=written, content=file.findings))
    _insert_all(connection, finding_count, _count_rows(written, file.counts))
    return written


def _write_original(connection: Connection, new: NewSubmission) -> None:
    known = connection.scalar(select(original.c.sha256).where(original.c.sha256 == new.sha256))
    if known is None:
        connection.execute(insert(original).values(sha256=new.sha256, size=len(new.content), content=new.content))


def _count_rows(submission_id: int, counts: Mapping[tuple[str, str, str], int]) -> Iterable[Mapping[str, object]]:
    for (sheet, code, severity), findings in counts.items():
        yield {
            "submission_id": submission_id,
            "sheet": sheet,
            "code": code,
            "severity": severity,
            "findings": findings,
        }


def _is_news(connection: Connection, service_id: int, quarter: Quarter, wanted: set[tuple[str, int]]) -> bool:
    kinds = {kind for kind, _ in wanted}
    now = current()
    held = connection.execute(
        select(now.c.kind, now.c.submission_id).where(
            now.c.service_id == service_id, now.c.quarter == quarter.label, now.c.kind.in_(sorted(kinds))
        )
    )
    return {(row.kind, row.submission_id) for row in held} != wanted


def _add_return(
    connection: Connection,
    principal: Principal,
    service_id: int,
    quarter: Quarter,
    wanted: set[tuple[str, int]],
    at: datetime,
) -> None:
    made: int = connection.execute(
        insert(service_return)
        .values(service_id=service_id, quarter=quarter.label, made_at=at, made_by=principal.id)
        .returning(service_return.c.id)
    ).scalar_one()
    rows = ({"return_id": made, "submission_id": number, "kind": kind} for kind, number in sorted(wanted))
    _insert_all(connection, returned_kind, rows)


def _insert_all(connection: Connection, table: Table, rows: Iterable[Mapping[str, object]]) -> None:
    listed = [dict(row) for row in rows]
    if listed:
        connection.execute(insert(table), listed)
