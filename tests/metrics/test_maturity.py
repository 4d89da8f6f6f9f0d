"""Maturity levels, dimension by dimension, from a few rows by hand."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import pytest

from inforisk.metrics.maturity import words as maturity_words
from inforisk.metrics.maturity.levels import LevelScale, level_scale
from inforisk.metrics.maturity.position import MODEL_NOT_NAMED, ModelPosition, maturity

FIVE = "1; 2; 3; 4; 5"
WORDED = "Not achieved; Partially achieved; Achieved"


def assessed(*rows: Mapping[str, Any], **all_of_them: Any) -> pd.DataFrame:
    """Assessments; `all_of_them` stands in every row. Levels are steps counted from 1."""
    filled = [{"model": "ARMA", "scale": FIVE, "service": "IG"} | all_of_them | row for row in rows]
    names = list(dict.fromkeys(name for row in filled for name in row))
    columns: dict[str, pd.Series[Any]] = {}
    for name in names:
        values = [row.get(name) for row in filled]
        if name == "assessed_on":
            columns[name] = pd.Series(pd.to_datetime(values), dtype="datetime64[us]")
        else:
            columns[name] = pd.Series(values, dtype="Int64" if name in ("level", "target") else "str")
    return pd.DataFrame(columns)


def only(now: pd.DataFrame, before: pd.DataFrame | None = None) -> ModelPosition:
    (model,) = maturity(now, before).models
    return model


def test_levels_stand_in_the_order_of_the_model_with_target_and_gap() -> None:
    model = only(
        assessed(
            {"dimension": "Disposition", "level": 3, "target": 3},
            {"dimension": "accountability", "level": 2, "target": 4},
            {"dimension": "Weather", "level": 1},
        )
    )
    assert [(one.dimension, one.level, one.words, one.target, one.gap) for one in model.dimensions] == [
        ("accountability", 2.0, "2 In development", 4.0, 2.0),
        ("Disposition", 3.0, "3 Essential", 3.0, 0.0),
        ("Weather", 1.0, "1 Sub-standard", None, None),
    ]
    assert [one.dimension for one in model.below_target] == ["accountability"]


def test_what_is_not_assessed_is_counted_and_is_no_lowest_level() -> None:
    model = only(
        assessed(
            {"dimension": "Retention", "question": "a", "level": 3},
            {"dimension": "Retention", "question": "b", "level": None},
            {"dimension": "Retention", "question": "c", "level": 5},
            {"dimension": "Integrity", "level": None, "target": 2},
        )
    )
    integrity, retention = model.dimensions
    assert (retention.level, retention.highest, retention.answers, retention.not_assessed) == (3.0, 5.0, 2, 1)
    assert (integrity.level, integrity.gap, integrity.is_below_target) == (None, None, False)
    assert model.not_assessed == 2
    assert maturity_words.level_in_words(integrity) == "Integrity: not assessed, target 2 In development."
    assert maturity_words.level_in_words(retention) == (
        "Retention: 3 Essential (the lowest of 2 answers, the best 5), no target; 1 answer not assessed."
    )


def test_the_council_stands_where_its_weakest_service_stands() -> None:
    model = only(
        assessed(
            {"dimension": "Retention", "level": 4, "service": "Housing"},
            {"dimension": "Retention", "level": 2, "service": "ICT", "target": 3},
        )
    )
    assert [(name, levels[0].level) for name, levels in model.by_service.items()] == [("Housing", 4.0), ("ICT", 2.0)]
    assert (model.dimensions[0].level, model.dimensions[0].service) == (2.0, "")
    assert [(one.service, one.gap) for one in model.below_target] == [("ICT", 1.0)]


def test_an_assessment_that_names_no_service_is_that_of_the_service_that_returned_it() -> None:
    model = only(assessed({"dimension": "Retention", "level": 4, "service": None, "returned_by": "Housing"}))
    assert list(model.by_service) == ["Housing"]


def test_the_latest_assessment_of_a_question_counts() -> None:
    model = only(
        assessed(
            {"dimension": "Retention", "level": 1, "assessed_on": "2016-03-14", "assessor": "External"},
            {"dimension": "Retention", "level": 3, "assessed_on": "2017-03-14", "assessor": "Self"},
        )
    )
    (level,) = model.dimensions
    assert (level.level, level.assessors, level.assessed_on) == (3.0, ("Self",), date(2017, 3, 14))


def test_a_level_is_compared_with_what_it_was() -> None:
    before = assessed({"dimension": "Retention", "level": 1, "assessor": "External"},
                      {"dimension": "Integrity", "level": 3}, {"dimension": "Protection", "level": 2})  # fmt: skip
    now = assessed({"dimension": "retention", "level": 3, "assessor": "Self", "assessed_on": "2017-03-14"},
                   {"dimension": "Integrity", "level": 2}, {"dimension": "Protection", "level": 2},
                   {"dimension": "Compliance", "level": 2})  # fmt: skip
    model = only(now, before)
    changes = {one.dimension: (one.previous, maturity_words.change_in_words(one)) for one in model.dimensions}
    assert changes == {
        "Integrity": (3.0, "down 1 from 3 Essential"),
        "Protection": (2.0, "unchanged"),
        "Compliance": (None, ""),
        "retention": (1.0, "up 2 from 1 Sub-standard"),
    }
    assert maturity_words.level_in_words(model.dimensions[-1]) == (
        "retention: 3 Essential, no target; up 2 from 1 Sub-standard; assessed by Self on 14 March 2017,"
        " before by External."
    )


def test_another_version_or_another_scale_is_a_break_and_no_change() -> None:
    now = assessed({"dimension": "Retention", "level": 3}, model_version="1.7")
    other_version = assessed({"dimension": "Retention", "level": 1}, model_version="1.6")
    other_scale = assessed({"dimension": "Retention", "level": 1}, model_version="1.7", scale="0; 1; 2; 3; 4; 5")
    for before, words in (
        (other_version, "The earlier assessment used another version of the model (1.6)."),
        (other_scale, "The earlier assessment used another scale (0; 1; 2; 3; 4; 5)."),
    ):
        model = only(now, before)
        assert (model.dimensions[0].change, model.model_break) == (None, words)
    assert only(now, assessed({"dimension": "Retention", "level": 1}, model="CAF")).model_break == ""


def test_each_version_of_each_model_stands_alone() -> None:
    now = assessed(
        {"dimension": "Retention", "level": 3, "model_version": "2"},
        {"dimension": "Retention", "level": 2, "model_version": "1"},
        {"dimension": "A1", "level": 1, "model": "NCSC CAF", "scale": WORDED},
        {"dimension": "A1", "level": 1, "model": None, "scale": None},
    )
    assert [model.title for model in maturity(now).models] == [
        "ARMA, version 1", "ARMA, version 2", MODEL_NOT_NAMED, "NCSC CAF",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("levels", "step", "number", "words"),
    [("0; 1; 2; 3", 1, 0.0, "0"), ("1; 1.5; 2; 2.5; 3", 2, 1.5, "1.5"), (WORDED, 2, 2.0, "Partially achieved"),
     ("1 Low; 2 Medium; 3 High", 3, 3.0, "3 High"), ("", 4, 4.0, "4"), (FIVE, None, None, "")],
)  # fmt: skip
def test_a_step_has_the_number_and_the_word_of_its_model(
    levels: str, step: int | None, number: float | None, words: str
) -> None:
    scale = level_scale("Our own model", [levels])
    assert (scale.number(step), scale.words(step)) == (number, words)


def test_the_scale_is_that_of_most_assessments() -> None:
    assert level_scale("CAF", [WORDED, "", WORDED, FIVE]).levels == ("Not achieved", "Partially achieved", "Achieved")
    assert level_scale("Own", []) == LevelScale(())


def test_an_average_is_always_called_indicative() -> None:
    model = only(assessed({"dimension": "Retention", "level": 3}, {"dimension": "Integrity", "level": 2}))
    assert model.indicative_average == 2.5
    assert "Indicative average 2.5 (levels are an order, not amounts)." in maturity_words.model_summary(model)


def test_a_model_is_said_with_what_falls_short_and_what_moved() -> None:
    before = assessed({"dimension": "Retention", "level": 1}, {"dimension": "Integrity", "level": 2})
    now = assessed({"dimension": "Retention", "level": 2, "target": 4},
                   {"dimension": "Integrity", "level": 2, "target": 2},
                   {"dimension": "Protection", "level": None, "target": 3})  # fmt: skip
    assert maturity_words.summary(maturity(now, before)) == (
        "ARMA: 1 of 2 dimensions with a target reaches it. Below target: Retention 2 In development, target 4"
        " Proactive, 2 levels below. Since the assessment before: up Retention; down none; unchanged 1."
        " 1 of 3 answers not assessed. Indicative average 2 (levels are an order, not amounts)."
    )


def test_nothing_assessed_is_said() -> None:
    empty = assessed({"dimension": "Retention", "level": None})
    assert maturity_words.summary(maturity(empty)) == "ARMA: 1 dimension, none of them assessed."
    assert maturity_words.summary(maturity(empty.iloc[:0])) == "No maturity assessment is kept."
    bare = pd.DataFrame({"dimension": ["Retention"], "level": pd.Series([2], dtype="Int64")})
    assert only(bare).dimensions[0].words == "2"


def test_a_model_is_written_as_plain_values() -> None:
    record = only(
        assessed({"dimension": "Retention", "level": 2, "target": 4, "assessed_on": "2017-03-14"})
    ).as_record()
    (level,) = record["dimensions"]
    assert (level["level"], level["gap"], level["change"], level["assessed_on"]) == (2.0, 2.0, None, "2017-03-14")
    assert (record["scale"], record["by_service"]["IG"][0]["dimension"]) == (["1", "2", "3", "4", "5"], "Retention")
    assert json.loads(json.dumps(record)) == record
