"""Levels: a step of a scale, by its number or letter, its word, or both.

A column is read on one scale. What is not on it is never moved to the nearest step; the nearest is only suggested.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from inforisk.findings import Rule
from inforisk.registers.rules.values import (
    LEVEL_CONTRADICTS,
    LEVEL_IS_RANGE,
    LEVEL_NOT_ON_SCALE,
    LEVEL_ON_OTHER_SCALE,
    LEVEL_WORD_BORROWED,
    NOT_GIVEN,
)
from inforisk.registers.values.answer import Answer, Reader
from inforisk.registers.values.words import LONGEST_ANSWER, nearest, plain, says_nothing, tidy
from inforisk.scales import Scale, Step

_CODE = r"\d{1,2}(?:\.\d+)?|[a-z]"
_CODE_FIRST = re.compile(rf"[\[(]?({_CODE})[\])]?\s*(?:[-–—:.=/,)]+\s*|\s+)[\[(]?(.*[^\W\d_].*?)[\])]?")
_WORD_FIRST = re.compile(rf"(.*[^\W\d_].*?)\s*(?:[-–—:=/,]+\s*[\[(]?|[\[(]|\s)\s*({_CODE})[\])]?")
_OUT_OF = re.compile(r"(\d)\s*(?:/|out of|of)\s*(\d)")
_RANGE = re.compile(rf"[\[(]?({_CODE})[\])]?\s*(?:[-–—/,>→&]+|to|or|and|up to|down to|->)\s*[\[(]?({_CODE})[\])]?")
_PREFIXED = re.compile(r"(level|score|step|rating|grade|[a-z])\s*[-:=]?\s*(\d(?:\.\d+)?)")
_LETTERS_IN_FRONT = {"l": "lp", "p": "lp", "i": "isca", "s": "is"}  # of a scale by its initial: L4, P4; I3, S3
_DECIMAL = re.compile(r"0*(\d+)(?:\.0*|\.(\d*?[1-9])0*)?")

# Scales so usual that a column made only of their words says by itself which scale it uses.
_KNOWN = (
    ("very low", "low", "medium", "moderate", "high", "very high", "critical", "extreme", "severe"),
    ("rare", "unlikely", "possible", "likely", "almost certain", "certain", "remote", "probable", "very unlikely"),
    ("negligible", "insignificant", "minor", "moderate", "major", "serious", "significant", "catastrophic", "severe"),
    ("green", "amber", "yellow", "red"),
    ("h", "m", "l", "vh", "vl"),
)


def _number(text: str) -> str:
    """A number in its shortest form ("4.0" is "4"); any other text as it is."""
    found = _DECIMAL.fullmatch(text)
    if found is None:
        return text
    return f"{int(found[1])}.{found[2]}" if found[2] else str(int(found[1]))


@dataclass(frozen=True)
class LevelReader:
    """Reads levels on one scale. `off_scale` is the rule for what is not on it."""

    scale: Scale
    off_scale: Rule = LEVEL_NOT_ON_SCALE

    def __call__(self, text: str) -> Answer[int]:
        """The step (counted from 1) a text names."""
        if len(text) > LONGEST_ANSWER:
            return self._failed("")
        written = tidy(text).casefold()
        step = self._whole(written) or self._out_of(written)
        if step is not None:
            return self._borrowed(step, written) or Answer(step)
        if says_nothing(written):
            return Answer(None, NOT_GIVEN)
        if self._is_range(written):
            return Answer(None, LEVEL_IS_RANGE, f"Use one of: {self.scale.words()}.")
        return self._code_and_word(written) or self._prefixed(written) or self._failed(written)

    @cached_property
    def codes(self) -> dict[str, int]:
        """Each number or letter of the scale and its step."""
        return {_number(step.code.casefold()): step.value for step in self.scale.steps if step.code}

    @cached_property
    def words(self) -> dict[str, int]:
        """Each word of the scale and its step, the label before other words for it."""
        also = [(plain(word), step.value) for step in self.scale.steps for word in step.also]
        labels = [(plain(step.label), step.value) for step in self.scale.steps]
        return {word: value for word, value in also + labels if word}

    @cached_property
    def _exact(self) -> dict[str, int]:
        return {form: step.value for step in self.scale.steps for form in _written_forms(step)}

    def _whole(self, written: str) -> int | None:
        code = self.codes.get(_number(written.strip("()[] .")))
        return code or self._exact.get(written) or self.words.get(plain(written))

    def _borrowed(self, step: int, written: str) -> Answer[int] | None:
        """The answer for a word that is not the scale's own ("High"): the step, and that it was taken so."""
        found = self.scale.step(step)
        if plain(written) not in map(plain, found.also) or plain(written) == plain(found.label):
            return None
        return Answer(step, LEVEL_WORD_BORROWED, f"{found.code} {found.label}".strip())

    def _out_of(self, written: str) -> int | None:
        found = _OUT_OF.fullmatch(written)
        return self.codes.get(found[1]) if found and int(found[2]) == self.scale.size and self._is_counted else None

    @property
    def _is_counted(self) -> bool:
        return [step.code for step in self.scale.steps] == [str(step.value) for step in self.scale.steps]

    def _code_and_word(self, written: str) -> Answer[int] | None:
        for code, word in _code_word_pairs(written):
            step, named = self.codes.get(_number(code)), self.words.get(plain(word))
            if step is None:
                continue
            if named is None and any(_number(part) in self.codes for part in plain(word).split()):
                return None
            return Answer(step) if named in (None, step) else Answer(None, *self._two(step, named or step))
        return None

    def _two(self, step: int, named: int) -> tuple[Rule, str]:
        words = [f"{found.code} is {found.label}" for found in (self.scale.step(step), self.scale.step(named))]
        return LEVEL_CONTRADICTS, f"On the {self.scale.name.lower()} scale {words[0]} and {words[1]}."

    def _prefixed(self, written: str) -> Answer[int] | None:
        found = _PREFIXED.fullmatch(written)
        if found is None or (
            len(found[1]) == 1 and found[1] not in _LETTERS_IN_FRONT.get(self.scale.name[:1].lower(), "")
        ):
            return None
        step = self.codes.get(_number(found[2]))
        return None if step is None else Answer(step)

    def _failed(self, written: str) -> Answer[int]:
        near = self._suggestion(written)
        return Answer(None, self.off_scale, f"{near}Use one of: {self.scale.words()}.")

    def _is_range(self, written: str) -> bool:
        found = _RANGE.fullmatch(written)
        if found is not None:
            return all(_number(found[part]) in self.codes for part in (1, 2))
        parts = re.split(r"\s*(?:[-–—/→>]|\bto\b|\bor\b)\s*", written)
        return len(parts) == 2 and all(plain(part) in self.words for part in parts)

    def _suggestion(self, written: str) -> str:
        if not any(character.isalpha() for character in written):
            return ""
        # "Insignificant" is like "significant" to the letter and means the opposite: such a hint would do harm.
        opposite = tuple(word for word in self.words if word.endswith(plain(written)) or plain(written).endswith(word))
        near = nearest(written, [word for word in self.words if word not in opposite], at_least=70)
        return f"Did you mean {self.scale.step(self.words[near]).label}? " if near else ""


