"""A heading against the headings met: exact, the same words in another order, misspelt, or partly the same."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from inforisk.registers import ALL
from inforisk.registers.definition import Register
from inforisk.registers.recognition.words import (
    GENERIC_WORDS,
    MEMORY,
    compact,
    spaced,
    stem,
    telling_words,
    without_brackets,
)
from inforisk.vocabulary import Kind, ValueKind

# How much each kind of likeness is worth. A person's own words, found in the list, are as sure as it gets.
EXACT = 1.0
WITHOUT_BRACKETS = 0.97  # "Likelihood (1-5)": what stands in brackets explains, it does not name
SAME_WORDS = 0.93  # little words, plurals and abbreviations aside
ONE_PART = 0.88  # "Owner / Lead": both parts, or the first line, name the field
MISSPELT = 0.06  # taken off for every heading in which a word had to be put right
GENERIC = 0.12  # taken off "Name", "Type", "Date": a more telling heading should win the field
RUNNING = 0.15  # taken off "S. No": it numbers the rows, and a reference of the row's own should win
RUNNING_NUMBERS = frozenset(
    ("s no", "sr no", "sl no", "serial no", "serial number", "item no", "item", "line", "line no", "row", "row no",
     "index", "no", "nr", "number", "entry", "entry no")
)  # fmt: skip
OVERLAP = 0.9  # the share of weighted words in common is worth this much at most
LONE_WORD = 0.6  # one word of a longer heading is a topic, not yet a field
QUALIFIED = 0.75  # "Likelihood rationale" is not the "Rationale" of the whole row
TOLD = 0.85  # a heading made of words of one field's headings is worth this much at most
LEAST_TOLD = 0.72  # below this its words speak for several fields
LEAST_OFTEN = 5  # headings of the field that hold one of the words: one or two may be chance
UNKNOWN_WORD = 0.6  # a word never met may be mere decoration
LEAST_OVERLAP = 0.6  # below this two headings have only a topic in common
LEAST_SENTENCE = 4  # words behind a heading that explain it
LONGEST_HEADING = 200  # a longer text is guidance


def _listed(headings: str) -> list[str]:
    return [heading for heading in headings.split(";") if heading.strip()]


_INITIALS = re.compile(r"(?P<whose>[A-Z]{2,5})\s+(?P<rest>\S.*)")
# Headings often met that stand for no field of any register: a near miss of one is none either.
NO_FIELDS = frozenset(
    frozenset(telling_words(heading))
    for heading in _listed(
        """Raised by; Logged by; Reported by; Identified by; Created by; Entered by; Updated by; Requested by;
        Extension; Extension number; Status date; Reported to; Date closed; Closed date; Closure date; Closed on; Date
        resolved; Controller / processor; Gaps in control; Gaps in controls; Gaps in assurance; Sources of
        assurance; Assurance; Reminder sent; Signature; Licence type; Licence expiry; Contract ref; Contract
        end; Contract start; Purchase date; Warranty expiry; Warranty end; Serial number; Serial no; Model;
        Model number; Make; Manufacturer; IP address; MAC address; Phone; Telephone; Cost; Budget; Annual cost;
        Estimated cost; Actual cost; Cost of control; Resource required; Resources required; Days open; Days
        overdue; Age; Days taken; Duration; Hours; Effort; CVSS; CVE; Weight; Weighting; Review frequency;
        Frequency of review; Review cycle; Accepted by; Assuring committee; Committee; Portfolio holder; Cabinet
        member; Party; Joint controller; Data protection officer; DPO; Handler; Venue; Trainer; Provider;
        Delivery method; Mode of delivery; Rights available; Record of consent; Risk appetite; Risk tolerance;
        Proximity; Risk author; Author; Version; Detection; Detectability; Could it happen again; Police
        informed; Insurance claim; Mandatory; Party name; Purchase price; Quantity; Number of users; Volume of
        records; Links; Link; Attachments; Hyperlink; Issue type; Start date; Hire date; Schedule item;
        Schedule item no; Where should we be"""
    )
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a field's headings a heading is (0 to 1), and why, in words."""

    strength: float
    reason: str


