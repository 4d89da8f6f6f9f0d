"""When the target would be met: hand-made owners and days, and what holds for any of them."""

import dataclasses
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.metrics.training.coverage import Coverage, OwnerState, OwnerTraining
from inforisk.metrics.training.projection import projection
from inforisk.metrics.training.projection_words import message, projection_words, why_no_projection

AS_AT, DUE = date(2017, 3, 31), date(2017, 6, 30)


def owner(state: OwnerState, completed: date | None = None, expires: date | None = None) -> OwnerTraining:
    return OwnerTraining("Jane Smith", ("Jane Smith",), ("Adults",), (), 1, state, completed, expires)


def covered(
    *owners: OwnerTraining, as_at: date = AS_AT, due: date | None = DUE, target: int = 95, untrained: int = 0
) -> Coverage:
    others = [owner(OwnerState.OUTSTANDING)] * untrained
    return Coverage(as_at, due, target, None, ("IAO",), (*owners, *others))


def completed(*days: date) -> list[OwnerTraining]:
    return [owner(OwnerState.IN_TIME, day) for day in days]


# Four completions in the 28 days from 4 to 31 March: one a week. Ten are asked, 90% are nine, so five are missing.
FOUR = covered(
    *completed(date(2017, 3, 4), date(2017, 3, 11), date(2017, 3, 11), date(2017, 3, 25)), target=90, untrained=6
)


def test_the_pace_so_far_says_when_the_target_would_be_met_and_what_it_takes() -> None:
    found = projection(FOUR)
    assert found is not None
    assert found.steps == ((date(2017, 3, 4), 1), (date(2017, 3, 11), 3), (date(2017, 3, 25), 4))
    assert (found.valid, found.needed, found.wanted, found.pace) == (4, 9, 5, Fraction(1, 7))
    assert found.met_on == date(2017, 5, 5)  # five weeks from 31 March
    assert found.needed_a_week == Fraction(5, 13)  # 91 days are 13 weeks
    assert [found.on(day) for day in (date(2017, 3, 3), date(2017, 3, 11), AS_AT, date(2017, 4, 13), DUE)] == [
        0, 3, 4, 5, 10,
    ]  # fmt: skip


def test_a_projection_is_said_to_be_one_with_its_numbers() -> None:
    found = projection(FOUR)
    assert found is not None
    assert message(found) == "At the pace so far the target would be met on 5 May 2017, before the course is due"
    assert projection_words(found) == (
        "Of 10 asset owners asked, 4 hold valid training on 31 March 2017. The target of 90% is 9 owners. Projection: "
        "at the pace so far, 1.0 completions a week, it would be met on 5 May 2017, and 10 would hold valid training "
        "on 30 June 2017, when the course is due. To reach it by then takes 0.4 completions a week: 5 more."
    )


def test_a_target_that_is_met_is_not_projected() -> None:
    met = projection(covered(*completed(date(2017, 3, 4), date(2017, 3, 11)), target=50, untrained=1))
    assert met is not None
    assert (met.wanted, met.needed, met.met_on) == (0, 2, date(2017, 3, 11))
    assert message(met) == "The target is met before the due date: 2 of 3 owners (66.7%) held valid training"


def test_after_the_due_date_it_is_said_what_it_was_on_that_day() -> None:
    found = projection(
        covered(
            *completed(date(2017, 5, 1)),
            owner(OwnerState.LATE, date(2017, 7, 1)),
            owner(OwnerState.EXPIRED, date(2016, 8, 1), date(2017, 8, 1)),  # held on the due date
            owner(OwnerState.EXPIRED, date(2016, 5, 1), date(2017, 5, 1)),  # had lapsed by then
            as_at=date(2017, 9, 30),
        )
    )
    assert found is not None
    assert (found.stood_on_due, found.valid, found.needed_a_week) == (2, 2, None)
    assert "On 30 June 2017, when it was due, 2 of 4 owners (50.0%) held valid training" in projection_words(found)
    assert "the target was not met on that day" in projection_words(found)


