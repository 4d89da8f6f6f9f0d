"""The rows of a register a reader chose to see: within the view, under the page's own filters, worked out once."""

from dataclasses import dataclass

import pandas as pd

from inforisk.metrics import describe
from inforisk.metrics.filters import (
    asset_filter_options,
    filter_options,
    filtered,
    filtered_assets,
    open_risks,
)
from inforisk.metrics.focus import focus_words
from inforisk.metrics.quality.completeness import completeness
from inforisk.registers import ALL
from inforisk.ui.filter_panel import choose_asset_filters, choose_risk_filters
from inforisk.ui.remembered import remembered, remembered_rows
from inforisk.ui.standings import standing_words
from inforisk.ui.view import View
from inforisk.vocabulary import Kind, Stage


@dataclass(frozen=True)
class Chosen:
    """Rows that passed every filter. `noun` is what one of them is called, `words` the page's own filters as
    sentences, `key` what an answer about them is remembered under."""

    view: View
    kind: Kind
    rows: pd.DataFrame
    noun: str
    words: str
    key: str

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands on the cover of a download: the quarter, the part of the council, the filters."""
        lines = (standing_words(self.view.standing), focus_words(self.view.focus), self.words)
        return tuple(line for line in lines if line)


def choose_risks(view: View, stage: Stage = Stage.RESIDUAL) -> Chosen:
    """The risks that pass the filters of the page; bands are those of `stage`."""
    options = remembered(
        view.visit, f"risk filters {stage}", view.key, lambda: filter_options(view.rows(Kind.RISKS), stage)
    )
    filters = choose_risk_filters(options, stage)
    key = f"{view.key}\n{filters.key}"
    rows = remembered_rows(view.visit, "risks shown", key, lambda: filtered(view.rows(Kind.RISKS), filters))
    return Chosen(view, Kind.RISKS, rows, describe.noun(filters), describe.filters(filters), key)


def choose_assets(view: View) -> Chosen:
    """The assets that pass the filters of the page."""
    options = remembered(view.visit, "asset filters", view.key, lambda: asset_filter_options(view.rows(Kind.ASSETS)))
    filters = choose_asset_filters(options)
    key = f"{view.key}\n{filters.key}"
    rows = remembered_rows(view.visit, "assets shown", key, lambda: filtered_assets(view.rows(Kind.ASSETS), filters))
    return Chosen(view, Kind.ASSETS, rows, ALL[Kind.ASSETS].row_name, describe.asset_filters(filters), key)


def open_risks_of(view: View) -> Chosen:
    """Every open risk of the view, for what asks no further filters."""
    rows = remembered_rows(view.visit, "open risks", view.key, lambda: open_risks(view.rows(Kind.RISKS)))
    return Chosen(view, Kind.RISKS, rows, "open risk", "", view.key)


def completeness_words(chosen: Chosen) -> str:
    """How complete the assets chosen are, in a sentence; "" where there is none to ask about."""
    make = lambda: describe.completeness(completeness(chosen.rows))  # noqa: E731
    return remembered(chosen.view.visit, "completeness in words", chosen.key, make) if len(chosen.rows) else ""
