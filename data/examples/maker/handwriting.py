"""How people write the same thing: levels, dates, names, yes and no, with the slips of the hand that go with it."""

from collections.abc import Callable
from datetime import date
from typing import cast

from .chance import chance, pick
from .council import Person
from .layout import Cell, Product, Row
from .quarters import quarter_of

Writer = Callable[[Row], Cell]

LIKELIHOOD = ("Rare", "Unlikely", "Possible", "Likely", "Almost certain")
IMPACT = ("Negligible", "Minor", "Moderate", "Major", "Catastrophic")
SCALES = {"likelihood": LIKELIHOOD, "impact": IMPACT}


def text(name: str, gaps: float = 0.0) -> Writer:
    """A text as typed, at times with stray spaces; a share `gaps` of the cells is blank or TBC."""

    def write(row: Row) -> Cell:
        words = str(row[name] or "")
        if gaps and chance(row["key"], name, "gap") < gaps:
            return pick(("", "", "", "TBC", "tbc"), row["key"], name) or None
        return _smudged(words, row["key"], name) or None

    return write


def _smudged(words: str, *about: object) -> str:
    luck = chance(*about, "smudge")
    if luck < 0.03:
        return f"{words} "
    if luck < 0.045:
        return words.replace(" ", "  ", 1)
    return words


def number(name: str) -> Writer:
    """A number in a number cell; blank where there is none."""
    return lambda row: cast("int | None", row[name])


def level(name: str, form: str = "number") -> Writer:
    """A step of the scale: "number" 4, "text" "4", "dash" "4 - Likely", "bracket" "Likely (4)", "word" "Likely"."""
    labels = next(words for scale, words in SCALES.items() if name.endswith(scale))

    def write(row: Row) -> Cell:
        step = cast("int | None", row[name])
        if step is None:
            return "TBC" if chance(row["key"], name) < 0.5 else None
        if form == "number":
            return step
        word = labels[step - 1]
        forms = {"text": str(step), "dash": f"{step} - {word}", "bracket": f"{word} ({step})", "word": word}
        return forms[form]

    return write


def grade(name: str, form: str = "five") -> Writer:
    """Confidentiality, integrity or availability on the house's own scale of five, of three, or High/Medium/Low."""

    def write(row: Row) -> Cell:
        step = cast(int, row[name])
        if chance(row["key"], name, "gap") < 0.05:
            return None
        three = 1 + (step > 2) + (step > 3)
        if form == "letter":
            return "LMH"[three - 1]
        return step if form == "five" else three

    return write


def score(stage: str, form: str = "number") -> Writer:
    """The score of a stage as a number, a formula ("product") or "12 (Amber)" in text ("words")."""

    def write(row: Row) -> Cell:
        value = cast("int | None", row[f"{stage}_score"])
        if value is None:
            return None
        if form == "product":
            return Product(value)
        return f"{value} ({row[f'{stage}_band']})" if form == "words" else value

    return write


def person(name: str, form: str = "full", gaps: float = 0.0) -> Writer:
    """A name in the house's usual form, now and then in another."""

    def write(row: Row) -> Cell:
        if gaps and chance(row["key"], name, "gap") < gaps:
            return None
        luck = chance(row["key"], name, "form")
        chosen = pick(("initial", "comma", "lower", "spaced"), row["key"], name) if luck < 0.08 else form
        return named(cast(Person, row[name]), chosen)

    return write


def named(someone: Person, form: str) -> str:
    """One person's name in one form."""
    forms = {
        "full": someone.name,
        "initial": f"{someone.forename[0]}. {someone.surname}",
        "comma": f"{someone.surname}, {someone.forename}",
        "capital": f"{someone.surname.upper()} {someone.forename}",
        "lower": someone.name.lower(),
        "spaced": f"{someone.name}  ",
        "title": f"{someone.name} ({someone.title})",
        "post": someone.title,
    }
    return forms[form]


