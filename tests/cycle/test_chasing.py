"""Who is chased, and the words ready to be pasted."""

from datetime import date

from icalendar import Calendar

from inforisk.cycle.board import board_of
from inforisk.cycle.chasing import Chase, chase_list, chase_text
from inforisk.cycle.reminders import next_working_day, reminder
from inforisk.vocabulary import ReturnState
from tests.cycle.builders import DUE, OPENED, Q2, Q4, event, noon, register, told

SIXTEEN_DAYS_ON = date(2017, 4, 30)


def chases(*records: object, as_at: date = SIXTEEN_DAYS_ON) -> tuple[Chase, ...]:
    return chase_list(board_of(told(*records), as_at), OPENED, as_at)  # type: ignore[arg-type]


def test_only_those_who_are_waited_for_are_chased_the_latest_first() -> None:
    asked = event("Adult Care", ReturnState.QUERIED, note="Who owns A7?", number=2)
    answered = event("Adult Care", ReturnState.RECEIVED, date(2017, 4, 12))
    found = chases(register("Housing"), register("Adult Care"), answered, asked)
    assert [(one.service, one.days_late, one.open_query) for one in found] == [
        ("Planning", 16, ""),
        ("Adult Care", 0, "Who owns A7?"),
    ]


def test_somebody_who_confirmed_no_change_is_not_chased() -> None:
    confirmed = [event(name, ReturnState.NO_CHANGE) for name in ("Housing", "Planning", "Adult Care")]
    assert chases(*confirmed) == ()


def test_everybody_waited_for_stands_in_one_text_to_paste_a_line_each() -> None:
    asked = event("Adult Care", ReturnState.QUERIED, note="Who owns A7?", number=2)
    answered = event("Adult Care", ReturnState.RECEIVED, date(2017, 4, 12))
    found = chases(register("Housing", Q2), register("Adult Care"), answered, asked)
    assert chase_text(found, OPENED, SIXTEEN_DAYS_ON) == (
        "Returns waited for, 2016-17 Q4, due on 14 April 2017, as at 30 April 2017: 3 services\n"
        "- Housing: 16 days late; last return 2016-17 Q2; "
        "subject: Housing: information risk return for 2016-17 Q4, 16 days late\n"
        "- Planning: 16 days late; no return before; "
        "subject: Planning: information risk return for 2016-17 Q4, 16 days late\n"
        "- Adult Care: not late yet; last return 2016-17 Q4; "
        "subject: Adult Care: information risk return for 2016-17 Q4, a question"
    )


def test_a_late_return_is_asked_for_in_full_sentences() -> None:
    housing = next(one for one in chases(register("Housing", Q2)) if one.service == "Housing")
    assert housing.subject == "Housing: information risk return for 2016-17 Q4, 16 days late"
    assert housing.message == (
        "Hello,\n\n"
        "The information risk return of Housing for 2016-17 Q4 was due on 14 April 2017, 16 days ago, and has not "
        "reached us. Your last return was for 2016-17 Q2.\n\n"
        "Please send your information asset register and your information risk register as they stand at "
        "31 March 2017. If nothing has changed since your last return, please say so, with the name of the person "
        "who confirms it: that is a full answer.\n\n"
        "Until we hear from you, the council's figures show your service carried forward from 2016-17 Q2, "
        "2 quarters old.\n\n"
        "Thank you,\nInformation Governance Team"
    )


def test_a_service_that_never_returned_is_not_told_of_a_last_return() -> None:
    housing = next(one for one in chases() if one.service == "Housing")
    assert "We hold no earlier return from you." in housing.message
    assert "the council's figures show nothing for your service." in housing.message
    assert "If nothing has changed" not in housing.message


def test_before_the_day_it_is_a_reminder_and_on_the_day_it_is_due_today() -> None:
    before, on_the_day, after = (
        chases(as_at=date(2017, 4, day))[0].subject.rpartition(", ")[2] for day in (13, 14, 15)
    )
    assert (before, on_the_day, after) == ("due on 14 April 2017", "due today", "1 day late")


def test_an_open_query_is_put_with_its_date() -> None:
    asked = event("Housing", ReturnState.QUERIED, date(2017, 4, 18), note="Who owns A7?", number=2)
    housing = next(one for one in chases(register("Housing"), asked) if one.service == "Housing")
    assert housing.subject == "Housing: information risk return for 2016-17 Q4, a question"
    assert "your answer to this question:\n\n- Who owns A7? (asked on 18 April 2017)" in housing.message


def entry_of(content: bytes) -> dict[str, object]:
    (entry,) = Calendar.from_ical(content).events
    return {"uid": str(entry["UID"]), "start": entry.start, "summary": str(entry["SUMMARY"]), "text": entry.description}


def test_the_reminder_stands_on_the_day_returns_are_due_with_every_message() -> None:
    found = chases(as_at=date(2017, 4, 3))
    entry = entry_of(reminder(Q4, found, DUE, noon(date(2017, 4, 3))))
    assert entry["uid"] == "returns-2016-17-Q4@inforisk"
    assert entry["start"] == date(2017, 4, 14)
    assert entry["summary"] == "Chase information risk returns for 2016-17 Q4: 3 waited for"
    assert all(one.message in str(entry["text"]) for one in found)


def test_once_the_day_has_passed_it_stands_on_the_next_working_day() -> None:
    friday = date(2017, 4, 28)
    assert entry_of(reminder(Q4, chases(), DUE, noon(friday)))["start"] == date(2017, 5, 1)
    assert [next_working_day(date(2017, 5, day)) for day in (5, 6, 7, 8)] == [
        date(2017, 5, 8), date(2017, 5, 8), date(2017, 5, 8), date(2017, 5, 9),
    ]  # fmt: skip


def test_the_same_chasing_gives_the_same_bytes_and_a_file_every_calendar_can_fold() -> None:
    once, again = (reminder(Q4, chases(), DUE, noon(SIXTEEN_DAYS_ON)) for _ in range(2))
    assert once == again
    assert all(len(line) <= 75 for line in once.split(b"\r\n"))


def test_with_nobody_to_chase_the_entry_says_so() -> None:
    entry = entry_of(reminder(Q4, (), DUE, noon(date(2017, 4, 3))))
    assert entry["summary"] == "Information risk returns for 2016-17 Q4: all are in"
