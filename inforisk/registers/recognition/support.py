"""What the values of a column say for or against a field."""

import re
from collections.abc import Callable, Mapping

from inforisk.registers.definition import Choices, Field
from inforisk.registers.recognition.profile import Profile
from inforisk.vocabulary import ValueKind

_SOON = re.compile(
    r"^\s*(?:ongoing|on-going|tbc|tba|immediate(?:ly)?|annual(?:ly)?|quarterly|monthly|n/?a|asap|completed?|done)\s*$",
    re.I,
)


def share_of_choices(choices: Choices, profile: Profile) -> float:
    """The share of the sample that are words of a closed list."""
    known = _words_of(choices)
    return sum(value.lower().strip(" .*") in known for value in profile.values) / max(1, profile.count)


_CHOICE_WORDS: dict[int, tuple[Choices, frozenset[str]]] = {}  # by identity: a list of choices cannot be hashed


def _words_of(choices: Choices) -> frozenset[str]:
    key = id(choices)
    if key not in _CHOICE_WORDS:
        listed = (*choices.values, *choices.synonyms, *choices.legacy)
        _CHOICE_WORDS[key] = (choices, frozenset(word.lower() for word in listed))
    return _CHOICE_WORDS[key][1]


# Told in sentences: a column of yes and no under such a heading asks whether there is one.
_IN_SENTENCES = frozenset((
    "description", "lesson", "cause", "consequence", "action", "actions", "agreed_action", "recommendation", "finding",
    "risk", "controls", "purpose", "progress",
))  # fmt: skip
_NEVER_NUMBERS = frozenset(("notes", "evidence", "actions", "controls", "action", "lesson", "cause", "agreed_action"))
_BASIS = re.compile(
    r"consent|contract|legal|law|statut|obligation|vital|public|task|legitimate|interest|\bart|schedule|sch\b|section|6"
    r"|gdpr|dpa|\bact\b|duty|n/?a|none|tbc|unknown",
    re.IGNORECASE,
)

# What the values say about a field: added to the likeness of the heading.
SUPPORT = 0.06
AGAINST = -0.25
NO_BASIS = -0.4  # "Condition" over "good" and "poor" is a state of repair
IMPOSSIBLE = -0.6
LEAST_SAMPLE = 2  # one cell may be anything


def support(field: Field, profile: Profile) -> float:
    """What the values add to, or take from, the evidence that a column is a field."""
    if profile.count < LEAST_SAMPLE:
        return 0.0
    return _BY_KIND[field.kind](field, profile)


def _for_date(field: Field, profile: Profile) -> float:
    soon = sum(bool(_SOON.match(value)) for value in profile.values) / profile.count
    if profile.dates + soon >= 0.5 and profile.dates > 0:
        return SUPPORT
    if profile.prose > 0.5 or profile.yes_no > 0.8:
        return IMPOSSIBLE
    return AGAINST if profile.dates + soon < 0.2 else 0.0


def _for_level(field: Field, profile: Profile) -> float:
    if profile.levels >= 0.7:
        return SUPPORT
    if profile.dates > 0.5:
        return IMPOSSIBLE
    if profile.prose > 0.6 and profile.distinct > 0.7 * profile.count > 2:
        return AGAINST
    if field.scale in ("likelihood", "impact") and profile.prose > 0.6 and profile.mean_length > 40:
        return IMPOSSIBLE
    return 0.0


def _for_score(field: Field, profile: Profile) -> float:
    if profile.dates > 0.5 and profile.numbers < 0.5:
        return IMPOSSIBLE
    if profile.prose > 0.6 and profile.mean_length > 40:
        return IMPOSSIBLE
    return SUPPORT if profile.numbers + profile.levels >= 0.7 else 0.0


def _for_yes_no(field: Field, profile: Profile) -> float:
    if profile.dates > 0.6:
        return AGAINST
    if profile.prose > 0.3 and profile.yes_no + profile.levels < 0.2:
        return AGAINST
    return SUPPORT if profile.yes_no >= 0.6 else 0.0


def _for_choice(field: Field, profile: Profile) -> float:
    if profile.dates > 0.6:
        return IMPOSSIBLE
    known = share_of_choices(field.choices, profile) if field.choices else 0.0
    if field.name == "lawful_basis" and not any(_BASIS.search(value) for value in profile.values):
        return NO_BASIS
    if field.name == "treatment" and profile.yes_no > 0.8:
        return IMPOSSIBLE
    if field.name in ("treatment", "response") and profile.prose > 0.6 and known < 0.1:
        return AGAINST
    if known >= 0.5:
        return SUPPORT
    if field.name == "status" and profile.numbers > 0.8 and known < 0.2:
        return 2 * AGAINST
    return AGAINST if profile.prose > 0.7 and profile.mean_length > 60 and field.name != "lawful_basis" else 0.0


def _for_text(field: Field, profile: Profile) -> float:
    if profile.dates > 0.7 and field.name not in ("disposal_action", "recovery_time", "retention_period"):
        return IMPOSSIBLE if field.is_needed else 2 * AGAINST
    if profile.numbers > 0.8 and (field.is_needed or field.name in (*_IN_SENTENCES, "notes", "evidence")):
        return 2 * AGAINST if field.name in _NEVER_NUMBERS else AGAINST
    return AGAINST if profile.yes_no > 0.8 and profile.count > 2 and field.name in _IN_SENTENCES else 0.0


def _for_id(field: Field, profile: Profile) -> float:
    if profile.dates > 0.7 or profile.mean_length > 60:
        return AGAINST
    return SUPPORT if profile.references > 0.6 else 0.0


def _for_person(field: Field, profile: Profile) -> float:
    if profile.dates > 0.5 or profile.numbers > 0.7:
        return IMPOSSIBLE
    return SUPPORT if profile.persons > 0.5 else 0.0


def _for_number(field: Field, profile: Profile) -> float:
    if profile.numbers > 0.6:
        return SUPPORT
    return IMPOSSIBLE if profile.dates > 0.5 or profile.prose > 0.6 else 0.0


_BY_KIND: Mapping[ValueKind, Callable[[Field, Profile], float]] = {
    ValueKind.DATE: _for_date,
    ValueKind.LEVEL: _for_level,
    ValueKind.SCORE: _for_score,
    ValueKind.YES_NO: _for_yes_no,
    ValueKind.CHOICE: _for_choice,
    ValueKind.TEXT: _for_text,
    ValueKind.ID: _for_id,
    ValueKind.PERSON: _for_person,
    ValueKind.NUMBER: _for_number,
}
