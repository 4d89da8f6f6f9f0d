"""The ways risks went over the matrix, gathered and said."""

from inforisk.metrics.movement import RiskMovement, risk_movement
from inforisk.metrics.movement.flows import drawn_flows, flow_words, flows, line_message, not_drawn_words
from inforisk.vocabulary import Stage
from tests.metrics.ledgers import SCHEME, entities_in, risk_ledger

RES = Stage.RESIDUAL
Place = tuple[int, int] | None


def moved(*places: tuple[Place, Place]) -> RiskMovement:
    before = risk_ledger(*({"entity": f"e{n}", RES: was} for n, (was, _) in enumerate(places)))
    after = risk_ledger(*({"entity": f"e{n}", RES: now} for n, (_, now) in enumerate(places)))
    return risk_movement(before, after, SCHEME, SCHEME)


def test_risks_are_gathered_by_the_way_they_went_the_fullest_first() -> None:
    ways = flows(moved(((4, 4), (2, 4)), ((1, 1), (1, 2)), ((4, 4), (2, 4)), ((3, 3), (3, 3)), ((2, 3), (3, 2))))
    assert list(ways) == [((4, 4), (2, 4)), ((1, 1), (1, 2)), ((2, 3), (3, 2))]
    assert entities_in(ways[((4, 4), (2, 4))]) == ["e0", "e2"]


def test_the_sentence_accounts_for_every_risk_open_both_times() -> None:
    said = flow_words(moved(((4, 4), (2, 4)), ((1, 1), (1, 2)), ((3, 3), (3, 3)), (None, (5, 5)), ((2, 2), (5, 5))))
    assert said == (
        "Of 5 risks open both times 2 went up, 1 went down and 1 stayed as severe; 1 could not be compared. "
        "1 came above appetite, 1 went back within it."
    )


def test_where_all_are_compared_nothing_is_said_of_the_rest() -> None:
    assert flow_words(moved(((1, 1), (1, 1)))) == (
        "Of 1 risk open both times none went up, none went down and 1 stayed as severe. "
        "None came above appetite, none went back within it."
    )


FIVE_WAYS = moved(
    ((1, 1), (1, 2)), ((1, 1), (1, 2)), ((1, 1), (1, 2)), ((2, 2), (5, 5)), ((1, 3), (1, 4)), ((1, 3), (1, 4)),
    ((5, 5), (1, 1)), ((2, 1), (2, 2)),
)  # fmt: skip


def test_of_many_ways_those_over_the_appetite_line_are_drawn_first() -> None:
    assert list(drawn_flows(FIVE_WAYS, 3)) == [((2, 2), (5, 5)), ((5, 5), (1, 1)), ((1, 1), (1, 2))]
    assert not_drawn_words(FIVE_WAYS, 3) == (
        "3 of 5 ways are drawn, those over the appetite line first; the other 2, gone by 3 risks, stand in the table."
    )


def test_where_every_way_has_its_arrow_nothing_is_said_to_be_left_out() -> None:
    assert len(drawn_flows(FIVE_WAYS)) == 5
    assert not_drawn_words(FIVE_WAYS) == ""


def test_the_message_says_what_went_over_the_appetite_line() -> None:
    assert line_message(FIVE_WAYS) == "1 risk came above appetite, 1 went back within it"
    assert line_message(moved(((1, 1), (1, 1)))) == "No risks came above appetite, none went back within it"
