"""Which rows of an action plan, an assessment, a training return or an incident log are asked about, within the focus
every page shares (`metrics.focus`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from inforisk.metrics.choices import column_of, holds_words, is_chosen, options_in
from inforisk.phrases import listed
from inforisk.registers import ALL
from inforisk.vocabulary import Kind, ValueKind

FILTERED: Mapping[Kind, tuple[str, ...]] = {
    Kind.ACTIONS: ("plan", "scope_area", "status", "priority"),
    Kind.MATURITY: ("model", "dimension"),
    Kind.TRAINING: ("course", "status"),
    Kind.INCIDENTS: ("severity", "cause", "status", "reported_to_ico"),
}
"""The fields each of these registers is filtered by, in the order in which they are offered."""

_SEARCHED = (ValueKind.TEXT, ValueKind.ID, ValueKind.PERSON)


@dataclass(frozen=True)
class RowFilters:
    """What to show of a register: under each field's name the values chosen (none: any), and words to look for.

    NOT_GIVEN among the values stands for rows that leave the field blank. The words must all occur in a row's texts,
    references and names, in any order and any case.
    """

    kind: Kind
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    search: str = ""

    @property
    def active(self) -> int:
        """How many of the filters are set."""
        return sum(map(bool, self.chosen.values())) + bool(self.search)


def row_options(rows: pd.DataFrame, kind: Kind) -> Mapping[str, tuple[str, ...]]:
    """The values present in each field the register is filtered by, sorted, NOT_GIVEN last."""
    return {name: options_in(column_of(rows, name)) for name in FILTERED[kind]}


def filtered_rows(rows: pd.DataFrame, filters: RowFilters) -> pd.DataFrame:
    """The rows that meet every filter, in their order; the same frame where nothing is chosen."""
    if not filters.active:
        return rows
    texts = [entry.name for entry in ALL[filters.kind].fields if entry.kind in _SEARCHED]
    is_kept = holds_words(rows, texts, filters.search)
    for name, values in filters.chosen.items():
        is_kept &= is_chosen(column_of(rows, name), values)
    return rows[is_kept]


def filters_in_words(filters: RowFilters) -> str:
    """The filters as sentences, one each: "Status: complete or rejected."; empty where none is set."""
    labels = ALL[filters.kind].by_name
    sentences = [f"{labels[name].label}: {listed(values, 'or')}." for name, values in filters.chosen.items() if values]
    words = " ".join(filters.search.split())
    return " ".join([*sentences, f'Holding the words "{words}".'] if words else sentences)
