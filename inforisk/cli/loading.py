"""`load`: workbooks kept as the return of one service, or of every service they name."""

from argparse import Namespace
from collections.abc import Sequence

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cli.checking import checked_files, exit_code
from inforisk.cli.installation import judging_of, open_store
from inforisk.cli.report import totals
from inforisk.clock import now
from inforisk.cycle.schemes import scheme_on
from inforisk.errors import NoService
from inforisk.intake import CheckedFile
from inforisk.past_totals import with_past_totals
from inforisk.phrases import numbered
from inforisk.quarters import Quarter
from inforisk.store import NewSubmission, Saved, Store, Submission
from inforisk.submission import (
    recall_for,
    recall_for_any,
    replaced_by,
    replaced_by_service,
    shares,
    submission_of,
    submissions_by_service,
)

_LOCAL = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)


def load_command(chosen: Namespace) -> int:
    """Run `load`. Raises NoService where it is not said whose return it is, or where rows name no service."""
    quarter = Quarter.parse(chosen.quarter)
    chosen.as_at = chosen.as_at or quarter.last_day
    load = _load_by_service if chosen.by_service else _load_for_one
    with open_store() as store:
        checked = load(store, quarter, chosen)
    return exit_code(checked)


def _load_for_one(store: Store, quarter: Quarter, chosen: Namespace) -> Sequence[CheckedFile]:
    service, scheme = chosen.service, scheme_on(judging_of(chosen.scheme, store), quarter.last_day)
    if not service:
        raise NoService(
            "Say whose return it is with --service NAME, or --by-service where the rows name their service."
        )
    read = checked_files(chosen.files, chosen, recall_for(store, *_LOCAL, service), scheme)
    checked = with_past_totals(store, *_LOCAL, service, quarter, read)
    returned = _with_registers(checked)
    submissions = [submission_of(file, service, quarter, scheme, chosen.as_at) for file in returned]
    _say_replaced(replaced_by(store, *_LOCAL, service, quarter, returned))
    saved = store.save_return(*_LOCAL, submissions, at=now()) if submissions else ()
    for file, one in zip(returned, saved, strict=True):
        print(f"{file.name}: {_kept(one)} for {service}, {quarter.label}. {totals(file)}")
    return checked


def _load_by_service(store: Store, quarter: Quarter, chosen: Namespace) -> Sequence[CheckedFile]:
    council = store.council.services(*_LOCAL)
    scheme = scheme_on(judging_of(chosen.scheme, store), quarter.last_day)
    checked = checked_files(chosen.files, chosen, recall_for_any(store, *_LOCAL, store.services(*_LOCAL)), scheme)
    returned = _with_registers(checked)
    submissions = submissions_by_service(returned, quarter, scheme, chosen.as_at, chosen.service, council)
    found = shares(returned, quarter, chosen.service, council)
    _say_replaced(replaced_by_service(store, *_LOCAL, quarter, found))
    saved = store.save_returns(*_LOCAL, submissions, at=now()) if submissions else ()
    doubts = {share.service: share.doubt for share in found}
    for file in returned:
        print(f"{file.name}, {quarter.label}. {totals(file)}")
        own = [(new, one) for new, one in zip(submissions, saved, strict=True) if new.sha256 == file.sha256]
        print(
            "\n".join(_share_line(new, one, doubts[new.service]) for new, one in own) or "  No row in it is a record."
        )
    return checked


def _with_registers(checked: Sequence[CheckedFile]) -> Sequence[CheckedFile]:
    for file in checked:
        if not file.registers:
            print(f"{file.name}: not kept. {file.refusal or 'No sheet in it is a register.'}")
    return [file for file in checked if file.registers]


def _say_replaced(replaced: Sequence[Submission]) -> None:
    for earlier in replaced:
        print(f"This replaces what {earlier.service} returned for {earlier.quarter.label} in {earlier.file_name}.")


def _share_line(new: NewSubmission, saved: Saved, doubt: str) -> str:
    records = sum(len(register.frame) for register in new.registers)
    sheets = ", ".join(f"{register.sheet} {len(register.frame):,}" for register in new.registers)
    return f"  {new.service}: {_kept(saved)}, {numbered(records, 'record')} ({sheets}). {doubt}".rstrip()


def _kept(saved: Saved) -> str:
    return "kept" if saved.is_new else f"already saved {saved.saved_at:%d %B %Y %H:%M} by {saved.saved_by}"
