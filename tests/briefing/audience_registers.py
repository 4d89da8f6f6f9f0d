"""Registers with made-up persons planted in them, and a paper that repeats what they say wherever it can.

Every identifier is made by a seeded generator: names of syllables that are no names, numbers with true check digits.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import (
    AuthorsWords,
    Cell,
    Column,
    PaperTable,
    Paragraph,
    Picture,
    Points,
    Section,
)
from inforisk.briefing.paper.charts import BarChart, Series
from inforisk.briefing.paper.look import TONES
from inforisk.briefing.paper.paper import Audience, OnePage, Paper, Tile
from inforisk.figures.caption import Caption
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.vocabulary import Kind
from tests.briefing.papers import AS_AT, paper

_HEADS = ("Zor", "Vel", "Quim", "Brax", "Thul", "Ond", "Yeb", "Kresh", "Ploon", "Drav")
_TAILS = ("ida", "ek", "unto", "wyx", "ambor", "ilde", "osk", "ennith", "ugra", "apple")
_FAMILIES = ("snark", "tweb", "gloff", "brunt", "spindel", "wock", "drizzen", "plonk", "threll", "vamper")

PERSON_FIELDS = (
    (Kind.ASSETS, "asset_owner"),
    (Kind.ASSETS, "asset_administrator"),
    (Kind.RISKS, "risk_owner"),
    (Kind.RISKS, "action_owner"),
    (Kind.ACTIONS, "action_owner"),
    (Kind.ACTIONS, "approver"),
    (Kind.MATURITY, "assessor"),
    (Kind.TRAINING, "person"),
    (Kind.TRAINING, "manager"),
)
TEXT_FIELDS = (
    (Kind.ASSETS, "description"),
    (Kind.RISKS, "controls"),
    (Kind.ACTIONS, "progress"),
    (Kind.MATURITY, "evidence"),
    (Kind.TRAINING, "notes"),
    (Kind.INCIDENTS, "description"),
)
LABEL_FIELDS = ((Kind.ACTIONS, "plan"), (Kind.RISKS, "category"), (Kind.INCIDENTS, "category"))


@dataclass(frozen=True)
class Planted:
    """What was planted: the values of columns of names, what stands in free text, and labels with what each hides."""

    names: tuple[str, ...]
    texts: tuple[str, ...]
    in_texts: tuple[str, ...]
    labels: tuple[str, ...]
    in_labels: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """Every identifier."""
        return (*self.names, *self.in_texts, *self.in_labels)


def planted(seed: int = 5) -> Planted:
    """Two hundred identifiers: 80 names in columns of names, 90 of five kinds in free text, 30 in labels."""
    chance = random.Random(seed)
    given = [head + tail for head in _HEADS for tail in _TAILS]
    families = [head.lower().title() + tail for head in _HEADS for tail in _FAMILIES]
    chance.shuffle(given)
    chance.shuffle(families)
    names = [f"{one} {other}" for one, other in zip(given, families, strict=True)]
    shapes = (national_insurance, nhs_number, email, phone)
    in_texts = [*names[80:98], *(shape(chance) for shape in shapes for _ in range(18))]
    in_labels = [*(name for place, name in enumerate(names[:14]) if place % 4)][:10]  # those written otherwise there
    in_labels += [*(shape(chance) for shape in (national_insurance, nhs_number) for _ in range(6))]
    in_labels += [
        f"{one} {families[40 + place]}" for place, one in enumerate(("Priya", "Oluwaseun", "Wojciech", "Jane"))
    ]
    in_labels += [f"Mrs {families[60 + place]}" for place in range(4)]
    return Planted(
        names=tuple(_written(name, place) for place, name in enumerate(names[:80])),
        texts=tuple(f"The file was left by {one} in the post room, and handed back." for one in in_texts),
        in_texts=tuple(in_texts),
        labels=tuple(f"Review after {one} wrote" for one in in_labels),
        in_labels=tuple(in_labels),
    )


def _written(name: str, place: int) -> str:
    given, family = name.split(" ")
    return (name, f"{family}, {given}", f"Cllr {name}", name.upper())[place % 4]


def national_insurance(chance: random.Random) -> str:
    """A number of HMRC's shape, some with spaces."""
    digits = f"{chance.randrange(10**6):06}"
    pairs = [digits[place : place + 2] for place in (0, 2, 4)]
    joint = chance.choice(("", " "))
    return joint.join([chance.choice("ABCEGHJKLMNPRSTWXYZ") + chance.choice("ABCE"), *pairs, chance.choice("ABCD")])


