"""The movement map: an arrow for every way risks moved, with their number."""

from typing import Any

from inforisk.figures.movement_map import movement_map
from inforisk.metrics.movement import RiskMovement, risk_movement
from inforisk.metrics.movement.flows import MOST_DRAWN
from inforisk.vocabulary import Stage
from tests.builders import product_scheme
from tests.metrics.ledgers import SCHEME, risk_ledger

RES = Stage.RESIDUAL


def moved(*places: tuple[tuple[int, int], tuple[int, int]]) -> RiskMovement:
    before = risk_ledger(*({"entity": f"e{n}", "risk_id": f"R{n}", RES: was} for n, (was, _) in enumerate(places)))
    after = risk_ledger(*({"entity": f"e{n}", "risk_id": f"R{n}", RES: now} for n, (_, now) in enumerate(places)))
    return risk_movement(before, after, SCHEME, SCHEME)


TWO_WAYS = moved(((4, 4), (2, 4)), ((1, 1), (1, 2)), ((4, 4), (2, 4)), ((3, 3), (3, 3)), ((2, 3), (3, 2)))


def arrows(figure: Any) -> list[Any]:
    """The arrows that carry a number."""
    return [note for note in figure.layout.annotations if note.showarrow and note.text]


def test_each_way_has_one_arrow_with_its_number_and_the_ids_under_the_pointer() -> None:
    drawn = arrows(movement_map(TWO_WAYS, SCHEME))
    assert [arrow.text for arrow in drawn] == ["<b>2</b>", "<b>1</b>", "<b>1</b>"]
    assert drawn[0].hovertext == "High 16 to Medium 8<br>R0, R2"


def test_an_arrow_begins_in_the_cell_it_leaves_and_ends_in_the_cell_it_reaches() -> None:
    (arrow,) = arrows(movement_map(moved(((4, 5), (1, 2))), SCHEME))
    assert (round(arrow.ax), round(arrow.ay)) == (5, 4)
    assert (round(arrow.x), round(arrow.y)) == (2, 1)


def test_where_likelihood_lies_flat_so_do_the_arrows() -> None:
    (arrow,) = arrows(movement_map(moved(((4, 5), (1, 2))), product_scheme(likelihood_is_horizontal=True)))
    assert (round(arrow.ax), round(arrow.ay)) == (4, 5)


def test_arrows_there_and_back_again_do_not_lie_on_each_other() -> None:
    there, back = arrows(movement_map(moved(((2, 2), (2, 3)), ((2, 3), (2, 2))), SCHEME))
    assert abs(there.y - back.y) > 0.3


def test_nothing_that_moved_draws_the_matrix_alone() -> None:
    figure = movement_map(moved(((3, 3), (3, 3))), SCHEME)
    assert arrows(figure) == []
    assert all(trace.hoverinfo == "skip" for trace in figure.data)


def test_there_are_never_more_arrows_than_the_matrix_has_room_for() -> None:
    ways = [((one, two), (two, one)) for one in range(1, 6) for two in range(1, 6) if one != two]
    assert len(arrows(movement_map(moved(*ways), SCHEME))) == MOST_DRAWN
