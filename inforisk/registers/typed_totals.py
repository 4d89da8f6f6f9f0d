"""Totals that somebody typed beside an action plan ("Complete 48"), found on its sheets and held against its rows.

A typed total goes on being quoted after the rows have changed. Reports count rows; a typed total is only ever compared.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from inforisk.findings import FindingGroup, Findings
from inforisk.quarters import Quarter
from inforisk.registers.rules.rows import TYPED_TOTAL_DISAGREES
from inforisk.registers.stated_lines import TOTAL, StatedLine, StatedTotal, stated_lines
from inforisk.registers.typed import TypedRegister
from inforisk.vocabulary import Kind
from inforisk.workbook.cells import Sheet

RowCounts = Mapping[str, int]
"""The actions of one plan by status, and all of them under "total"."""


def typed_totals(sheets: Iterable[Sheet], registers: Sequence[TypedRegister]) -> tuple[StatedLine, ...]:
    """Every line of typed totals in a workbook that holds an action plan, in reading order; none in any other.

    The rows of the registers themselves are left out. See `StatedLine`.
    """
    if not any(typed.kind is Kind.ACTIONS for typed in registers):
        return ()
    taken = {typed.sheet: typed.recognised for typed in registers}
    return tuple(line for sheet in sheets for line in stated_lines(sheet, taken.get(sheet.name)))


def check_typed_totals(sheets: Iterable[Sheet], registers: Sequence[TypedRegister], as_at: date) -> Findings:
    """The typed totals of a workbook that its own rows do not bear out.

    Compared are the lines without a date and the latest one that is not still to come. An earlier line is of other
    rows; it is told only where its counts do not even add up to the number of actions, and most other lines' do.
    """
    plans = [typed for typed in registers if typed.kind is Kind.ACTIONS]
    lines = [line for line in typed_totals(sheets, registers) if line.period is None or line.period.first <= as_at]
    latest = max((line.period.last for line in lines if line.period), default=None)
    own = [line for line in lines if line.period is None or line.period.last == latest]
    counted = plan_counts(plans)
    earlier = [line for line in lines if line not in own]
    return _disagreeing(own, counted, "its rows give") + _adding_up(earlier, own, counted)


def plan_counts(plans: Sequence[TypedRegister]) -> tuple[RowCounts, ...]:
    """The counts a typed total may mean: those of each plan, and of all of them together."""
    each = [counts_of(typed.frame.get("status", ()), len(typed.frame)) for typed in plans]
    return (*each, dict(sum(map(Counter, each), Counter()))) if len(each) > 1 else tuple(each)


def counts_of(statuses: Iterable[object], total: int) -> RowCounts:
    """The counts of some actions by status; a missing status stands in the total only."""
    return {**Counter(str(status) for status in statuses if isinstance(status, str)), TOTAL: total}


def disagreements(lines: Iterable[StatedLine], counted: Mapping[Quarter, Sequence[RowCounts]]) -> Findings:
    """The totals typed for quarters of which the rows are known (`counted`, each plan's) that these do not bear out.

    A line belongs to the quarter in which its date or period ends.
    """
    found = Findings()
    for line in lines:
        quarter = Quarter.of(line.period.last) if line.period else None
        if quarter and quarter in counted:
            found += _disagreeing([line], counted[quarter], f"the rows of {quarter.label} give")
    return found


def _disagreeing(lines: Iterable[StatedLine], counted: Sequence[RowCounts], words: str) -> Findings:
    """A total disagrees where it is that of none of the plans; it is held against the one nearest to its line."""
    groups = []
    for line in lines:
        nearest = min(counted, key=lambda counts: len(_wrong(line, counts)), default=None)
        wrong = _wrong(line, nearest) if nearest is not None else ()
        groups += [_group(line, total, f"{words} {nearest.get(total.status, 0):,}") for total in wrong if nearest]
    return Findings(tuple(groups))


def _wrong(line: StatedLine, counts: RowCounts) -> tuple[StatedTotal, ...]:
    return tuple(total for total in line.totals if total.number not in _meant(line, total.status, counts))


def _meant(line: StatedLine, status: str, counts: RowCounts) -> tuple[int, ...]:
    """The numbers that are right for a status: where nothing is said of approval, waiting may count as in progress."""
    number = counts.get(status, 0)
    if status == "in progress" and all(total.status != "awaiting approval" for total in line.totals):
        return number, number + counts.get("awaiting approval", 0)
    return (number,)


def _adding_up(earlier: Sequence[StatedLine], own: Sequence[StatedLine], counted: Sequence[RowCounts]) -> Findings:
    """Earlier lines whose counts do not add up to the actions of the plan, where most lines' counts do."""
    totals = {counts.get(TOTAL, 0) for counts in counted}
    right = [line for line in (*earlier, *own) if line.sum in totals]
    wrong = [line for line in earlier if line.sum is not None and line.sum not in totals]
    if len(right) <= len(wrong):
        return Findings()
    size = right[0].sum or 0
    said = [
        (line, f"the counts of its line add up to {line.sum:,}, and the plan has {size:,} actions") for line in wrong
    ]
    return Findings(tuple(_group(line, line.totals[0], hint) for line, hint in said))


def _group(line: StatedLine, total: StatedTotal, hint: str) -> FindingGroup:
    return FindingGroup(
        TYPED_TOTAL_DISAGREES, line.sheet, (total.row,), (total.text,), "status",
        total.status + (f" for {line.when}" if line.when else ""), total.column, row_hints={total.row: hint},
    )  # fmt: skip
