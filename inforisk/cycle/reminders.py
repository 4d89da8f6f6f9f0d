"""A calendar entry that reminds whoever collects the returns whom to chase."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from icalendar import TRANSP, Alarm, Calendar, Event

from inforisk.cycle.chasing import Chase
from inforisk.phrases import day_words
from inforisk.quarters import Quarter

_MAKER = "-//inforisk//Information risk returns//EN"
_AT_NINE = timedelta(hours=9)


def reminder(quarter: Quarter, chases: Sequence[Chase], due_on: date, at: datetime) -> bytes:
    """An iCalendar file (RFC 5545) with one entry for the whole day returns are due, and every message in it.

    Where that day has passed, the entry stands on the next working day after `at`. The same input gives the same
    bytes, and importing a later one replaces the entry rather than adding a second.
    """
    calendar = Calendar.new(prodid=_MAKER, method="PUBLISH", uid=_uid(quarter, "calendar"))
    calendar.add_component(_entry(quarter, chases, due_on, at))
    content: bytes = calendar.to_ical()
    return content


def _entry(quarter: Quarter, chases: Sequence[Chase], due_on: date, at: datetime) -> Event:
    day = due_on if due_on >= at.date() else next_working_day(at.date())
    entry = Event.new(
        uid=_uid(quarter, "returns"),
        summary=_summary(quarter, chases),
        description=_description(chases, due_on),
        start=day,
        end=day + timedelta(days=1),
        stamp=at,
        sequence=int(at.timestamp()) // 60,  # rises, so that calendars take a later file for the newer version
        transparency=TRANSP.TRANSPARENT,
    )
    entry.add_component(_bell(quarter))
    return entry


def next_working_day(day: date) -> date:
    """The next day that is not a Saturday or Sunday; bank holidays are not known here."""
    following = day + timedelta(days=1)
    return following + timedelta(days=(7 - following.weekday()) if following.weekday() > 4 else 0)


def _uid(quarter: Quarter, thing: str) -> str:
    # Not by chance: the same quarter's entry is the same entry in every file.
    return f"{thing}-{quarter.label.replace(' ', '-')}@inforisk"


def _bell(quarter: Quarter) -> Alarm:
    bell = Alarm.new(description="Information risk returns", uid=_uid(quarter, "bell"))
    bell.add("action", "DISPLAY")
    bell.TRIGGER = _AT_NINE
    return bell


def _summary(quarter: Quarter, chases: Sequence[Chase]) -> str:
    if not chases:
        return f"Information risk returns for {quarter.label}: all are in"
    return f"Chase information risk returns for {quarter.label}: {len(chases)} waited for"


def _description(chases: Sequence[Chase], due_on: date) -> str:
    first = f"Returns were asked for by {day_words(due_on)}."
    return "\n\n".join([first, *(f"{one.subject}\n\n{one.message}" for one in chases)])
