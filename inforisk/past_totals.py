"""Typed totals of earlier quarters held against what was returned for those quarters. Layer 6.

A summary that goes on from quarter to quarter quotes its old lines; only the store still knows the rows behind them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from inforisk.access import Permission, Principal, Scope, folded, is_allowed
from inforisk.findings import FindingGroup, Findings
from inforisk.intake import CheckedFile
from inforisk.quarters import Quarter
from inforisk.registers.rules.rows import TYPED_TOTAL_DISAGREES
from inforisk.registers.typed_totals import RowCounts, counts_of, disagreements, typed_totals
from inforisk.store import Store
from inforisk.vocabulary import Kind


def with_past_totals(
    store: Store, principal: Principal, scope: Scope, service: str, quarter: Quarter, files: Iterable[CheckedFile]
) -> tuple[CheckedFile, ...]:
    """The files with a finding more for each typed total of an earlier quarter that the service's rows do not bear out.

    `quarter` is the one the files are returned for; only those before it are asked about. Nothing changes for files
    without such totals, for quarters without rows, and for somebody who may not see rows.
    """
    if not is_allowed(principal, Permission.SEE_ROWS, scope):
        return tuple(files)
    return tuple(_with_past(store, principal, scope, service, quarter, file) for file in files)


def _with_past(
    store: Store, principal: Principal, scope: Scope, service: str, quarter: Quarter, file: CheckedFile
) -> CheckedFile:
    registers = [sheet.typed for sheet in file.registers if sheet.typed is not None]
    lines = typed_totals(file.workbook.sheets if file.workbook else (), registers)
    asked = sorted({Quarter.of(line.period.last) for line in lines if line.period})
    known = {one: _counts(store, principal, scope, service, one) for one in asked if one < quarter}
    found = disagreements(lines, {one: counts for one, counts in known.items() if counts})
    return replace(file, findings=_told_once(file.findings, found)) if found else file


def _counts(store: Store, principal: Principal, scope: Scope, service: str, quarter: Quarter) -> Sequence[RowCounts]:
    """The counts of each plan the service returned for a quarter, and of all of them together."""
    rows = store.rows(principal, scope, Kind.ACTIONS, quarter, columns=["plan", "status"], carried=False)
    own = rows[rows["returned_by"].map(folded).eq(folded(service))]
    plans = own.groupby(own["plan"].fillna(""))["status"]
    each = [counts_of(statuses, len(statuses)) for _, statuses in plans]
    return (*each, counts_of(own["status"], len(own))) if len(each) > 1 else each


def _told_once(before: Findings, found: Findings) -> Findings:
    """Both findings together; what the file says of a cell by itself gives way to what the rows of its quarter say."""
    told = {_place(group) for group in found.groups}
    kept = (group for group in before.groups if group.rule is not TYPED_TOTAL_DISAGREES or _place(group) not in told)
    return Findings((*kept, *found.groups))


def _place(group: FindingGroup) -> tuple[str, str | None, tuple[int, ...]]:
    return group.sheet, group.column, tuple(group.rows)
