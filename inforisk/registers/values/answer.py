"""What one cell's text came to: a value, or none, and what there is to say about it."""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from inforisk.findings import Rule

T = TypeVar("T")


class Answer(NamedTuple, Generic[T]):
    """`value` is None where the text gives none. `rule` says what is wrong or was decided, `hint` fills its words."""

    value: T | None = None
    rule: Rule | None = None
    hint: str = ""


Reader = Callable[[str], Answer[T]]
"""Reads one text that is not blank. Never raises, whatever the text."""
