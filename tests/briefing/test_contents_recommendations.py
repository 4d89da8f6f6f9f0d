"""What the body is asked: only what applies, each with its figure; names where the public may not read them held so."""

from pathlib import Path

from inforisk.briefing.contents import recommendations
from inforisk.briefing.paper.blocks import Points
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.store import Store
from tests.briefing.quarters_made import BODY, Q3, Q4, council, freeze, keep, material, read_out

ACTIONS = "Action Ref,Plan,Recommendation,Action owner,Due date,Status,Approver\n"


def asked(store: Store, body: str = BODY) -> list[str]:
    return read_out(recommendations.blocks(material(store, Q4, body=body)))


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
            "That the Cabinet Member approves the one action that is done and awaits its approval: A1 Approve the "
            "policy (approver: Cabinet Member for Policy).",
            "That the Cabinet Member asks whoever must approve to decide on the one other action that is done and "
            "awaits approval: A2 Approve the register (approver: Priya Example).",
        ]
        assert "asks whoever must approve to decide on the two actions" in asked(store, "Audit Committee")[1]
    assert points.is_numbered
    assert public(points.items[2][0]).endswith("action that is done and awaits approval: A2.")


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
