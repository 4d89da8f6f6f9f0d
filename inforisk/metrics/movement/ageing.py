"""How long risks have stood as they stand: quarters listed, quarters above appetite, quarters unchanged."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import starmap, takewhile

import numpy as np
import pandas as pd

from inforisk.metrics.columns import dates, day, text, texts
from inforisk.metrics.filters import open_risks
from inforisk.metrics.movement.comparison import Comparison, Flags, Side, differs
from inforisk.phrases import counted, numbered, verb
from inforisk.vocabulary import Kind, Stage

AGES = ("quarters_listed", "quarters_above", "quarters_unchanged")
"""The columns `ageing` gives."""

LONG_STANDING = 5
"""A year lies between the first and the last of five quarter-ends in a row; between four only nine months do."""

AGES_KNOWN_FROM = 2
"""One quarter alone says nothing of ages."""

_LEVELS = tuple(f"{stage}_{axis}" for stage in (Stage.INHERENT, Stage.RESIDUAL) for axis in ("likelihood", "impact"))


def ageing(ledgers: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """In how many of the ledgers in a row, up to and with the last, each of its risks has stood as it stands.

    `ledgers` are those of risks, oldest first, one a quarter. Index as the last; int64 columns `AGES`: ledgers it was
    listed in, was above appetite in (residual, 0 where it is not now), and in which its inherent and residual levels
    and its text all were as they are (1: they changed since the ledger before, or it is new). A ledger without the
    risk ends the counts. Levels are compared as given, so that another scheme alone is no change; above appetite is
    what each ledger said under its own.
    """
    last = _side(ledgers[-1])
    held = {name: np.ones(len(last.rows), dtype=bool) for name in AGES}
    ages = {name: np.zeros(len(last.rows), dtype=np.int64) for name in AGES}
    for ledger in reversed(ledgers):
        for name, is_so in _is_as_now(Comparison(_side(ledger), last)).items():
            held[name] &= is_so
            ages[name] += held[name]
    return pd.DataFrame(ages, index=last.rows.index)


def long_standing(risks: pd.DataFrame, ages: pd.DataFrame, quarters: int = LONG_STANDING) -> pd.DataFrame:
    """The open risks above appetite for so many quarters or more, the longest first, with the columns of `AGES`."""
    still_open = open_risks(risks).join(ages)
    old = still_open[still_open["quarters_above"] >= quarters]
    return old.sort_values("quarters_above", ascending=False, kind="stable")


def quarters_on_record(ledgers: Sequence[pd.DataFrame]) -> int:
    """How many of the ledgers (oldest first) in a row, up to and with the last, hold any risk: as far as anybody can
    look back."""
    return len(list(takewhile(lambda ledger: not ledger.empty, reversed(ledgers))))


@dataclass(frozen=True, slots=True)
class Aged:
    """An open risk above appetite, and for how many quarters in a row it has stood there and stood unchanged. `ref` is
    its id, else "row 14"; `key` that of its row."""

    key: str
    ref: str
    name: str
    owner: str
    above: int
    unchanged: int
    last_reviewed: date | None


@dataclass(frozen=True)
class Ages:
    """The open risks above appetite in a quarter, those longest there first; of the `quarters` that can be looked back
    on, the one itself included."""

    risks: tuple[Aged, ...]
    quarters: int

    @property
    def is_known(self) -> bool:
        """Whether there is an earlier quarter to look back on."""
        return self.quarters >= AGES_KNOWN_FROM

    @property
    def counts(self) -> Mapping[int, int]:
        """How many risks have stood there for so many quarters, from one to the longest, none left out."""
        met = Counter(risk.above for risk in self.risks)
        return {quarters: met[quarters] for quarters in range(1, max(met, default=0) + 1)}

    @property
    def is_a_year_known(self) -> bool:
        """Whether anybody can look back a whole year."""
        return self.quarters >= LONG_STANDING

    @property
    def long_standing(self) -> tuple[Aged, ...]:
        """Those that have stood there for a year or longer."""
        return tuple(risk for risk in self.risks if risk.above >= LONG_STANDING)


def ages_above_appetite(risks: pd.DataFrame, ages: pd.DataFrame, quarters: int) -> Ages:
    """The open risks above appetite among `risks` (rows of the last ledger, or of some of it), with their ages.

    `ages` as `ageing` gives them for that ledger, `quarters` as `quarters_on_record` counts those looked back on.
    """
    old = long_standing(risks, ages, 1).sort_values(
        ["quarters_above", "quarters_unchanged"], ascending=False, kind="stable"
    )
    columns = [texts(old, name).tolist() for name in ("key", "risk_id", "risk", "risk_owner")]
    columns += [old["row"].tolist(), old["quarters_above"].tolist(), old["quarters_unchanged"].tolist()]
    reviewed = [day(moment) for moment in dates(old, "last_reviewed")]
    return Ages(tuple(starmap(_aged, zip(*columns, reviewed, strict=True))), quarters)


def ageing_message(ages: Ages) -> str:
    """The finding in a sentence without its full stop: "3 of 6 risks above appetite have stood there for a year or
    more (5 quarter-ends in a row), the longest for 6 quarters"."""
    if not ages.risks:
        return "No open risk is above appetite"
    if not ages.is_known:
        return f"{numbered(len(ages.risks), 'risk')} above appetite, and no earlier quarter to say for how long"
    old, of = len(ages.long_standing), numbered(len(ages.risks), "risk")
    longest = _for_quarters(ages, ages.risks[0].above)
    if not ages.is_a_year_known:
        return f"{of} above appetite, the longest for {longest}; who has been there for a year is not known yet"
    if not old:
        return (
            f"No risk above appetite (of {len(ages.risks):,}) has stood there for a year; the longest has for {longest}"
        )
    return (
        f"{old:,} of {of} above appetite {verb(old, 'has', 'have')} stood there for a year or more "
        f"({LONG_STANDING} quarter-ends in a row), the longest for {longest}"
    )


