"""Risks above appetite: each in detail, why it is still there, what is planned; and when there is none."""

from pathlib import Path

from inforisk.briefing.contents import above_appetite
from inforisk.metrics.sourced import Holds
from tests.briefing.quarters_made import Q3, Q4, council, freeze, keep, lines, material, read_out, table

THEN = (
    "R1,Letters go to the wrong address,Ann Archer,Confidentiality,4,5,Open,Check each envelope,31/05/2017,\n"
    "R2,The server room floods,,Availability,1,2,Open,,,\n"
)
NOW = (
    "R1,Letters go to the wrong address,Ann Archer,Confidentiality,4,5,Open,Check each envelope,31/05/2017,\n"
    "R2,The server room floods,,Availability,5,5,Open,,,\n"
    "R3,A tablet is lost,Cath Cole,,,,Open,,,\n"
)
PLAN = "Action Ref,Plan,Recommendation,Action owner,Due date,Status,Risk ref\n" + (
    "A7,ICO audit,Buy windowed envelopes,Ben Baker,30/04/2017,In progress,R1\n"
)


def test_each_is_told_with_how_long_why_and_what_is_planned_by_when(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", THEN, Q3)
        keep(store, "Housing", NOW, Q4)
        keep(store, "Housing", PLAN, Q4, "action-plan.csv")
        freeze(store, Q3, "Housing")
        told = above_appetite.blocks(material(store, Q4, Q3))
    assert lines(table(told, "above-appetite")) == [
        ("R2", "The server room floods", "Housing", "Availability", "not named", "25, High", "1", "no date"),
        (
            "R1",
            "Letters go to the wrong address",
            "Housing",
            "Confidentiality",
            "Ann Archer",
            "20, High",
            "2",
            "30 April 2017",
        ),
    ]
    assert [row[2:] for row in lines(table(told, "above-appetite-why"))] == [
        ("Nothing is planned",),
        ("Check each envelope (due 31 May 2017); A7 Buy windowed envelopes (due 30 April 2017)",),
    ]
    assert read_out(told)[0] == "2 of 3 open risks are above appetite, 1 more than at 2016-17 Q3."
    assert "One of them is without a planned action." in read_out(told)
    assert "One open risk is not assessed and may belong here too." in read_out(told)


def test_owners_and_reasons_stand_in_columns_the_public_does_not_see(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", NOW, Q4)
        told = above_appetite.blocks(material(store, Q4))
    held = {column.heading: column.holds for name in ("above-appetite", "above-appetite-why") for column in
            table(told, name).columns}  # fmt: skip
    assert held["Owner"] is Holds.OFFICER
    assert {held["Risk"], held["Why it is still there"], held["What is planned"]} == {Holds.FREE_TEXT}
    assert {held["Reference"], held["Category"], held["Service"], held["Score and band"]} == {Holds.LABEL}
    assert held["Quarters above"] is Holds.COUNT


def test_of_more_than_25_the_worst_are_told_and_the_others_counted(tmp_path: Path) -> None:
    many = "".join(f"R{number},Risk {number} of many,Ann Archer,,5,5,Open,,,\n" for number in range(1, 29))
    with council(tmp_path) as store:
        keep(store, "Housing", many, Q4)
        told = above_appetite.blocks(material(store, Q4))
    assert len(table(told, "above-appetite").rows) == 25
    assert "The 25 worst are told below; the other three stand on the registers." in read_out(told)


def test_none_above_appetite_is_said_and_so_is_who_might_be(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,1,1,Open,,,\nR3,A tablet,Cath Cole,,,,Open,,,\n", Q4)
        told = above_appetite.blocks(material(store, Q4))
    assert read_out(told) == [
        "No risk that was assessed is above appetite.",
        "One open risk is not assessed and may belong here too.",
    ]


def test_nothing_assessed_and_no_risk_at_all_are_said_in_a_sentence(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        assert read_out(above_appetite.blocks(material(store, Q4))) == ["No open risk is on the registers."]
        keep(store, "Housing", "R3,A tablet,Cath Cole,,,,Open,,,\nR4,A key,Cath Cole,,,,Open,,,\n", Q4)
        assert read_out(above_appetite.blocks(material(store, Q4))) == [
            "Neither of the two open risks is assessed, so nobody can say what is above appetite."
        ]
