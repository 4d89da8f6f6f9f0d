"""What a person decides about the sheets they are uploading, until they submit it."""

from collections.abc import Mapping
from dataclasses import replace

from inforisk.intake import CheckedFile, CheckedSheet
from inforisk.registers.recognised import ColumnMatch, Correction
from inforisk.vocabulary import Kind


def with_kind(begun: Correction, kind: Kind | None) -> Correction:
    """Another kind of register: what was decided about columns belonged to the old one and is dropped."""
    return replace(begun, kind=kind, fields={})


def with_header_rows(begun: Correction, rows: tuple[int, ...] | None) -> Correction:
    """Other header rows (None: found again by itself). Columns decided stay, as they are known by their letter."""
    return replace(begun, header_rows=rows)


def with_field(begun: Correction, letter: str, field: str | None) -> Correction:
    """One column taken for another field, or with None kept under its own heading."""
    return replace(begun, fields={**begun.fields, letter: field})


def header_rows_meant(text: str) -> tuple[int, ...] | None:
    """The Excel rows somebody typed: "4", "4, 5", "4-5"; None where the text says no such thing."""
    parts = text.replace("–", "-").replace("and", ",").replace(" ", "").split("-" if "," not in text else ",")
    if not all(part.isdecimal() and 0 < int(part) <= 1_048_576 for part in parts):
        return None
    rows = sorted({int(part) for part in parts})
    if len(parts) == 2 and "," not in text and "and" not in text:
        rows = list(range(rows[0], rows[-1] + 1))
    return tuple(rows) if len(rows) <= _MOST_HEADER_ROWS else None


_MOST_HEADER_ROWS = 6


def to_confirm(sheet: CheckedSheet, begun: Correction | None) -> tuple[ColumnMatch, ...]:
    """The columns to put to a person: the doubtful ones and those already decided about, in the sheet's order."""
    decided = begun.fields if begun else {}
    return tuple(column for column in sheet.recognised.columns if column.is_doubtful or column.letter in decided)


def confirmed(sheet: CheckedSheet, begun: Correction | None) -> Correction | None:
    """What submitting a sheet decides about its headings: the corrections, and each doubtful column as it was shown.

    None where nothing was corrected and nothing was in doubt.
    """
    asked = {column.letter: column.field for column in to_confirm(sheet, begun)}
    if begun is None and not asked:
        return None
    return replace(begun or Correction(), fields={**asked, **(begun.fields if begun else {})})


def decided_by_signature(
    files: tuple[CheckedFile, ...], corrections: Mapping[tuple[str, str], Correction]
) -> Mapping[str, Correction]:
    """What a submission decides, under the heading signature it is remembered by."""
    decisions = (
        (sheet.signature, confirmed(sheet, corrections.get((file.sha256, sheet.name))))
        for file in files
        for sheet in file.registers
    )
    return {signature: decision for signature, decision in decisions if decision is not None}


def examples_of(file: CheckedFile, sheet: CheckedSheet, letter: str, count: int = 3) -> tuple[str, ...]:
    """The first few different values of a column, as typed."""
    held = next((one for one in file.workbook.sheets if one.name == sheet.name), None) if file.workbook else None
    if held is None or letter not in held.cells:
        return ()
    rows = [row for row in sheet.recognised.rows if row in held.cells.index]
    values = held.cells.loc[rows, letter].dropna().unique()
    return tuple(" ".join(str(value).split())[:40] for value in values[:count])
