"""The overview: the headline, the tiles, the small heat map, the worst risks and why, and a line on everything else."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from inforisk.clock import today
from inforisk.cycle.board import ServiceReturn
from inforisk.cycle.board_in_focus import board_within
from inforisk.cycle.board_words import board_words
from inforisk.cycle.position import position_of, returned_of
from inforisk.figures.caption import Caption
from inforisk.figures.heat_map import heat_map
from inforisk.metrics import describe, in_brief
from inforisk.metrics.actions.progress import Progress
from inforisk.metrics.headline import (
    ABOVE,
    NOT_ASSESSED,
    OPEN,
    Position,
    Returned,
    counted_spelt,
    headline,
    plan_words,
    plans_by_size,
)
from inforisk.metrics.numbers import NUMBERS, Evidence, Told, told
from inforisk.metrics.position import CellCounts, cell_counts
from inforisk.metrics.shares import percent
from inforisk.metrics.sourced import Sentence, Sourced
from inforisk.metrics.training.coverage import Coverage
from inforisk.metrics.worst import MOST, WorstRisk, never_dated, worst_risks
from inforisk.phrases import numbered, sentence, verb
from inforisk.scoring.scheme import Scheme
from inforisk.ui.archives import archive, board
from inforisk.ui.menu import (
    ACTION_PLANS,
    DATA_QUALITY,
    HEAT_MAP,
    INCIDENTS,
    MATURITY,
    MOVEMENT,
    NUMBER,
    QUARTER,
    RISKS,
    TRAINING,
    MenuEntry,
)
from inforisk.ui.numbers import Tile, show_tiles
from inforisk.ui.pictures import show_picture
from inforisk.ui.prose import show_link, show_list, show_prose
from inforisk.ui.remembered import remembered
from inforisk.ui.view import View
from inforisk.vocabulary import NOT_ASSESSED as NOT_ASSESSED_BAND
from inforisk.vocabulary import Stage

_TRAINED = "owners-trained"
_TOLD = (OPEN, ABOVE, NOT_ASSESSED, _TRAINED, "actions-complete", *in_brief.IN_BRIEF)


@dataclass(frozen=True)
class Overview:
    """All the overview shows but the board, worked out once: numbers under their names, where the risks stand, the
    worst of them. `is_never_dated` says that no open risk tells when it was last reviewed."""

    position: Position
    numbers: Mapping[str, Told]
    counts: CellCounts
    worst: tuple[WorstRisk, ...]
    is_never_dated: bool


def overview(view: View) -> Overview:
    """What the overview says of a view."""
    return remembered(view.visit, "overview", view.key, lambda: _made(view))


def _made(view: View) -> Overview:
    evidence, moved = view.evidence(), view.moved()
    position = position_of(evidence, moved.risks if moved else None, is_part=bool(view.focus.active))
    known = {OPEN: position.open_risks, ABOVE: position.above, NOT_ASSESSED: position.not_assessed}
    numbers = {name: known.get(name) or told(name, evidence) for name in _TOLD}
    return Overview(position, numbers, _counts(evidence), worst_risks(evidence), never_dated(evidence))


def _counts(evidence: Evidence) -> CellCounts:
    return cell_counts(NUMBERS[OPEN].picks(evidence), Stage.RESIDUAL, evidence.scheme)


def board_in_view(view: View) -> Sequence[ServiceReturn]:
    """The returns board of the quarter, of the services and directorates looked at: a service nobody listed under a
    directorate stands in the one its registers give."""
    every = board(view.visit, view.standing.quarter, today())
    if not (view.focus.services or view.focus.directorates):
        return every
    place = f"{view.key}\n{today()}"
    make = lambda: board_within(archive(view.visit), view.standing, every, view.focus)  # noqa: E731
    return remembered(view.visit, "board in view", place, make)


def returned(view: View) -> Returned:
    """How many of the services in view have answered for the quarter."""
    return returned_of(view.standing, board_in_view(view))


def show_headline(view: View) -> None:
    """Where the council stands, in a paragraph whose every figure is a link to its source."""
    show_prose(headline(dataclasses.replace(overview(view).position, returned=returned(view))))


def show_position(view: View) -> None:
    """The numbers asked for most, as tiles, each a link to how it is made or to its page."""
    known = overview(view).position
    tiles = (
        ABOVE,
        "risks-long-above",
        NOT_ASSESSED,
        _plan_tile(known.progress),
        _training_tile(known.coverage),
        "maturity-at-target",
        _returns_tile(returned(view)),
        "assets-answering-four",
        "incidents-open",
    )
    show_tiles(view, tiles)


def _plan_tile(answer: Progress) -> Tile | str:
    """The largest of several action plans, and all of them beside it; the number of actions where there is but one."""
    if len(answer.by_plan) <= 1:
        return "actions-complete"
    plan, every = plans_by_size(answer)[0], answer.counts
    done, total = plan.counts.complete, plan.counts.total
    beside = f"{percent(done, total)}, {plan_words(plan.name)}; all plans {every.complete:,} of {every.total:,}"
    return Tile("Action plan", f"{done:,} of {total:,}", ACTION_PLANS, beside, {"plan": plan.name})


def _training_tile(covered: Coverage) -> Tile | str:
    if covered.has_records or not covered.total:
        return _TRAINED
    return Tile("Asset owners trained", "Not known", TRAINING, "No training record was returned.")


def _returns_tile(answered: Returned) -> Tile:
    if not answered.expected:
        return Tile("Returns received", "None expected", QUARTER)
    services = f"{percent(answered.answered, answered.expected)} of the services for {answered.quarter}"
    return Tile("Returns received", answered.of_expected, QUARTER, services)


def show_map(view: View) -> None:
    """Where the open risks stand with today's controls, small, and the way to the heat map itself."""
    known, scheme = overview(view), view.standing.scheme
    above, counts = known.numbers[ABOVE].counted.value, known.counts
    if not counts.assessed:
        st.text(describe.heat_map(counts, scheme))
        return
    stands = verb(max(above, 1), "stands", "stand")
    caption = Caption(
        message=f"{sentence(counted_spelt(above, 'risk'))} {stands} above the appetite line",
        drawn="Open risks by likelihood and impact with today's controls, number",
        source="information risk registers",
        as_at=view.standing.as_at,
    )
    words, lines = remembered(view.visit, "map in words", view.key, lambda: _in_words(counts, scheme))
    show_picture(partial(heat_map, counts, scheme, is_small=True), caption, words, lines)
    show_link(HEAT_MAP, "The heat map at every stage, and the risks of each cell")


