"""How long risks have stood as they stand."""

from inforisk.metrics.movement.ageing import ageing, long_standing
from inforisk.vocabulary import Stage
from tests.metrics.ledgers import risk_ledger

RES = Stage.RESIDUAL


def test_quarters_are_counted_backwards_from_the_last_until_something_was_otherwise() -> None:
    first = risk_ledger(
        {"entity": "old", RES: (5, 5)}, {"entity": "away", RES: (1, 1)}, {"entity": "moved", RES: (5, 4)}
    )
    second = risk_ledger({"entity": "moved", RES: (4, 4)}, {"entity": "old", RES: (5, 5)})
    third = risk_ledger(
        {"entity": "old", RES: (5, 5)}, {"entity": "moved", RES: (5, 4)}, {"entity": "away", RES: (1, 1)},
        {"entity": "new"},
    )  # fmt: skip
    ages = ageing([first, second, third])
    assert ages["quarters_listed"].tolist() == [3, 3, 1, 1]
    assert ages["quarters_above"].tolist() == [3, 3, 0, 0]
    assert ages["quarters_unchanged"].tolist() == [3, 1, 1, 1]


def test_another_text_is_a_change_and_another_place_in_the_sheet_is_not() -> None:
    first = risk_ledger({"entity": "a", "risk": "Flood"}, {"entity": "b", "risk": "Fraud"})
    second = risk_ledger({"entity": "b", "risk": "Fraud"}, {"entity": "a", "risk": "Fire"})
    assert ageing([first, second])["quarters_unchanged"].tolist() == [2, 1]


def test_a_risk_back_within_appetite_is_no_longer_counted_as_above() -> None:
    ledgers = [risk_ledger({"entity": "a", RES: place}) for place in ((5, 5), (5, 5), (1, 1))]
    assert ageing(ledgers)["quarters_above"].tolist() == [0]


def test_ages_stand_beside_the_rows_of_the_last_ledger() -> None:
    last = risk_ledger({"entity": "a"}, {"entity": "b"}).set_axis([7, 9])
    assert list(ageing([last]).index) == [7, 9]
    assert ageing([last.iloc[:0]]).empty


def test_the_open_risks_longest_above_appetite_stand_first() -> None:
    rows = (((1, 1), "open"), ((5, 5), "open"), ((5, 5), "closed"))
    ledgers = [
        risk_ledger(
            {"entity": "a", RES: place}, {"entity": "b", RES: (5, 5)}, {"entity": "c", RES: (5, 5), "status": status}
        )
        for place, status in rows
    ]
    old = long_standing(ledgers[-1], ageing(ledgers), quarters=2)
    assert old["entity"].tolist() == ["b", "a"]
    assert old["quarters_above"].tolist() == [3, 2]
