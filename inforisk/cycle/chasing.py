"""Chasing: who is waited for, and the words to send them. Nothing is sent from here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inforisk.cycle.board import ServiceReturn
from inforisk.cycle.board_words import age_words
from inforisk.phrases import day_words, numbered
from inforisk.quarters import Quarter
from inforisk.store.cycle_records import OpenedQuarter, ReturnEvent
from inforisk.vocabulary import ReturnState


@dataclass(frozen=True, slots=True)
class Chase:
    """A service that is waited for, with the message to send it. `last_return` is None for never."""

    service: str
    directorate: str
    days_late: int
    last_return: Quarter | None
    open_query: str
    subject: str
    message: str


def chase_list(board: Sequence[ServiceReturn], opened: OpenedQuarter, as_at: date) -> tuple[Chase, ...]:
    """Everybody who is waited for, the latest first, then by name: who returned nothing, and who was asked something.

    Before the day returns are due the message is a reminder.
    """
    waited = sorted((one for one in board if one.is_waited_for), key=lambda one: (-one.days_late, one.service))
    return tuple(_chase(one, opened.due_on, as_at) for one in waited)


def chase_text(chases: Sequence[Chase], opened: OpenedQuarter, as_at: date) -> str:
    """Everybody who is waited for as one text to paste into a message: a line each, in the order of the list."""
    heading = (
        f"Returns waited for, {opened.quarter.label}, due on {day_words(opened.due_on)}, as at {day_words(as_at)}: "
        f"{numbered(len(chases), 'service')}"
    )
    return "\n".join([heading, *map(_chase_line, chases)])


def _chase_line(chase: Chase) -> str:
    late = f"{numbered(chase.days_late, 'day')} late" if chase.days_late else "not late yet"
    last = f"last return {chase.last_return.label}" if chase.last_return else "no return before"
    return f"- {chase.service}: {late}; {last}; subject: {chase.subject}"


def _chase(one: ServiceReturn, due_on: date, as_at: date) -> Chase:
    is_query = one.state is ReturnState.QUERIED
    return Chase(
        service=one.service,
        directorate=one.directorate,
        days_late=one.days_late,
        last_return=one.returned_for,
        open_query=one.open_query,
        subject=_subject(one, due_on, as_at),
        message="\n\n".join(_query_message(one) if is_query else _return_message(one, due_on, as_at)),
    )


def _subject(one: ServiceReturn, due_on: date, as_at: date) -> str:
    what = f"{one.service}: information risk return for {one.quarter.label}"
    if one.state is ReturnState.QUERIED:
        return f"{what}, a question"
    return f"{what}, {_by_when(due_on, as_at)}"


def _by_when(due_on: date, as_at: date) -> str:
    if as_at > due_on:
        return f"{_days(due_on, as_at)} late"
    return "due today" if as_at == due_on else f"due on {day_words(due_on)}"


def _return_message(one: ServiceReturn, due_on: date, as_at: date) -> Sequence[str]:
    return (
        "Hello,",
        f"{_due_sentence(one, due_on, as_at)} {_last_sentence(one)}",
        _what_to_send(one),
        f"Until we hear from you, the council's figures show {_shown(one)}.",
        "Thank you,\nInformation Governance Team",
    )


def _what_to_send(one: ServiceReturn) -> str:
    asked = (
        "Please send your information asset register and your information risk register as they stand at "
        f"{day_words(one.quarter.last_day)}."
    )
    if one.returned_for is None:
        return asked
    return (
        f"{asked} If nothing has changed since your last return, please say so, with the name of the person who "
        "confirms it: that is a full answer."
    )


def _due_sentence(one: ServiceReturn, due_on: date, as_at: date) -> str:
    what = f"The information risk return of {one.service} for {one.quarter.label}"
    if as_at < due_on:
        return f"{what} is due on {day_words(due_on)}."
    if as_at == due_on:
        return f"{what} is due today."
    return f"{what} was due on {day_words(due_on)}, {_days(due_on, as_at)} ago, and has not reached us."


def _days(due_on: date, as_at: date) -> str:
    return numbered((as_at - due_on).days, "day")


def _last_sentence(one: ServiceReturn) -> str:
    if one.returned_for is None:
        return "We hold no earlier return from you."
    return f"Your last return was for {one.returned_for.label}."


def _shown(one: ServiceReturn) -> str:
    return f"your service {age_words(one)}" if one.submissions else "nothing for your service"


def _query_message(one: ServiceReturn) -> Sequence[str]:
    asked = "\n".join(f"- {_asked(query)}" for query in one.queries)
    return (
        "Hello,",
        f"Thank you for the return of {one.service} for {one.quarter.label}. Before it can be accepted we need your "
        f"answer to {'this question' if len(one.queries) == 1 else 'these questions'}:",
        asked,
        "Please answer, or correct the register and send it again.",
        "Thank you,\nInformation Governance Team",
    )


def _asked(query: ReturnEvent) -> str:
    return f"{query.note} (asked on {day_words(query.at.date())})"
