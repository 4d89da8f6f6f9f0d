"""The heat maps of a page: one a stage, a click or a box that picks a cell, the same counts as a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from inforisk.figures.caption import Caption
from inforisk.figures.heat_map import heat_map
from inforisk.figures.look import config
from inforisk.metrics import describe
from inforisk.metrics.position import CellCounts, cell_counts, not_assessed_risks, risks_in_cell
from inforisk.phrases import numbered
from inforisk.scoring.scheme import Scheme
from inforisk.ui.choosers import choose_stages, judged_stage
from inforisk.ui.chosen import Chosen, choose_risks
from inforisk.ui.digest import digest_of
from inforisk.ui.links import CellRef, asked_for, choose, linked_choice
from inforisk.ui.numbers import how_made
from inforisk.ui.pictures import picture_to_click, say_caption
from inforisk.ui.register import NOTHING_LEFT, show_rows
from inforisk.ui.remembered import remembered, remembered_rows, shown_again
from inforisk.ui.tables import offer_downloads
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.ui.wording import columns_at
from inforisk.vocabulary import NOT_ASSESSED, Kind, Stage

CELL = "cell"
"""What the chosen cell is called in the address."""

RISK_REGISTERS = "information risk registers"
"""Where every figure of risks is from, as its caption says it."""

MATRIX = "matrix"
"""What containers of maps are called: on a narrow screen their flat axis shows its codes alone, and the words of the
codes stand below (`frame.css`)."""


@dataclass(frozen=True)
class StageMaps:
    """The counts of the stages a page shows, and the scheme and the noun they are said in."""

    counts: Mapping[Stage, CellCounts]
    scheme: Scheme
    noun: str

    @classmethod
    def of(cls, risks: pd.DataFrame, stages: Sequence[Stage], scheme: Scheme, noun: str) -> "StageMaps":
        """The maps of scored risks that already passed the filters."""
        return cls({stage: cell_counts(risks, stage, scheme) for stage in stages}, scheme, noun)

    def sentence(self, stage: Stage) -> str:
        """What the map of a stage shows, in words: also its alternative text."""
        return describe.heat_map(self.counts[stage], self.scheme, self.noun)

    def message(self, stage: Stage) -> str:
        """The finding of a stage, a sentence without its full stop."""
        return describe.above_appetite(self.counts[stage], self.scheme, self.noun)

    def cells(self) -> Mapping[str, str]:
        """Every cell that holds risks, worst first, under its name in the address, then those not assessed."""
        return {str(ref): words for stage in self.counts for ref, words in self._cells_of(stage)}

    def _cells_of(self, stage: Stage) -> Iterator[tuple[CellRef, str]]:
        counts, name = self.counts[stage], stage.value.capitalize()
        for cell in sorted(self.scheme.cells, key=lambda cell: (-cell.severity, -cell.likelihood, -cell.impact)):
            held = counts.at(cell.likelihood, cell.impact)
            if held:
                words = f"{name}: {describe.cell(cell.likelihood, cell.impact, self.scheme)}: {numbered(held, 'risk')}"
                yield CellRef(stage, (cell.likelihood, cell.impact)), words
        if counts.not_assessed:
            words = f"{name}: {NOT_ASSESSED.lower()}: {numbered(counts.not_assessed, 'risk')}"
            yield CellRef(stage, None), words


def show_position(view: View) -> None:
    """How many risks stand where at each stage, and which they are."""
    stages = choose_stages()
    shown = choose_risks(view, judged_stage(stages))
    if shown.rows.empty:
        st.info(esc_md(f"{NOTHING_LEFT}: there is no {shown.noun} to show. {shown.words}"))
        return
    st.markdown(esc_md(shown.words))
    scheme = view.standing.scheme
    place = f"{shown.key}\n{stages}"
    maps = remembered(view.visit, "maps", place, lambda: StageMaps.of(shown.rows, stages, scheme, shown.noun))
    caption = Caption(
        message=maps.message(judged_stage(stages)),
        drawn=f"{shown.noun.capitalize()}s by likelihood and impact, number in each cell of the matrix",
        source=RISK_REGISTERS,
        as_at=view.standing.as_at,
    )
    cell = show_maps(maps, caption)
    _show_cell(shown, maps, cell)
    how_made("open-risks", "risks-above-appetite", "risks-not-assessed")


def _show_cell(shown: Chosen, maps: StageMaps, cell: CellRef | None) -> None:
    view = shown.view
    if cell is None:
        st.text("Click a cell of a map, or choose one in the box, to see its risks.")
        offer_downloads(view.visit, shown.rows, Kind.RISKS, "Risks on the heat map", shown.lines)
        return
    words = maps.cells().get(str(cell), "")
    st.header("Risks of the chosen cell", anchor=False)
    st.markdown(esc_md(words))
    key = f"{shown.key}\n{cell}"
    picked = remembered_rows(view.visit, "risks of a cell", key, lambda: risks_of(shown.rows, cell))
    lines = (*shown.lines, words)
    show_rows(view.visit, view.standing, picked, Kind.RISKS, columns_at(cell.stage), "Risks of one cell", lines)


def show_maps(maps: StageMaps, caption: Caption) -> CellRef | None:
    """Draw the maps side by side and answer which cell is chosen, by a click in a map or in the box below them."""
    cells = maps.cells()
    asked = asked_for(CELL, cells)
    ringed = CellRef.parse(asked) if asked else None
    say_caption(caption)
    above = st.container(key=f"{MATRIX} stages")
    with above:
        places = st.columns(len(maps.counts))
        say_codes(maps.scheme)
    st.caption(esc_md(caption.source_line))
    picture = _picture_format()
    for place, stage in zip(places, maps.counts, strict=True):
        with place:
            _show_map(maps, stage, ringed, picture)
    chosen = linked_choice("Show the risks of a cell", list(cells), cells.__getitem__, CELL)
    return CellRef.parse(chosen) if chosen else None


def say_codes(scheme: Scheme) -> None:
    """The words of the flat axis, shown below the maps where a screen is too narrow for them."""
    flat = scheme.likelihood if scheme.likelihood_is_horizontal else scheme.impact
    st.html(f'<p class="codes">{escape(describe.scale_words(flat))}</p>')


def _show_map(maps: StageMaps, stage: Stage, asked: CellRef | None, picture: str) -> None:
    is_chosen = asked is not None and asked.stage is stage
    place = asked.place if asked and is_chosen else None
    draw = partial(heat_map, maps.counts[stage], maps.scheme, is_small=len(maps.counts) > 1, chosen=place)
    st.markdown(f"**{esc_md(stage.value.capitalize())}**")
    # A new key after each choice: a chart remembers what was clicked, and a second click there would undo it.
    key = f"map {stage} {asked if is_chosen else ''}"
    st.plotly_chart(
        picture_to_click(draw),
        theme=None,
        key=key,
        on_select=lambda: _pick(key, stage),
        selection_mode="points",
        config=config(f"heat-map-{stage}", "svg" if picture == "SVG" else "png"),
        alt=maps.sentence(stage),
    )
    st.markdown(esc_md(maps.sentence(stage)))
    with st.expander(f"{stage.value.capitalize()}: the same as a table"):
        show_counts(maps.counts[stage], maps.scheme, f"{stage.value.capitalize()} risks by cell")


def _pick(key: str, stage: Stage) -> None:
    points = st.session_state[key].selection.points
    if points and points[0].get("customdata"):
        likelihood, impact = points[0]["customdata"]
        choose(CELL, str(CellRef(stage, (int(likelihood), int(impact)))))


def show_counts(counts: CellCounts, scheme: Scheme, title: str) -> None:
    """The counts of a map as a table."""
    lines = count_lines(counts, scheme)
    shown_again(digest_of(lines, title), lambda: st.table(lines, alt=title))


def count_lines(counts: CellCounts, scheme: Scheme) -> pd.DataFrame:
    """The matrix as a table: likelihood from worst to mildest down, impact across, each cell "3 High". Markdown-safe.

    A last line says how many are not assessed.
    """
    columns = [esc_md(f"{scheme.impact.name} {step.code} {step.label}".strip()) for step in scheme.impact.steps]
    lines = {
        esc_md(f"{step.code} {step.label}".strip()): [
            esc_md(f"{counts.at(cell.likelihood, cell.impact):,} {cell.band}") for cell in row
        ]
        for step, row in zip(reversed(scheme.likelihood.steps), scheme.rows_from_worst(), strict=True)
    }
    lines[NOT_ASSESSED] = [f"{counts.not_assessed:,} of {counts.total:,}", *[""] * (len(columns) - 1)]
    frame = pd.DataFrame.from_dict(lines, orient="index", columns=columns)
    return frame.rename_axis(index=esc_md(scheme.likelihood.name))


def _picture_format() -> str:
    return st.radio(
        "Pictures are saved as",
        ("PNG", "SVG"),
        horizontal=True,
        key="picture",
        help="The camera button above a map saves it: PNG for documents, SVG for print at any size.",
    )


def risks_of(risks: pd.DataFrame, cell: CellRef) -> pd.DataFrame:
    """The risks of a cell, or those not assessed at its stage, in the order of their ids."""
    if cell.place is None:
        return not_assessed_risks(risks, cell.stage)
    return risks_in_cell(risks, cell.stage, *cell.place)
