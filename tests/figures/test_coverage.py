"""The picture of training coverage: every number in it, at most four parts, nothing told by colour alone."""

from inforisk.figures.coverage import DRAWN, coverage_bars
from inforisk.metrics.training.coverage import GroupCoverage, OwnerState


def group(name: str, **counts: int) -> GroupCoverage:
    return GroupCoverage(name, {state: counts.get(state.name, 0) for state in OwnerState})


GROUPS = (
    group("Adults & <Children>", IN_TIME=2, LATE=1, OUTSTANDING=1, EXEMPT=2),
    group("ICT", NOT_MATCHED=2, EXPIRED=1, UNDATED=1),
)


def test_the_states_are_folded_into_four_parts_with_their_numbers() -> None:
    parts = {part.name: (tuple(part.x), tuple(part.text)) for part in coverage_bars(GROUPS).data}
    assert parts == {
        "Valid": ((3, 1), ("3", "1")),
        "Expired": ((0, 1), ("", "1")),
        "Not trained": ((1, 0), ("1", "")),
        "Not matched": ((0, 2), ("", "2")),
    }


def test_every_state_but_the_exempt_is_in_one_part() -> None:
    folded = [state for states in DRAWN.values() for state in states]
    assert sorted(folded) == sorted(set(OwnerState) - {OwnerState.EXEMPT})


def test_groups_stand_in_the_order_given_with_their_numbers_and_their_names_are_only_text() -> None:
    names = [note.text for note in coverage_bars(GROUPS).layout.annotations]
    assert names == ["Adults &amp; &lt;Children&gt;: 3 of 4 valid, 2 exempt", "ICT: 1 of 4 valid"]
    first, last = coverage_bars(GROUPS).layout.yaxis.range
    assert first > last


def test_a_part_nobody_is_in_is_not_named() -> None:
    assert [part.name for part in coverage_bars(GROUPS[:1]).data] == ["Valid", "Not trained"]


def test_parts_have_an_edge_and_every_colour_is_set_and_no_title_stands_inside() -> None:
    for theme in ("light", "dark"):
        figure = coverage_bars(GROUPS, theme=theme)
        assert all(part.marker.line.width and part.textfont.color for part in figure.data)
        assert figure.layout.font.color != figure.layout.paper_bgcolor
        assert not figure.layout.title.text


def test_a_part_too_narrow_for_its_number_bears_none() -> None:
    parts = coverage_bars((group("All", IN_TIME=99, EXPIRED=1),)).data
    assert [tuple(part.text) for part in parts] == [("99",), ("",)]


def test_a_part_that_stands_alone_is_named_all_the_same() -> None:
    (part,) = coverage_bars((group("All", NOT_MATCHED=3),)).data
    assert (part.name, part.showlegend) == ("Not matched", True)


def test_no_groups_make_an_empty_picture() -> None:
    assert coverage_bars(()).data == ()


def test_many_owners_keep_few_marks_on_the_axis() -> None:
    assert coverage_bars((group("All", IN_TIME=430),)).layout.xaxis.dtick == 100
