"""A number and what it is made of: one object counts it, defines it in words and gives the rows behind it.

Whatever a screen shows as a headline number is a `Number` of `numbers.NUMBERS`: the tile, the sentence, the method page
and the list of rows behind it all ask the same object, so that they cannot disagree.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from inforisk.council import CouncilSettings
from inforisk.metrics.movement import RiskMovement
from inforisk.metrics.shares import percent
from inforisk.phrases import numbered
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Kind

NOT_KNOWN = "Not known"


def _nothing_earlier(_: Kind) -> Sequence[pd.DataFrame]:
    return ()


def _no_schemes() -> Sequence[Scheme]:
    return ()


def _together(_: "Evidence", __: "Evidence") -> str:
    return ""


def _always(_: "Evidence") -> bool:
    return True


@dataclass(frozen=True)
class Evidence:
    """Everything a quarter's numbers are made from, within the part of the council looked at.

    `rows(kind)` are the judged full rows of a register (`Archive.rows`), read when they are asked for and remembered.
    `before` is the quarter it is compared with, None where there is none; `moved` what moved between the two.
    `earlier(kind)` are the ledgers of all quarters before, oldest first, of the whole council, and
    `earlier_schemes` what each was judged under. `all_rows` are the rows of the whole council, where that is more than
    the part looked at.
    """

    rows: Callable[[Kind], pd.DataFrame]
    as_at: date
    scheme: Scheme
    settings: CouncilSettings
    people: Mapping[str, str]
    label: str
    before: "Evidence | None" = None
    moved: Callable[[], RiskMovement] | None = None
    earlier: Callable[[Kind], Sequence[pd.DataFrame]] = _nothing_earlier
    earlier_schemes: Callable[[], Sequence[Scheme]] = _no_schemes
    all_rows: Callable[[Kind], pd.DataFrame] | None = None

    def everywhere(self, kind: Kind) -> pd.DataFrame:
        """The rows of a register over the whole council, whatever part of it is looked at."""
        return (self.all_rows or self.rows)(kind)


@dataclass(frozen=True)
class Number:
    """One number: `name` in an address, `title` on a tile, `noun` (singular) of what is counted.

    `meaning` says in a sentence what is counted, `leaves_out` what is not, `source` whose rule it is. `picks` gives the
    rows behind it, of the register `kind`; `things` which thing each of them is of, where a thing may have several rows
    (a person, a recommendation): each counts once. `whole` is the name of the number it is a part of ("75 of 77").
    `is_better_low` says whether fewer is better, None where a change is neither good nor bad. `is_judged` marks a
    number that a scheme decides: it is not compared across a change of scheme. `is_movement` marks one that counts what
    moved since the quarter looked back to: without such a quarter it is not known, and it has no change of its own.

    `is_known` says whether a quarter's evidence holds what the number is made from, `unknown` in a clause why not ("no
    training record was returned"): what is not known is never zero, and nothing is compared with it. `apart` says of a
    quarter and the one before it, in a clause, why the two cannot be compared ("the log began anew"), "" where they
    can.
    """

    name: str
    title: str
    noun: str
    meaning: str
    leaves_out: str
    source: str
    kind: Kind
    picks: Callable[[Evidence], pd.DataFrame]
    things: Callable[[pd.DataFrame], "pd.Series[str]"] | None = None
    plural: str = ""
    whole: str = ""
    is_better_low: bool | None = None
    is_judged: bool = False
    is_movement: bool = False
    is_known: Callable[[Evidence], bool] = _always
    unknown: str = ""
    apart: Callable[[Evidence, Evidence], str] = _together

    def of(self, evidence: Evidence) -> "Counted":
        """The number as it stands in a quarter."""
        return Counted(self, self.counts(self.picks(evidence)))

    def counts(self, rows: pd.DataFrame) -> int:
        """How many things some of its rows are."""
        return len(rows) if self.things is None else int(self.things(rows).nunique())


@dataclass(frozen=True, slots=True)
class Counted:
    """A number as it stands in one quarter."""

    number: Number
    value: int

    @property
    def words(self) -> str:
        """With its noun: "4 open risks"."""
        return numbered(self.value, self.number.noun, self.number.plural)


@dataclass(frozen=True, slots=True)
class Told:
    """A number with what it is a part of and how it stood in the quarter it is compared with.

    `whole` and `before` are None where there is none to speak of, or where it is not known. `is_other_scheme` says that
    the quarter before was judged under another scheme, so that the two are not compared. `unknown` says why the number
    is not known, "" where it is (`counted` then says nothing); `before_unknown` why it was not in the quarter before;
    `apart` why the two are not compared although both are known.
    """

    counted: Counted
    whole: int | None = None
    before: int | None = None
    before_label: str = ""
    is_other_scheme: bool = False
    unknown: str = ""
    before_unknown: str = ""
    apart: str = ""

    @property
    def is_known(self) -> bool:
        """Whether there is anything the number can be made from."""
        return not self.unknown

    @property
    def of_whole(self) -> str:
        """ "75 of 77", or the number alone; "Not known" where it is not."""
        if self.unknown:
            return NOT_KNOWN
        value = f"{self.counted.value:,}"
        return value if self.whole is None else f"{value} of {self.whole:,}"

    @property
    def share(self) -> str:
        """ "97.4%" of the whole; "" where there is no whole or nothing in it, or the number is not known."""
        return "" if self.whole is None or self.unknown else percent(self.counted.value, self.whole)

    @property
    def change(self) -> int | None:
        """How many more than before, negative for fewer; None where there is nothing to compare with."""
        return None if self.before is None or self.unknown else self.counted.value - self.before

    @property
    def change_words(self) -> str:
        """ "1 more than at 2016-17 Q3", "as many as at 2016-17 Q3"; "" where there is nothing to compare with."""
        by = self.change
        if self.unknown:
            return ""
        if self.before_unknown:
            return f"not known at {self.before_label}, so not compared"
        if self.apart:
            return f"not compared with {self.before_label}: {self.apart}"
        if self.is_other_scheme:
            return f"not compared with {self.before_label}, which was judged under another scheme"
        if by is None:
            return ""
        if not by:
            return f"as many as at {self.before_label}"
        return f"{abs(by):,} {'more' if by > 0 else 'fewer'} than at {self.before_label}"
