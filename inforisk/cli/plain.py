"""Any answer of the package as plain JSON values."""

import dataclasses
import json
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any

import numpy as np
import pandas as pd

from inforisk.quarters import Quarter


def plain(value: Any) -> Any:
    """The value as JSON knows it.

    A record becomes an object of its fields (or what its `as_record` says), a frame a list of its rows, a date
    "2017-03-31", a quarter its label, a missing value null.
    """
    if hasattr(value, "as_record"):
        return plain(value.as_record())
    if isinstance(value, Quarter):
        return value.label
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value) if field.repr}
    if isinstance(value, pd.DataFrame):
        return [plain(row) for row in value.to_dict("records")]
    if isinstance(value, Mapping):
        return {_name(key): plain(one) for key, one in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return [plain(one) for one in value]
    return _scalar(value)


def printed(value: Any) -> str:
    """The answer as one JSON object, indented for people who look at it."""
    return json.dumps(plain(value), ensure_ascii=False, indent=1)


def _name(key: Any) -> str:
    return str(plain(key))


def _scalar(value: Any) -> Any:
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return None
    if isinstance(value, np.generic):
        return _scalar(value.item())
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat() if value == value.normalize() and value.tz is None else value.isoformat()
    return value.isoformat() if isinstance(value, date) else value
