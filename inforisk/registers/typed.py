"""A register with every value read: what checks, scores and the store work on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from inforisk.findings import Findings
from inforisk.registers.recognised import RecognisedRegister
from inforisk.scales import Scale
from inforisk.vocabulary import Kind


@dataclass(frozen=True)
class TypedRegister:
    """A recognised sheet as a typed frame.

    `frame`: index = Excel row (int64, named "row"), one column per field that has a column in the sheet, in the
    order of the definition. Dtypes by kind of value: text, id, person, choice, yes_no and score `str`; date
    `datetime64[us]`; level `Int64` (the step, counted from 1); number `Float64`. Missing is missing (NaN, NaT, NA):
    a value that could not be read is missing here and stands in `findings` with its cell.
    `raw` is the same rows with the cells as typed (columns = Excel letters, dtype `str`), `extras` maps the letters
    of columns nobody recognised to their headings. `scales` tells which scale each level column was read on.
    """

    kind: Kind
    sheet: str
    frame: pd.DataFrame
    raw: pd.DataFrame
    recognised: RecognisedRegister
    extras: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, Scale] = field(default_factory=dict)
    findings: Findings = field(default_factory=Findings)
