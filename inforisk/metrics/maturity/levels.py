"""The levels of a maturity model as its assessments give them: from a step in the order to its number and its words."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from inforisk.registers.maturity_models import MaturityModel, model_named

_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*(.*)")


@dataclass(frozen=True)
class LevelScale:
    """The levels of a model from the lowest, in words ("3 Essential"), and the preset they belong to, if any.

    A step is counted from 1. Where the levels have numbers, those are the levels' numbers (a model may begin at 0 and
    have halves); where they have words only, the step is.
    """

    levels: tuple[str, ...]
    preset: MaturityModel | None = None

    @property
    def in_words(self) -> str:
        """The levels in one line."""
        return "; ".join(self.levels)

    def number(self, step: int | None) -> float | None:
        """The number of the level at a step; None for a missing step."""
        if step is None:
            return None
        found = _NUMBER.fullmatch(self._at(step))
        return float(found[1]) if found else float(step)

    def words(self, step: int | None) -> str:
        """The level at a step in words: "3 Essential", "Partially achieved"; "" for a missing step."""
        if step is None:
            return ""
        said = self._at(step) or str(step)
        return f"{said} {self._preset_word(said)}".strip()

    def place_of(self, dimension: str) -> int:
        """Where a dimension stands in the model: 0 for all dimensions of a model that is no preset."""
        return self.preset.place(dimension) if self.preset else 0

    def _at(self, step: int) -> str:
        return self.levels[step - 1] if 1 <= step <= len(self.levels) else ""

    def _preset_word(self, said: str) -> str:
        """The preset's word for a level that the sheet gives as a number only."""
        first = self.preset.first if self.preset else None
        if self.preset is None or first is None or not said.isdigit():
            return ""
        place = int(said) - first
        return self.preset.levels[place] if 0 <= place < len(self.preset.levels) else ""


def level_scale(model: str, scales: Iterable[str]) -> LevelScale:
    """The scale most of the assessments of a model were read on (`scales`, with semicolons; "" where nobody knows)."""
    said = Counter(" ".join(scale.split()) for scale in scales if scale.strip())
    usual = min(said, key=lambda scale: (-said[scale], scale)) if said else ""
    levels = tuple(level.strip() for level in usual.split(";") if level.strip())
    return LevelScale(levels, model_named(model))
