"""The projection in words: how far, at which pace, when the target would be met, and what it would take."""

from fractions import Fraction

from inforisk.metrics.shares import percent
from inforisk.metrics.training.coverage import Coverage
from inforisk.metrics.training.projection import Projection, is_out_of_date
from inforisk.phrases import counted, day_words, number_words, numbered, verb


def why_no_projection(coverage: Coverage) -> str:
    """Why nothing is projected."""
    if coverage.due is None:
        return "No date is set to complete the course by, so nothing is projected. It is kept under Settings."
    if is_out_of_date(coverage):
        return f"{_since_when(coverage)}, so no pace can be read off them and nothing is projected."
    return (
        f"The course is due by {day_words(coverage.due)}. Fewer than two days have seen a completion by an asset "
        "owner, so there is no pace to project and nothing is drawn."
    )


def _since_when(coverage: Coverage) -> str:
    if coverage.carried_from:
        return f"The training records are those of {coverage.carried_from}: none was returned since"
    last = coverage.last_record or coverage.as_at
    return f"The last completion in the training records is of {day_words(last)}, long before the day of this report"


def message(one: Projection) -> str:
    """The finding in one sentence without its full stop."""
    if one.is_past:
        return f"On the due date {_of_required(one, one.stood_on_due or 0)}, the target was {one.needed:,}"
    if not one.wanted:
        return f"The target is met before the due date: {_of_required(one, one.valid)}"
    if one.needed_a_week is None:
        return f"The course is due on {day_words(one.due)}, the day itself, and the target is missed by {one.wanted:,}"
    when = day_words(one.met_on)
    if one.met_on <= one.due:
        return f"At the pace so far the target would be met on {when}, before the course is due"
    return f"At the pace so far the target would be met on {when}, after the course is due"


def projection_words(one: Projection) -> str:
    """The projection in a few sentences, with its numbers; what the picture's alternative text says."""
    so_far = (
        f"Of {numbered(one.required, 'asset owner')} asked, {one.valid:,} {verb(one.valid, 'holds', 'hold')} valid "
        f"training on {day_words(one.as_at)}."
    )
    parts = (so_far, _target(one), _past(one) if one.is_past else _ahead(one), _left_aside(one))
    return " ".join(filter(None, parts))


def _target(one: Projection) -> str:
    return f"The target of {one.target}% is {numbered(one.needed, 'owner')}."


def _past(one: Projection) -> str:
    stood, due = one.stood_on_due or 0, day_words(one.due)
    met = "met" if stood >= one.needed else "not met"
    return f"On {due}, when it was due, {_of_required(one, stood)}: the target was {met} on that day."


def _ahead(one: Projection) -> str:
    if not one.wanted:
        return f"It was met on {day_words(one.met_on)}. The course is due by {day_words(one.due)}."
    if one.needed_a_week is None:
        return f"The course is due on that day itself; the target is missed by {numbered(one.wanted, 'owner')}."
    would = (
        f"Projection: at the pace so far, {_a_week(one.pace * 7)}, it would be met on {day_words(one.met_on)}, and "
        f"{one.on(one.due):,} would hold valid training on {day_words(one.due)}, when the course is due."
    )
    return f"{would} To reach it by then takes {_a_week(one.needed_a_week)}: {one.wanted:,} more."


def _left_aside(one: Projection) -> str:
    expiring, undated = one.expiring, one.undated
    said = (
        f"{counted(expiring, 'completion')} {verb(expiring, 'expires', 'expire')} before the due date; "
        f"{verb(expiring, 'it is', 'they are')} counted as if renewed."
        if expiring and not one.is_past
        else "",
        f"{undated:,} without a date {verb(undated, 'is', 'are')} counted from the first day." if undated else "",
    )
    return " ".join(filter(None, said))


def _of_required(one: Projection, number: int) -> str:
    share = percent(number, one.required)
    return f"{number_words(number)} of {numbered(one.required, 'owner')} ({share}) held valid training"


def _a_week(pace: Fraction) -> str:
    """ "2.5 completions a week"; never said to be none where there are some."""
    return f"{max(float(pace), 0.1):.1f} completions a week"
