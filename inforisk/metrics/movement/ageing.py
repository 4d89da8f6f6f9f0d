"""How long risks have stood as they stand: quarters listed, quarters above appetite, quarters unchanged."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from inforisk.metrics.filters import open_risks
from inforisk.metrics.movement.comparison import Comparison, Flags, Side, differs
from inforisk.vocabulary import Kind, Stage

AGES = ("quarters_listed", "quarters_above", "quarters_unchanged")
"""The columns `ageing` gives."""

LONG_STANDING = 4
"""A risk above appetite for a whole year has stood there through every review of that year."""

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