def test_without_a_due_date_or_a_pace_nothing_is_projected() -> None:
    undated = covered(*completed(date(2017, 3, 4), date(2017, 3, 11)), due=None)
    assert projection(undated) is None
    assert why_no_projection(undated).startswith("No date is set to complete the course by")
    one_day = covered(*completed(date(2017, 3, 4), date(2017, 3, 4)))
    assert projection(one_day) is None
    assert "Fewer than two days have seen a completion" in why_no_projection(one_day)


def test_who_completed_without_a_date_is_counted_from_the_first_day_and_said() -> None:
    found = projection(covered(owner(OwnerState.UNDATED), *completed(date(2017, 3, 4), date(2017, 3, 11)), untrained=7))
    assert found is not None
    assert (found.undated, found.on(date(2017, 1, 1)), found.valid, found.pace) == (1, 1, 3, Fraction(2, 28))
    assert "1 without a date is counted from the first day." in projection_words(found)


def test_the_exempt_are_not_asked_and_what_expires_before_the_due_date_is_said() -> None:
    found = projection(
        covered(
            owner(OwnerState.EXEMPT),
            owner(OwnerState.IN_TIME, date(2017, 3, 4), date(2017, 5, 1)),
            *completed(date(2017, 3, 11)),
            untrained=2,
        )
    )
    assert found is not None
    assert (found.required, found.needed, found.expiring) == (4, 4, 1)
    assert "1 completion expires before the due date; it is counted as if renewed." in projection_words(found)


_STATES = st.sampled_from(list(OwnerState))
_DAYS = st.none() | st.dates(date(2017, 1, 1), AS_AT)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(_STATES, _DAYS), max_size=12),
    st.integers(1, 100),
    st.dates(date(2017, 2, 1), date(2018, 1, 1)),
)
def test_it_never_falls_and_never_passes_the_owners_who_are_asked(
    people: Sequence[tuple[OwnerState, date | None]], target: int, due: date
) -> None:
    found = projection(covered(*(owner(state, day) for state, day in people), target=target, due=due))
    if found is None:
        return
    course = [found.on(date(2016, 12, 25) + timedelta(days=7 * week)) for week in range(80)]
    assert course == sorted(course)
    assert max(course) <= found.required <= len(people)
    assert found.on(found.as_at) == found.valid
    assert found.met_on <= found.as_at or found.on(found.met_on) >= found.needed


def test_nothing_is_projected_from_records_of_an_earlier_quarter() -> None:
    stale = dataclasses.replace(FOUR, as_at=DUE, carried_from="2016-17 Q4", last_record=date(2017, 3, 25))
    assert projection(stale) is None
    assert why_no_projection(stale) == (
        "The training records are those of 2016-17 Q4: none was returned since, so no pace can be read off them and "
        "nothing is projected."
    )


def test_nothing_is_projected_from_records_that_end_long_before_the_day() -> None:
    last = date(2017, 3, 25)
    ends = dataclasses.replace(FOUR, as_at=last + timedelta(60), last_record=last)
    assert projection(ends) is not None
    too_long = dataclasses.replace(ends, as_at=last + timedelta(61))
    assert projection(too_long) is None
    assert why_no_projection(too_long) == (
        "The last completion in the training records is of 25 March 2017, long before the day of this report, so no "
        "pace can be read off them and nothing is projected."
    )


def test_how_it_stood_on_a_due_date_gone_by_is_told_from_whatever_records_there_are() -> None:
    stale = dataclasses.replace(FOUR, due=date(2017, 3, 15), carried_from="2016-17 Q3", last_record=date(2016, 12, 1))
    found = projection(stale)
    assert found is not None
    assert found.stood_on_due == 4


def test_on_the_due_date_itself_nothing_is_asked_by_that_day() -> None:
    found = projection(dataclasses.replace(FOUR, due=AS_AT))
    assert found is not None
    assert message(found) == "The course is due on 31 March 2017, the day itself, and the target is missed by 5"
    assert projection_words(found) == (
        "Of 10 asset owners asked, 4 hold valid training on 31 March 2017. The target of 90% is 9 owners. The course "
        "is due on that day itself; the target is missed by 5 owners."
    )