def nhs_number(chance: random.Random) -> str:
    """Ten digits, the last of them the check digit."""
    while True:
        digits = [chance.randrange(10) for _ in range(9)]
        check = 11 - sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=True)) % 11
        if check != 10 and any(digits):
            text = "".join(map(str, [*digits, check % 11]))
            return chance.choice((text, f"{text[:3]} {text[3:6]} {text[6:]}", f"{text[:3]}-{text[3:6]}-{text[6:]}"))


def email(chance: random.Random) -> str:
    """An address of nobody."""
    return f"{chance.choice(_HEADS).lower()}{chance.randrange(1000)}.{chance.choice(_FAMILIES)}@nowhere.example"


def phone(chance: random.Random) -> str:
    """A number of the ranges kept for drama."""
    last = f"{chance.randrange(1000):03}"
    return chance.choice((f"020 7946 0{last}", f"07700 900{last}", f"+44 1632 960{last}", f"(0117) 496 0{last}"))


def registers(what: Planted) -> Mapping[Kind, pd.DataFrame]:
    """All six, each column of names, texts and labels filled in turn."""
    columns: dict[Kind, dict[str, list[str]]] = {kind: {} for kind in Kind}
    for fields, values in ((PERSON_FIELDS, what.names), (TEXT_FIELDS, what.texts), (LABEL_FIELDS, what.labels)):
        for place, (kind, name) in enumerate(fields):
            columns[kind][name] = list(values[place :: len(fields)])
    return {kind: _frame(held) for kind, held in columns.items()}


def _frame(columns: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    rows = max(map(len, columns.values()), default=0)
    filled = {name: [*values, *[None] * (rows - len(values))] for name, values in columns.items()}
    frame = pd.DataFrame(filled, dtype="str")
    return frame.assign(service="Housing", file_name="return.xlsx", sheet="Sheet1", row=range(2, rows + 2))


def repeating(what: Planted) -> Paper:
    """A paper that prints all of it: in tables, sentences, pictures, keys, the cover and the author's own words."""
    labels = what.labels
    table = PaperTable(
        "everything",
        f"Everything {labels[0]}",
        (
            Column("Plan", Holds.LABEL),
            Column("Owner", Holds.OFFICER),
            Column("Text", Holds.FREE_TEXT),
            Column("Actions", Holds.COUNT),
        ),
        tuple(
            (
                Cell(label),
                Cell(what.names[row % 80]),
                Cell(what.texts[row % 90]),
                Cell(row + 5, keys.plan(label, "total")),
            )
            for row, label in enumerate(labels)
        ),
        f"plans, {labels[1]}",
        f"Note: {labels[2]}",
    )
    picture = Picture(
        "plans-" + "-".join(what.in_labels[0].lower().split()),
        Caption(f"Most {labels[3]}", f"Drawn {labels[4]}", f"plans {labels[5]}", AS_AT),
        BarChart(labels[:4], (Series(labels[6], (1, 2, 3, 4), TONES[0]),), f"Unit {labels[7]}"),
        "; ".join(labels),
        replace(table, name="drawn", title="Drawn"),
    )
    own = " ".join((*what.names[:30], *what.in_texts[18:], *what.in_labels))
    sections = (
        Section("summary", "Executive summary", (Paragraph(tuple(map(_sentence, what.names, labels * 3))), picture)),
        Section("actions", f"Action plans {labels[8]}", (table, AuthorsWords(own, what.names[0]))),
        Section(
            "more", "More", (Points(tuple((_sentence(*both),) for both in zip(what.names, labels, strict=False))),)
        ),
    )
    sample = paper(Audience.EXEMPT)
    page = OnePage((_sentence(what.names[1], labels[1]),), (Tile(labels[2], labels[3], labels[4]),), (), picture)
    facts = (("Report of", what.names[4]), (f"Plan {labels[9]}", "One"))
    return replace(sample, title=f"Report on {labels[10]}", facts=facts, one_page=page, sections=sections,
                   body=f"Board of {labels[11]}")  # fmt: skip


def _sentence(name: str, label: str) -> Sentence:
    return (
        Sourced("75 of 77", page="actions", asks=(("plan", label),)),
        f" actions of “{label}” are complete",
        Quoted(f" ({name})", Holds.OFFICER),
        f"; it was {name[:4]}",
        f"{name[4:]} who said so.",
    )
