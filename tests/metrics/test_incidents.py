"""What the incident log teaches: counts that add up, links that are sure, and risks nobody moved."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.incidents.position import incident_position
from inforisk.metrics.incidents.unmoved import unmoved_risks
from inforisk.metrics.incidents.words import incident_words, unmoved_words
from inforisk.metrics.linked import cited_assets
from inforisk.vocabulary import Stage
from tests.builders import product_scheme, scored_risks

AS_AT = date(2017, 3, 31)


def log(*rows: dict[str, Any]) -> pd.DataFrame:
    """Incident rows; "I1", "I2" ... where no reference is given."""
    frame = pd.DataFrame([{"incident_id": f"I{n}", "key": f"k{n}", **row} for n, row in enumerate(rows, start=1)])
    for name in frame.columns:
        if name.endswith("_on"):
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[us]")
        else:
            frame[name] = frame[name].astype("Float64" if name == "people_affected" else "str")
    return frame


LOG = log(
    {"title": "Letter", "occurred_on": "2017-01-10", "reported_on": "2017-01-11", "ico_notified_on": "2017-01-14",
     "category": "Disclosed in error", "cause": "Haste", "severity": "high", "people_affected": 3,
     "personal_data_breach": "yes", "reported_to_ico": "yes", "status": "closed", "lesson": "Check twice",
     "service": "Adults", "asset_id": "1", "risk_id": "R1"},
    {"title": "Bag", "occurred_on": "2017-02-10", "reported_on": "2017-02-10", "ico_notified_on": "2017-02-14",
     "category": "disclosed  in error", "cause": None, "severity": "low", "people_affected": None,
     "personal_data_breach": "yes", "reported_to_ico": "yes", "status": None, "lesson": "TBC",
     "service": "Adults", "asset_id": "Unheard of", "risk_id": None},
    {"title": "Phone", "occurred_on": None, "reported_on": "2016-12-01", "ico_notified_on": None,
     "category": "Lost", "cause": "Haste", "severity": None, "people_affected": 2,
     "personal_data_breach": "no", "reported_to_ico": None, "status": "open", "lesson": "Buy locks",
     "service": "ICT", "asset_id": None, "risk_id": None},
)  # fmt: skip
ASSETS = pd.DataFrame(
    {"key": ["a1", "a2", "a3"], "asset_id": ["1", "1", "2"], "asset_name": ["Case files", "Servers", "Payroll; old"],
     "service": ["Adults", "ICT", "HR"], "returned_by": ["Adults", "ICT", "HR"]},
    dtype="str",
)  # fmt: skip


def test_every_table_adds_up_and_what_is_not_given_is_named() -> None:
    found = incident_position(LOG, AS_AT)
    assert found.by_category == {"Disclosed in error": 2, "Lost": 1}
    assert found.by_cause == {"Haste": 2, NOT_GIVEN: 1}
    assert found.by_service == {"Adults": 2, "ICT": 1}
    assert found.by_severity == {"near miss": 0, "low": 1, "medium": 0, "high": 1, "critical": 0, NOT_GIVEN: 1}
    assert found.reported_to_ico == {"yes": 2, "no": 0, NOT_GIVEN: 1}
    assert (found.total, found.open, found.personal_data_breaches) == (3, 2, 2)
    assert (found.people_affected, found.people_not_given) == (5, 1)
    assert (found.lessons_closed, found.lessons_open, found.without_lesson) == (1, 1, 1)


def test_a_report_on_the_third_day_is_in_time_and_one_on_the_fourth_is_not() -> None:
    assert incident_position(LOG, AS_AT).late_to_ico == ("I2",)


@pytest.mark.parametrize(
    ("since", "as_at", "titles"),
    [
        (None, AS_AT, ["Bag", "Letter", "Phone"]),
        (date(2017, 1, 10), AS_AT, ["Bag", "Letter"]),
        (date(2017, 1, 11), AS_AT, ["Bag"]),
        (None, date(2017, 2, 9), ["Letter", "Phone"]),
        (date(2016, 12, 1), date(2016, 12, 1), ["Phone"]),  # by the day it was reported
    ],
)
def test_a_period_holds_both_its_days(since: date | None, as_at: date, titles: list[str]) -> None:
    assert [one.title for one in incident_position(LOG, as_at, since).incidents] == titles


def test_an_incident_without_any_date_is_always_counted() -> None:
    assert incident_position(log({"title": "Some day"}), AS_AT, AS_AT).total == 1


def test_links_are_found_in_the_incidents_own_service_and_unknown_ones_are_named() -> None:
    found = incident_position(LOG, AS_AT, assets=ASSETS)
    linked = {one.ref: (one.assets, one.unknown) for one in found.incidents}
    assert linked == {"I1": (("a1",), ()), "I2": ((), ("Unheard of",)), "I3": ((), ())}
    assert [one.ref for one in found.unknown_links] == ["I2"]
    assert [one.ref for one in found.unlinked] == ["I3"]


@pytest.mark.parametrize(
    ("cell", "service", "places", "unknown"),
    [
        ("1", "ICT", (1,), ()),
        ("1", "HR", (), ("1",)),  # two services use the reference, and this one does not
        ("Asset 002", "Adults", (2,), ()),
        ("case  FILES", "HR", (0,), ()),
        ("Payroll; old", "HR", (2,), ()),
        ("1; 2; 9", "Adults", (0, 2), ("9",)),
        ("n/a", "HR", (), ()),
    ],
)
def test_an_asset_is_cited_by_reference_or_name(
    cell: str, service: str, places: tuple[int, ...], unknown: tuple[str, ...]
) -> None:
    rows = pd.DataFrame({"asset_id": [cell], "service": [service]}, dtype="str")
    cited = cited_assets(rows, ASSETS)
    assert (cited.places, cited.unknown) == ((places,), (unknown,))


NAMED = pd.DataFrame(
    {"key": ["e4", "e6", "e7", "e9"], "asset_id": ["E4", "E6", "E7", "E9"],
     "asset_name": ["Pupil files", "Admissions, appeals and waivers", "Transport", "Meals"],
     "service": ["Education"] * 4},
    dtype="str",
)  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "places", "unknown"),
    [
        ("E4, E6", (0, 1), ()),
        ("E4, E6 and E7", (0, 1, 2), ()),
        ("E4\nTransport & e 09", (0, 2, 3), ()),
        ("Pupil files and E6", (0, 1), ()),
        ("Admissions, appeals and waivers", (1,), ()),  # a name with a comma and an "and" is one name
        ("E4; Admissions, appeals and waivers", (0, 1), ()),
        ("E4, E99", (0,), ("E99",)),
        ("Plans, drawings and deeds", (), ("Plans, drawings and deeds",)),  # nothing of it is known, so it stays whole
    ],
)
def test_a_column_headed_assets_names_several_by_reference_in_one_cell(
    cell: str, places: tuple[int, ...], unknown: tuple[str, ...]
) -> None:
    rows = pd.DataFrame({"asset_name": [cell], "service": ["Education"]}, dtype="str")
    cited = cited_assets(rows, NAMED)
    assert (cited.places, cited.unknown) == ((places,), (unknown,))


def test_a_known_name_makes_up_for_an_unknown_reference() -> None:
    rows = pd.DataFrame({"asset_id": ["X9"], "asset_name": ["Servers"], "service": ["ICT"]}, dtype="str")
    assert cited_assets(rows, ASSETS).unknown == ((),)


def test_incidents_are_said_with_their_exact_numbers() -> None:
    assert incident_words(incident_position(LOG, AS_AT, assets=ASSETS)) == (
        "Up to 31 March 2017: 3 incidents, 2 still open. By severity: not given 1, high 1, low 1. "
        "By category: Disclosed in error 2, Lost 1. By cause: Haste 2, not given 1. "
        "2 were personal data breaches; 2 reported to the ICO (1 does not say); "
        "5 people affected, not counting 1 that gives no number. "
        "1 report to the ICO came more than three days after the council knew: I2. "
        "Lessons: 1 closed, 1 still open; 1 without one. "
        "1 names an asset or risk that no register lists: I2 (Unheard of). 1 names neither an asset nor a risk."
    )


def test_a_log_that_does_not_ask_is_not_told_as_a_log_that_answers_no() -> None:
    position = incident_position(LOG.drop(columns=["personal_data_breach", "people_affected"]), AS_AT)
    said = incident_words(position)
    assert "None says whether it was a personal data breach; 2 reported to the ICO (1 does not say); " in said
    assert "; none says how many people were affected. " in said


def test_an_incident_without_a_date_is_counted_in_every_period_and_that_is_said() -> None:
    undated = log({"occurred_on": "2017-02-01", "severity": "low"}, {"occurred_on": None, "severity": "high"})
    said = incident_words(incident_position(undated, AS_AT, date(2017, 3, 1)))
    assert said.startswith(
        "From 1 March 2017 to 31 March 2017: 1 incident, 1 still open. By severity: high 1. "
        "1 of them gives no date and is always counted. By category:"
    )
    assert "always counted" not in incident_words(incident_position(undated.iloc[:1], AS_AT))


def test_what_is_not_known_yet_is_no_answer() -> None:
    position = incident_position(LOG.assign(personal_data_breach="unknown", reported_to_ico="unknown"), AS_AT)
    assert "None says whether it was a personal data breach; none says whether it was rep" in incident_words(position)


def test_no_incidents_are_not_called_good_news() -> None:
    assert incident_words(incident_position(LOG.iloc[:0], AS_AT, date(2017, 1, 1))) == (
        "From 1 January 2017 to 31 March 2017: no incidents are recorded. That may also mean that none were reported."
    )


def ledger(**places: tuple[int, int] | None) -> pd.DataFrame:
    """Risks about asset 1 of Adults, under their entity, at a residual likelihood and impact."""
    rows = [
        {"risk_id": ref, "risk": ref, "key": ref, "entity": ref, "service": "Adults", "returned_by": "Adults",
         "asset_id": "1", "status": None, Stage.RESIDUAL: place}
        for ref, place in places.items()
    ]  # fmt: skip
    return scored_risks(rows, product_scheme())


ONE = log({"occurred_on": "2017-01-10", "service": "Adults", "asset_id": "1", "risk_id": None})


def unmoved(now: pd.DataFrame, before: Any, incidents: pd.DataFrame = ONE) -> list[str]:
    return [one.ref for one in unmoved_risks(incidents, now, before, ASSETS)]


def test_a_risk_whose_asset_had_an_incident_and_that_stands_still_is_listed_worst_first() -> None:
    before = ledger(R1=(2, 2), R2=(5, 5), R3=(3, 3))
    assert unmoved(ledger(R1=(2, 2), R2=(5, 5), R3=(3, 4)), before) == ["R2", "R1"]


def test_a_risk_that_is_new_or_not_assessed_has_not_stood_still() -> None:
    assert unmoved(ledger(R1=(2, 2), R2=None, R3=(3, 3)), ledger(R2=None, R3=None)) == []


def test_a_closed_risk_needs_no_new_judgement() -> None:
    now = ledger(R1=(2, 2)).assign(status="closed")
    assert unmoved(now, ledger(R1=(2, 2))) == []


def test_a_risk_the_incident_names_itself_is_listed() -> None:
    named = log({"occurred_on": "2017-01-10", "service": "Adults", "risk_id": "Risk R1"})
    assert unmoved(ledger(R1=(2, 2), R2=(2, 2)), ledger(R1=(2, 2), R2=(2, 2)), named) == ["R1"]


def test_an_incident_that_names_its_risk_does_not_speak_of_the_other_risks_to_the_asset() -> None:
    named = log({"occurred_on": "2017-01-10", "service": "Adults", "asset_id": "1", "risk_id": "R1"})
    before = ledger(R1=(2, 2), R2=(2, 2))
    assert unmoved(ledger(R1=(2, 2), R2=(2, 2)), before, named) == ["R1"]
    assert unmoved(ledger(R1=(3, 3), R2=(2, 2)), before, named) == []
    closed = ledger(R1=(2, 2), R2=(2, 2)).assign(status=["closed", None])
    assert unmoved(closed, before, named) == []
    unknown = log({"occurred_on": "2017-01-10", "service": "Adults", "asset_id": "1", "risk_id": "R9"})
    assert unmoved(ledger(R1=(2, 2), R2=(2, 2)), before, unknown) == ["R1", "R2"]


def test_the_first_quarter_cannot_say_which_risks_an_incident_moved() -> None:
    assert unmoved_words((), is_compared=False) == (
        "No earlier quarter is kept, so it cannot be said which risks moved after an incident."
    )


def test_what_moved_before_the_incident_and_not_since_stood_still() -> None:
    history = {date(2016, 9, 30): ledger(R1=(4, 4)), date(2016, 12, 31): ledger(R1=(2, 2))}
    assert unmoved(ledger(R1=(2, 2)), history) == ["R1"]


def test_what_moved_after_the_incident_did_not_stand_still_even_if_it_came_back() -> None:
    history = {date(2016, 12, 31): ledger(R1=(2, 2)), date(2017, 1, 31): ledger(R1=(4, 4))}
    assert unmoved(ledger(R1=(2, 2)), history) == []
    assert unmoved(ledger(R1=(2, 2)), {}) == []


def test_risks_that_did_not_move_are_said_by_reference() -> None:
    found = unmoved_risks(ONE, ledger(R1=(5, 5)), ledger(R1=(5, 5)), ASSETS)
    assert found[0].last_incident_on == date(2017, 1, 10)
    assert (
        unmoved_words(found) == "1 open risk had an incident and stands where it stood before: R1 (High, incident I1)."
    )
    assert unmoved_words(()) == "No open risk that had an incident stands where it stood before."
