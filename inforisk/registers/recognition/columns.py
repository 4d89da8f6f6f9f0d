"""The columns under a header: their heading, the band above, the values below; and one field for each at most."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inforisk.registers import ALL
from inforisk.registers.definition import Field, Register
from inforisk.registers.recognition.headings import likenesses
from inforisk.registers.recognition.profile import EMPTY, Profile
from inforisk.registers.recognition.support import share_of_choices, support
from inforisk.registers.recognition.words import telling_words
from inforisk.vocabulary import Kind, ValueKind

SURE = 0.75  # from here a match is taken without a question
UNDOUBTED = 0.97  # a heading met before is not asked about for the sake of a near miss
EVEN = 0.55  # below this a field is named only as an alternative: a wrong match is worse than none
CLOSE = 0.08  # two fields this close to each other for one column are put to a person
KNOWN = 0.87  # a heading this like one met before needs no second thought
IN_POUNDS = 0.5  # taken off where a heading counts money
WRONG_NOUN = 0.35  # a near miss whose own noun asks for another kind of value
HEAD_NOUNS: Mapping[str, tuple[ValueKind, ...]] = {
    "date": (ValueKind.DATE,),
    "deadline": (ValueKind.DATE,),
    "owner": (ValueKind.PERSON,),
    "by": (ValueKind.PERSON, ValueKind.DATE),
    "link": (ValueKind.TEXT,),
    "cost": (),
    "budget": (),
    "due": (ValueKind.DATE, ValueKind.TEXT, ValueKind.CHOICE),
}
_MONEY = re.compile(r"[$£€]|\b(?:usd|gbp|eur)\b", re.IGNORECASE)
IN_MONEY = (ValueKind.LEVEL, ValueKind.SCORE, ValueKind.NUMBER)  # what an amount may stand for
# "Action by", "Sign-off", "Completed" may head a column of dates: the field that is then meant.
DATE_TWINS = {
    "action_owner": ("action_due", "due"),
    "approver": ("approved_on",),
    "status": ("completed_on", "closed_on"),
    "reported_to_ico": ("ico_notified_on",),
    "course": ("completed_on",),
    "progress": ("completed_on",),
}
STATUS_TWINS = {"completed_on": "status", "closed_on": "status", "ico_notified_on": "reported_to_ico"}
PROSE_TWINS = {
    "treatment": "actions",
    "response": "agreed_action",
    "status": "progress",
}  # where the cells are sentences
TWIN = 0.12  # taken off where the values turned a heading into its twin
NOT_A_NAME = 0.12  # taken off a reference that may stand for what it refers to: the name beside it is better
_REFERENCE = re.compile(r"\b(?:id|no|ref|reference|number|code|identifier)\b\.?\s*$|#", re.IGNORECASE)
LEFTMOST = 0.001  # of two equal claims the earlier column has the better one


@dataclass(frozen=True)
class Column:
    """One column below a header row. `place` counts from 1."""

    letter: str
    place: int
    heading: str
    band: str | None = None
    profile: Profile = field(default=EMPTY)


@dataclass(frozen=True)
class Claim:
    """That a column is a field: how strongly (0 to 1) and why."""

    field: str
    strength: float
    reason: str


Claims = Mapping[str, tuple[Claim, ...]]
"""Every claim on each column (by letter), strongest first."""

Assignment = Mapping[str, Claim]
"""The claim each column was given, by letter."""


def claims_on(kind: Kind, column: Column) -> tuple[Claim, ...]:
    """What the heading and the values of a column say it may be, strongest first."""
    register = ALL[kind]
    claims = []
    for name, likeness in likenesses(kind, column.heading).items():
        weight = support(register.by_name[name], column.profile)
        reason = likeness.reason if weight >= 0 else f"{likeness.reason}, though the values look otherwise"
        off = 0.0 if likeness.strength >= KNOWN else _head_against(register.by_name[name], column.heading)
        off += _money_against(register.by_name[name], column)
        if name == "dimension" and _REFERENCE.search(column.heading):
            off += NOT_A_NAME
        claims.append(Claim(name, round(min(1.0, likeness.strength + weight - off), 4), reason))
        claims.extend(_twins(register, column, name, likeness.strength))
    return strongest_first(claims)


def _twins(register: Register, column: Column, name: str, strength: float) -> Iterator[Claim]:
    """The fields a heading means instead where the column holds dates, or holds none."""
    profile = column.profile
    if profile.count < 2:
        return
    if profile.dates > 0.5:
        for twin in DATE_TWINS.get(name, ()):
            if twin in register.by_name:
                yield Claim(twin, round(strength - TWIN, 4), "the column holds dates")
    elif name == "business_critical" and profile.yes_no + profile.levels < 0.2:
        yield Claim("asset_name", round(strength - TWIN, 4), "the column holds names, not yes and no")
    elif name == "status" and profile.numbers > 0.8 and "progress" in register.by_name:
        yield Claim("progress", round(strength - TWIN, 4), "the column holds numbers: how far it is")
    elif profile.prose > 0.6 and (twin := PROSE_TWINS.get(name, "")) in register.by_name:
        choices = register.by_name[name].choices
        if choices is None or share_of_choices(choices, profile) < 0.2:
            yield Claim(twin, round(strength - TWIN, 4), "the column holds sentences, not words of a list")
    elif name == "treatment" and profile.yes_no < 0.4 and _holds_none_of(register.by_name[name], profile):
        yield Claim("actions", round(strength - TWIN, 4), "none of the words of the list stands in the column")
    elif profile.dates < 0.1 and (twin := STATUS_TWINS.get(name, "")) in register.by_name:
        choices = register.by_name[twin].choices
        if profile.yes_no > 0.6 or (choices and share_of_choices(choices, profile) > 0.6):
            yield Claim(twin, round(strength - TWIN, 4), "the column holds words, not dates")


def _holds_none_of(field: Field, profile: Profile) -> bool:
    return field.choices is not None and share_of_choices(field.choices, profile) < 0.1


def _head_against(field: Field, heading: str) -> float:
    """What is taken off where the heading's own noun asks for another kind of value ("Status date" is no status)."""
    words = set(telling_words(heading))
    nouns = [kinds for noun, kinds in HEAD_NOUNS.items() if noun in words]
    return WRONG_NOUN if nouns and not any(field.kind in kinds for kinds in nouns) else 0.0


