"""The lines of the overview, word for word, where there is something to say and where there is nothing."""

from inforisk.metrics import in_brief
from inforisk.metrics.numbers import Evidence, Told, told
from inforisk.metrics.sourced import Sourced, plain
from inforisk.vocabulary import Kind, Stage
from tests.builders import product_scheme
from tests.metrics.evidence_made import before, evidence
from tests.metrics.ledgers import Q3

MEDIUM, HIGH = (2, 3), (4, 4)


def risk(entity: str, place: tuple[int, int] = HIGH, **fields: str) -> dict[object, object]:
    return {"entity": entity, Stage.RESIDUAL: place, "risk_id": entity, "risk": entity, "status": "open", **fields}


def counts(made: Evidence, *names: str) -> dict[str, Told]:
    return {name: told(name, made) for name in names}


def test_what_has_changed_is_counted_and_none_is_said() -> None:
    then = before([risk("a"), risk("b", MEDIUM), risk("c")])
    made = evidence([risk("a", MEDIUM), risk("b"), risk("c", status="closed"), risk("d")], before=then)
    assert plain([in_brief.changed(counts(made, *in_brief.CHANGED))]) == (
        f"Since {Q3} one risk was added, one closed and none vanished (missing from the registers, not closed); "
        "of those open both times one went up and one came down; one came above appetite and one came back within it."
    )


def test_no_risk_added_is_no_risks_and_not_none_risks() -> None:
    made = evidence([risk("a")], before=before([risk("a")]))
    said = plain([in_brief.changed(counts(made, *in_brief.CHANGED))])
    assert said.startswith(
        f"Since {Q3} no risks were added, none closed and none vanished (missing from the registers, not closed);"
    )


def test_across_a_change_of_scheme_what_came_and_went_is_told_and_no_position_is_compared() -> None:
    then = before([risk("a"), risk("b", MEDIUM)], scheme=product_scheme(red_from=20, version="0"))
    made = evidence([risk("a"), risk("b"), risk("c")], before=then)
    assert plain([in_brief.changed(counts(made, *in_brief.CHANGED), is_other_scheme=True)]) == (
        f"Since {Q3} one risk was added, none closed and none vanished (missing from the registers, not closed); "
        f"the scheme changed since {Q3}, so the positions of the others are not compared."
    )


def test_under_filters_that_nothing_is_left_is_not_told_of_the_whole_council() -> None:
    nothing = evidence()
    assert in_brief.maturity(counts(nothing, *in_brief.MATURITY), is_part=True) == (
        "No maturity assessment is left under these filters.",
    )
    assert in_brief.incidents(counts(nothing, *in_brief.INCIDENTS), is_part=True) == (
        "No incident is left under these filters.",
    )
    assert in_brief.assets(counts(nothing, *in_brief.ASSETS), is_part=True) == (
        "No information asset is left under these filters.",
    )


def test_none_of_one_asset_takes_the_verb_of_one() -> None:
    asset = {"entity": "1", "asset_id": "1", "asset_name": "Files", "status": "current"}
    made = evidence((), {Kind.ASSETS: [asset]})
    assert plain([in_brief.assets(counts(made, *in_brief.ASSETS))]).startswith("0 of 1 asset (0%) answers the four")


def test_whether_incidents_were_reported_is_not_known_where_no_log_says_so() -> None:
    rows = [{"entity": "1", "incident_id": "1", "title": "Lost", "status": "open", "occurred_on": "2017-01-10"}]
    made = evidence((), {Kind.INCIDENTS: rows})
    assert plain([in_brief.incidents(counts(made, *in_brief.INCIDENTS))]) == (
        "One incident is recorded: one is open, and whether any was reported to the ICO is not known."
    )


def test_without_an_earlier_quarter_nothing_has_changed_that_anybody_knows_of() -> None:
    made = evidence([risk("a")])
    said = in_brief.changed(counts(made, *in_brief.CHANGED))
    assert said == ("There is no earlier quarter to compare with.",)


def test_the_assets_are_said_with_what_they_leave_blank() -> None:
    full = {"location": "Basement", "retention_period": "6 years", "security_measures": "Locked"}
    rows = [
        {
            "entity": "1",
            "asset_id": "1",
            "asset_name": "Files",
            "asset_owner": "Ann Archer",
            "status": "current",
            **full,
        },
        {"entity": "2", "asset_id": "2", "asset_name": "Post", "asset_owner": "TBC", "status": "current", **full},
    ]
    made = evidence((), {Kind.ASSETS: rows})
    assert plain([in_brief.assets(counts(made, *in_brief.ASSETS))]) == (
        "1 of 2 assets (50.0%) answers the four questions: owner, location, retention, security. One has no owner; "
        "none is marked special category or critical."
    )
    special = [{**row, "special_category": "yes"} for row in rows]
    made = evidence([risk("a", asset_id="2")], {Kind.ASSETS: special})
    assert plain([in_brief.assets(counts(made, *in_brief.ASSETS))]).endswith(
        "One has no owner. Of 2 assets marked special category or critical, one is named by no open risk."
    )
    assert in_brief.assets(counts(evidence(), *in_brief.ASSETS)) == ("No information asset is recorded.",)


def test_incidents_are_counted_and_an_empty_log_is_not_called_a_good_quarter() -> None:
    rows = [
        {"entity": "1", "incident_id": "1", "title": "Lost", "status": "open", "occurred_on": "2017-01-10"},
        {"entity": "2", "incident_id": "2", "title": "Sent", "status": "closed", "occurred_on": "2017-01-11",
         "reported_to_ico": "yes"},
    ]  # fmt: skip
    made = evidence((), {Kind.INCIDENTS: rows})
    assert plain([in_brief.incidents(counts(made, *in_brief.INCIDENTS))]) == (
        "Two incidents are recorded: one is open, one was reported to the ICO."
    )
    assert plain([in_brief.incidents(counts(evidence(), *in_brief.INCIDENTS))]) == (
        "No incident is recorded: that may also mean that no incident log was returned."
    )


def test_maturity_that_nobody_assessed_is_said() -> None:
    said = in_brief.maturity(counts(evidence(), *in_brief.MATURITY))
    assert said == ("No maturity assessment was returned.",)


def test_every_figure_is_a_link_to_its_number() -> None:
    made = evidence([risk("a")], before=before([risk("a")]))
    lines = (
        in_brief.changed(counts(made, *in_brief.CHANGED)),
        in_brief.incidents(counts(made, *in_brief.INCIDENTS)),
    )
    linked = [piece.number for line in lines for piece in line if isinstance(piece, Sourced)]
    assert linked == list(in_brief.CHANGED)
