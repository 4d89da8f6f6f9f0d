"""Answers as plain JSON values: nothing is lost and nothing is invented on the way."""

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import numpy as np
import pandas as pd

from inforisk.cli.plain import plain, printed
from inforisk.quarters import Quarter
from inforisk.vocabulary import Kind, SignStep


@dataclass(frozen=True)
class Answer:
    quarter: Quarter
    kind: Kind
    day: date
    share: float
    counts: dict[SignStep, int]
    hidden: str = field(default="", repr=False)


def test_a_record_becomes_its_fields_and_what_it_keeps_to_itself_stays_there() -> None:
    record = Answer(Quarter(2016, 4), Kind.RISKS, date(2017, 3, 31), 0.5, {SignStep.SIRO: 1}, "kept out")
    assert plain(record) == {
        "quarter": "2016-17 Q4",
        "kind": "risks",
        "day": "2017-03-31",
        "share": 0.5,
        "counts": {"senior information risk owner": 1},
    }


def test_what_is_missing_is_null_and_never_zero() -> None:
    assert plain([None, float("nan"), np.nan, pd.NA, pd.NaT, np.float64("nan"), 0, ""]) == [*[None] * 6, 0, ""]


def test_a_frame_becomes_its_rows_with_dates_and_numbers_as_json_knows_them() -> None:
    frame = pd.DataFrame(
        {
            "ref": pd.array(["R1", None], dtype="str"),
            "level": pd.array([3, None], dtype="Int64"),
            "due": pd.to_datetime(["2017-03-31", None]),
            "above": pd.array([True, None], dtype="boolean"),
        }
    )
    rows = [
        {"ref": "R1", "level": 3, "due": "2017-03-31", "above": True},
        {"ref": None, "level": None, "due": None, "above": None},
    ]
    assert json.loads(printed(frame)) == rows


def test_a_moment_keeps_its_time_and_letters_of_any_alphabet_stay_letters() -> None:
    assert plain(datetime(2017, 3, 31, 9, 30, tzinfo=UTC)) == "2017-03-31T09:30:00+00:00"
    assert "Bríd" in printed({"owner": "Bríd"})
