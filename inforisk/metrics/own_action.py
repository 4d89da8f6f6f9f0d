"""The action a risk's own row names, apart from those of plans: whether there is one, and by when it is to be done."""

from typing import Any

import pandas as pd

from inforisk.metrics.columns import dates, texts
from inforisk.registers.values.words import says_nothing


def names_an_action(risks: pd.DataFrame) -> "pd.Series[bool]":
    """Whether each risk's own row names an action, aligned with it. "None" and "TBC" are no action."""
    written = texts(risks, "actions")
    nothing = [text for text in written.dropna().unique() if says_nothing(text)]
    return (written.notna() & ~written.isin(nothing)).astype(bool)


def own_action_due(risks: pd.DataFrame) -> "pd.Series[Any]":
    """The day each risk's own action is to be done by, aligned with it; missing where none is given.

    A register that asks for one date beside the action often calls it the target date: it counts where the row names
    an action and gives no other date.
    """
    return dates(risks, "action_due").fillna(dates(risks, "target_date").where(names_an_action(risks)))


def dated_by(ledger: pd.DataFrame) -> "pd.Series[Any]":
    """The same day as far as a ledger of an earlier quarter tells, which keeps no words of the action."""
    return dates(ledger, "action_due").fillna(dates(ledger, "target_date"))