class Lexicon:
    """The headings met of one register, ready to be compared with."""

    def __init__(self, register: Register) -> None:
        self.exact: dict[str, str] = {}
        self.in_order: dict[tuple[str, ...], str] = {}
        self.any_order: dict[frozenset[str], str] = {}
        self.listed: list[tuple[frozenset[str], str, str]] = []
        self.by_word: dict[str, list[int]] = defaultdict(list)
        for field in register.fields:
            for heading in (field.label, field.name, *field.headings):
                self._add(heading, field.name)
        count = len(self.listed)
        self.weights = {word: math.log(1 + count / (1 + len(places))) for word, places in self.by_word.items()}
        self.fields_of = {word: self._fields_of(places) for word, places in self.by_word.items()}
        self.unknown_weight = math.log(1 + count / 4)  # a word never met speaks against, but may be mere decoration

    def _add(self, heading: str, field: str) -> None:
        words = telling_words(heading)
        self.exact.setdefault(compact(heading), field)
        self.in_order.setdefault(words, field)
        self.any_order.setdefault(frozenset(words), field)
        if words and frozenset(words) not in {entry[0] for entry in self.listed[-1:]}:
            for word in set(words):
                self.by_word[word].append(len(self.listed))
            self.listed.append((frozenset(words), field, heading))

    def _fields_of(self, places: list[int]) -> dict[str, float]:
        """The fields whose headings hold a word, with the share of those headings each has."""
        fields = Counter(self.listed[place][1] for place in places)
        return {field: count / len(places) for field, count in fields.items()}

    def weight(self, words: Iterable[str]) -> float:
        """How much a set of words tells: rare words tell more."""
        return sum(self.weights.get(word, self.unknown_weight) for word in words)


@cache
def lexicon(kind: Kind) -> Lexicon:
    """The lexicon of a register, built once."""
    return Lexicon(ALL[kind])


@lru_cache(maxsize=MEMORY)
def exact_field(kind: Kind, heading: str) -> str | None:
    """The field whose headings met hold exactly this one, if any. Cheap: for looking over many rows."""
    if len(heading) > LONGEST_HEADING:
        return None
    known = lexicon(kind).exact
    return known.get(compact(heading)) or known.get(without_brackets(heading).replace(" ", ""))


@lru_cache(maxsize=MEMORY)
def likenesses(kind: Kind, heading: str) -> Mapping[str, Likeness]:
    """Every field of the register a heading may stand for, with how like it is."""
    found: dict[str, Likeness] = {}
    if not heading or len(heading) > LONGEST_HEADING:
        return found
    ways = (_whole, _behind_initials, _explained, _parts, _overlaps, _told_by_words)
    for field, strength, reason in (claim for way in ways for claim in way(kind, heading)):
        if field not in found or found[field].strength < strength:
            found[field] = Likeness(strength, reason)
    return found


def _generic_off(words: tuple[str, ...]) -> float:
    return GENERIC if len(words) == 1 and words[0] in GENERIC_WORDS else 0.0


def _whole(kind: Kind, heading: str) -> Iterable[tuple[str, float, str]]:
    known = lexicon(kind)
    words = telling_words(heading)
    bare = without_brackets(heading)
    off = max(_generic_off(tuple(spaced(heading).split())), RUNNING if bare in RUNNING_NUMBERS else 0.0)
    if bare.startswith(("%", "percent")):  # how far it is, beside a column that says where it stands
        off = max(off, RUNNING)
    if field := known.exact.get(compact(heading)):
        yield field, EXACT - off, "heading met before"
        return  # what it may be without its brackets is no better
    if frozenset(words) in NO_FIELDS and not _is_date(kind, known.in_order.get(words)):
        return
    off = max(off, _generic_off(tuple(bare.split())))
    if field := known.exact.get(bare.replace(" ", "")):
        yield field, WITHOUT_BRACKETS - off, "heading met before, brackets aside"
    for variant in (words, telling_words(bare)):
        yield from _same_words(
            known, variant, off if bare in RUNNING_NUMBERS else 0.0, "the same words as a heading met before"
        )
        right = tuple(_spelt(kind, word) for word in variant)
        if right != variant:
            yield from _same_words(known, right, MISSPELT, f"near '{' '.join(right)}'")


def _is_date(kind: Kind, field: str | None) -> bool:
    return field is not None and ALL[kind].by_name[field].kind is ValueKind.DATE


def _same_words(known: Lexicon, words: tuple[str, ...], off: float, reason: str) -> Iterable[tuple[str, float, str]]:
    if not words:
        return
    off += _generic_off(words)
    if field := known.in_order.get(words):
        yield field, SAME_WORDS - off, reason
    elif len(words) > 1 and (field := known.any_order.get(frozenset(words))):
        yield field, SAME_WORDS - off - 0.03, reason


def _behind_initials(kind: Kind, heading: str) -> Iterable[tuple[str, float, str]]:
    """ "IMSG sign-off": initials in front say whose it is, the words behind them what it is."""
    found = _INITIALS.match(heading)
    if found and len(telling_words(found["rest"])) > 1 and (field := exact_field(kind, found["rest"])):
        yield field, ONE_PART - 0.05, "a heading met before, behind somebody's initials"


