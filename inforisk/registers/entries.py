"""How a definition writes its fields: one call an entry, named after the kind of value it holds."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from inforisk.registers.definition import Field
from inforisk.vocabulary import ValueKind


def _headings(listed: str) -> tuple[str, ...]:
    """The headings of a list written with semicolons, each with its white space collapsed."""
    return tuple(" ".join(heading.split()) for heading in listed.split(";") if heading.strip())


def synonyms(words: Mapping[str, str]) -> Mapping[str, str]:
    """Other word -> choice, from each choice's other words written with semicolons."""
    return {other.lower(): choice for choice, listed in words.items() for other in _headings(listed)}


def _entry(kind: ValueKind, name: str, label: str, headings: str, help: str, **rest: Any) -> Field:
    return Field(name, label, kind, _headings(headings), " ".join(help.split()), **rest)


text = partial(_entry, ValueKind.TEXT)
identifier = partial(_entry, ValueKind.ID)
person = partial(_entry, ValueKind.PERSON)
date = partial(_entry, ValueKind.DATE)
level = partial(_entry, ValueKind.LEVEL)
score = partial(_entry, ValueKind.SCORE)
yes_no = partial(_entry, ValueKind.YES_NO)
choice = partial(_entry, ValueKind.CHOICE)
number = partial(_entry, ValueKind.NUMBER)
