"""From a recognised sheet to a typed register: every value read, nothing dropped, every decision a finding."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pandas as pd

from inforisk.findings import FindingGroup, Findings
from inforisk.registers import ALL
from inforisk.registers.columns import Reading, joined, read_letter, remarks
from inforisk.registers.combined import levels_from_scores, split_importance
from inforisk.registers.definition import Field, Register
from inforisk.registers.recognised import ColumnMatch, RecognisedRegister
from inforisk.registers.rows import register_rows
from inforisk.registers.rules.columns import COLUMN_DOUBTFUL, COLUMN_NOT_RECOGNISED
from inforisk.registers.rules.values import ROW_LEFT_OUT
from inforisk.registers.typed import TypedRegister
from inforisk.registers.values.arrays import Column
from inforisk.registers.wide import Wide, melted, wide_layout
from inforisk.scales import Scale
from inforisk.vocabulary import ValueKind
from inforisk.workbook.cells import Sheet


@dataclass
class ReadFields:
    """What came of the fields of a sheet: a column each, what was said about them, and the scale of each level."""

    columns: dict[str, Column] = field(default_factory=dict)
    groups: list[FindingGroup] = field(default_factory=list)
    scales: dict[str, Scale] = field(default_factory=dict)


def read_register(sheet: Sheet, recognised: RecognisedRegister, likelihood: Scale, impact: Scale) -> TypedRegister:
    """Read every value of a recognised sheet. See `TypedRegister` for the shape of the frame.

    Likelihood and impact are read on the scales given; the importance of assets and the levels of maturity on the
    scale that fits their columns. Cells that cannot be read are missing in the frame and stand in the findings.
    A wide sheet (courses or dimensions as columns) becomes one row a cell: the Excel row then stands in the index
    several times, in the order of its columns, and `raw` repeats with it.
    Raises ValueError for a sheet that is none of the registers.
    """
    if recognised.kind is None:
        raise ValueError(f"{sheet.name} is none of the registers")
    register = ALL[recognised.kind]
    reading = Reading(register_rows(sheet, recognised), recognised, likelihood, impact)
    wide = wide_layout(reading)
    read = _read_fields(reading, register, wide)
    frame, raw = _frames(reading, register, read, wide)
    groups = (*_about_columns(recognised, register), *_left_out(recognised), *read.groups)
    return TypedRegister(
        register.kind, sheet.name, frame, raw, recognised, _extras(recognised), read.scales, Findings(groups)
    )


def _left_out(recognised: RecognisedRegister) -> list[FindingGroup]:
    """The rows that were not taken for records, each with what it was taken for: nothing goes without a word."""
    rows = sorted(recognised.skipped)
    return [FindingGroup(ROW_LEFT_OUT, recognised.sheet, rows, row_hints=recognised.skipped)] if rows else []


def _read_fields(reading: Reading, register: Register, wide: Wide | None) -> ReadFields:
    read = ReadFields()
    split = split_importance(reading, register)
    for entry in register.fields:
        if entry.name in reading.letters and not (wide and entry.name in wide.fields) and entry.name not in split:
            _read_field(reading, register, entry, read)
    for name, (column, scale, groups) in split.items():
        read.columns[name], read.scales[name] = column, scale
        read.groups += groups
    for name, (column, scale) in levels_from_scores(reading, read.columns).items():
        read.columns[name], read.scales[name] = column, scale
    return read


def _read_field(reading: Reading, register: Register, entry: Field, read: ReadFields) -> None:
    scale = reading.scale(entry, register.fields) if entry.kind is ValueKind.LEVEL else None
    columns = {letter: read_letter(reading, entry, letter, scale) for letter in reading.letters[entry.name]}
    for letter, column in columns.items():
        read.groups += remarks(reading, entry, letter, column)
    read.columns[entry.name] = joined(reading, entry, columns)
    if scale is not None:
        read.scales[entry.name] = scale


def _frames(
    reading: Reading, register: Register, read: ReadFields, wide: Wide | None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The typed frame and the cells as typed, fields in the order of the definition."""
    raw = reading.rows.typed
    if wide is None:
        return _ordered(read.columns, register, raw.index), raw
    columns, places = melted(reading, register, wide, read)
    index = raw.index.take(places)
    return _ordered(columns, register, index), raw.take(places)


def _ordered(columns: Mapping[str, Column], register: Register, index: pd.Index) -> pd.DataFrame:
    names = [entry.name for entry in register.fields if entry.name in columns]
    return pd.DataFrame({name: columns[name] for name in names}, index=index, columns=pd.Index(names, dtype="str"))


def _extras(recognised: RecognisedRegister) -> Mapping[str, str]:
    return {match.letter: match.heading for match in recognised.columns if match.field is None}


def _about_columns(recognised: RecognisedRegister, register: Register) -> Iterator[FindingGroup]:
    for match in recognised.columns:
        if match.field is None and match.heading:
            yield FindingGroup(COLUMN_NOT_RECOGNISED, recognised.sheet, values=(match.heading,), column=match.letter)
        elif match.field is not None and match.is_doubtful and match.field in register.by_name:
            yield _doubtful(recognised, register.by_name[match.field], match, register)


def _doubtful(recognised: RecognisedRegister, entry: Field, match: ColumnMatch, register: Register) -> FindingGroup:
    others = [register.by_name[name].label for name in match.alternatives if name in register.by_name]
    hint = f"It may also be {' or '.join(others)}." if others else ""
    return FindingGroup(
        COLUMN_DOUBTFUL,
        recognised.sheet,
        values=(match.heading,),
        field=entry.name,
        label=entry.label,
        column=match.letter,
        hints={match.heading: hint},
    )
