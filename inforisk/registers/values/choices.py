"""Closed lists, read by their own words, other words for the same, or older ones, whatever the capitals and hyphens."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from inforisk.findings import Rule
from inforisk.registers.definition import Choices
from inforisk.registers.rules.values import CHOICE_NOT_ON_LIST, LEGACY_WORD, NOT_GIVEN, SEVERAL_CHOICES, VERDICT_TAKEN
from inforisk.registers.values.answer import Answer
from inforisk.registers.values.words import LONGEST_ANSWER, nearest, plain, says_nothing, tidy
from inforisk.registers.values.yes_no import read_yes_no
from inforisk.vocabulary import YesNo

_BETWEEN = re.compile(r"\s*(?:[;,/\n|+]|\band\b|&)\s*", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:[-–—:;,(\[.]|\s/)\s*")
_NUMBER_IN_FRONT = re.compile(r"^[(\[]?(?:\d{1,2}|[a-z])[)\].:]?\s*(?:[-–—.:)]\s*|\s)")
# Words that judge rather than say how far something is: "green" may mean done, or on the way and in time.
_VERDICTS = frozenset(("red", "amber", "yellow", "green", "blue", "compliant", "non compliant", "partially compliant"))
_OPPOSITES = {"open": "closed", "closed": "open", "complete": "not started"}
_DONE, _UNAPPROVED = "complete", "awaiting approval"
_WAITS = re.compile(
    r"\b(?:await(?:s|ing)?|pending|waiting|subject to|requir(?:es|ing)|needs|to be)\b.*\b(?:approv|sign|agree|ratif)"
)
_NEGATION = re.compile(r"\b(?:not|non|no|never|un|isn't|without)\b")


@dataclass(frozen=True)
class ChoiceReader:
    """Reads one closed list. `off_list` is the rule for a word that is not on it; under a `heading` that is one of the
    choices ("Live?") a yes is that choice, and a no its opposite if it has one."""

    choices: Choices
    off_list: Rule = CHOICE_NOT_ON_LIST
    heading: str = ""

    def __call__(self, text: str) -> Answer[str]:
        """The choice a text names; a word of an older list stays as written."""
        written = tidy(text)
        if len(written) > LONGEST_ANSWER:
            return self._failed(written)
        answer = self._known(written)
        if answer is not None:
            return answer
        if says_nothing(written):
            return Answer(None, NOT_GIVEN)
        if answer := self._yes_or_no(written):
            return answer
        return self._several(written) or self._longer(written) or self._contained(written) or self._failed(written)

    @cached_property
    def _words(self) -> dict[str, str]:
        synonyms = {_key(word): choice for word, choice in self.choices.synonyms.items()}
        return synonyms | {_key(choice): choice for choice in self.choices.values}

    @cached_property
    def _legacy(self) -> dict[str, str]:
        return {_key(word): word for word in self.choices.legacy}

    def _known(self, written: str) -> Answer[str] | None:
        key = _key(written)
        if key in self._words:
            is_verdict = key in _VERDICTS and key not in map(_key, self.choices.values)
            return Answer(self._words[key], *((VERDICT_TAKEN, self._words[key]) if is_verdict else ()))
        return Answer(self._legacy[key], LEGACY_WORD, self._todays()) if key in self._legacy else None

    def _yes_or_no(self, written: str) -> Answer[str] | None:
        choice = self._words.get(_key(self.heading))
        said = read_yes_no(written).value if choice else None
        if said == YesNo.YES:
            return Answer(choice)
        opposite = _OPPOSITES.get(choice or "")
        return Answer(opposite) if said == YesNo.NO and opposite in self.choices.values else None

    def _longer(self, written: str) -> Answer[str] | None:
        """A choice with something added: "4 - Transfer", "OFFICIAL-SENSITIVE: PERSONAL", "Schedule 2 condition 3"."""
        if any(plain(written).startswith(f"{word} ") for word in self._legacy):
            return Answer(written, LEGACY_WORD, self._todays())
        ends = [found.start() for found in _AFTER.finditer(written) if found.start()]
        starts = [written[:end] for end in reversed(ends)]
        bare = _NUMBER_IN_FRONT.sub("", written, count=1) if _NUMBER_IN_FRONT.match(written.casefold()) else written
        for part in ([bare] if bare != written else []) + [start for start in starts if len(plain(start)) > 1]:
            if answer := self._known(part):
                return self._approved(answer, written)
        return None

    def _approved(self, answer: Answer[str], written: str) -> Answer[str]:
        """ "Complete - awaiting SIRO sign-off" is not complete yet, where the list knows that difference."""
        is_waiting = answer.value == _DONE and _WAITS.search(plain(written)) is not None
        return Answer(_UNAPPROVED) if is_waiting and _UNAPPROVED in self.choices.values else answer

    def _several(self, written: str) -> Answer[str] | None:
        answers = [self._known(part) for part in _BETWEEN.split(written) if part]
        values = list(dict.fromkeys(answer.value for answer in answers if answer and answer.value))
        if len(answers) < 2 or any(answer is None for answer in answers):
            return None
        return Answer(values[0]) if len(values) == 1 else Answer("; ".join(values), SEVERAL_CHOICES)

    def _contained(self, written: str) -> Answer[str] | None:
        """The one choice whose words stand inside a longer text, unless something is denied there."""
        text = f" {plain(written)} "
        if _NEGATION.search(text):
            return None
        inside = [word for word in self._words if len(word) > 3 and f" {word} " in text]
        widest = [word for word in inside if not any(word != other and f" {word} " in f" {other} " for other in inside)]
        found = {self._words[word] for word in widest}
        near = nearest(written, self._words, at_least=85)  # "Offical Sensitive" holds a spelling of OFFICIAL
        if found and near:
            found.add(self._words[near])
        return Answer(found.pop()) if len(found) == 1 else None

    def _failed(self, written: str) -> Answer[str]:
        near = nearest(written, self._suggested(), at_least=70)
        choice = self._words.get(_key(near), near) if near else None
        hint = f"Did you mean {choice}? " if choice else ""
        return Answer(None, self.off_list, f"{hint}Use one of: {', '.join(self.choices.values)}.")

    def _suggested(self) -> Iterable[str]:
        return [*self.choices.values, *self.choices.synonyms, *self.choices.legacy]

    def _todays(self) -> str:
        return f"Today's are: {', '.join(self.choices.values)}."


def _key(text: str) -> str:
    return plain(text) or tidy(text)