def _explained(kind: Kind, heading: str) -> Iterable[tuple[str, float, str]]:
    """ "Owner Person who will see to it": a heading with a sentence about it run on behind it."""
    words = heading.split()
    for place in range(1, len(words) - LEAST_SENTENCE + 1):
        if words[place][0].isupper() and words[place + 1][0].islower():
            if field := exact_field(kind, " ".join(words[:place])):
                yield field, ONE_PART, "a heading met before, explained behind it"
            return


def _parts(kind: Kind, heading: str) -> Iterable[tuple[str, float, str]]:
    plain = re.sub(r"\([^)]*\)", " ", heading)
    parts = [part for part in re.split(r"[/\n:;|]|\s[-–]\s|,\s", plain) if part.strip()]
    if len(parts) < 2:
        return
    fields = [exact_field(kind, part) for part in parts]
    met = {field for field in fields if field}
    if len(met) == 1 and (all(fields) or frozenset(telling_words(plain)) not in NO_FIELDS):
        off = 0.0 if all(fields) or _is_foreign(kind, parts, fields) else 0.1 if fields[0] else 0.16
        name = next(part for part, field in zip(parts, fields, strict=True) if field)
        yield met.pop(), ONE_PART - off - _generic_off(telling_words(name)), "part of the heading met before"
    if "(" in heading and (inside := re.findall(r"\(([^)]{2,40})\)", heading)):
        field = exact_field(kind, inside[-1])
        if field and len(compact(inside[-1])) > 2:
            yield field, ONE_PART - 0.15, "the words in brackets met before"


def _is_foreign(kind: Kind, parts: Sequence[str], fields: Sequence[str | None]) -> bool:
    """Whether the parts nobody has met hold no word met: the heading said again in another language."""
    known = lexicon(kind).by_word
    unmet = [part for part, field in zip(parts, fields, strict=True) if not field]
    return not any(word in known for part in unmet for word in telling_words(part))


def _overlaps(kind: Kind, heading: str) -> Iterable[tuple[str, float, str]]:
    known = lexicon(kind)
    words = frozenset(_spelt(kind, word) for word in telling_words(without_brackets(heading)))
    shared: dict[int, float] = defaultdict(float)
    for word in words:
        for place in known.by_word.get(word, ()):
            shared[place] += known.weights[word]
    whole = known.weight(words)
    best: dict[str, tuple[float, str]] = {}
    for place, common in shared.items():
        listed, field, met = known.listed[place]
        if words & listed <= GENERIC_WORDS:  # "Risk description" is not nearly "Risk action description"
            continue
        likeness = common / (whole + known.weight(listed) - common)
        if len(listed) == 1 and len(words) > 1:
            likeness *= QUALIFIED
        if likeness >= LEAST_OVERLAP and likeness > best.get(field, (0.0, ""))[0]:
            best[field] = (likeness, met)
    if telling_words(without_brackets(heading)) and words in NO_FIELDS:
        return
    for field, (likeness, met) in best.items():
        worth = OVERLAP if len(words) > 1 else LONE_WORD
        yield field, worth * likeness - _generic_off(tuple(words)), f"near '{met}'"


def _told_by_words(kind: Kind, heading: str) -> Iterable[tuple[str, float, str]]:
    """The field most of whose words a heading has, in an order or company never met ("GSC marking")."""
    known = lexicon(kind)
    bare = telling_words(without_brackets(heading))
    words = {_spelt(kind, word) for word in bare}
    if len(words) < 2 or exact_field(kind, heading) or frozenset(bare) in NO_FIELDS:
        return
    told: dict[str, float] = defaultdict(float)
    often: dict[str, float] = defaultdict(float)
    whole = 0.0
    for word in words:
        weight = known.weights.get(word, known.unknown_weight * UNKNOWN_WORD)
        whole += weight
        for field, share in known.fields_of.get(word, {}).items():
            told[field] += weight * share
            often[field] += share * len(known.by_word[word])
    for field, amount in told.items():
        if amount / whole >= LEAST_TOLD and often[field] >= LEAST_OFTEN:
            yield field, TOLD * amount / whole, "its words are met in headings of this field alone"


@lru_cache(maxsize=MEMORY)
def respelt(kind: Kind, heading: str) -> str:
    """A heading in lower case with its slips put right."""
    return " ".join(_spelt(kind, word) for word in spaced(heading).split())


@lru_cache(maxsize=MEMORY)
def _spelt(kind: Kind, word: str) -> str:
    """A word as the headings met spell it, where it is one slip away (two in a long word) from just one of them."""
    known = lexicon(kind).by_word
    if word in known or stem(word) in known or len(word) < 5 or not word.isalpha():
        return word
    slips = 1 if len(word) < 11 else 2
    near = process.extract(word, known.keys(), scorer=OSA.distance, score_cutoff=slips, limit=5)
    likely = sorted((distance, other) for other, distance, _ in near if other[0] == word[0])
    return likely[0][1] if likely else word
