"""How long risks have stood as they stand."""

from datetime import date

import pandas as pd

from inforisk.metrics.movement.ageing import (
    Ages,
    age_label,
    ageing,
    ageing_message,
    ageing_words,
    ages_above_appetite,
    long_standing,
    quarters_on_record,
)
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


def ages_of(*ledgers: pd.DataFrame) -> Ages:
    return ages_above_appetite(ledgers[-1], ageing(ledgers), len(ledgers))


def five_quarters() -> Ages:
    """`old` above appetite through all five, reworded in the last; `back` twice; `new` in the last; `closed` closed."""
    places = {"old": ((5, 5),) * 5, "back": ((5, 5), (5, 5), (1, 1), (5, 4), (5, 4)), "low": ((1, 1),) * 5}
    ledgers = [
        risk_ledger(*({"entity": name, "risk_id": name.upper(), "risk": name, RES: at[quarter]}
                      for name, at in places.items()), {"entity": "closed", RES: (5, 5), "status": "closed"})
        for quarter in range(4)
    ]  # fmt: skip
    last = risk_ledger(
        {"entity": "new", "risk": "new", RES: (5, 5)},
        {"entity": "back", "risk_id": "BACK", "risk": "back", "risk_owner": "Ann Archer", RES: (5, 4),
         "last_reviewed": "2017-02-14"},
        {"entity": "old", "risk_id": "OLD", "risk": "old, reworded", RES: (5, 5)},
        {"entity": "closed", "risk": "closed", RES: (5, 5), "status": "closed"},
    )  # fmt: skip
    return ages_of(*ledgers, last)


def test_open_risks_above_appetite_have_their_ages_the_longest_first() -> None:
    ages = five_quarters()
    assert [(risk.ref, risk.above, risk.unchanged) for risk in ages.risks] == [
        ("OLD", 5, 1), ("BACK", 2, 2), ("row 2", 1, 1),
    ]  # fmt: skip
    assert (ages.risks[1].owner, ages.risks[1].last_reviewed) == ("Ann Archer", date(2017, 2, 14))
    assert (ages.risks[0].owner, ages.risks[0].last_reviewed) == ("", None)


def test_every_number_of_quarters_up_to_the_longest_is_counted_also_where_there_is_none() -> None:
    assert five_quarters().counts == {1: 1, 2: 1, 3: 0, 4: 0, 5: 1}
    assert ageing_words(five_quarters()) == (
        "Risks above appetite by the quarters in a row they have been there. "
        "1 quarter: 1 risk; 2 quarters: 1 risk; 3 quarters: no risks; 4 quarters: no risks; 5 or more quarters: 1 risk."
    )


def test_nobody_knows_how_long_it_was_before_the_first_quarter() -> None:
    assert age_label(Ages((), 5), 5) == "5 or more"
    assert age_label(Ages((), 5), 4) == "4"


def test_the_message_says_how_many_have_been_there_for_a_year() -> None:
    assert ageing_message(five_quarters()) == (
        "1 of 3 risks above appetite has stood there for a year or more (5 quarter-ends in a row), "
        "the longest for 5 or more quarters"
    )


def test_four_quarter_ends_are_nine_months_so_that_nothing_is_said_of_a_year() -> None:
    above = [risk_ledger({"entity": "a", RES: (5, 5)}) for _ in range(4)]
    ages = ages_of(*above)
    assert not ages.is_a_year_known
    assert ages.long_standing == ()
    assert ageing_message(ages) == (
        "1 risk above appetite, the longest for 4 or more quarters; who has been there for a year is not known yet"
    )
    assert ages_of(*above, *above[:1]).long_standing == ages_of(*above, *above[:1]).risks


def test_with_a_year_on_record_it_is_said_that_nobody_has_been_there_so_long() -> None:
    within, above = (risk_ledger({"entity": "a", RES: place}) for place in ((1, 1), (5, 5)))
    assert ageing_message(ages_of(within, within, within, within, above)) == (
        "No risk above appetite (of 1) has stood there for a year; the longest has for 1 quarter"
    )


def test_a_quarter_without_any_risk_ends_what_can_be_looked_back_on() -> None:
    some, none = risk_ledger({"entity": "a", RES: (5, 5)}), risk_ledger()
    assert quarters_on_record([some, none, some, some]) == 2
    assert quarters_on_record([some, none]) == 0


def test_a_single_quarter_says_nothing_of_ages_and_no_risk_is_said_to_be_none() -> None:
    alone = ages_of(risk_ledger({"entity": "a", RES: (5, 5)}))
    assert not alone.is_known
    assert ageing_message(alone) == "1 risk above appetite, and no earlier quarter to say for how long"
    within = risk_ledger({"entity": "a", RES: (1, 1)})
    assert ageing_message(ages_of(within, within)) == "No open risk is above appetite"
    above = risk_ledger({"entity": "a", RES: (5, 5)})
    assert ageing_message(ages_of(within, above)) == (
        "1 risk above appetite, the longest for 1 quarter; who has been there for a year is not known yet"
    )
