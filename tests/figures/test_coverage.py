"""The picture of training coverage: every number in it, nothing told by colour alone."""

from inforisk.figures.coverage import coverage_bars
from inforisk.metrics.training.coverage import GroupCoverage, OwnerState


def group(name: str, **counts: int) -> GroupCoverage:
    return GroupCoverage(name, {state: counts.get(state.name, 0) for state in OwnerState})


GROUPS = (group("Adults & <Children>", IN_TIME=3, OUTSTANDING=1), group("ICT", NOT_MATCHED=2))


def test_each_state_met_is_a_part_with_its_numbers() -> None:
    parts = {part.name: (tuple(part.x), tuple(part.text)) for part in coverage_bars(GROUPS).data}
    assert parts == {
        "Completed in time": ((3, 0), ("3", "")),
        "Outstanding": ((1, 0), ("1", "")),
        "Not matched": ((0, 2), ("", "2")),
    }


def test_groups_stand_in_the_order_given_with_their_totals_and_their_names_are_only_text() -> None:
    axis = coverage_bars(GROUPS).layout.yaxis
    assert list(axis.ticktext) == ["Adults &amp; &lt;Children&gt; (4)", "ICT (2)"]
    assert axis.autorange == "reversed"


def test_parts_have_an_edge_and_every_colour_is_set() -> None:
    for theme in ("light", "dark"):
        figure = coverage_bars(GROUPS, "Training", theme=theme)
        assert all(part.marker.line.width and part.textfont.color for part in figure.data)
        assert figure.layout.font.color != figure.layout.paper_bgcolor


def test_no_groups_make_an_empty_picture() -> None:
    assert coverage_bars(()).data == ()


def test_many_owners_keep_few_marks_on_the_axis() -> None:
    assert coverage_bars((group("All", IN_TIME=430),)).layout.xaxis.dtick == 50
