"""The shape of a register's definition: one entry a field, from which everything else about the field is derived.

Recognition, reading, the pandera contract, the blank template, the data dictionary and the exports all read these
records. Adding a field is one entry in its register's file; adding a register is one file and its name in `ALL`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from inforisk.vocabulary import Kind, Stage, ValueKind


@dataclass(frozen=True)
class Choices:
    """A closed list. `synonyms` maps other words (lower case) to a choice; `legacy` are words of an older list that
    are kept as written and reported (a 2013 protective marking, a DPA 1998 condition)."""

    values: tuple[str, ...]
    synonyms: Mapping[str, str] = field(default_factory=dict)
    legacy: tuple[str, ...] = ()


@dataclass(frozen=True)
class Field:
    """One column of a register, whatever a service calls it.

    `headings` are headings met, exactly as people write them (compared without case, punctuation or line breaks);
    `bands` are group headings that decide between fields ("Inherent" above "L"); `is_needed` fields are the starred
    ones of the register: a missing column is a finding on the sheet, a missing value one on the row.
    `takes_several` fields may be filled from several columns, joined in the order of the columns.
    """

    name: str
    label: str
    kind: ValueKind
    headings: tuple[str, ...]
    help: str
    is_needed: bool = False
    choices: Choices | None = None
    scale: str | None = None  # "likelihood", "impact" or "cia": which scale a level is read on
    stage: Stage | None = None
    takes_several: bool = False
    bands: tuple[str, ...] = ()
    example: str = ""


@dataclass(frozen=True)
class Register:
    """A register: its kind, its name in words, what one row is called, its fields in their printed order.

    `names_row` lists, best first, the fields that say what a row is about (an asset's name, else its purpose): the
    first that has a column names the row. `signs` are words met in sheet or title text that speak for this register.
    """

    kind: Kind
    label: str
    row_name: str
    fields: tuple[Field, ...]
    names_row: tuple[str, ...]
    signs: tuple[str, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """Each field under its name."""
        return {entry.name: entry for entry in self.fields}

    @property
    def needed(self) -> tuple[Field, ...]:
        """The fields a row cannot do without."""
        return tuple(entry for entry in self.fields if entry.is_needed)
