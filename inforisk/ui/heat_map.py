"""The heat maps of a page: one a stage, a click or a box that picks a cell, the same counts as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from inforisk.figures.heat_map import heat_map
from inforisk.figures.look import Theme, config
from inforisk.metrics import describe
from inforisk.metrics.position import CellCounts, cell_counts, not_assessed_risks, risks_in_cell
from inforisk.phrases import numbered
from inforisk.scoring.scheme import Scheme
from inforisk.ui.links import CellRef, asked_for, choose, linked_choice
from inforisk.ui.text import esc_md
from inforisk.vocabulary import NOT_ASSESSED, Stage

CELL = "cell"
"""What the chosen cell is called in the address."""


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

    def cells(self) -> Mapping[str, str]:
        """Every cell that holds risks, worst first, under its name in the address, then those not assessed."""
        return {str(ref): words for stage in self.counts for ref, words in self._cells_of(stage)}

    def _cells_of(self, stage: Stage) -> list[tuple[CellRef, str]]:
        counts, name = self.counts[stage], stage.value.capitalize()
        worst_first = sorted(self.scheme.cells, key=lambda cell: (-cell.severity, -cell.likelihood, -cell.impact))
        held = [cell for cell in worst_first if counts.at(cell.likelihood, cell.impact)]
        named = [
            (
                CellRef(stage, (cell.likelihood, cell.impact)),
                f"{name}: {describe.cell(cell.likelihood, cell.impact, self.scheme)}: "
                f"{numbered(counts.at(cell.likelihood, cell.impact), 'risk')}",
            )
            for cell in held
        ]
        unplaced = [(CellRef(stage, None), f"{name}: {NOT_ASSESSED.lower()}: {numbered(counts.not_assessed, 'risk')}")]
        return named + (unplaced if counts.not_assessed else [])


def show_maps(maps: StageMaps) -> CellRef | None:
    """Draw the maps side by side and answer which cell is chosen, by a click in a map or in the box below them."""
    cells = maps.cells()
    asked = asked_for(CELL, cells)
    ringed = CellRef.parse(asked) if asked else None
    above = st.container()
    picture = _picture_format()
    for place, stage in zip(above.columns(len(maps.counts)), maps.counts, strict=True):
        with place:
            _show_map(maps, stage, ringed, picture)
    chosen = linked_choice("Show the risks of a cell", list(cells), cells.__getitem__, CELL)
    return CellRef.parse(chosen) if chosen else None


def _show_map(maps: StageMaps, stage: Stage, asked: CellRef | None, picture: str) -> None:
    is_chosen = asked is not None and asked.stage is stage
    is_small = len(maps.counts) > 1
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    figure = heat_map(
        maps.counts[stage],
        maps.scheme,
        theme=theme,
        is_small=is_small,
        chosen=asked.place if asked and is_chosen else None,
    )
    # A new key after each choice: a chart remembers what was clicked, and a second click there would undo it.
    key = f"map {stage} {asked if is_chosen else ''}"
    st.plotly_chart(
        figure,
        theme=None,
        key=key,
        on_select=lambda: _pick(key, stage),
        selection_mode="points",
        config=config(f"heat-map-{stage}", "svg" if picture == "SVG" else "png"),
        alt=maps.sentence(stage),
    )
    st.markdown(esc_md(maps.sentence(stage)))
    with st.expander(f"{stage.value.capitalize()}: the same as a table"):
        st.table(count_lines(maps.counts[stage], maps.scheme), alt=f"{stage.value.capitalize()} risks by cell")


def _pick(key: str, stage: Stage) -> None:
    points = st.session_state[key].selection.points
    if points and points[0].get("customdata"):
        likelihood, impact = points[0]["customdata"]
        choose(CELL, str(CellRef(stage, (int(likelihood), int(impact)))))


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
