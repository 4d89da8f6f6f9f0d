"""A checked file as the return of one service."""

from datetime import date

from inforisk.intake import CheckedFile
from inforisk.quarters import Quarter
from inforisk.scoring.scheme import Scheme
from inforisk.store import KeptRegister, NewSubmission


def submission_of(file: CheckedFile, service: str, quarter: Quarter, scheme: Scheme, as_at: date) -> NewSubmission:
    """A checked file as the return of a service: its bytes, its registers with their mapping, its findings."""
    kept = tuple(KeptRegister.of(sheet.typed) for sheet in file.registers if sheet.typed is not None)
    return NewSubmission(
        service=service,
        quarter=quarter,
        file_name=file.name,
        content=file.content,
        sha256=file.sha256,
        scheme_name=scheme.name,
        scheme_version=scheme.version,
        as_at=as_at,
        registers=kept,
        findings=file.all_findings,
    )
