"""The picture of the projection: so far as steps, what is projected dashed and called so."""

from datetime import date

from inforisk.figures.projection import projection_line
from inforisk.metrics.training.projection import projection
from tests.metrics.test_projection import AS_AT, DUE, FOUR, completed, covered


def test_so_far_is_a_line_of_steps_and_the_projection_is_dashed_and_named() -> None:
    found = projection(FOUR)
    assert found is not None
    figure = projection_line(found)
    so_far, projected = figure.data
    assert (so_far.line.shape, list(so_far.y)) == ("hv", [0, 1, 3, 4, 4])
    assert (projected.name, projected.line.dash, list(projected.x), list(projected.y)) == (
        "Projection", "dash", [AS_AT, DUE], [4, 10],
    )  # fmt: skip
    notes = [note.text for note in figure.layout.annotations]
    assert {"Target: 9", "4 valid", "Projection: 10", "Due<br>30 Jun 2017"} <= set(notes)
    assert not figure.layout.title.text


def test_the_axis_begins_at_nought_and_has_room_for_the_target() -> None:
    found = projection(FOUR)
    assert found is not None
    lowest, highest = projection_line(found, theme="dark").layout.yaxis.range
    assert lowest == 0
    assert highest > max(found.needed, found.on(found.due))


def test_after_the_due_date_nothing_is_projected() -> None:
    past = projection(covered(*completed(date(2017, 5, 1), date(2017, 5, 3)), as_at=date(2017, 9, 30), untrained=3))
    assert past is not None
    assert [line.name for line in projection_line(past).data] == ["So far"]
