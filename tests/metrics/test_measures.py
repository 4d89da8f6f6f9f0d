"""The counts kept when a quarter is frozen: made from the rows, each under its service and directorate."""

from datetime import date
from typing import Any

import pandas as pd

from inforisk.council import CouncilSettings
from inforisk.findings import FindingGroup, Findings, Rule, Severity
from inforisk.metrics.trends.measures import ALL_FOUR, COLUMNS, Measure, figures_of, parts_of
from inforisk.metrics.trends.trend import TrendPoint, trend
from inforisk.vocabulary import NOT_ASSESSED, Kind, Stage
from tests.metrics.ledgers import SCHEME, group_of, ledger, risk_ledger

RES = Stage.RESIDUAL
AS_AT = date(2017, 3, 31)


def taken(frames: dict[Kind, pd.DataFrame], **more: Any) -> pd.DataFrame:
    return figures_of(frames, SCHEME, AS_AT, CouncilSettings(), **more)


def counts(figures: pd.DataFrame, measure: Measure) -> dict[tuple[str, str, str], float]:
    """Each figure of a measure under (service, directorate, group)."""
    wanted = figures[figures["measure"] == measure.value]
    keys = zip(wanted["service"], wanted["directorate"], wanted["group"], strict=True)
    return dict(zip(keys, wanted["value"], strict=True))


RISKS = risk_ledger(
    {"entity": "a", RES: (5, 5)},
    {"entity": "b", RES: (1, 1)},
    {"entity": "c", RES: (5, 5), "status": "closed"},
    {"entity": "d", "returned_by": "ICT", "directorate": "Resources"},
    {"entity": "e", RES: (5, 5), "returned_by": "Legal", "directorate": None, "status": "merged"},
)


def test_open_risks_are_counted_by_band_and_every_band_is_named() -> None:
    figures = taken({Kind.RISKS: RISKS})
    assert counts(figures, Measure.RISKS) == {
        ("Housing", "Place", ""): 2, ("ICT", "Resources", ""): 1, ("Legal", "", ""): 0,
    }  # fmt: skip
    assert counts(figures, Measure.RISKS_BY_BAND) == {
        ("Housing", "Place", "Low"): 1, ("Housing", "Place", "Medium"): 0, ("Housing", "Place", "High"): 1,
        ("Housing", "Place", NOT_ASSESSED): 0,
        ("ICT", "Resources", "Low"): 0, ("ICT", "Resources", "Medium"): 0, ("ICT", "Resources", "High"): 0,
        ("ICT", "Resources", NOT_ASSESSED): 1,
        ("Legal", "", "Low"): 0, ("Legal", "", "Medium"): 0, ("Legal", "", "High"): 0, ("Legal", "", NOT_ASSESSED): 0,
    }  # fmt: skip
    assert counts(figures, Measure.RISKS_ABOVE_APPETITE) == {
        ("Housing", "Place", ""): 1, ("ICT", "Resources", ""): 0, ("Legal", "", ""): 0,
    }  # fmt: skip
    assert counts(figures, Measure.RISKS_NOT_ASSESSED)["ICT", "Resources", ""] == 1


def test_assets_are_counted_by_the_four_questions_they_answer() -> None:
    assets = ledger(
        {"entity": "a", "asset_owner": "Jo Hill", "location": "Attic", "retention_period": "7 years",
         "security_measures": "Locked"},
        {"entity": "b", "asset_owner": "Jo Hill", "system": "CRM"},
        {"entity": "c", "asset_owner": "Jo Hill", "status": "disposed"},
    )  # fmt: skip
    figures = taken({Kind.ASSETS: assets})
    assert counts(figures, Measure.ASSETS) == {("Housing", "Place", ""): 2}
    place = ("Housing", "Place")
    assert counts(figures, Measure.ASSETS_ANSWERED) == {
        (*place, "Owner"): 2, (*place, "Location"): 2, (*place, "Retention"): 1, (*place, "Security measures"): 1,
        (*place, ALL_FOUR): 1,
    }  # fmt: skip


