"""How the action plans came here: complete actions from quarter to quarter, and the dates that were put off."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Paragraph, Picture
from inforisk.briefing.paper.charts import LineChart, Series
from inforisk.briefing.paper.look import TONES
from inforisk.cycle.progress_points import progress_points
from inforisk.figures.caption import Caption
from inforisk.metrics.actions.burn_up import (
    ProgressPoint,
    burn_up_message,
    burn_up_words,
    is_trend,
    own_points,
    total_words,
)
from inforisk.metrics.actions.plans import of_plan
from inforisk.metrics.actions.slippage import Slippage, slippage, slippage_message
from inforisk.metrics.headline import plan_words
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.phrases import numbered, sentence, verb
from inforisk.vocabulary import Kind

_MOST_DRAWN = 2
"""Plans drawn from quarter to quarter, the largest; of the others the table of plans says where they stand."""

_SOURCE = "action plans of each quarter"
_PAGE = "actions"


def burn_ups(material: Material, plans: Sequence[str]) -> Iterator[Block]:
    """The largest plans from quarter to quarter; where there is one quarter only, that it is no trend.

    Days of reports to bodies are left out: they are noted after a paper is made, and the same snapshot is to give the
    same paper."""
    found = ((plan, own_points(progress_points(material.archive, material.standing, plan))) for plan in plans)
    drawn = dict(islice(((plan, points) for plan, points in found if is_trend(points)), _MOST_DRAWN))
    if not drawn:
        yield Paragraph((("One quarter is not a trend: the way of a plan is drawn once there are two.",),))
        return
    yield Paragraph(tuple((_of(plan), ": ", _lower(total_words(points))) for plan, points in drawn.items()))
    for place, (plan, points) in enumerate(drawn.items(), start=1):
        yield _burn_up(material, plan, points, place)


def _of(plan: str) -> Quoted:
    return Quoted(sentence(plan_words(plan)), Holds.LABEL, "An action plan")


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _burn_up(material: Material, plan: str, points: Sequence[ProgressPoint], place: int) -> Picture:
    drawn = f"Actions complete and all actions of {plan_words(plan)} at the end of each quarter, number"
    caption = Caption(f"{sentence(plan_words(plan))}: {burn_up_message(points)}", drawn, _SOURCE, points[-1].on)
    every = Series("All actions", tuple(point.counts.total or None for point in points), TONES[4])
    complete = Series("Complete", tuple(_complete(point) for point in points), TONES[0])
    chart = LineChart(tuple(point.quarter for point in points), (every, complete), "Actions")
    return Picture(f"actions-over-time-{place}", caption, chart, burn_up_words(points),
                   _points_table(material, plan, points, place))  # fmt: skip


def _complete(point: ProgressPoint) -> int | None:
    return point.counts.complete if point.counts.total else None


def _points_table(material: Material, plan: str, points: Sequence[ProgressPoint], place: int) -> PaperTable:
    columns = (
        Column("Quarter", Holds.WORDS, 1.4),
        Column("As at", Holds.COUNT, 1.4),
        *(Column(heading, Holds.COUNT) for heading in ("Complete", "Awaiting approval", "In progress", "Not started")),
        Column("All", Holds.COUNT),
    )
    rows = tuple(_point_row(plan, point, point.on == material.standing.as_at) for point in points)
    title = f"Actions of {plan_words(plan)} from quarter to quarter"
    return PaperTable(f"actions-over-time-table-{place}", title, columns, rows, _SOURCE,
                      "Actions rejected, superseded or without a status are in all actions only.")  # fmt: skip


def _point_row(plan: str, point: ProgressPoint, is_now: bool) -> tuple[Cell, ...]:
    counts = point.counts
    held = {"complete": counts.complete, "awaiting approval": counts.awaiting_approval,
            "in progress": counts.in_progress, "not started": counts.not_started, "total": counts.total}  # fmt: skip
    claims = {
        status: keys.plan(plan, status) if is_now else keys.plan_at(plan, status, point.quarter) for status in held
    }
    cells = (Cell(count, claims[status]) for status, count in held.items())
    return Cell(point.quarter), Cell(point.on), *cells


def put_off(material: Material, plans: Sequence[str]) -> Iterator[Block]:
    """How often dates were moved later, over all plans in words and by plan as a table."""
    actions, earlier = material.evidence.rows(Kind.ACTIONS), material.evidence.earlier(Kind.ACTIONS)
    found = slippage(actions, earlier, material.evidence.people)
    yield Paragraph((_put_off_words(found),))
    by_plan = {plan: slippage(of_plan(actions, plan), earlier) for plan in plans}
    columns = (
        Column("Plan", Holds.LABEL, 3.0),
        Column("Actions with a date", Holds.COUNT),
        Column("Put off", Holds.COUNT),
        Column("Times in all", Holds.COUNT),
        Column("Longest, days", Holds.COUNT),
    )
    rows = tuple(_put_off_row(plan, one) for plan, one in by_plan.items()) if found.actions else ()
    note = "A date counts as put off where a later one was agreed, or stands in place of an earlier quarter's."
    yield PaperTable("actions-put-off", "Actions whose date was put off", columns, rows, _SOURCE, note,
                     empty="No date was put off.")  # fmt: skip


def _put_off_words(found: Slippage) -> Sentence:
    """How many were put off, how often, and the longest: each of the three is counted again."""
    counted = partial(keys.put_off, keys.WHOLE_COUNCIL)
    if not found.actions:
        return Sourced(slippage_message(found), page=_PAGE, key=counted("put off") if found.dated else ""), "."
    number = len(found.actions)
    of = f"{number:,} of {numbered(found.dated, 'action')} with a date"
    return (
        Sourced(of, page=_PAGE, key=counted("put off")),
        f" {verb(number, 'was', 'were')} put off, ",
        *_how_often(found, counted("times")),
        "the longest by ",
        Sourced(numbered(found.actions[0].days, "day"), page=_PAGE, key=counted("days")),
        ".",
    )


def _how_often(found: Slippage, key: str) -> Sentence:
    """How often in all, where that is more often than once each."""
    if found.times == len(found.actions):
        return ("once each, ",) if found.times > 1 else ("once, ",)
    return Sourced(numbered(found.times, "time"), page=_PAGE, key=key), " in all, "


def _put_off_row(plan: str, found: Slippage) -> tuple[Cell, ...]:
    longest = found.actions[0].days if found.actions else 0
    counted = {"total": found.dated, "put off": len(found.actions), "times": found.times, "days": longest}
    return Cell(plan), *(Cell(number, keys.put_off(plan, what)) for what, number in counted.items())
