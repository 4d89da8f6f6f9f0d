"""A register without a column is a register that leaves it blank in every row."""

from datetime import date
from typing import Any

import pandas as pd


def texts(rows: pd.DataFrame, name: str) -> "pd.Series[Any]":
    """A column of texts, missing where the register has none."""
    return rows[name] if name in rows else pd.Series(None, index=rows.index, dtype="str")


def dates(rows: pd.DataFrame, name: str) -> "pd.Series[Any]":
    """A column of dates, missing where the register has none."""
    return rows[name] if name in rows else pd.Series(pd.NaT, index=rows.index, dtype="datetime64[us]")


def numbers(rows: pd.DataFrame, name: str) -> "pd.Series[Any]":
    """A column of numbers, missing where the register has none."""
    return rows[name] if name in rows else pd.Series(pd.NA, index=rows.index, dtype="Float64")


def flags(rows: pd.DataFrame, name: str) -> "pd.Series[bool]":
    """A column of true and false, false where it is missing."""
    return rows[name].fillna(False).astype(bool) if name in rows else pd.Series(False, index=rows.index)


def returning_service(rows: pd.DataFrame) -> "pd.Series[Any]":
    """The service each row counts for: the one that returned it, else the one the row names."""
    return texts(rows, "returned_by").fillna(texts(rows, "service"))


def own_service(rows: pd.DataFrame) -> "pd.Series[Any]":
    """The service each row is about: the one it names, else the one that returned it."""
    return texts(rows, "service").fillna(texts(rows, "returned_by"))


def day(moment: Any) -> date | None:
    """A date out of a frame, None where it is missing."""
    return None if pd.isna(moment) else pd.Timestamp(moment).date()


def text(cell: Any) -> str:
    """A text out of a frame, empty where it is missing."""
    return cell if isinstance(cell, str) else ""
