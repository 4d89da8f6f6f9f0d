"""Small pieces of sentences: numbers with their nouns, days, lists. Nothing is left out: nought is "none"."""

from collections.abc import Sequence
from datetime import date


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 asset", "2,000 assets", "no assets"."""
    if number == 1:
        return f"1 {noun}"
    return f"{f'{number:,}' if number else 'no'} {plural or noun + 's'}"


def number_words(number: int) -> str:
    """ "12", or "none"."""
    return f"{number:,}" if number else "none"


def verb(number: int, singular: str, plural: str) -> str:
    """The verb that goes with a number."""
    return singular if number == 1 else plural


def day_words(day: date) -> str:
    """ "30 June 2017"."""
    return f"{day.day} {day:%B %Y}"


def listed(words: Sequence[str], joint: str = "and") -> str:
    """ "A", "A and B", "A, B and C"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}"


def listed_up_to(most: int, words: Sequence[str]) -> str:
    """The words with commas, the first so many of them: "A, B and 3 more"."""
    more = len(words) - most
    return f"{', '.join(words[:most])} and {more:,} more" if more > 0 else ", ".join(words)


def sentence(text: str) -> str:
    """The text with a capital in front."""
    return text[:1].upper() + text[1:]
