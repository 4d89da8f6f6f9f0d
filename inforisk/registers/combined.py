"""Cells that hold several levels at once: "3/2/4" for confidentiality, integrity and availability, "C4" for a risk."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from inforisk.findings import FindingGroup
from inforisk.registers.columns import Reading, remarks
from inforisk.registers.definition import Field, Register
from inforisk.registers.rules.values import IMPORTANCE_NOT_READ, NOT_GIVEN
from inforisk.registers.values.answer import Answer, Reader
from inforisk.registers.values.arrays import Column, as_column
from inforisk.registers.values.column import read_column
from inforisk.registers.values.levels import level_reader
from inforisk.registers.values.own_scales import importance_scale
from inforisk.registers.values.words import LONGEST_ANSWER, says_nothing, tidy
from inforisk.scales import Scale
from inforisk.vocabulary import Stage

_NAMES = ("confidentiality", "integrity", "availability")
_LEVEL = r"\(?([0-9]{1,2}|[A-Za-z]+(?: [A-Za-z]+)?)\)?"
_GAP = r"\s*[/,;|\s-]\s*"
_THREE = re.compile(_GAP.join(rf"(?:{name[0]}(?:{name[1:]})?\s*[:=-]?\s*)?{_LEVEL}" for name in _NAMES), re.IGNORECASE)
_LABELLED = re.compile(r"\b([CIA])\s*[:=]?\s*(\d{1,2})", re.IGNORECASE)

Split = tuple[Column, Scale, list[FindingGroup]]


def split_importance(reading: Reading, register: Register) -> Mapping[str, Split]:
    """Confidentiality, integrity and availability from the one column that holds all three, if there is one."""
    letters = [reading.letters[name] for name in _NAMES if name in reading.letters]
    if len(letters) != 1 or not {*_NAMES} <= set(register.by_name):
        return {}
    letter = letters[0][0]
    said = [text for text in reading.distinct(letter).said() if not says_nothing(text)]
    parts = {text: three_levels(text) for text in said}
    if not said or sum(part is not None for part in parts.values()) * 2 < len(said):
        return {}
    scale = importance_scale(sorted({level for part in parts.values() if part for level in part}))
    return {
        name: _one_of_three(reading, register.by_name[name], letter, scale, place) for place, name in enumerate(_NAMES)
    }


def three_levels(text: str) -> tuple[str, str, str] | None:
    """The three levels of a text such as "3/2/4" or "C:3 I:2 A:4" in that order, or None."""
    if len(text) > LONGEST_ANSWER:
        return None
    written = tidy(text)
    labelled = {letter.upper(): level for letter, level in _LABELLED.findall(written)}
    if set(labelled) == set("CIA"):
        return labelled["C"], labelled["I"], labelled["A"]
    found = _THREE.fullmatch(written)
    return (found[1], found[2], found[3]) if found else None


def _one_of_three(reading: Reading, entry: Field, letter: str, scale: Scale, place: int) -> Split:
    column = read_column(reading.distinct(letter), _part_reader(scale, place), "Int64")
    said = remarks(reading, entry, letter, column)
    # The three fields share a cell: a text that is no triple at all is reported once.
    return column.values, scale, said if place == 0 else []


def _part_reader(scale: Scale, place: int) -> Reader[int]:
    reader = level_reader(scale, IMPORTANCE_NOT_READ)

    def read(text: str) -> Answer[int]:
        parts = three_levels(text)
        if parts is not None:
            return reader(parts[place])
        rule = NOT_GIVEN if says_nothing(text) else IMPORTANCE_NOT_READ
        return Answer(None, rule, "Write three levels, for example 3/2/4.")

    return read


def levels_from_scores(reading: Reading, columns: Mapping[str, Column]) -> Mapping[str, tuple[Column, Scale]]:
    """Likelihood and impact from scores such as "C4", for each stage that has only a score.

    Only under a scheme in which one axis has letters and the other numbers: there each score is one cell.
    """
    scales = {"likelihood": reading.likelihood, "impact": reading.impact}
    lettered = [name for name, scale in scales.items() if _has_letters(scale)]
    if len(lettered) != 1:
        return {}
    found: dict[str, tuple[Column, Scale]] = {}
    for stage in Stage:
        if f"{stage}_score" in columns and not any(f"{stage}_{name}" in columns for name in scales):
            for name, scale in scales.items():
                found[f"{stage}_{name}"] = _from_scores(columns[f"{stage}_score"], scale, name in lettered), scale
    return found


def _has_letters(scale: Scale) -> bool:
    return all(step.code.isalpha() for step in scale.steps)


def _from_scores(scores: Column, scale: Scale, is_letter: bool) -> Column:
    steps = {step.code.upper(): step.value for step in scale.steps}
    places, distinct = pd.factorize(pd.Series(scores))
    levels = [_step(score, steps, is_letter) for score in distinct]
    return as_column(levels, "Int64").take(np.asarray(places), allow_fill=True)


def _step(score: str, steps: Mapping[str, int], is_letter: bool) -> int | None:
    parts: Sequence[str] = re.findall(r"[A-Z]|\d", score) if re.fullmatch(r"[A-Z]\d|\d[A-Z]", score) else ()
    wanted = [part for part in parts if part.isalpha() is is_letter]
    return steps.get(wanted[0]) if wanted else None
