"""Action plans: how far each has come, what is outstanding, who must approve and by when.

Councillors have complained of papers with "no statement of what is being done or by when": both are columns here, and
say so where the plan does not.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from inforisk.briefing.contents.action_history import burn_ups, put_off
from inforisk.briefing.contents.outstanding_actions import (
    MOST_PLANS,
    approvals,
    due_table,
    outstanding,
    overdue_cell,
)
from inforisk.briefing.contents.since import not_compared
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Paragraph, Picture, Subheading
from inforisk.briefing.paper.charts import BarChart, Series, Tone
from inforisk.briefing.paper.look import EMPTY, TONES
from inforisk.figures.caption import Caption
from inforisk.metrics.actions.breakdown import breakdown_message, drawn_parts
from inforisk.metrics.actions.outstanding import OutstandingAction
from inforisk.metrics.actions.progress import Part, Progress, progress
from inforisk.metrics.actions.words import by_part
from inforisk.metrics.headline import plan_words, plans_by_size
from inforisk.metrics.shares import percent
from inforisk.metrics.sourced import Holds, Piece, Quoted, Sentence, Sourced
from inforisk.phrases import listed, part_verb, sentence, spelt, verb
from inforisk.vocabulary import Kind

_SOURCE = "action plans"
_PAGE = "actions"
_MOST_APPROVERS = 3
_BOTH = 2
_NOTHING = "No action plan was returned, so nothing can be said of what is being done or by when."

_ALWAYS = ("complete", "awaiting approval", "in progress", "not started")
_SELDOM = ("rejected", "superseded", "status unknown")
_TONES: tuple[tuple[str, tuple[str, ...], Tone], ...] = (
    ("Complete", ("complete",), TONES[0]),
    ("Awaiting approval", ("awaiting approval",), TONES[5]),
    ("In progress", ("in progress",), TONES[1]),
    ("Not started", ("not started",), TONES[3]),
    ("Rejected, superseded or status unknown", _SELDOM, EMPTY),
)
"""The parts of a bar, the statuses folded into each, and its fill: those of the picture on the screen."""

_OF_ALL = {
    "complete": "actions-complete",
    "awaiting approval": "actions-awaiting-approval",
    "overdue": "actions-overdue",
    "total": "actions",
}
"""The number that counts a status over all plans, where there is one."""


def blocks(material: Material) -> tuple[Block, ...]:
    """The section on action plans."""
    whole = _progress_of(material, None)
    if not whole.counts.total:
        return (Paragraph(((_NOTHING,),)),)
    plans = [(plan, _progress_of(material, plan.name)) for plan in plans_by_size(whole)]
    return (
        Paragraph(tuple(_told(material, whole, plans))),
        _by_plan(whole, plans),
        Subheading("Who must approve"),
        approvals(whole.awaiting_approval),
        Subheading("What is outstanding, and by when"),
        *outstanding([answer for _, answer in plans]),
        due_table(whole),
        Subheading("Progress of the plans"),
        *burn_ups(material, [plan.name for plan, _ in plans]),
        *put_off(material, [plan.name for plan, _ in plans]),
    )


def _progress_of(material: Material, plan: str | None) -> Progress:
    evidence = material.evidence
    return progress(evidence.rows(Kind.ACTIONS), evidence.as_at, plan, evidence.earlier(Kind.ACTIONS))


_Plans = Sequence[tuple[Part, Progress]]


def _told(material: Material, whole: Progress, plans: _Plans) -> Iterator[Sentence]:
    for plan, answer in plans[:MOST_PLANS]:
        yield plan_sentence(plan, answer)
    yield from _others([plan for plan, _ in plans[MOST_PLANS:]])
    if len(plans) > 1:
        yield _all_plans(whole, len(plans))
    yield from _moved(material)
    yield _dates(whole)
    yield _denominator(whole)


def _others(plans: Sequence[Part]) -> Iterator[Sentence]:
    """The plans that are not told one by one, together."""
    if plans:
        done, total = (sum(getattr(plan.counts, name) for plan in plans) for name in ("complete", "total"))
        other = f"Of the actions of {spelt(len(plans))} other {verb(len(plans), 'plan', 'plans')}, "
        yield other, Sourced(f"{done:,} of {total:,}", page=_PAGE), f" {part_verb(done, total, 'is', 'are')} complete."


def plan_sentence(plan: Part, answer: Progress) -> Sentence:
    """ "75 of 77 actions of “ICO audit” are complete (97.4%); two await approval by Priya Example." """
    counts = plan.counts
    return (
        Sourced(f"{counts.complete:,} of {counts.total:,}", page=_PAGE, asks=(("plan", plan.name),)),
        f" {verb(counts.total, 'action', 'actions')} of ",
        Quoted(plan_words(plan.name), Holds.LABEL, "an action plan"),
        f" {part_verb(counts.complete, counts.total, 'is', 'are')} complete",
        f" ({percent(counts.complete, counts.total)}); ",
        *_waiting(plan, answer.awaiting_approval),
        ".",
    )


def _waiting(plan: Part, waiting: Sequence[OutstandingAction]) -> Iterator[Piece]:
    if not waiting:
        yield "none awaits approval"
        return
    asks = (("plan", plan.name), ("actions_status", "awaiting approval"))
    yield Sourced(spelt(len(waiting)), page=_PAGE, asks=asks, key=keys.plan(plan.name, "awaiting approval"))
    yield f" {verb(len(waiting), 'awaits', 'await')} approval"
    named = list(dict.fromkeys(action.approver for action in waiting if action.approver))
    if named:
        more = len(named) - _MOST_APPROVERS
        # An approver often comes with an office and its commas: "by" tells one from the next.
        several = [*named[:_MOST_APPROVERS], *([f"{spelt(more)} more"] if more > 0 else [])]
        yield Quoted(f" by {', and by '.join(several)}", Holds.OFFICER)
    silent = sum(not action.approver for action in waiting)
    if silent:
        yield f"; {spelt(silent)} {verb(silent, 'names', 'name')} nobody to approve it"


def _all_plans(whole: Progress, plans: int) -> Sentence:
    counts = whole.counts
    together = "both" if plans == _BOTH else f"all {spelt(plans)}"
    return (
        f"Of {together} plans together, ",
        Sourced(f"{counts.complete:,} of {counts.total:,}", number="actions-complete"),
        f" actions {part_verb(counts.complete, counts.total, 'is', 'are')} complete",
        f" ({percent(counts.complete, counts.total)}).",
    )


def _moved(material: Material) -> Iterator[Sentence]:
    """How many more are complete than in the quarter compared with."""
    told = material.told("actions-complete")
    yield from not_compared(told)
    by = told.change
    if by is None:
        return
    more = f"{sentence(spelt(abs(by)))} {'more' if by > 0 else 'fewer'}" if by else "As many"
    than = "than" if by else "as"
    moved = Sourced(more, number="actions-complete", is_value=False)
    yield moved, f" {part_verb(abs(by), abs(by), 'is', 'are')} complete {than} at {told.before_label}."


def _dates(whole: Progress) -> Sentence:
    held = whole.counts.open
    if not held:
        return Sourced("No action", number="actions-open"), " is open."
    if whole.no_date == held:
        return (
            *_of_open(held),
            "none gives a date",
            ", so nobody can say what is overdue.",
        )
    late, undated = whole.overdue, whole.no_date
    return (
        *_of_open(held),
        Sourced(spelt(late), number="actions-overdue"),
        f" {verb(max(late, 1), 'is', 'are')} overdue and ",
        Sourced(spelt(undated), number="actions-without-date"),
        f" {verb(max(undated, 1), 'has', 'have')} no date.",
    )


def _of_open(held: int) -> Sentence:
    return "Of ", Sourced(f"{spelt(held)} open {verb(held, 'action', 'actions')}", number="actions-open"), ", "


def _denominator(whole: Progress) -> Sentence:
    """What the percentages are of: no total shrinks unseen."""
    aside = whole.counts.set_aside
    if not aside:
        return ("No action was rejected or superseded, so each percentage is of all actions of its plan.",)
    said = f"{spelt(whole.counts.rejected)} rejected and {spelt(whole.counts.superseded)} superseded"
    return ("The totals include ", Sourced(said, page=_PAGE), f" {verb(aside, 'action', 'actions')}.")


def _by_plan(whole: Progress, plans: _Plans) -> Picture:
    parts = sorted(whole.by_plan, key=lambda plan: -plan.counts.total)
    drawn = drawn_parts(parts)
    caption = Caption(breakdown_message(parts, "plan"), "Actions by plan and status, number", _SOURCE, whole.as_at)
    series = [Series(name, tuple(_held(part, of) for part in drawn), tone) for name, of, tone in _TONES]
    met = tuple(one for one in series if any(one.values))
    chart = BarChart(tuple(part.name for part in drawn), met, "Actions")
    return Picture("actions-by-plan", caption, chart, by_part(parts, "plan"), status_table(whole, plans))


def _held(part: Part, statuses: Sequence[str]) -> float:
    return sum(part.counts.by_status[status] for status in statuses)


def status_table(whole: Progress, plans: _Plans) -> PaperTable:
    """Every plan with its actions by status, and where there are several all of them together."""
    statuses = (*_ALWAYS, *(one for one in _SELDOM if whole.counts.by_status[one]))
    columns = (
        Column("Plan", Holds.LABEL, 2.6),
        *(Column(sentence(status), Holds.COUNT) for status in statuses),
        Column("All", Holds.COUNT, 0.7),
        Column("Complete of all", Holds.COUNT),
        Column("Overdue", Holds.COUNT),
    )
    rows = [_status_row(part.name, answer, statuses, partial(keys.plan, part.name)) for part, answer in plans]
    if len(rows) > 1:
        rows.append(_status_row("All plans", whole, statuses, _key_of_all))
    left_out = [status for status in _SELDOM if status not in statuses]
    note = f"No action is {listed([_state_words(one) for one in left_out], 'or')}." if left_out else ""
    return PaperTable("action-plans", "Action plans by status", columns, tuple(rows), _SOURCE, note)


def _state_words(status: str) -> str:
    return "without a status" if status == "status unknown" else status


def _key_of_all(status: str) -> str:
    name = _OF_ALL.get(status, "")
    return keys.number(name) if name else keys.plan(keys.WHOLE_COUNCIL, status)


def _status_row(name: str, answer: Progress, statuses: Sequence[str], key_of: Callable[[str], str]) -> tuple[Cell, ...]:
    counts = answer.counts
    return (
        Cell(name),
        *(Cell(counts.by_status[status], key_of(status)) for status in statuses),
        Cell(counts.total, key_of("total")),
        Cell(percent(counts.complete, counts.total)),
        overdue_cell(answer, key_of("overdue")),
    )
