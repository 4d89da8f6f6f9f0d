"""What goes into the store and what comes out of it, as plain records."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.findings import Findings
from inforisk.quarters import Quarter
from inforisk.registers.recognised import ColumnMatch
from inforisk.registers.typed import TypedRegister
from inforisk.vocabulary import Kind


@dataclass(frozen=True)
class KeptRegister:
    """One register of a file, as it is kept.

    `frame` and `raw` are those of `TypedRegister`: typed values by field, and the cells as typed by Excel letter, both
    indexed by Excel row. `columns` says which column was taken for which field, `joined` every column of a field that
    is filled from several, `extras` the headings of columns nobody recognised.
    """

    kind: Kind
    sheet: str
    frame: pd.DataFrame
    raw: pd.DataFrame
    columns: tuple[ColumnMatch, ...] = ()
    header_rows: tuple[int, ...] = ()
    joined: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    extras: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, typed: TypedRegister) -> Self:
        """A typed register as the store keeps it."""
        found = typed.recognised
        return cls(
            kind=typed.kind,
            sheet=typed.sheet,
            frame=typed.frame,
            raw=typed.raw,
            columns=found.columns,
            header_rows=found.header_rows,
            joined=found.joined,
            extras=typed.extras,
        )

    def only(self, wanted: npt.NDArray[np.bool_]) -> Self:
        """The register with some of its rows, each under its own Excel row; `wanted` says so of every row in turn."""
        return replace(self, frame=self.frame.loc[wanted], raw=self.raw.loc[wanted])


@dataclass(frozen=True)
class NewSubmission:
    """One file a service returns for a quarter, with everything that was made of it.

    `sha256` is that of the bytes the person was shown; saving refuses other bytes. The scheme is stamped by name and
    version; scores are not kept, they are worked out under the scheme whenever rows are read.
    """

    service: str
    quarter: Quarter
    file_name: str
    content: bytes = field(repr=False)
    sha256: str
    scheme_name: str
    scheme_version: str
    as_at: date
    registers: tuple[KeptRegister, ...] = ()
    findings: Findings = field(default_factory=Findings)


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a submission. `is_new` is False where the same was saved before: then when and by whom."""

    submission_id: int
    is_new: bool
    saved_at: datetime
    saved_by: str


@dataclass(frozen=True, slots=True)
class Submission:
    """A kept submission. `kinds` are the registers it holds, `current_kinds` those of them not superseded since.

    `reading` is the digest of everything that was made of the file: two submissions with the same say the same.
    """

    id: int
    service: str
    quarter: Quarter
    file_name: str
    sha256: str
    reading: str
    scheme_name: str
    scheme_version: str
    as_at: date
    saved_at: datetime
    saved_by: str
    kinds: tuple[Kind, ...]
    current_kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class ReturnedRegister:
    """What a service has returned of one kind for one quarter, in counts only: fit for somebody who may see no rows.

    `submissions` are the ids now current. Findings are those of the register's sheets, by severity.
    """

    service: str
    quarter: Quarter
    kind: Kind
    submissions: tuple[int, ...]
    rows: int
    errors: int
    warnings: int
    notes: int
    saved_at: datetime


class CellOrigin(NamedTuple):
    """Where a value stands in the service's file: its address ("F14"), its heading, and its text as typed (None if
    the cell is blank)."""

    cell: str
    heading: str
    text: str | None


@dataclass(frozen=True)
class RowOrigin:
    """One row walked back to its file. `fields` holds the cells of each field, more than one where columns were
    joined; `extras` the cells of columns nobody recognised."""

    file_name: str
    sha256: str
    sheet: str
    row: int
    fields: Mapping[str, tuple[CellOrigin, ...]]
    extras: tuple[CellOrigin, ...] = ()


@dataclass(frozen=True)
class RememberedMapping:
    """What a person decided about a service's headings, when and who. `correction` is plain JSON data."""

    correction: Mapping[str, object]
    remembered_at: datetime
    remembered_by: str


@dataclass(frozen=True)
class AuditRecord:
    """One line of the audit trail: who (an id, not a name) in which roles did what to what, and how it ended."""

    seq: int
    at: datetime
    actor: str
    role: str
    action: str
    object: str
    outcome: str
    detail: Mapping[str, int | str | bool]
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class AuditVerdict:
    """Whether the audit trail holds together. `broken_at` is the first line that does not, `reason` says why.

    `head` is the last line as "seq:16 hex": print it outside the store (a briefing's footer, a backup's manifest) and
    pass it as `anchor` later to notice a tail that was cut off.
    """

    is_sound: bool
    lines: int
    head: str
    broken_at: int | None = None
    reason: str = ""
