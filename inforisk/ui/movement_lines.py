"""What moved, as lines of tables: each group of records under its heading, each record as one line. Plain text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import singledispatch

import pandas as pd

from inforisk.cycle.moved import Movement
from inforisk.metrics.movement import (
    Change,
    Claim,
    Listed,
    OwnerChange,
    Refocused,
    Rescored,
    Slip,
    Thing,
)
from inforisk.phrases import day_words, numbered
from inforisk.vocabulary import Kind

_BLANK = "(blank)"


@dataclass(frozen=True, slots=True)
class Group:
    """One kind of change: its heading, what it means, and the records of a movement that fall under it."""

    heading: str
    records: Callable[[Movement], Sequence[Thing]]
    meaning: str = ""


GROUPS: dict[Kind, Sequence[Group]] = {
    Kind.RISKS: (
        Group("Added", lambda moved: moved.risks.added),
        Group("Closed", lambda moved: moved.risks.closed, "Closed or merged into another risk."),
        Group("Vanished without being closed", lambda moved: moved.risks.vanished, "No longer listed."),
        Group("Reopened", lambda moved: moved.risks.reopened),
        Group("Change of focus", lambda moved: moved.risks.change_of_focus, "The text now says another thing."),
        Group("Residual up", lambda moved: moved.risks.residual_up),
        Group("Residual down", lambda moved: moved.risks.residual_down),
        Group("Now above appetite", lambda moved: moved.risks.now_above),
        Group("No longer above appetite", lambda moved: moved.risks.no_longer_above),
        Group("No longer assessed", lambda moved: moved.risks.not_assessed_now),
        Group("Assessed for the first time", lambda moved: moved.risks.newly_assessed),
        Group("Owner changed", lambda moved: moved.risks.owner_changed),
        Group("Action date slipped", lambda moved: moved.risks.action_slipped),
        Group("The register's own direction disagrees", lambda moved: moved.risks.claims),
        Group("Reworded", lambda moved: moved.risks.reworded, "The same thing said in other words."),
        Group("Came and went", lambda moved: moved.risks.added_closed, "Added and closed in between."),
    ),
    Kind.ASSETS: (
        Group("Added", lambda moved: moved.assets.added),
        Group("Archived or disposed of", lambda moved: moved.assets.retired),
        Group("Vanished without being disposed of", lambda moved: moved.assets.vanished, "No longer listed."),
        Group("Back in use", lambda moved: moved.assets.back_in_use),
        Group("Owner changed", lambda moved: moved.assets.owner_changed),
        Group("Classification changed", lambda moved: moved.assets.classification_changed),
        Group("New personal data", lambda moved: moved.assets.new_personal_data),
        Group("Came and went", lambda moved: moved.assets.added_retired, "Added and retired in between."),
    ),
    Kind.ACTIONS: (
        Group("Added", lambda moved: moved.actions.added),
        Group("Completed", lambda moved: moved.actions.completed),
        Group("Rejected or superseded", lambda moved: moved.actions.withdrawn),
        Group("Vanished without being completed", lambda moved: moved.actions.vanished, "No longer listed."),
        Group("Reopened", lambda moved: moved.actions.reopened),
        Group("Date slipped", lambda moved: moved.actions.slipped, "The date in force moved later."),
        Group("Owner changed", lambda moved: moved.actions.owner_changed),
        Group("Other changes of status", lambda moved: moved.actions.status_changed),
        Group("Came and went", lambda moved: moved.actions.added_done, "Added and done with in between."),
    ),
}
"""In the order of the sentences (`metrics.movement_words`), with the smaller changes they leave out at the end."""


def address_of(group: Group) -> str:
    """What a group is called in an address: "now-above-appetite"."""
    return "-".join(re.findall(r"[a-z]+", group.heading.lower()))


def kind_holding(address: str) -> Kind | None:
    """The register whose groups an address names one of, the first that has it; None where none does."""
    return next((kind for kind, groups in GROUPS.items() if address in map(address_of, groups)), None)


def lines_of(records: Sequence[Thing]) -> pd.DataFrame:
    """One line a record: reference, what it is about, service, then what changed. Plain text, "" where nothing is to
    be said under a heading that others need."""
    return pd.DataFrame([{**_place(record), **changed(record)} for record in records]).fillna("")


def name_of(record: Thing) -> str:
    """A record as one line of a box: "R12: Letters go to the wrong address"."""
    return f"{record.ref}: {record.name}" if record.name else record.ref


def _place(record: Thing) -> dict[str, str]:
    return {"Reference": record.ref, "What": record.name, "Service": record.service}


@singledispatch
def changed(record: Thing) -> dict[str, str]:
    """What changed of a thing, under headings in words."""
    return {}


@changed.register
def _(record: Listed) -> dict[str, str]:
    lines = {"Status": record.status or _BLANK}
    if record.band:
        lines["Residual"] = f"{record.score} {record.band}".strip()
    return lines | ({"Remark": record.remark} if record.remark else {})


@changed.register
def _(record: Change) -> dict[str, str]:
    return {"Was": record.was or _BLANK, "Is": record.now or _BLANK}


@changed.register
def _(record: Refocused) -> dict[str, str]:
    return {"Was": record.was, "Is": record.now, "Alike": f"{record.likeness:.0f} of 100"}


@changed.register
def _(record: OwnerChange) -> dict[str, str]:
    remark = "Perhaps the same person" if record.may_be_same_person else ""
    return {"Was": record.was or _BLANK, "Is": record.now or _BLANK, "Remark": remark}


@changed.register
def _(record: Rescored) -> dict[str, str]:
    return {
        "Was": f"{record.score_was} {record.band_was}".strip(),
        "Is": f"{record.score_now} {record.band_now}".strip(),
        "Appetite": _appetite(record),
    }


def _appetite(record: Rescored) -> str:
    if record.is_now_above:
        return "Now above"
    if record.is_no_longer_above:
        return "No longer above"
    return "Above" if record.is_above_appetite else "Within"


@changed.register
def _(record: Slip) -> dict[str, str]:
    now = day_words(record.now) if record.now else "No date any more"
    return {"Was": day_words(record.was), "Is": now, "Later by": numbered(record.days, "day") if record.days else ""}


@changed.register
def _(record: Claim) -> dict[str, str]:
    return {"The sheet says": record.claimed, "Worked out": record.computed}
