"""Small pieces of sentences, said one way on every page, command and paper: numbers with their nouns, days, lists."""

from collections.abc import Callable, Sequence
from datetime import date


def numbered(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 asset", "2,000 assets", "0 assets"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """The same where nought reads as a word: "1 asset", "2,000 assets", "no assets"."""
    return numbered(number, noun, plural) if number else f"no {plural or noun + 's'}"


def number_words(number: int) -> str:
    """ "1,200", or "none"."""
    return f"{number:,}" if number else "none"


def verb(number: int, singular: str, plural: str) -> str:
    """The verb, or any other word, that goes with a number."""
    return singular if number == 1 else plural


def part_verb(part: int, whole: int, singular: str, plural: str) -> str:
    """The verb that goes with a part of a whole: "0 of 1 action is", "0 of 3 actions are", "1 of 3 actions is"."""
    return singular if 1 in (part, whole) else plural


def day_words(day: date) -> str:
    """ "30 June 2017"."""
    return f"{day.day} {day:%B %Y}"


def listed(words: Sequence[str], joint: str = "and") -> str:
    """ "A", "A and B", "A, B and C"; "" of no words."""
    return f" {joint} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def listed_up_to(most: int, words: Sequence[str]) -> str:
    """The words with commas, the first so many of them: "A, B and 3 more"."""
    more = len(words) - most
    return f"{', '.join(words[:most])} and {more:,} more" if more > 0 else ", ".join(words)


def and_more(number: int) -> str:
    """The end of a list with semicolons that names all but so many: "; and 3 more", or "" where it names all."""
    return f"; and {number:,} more" if number > 0 else ""


def sentence(text: str) -> str:
    """The text with a capital in front."""
    return text[:1].upper() + text[1:]


_SPELT = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def spelt(number: int) -> str:
    """A number as a sentence has it: "none", "one" to "nine" in words, "10", "1,200" in figures.

    Source: the usual rule of British style guides, that numbers up to nine are words in running text.
    """
    return _SPELT[number] if 0 <= number < len(_SPELT) else f"{number:,}"


NUMBERS_SPELT = {word: number for number, word in enumerate(_SPELT)} | {"no": 0}
"""What the words of small numbers stand for, to read them back."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
"""The months as `day_words` writes them."""


def more_or_fewer(by: int, spelling: Callable[[int], str] = "{:,}".format) -> str:
    """How many more or fewer: "2 more", "1,200 fewer", "two more" where `spelling` is `spelt`; "" of no difference."""
    return f"{spelling(abs(by))} {'more' if by > 0 else 'fewer'}" if by else ""
