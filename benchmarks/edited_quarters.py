"""A quarter as untidy hands return it: references gone, titles retyped, rows moved, owners swapped, risks split.

Which row was which is known, because the edits are made here from a seed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import pandas as pd

from inforisk.identity.traits import TRAITS
from inforisk.vocabulary import Kind

RETYPED = 0.30
OWNERS_SWAPPED = 0.15
SPLIT = 0.05
REMOVED = 0.05
REPLACED = 0.05
RESCORED = 0.20
NEW = -1

Retype = Callable[[Random, str], str]

_SHORTER = {
    "and": "&", "information": "info", "management": "mgmt", "department": "dept", "agreement": "agmt",
    "assessment": "asst", "number": "no.", "records": "recs", "council": "cncl", "applications": "apps",
    "documents": "docs", "children's": "childs", "registration": "reg", "without": "w/o", "committee": "cttee",
}  # fmt: skip
_OTHERWISE = {
    "lost": "mislaid", "files": "folders", "records": "papers", "stolen": "taken", "sent": "e-mailed",
    "case": "casework", "list": "register", "register": "log", "letters": "correspondence", "staff": "officers",
    "wrong": "incorrect",
    "system": "database", "kept": "held", "published": "put online", "disclosed": "revealed", "people": "persons",
    "plans": "drawings", "returns": "submissions", "minutes": "notes", "destroyed": "ruined", "longer": "more time",
    "unavailable": "down", "without": "lacking", "office": "building", "data": "details",
}  # fmt: skip


def _slip(random: Random, text: str) -> str:
    """One or two letters left out, doubled or exchanged."""
    for _ in range(random.choice((1, 1, 2))):
        place = random.randrange(max(len(text) - 1, 1))
        text = random.choice(
            (
                text[:place] + text[place + 1 :],
                text[:place] + text[place : place + 1] + text[place:],
                text[:place] + text[place + 1 : place + 2] + text[place : place + 1] + text[place + 2 :],
            )
        )
    return text


def _louder(random: Random, text: str) -> str:
    """Capitals, a full stop, double spaces, dashes."""
    return random.choice((text.upper(), text + ".", text.replace(" ", "  ", 2), text.title(), f"- {text}"))


def _shortened(random: Random, text: str) -> str:
    """Words abbreviated."""
    return " ".join(_SHORTER.get(word.lower(), word) for word in text.split())


def _turned(random: Random, text: str) -> str:
    """The beginning put last, as in an index."""
    words = text.split()
    cut = random.randrange(1, max(len(words), 2))
    return f"{' '.join(words[cut:])}, {' '.join(words[:cut])}"


def _longer(random: Random, text: str) -> str:
    """Something put in front or behind."""
    front, behind = random.choice(
        (("Risk that ", ""), ("", " (see business plan)"), ("", " - including copies"), ("All ", ""), ("", " 2016/17"))
    )
    return f"{front}{text}{behind}"


def _clipped(random: Random, text: str) -> str:
    """A word left out, or the end of a long sentence."""
    words = text.split()
    if len(words) < 4:
        return text
    if len(words) > 7 and random.random() < 0.4:
        return " ".join(words[: len(words) * 2 // 3])
    gone = random.randrange(len(words))
    return " ".join(words[:gone] + words[gone + 1 :])


def _reworded(random: Random, text: str) -> str:
    """Other words for the same."""
    return " ".join(_OTHERWISE.get(word.lower(), word) for word in text.split())


TUNED_ON: tuple[Retype, ...] = (_slip, _louder, _shortened, _turned)
"""The edits the weights and thresholds were set with."""

HELD_OUT: tuple[Retype, ...] = (_longer, _clipped, _reworded)
"""Edits tried only once the weights and thresholds stood."""


Row = dict[str, object]


@dataclass(frozen=True)
class EditedQuarter:
    """`rows` is the edited quarter, `parts[i]` the positions in it of what row i of the original became."""

    rows: pd.DataFrame
    parts: Mapping[int, frozenset[int]]


def edited_quarter(rows: pd.DataFrame, kind: Kind, seed: int, retypes: Sequence[Retype]) -> EditedQuarter:
    """The quarter with every reference blanked and the seeded edits made. `rows` has the index 0, 1, 2 ..."""
    random = Random(seed)
    records = [{str(name): value for name, value in row.items()} for row in rows.astype(object).to_dict("records")]
    made: list[tuple[int, Row]] = []
    for place, record in enumerate(records):
        if random.random() < REPLACED:
            made.append((NEW, _another(random, record, records, kind)))
        elif random.random() >= REMOVED:
            made.extend((place, one) for one in _became(random, record, kind, retypes))
    _swap_owners(random, [record for _, record in made], kind)
    random.shuffle(made)
    parts: dict[int, set[int]] = {}
    for position, (place, _) in enumerate(made):
        parts.setdefault(place, set()).add(position)
    frame = pd.DataFrame([record for _, record in made], columns=rows.columns).astype(rows.dtypes.to_dict())
    known = {place: frozenset(found) for place, found in parts.items() if place != NEW}
    return EditedQuarter(blanked(frame.assign(key=[f"edited:{n}" for n in range(len(frame))]), kind), known)


def blanked(rows: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """The rows without any reference, their own or another register's."""
    names = {TRAITS[kind].reference, "asset_id", "risk_id", "depends_on"} & set(rows.columns)
    return rows.assign(**{name: pd.Series(index=rows.index, dtype="str") for name in names})


