"""What one person must do in a quarter, each a sentence with its date that leads to its record, most urgent first."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

import pandas as pd

from inforisk.metrics.actions.outstanding import due_days
from inforisk.metrics.columns import dates, day, flags, text, texts
from inforisk.metrics.holdings import AWAITING, Holding
from inforisk.metrics.named import called
from inforisk.metrics.numbers.risks import has_open_action
from inforisk.metrics.own_action import own_action_due
from inforisk.metrics.quality.completeness import answered
from inforisk.metrics.sourced import Sentence, Sourced, plain
from inforisk.metrics.training.coverage import HOLDS, UNTRAINED, OwnerState, OwnerTraining
from inforisk.phrases import day_words, listed, numbered, verb
from inforisk.registers.settled import NO_LONGER_IN_USE
from inforisk.registers.values.words import says_nothing
from inforisk.vocabulary import NOT_ASSESSED, Kind

PAGES = {Kind.ASSETS: ("assets", "asset"), Kind.RISKS: ("risks", "risk"), Kind.ACTIONS: ("actions", "action")}
"""The address of each register's page, and what the record that is opened is called there."""

NOTHING = "Nothing is waiting for you this quarter."


class Urgency(IntEnum):
    """How pressing a duty is, most pressing first."""

    OVERDUE = 0
    AT_ONCE = 1  # it has no date and cannot wait: a risk above appetite about which nothing is planned
    THIS_QUARTER = 2
    LATER = 3  # it waits already, but may wait beyond the quarter
    WITHOUT_A_DATE = 4


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to do: in a sentence, how pressing, and by when; `due` is None where no date is set for it."""

    sentence: Sentence
    urgency: Urgency
    due: date | None = None

    @property
    def words(self) -> str:
        """The sentence without its link."""
        return plain((self.sentence,))


@dataclass(frozen=True, slots=True)
class _Day:
    """The day something is looked at and the last day of its quarter."""

    as_at: date
    until: date

    def concerns(self, due: date | None) -> bool:
        return due is not None and due <= self.until

    def urgency(self, due: date | None) -> Urgency:
        if due is None:
            return Urgency.WITHOUT_A_DATE
        if due < self.as_at:
            return Urgency.OVERDUE
        return Urgency.THIS_QUARTER if self.concerns(due) else Urgency.LATER

    def words(self, due: date | None) -> str:
        """How a sentence ends: " by 31 March 2017.", ": this was due on 3 March 2017, 28 days ago."."""
        if due is None:
            return "."
        if due >= self.as_at:
            return f" by {day_words(due)}."
        return f": this was due on {day_words(due)}, {numbered((self.as_at - due).days, 'day')} ago."


def duties(
    holding: Holding,
    actions: pd.DataFrame,
    as_at: date,
    until: date,
    training_due: date | None = None,
    doubtful: Collection[str] = (),
) -> tuple[Duty, ...]:
    """What somebody must do up to `until` (the last day of the quarter), as it stands on `as_at`: the longest overdue
    first, then what cannot wait, then by date, then what has no date.

    `actions` are every action of the plans, with which a risk may have one open. `training_due` is the day by which
    owners were asked to be trained. `doubtful` are keys of risks that may or may not be one of the quarter before.
    What is due on `as_at` itself is not overdue.
    """
    when = _Day(as_at, until)
    found = [
        *_asset_duties(holding.assets, when),
        *_risk_duties(holding.risks, actions, when, doubtful),
        *_planned_duties(holding.planned, when),
        *_action_duties(holding.actions, when),
        *_approval_duties(holding.approvals, when),
        *_training_duties(holding.training, when, training_due),
    ]
    return tuple(sorted(found, key=lambda duty: (duty.urgency, duty.due or date.max)))


def duties_words(found: Sequence[Duty]) -> str:
    """How much is waiting, in a sentence: "7 things are waiting for you this quarter, 3 of them overdue.". What may
    wait beyond the quarter is counted apart."""
    now = [duty for duty in found if duty.urgency is not Urgency.LATER]
    return " ".join(filter(None, (_this_quarter_words(now), _later_words(len(found) - len(now)))))


def _this_quarter_words(found: Sequence[Duty]) -> str:
    if not found:
        return NOTHING
    overdue = sum(duty.urgency is Urgency.OVERDUE for duty in found)
    waiting = f"{numbered(len(found), 'thing')} {verb(len(found), 'is', 'are')} waiting for you this quarter"
    if len(found) == 1:
        return f"{waiting}{', and it is overdue' if overdue else ''}."
    return f"{waiting}, {overdue if overdue else 'none'} of them overdue."


def _later_words(later: int) -> str:
    if not later:
        return ""
    return (
        f"{numbered(later, 'thing')} {verb(later, 'waits', 'wait')} already and {verb(later, 'is', 'are')} due later."
    )


def _duty(before: str, kind: Kind, key: str, name: str, after: str, urgency: Urgency, due: date | None = None) -> Duty:
    page, asked = PAGES[kind]
    return Duty((before, Sourced(name, page=page, asks=((asked, key),)), after), urgency, due)


def _dated(before: str, rows: pd.DataFrame, kind: Kind, due: "pd.Series[Any]", when: _Day) -> Iterator[Duty]:
    """One duty for each row whose date falls within the quarter or before it."""
    for key, name, moment in zip(texts(rows, "key"), called(rows, kind), due, strict=True):
        limit = day(moment)
        if when.concerns(limit):
            yield _duty(before, kind, key, name, when.words(limit), when.urgency(limit), limit)


def _undated(before: str, rows: pd.DataFrame, kind: Kind, after: Iterable[str], urgency: Urgency) -> Iterator[Duty]:
    """One duty for each row, `after` being how each sentence ends."""
    for key, name, ending in zip(texts(rows, "key"), called(rows, kind), after, strict=True):
        yield _duty(before, kind, key, name, ending, urgency)


# Assets ------------------------------------------------------------------------------------------------------------


def _asset_duties(assets: pd.DataFrame, when: _Day) -> Iterator[Duty]:
    used = assets[~texts(assets, "status").isin(NO_LONGER_IN_USE)]
    yield from _dated("Review the asset ", used, Kind.ASSETS, dates(used, "review_due"), when)
    given = answered(used)
    lacking = [[label.lower() for label in given.columns if not given.at[row, label]] for row in used.index]
    gaps = used[[bool(labels) for labels in lacking]]
    endings = [_lacking_words(labels) for labels in lacking if labels]
    yield from _undated("Complete the asset ", gaps, Kind.ASSETS, endings, Urgency.WITHOUT_A_DATE)


def _lacking_words(labels: Sequence[str]) -> str:
    is_one = len(labels) == 1 and not labels[0].endswith("s")
    return f": its {listed(labels)} {'is' if is_one else 'are'} not given."


# Risks -------------------------------------------------------------------------------------------------------------


def _risk_duties(risks: pd.DataFrame, actions: pd.DataFrame, when: _Day, doubtful: Collection[str]) -> Iterator[Duty]:
    above = risks[flags(risks, "residual_above_appetite")]
    bare = above[~has_open_action(above, actions)]
    yield from _undated("Agree an action for the risk ", bare, Kind.RISKS, _above_words(bare), Urgency.AT_ONCE)
    yield from _dated("Review the risk ", risks, Kind.RISKS, dates(risks, "review_due"), when)
    blank = risks[texts(risks, "residual_band").fillna(NOT_ASSESSED) == NOT_ASSESSED]
    ending = ": its residual likelihood or impact is missing, so nobody can say whether it is within appetite."
    yield from _undated("Assess the risk ", blank, Kind.RISKS, [ending] * len(blank), Urgency.WITHOUT_A_DATE)
    unsure = risks[texts(risks, "key").isin(list(doubtful))]
    ending = " is one of the quarter before or a new one: its row does not tell."
    yield from _undated("Say whether the risk ", unsure, Kind.RISKS, [ending] * len(unsure), Urgency.WITHOUT_A_DATE)


def _above_words(risks: pd.DataFrame) -> Sequence[str]:
    bands = texts(risks, "residual_band")
    return [f": it is above appetite ({text(band)}) and no open action is named for it." for band in bands]


def _planned_duties(risks: pd.DataFrame, when: _Day) -> Iterator[Duty]:
    is_planned = [not says_nothing(written) if (written := text(cell)) else False for cell in texts(risks, "actions")]
    planned = risks[is_planned]
    yield from _dated("Do what is planned about the risk ", planned, Kind.RISKS, own_action_due(planned), when)


# Actions -----------------------------------------------------------------------------------------------------------


def _action_duties(actions: pd.DataFrame, when: _Day) -> Iterator[Duty]:
    is_done = texts(actions, "status").eq(AWAITING).fillna(False).astype(bool)
    waiting, working = actions[is_done], actions[~is_done]
    yield from _dated("Finish the action ", working, Kind.ACTIONS, due_days(working), when)
    yield from _dated("Obtain approval of the action ", waiting, Kind.ACTIONS, due_days(waiting), when)


def _approval_duties(actions: pd.DataFrame, when: _Day) -> Iterator[Duty]:
    """What waits for approval waits now, whatever its date."""
    for key, name, moment in zip(texts(actions, "key"), called(actions, Kind.ACTIONS), due_days(actions), strict=True):
        limit = day(moment)
        yield _duty("Approve the action ", Kind.ACTIONS, key, name, when.words(limit), when.urgency(limit), limit)


# Training ----------------------------------------------------------------------------------------------------------


def _training_duties(training: OwnerTraining | None, when: _Day, due: date | None) -> Iterator[Duty]:
    if training is None:
        return
    course = Sourced(training.course or "for information asset owners", page="training")
    if training.state in UNTRAINED:
        limit = training.expires_on if training.state is OwnerState.EXPIRED else due
        # Nobody can say of somebody the records do not know that they were never trained.
        or_show = ", or show that you completed it," if training.state is OwnerState.NOT_MATCHED else ""
        verb_used = "Renew" if training.state is OwnerState.EXPIRED else "Complete"
        ending = f"{or_show}{when.words(limit)}".replace(",.", ".").replace(",:", ":")
        yield Duty((f"{verb_used} the training ", course, ending), when.urgency(limit), limit)
    elif training.state in HOLDS and when.concerns(training.expires_on):
        limit = training.expires_on
        yield Duty(("Renew the training ", course, when.words(limit)), when.urgency(limit), limit)