def _written_forms(step: Step) -> Iterable[str]:
    """A step as the product itself prints it, whatever its label holds."""
    code, label = step.code.casefold(), tidy(step.label).casefold()
    return (form for form in (label, f"{code} - {label}", f"{code} {label}", f"{label} ({code})") if form.strip(" -()"))


def _code_word_pairs(written: str) -> Iterable[tuple[str, str]]:
    if found := _CODE_FIRST.fullmatch(written):
        yield found[1], found[2]
    if found := _WORD_FIRST.fullmatch(written):
        yield found[2], found[1]


@lru_cache(maxsize=64)
def level_reader(scale: Scale, off_scale: Rule = LEVEL_NOT_ON_SCALE) -> LevelReader:
    """The reader of a scale, made once."""
    return LevelReader(scale, off_scale)


def column_reader(scale: Scale, texts: Iterable[str]) -> Reader[int]:
    """A reader for the distinct texts of one column: it says so where the whole column uses another scale."""
    reader = level_reader(scale)
    other = _other_scale(reader, texts)
    if not other:
        return reader
    hint = f"The column says {', '.join(other)}"

    def read(text: str) -> Answer[int]:
        answer = reader(text)
        return Answer(None, LEVEL_ON_OTHER_SCALE, hint) if plain(text) in _words_of_other_scales() else answer

    return read


def _other_scale(reader: LevelReader, texts: Iterable[str]) -> list[str]:
    """The words of a column that consists of the words of another well-known scale, most of them unknown to this."""
    said = sorted({tidy(text) for text in texts if not says_nothing(text)}, key=str.casefold)
    strange = [text for text in said if reader(text).value is None]
    known = any(all(plain(text) in scale for text in said) for scale in _KNOWN)
    return said if known and len(strange) * 2 > len(said) > 1 else []


@lru_cache(maxsize=1)
def _words_of_other_scales() -> frozenset[str]:
    return frozenset(word for scale in _KNOWN for word in scale)
