"""A view narrowed down by a choice of one page alone: one action plan, the incidents of one year."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Self

import pandas as pd

from inforisk.metrics.numbers import Evidence
from inforisk.ui.remembered import remembered_rows
from inforisk.ui.view import View
from inforisk.vocabulary import Kind


def _everything(rows: pd.DataFrame, as_at: date) -> pd.DataFrame:
    return rows


@dataclass(frozen=True)
class NarrowedView(View):
    """A view in which one register holds some of its rows only: those `keeps` gives of the rows and the as-at day.
    `part` says which, the same text for the same rows; "" for all of them."""

    kind: Kind = Kind.ACTIONS
    part: str = ""
    keeps: Callable[[pd.DataFrame, date], pd.DataFrame] = _everything

    @classmethod
    def of(cls, view: View, kind: Kind, part: str, keeps: Callable[[pd.DataFrame, date], pd.DataFrame]) -> Self:
        """A view narrowed down."""
        return cls(view.visit, view.standing, view.compared, view.focus, kind, part, keeps)

    @property
    def key(self) -> str:
        """As of any view, and the part."""
        return f"{super().key}\n{self.kind} {self.part}" if self.part else super().key

    def rows(self, kind: Kind) -> pd.DataFrame:
        """The rows of a register within the focus and the part."""
        rows = super().rows(kind)
        if kind is not self.kind or not self.part:
            return rows
        return remembered_rows(self.visit, "rows of a part", self.key, lambda: self.keeps(rows, self.standing.as_at))

    def evidence(self) -> Evidence:
        """What the numbers of the part are made from, in both quarters."""
        return self._narrowed(super().evidence()) if self.part else super().evidence()

    def _narrowed(self, evidence: Evidence) -> Evidence:
        def rows(kind: Kind) -> pd.DataFrame:
            found = evidence.rows(kind)
            return self.keeps(found, evidence.as_at) if kind is self.kind else found

        before = self._narrowed(evidence.before) if evidence.before else None
        return dataclasses.replace(evidence, rows=rows, before=before)
