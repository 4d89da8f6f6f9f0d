"""What was made of an uploaded sheet, and every part of it that a person can change."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from inforisk.intake import CheckedFile, CheckedSheet
from inforisk.phrases import day_words, numbered
from inforisk.registers import ALL
from inforisk.registers.recognised import ColumnMatch, Correction
from inforisk.ui.acceptance import Accepting, offer_acceptance, show_accepted
from inforisk.ui.corrections import (
    examples_of,
    header_rows_meant,
    to_confirm,
    with_field,
    with_header_rows,
    with_kind,
)
from inforisk.ui.findings import offer_marked, show_findings
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md, percent
from inforisk.ui.upload import Draft, Return, draft
from inforisk.vocabulary import Kind

KEEP = "Keep under its own heading"
NO_REGISTER = "None of these"


def show_file(visit: Visit, whose: Return | None, file: CheckedFile) -> None:
    """One file: why it could not be read, or its sheets, what was found in them, and the way to take it back.

    Once it is known whose return it is, warnings may be accepted, and those accepted last time say so.
    """
    st.header(esc_md(file.name), anchor=False)
    if file.refusal:
        st.error(esc_md(file.refusal.message))
        return
    for sheet in file.registers:
        with st.container(border=True):
            SheetReview(file, sheet, draft()).show()
    others = [sheet for sheet in file.sheets if sheet.typed is None]
    if others:
        with st.expander(f"Sheets that hold no register ({len(others)})", expanded=not file.registers):
            for sheet in others:
                SheetReview(file, sheet, draft()).choose_kind(f"What is the sheet {esc_md(sheet.name)}?")
    if whose is None:
        show_findings(file.all_findings)
    else:
        _show_marked(Accepting.of(visit, whose, file))
    offer_marked(file)


def _show_marked(accepting: Accepting) -> None:
    found = accepting.marked()
    show_findings(found.open, partial(offer_acceptance, accepting))
    show_accepted(accepting, found)


@dataclass(frozen=True)
class SheetReview:
    """One sheet under review. Every change goes into the draft and the file is checked again."""

    file: CheckedFile
    sheet: CheckedSheet
    draft: Draft

    def show(self) -> None:
        """What the sheet was taken for, the columns in doubt, then everything else that can be changed."""
        found = self.sheet.recognised
        label = ALL[found.kind].label if found.kind else NO_REGISTER
        st.subheader(f"Sheet {esc_md(self.sheet.name)}: {label}", anchor=False)
        st.text(self._summary())
        for note in found.notes:
            st.markdown(esc_md(note))
        self._say_remembered()
        self._confirm_columns()
        with st.expander("Change what was recognised"):
            self.choose_kind("Kind of register")
            self._choose_header_rows()
            self._choose_column()
            as_table(self.column_lines(), "What each column was taken for")

    def _summary(self) -> str:
        found = self.sheet.recognised
        rows = " and ".join(map(str, found.header_rows))
        where = f"Headings in row {rows}" if len(found.header_rows) == 1 else f"Headings in rows {rows}"
        left_out = (
            f", {numbered(len(found.skipped), 'row')} left out ({_reasons(found.skipped)})" if found.skipped else ""
        )
        return f"{percent(found.confidence)} sure. {where}; {numbered(len(found.rows), 'record')} below{left_out}."

    def _say_remembered(self) -> None:
        kept = self.draft.recalled.get(self._place)
        if kept and self.sheet.is_remembered:
            when = day_words(kept.remembered_at.date())
            st.info(esc_md(f"The columns are read as {kept.remembered_by} confirmed on {when} for the same headings."))

    def _confirm_columns(self) -> None:
        asked = to_confirm(self.sheet, self.draft.corrections.get(self._place))
        if not asked:
            return
        st.markdown(f"**Please confirm {numbered(len(asked), 'column')}.** Submitting confirms what is shown here.")
        for column in asked:
            self._choose_field(column, f"Column {column.letter}: {esc_md(_heading(column))}", self._evidence(column))

    def _evidence(self, column: ColumnMatch) -> str:
        values = examples_of(self.file, self.sheet, column.letter)
        shown = f"For example: {'; '.join(values)}. " if values else ""
        reason = f"Why: {column.reason}." if column.reason else ""
        return esc_md(shown + reason)

    def _choose_field(self, column: ColumnMatch, label: str, evidence: str) -> None:
        options = self._field_options(column)
        key = self._key("field", column.letter)
        st.selectbox(
            label,
            list(options),
            index=list(options.values()).index(column.field),
            key=key,
            on_change=lambda: self._keep(with_field(self._begun, column.letter, options[st.session_state[key]])),
        )
        if evidence:
            st.caption(evidence)

    def _field_options(self, column: ColumnMatch) -> dict[str, str | None]:
        kind = self.sheet.recognised.kind
        fields = ALL[kind].by_name if kind else {}
        likely = [name for name in (column.field, *column.alternatives) if name is not None and name in fields]
        in_order = dict.fromkeys([*likely, *fields])
        return {fields[name].label: name for name in in_order} | {KEEP: None}

    def choose_kind(self, label: str) -> None:
        """A box for the kind of register; choosing another has the sheet read again."""
        options: dict[str, Kind | None] = {register.label: kind for kind, register in ALL.items()} | {NO_REGISTER: None}
        key = self._key("kind", "")
        st.selectbox(
            label,
            list(options),
            index=list(options.values()).index(self.sheet.recognised.kind),
            key=key,
            on_change=lambda: self._keep(with_kind(self._begun, options[st.session_state[key]])),
        )

    def _choose_header_rows(self) -> None:
        key = self._key("rows", "")
        written = st.text_input(
            "Rows of the headings",
            ", ".join(map(str, self.sheet.recognised.header_rows)),
            key=key,
            help="One row, or several such as 4, 5.",
            on_change=lambda: self._keep_header_rows(st.session_state[key]),
        )
        if header_rows_meant(written) is None:
            st.warning("Give up to six row numbers, such as 4 or 4, 5.")

    def _keep_header_rows(self, written: str) -> None:
        rows = header_rows_meant(written)
        if rows is not None:
            self._keep(with_header_rows(self._begun, rows))

    def _choose_column(self) -> None:
        columns = {f"{column.letter}: {_heading(column)}": column for column in self.sheet.recognised.columns}
        chosen = st.selectbox(
            "A column to change", list(columns), index=None, placeholder="Choose a column", key=self._key("column", "")
        )
        if chosen in columns:
            self._choose_other(columns[chosen])

    def _choose_other(self, column: ColumnMatch) -> None:
        if column in to_confirm(self.sheet, self.draft.corrections.get(self._place)):
            st.text("This column stands above, among those to confirm.")
        else:
            self._choose_field(column, f"What column {column.letter} holds", self._evidence(column))

    def column_lines(self) -> pd.DataFrame:
        """One line a column: its heading, the field it was taken for, how sure that is and why. Plain text."""
        fields = ALL[self.sheet.recognised.kind].by_name if self.sheet.recognised.kind else {}
        return pd.DataFrame(
            [
                (
                    column.letter,
                    _heading(column),
                    fields[column.field].label if column.field else KEEP,
                    percent(column.confidence) if column.field else "",
                    column.reason,
                )
                for column in self.sheet.recognised.columns
            ],
            columns=["Column", "Heading", "Taken for", "Sure", "Why"],
        )

    @property
    def _place(self) -> tuple[str, str]:
        return self.file.sha256, self.sheet.name

    @property
    def _begun(self) -> Correction:
        kept = self.draft.recalled.get(self._place)
        return self.draft.corrections.get(self._place) or (
            Correction.from_record(kept.correction) if kept else Correction()
        )

    def _keep(self, decided: Correction) -> None:
        self.draft.corrections[self._place] = decided

    def _key(self, what: str, letter: str) -> str:
        return f"{what} {letter} {self.sheet.recognised.kind} {self.file.sha256[:12]} {self.sheet.name}"


def _heading(column: ColumnMatch) -> str:
    heading = column.heading or "(no heading)"
    return f"{column.band} > {heading}" if column.band else heading


def _reasons(skipped: Mapping[int, str]) -> str:
    return ", ".join(sorted(set(skipped.values())))