def ageing_words(ages: Ages) -> str:
    """Every bar of the picture in words: "1 quarter: 2 risks; 2 quarters: none; 3 quarters: 1 risk." """
    told = [f"{_for_quarters(ages, age)}: {counted(count, 'risk')}" for age, count in ages.counts.items()]
    return f"Risks above appetite by the quarters in a row they have been there. {'; '.join(told)}."


def _for_quarters(ages: Ages, age: int) -> str:
    label = age_label(ages, age)
    return f"{label} {'quarter' if label == '1' else 'quarters'}"


def age_label(ages: Ages, age: int) -> str:
    """The number of quarters; "6 or more" where nobody can look back any further."""
    return f"{age} or more" if age == ages.quarters else str(age)


def _aged(
    key: str, ref: object, name: object, owner: object, row: object, above: int, unchanged: int, reviewed: date | None
) -> Aged:
    return Aged(key, text(ref) or f"row {row}", text(name), text(owner), above, unchanged, reviewed)


def _side(risks: pd.DataFrame) -> Side:
    return Side(Kind.RISKS, risks, np.ones(len(risks), dtype=bool))


def _is_as_now(pair: Comparison) -> dict[str, Flags]:
    """Which risks of the last ledger were listed, above appetite, and as they are now, in the earlier one."""
    is_listed = pair.was >= 0
    was = pair.was[is_listed]
    is_above, is_unchanged = is_listed.copy(), is_listed.copy()
    is_above[is_listed] = pair.before.is_true("residual_above_appetite")[was]
    is_unchanged[is_listed] = ~differs(pair.before.text("risk")[was], pair.after.text("risk")[is_listed])
    for name in _LEVELS:
        is_unchanged[is_listed] &= pair.before.whole(name)[was] == pair.after.whole(name)[is_listed]
    return dict(zip(AGES, (is_listed, is_above, is_unchanged), strict=True))
