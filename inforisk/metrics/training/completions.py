"""Who completed a course, when, and whether it still holds on a date.

The latest completion counts: learning systems keep the first one unless told otherwise, so every row is looked at.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.council import CouncilSettings
from inforisk.metrics.columns import dates, day, numbers, text, texts
from inforisk.registers.values.words import plain

_FOR_OWNERS = re.compile(r"\basset owners?\b|\biaos?\b")
_SPEAKS_OF_COMPLETION = ("complete", "expired")

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Completion:
    """What the training records say of one person and the course. `rows` counts their rows; 0 is no record at all.

    `completed_on` is missing where a completion bears no date; `is_in_time` says that a completion stood on the due
    date; `expires_on` is missing where training holds for ever.
    """

    rows: int = 0
    is_completed: bool = False
    completed_on: date | None = None
    expires_on: date | None = None
    is_valid: bool = False
    is_in_time: bool = False
    is_exempt: bool = False
    course: str = ""


NOTHING_KNOWN = Completion()


def courses_that_count(training: pd.DataFrame, course: str | None = None) -> tuple[str, ...]:
    """The names of the courses asked about, sorted: those that hold the words of `course` or bear it as their code.

    Without `course`: those that speak of asset owners; where none does, the one with most rows.
    """
    known = pd.DataFrame({"name": texts(training, "course"), "code": texts(training, "course_id")}).drop_duplicates()
    known = known.dropna(subset="name")
    if course is not None:
        wanted = plain(course)
        fits = [wanted in plain(name) or plain(str(code)) == wanted for name, code in _pairs(known)]
    else:
        fits = [_is_for_owners(name) or _is_for_owners(code) for name, code in _pairs(known)]
    found = sorted({name for (name, _), is_fit in zip(_pairs(known), fits, strict=True) if is_fit})
    return tuple(found) if found or course is not None or known.empty else (_most_taken(texts(training, "course")),)


def completions(
    training: pd.DataFrame, takers: Places, courses: Sequence[str], as_at: date, settings: CouncilSettings
) -> Mapping[int, Completion]:
    """The completion of each taker who has a row of the courses.

    `takers` numbers the person of each row, -1 for nobody. A completion after `as_at` has not happened yet. Where the
    training records name no course at all, every row counts.
    """
    names = texts(training, "course")
    is_counted = takers >= 0
    if names.notna().any():
        is_counted &= names.isin(list(courses)).to_numpy(dtype=bool)
    judged = _judged(training[is_counted], pd.Timestamp(as_at), settings).assign(taker=takers[is_counted])
    latest_last = judged.sort_values(["is_done", "done_on"], na_position="first", kind="stable")
    by_taker = latest_last.groupby("taker", sort=True)
    counted = by_taker.agg(rows=("taker", "size"), in_time=("is_in_time", "any"), exempt=("is_exempt", "any"))
    latest = latest_last.drop_duplicates("taker", keep="last").join(counted, on="taker").sort_values("taker")
    return dict(zip(latest["taker"].tolist(), map(_completion, latest.itertuples(index=False)), strict=True))


def _judged(rows: pd.DataFrame, as_at: pd.Timestamp, settings: CouncilSettings) -> pd.DataFrame:
    """Each row with what it says: is it a completion, of when, until when, and does it hold on the date."""
    status, written_on = texts(rows, "status"), dates(rows, "completed_on")
    has_happened = written_on.le(as_at)
    says_done = status.isin(_SPEAKS_OF_COMPLETION) | status.isna()
    is_done = (has_happened & says_done) | (written_on.isna() & status.isin(_SPEAKS_OF_COMPLETION))
    is_done &= ~numbers(rows, "score").lt(numbers(rows, "pass_mark")).fillna(False)
    done_on = written_on.where(is_done)
    expires_on = dates(rows, "expires_on").fillna(_until(done_on, settings.training_valid_months))
    # Where no date was set to complete it by, whoever has done it by now has done it in time.
    due = as_at if settings.training_due is None else pd.Timestamp(settings.training_due)
    stood_on_due = expires_on.isna() | expires_on.ge(min(due, as_at))
    return pd.DataFrame(
        {
            "is_done": is_done,
            "done_on": done_on,
            "expires_on": expires_on,
            "is_valid": is_done & (expires_on.isna() | expires_on.ge(as_at)) & status.ne("expired"),
            # A completion without a date was made by the date of the report at the latest.
            "is_in_time": is_done & stood_on_due & (done_on.fillna(as_at).le(due)),
            "is_exempt": status.eq("exempt").fillna(False),
            "course": texts(rows, "course"),
        },
        index=rows.index,
    )


def _completion(latest: Any) -> Completion:
    """One person's latest row, with what all of theirs say together."""
    return Completion(
        rows=int(latest.rows),
        is_completed=bool(latest.is_done),
        completed_on=day(latest.done_on),
        expires_on=day(latest.expires_on) if latest.is_done else None,
        is_valid=bool(latest.is_valid),
        is_in_time=bool(latest.in_time),
        is_exempt=bool(latest.exempt),
        course=text(latest.course),
    )


def _until(done_on: "pd.Series[Any]", months: int | None) -> "pd.Series[Any]":
    return done_on + pd.DateOffset(months=months) if months else pd.Series(pd.NaT, index=done_on.index)


def _pairs(known: pd.DataFrame) -> list[tuple[str, object]]:
    return list(zip(known["name"], known["code"], strict=True))


def _is_for_owners(text: object) -> bool:
    return isinstance(text, str) and _FOR_OWNERS.search(plain(text)) is not None


def _most_taken(names: "pd.Series[str]") -> str:
    counts = names.value_counts()
    return min(str(name) for name in counts.index if counts[name] == counts.max())
