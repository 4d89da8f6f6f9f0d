"""Registers as tables: a page of rows at a time, a record picked by pointer or keyboard, safe downloads."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import numpy as np
import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from inforisk.briefing.tables import Cover, Table, csv_bytes, workbook_bytes
from inforisk.phrases import numbered
from inforisk.registers import ALL
from inforisk.ui.digest import digest_of
from inforisk.ui.links import choose, linked_choice
from inforisk.ui.remembered import shown_again, visit_key
from inforisk.ui.session import Visit
from inforisk.ui.text import esc_md
from inforisk.ui.wording import labels, names
from inforisk.vocabulary import Kind

ROWS_A_PAGE = 100
"""So many are sent in some twenty kilobytes and drawn at once; whoever needs every row downloads them."""

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PAGE_HEIGHT = 480
_TWO_LINES = 58
"""Pixels: room for a second line, onto which long texts of a grid wrap."""
_WIDTHS = {"text": 160, "person": 150}
"""Pixels of a column by what it holds; a register's own description of a row has twice as many, anything else as many
as it needs."""
_BLANK = "–"
"""What stands in a grid where a cell of the register is blank."""
_READ_IN_FULL = 30

Line = TypeVar("Line")

Headings = dict[Any, Any]  # Streamlit keeps the types of its column settings to itself


def page_of(rows: pd.DataFrame, number: int) -> pd.DataFrame:
    """The rows of one page, counted from 1."""
    return rows.iloc[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]


def part_of(several: Sequence[Line], noun: str, name: str) -> Sequence[Line]:
    """So many of very many lines as are read at once, and where there are more, which page of them, as chosen."""
    pages = -(-len(several) // ROWS_A_PAGE)
    if pages <= 1:
        return several
    key = f"page of {name}"
    if st.session_state.get(key, 1) > pages:
        st.session_state[key] = 1
    st.text(f"{numbered(len(several), noun)}, {ROWS_A_PAGE} on a page.")
    first = (st.pagination(pages, key=key) - 1) * ROWS_A_PAGE
    return several[first : first + ROWS_A_PAGE]


def choose_record(rows: pd.DataFrame, kind: Kind, columns: Sequence[str], name: str) -> str | None:
    """A table of rows of which one may be picked, in the table or in the box below it; the key of the one picked.

    `name` is what the choice is called in the address. A record a link asks for is opened on whichever page of the
    table it stands. Nothing is picked, and nothing drawn, where there are no rows.
    """
    register = ALL[kind]
    if rows.empty:
        return None
    shown = page_of(rows, _page_number(rows, register.row_name, name))
    return choose_line(
        shown[[column for column in columns if column in shown]],
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
        row_height=_TWO_LINES if headings else None,
        on_select=lambda: _pick(table_key, keys, name),
        selection_mode="single-row",
        alt=alt,
    )
    return linked_choice(label, keys, words.__getitem__, name)


def _page_number(rows: pd.DataFrame, noun: str, name: str) -> int:
    pages = -(-len(rows) // ROWS_A_PAGE)
    if pages == 1:
        return 1
    key, place = f"page of {name}", _place_of(rows, st.query_params.get(name))
    if place is not None:
        st.session_state[key] = place // ROWS_A_PAGE + 1
    elif st.session_state.get(key, 1) > pages:
        st.session_state[key] = 1
    st.text(f"{numbered(len(rows), noun)}, {ROWS_A_PAGE} on a page. The downloads hold all of them.")
    # Whoever turns the page closes the record: else its own page would be turned to again.
    return st.pagination(pages, key=key, on_change=choose, args=(name, None))


def _place_of(rows: pd.DataFrame, key: str | None) -> int | None:
    places = np.flatnonzero(rows["key"] == key).tolist() if key else []
    return places[0] if places else None


def _pick(table_key: str, keys: Sequence[str], name: str) -> None:
    rows = st.session_state[table_key].selection.rows
    if rows:
        choose(name, keys[rows[0]])


def _headings(kind: Kind, columns: Sequence[str]) -> Headings:
    words, fields = labels(kind, columns), ALL[kind].by_name
    return {
        name: _heading(words[name], fields[name].kind.value if name in fields else "", name in ALL[kind].names_row)
        for name in columns
    }


def _heading(words: str, kind: str, is_naming: bool) -> Any:
    if kind == "date":
        return st.column_config.DateColumn(words, format="DD/MM/YYYY")
    return st.column_config.Column(words, width=2 * _WIDTHS["text"] if is_naming else _WIDTHS.get(kind))


def offer_downloads(visit: Visit, rows: pd.DataFrame, kind: Kind, title: str, lines: Sequence[str]) -> None:
    """Buttons that give every column of these rows as CSV and as Excel, made only when they are pressed, and each
    time written into the audit trail. `lines` say on the cover what was chosen."""
    words = labels(kind, rows.columns)
    ends = rows["key"].iloc[[0, -1]].tolist() if len(rows) else []
    mark = unique_mark(repr(visit_key(visit)), *lines, str(len(rows)), *ends)
    stem = f"{title.lower().replace(' ', '-')}-{mark}"
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
    _once(_draw_table, lines, title)


def show_lines(lines: pd.DataFrame, title: str) -> None:
    """Lines of plain text to be read: a table that wraps, or where they are many a grid that scrolls."""
    _once(draw_lines, lines, title)


def draw_lines(lines: pd.DataFrame, title: str) -> None:
    """As `show_lines`, for what is kept as it was drawn (`remembered.shown_again`)."""
    if len(lines) <= _READ_IN_FULL:
        _draw_table(lines, title)
    else:
        st.dataframe(lines, hide_index=True, placeholder=_BLANK, alt=title)


def _draw_table(lines: pd.DataFrame, title: str) -> None:
    st.table(lines.map(esc_md), hide_index=True, alt=title)


def _once(draw: Callable[[pd.DataFrame, str], None], lines: pd.DataFrame, title: str) -> None:
    content = digest_of(draw, lines, title)
    if content:
        shown_again(content, lambda: draw(lines, title))
    else:
        draw(lines, title)


def count_table(counts: Mapping[str, int], heading: str, title: str) -> None:
    """A small table of counts, in their order."""
    as_table(pd.DataFrame({heading: list(counts), "Number": [f"{count:,}" for count in counts.values()]}), title)
