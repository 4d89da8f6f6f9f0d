"""What the picture of maturity shows: level, target and what it was, each by its shape, on the model's own levels."""

import pandas as pd

from inforisk.figures.maturity import maturity_levels
from inforisk.metrics.maturity.position import ModelPosition, maturity


def position(
    levels: list[int | None], before: list[int | None] | None = None, scale: str = "1; 2; 3; 4; 5"
) -> ModelPosition:
    def frame(steps: list[int | None]) -> pd.DataFrame:
        return pd.DataFrame(
            {
                "model": "ARMA", "scale": scale,
                "dimension": ["Accountability", "Integrity", "Retention"][: len(steps)],
                "level": pd.Series(steps, dtype="Int64"), "target": pd.Series([3] * len(steps), dtype="Int64"),
            }
        )  # fmt: skip

    (model,) = maturity(frame(levels), frame(before) if before else None).models
    return model


def test_level_target_and_what_it_was_are_told_apart_by_shape() -> None:
    model = position([2, 3, 4], [1, 3, 4])
    figure = maturity_levels(model, model.dimensions)
    marks = {trace.name: (trace.marker.symbol, list(trace.x), list(trace.y)) for trace in figure.data if trace.name}
    assert marks == {
        "Level before": ("circle-open", [1.0], [0]),
        "Target": ("line-ns-open", [3.0, 3.0, 3.0], [0, 1, 2]),
        "Level": ("circle", [2.0, 3.0, 4.0], [0, 1, 2]),
    }


def test_a_dimension_that_is_not_assessed_keeps_its_line_and_says_so() -> None:
    model = position([None, 2])
    figure = maturity_levels(model, model.dimensions)
    assert list(figure.layout.yaxis.ticktext) == ["Accountability (not assessed)", "Integrity"]
    assert [list(trace.y) for trace in figure.data if trace.name == "Level"] == [[1]]


def test_the_axis_has_the_levels_of_the_model_and_starts_where_it_starts() -> None:
    model = position([2, 3])
    axis = maturity_levels(model, model.dimensions).layout.xaxis
    assert (list(axis.tickvals), axis.ticktext[0], list(axis.range)) == (
        [1, 2, 3, 4, 5], "1", [0.5, 5.5],
    )  # fmt: skip
    from_zero = position([1, 2], scale="0; 1; 2; 3")
    assert list(maturity_levels(from_zero, from_zero.dimensions).layout.xaxis.tickvals) == [0, 1, 2, 3]
    unknown = position([1, 2], scale="")
    assert list(maturity_levels(unknown, unknown.dimensions).layout.xaxis.range) == [0.5, 3.5]


def test_levels_without_numbers_stand_on_the_axis_in_words_and_nothing_on_end() -> None:
    model = position([1, 2], scale="Not achieved; Partially achieved; Achieved")
    axis = maturity_levels(model, model.dimensions).layout.xaxis
    assert list(axis.ticktext) == ["Not<br>achieved", "Partially<br>achieved", "Achieved"]
    assert axis.tickangle == 0
    assert not maturity_levels(model, model.dimensions).layout.title.text


def test_the_hover_text_is_the_sentence_of_the_dimension() -> None:
    model = position([2])
    (level,) = [trace for trace in maturity_levels(model, model.dimensions).data if trace.name == "Level"]
    assert list(level.hovertext) == ["Accountability: 2 In development, target 3 Essential, 1 level below."]
