"""What recognition answers: which register a sheet is, where its rows stand, which column is which field."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from inforisk.vocabulary import Kind


class Unset(Enum):
    """Nothing was decided: not the same as deciding for "none"."""

    UNSET = "unset"


UNSET = Unset.UNSET


@dataclass(frozen=True)
class Correction:
    """What a person decided about a sheet; all that is not decided is worked out again.

    `kind` None means "none of the six registers". `fields` maps a column letter to its field, or to None for a column
    that is to stay as it is, under its own heading.
    """

    kind: Kind | Unset | None = UNSET
    header_rows: tuple[int, ...] | None = None
    fields: Mapping[str, str | None] = field(default_factory=dict)

    def as_record(self) -> dict[str, Any]:
        """The decision as plain JSON values; what was not decided is left out."""
        record: dict[str, Any] = {"fields": dict(self.fields)}
        if not isinstance(self.kind, Unset):
            record["kind"] = None if self.kind is None else self.kind.value
        if self.header_rows is not None:
            record["header_rows"] = list(self.header_rows)
        return record

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Correction":
        """The decision as it was kept."""
        kind: Kind | Unset | None = UNSET
        if "kind" in record:
            kind = None if record["kind"] is None else Kind(record["kind"])
        rows = record.get("header_rows")
        return cls(kind, None if rows is None else tuple(rows), dict(record.get("fields", {})))


@dataclass(frozen=True)
class ColumnMatch:
    """One column of a sheet. `field` is None where nobody recognised it: it is kept under its own heading.

    `heading` is as typed (white space collapsed), `band` the group heading above it if any. `confidence` is between
    0 and 1; `is_doubtful` matches are put to a person. `alternatives` are other fields it may be, likeliest first;
    `reason` says in words what spoke for the match ("heading met before", "near 'Risk Owner'", "dates in the column").
    """

    letter: str
    heading: str
    field: str | None
    confidence: float
    band: str | None = None
    is_doubtful: bool = False
    alternatives: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class RecognisedRegister:
    """A sheet and what it was taken for. `kind` is None where it is none of the six registers.

    `header_rows` and `rows` are Excel row numbers; `rows` are the true records only (no totals, footers, section
    rows, repeated headers, guidance or example rows), `first_data_row` is where they start or would start.
    `skipped` says why each row between that was left out ("total", "repeated heading", "example").
    `notes` are sentences for the person ("Gross, current and net stand side by side: current was taken as residual").
    `joined` maps a field to every column that fills it, in order, where there is more than one.
    """

    sheet: str
    kind: Kind | None
    confidence: float
    header_rows: tuple[int, ...] = ()
    first_data_row: int | None = None
    rows: tuple[int, ...] = ()
    columns: tuple[ColumnMatch, ...] = ()
    skipped: Mapping[int, str] = field(default_factory=dict)
    joined: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def letters(self) -> Mapping[str, str]:
        """The (first) column letter of each field that was found."""
        found: dict[str, str] = {}
        for match in self.columns:
            if match.field is not None:
                found.setdefault(match.field, match.letter)
        return found
