"""What the checks found in the registers a quarter is read from."""

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.findings import Findings
from inforisk.vocabulary import Kind


def findings_by_service(archive: Archive, standing: Standing) -> tuple[tuple[str, Findings], ...]:
    """(service, findings) of each file the quarter's rows are read from, by service and the order they came in.

    Only of the sheets that are read: a register that was replaced no longer counts, nor does its fault. They are the
    findings as they stood when the file was saved.
    """
    read: dict[tuple[str, int], set[str]] = {}
    for kind in Kind:
        places = archive.ledger(standing, kind)[["returned_by", "submission_id", "sheet"]].drop_duplicates()
        for service, submission, sheet in places.itertuples(index=False):
            read.setdefault((str(service), int(submission)), set()).add(str(sheet))
    return tuple(
        (service, _kept(archive, submission, read[service, submission])) for service, submission in sorted(read)
    )


def _kept(archive: Archive, submission: int, sheets: set[str]) -> Findings:
    found = archive.store.findings(archive.principal, archive.scope, submission)
    return Findings(tuple(group for group in found.groups if group.sheet in sheets))
