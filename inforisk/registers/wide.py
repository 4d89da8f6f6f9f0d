"""Wide sheets: courses or dimensions as columns, one cell a record. Each cell becomes a row of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.registers.columns import Reading, dtype_of, read_letter, remarks
from inforisk.registers.definition import Field, Register
from inforisk.registers.values.answer import Answer, Reader
from inforisk.registers.values.arrays import Column, as_column
from inforisk.registers.values.choices import ChoiceReader
from inforisk.registers.values.column import ReadColumn, read_column
from inforisk.registers.values.dates import read_date
from inforisk.vocabulary import Kind, ValueKind

if TYPE_CHECKING:
    from inforisk.registers.reading import ReadFields


@dataclass(frozen=True)
class Wide:
    """Which columns hold one record a cell (`letters`), the fields their cells fill, and the field their headings
    fill. Where that field has a column of its own, the heading is added to it in brackets."""

    letters: tuple[str, ...]
    fields: tuple[str, ...]
    heading_field: str


def wide_layout(reading: Reading) -> Wide | None:
    """How a sheet is wide, or None where each row is one record."""
    columns = reading.recognised.columns
    if reading.recognised.kind is Kind.MATURITY:
        letters = tuple(match.letter for match in columns if match.field == "level")
        has_dimension = "dimension" in reading.letters
        heading_field = "question" if has_dimension and "question" not in reading.letters else "dimension"
        return Wide(letters, ("level",), heading_field) if len(letters) > 1 else None
    if reading.recognised.kind is Kind.TRAINING:
        letters = tuple(match.letter for match in columns if match.field in ("completed_on", "status"))
        absent = _absent_from_training(reading)
        return Wide(letters, ("completed_on", "status"), absent) if absent and len(letters) > 1 else None
    return None


def _absent_from_training(reading: Reading) -> str | None:
    """What the headings of a training matrix name: the courses, or else the people."""
    if "course" not in reading.letters and "course_id" not in reading.letters:
        return "course"
    people = {"person", "username", "email", "employee_id"}
    return None if people & set(reading.letters) else "person"


def melted(
    reading: Reading, register: Register, wide: Wide, read: "ReadFields"
) -> tuple[Mapping[str, Column], npt.NDArray[np.intp]]:
    """The columns of the molten register and, for each of its rows, the row of the sheet (counted from 0)."""
    width, height = len(wide.letters), len(reading.rows.numbers)
    places = np.repeat(np.arange(height), width)
    columns = {name: column.take(places) for name, column in read.columns.items()}
    cells = [_cell_columns(reading, register, letter, read) for letter in wide.letters]
    for name in cells[0]:
        columns[name] = _row_by_row([column[name] for column in cells])
    columns[wide.heading_field] = _headings(reading, wide, columns.get(wide.heading_field), height)
    return columns, places


def _cell_columns(reading: Reading, register: Register, letter: str, read: "ReadFields") -> Mapping[str, Column]:
    if register.kind is Kind.TRAINING:
        return _training_cells(reading, register, letter, read)
    entry = register.by_name["level"]
    scale = reading.scale(entry, register.fields)
    column = read_letter(reading, entry, letter, scale)
    read.groups += remarks(reading, entry, letter, column)
    read.scales["level"] = scale
    return {"level": column.values}


def _training_cells(reading: Reading, register: Register, letter: str, read: "ReadFields") -> Mapping[str, Column]:
    """A cell under a course is the day it was completed, or a status; a day says that it is complete."""
    status = register.by_name["status"]
    texts = reading.distinct(letter)
    done = read_column(texts, _date_if_any, dtype_of(ValueKind.DATE))
    stated: ReadColumn = read_column(texts, _status_reader(status), "str")
    read.groups += remarks(reading, status, letter, stated)
    return {"completed_on": done.values, "status": stated.values}


def _date_if_any(text: str) -> Answer[object]:
    return Answer(read_date(text).value)


def _status_reader(entry: Field) -> Reader[str]:
    assert entry.choices is not None
    choice = ChoiceReader(entry.choices)

    def read(text: str) -> Answer[str]:
        answer = choice(text)
        if answer.value is None and read_date(text).value is not None:
            return Answer("complete", read_date(text).rule, read_date(text).hint)
        return answer

    return read


def _row_by_row(columns: list[Column]) -> Column:
    """The cells of several columns in reading order: first row from left to right, then the next."""
    together = pd.concat([pd.Series(column) for column in columns], ignore_index=True).array
    order = np.arange(len(together)).reshape(len(columns), -1).T.ravel()
    taken: Column = together.take(order)
    return taken


def _headings(reading: Reading, wide: Wide, own: Column | None, height: int) -> Column:
    headings = np.tile(np.array([reading.heading(letter) for letter in wide.letters], dtype=object), height)
    if own is None:
        return as_column(headings, "str")
    texts = pd.Series(own).fillna("")
    return as_column([f"{text} ({heading})".strip() for text, heading in zip(texts, headings, strict=True)], "str")
