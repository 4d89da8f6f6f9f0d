"""Registers as tables: a page of rows at a time, a record picked by pointer or keyboard, safe downloads."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from inforisk.briefing.tables import Cover, Table, csv_bytes, workbook_bytes
from inforisk.phrases import numbered
from inforisk.registers import ALL
from inforisk.ui.links import choose, linked_choice
from inforisk.ui.remembered import version
from inforisk.ui.session import Visit
from inforisk.ui.text import esc_md
from inforisk.ui.wording import labels, names
from inforisk.vocabulary import Kind

ROWS_A_PAGE = 500
"""A browser takes seconds over more; whoever needs every row at once downloads them."""

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PAGE_HEIGHT = 420
_BLANK = "–"
"""What stands in a grid where a cell of the register is blank."""
_READ_IN_FULL = 30

Headings = dict[Any, Any]  # Streamlit keeps the types of its column settings to itself


def page_of(rows: pd.DataFrame, number: int) -> pd.DataFrame:
    """The rows of one page, counted from 1."""
    return rows.iloc[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]


def choose_record(rows: pd.DataFrame, kind: Kind, columns: Sequence[str], name: str) -> str | None:
    """A table of rows of which one may be picked, in the table or in the box below it; the key of the one picked.

    `name` is what the choice is called in the address. Nothing is picked where there are no rows.
    """
    register = ALL[kind]
    if rows.empty:
        st.info(f"There is no {esc_md(register.row_name)} to show.")
        return None
    shown = page_of(rows, _page_number(len(rows), register.row_name, name))
    return choose_line(
        shown[list(columns)],
        names(shown, register),
        f"Open one {register.row_name}",
        name,
        alt=f"{numbered(len(shown), register.row_name)}; the box below picks one from the keyboard",
        headings=_headings(kind, columns),
    )


def choose_line(
    lines: pd.DataFrame,
    words: Mapping[str, str],
    label: str,
    name: str,
    alt: str,
    headings: Headings | None = None,
    in_full: int = 10,
) -> str | None:
    """A table of which one line may be picked, in the table or in the box below it; the key of the one picked.

    `words` says each line to the reader under its key, in the order of the lines; `name` is what the choice is called
    in the address. A table of more lines than `in_full` scrolls.
    """
    table_key, keys = f"table {name}", list(words)
    st.dataframe(
        lines,
        key=table_key,
        hide_index=True,
        height=_PAGE_HEIGHT if len(lines) > in_full else "content",
        placeholder=_BLANK,
        column_config=headings,
        on_select=lambda: _pick(table_key, keys, name),
        selection_mode="single-row",
        alt=alt,
    )
    return linked_choice(label, keys, words.__getitem__, name)


def _page_number(count: int, noun: str, name: str) -> int:
    pages = -(-count // ROWS_A_PAGE)
    if pages == 1:
        return 1
    st.text(f"{numbered(count, noun)}, {ROWS_A_PAGE} on a page. The downloads hold all of them.")
    return st.pagination(pages, key=f"page of {name}")


def _pick(table_key: str, keys: Sequence[str], name: str) -> None:
    rows = st.session_state[table_key].selection.rows
    if rows:
        choose(name, keys[rows[0]])


def _headings(kind: Kind, columns: Sequence[str]) -> Headings:
    words = labels(kind, columns)
    dates = {entry.name for entry in ALL[kind].fields if entry.kind.value == "date"}
    return {
        name: st.column_config.DateColumn(words[name], format="DD/MM/YYYY") if name in dates else words[name]
        for name in columns
    }


def offer_downloads(visit: Visit, rows: pd.DataFrame, kind: Kind, title: str, lines: Sequence[str]) -> None:
    """Buttons that give every column of these rows as CSV and as Excel, made only when they are pressed, and each
    time written into the audit trail. `lines` say on the cover what was chosen."""
    words = labels(kind, rows.columns)
    stem = f"{title.lower().replace(' ', '-')}-{unique_mark(version(visit), *lines, *rows['key'].tolist())}"
    cover = Cover(title, lines=tuple(lines))

    def as_csv() -> bytes:
        _note(visit, kind, "csv", len(rows))
        return csv_bytes(rows, words)

    def as_workbook() -> bytes:
        _note(visit, kind, "xlsx", len(rows))
        return workbook_bytes([Table(title, rows, words)], cover)

    left, right, _ = st.columns([1, 1, 4])
    offer(left, "Download as CSV", as_csv, f"{stem}.csv", "text/csv")
    offer(right, "Download as Excel", as_workbook, f"{stem}.xlsx", EXCEL)


def _note(visit: Visit, kind: Kind, form: str, rows: int) -> None:
    visit.store.note_export(visit.principal, visit.scope, f"{kind} as {form}", {"rows": rows})


def offer(
    place: DeltaGenerator, label: str, content: Callable[[], bytes], file_name: str, media_type: str, mark: str = ""
) -> None:
    """One download button. The content is made when it is pressed, and pressing it does not run the page again.

    `mark` tells two buttons of one page apart that give the same file.
    """
    place.download_button(
        label, content, file_name=file_name, mime=media_type, on_click="ignore", key=f"get {file_name} {mark}".strip()
    )


def unique_mark(*parts: str) -> str:
    """Twelve hexadecimal digits for a file's name. Streamlit tells large downloads apart by a sample of their bytes
    and their name: two people's files must not share both."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def as_table(lines: pd.DataFrame, title: str) -> None:
    """A small table of plain text that wraps, and that a screen reader reads cell by cell."""
    st.table(lines.map(esc_md), hide_index=True, alt=title)


def show_lines(lines: pd.DataFrame, title: str) -> None:
    """Lines of plain text to be read: a table that wraps, or where they are many a grid that scrolls."""
    if len(lines) <= _READ_IN_FULL:
        as_table(lines, title)
    else:
        st.dataframe(lines, hide_index=True, placeholder=_BLANK, alt=title)


def count_table(counts: Mapping[str, int], heading: str, title: str) -> None:
    """A small table of counts, in their order."""
    as_table(pd.DataFrame({heading: list(counts), "Number": [f"{count:,}" for count in counts.values()]}), title)
