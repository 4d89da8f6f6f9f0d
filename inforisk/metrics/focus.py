"""The part of the council a reader looks at: directorates, services, categories, owners, the same for every register.

A register that has no such field is not narrowed down by it, and `unfiltered_words` says so: a reader must never take
the whole council's number for one service's.
"""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from inforisk.metrics.choices import column_of, is_chosen, options_in
from inforisk.metrics.service_names import AS_WRITTEN, ServiceNames, of_services, service_options
from inforisk.phrases import listed
from inforisk.registers import ALL
from inforisk.vocabulary import Kind

NOBODY_DECIDED: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Focus:
    """What to look at; an empty tuple means "any". NOT_GIVEN in a tuple stands for rows that leave the field blank.

    `owners` are names as decided (`Archive.people`): whoever is written two ways is one person once somebody said so.
    `services` are those of `service_names`: what one of them returned, and what others returned about it.
    """

    directorates: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()

    @property
    def active(self) -> int:
        """How many of the four are set."""
        return sum(map(bool, dataclasses.astuple(self)))

    @property
    def key(self) -> str:
        """The focus as text, equal for equal choices: part of what an answer is kept under."""
        return "\n".join("\t".join(sorted(chosen)) for chosen in dataclasses.astuple(self))


WHOLE = Focus()
"""Everything the reader may see."""

SERVICES = "services"
"""The part no one column answers: a row counts for who returned it and for whom it is about."""

LABELS: Mapping[str, str] = MappingProxyType(
    {"directorates": "Directorate", "services": "Service", "categories": "Category", "owners": "Owner"}
)
"""Each part of a focus in words, in the order in which they are offered."""

COLUMNS: Mapping[Kind, Mapping[str, str]] = MappingProxyType(
    {
        Kind.RISKS: {"categories": "category", "owners": "risk_owner"},
        Kind.ASSETS: {"owners": "asset_owner"},
        Kind.ACTIONS: {"owners": "action_owner"},
        Kind.MATURITY: {},
        Kind.TRAINING: {"owners": "person"},
        Kind.INCIDENTS: {"categories": "category"},
    }
)
"""The column each part of a focus narrows a register by, beside directorate and service, which every register has."""


def focused(
    rows: pd.DataFrame,
    kind: Kind,
    focus: Focus,
    people: Mapping[str, str] = NOBODY_DECIDED,
    names: ServiceNames = AS_WRITTEN,
) -> pd.DataFrame:
    """The rows of a register within a focus, in their order; the same frame where nothing is chosen.

    `people` says under which name a person goes who is written several ways, `names` what a service is called in the
    quarter looked at, which of two that are compared is the later one.
    """
    if not focus.active:
        return rows
    is_kept = of_services(rows, focus.services, names)
    for part, column in _columns(kind).items():
        values = column_of(rows, column)
        is_kept &= is_chosen(as_decided(values, people) if part == "owners" else values, getattr(focus, part))
    return rows[is_kept]


def focus_options(
    frames: Mapping[Kind, pd.DataFrame],
    people: Mapping[str, str] = NOBODY_DECIDED,
    names: ServiceNames = AS_WRITTEN,
) -> Mapping[str, tuple[str, ...]]:
    """The values any of the registers holds for each part of a focus, sorted, NOT_GIVEN last; each service once."""
    services = service_options(tuple(frames.values()), names)
    return {part: options_in(services if part == SERVICES else _values(frames, part, people)) for part in LABELS}


def as_decided(names: "pd.Series[str]", people: Mapping[str, str]) -> "pd.Series[str]":
    """The names with those somebody decided about under the name to use."""
    met = {name: people[name] for name in names.dropna().unique() if name in people}
    return names.replace(met) if met else names


def focus_words(focus: Focus) -> str:
    """The focus in words, a sentence for each part that is set: "Service: Housing or Libraries."; "" for everything."""
    chosen = {label: getattr(focus, part) for part, label in LABELS.items()}
    return " ".join(f"{label}: {listed(values, 'or')}." for label, values in chosen.items() if values)


def unfiltered_words(focus: Focus, kinds: Iterable[Kind]) -> str:
    """Which registers a focus does not narrow down, because they have no such field; "" where it narrows them all."""
    said = [_unfiltered(kind, focus) for kind in kinds]
    return " ".join(sentence for sentence in said if sentence)


def _unfiltered(kind: Kind, focus: Focus) -> str:
    narrowing = {SERVICES, *_columns(kind)}
    parts = [LABELS[part].lower() for part in LABELS if getattr(focus, part) and part not in narrowing]
    return f"{ALL[kind].label} has no {listed(parts, 'or')}, so all of it is counted here." if parts else ""


def _columns(kind: Kind) -> Mapping[str, str]:
    return {"directorates": "directorate"} | dict(COLUMNS[kind])


def _values(frames: Mapping[Kind, pd.DataFrame], part: str, people: Mapping[str, str]) -> "pd.Series[str]":
    met: Sequence[pd.Series[str]] = [
        column_of(rows, _columns(kind)[part]).drop_duplicates()
        for kind, rows in frames.items()
        if part in _columns(kind) and len(rows)
    ]
    together = pd.concat(met, ignore_index=True) if met else pd.Series(dtype="str")
    return as_decided(together, people) if part == "owners" else together
