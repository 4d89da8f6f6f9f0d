"""A digest of everything some content holds, so that what was drawn of it can be shown again: figures and tables."""

import dataclasses
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import partial
from hashlib import sha256
from types import FunctionType
from typing import Any

import numpy as np
import pandas as pd

_PLAIN = (str, int, float, bool, type(None), date, Enum, np.generic)


class _UnknownContent(TypeError):
    """Something that cannot be told from another of its kind, such as a lambda."""


def digest_of(*content: object) -> str:
    """A digest of records, frames, plain values, functions by their name, partials of them, and collections of these;
    "" where something else is among them. No two contents share one; of a record what it is compared by counts."""
    parts: list[str] = []
    try:
        _add(content, parts)
    except _UnknownContent:
        return ""
    return sha256("\0".join(parts).encode()).hexdigest()


def _add(content: Any, parts: list[str]) -> None:
    parts.append(type(content).__qualname__)
    if isinstance(content, _PLAIN):
        parts.append(repr(content))
    elif isinstance(content, FunctionType):
        parts.append(_name(content))
    else:
        held = _held(content)
        # How many there are: else ("a", "b") and (("a",), "b") would be one.
        parts.append(str(len(held)))
        for one in held:
            _add(one, parts)


def _held(content: Any) -> list[Any]:
    if isinstance(content, partial):
        return [content.func, content.args, content.keywords]
    if isinstance(content, pd.DataFrame):
        # All cells at once: column by column takes several times as long.
        whole = (content.columns, content.index, content.dtypes, content.to_numpy(dtype=object))
        return [repr(part.tolist()) for part in whole]
    if isinstance(content, Mapping):
        return [part for pair in content.items() for part in pair]
    if isinstance(content, (tuple, list)):
        return list(content)
    if isinstance(content, (set, frozenset)):
        return sorted(content)
    if dataclasses.is_dataclass(content):
        return [getattr(content, field.name) for field in dataclasses.fields(content) if field.compare]
    raise _UnknownContent(type(content).__qualname__)


def _name(function: FunctionType) -> str:
    if "<" in function.__qualname__:
        raise _UnknownContent(function.__qualname__)
    return f"{function.__module__}.{function.__qualname__}"
