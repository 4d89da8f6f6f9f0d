"""The registers of a quarter, searched for persons once for every paper that is made of them."""

import re
from collections.abc import Iterable, Sequence, Set
from functools import cached_property

from inforisk.briefing.audience.detecting import Detector
from inforisk.briefing.audience.held_back import Held
from inforisk.briefing.audience.likely_names import Vocabulary
from inforisk.briefing.audience.registers_searched import Frames, known_names_of, personal_in, values_in

_WORD = re.compile(r"[A-Za-z]+")
_WITH_A_CAPITAL = re.compile(r"[a-z]*[A-Z][A-Za-z]*")
_KEPT = 4
"""Detectors: one for what the council itself says, and a few with the names of authors and of covers."""


class Searched:
    """What the registers hold, and the detectors made of it. A detector remembers every text it has searched, so a
    paper of which only the cover or the author's words have changed is searched for these alone."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames
        self.values = values_in(frames)
        self._detectors: dict[tuple[Vocabulary, frozenset[str], tuple[str, ...]], Detector] = {}
        self._personal: dict[Detector, tuple[Held, ...]] = {}

    def detector(self, vocabulary: Vocabulary, names: Set[str], allowed: Sequence[str]) -> Detector:
        """What finds persons: those of the registers, and `names` beside them."""
        key = vocabulary, frozenset(names), tuple(allowed)
        found = self._detectors.get(key)
        if found is None:
            found = Detector(known_names_of(self.values, vocabulary, names), vocabulary, allowed)
            self._forget_the_oldest()
            self._detectors[key] = found
        return found

    def personal(self, detector: Detector) -> tuple[Held, ...]:
        """Everything personal in the registers, as a detector of theirs finds it."""
        if detector not in self._personal:
            self._personal[detector] = tuple(personal_in(self.frames, self.values, detector))
        return self._personal[detector]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the registers, in small letters."""
        return words_met(one.text for one in self.values)

    def _forget_the_oldest(self) -> None:
        for key in list(self._detectors)[: max(len(self._detectors) - _KEPT + 1, 0)]:
            self._personal.pop(self._detectors.pop(key), None)


def words_met(texts: Iterable[str], *, only_capitals: bool = False) -> frozenset[str]:
    """Every word of some texts, in small letters; with `only_capitals` of those that have a capital in them."""
    pattern = _WITH_A_CAPITAL if only_capitals else _WORD
    return frozenset(word.lower() for text in texts for word in pattern.findall(text))
