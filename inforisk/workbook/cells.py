"""What a file is once it is read: sheets of text cells that remember where they stand in Excel."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from inforisk.findings import Findings


@dataclass(frozen=True, slots=True)
class CellRange:
    """A block of cells, rows and columns counted from 1, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    """One sheet as read.

    `cells` is a frame of dtype `str`: index = Excel row (1, 2, 3 ... with no gaps, blank rows kept), columns = Excel
    letters from "A" with no gaps; a blank cell is missing (NaN). Text is as typed save for characters no export could
    hold; a number is written shortest ("4", "0.3"), a date cell as "2017-03-04 00:00:00", TRUE as "true".
    `merged` are the merged blocks where the format tells them; `error_cells` maps a cell that shows #REF! or the like
    ("F14") to what it shows.
    """

    name: str
    cells: pd.DataFrame
    is_hidden: bool = False
    merged: tuple[CellRange, ...] = ()
    error_cells: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Workbook:
    """A file that could be read: its name as sent, the SHA-256 of its bytes, what it really is, and its sheets.

    `format` is what the bytes are ("xlsx", "html", "csv"), whatever the name says. `findings` concern the reading
    itself (the name does not match the content, cells that show an error, characters taken out).
    """

    name: str
    sha256: str
    size: int
    format: str
    sheets: tuple[Sheet, ...]
    findings: Findings = field(default_factory=Findings)


def column_letter(number: int) -> str:
    """The Excel letter of a column counted from 1: 1 is "A", 27 is "AA"."""
    letters = ""
    while number:
        number, remainder = divmod(number - 1, 26)
        letters = chr(65 + remainder) + letters
    return letters


def column_number(letter: str) -> int:
    """The place of an Excel column, counted from 1: "A" is 1, "AA" is 27."""
    number = 0
    for character in letter.upper():
        number = number * 26 + ord(character) - 64
    return number