DATE_FORMS: dict[str, Callable[[date], Cell]] = {
    "cell": lambda day: day,
    "slash": lambda day: f"{day:%d/%m/%Y}",
    "short": lambda day: f"{day:%d/%m/%y}",
    "dot": lambda day: f"{day.day}.{day.month}.{day:%Y}",
    "long": lambda day: f"{day.day} {day:%B %Y}",
    "month": lambda day: f"{day:%b-%y}",
    "quarter": lambda day: quarter_of(day).label,
    "iso": lambda day: f"{day:%Y-%m-%d}",
}


def day(name: str, form: str = "cell", other: str = "slash", gaps: float = 0.0) -> Writer:
    """A date in the house's usual form; one in eight in the other form, some not known."""

    def write(row: Row) -> Cell:
        value = cast("date | None", row[name])
        if value is None or chance(row["key"], name, "gap") < gaps:
            return pick((None, None, "TBC", "ongoing"), row["key"], name)
        chosen = other if chance(row["key"], name, "form") < 0.12 else form
        return DATE_FORMS[chosen](value)

    return write


def yes_no(name: str, form: str = "word", gaps: float = 0.0) -> Writer:
    """Yes or no as the house writes it: "word" Yes, "letter" Y, "lower" yes, "none" PI / CPI style words."""
    forms = {"word": ("No", "Yes"), "letter": ("N", "Y"), "lower": ("no", "yes"), "true": ("FALSE", "TRUE")}

    def write(row: Row) -> Cell:
        luck = chance(row["key"], name, "gap")
        if luck < gaps:
            return pick((None, "TBC", "N/A", "Unknown"), row["key"], name)
        return forms[form][bool(row[name])]

    return write


def marking(form: str = "current") -> Writer:
    """A protective marking; "legacy" houses still use the words of before 2014."""

    def write(row: Row) -> Cell:
        sensitive = row["marking"] == "OFFICIAL-SENSITIVE"
        luck = chance(row["key"], "marking")
        if form == "legacy" and luck < 0.7:
            return pick(("PROTECT", "RESTRICTED"), row["key"], "legacy") if sensitive else "NPM"
        if form == "loose" and sensitive:
            return pick(("Official Sensitive", "OFFICIAL SENSITIVE", "OFFICIAL-SENSITIVE"), row["key"], "loose")
        return None if luck > 0.97 else str(row["marking"])

    return write


def medium(both: str = "Both", data: str = "Electronic") -> Writer:
    """Paper, electronic or both, in the house's words."""
    words = {"paper": "Paper", "electronic": "Electronic", "data": data, "mixed": both}
    return lambda row: words[str(row["format"])]


def asset_id(form: str, field: str = "number", gaps: float = 0.0) -> Writer:
    """The house's reference for a row, such as "CSC-{:03d}"; "{}" gives a plain number."""

    def write(row: Row) -> Cell:
        if gaps and chance(row["key"], "id") < gaps:
            return None
        value = cast(int, row[field])
        return value if form == "{}" else form.format(value)

    return write


def asset_ids(form: str, joiner: str = ", ") -> Writer:
    """The references of the assets a risk concerns."""
    return lambda row: joiner.join(form.format(number) for number in cast("list[int]", row["assets"]))


ARROWS = {"up": "↑", "down": "↓", "same": "→", "new": "New"}
TRENDS = {"up": "Increasing", "down": "Reducing", "same": "No change", "new": "New"}


def direction(form: str = "word") -> Writer:
    """Direction of travel as an arrow or a word."""
    words = ARROWS if form == "arrow" else TRENDS
    return lambda row: words[str(row["direction"])]


def choice(name: str, **words: str) -> Writer:
    """A value of a closed list in the house's words, as given by keyword; else with a capital."""
    return lambda row: words.get(str(row[name]), _capital(str(row[name])))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def constant(words: str | None) -> Writer:
    """A column that says the same in every row, or nothing."""
    return lambda row: words