def test_owners_are_counted_once_for_the_council_and_once_in_each_service() -> None:
    assets = ledger(
        {"entity": "a", "asset_owner": "Jo Hill"},
        {"entity": "b", "asset_owner": "Hill, Jo", "returned_by": "ICT", "directorate": "Resources"},
        {"entity": "c", "asset_owner": "Sam Green"},
    )
    training = ledger({"entity": "t", "person": "Jo Hill", "status": "complete", "completed_on": "2017-01-10"})
    owners = counts(taken({Kind.ASSETS: assets, Kind.TRAINING: training}), Measure.OWNERS)
    assert sum(value for (service, place, _), value in owners.items() if (service, place) == ("", "")) == 2
    assert owners["", "", "completed in time"] == owners["ICT", "Resources", "completed in time"] == 1
    assert owners["", "Resources", "completed in time"] == owners["Housing", "Place", "completed in time"] == 1
    assert owners["", "", "not matched"] == 1
    decided = taken({Kind.ASSETS: assets, Kind.TRAINING: training}, people={"Sam Green": "Jo Hill"})
    assert counts(decided, Measure.OWNERS)["", "", "not matched"] == 0


def test_actions_are_counted_by_plan_and_status_and_a_blank_status_is_its_own() -> None:
    actions = ledger(
        {"entity": "a", "plan": "ICO audit", "status": "complete"},
        {"entity": "b", "plan": "ICO  AUDIT", "status": "complete"},
        {"entity": "c", "plan": "ICO audit", "status": None},
    )
    assert counts(taken({Kind.ACTIONS: actions}), Measure.ACTIONS) == {
        ("Housing", "Place", group_of("ICO audit", "complete")): 2,
        ("Housing", "Place", group_of("ICO audit", "status unknown")): 1,
    }
    assert parts_of(group_of("ICO audit", "")) == ("ICO audit", "")


def test_maturity_counts_points_at_each_level_and_never_averages() -> None:
    about = {"model": "ARMA", "model_version": "2017", "dimension": "Retention"}
    points = ledger({"entity": "a", "level": "3"} | about, {"entity": "b", "level": None} | about)
    points = points.assign(level=points["level"].astype("Int64"))
    assert counts(taken({Kind.MATURITY: points}), Measure.MATURITY) == {
        ("Housing", "Place", group_of("ARMA", "2017", "Retention", "level 3")): 1,
        ("Housing", "Place", group_of("ARMA", "2017", "Retention", "not assessed")): 1,
    }


def test_incidents_are_counted_by_category_severity_and_whether_open() -> None:
    incidents = ledger(
        {"entity": "a", "category": "Disclosure", "severity": "high", "status": "closed"},
        {"entity": "b", "category": "Disclosure", "severity": None, "status": None},
    )
    figures = taken({Kind.INCIDENTS: incidents})
    place = ("Housing", "Place")
    assert counts(figures, Measure.INCIDENTS) == {(*place, ""): 2}
    assert counts(figures, Measure.INCIDENTS_BY_CATEGORY) == {(*place, "Disclosure"): 2}
    assert counts(figures, Measure.INCIDENTS_BY_SEVERITY) == {(*place, "high"): 1, (*place, "not said"): 1}
    assert counts(figures, Measure.INCIDENTS_OPEN) == {(*place, ""): 1}


def test_findings_are_counted_by_rule_for_each_service() -> None:
    rule = Rule("no_owner", Severity.WARNING, "No owner", "{where}: no owner.", "Name one.")
    found = Findings((FindingGroup(rule, "Risks", rows=(2, 3)), FindingGroup(rule, "Assets")))
    figures = taken({Kind.RISKS: RISKS}, findings={"Housing": found})
    assert counts(figures, Measure.FINDINGS) == {("Housing", "Place", "no_owner"): 3}


def test_a_kind_nobody_returned_has_no_figures_at_all() -> None:
    figures = taken({Kind.RISKS: RISKS, Kind.ASSETS: ledger()})
    assert set(figures["measure"]).isdisjoint({Measure.ASSETS.value, Measure.OWNERS.value})
    nothing = taken({})
    assert list(nothing.columns) == list(COLUMNS)
    assert nothing.empty
    assert nothing["value"].dtype == "float64"


def test_the_same_rows_in_another_order_give_the_same_figures() -> None:
    pd.testing.assert_frame_equal(taken({Kind.RISKS: RISKS}), taken({Kind.RISKS: RISKS.iloc[::-1]}))


def test_the_bands_of_a_quarter_add_up_to_its_open_risks() -> None:
    kept = taken({Kind.RISKS: RISKS}).assign(snapshot_id=1)
    point = (TrendPoint(1, "Q4", AS_AT, "test", "1"),)
    assert trend(kept, point, Measure.RISKS_BY_BAND).total.tolist() == trend(kept, point, Measure.RISKS).total.tolist()