def _became(random: Random, record: Row, kind: Kind, retypes: Sequence[Retype]) -> list[Row]:
    """What became of a row that goes on: itself, perhaps edited, or the two risks it was split into."""
    edited = dict(record)
    if random.random() < RETYPED:
        _retype(random, edited, TRAITS[kind].titles, random.choice(retypes))
    if random.random() < RETYPED:
        _retype(random, edited, TRAITS[kind].supports, random.choice(retypes))
    if random.random() < RESCORED and "residual_score" in edited:
        edited["residual_score"] = str(random.randint(1, 25))
    if kind is Kind.RISKS and random.random() < SPLIT:
        return _halves(random, edited)
    return [edited]


def _retype(random: Random, record: Row, names: Sequence[str], retype: Retype) -> None:
    for name in names:
        if isinstance(text := record.get(name), str) and text:
            record[name] = retype(random, text)


def _halves(random: Random, record: Row) -> list[Row]:
    """A risk split in two: one goes on under its title, or both say which half they are."""
    kept, new = random.choice((("", ": {}"), (": {}", ": {}")))
    one, two = random.choice((("paper", "electronic"), ("staff", "contractors"), ("in transit", "in store")))
    title = record["risk"]
    return [{**record, "risk": f"{title}{kept.format(one)}"}, {**record, "risk": f"{title}{new.format(two)}"}]


def _another(random: Random, record: Row, others: Sequence[Row], kind: Kind) -> Row:
    """A new thing where the row stood, with its owner and its house style, and half the words of each of two others."""
    one, two = random.sample(list(others), 2)
    texts = [name for name in (*TRAITS[kind].titles, *TRAITS[kind].supports) if name in record]
    return {**record, **{name: _spliced(one[name], two[name]) for name in texts}}


def _spliced(one: object, two: object) -> str:
    left, right = str(one or "").split(), str(two or "").split()
    return " ".join((*left[: (len(left) + 1) // 2], *right[len(right) // 2 :]))


def _swap_owners(random: Random, records: Sequence[Row], kind: Kind) -> None:
    for name in TRAITS[kind].people:
        chosen = [record for record in records if name in record and random.random() < OWNERS_SWAPPED]
        owners = [record[name] for record in chosen]
        random.shuffle(owners)
        for record, owner in zip(chosen, owners, strict=True):
            record[name] = owner
