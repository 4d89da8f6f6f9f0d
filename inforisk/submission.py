"""Between checking and keeping: a checked file as a service's return, and what was decided about its headings."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from inforisk.access import Principal, Scope, folded
from inforisk.intake import CheckedFile, Recall
from inforisk.quarters import Quarter
from inforisk.registers.recognised import Correction
from inforisk.scoring.scheme import Scheme
from inforisk.store import KeptRegister, NewSubmission, Store, Submission


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


def replaced_by(
    store: Store, principal: Principal, scope: Scope, service: str, quarter: Quarter, files: Sequence[CheckedFile]
) -> tuple[Submission, ...]:
    """The earlier submissions these files will stand in for: same service and quarter, a register of the same kind.

    Nothing is deleted by that; the earlier ones are no longer counted.
    """
    kinds = {sheet.recognised.kind for file in files for sheet in file.registers}
    digests = {file.sha256 for file in files}
    wanted = folded(service)
    return tuple(
        earlier
        for earlier in store.submissions(principal, scope, quarter)
        if folded(earlier.service) == wanted and kinds & set(earlier.current_kinds) and earlier.sha256 not in digests
    )


def recall_for(store: Store, principal: Principal, scope: Scope, service: str) -> Recall:
    """What this service's people decided before about a sheet with the same headings."""

    def recall(signature: str) -> Correction | None:
        kept = store.recalled_mapping(principal, scope, service, signature)
        return None if kept is None else Correction.from_record(kept.correction)

    return recall


def remember(
    store: Store, principal: Principal, scope: Scope, service: str, decided: Mapping[str, Correction], at: datetime
) -> None:
    """Keep what a person decided, by heading signature, for the service's next workbook with the same headings."""
    for signature, correction in decided.items():
        store.remember_mapping(principal, scope, service, signature, correction.as_record(), at=at)