def _in_words(counts: CellCounts, scheme: Scheme) -> tuple[str, pd.DataFrame]:
    return describe.heat_map(counts, scheme), cell_lines(counts, scheme)


def cell_lines(counts: CellCounts, scheme: Scheme) -> pd.DataFrame:
    """The cells that hold risks as lines of plain text, worst first; those not assessed last."""
    held = [cell for cell in scheme.cells if counts.at(cell.likelihood, cell.impact)]
    lines = [
        (describe.cell(cell.likelihood, cell.impact, scheme), f"{counts.at(cell.likelihood, cell.impact):,}")
        for cell in sorted(held, key=lambda cell: (-cell.severity, -cell.likelihood))
    ]
    lines += [(NOT_ASSESSED_BAND, f"{counts.not_assessed:,}")] if counts.not_assessed else []
    return pd.DataFrame(lines, columns=["Cell", "Risks"])


def show_worst(view: View) -> None:
    """The worst risks above appetite, each a link to its record, and why it is still there."""
    known = overview(view)
    above = known.numbers[ABOVE].counted.value
    if not known.worst:
        st.text("No risk that was assessed is above appetite.")
        return
    show_list(map(_worst, known.worst))
    if known.is_never_dated:
        st.text("No register says when an open risk was last reviewed.")
    named = f"All {numbered(above, 'risk')} above appetite" if above > MOST else "The risks above appetite as a table"
    show_link(NUMBER, named, {"of": ABOVE})


def _worst(risk: WorstRisk) -> Sentence:
    where = f" ({', '.join(filter(None, (risk.service, risk.band, f'score {risk.score}')))}). {risk.why}"
    return Sourced(f"{risk.ref} {risk.name}".strip(), page=RISKS.address, asks=(("risk", risk.key),)), where


def show_in_brief(view: View) -> None:
    """What has changed, and everything else in a line each, beginning with the way to its page."""
    told, is_part = overview(view).numbers, overview(view).position.is_part
    changed = in_brief.changed(told, is_other_scheme=told[ABOVE].is_other_scheme)
    lines: tuple[tuple[MenuEntry, str, Sentence], ...] = (
        (MOVEMENT, "What has changed", changed),
        (MATURITY, "Maturity", in_brief.maturity(told, is_part=is_part)),
        (INCIDENTS, "Incidents", in_brief.incidents(told, is_part=is_part)),
        (DATA_QUALITY, "Data quality", in_brief.assets(told, is_part=is_part)),
        (QUARTER, "Returns", (board_words(board_in_view(view)),)),
    )
    show_list((Sourced(title, page=page.address), ": ", *said) for page, title, said in lines)
