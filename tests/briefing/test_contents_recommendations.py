"""What the body is asked: only what applies, each with its figure; names where the public may not read them held so."""

from pathlib import Path

from inforisk.briefing.contents import recommendations
from inforisk.briefing.paper.blocks import Points
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced, plain
from inforisk.store import Store
from tests.briefing.quarters_made import BODY, Q3, Q4, council, freeze, keep, material, read_out

ACTIONS = "Action Ref,Plan,Recommendation,Action owner,Due date,Status,Approver\n"


def asked(store: Store, body: str = BODY) -> list[str]:
    return read_out(recommendations.blocks(material(store, Q4, body=body)))


def shortly(store: Store, body: str = BODY) -> list[str]:
    """The same as the one page has them."""
    return [plain((recommendations.asked(one),)) for one in recommendations.asks(material(store, Q4, body=body))]


def test_a_quarter_without_cause_for_anything_else_asks_to_note_it(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,1,1,Open,,,\n", Q4)
        assert asked(store) == [
            "That the Cabinet Member notes where the council's information stands at risk as at 31 March 2017: "
            "0 of 1 open risk is above appetite."
        ]


def test_no_risk_and_nothing_assessed_are_noted_as_that(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        assert asked(store)[0].endswith("as at 31 March 2017: no open risk is on the registers.")
        keep(store, "Housing", "R3,A tablet,Cath Cole,,,,Open,,,\n", Q4)
        assert asked(store) == [
            "That the Cabinet Member notes where the council's information stands at risk as at 31 March 2017: no open "
            "risk is assessed, so nobody can say what is above appetite.",
            "That the Cabinet Member asks the owner of the one open risk that is not assessed to assess it before the "
            "next report: R3.",
        ]


def test_what_waits_for_this_body_it_approves_and_of_others_it_asks_a_decision(tmp_path: Path) -> None:
    plan = ACTIONS + (
        "A1,ICO audit,Approve the policy,Ben Baker,31/05/2017,Awaiting approval,Cabinet Member for Policy\n"
        "A2,ICO audit,Approve the register,Ben Baker,31/05/2017,Awaiting approval,Priya Example\n"
    )
    with council(tmp_path) as store:
        keep(store, "Housing", plan, Q4, "action-plan.csv")
        points = next(one for one in recommendations.blocks(material(store, Q4)) if isinstance(one, Points))
        assert asked(store)[1:] == [
            "That the Cabinet Member approves the one action that is done and awaits the Cabinet Member's approval: A1 "
            "Approve the policy.",
            "That the Cabinet Member asks for a decision on the one other action that is done and awaits approval: A2 "
            "Approve the register (to be approved by Priya Example).",
        ]
        assert shortly(store)[1:] == ["Approve A1.", "Ask the approvers to decide on A2."]
        assert asked(store, "Audit Committee")[1].startswith(
            "That the Audit Committee asks for a decision on the two actions that are done and await approval: A1"
        )
    assert points.is_numbered
    assert public(points.items[2][0]).endswith(
        "done and awaits approval: A2 of “ICO audit” (to be approved by the person its plan names)."
    )


def test_the_office_that_approves_is_public_and_its_holder_is_not(tmp_path: Path) -> None:
    plan = ACTIONS + (
        "A1,ICO audit,Approve the policy,Ben Baker,28/02/2017,Awaiting approval,"
        '"Cllr Jo Example, Cabinet Member for Policy"\n'
    )
    with council(tmp_path) as store:
        keep(store, "Housing", plan, Q4, "action-plan.csv")
        points = next(one for one in recommendations.blocks(material(store, Q4, body="Audit Committee")) if
                      isinstance(one, Points))  # fmt: skip
        assert shortly(store, "Audit Committee")[1:] == ["Ask the Cabinet Member for Policy to decide on A1."]
    assert public(points.items[1][0]).endswith(
        "A1 of “ICO audit”, 31 days late (to be approved by the Cabinet Member for Policy)."
    )


def test_what_is_done_and_late_is_asked_of_its_approver_alone(tmp_path: Path) -> None:
    plan = ACTIONS + "A1,ICO audit,Approve the policy,Ben Baker,28/02/2017,Awaiting approval,Cabinet Member\n"
    with council(tmp_path) as store:
        keep(store, "Housing", plan, Q4, "action-plan.csv")
        assert shortly(store) == ["Note the position in this report.", "Approve A1."]


def public(sentence: Sentence) -> str:
    """As the public reads it: what a register says and who acts is left out."""
    hidden = (Holds.OFFICER, Holds.FREE_TEXT)
    said = (one.instead if isinstance(one, Quoted) and one.holds in hidden else one for one in sentence)
    return "".join(one if isinstance(one, str) else one.text for one in said)


def test_overdue_actions_and_risks_without_an_action_are_asked_about(tmp_path: Path) -> None:
    plan = ACTIONS + (
        "A1,ICO audit,Write the policy,Ben Baker,28/02/2017,In progress,\n"
        "A2,ICO audit,Keep the register,Ben Baker,29/03/2017,In progress,\n"
    )
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,5,5,Open,,,\n", Q4)
        keep(store, "Housing", plan, Q4, "action-plan.csv")
        assert asked(store)[1:] == [
            "That the Cabinet Member asks the owner of the one risk above appetite about which nothing is planned to "
            "say what will be done and by when: R1.",
            "That the Cabinet Member asks the owners of the two overdue actions to say by when each will be done; the "
            "longest is 31 days late.",
        ]


def test_who_returned_nothing_is_required_to_and_named(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,1,1,Open,,,\n", Q3)
        keep(store, "Planning", "P1,Plans,Dan Dent,,1,1,Open,,,\n", Q3)
        keep(store, "Planning", "P1,Plans,Dan Dent,,1,1,Open,,,\n", Q4)
        assert asked(store)[-1] == (
            "That the Cabinet Member requires the one service that has not returned for 2016-17 Q4 to return its "
            "registers: Housing."
        )
        freeze(store, Q4, "Planning")
        assert "the one service that returned nothing for 2016-17 Q4" in asked(store)[-1]


def test_every_count_in_a_recommendation_leads_to_its_source(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,5,5,Open,,,\nR2,Keys,Ann Archer,,,,Open,,,\n", Q4)
        points = next(one for one in recommendations.blocks(material(store, Q4)) if isinstance(one, Points))
    numbers = [[piece.number for piece in item[0] if isinstance(piece, Sourced)] for item in points.items]
    assert numbers == [["risks-above-appetite"], ["risks-above-without-action"], ["risks-not-assessed"]]


TREATED = "Risk ref,Risk,Risk owner,Residual likelihood,Residual impact,Status,Treatment,Review date\n"


def test_a_risk_above_appetite_that_is_tolerated_until_no_day_is_decided_on(tmp_path: Path) -> None:
    rows = "R1,Letters,Ann Archer,5,5,Open,Tolerate,\nR2,Keys,Ann Archer,5,5,Open,Tolerate,30/06/2017\n"
    with council(tmp_path) as store:
        keep(store, "Housing", TREATED + rows, Q4, "risks.csv")
        assert asked(store)[1] == (
            "That the Cabinet Member decides on the one risk above appetite that is tolerated without a date to look "
            "at it again, whether it is accepted until a stated day or treated: R1."
        )
        assert shortly(store)[1] == "Decide on R1: accept until a stated day, or treat."


def test_what_came_above_vanished_or_has_no_owner_is_asked_about(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,1,1,Open,Move,,\nR2,Keys,Ann Archer,,1,1,Open,,,\n", Q3)
        freeze(store, Q3, "Housing")
        keep(store, "Housing", "R1,Letters,,,5,5,Open,Move,30/06/2017,\n", Q4)
        blocks = recommendations.blocks(material(store, Q4, Q3))
    assert read_out(blocks)[1:] == [
        "That the Cabinet Member asks what will bring back within appetite, and by when, the one risk that came above "
        "it since 2016-17 Q3: R1.",
        "That the Cabinet Member asks the services concerned to name an owner for the one open risk that has none: R1.",
        "That the Cabinet Member asks the services concerned what became of the one risk that is missing from the "
        "registers since 2016-17 Q3 without being closed, and to list or close it: R2.",
    ]


def test_eight_are_put_and_what_is_left_to_officers_is_said(tmp_path: Path) -> None:
    assets = "Asset ID,Asset name,Information Asset Owner\nA1,Letters,Ann Archer\n"
    records = "Learner,Course,Completed on\nDan Dent,Information governance,\n"
    plan = ACTIONS + (
        "A1,ICO audit,Approve the policy,Ben Baker,31/05/2017,Awaiting approval,Cabinet Member\n"
        "A2,ICO audit,Approve the register,Ben Baker,31/05/2017,Awaiting approval,Priya Example\n"
        "A3,ICO audit,Write the policy,Ben Baker,28/02/2017,In progress,\n"
    )
    with council(tmp_path) as store:
        keep(store, "Planning", "P1,Plans,Dan Dent,,1,1,Open,,,\n", Q3)
        keep(store, "Housing", "R1,Letters,Ann Archer,,1,1,Open,,,\nR2,Keys,Ann Archer,,1,1,Open,,,\n", Q3)
        freeze(store, Q3, "Housing", "Planning")
        keep(store, "Housing", "R1,Letters,,,5,5,Open,,,\nR3,A tablet,Cath Cole,,,,Open,,,\n", Q4)
        for lines, name in ((assets, "assets.csv"), (records, "training.csv"), (plan, "action-plan.csv")):
            keep(store, "Housing", lines, Q4, name)
        told = material(store, Q4, Q3)
        blocks, asks = recommendations.blocks(told), recommendations.asks(told)
    assert [plain((recommendations.asked(one),)) for one in asks] == [
        "Note the position in this report.", "Approve A1.", "Ask the approvers to decide on A2.",
        "Ask what will bring R1 back within appetite.", "Ask for a plan about R1.",
        "Require the one missing service to return for 2016-17 Q4.",
        "Have one untrained asset owner complete the course without delay.", "Ask for an owner of R1.",
    ]  # fmt: skip
    assert len(read_out(blocks)) == 9
    assert read_out(blocks)[-1] == (
        "Left to officers: ask what became of R2; ask for an assessment of R3; ask by when A3 will be done."
    )
