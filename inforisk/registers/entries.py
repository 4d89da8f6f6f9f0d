"""How a definition writes its fields: one call an entry, named after the kind of value it holds."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from inforisk.registers.definition import Field, Register
from inforisk.vocabulary import ValueKind

_HEADINGS_MET = Path(__file__).with_name("headings_met")


def words_in(listed: str) -> tuple[str, ...]:
    """The headings (or other words) of a list written with semicolons, each with its white space collapsed."""
    return tuple(" ".join(heading.split()) for heading in listed.split(";") if heading.strip())


def synonyms(words: Mapping[str, str]) -> Mapping[str, str]:
    """Other word -> choice, from each choice's other words written with semicolons."""
    return {other.lower(): choice for choice, listed in words.items() for other in words_in(listed)}


def with_headings_met(register: Register) -> Register:
    """The register with the rarer headings of `headings_met/<kind>.txt` behind those its definition gives itself.

    The file holds blocks of "field:" and a list with semicolons: what strangers' registers have been seen to call a
    field, kept out of the definition so that this can be read on a screen.
    """
    path = _HEADINGS_MET / f"{register.kind}.txt"
    blocks = (block.partition(":\n") for block in path.read_text(encoding="utf-8").split("\n\n") if block.strip())
    met = {name.strip(): words_in(listed) for name, _, listed in blocks}
    if unknown := sorted(set(met) - set(register.by_name)):
        raise ValueError(f"{path.name} lists headings for fields that do not exist: {', '.join(unknown)}")
    fields = (replace(each, headings=each.headings + met.get(each.name, ())) for each in register.fields)
    return replace(register, fields=tuple(fields))


def _entry(kind: ValueKind, name: str, label: str, headings: str, help: str, **rest: Any) -> Field:
    return Field(name, label, kind, words_in(headings), " ".join(help.split()), **rest)


text = partial(_entry, ValueKind.TEXT)
identifier = partial(_entry, ValueKind.ID)
person = partial(_entry, ValueKind.PERSON)
date = partial(_entry, ValueKind.DATE)
level = partial(_entry, ValueKind.LEVEL)
score = partial(_entry, ValueKind.SCORE)
yes_no = partial(_entry, ValueKind.YES_NO)
choice = partial(_entry, ValueKind.CHOICE)
number = partial(_entry, ValueKind.NUMBER)