def _money_against(field: Field, column: Column) -> float:
    """What is taken off where the heading counts money ("Contingency ($)") and the field is no measure of any kind."""
    is_money = bool(_MONEY.search(column.heading)) and column.profile.prose < 0.5
    return 0.0 if not is_money or field.kind in IN_MONEY or field.name == "asset_value" else IN_POUNDS


def strongest_first(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of their strength, ties by name so that the answer never varies."""
    return tuple(sorted(claims, key=lambda claim: (-claim.strength, claim.field)))


def assigned(kind: Kind, columns: Sequence[Column], claims: Claims, fixed: Assignment) -> dict[str, Claim]:
    """One field a column at most, one column a field save where several may fill it: the strongest claims first.

    `fixed` are matches already decided (by a person, or as part of a set of scores).
    """
    register = ALL[kind]
    given = dict(fixed)
    taken = {claim.field for claim in fixed.values()}
    places = {column.letter: column.place for column in columns}
    standing = [
        (claim.strength - LEFTMOST * places[letter] / 100, letter, claim)
        for letter, several in claims.items()
        if letter not in given
        for claim in several
        if claim.strength >= EVEN
    ]
    for _, letter, claim in sorted(standing, key=lambda entry: (-entry[0], entry[2].field)):
        is_free = claim.field not in taken or register.by_name[claim.field].takes_several
        if letter not in given and is_free:
            given[letter] = claim
            taken.add(claim.field)
    return given


def alternatives(claims: Sequence[Claim], given: Claim | None, limit: int = 4) -> tuple[str, ...]:
    """Other fields a column may be, likeliest first."""
    own = given.field if given else None
    return tuple(dict.fromkeys(claim.field for claim in claims if claim.field != own and claim.strength > 0.3))[:limit]


def is_doubtful(claims: Sequence[Claim], given: Claim | None) -> bool:
    """Whether a person should be asked: the match is weak, or another field is about as likely."""
    if given is None:
        return any(claim.strength >= EVEN - 0.1 for claim in claims)
    rivals = [claim.strength for claim in claims if claim.field != given.field]
    if given.strength >= UNDOUBTED:
        return False
    return given.strength < SURE or (bool(rivals) and max(rivals) > given.strength - CLOSE)
