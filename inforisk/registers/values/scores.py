"""Scores as typed beside likelihood and impact: numbers, letter and number, or the word of a band."""

import re

from inforisk.registers.rules.values import NOT_GIVEN, SCORE_NOT_READ
from inforisk.registers.values.answer import Answer
from inforisk.registers.values.words import LONGEST_ANSWER, says_nothing, tidy

_AFTER = r"(?:\s*(?:[-–—:,;=]\s*|\(\s*)?[A-Za-z][A-Za-z /]*\)?\.?)?"
_NUMBER = re.compile(rf"=?\s*(\d{{1,4}})(?:\.(\d+))?{_AFTER}")
_OUT_OF = re.compile(r"(\d{1,3})\s*(?:/|out of)\s*(\d{1,3})", re.IGNORECASE)
_PRODUCT = re.compile(r"\d{1,2}\s*[x×*+]\s*\d{1,2}\s*=\s*(\d{1,3})", re.IGNORECASE)
_BEFORE = re.compile(r"([A-Za-z][A-Za-z /]*?)\s*(?:[-–—:=]|\()\s*(\d{1,3})\s*\)?")
_LETTER_NUMBER = re.compile(r"([A-Za-z])\s*[-/]?\s*(\d)(?:\s+[-–—(:]?\s*|\s*[-–—(:]\s*|$)(?:[A-Za-z ]+\)?)?")
_NUMBER_LETTER = re.compile(r"(\d)\s*[-/]?\s*([A-Za-z])")
_WORDS = re.compile(r"[A-Za-z][A-Za-z /&-]{0,39}")


def read_score(text: str) -> Answer[str]:
    """The score in its shortest form: "12 (Amber)" is "12", "16.0" is "16", "c 4" is "C4"; a word stays a word."""
    written = tidy(text)
    if len(written) > LONGEST_ANSWER:
        return Answer(None, SCORE_NOT_READ)
    if says_nothing(written):
        return Answer(None, NOT_GIVEN)
    score = _pair(written) or _number(written) or _word(written)
    return Answer(score) if score else Answer(None, SCORE_NOT_READ)


def _pair(written: str) -> str | None:
    if found := _LETTER_NUMBER.fullmatch(written):
        return f"{found[1].upper()}{found[2]}"
    if found := _NUMBER_LETTER.fullmatch(written):
        return f"{found[1]}{found[2].upper()}"
    return None


def _number(written: str) -> str | None:
    if found := _NUMBER.fullmatch(written):
        fraction = (found[2] or "").rstrip("0")
        return f"{int(found[1])}.{fraction}" if fraction else str(int(found[1]))
    if found := _PRODUCT.fullmatch(written) or _OUT_OF.fullmatch(written):
        return str(int(found[1]))
    if found := _BEFORE.fullmatch(written):
        return str(int(found[2]))
    return None


def _word(written: str) -> str | None:
    return written if _WORDS.fullmatch(written) and len(written.split()) <= 4 else None
