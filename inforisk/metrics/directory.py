"""Everybody the registers name, each once: under the name somebody decided on, with what they are there."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import pandas as pd

from inforisk.identity.people import suggestions
from inforisk.metrics.columns import own_service, texts
from inforisk.metrics.training.learners import Learner, learners_of, matches
from inforisk.metrics.training.names import NOBODY_DECIDED, People, distinct
from inforisk.phrases import listed, numbered, sentence
from inforisk.vocabulary import Kind


class Part(StrEnum):
    """What somebody is in a register."""

    ASSET_OWNER = "information asset owner"
    ADMINISTRATOR = "information asset administrator"
    RISK_OWNER = "risk owner"
    ACTION_OWNER = "action owner"
    APPROVER = "approver"
    LEARNER = "learner"


_NAMED_IN: Sequence[tuple[Part, Kind, str]] = (
    (Part.ASSET_OWNER, Kind.ASSETS, "asset_owner"),
    (Part.ADMINISTRATOR, Kind.ASSETS, "asset_administrator"),
    (Part.RISK_OWNER, Kind.RISKS, "risk_owner"),
    (Part.ACTION_OWNER, Kind.RISKS, "action_owner"),
    (Part.ACTION_OWNER, Kind.ACTIONS, "action_owner"),
    (Part.APPROVER, Kind.ACTIONS, "approver"),
)
_ROW: Mapping[Part, str] = {
    Part.ASSET_OWNER: "asset",
    Part.ADMINISTRATOR: "asset",
    Part.RISK_OWNER: "risk",
    Part.ACTION_OWNER: "action",
    Part.APPROVER: "action",
    Part.LEARNER: "training record",
}
"""What each of the rows that name somebody is called."""


@dataclass(frozen=True)
class Person:
    """Somebody the registers name. `key` is the same for every way of writing the name, `written` are those met.

    `parts` counts the rows that name them under what they are there; `services` are those of the rows, by name.
    """

    name: str
    key: str
    written: tuple[str, ...]
    parts: Mapping[Part, int]
    services: tuple[str, ...]

    @property
    def parts_in_words(self) -> str:
        """ "Information asset owner of 12 assets and risk owner of 3 risks"."""
        return sentence(listed([_in_words(part, self.parts[part]) for part in Part if part in self.parts]))

    @property
    def also_written(self) -> str:
        """ "Also written A. Archer and aarcher": every other way the registers write the name; "" for none."""
        others = [written for written in self.written if written != self.name]
        return f"Also written {listed(others)}" if others else ""


def _in_words(part: Part, rows: int) -> str:
    return f"{part.value} {'in' if part is Part.LEARNER else 'of'} {numbered(rows, _ROW[part])}"


@dataclass
class _Met:
    written: dict[str, None] = field(default_factory=dict)
    parts: Counter[Part] = field(default_factory=Counter)
    services: dict[str, None] = field(default_factory=dict)


def directory(frames: Mapping[Kind, pd.DataFrame], people: Mapping[str, str] = NOBODY_DECIDED) -> tuple[Person, ...]:
    """Everybody named in the registers (`frames`, full rows; one that is missing names nobody), by name.

    `people` says whom a name as written means, as decided. Ways of writing one name are one person; so is an account
    of the training records that fits one asset owner only (see `training.learners`).
    """
    who, met = People(people), dict[str, _Met]()
    for part, kind, column in _NAMED_IN:
        if kind in frames:
            _meet(met, who, part, frames[kind], column)
    if Kind.TRAINING in frames:
        _meet_learners(met, who, frames[Kind.TRAINING], frames.get(Kind.ASSETS))
    names = who.names(name for one in met.values() for name in one.written)
    labels = {key: name.label for key, name in names.items()}
    found = [_person(labels.get(key, key), key, one) for key, one in met.items()]
    return tuple(sorted(found, key=lambda person: (person.name.casefold(), person.name)))


@dataclass(frozen=True, slots=True)
class _Decision:
    written: str
    person: str


def look_alikes(people: Sequence[Person], decided: Mapping[str, str] = NOBODY_DECIDED) -> Mapping[str, tuple[str, ...]]:
    """The names of people who may be the same as each, by name, the likeliest first; nobody decided about them.

    What looks alike is suggested as on the page where it is decided (`identity.people`); nothing is merged.
    """
    decisions = [_Decision(written, person) for written, person in decided.items()]
    found: dict[str, list[str]] = {}
    for match in suggestions([person.name for person in people], None, decisions):
        found.setdefault(match.written, []).append(match.person)
        found.setdefault(match.person, []).append(match.written)
    return {name: tuple(dict.fromkeys(others)) for name, others in found.items()}


def alike_words(others: Sequence[str]) -> str:
    """That somebody may be the same person as others, without a full stop; "" where nobody looks like them."""
    return f"May be the same person as {listed(others, 'or')}: nobody has decided" if others else ""


def _person(name: str, key: str, met: _Met) -> Person:
    return Person(name, key, tuple(met.written), dict(met.parts), tuple(sorted(met.services)))


def _meet(met: dict[str, _Met], who: People, part: Part, rows: pd.DataFrame, column: str) -> None:
    pairs = pd.DataFrame({"name": texts(rows, column), "service": own_service(rows)}).dropna(subset="name")
    counts = pairs.groupby(["name", "service"], dropna=False, sort=False).size().reset_index(name="rows")
    for name, service, rows_naming in counts.itertuples(index=False):
        _note(met.setdefault(who.key(name), _Met()), part, [name], [service], int(rows_naming))


def _note(person: _Met, part: Part, written: Iterable[str], services: Iterable[Any], rows: int) -> None:
    person.written.update(dict.fromkeys(written))
    person.parts[part] += rows
    person.services.update(dict.fromkeys(service for service in services if isinstance(service, str)))


def _meet_learners(met: dict[str, _Met], who: People, training: pd.DataFrame, assets: pd.DataFrame | None) -> None:
    learners = learners_of(training, who)
    owners = who.names(distinct(texts(assets, "asset_owner"))) if assets is not None else {}
    owner_of = {place: key for key, match in matches(owners, learners).items() for place in match.learners}
    services = texts(training, "service").tolist()
    for place, learner in enumerate(learners):
        person = met.setdefault(owner_of.get(place) or _key(learner, who), _Met())
        met_at = [services[row] for row in learner.rows]
        _note(person, Part.LEARNER, _names(learner), met_at, len(learner.rows))


def _key(learner: Learner, who: People) -> str:
    return min(learner.decided) if learner.decided else who.key(learner.label)


def _names(learner: Learner) -> Sequence[str]:
    # An employee number is no name to find somebody under: it is known to the personnel system only.
    return [name for name in learner.written if not name.isdecimal()] or [learner.label]
