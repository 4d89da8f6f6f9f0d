"""How one choice is applied to a column: the values offered, the rows chosen, the rows that hold every word."""

from collections.abc import Sequence

import pandas as pd

NOT_GIVEN = "(not given)"
"""What stands in a list of choices for the rows that leave the field blank."""


def column_of(frame: pd.DataFrame, name: str) -> "pd.Series[str]":
    """A column of text. A register without the column is a register that leaves it blank in every row."""
    return frame[name] if name in frame else pd.Series(None, index=frame.index, dtype="str")


def options_in(values: "pd.Series[str]") -> tuple[str, ...]:
    """The values present, sorted without regard to case, NOT_GIVEN last where a row leaves the field blank."""
    given = sorted(values.dropna().unique(), key=lambda value: (str(value).casefold(), str(value)))
    return (*given, NOT_GIVEN) if values.isna().any() else tuple(given)


def is_chosen(values: "pd.Series[str]", chosen: Sequence[str]) -> "pd.Series[bool]":
    """Which rows hold one of the chosen values; all of them where nothing is chosen. NOT_GIVEN chooses the blanks."""
    if not chosen:
        return pd.Series(True, index=values.index)
    return values.isin(chosen) | (values.isna() if NOT_GIVEN in chosen else False)


def holds_words(frame: pd.DataFrame, columns: Sequence[str], search: str) -> "pd.Series[bool]":
    """Which rows hold every word of `search` in any of the columns, in any order and any case."""
    is_kept = pd.Series(True, index=frame.index)
    texts = [frame[column].str.lower() for column in columns if column in frame] if search.strip() else []
    for word in search.lower().split():
        holds = pd.Series(False, index=frame.index)
        for text in texts:
            holds |= text.str.contains(word, regex=False, na=False)
        is_kept &= holds
    return is_kept
