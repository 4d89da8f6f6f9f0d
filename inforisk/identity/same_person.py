"""Why two different writings may be one person: initials, usernames, short names, slips. Never proof."""

from collections.abc import Callable, Iterator

from rapidfuzz import fuzz

from inforisk.identity.names import Name

Reason = tuple[float, str]
"""How likely it is, 0 to 1, and why in plain words."""

_SLIP = 80.0
_SHORT_NAMES = (
    "alexander alex sandy", "alexandra alex sandra", "andrew andy drew", "anthony tony", "benjamin ben",
    "catherine katherine kate cathy kathy katie", "charles charlie", "christine chris chrissie", "christopher chris",
    "daniel dan danny", "david dave", "deborah deb debbie", "edward ed eddie ted", "elizabeth liz beth lizzie betty",
    "frederick fred", "gerald gerry", "gillian gill", "gregory greg", "jacqueline jackie", "james jim jamie",
    "jennifer jen jenny", "jonathan jon", "joseph joe", "judith judy", "kenneth ken", "lawrence larry",
    "leonard len", "margaret maggie meg peggy", "matthew matt", "michael mike mick", "mohammed mohammad muhammad mo",
    "nicholas nick", "nicola nicky", "pamela pam", "patricia pat tricia", "patrick pat", "peter pete", "philip phil",
    "rebecca becky", "richard rich dick rick", "robert rob bob", "ronald ron", "samantha sam", "samuel sam",
    "stephen steven steve", "susan sue", "terence terry", "thomas tom", "timothy tim", "victoria vicky",
    "vincent vince", "william will bill",
)  # fmt: skip
_SHORT = tuple(frozenset(line.split()) for line in _SHORT_NAMES)


def why_same(one: Name, other: Name) -> Reason | None:
    """The best reason to take two names for one person, None where there is none."""
    return max((reason for rule in _RULES for reason in rule(one, other)), default=None)


def keys_of(name: Name) -> Iterator[str]:
    """What a name is looked up by: names that share none of these have nothing that speaks for one person."""
    yield from filter(None, (name.single, name.surname, *_parts(name.surname)))
    if name.surname:
        yield f"{name.forenames[0]} *"
        yield from _usernames(name)


def _named(one: Name, other: Name) -> Iterator[Reason]:
    if not (one.surname and other.surname):
        return
    first, second = one.forenames[0], other.forenames[0]
    if one.surname == other.surname:
        yield from _one_surname(one, other, first, second)
    elif first == second and len(first) > 1:
        yield from _one_forename(one, other)
    if (one.forenames[::-1], one.surname) == ((other.surname,), other.forenames[0]):
        yield 0.7, "the same two names in the other order"


def _one_surname(one: Name, other: Name, first: str, second: str) -> Iterator[Reason]:
    if first == second and len(first) > 1:
        yield from _one_full_name(one, other)
    elif first[0] == second[0] and 1 in (len(first), len(second)):
        yield 0.75, "initial and surname agree"
    elif any({first, second} <= names for names in _SHORT):
        yield 0.7, "the surname agrees and one forename is short for the other"
    elif min(len(first), len(second)) > 3 and fuzz.ratio(first, second) >= _SLIP:
        yield 0.65, "the surname agrees and the forenames differ by a slip"


def _one_full_name(one: Name, other: Name) -> Iterator[Reason]:
    if one.is_account or other.is_account:
        yield 0.9, "the address is made of forename and surname"
    elif one.remark and other.remark and one.remark.casefold() != other.remark.casefold():
        yield 0.5, "forename and surname agree, but what is in brackets differs"
    elif one.remark != other.remark:
        yield 0.85, "forename and surname agree; one has words in brackets"
    elif one.is_reversed or other.is_reversed:
        yield 0.9, "forename and surname agree where the capitals are the surname"
    else:
        yield 0.85, "forename and surname agree; a further name or initial differs"


def _one_forename(one: Name, other: Name) -> Iterator[Reason]:
    if set(_parts(one.surname)) & {other.surname} or set(_parts(other.surname)) & {one.surname}:
        yield 0.65, "the forename agrees and one surname is part of the other"
    elif min(len(one.surname), len(other.surname)) > 3 and fuzz.ratio(one.surname, other.surname) >= _SLIP:
        yield 0.65, "the forename agrees and the surnames differ by a slip"


def _single(one: Name, other: Name) -> Iterator[Reason]:
    for account, name in ((one, other), (other, one)):
        if account.single and name.surname:
            if account.single in _usernames(name):
                yield 0.7, "the username is made of the name"
            elif account.single == name.surname:
                yield 0.4, "only a surname is given, and it agrees"
            elif account.single == name.forenames[0]:
                yield 0.3, "only a forename is given, and it agrees"


_RULES: tuple[Callable[[Name, Name], Iterator[Reason]], ...] = (_named, _single)


def _parts(surname: str) -> list[str]:
    return surname.split("-") if "-" in surname else []


def _usernames(name: Name) -> tuple[str, ...]:
    first, last = name.forenames[0], name.surname.replace("-", "").replace("'", "")
    return (f"{first}{last}", f"{first[0]}{last}", f"{last}{first[0]}", f"{last}{first}", f"{first}{last[0]}")
