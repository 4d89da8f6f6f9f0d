"""Data quality: how complete, what is wrong most, how old the reviews, who scores everything alike."""

from datetime import date

import pandas as pd
import pytest

from inforisk.findings import FindingGroup, Findings, Rule, Severity
from inforisk.metrics.quality.answers import WHOLE_COUNCIL, completeness_by_service
from inforisk.metrics.quality.calibration import Favourite, calibration
from inforisk.metrics.quality.faults import (
    ServiceFindings,
    broken_rules,
    by_service,
    by_severity,
    finding_counts,
    folded_to,
)
from inforisk.metrics.quality.reviews import review_ages
from inforisk.metrics.quality.words import (
    calibration_words,
    completeness_words,
    findings_message,
    findings_words,
    review_words,
)
from inforisk.vocabulary import Stage
from tests.builders import product_scheme, scored_risks

AS_AT = date(2017, 3, 31)

ASSETS = pd.DataFrame(
    {
        "returned_by": ["ICT", "ICT", "Adults", "Adults"],
        "asset_owner": ["A", None, "B", "C"],
        "location": ["Attic", "Attic", None, "Attic"],
        "retention_period": ["6 years", "6 years", "6 years", "6 years"],
        "security_measures": ["Locked", "Locked", "Locked", None],
        "personal_data": ["yes", "unknown", None, "yes"],
        "lawful_basis": [None, "consent", None, "consent"],
        "status": ["active", None, "archived", "disposed"],
    },
    dtype="str",
)


def test_completeness_is_given_for_the_council_and_each_service_without_what_is_disposed_of() -> None:
    found = completeness_by_service(ASSETS)
    assert [(one.service, one.complete, one.total, one.share) for one in found] == [
        (WHOLE_COUNCIL, 1, 3, 33.3),
        ("Adults", 0, 1, 0.0),
        ("ICT", 1, 2, 50.0),
    ]


def test_unknown_is_neither_given_nor_blank_and_a_question_is_put_only_where_it_arises() -> None:
    answers = {one.label: one for one in completeness_by_service(ASSETS)[0].answers}
    assert (answers["Personal data"].given, answers["Personal data"].unknown, answers["Personal data"].missing) == (
        1,
        1,
        1,
    )
    assert (answers["Lawful basis"].given, answers["Lawful basis"].total) == (0, 1)
    assert answers["Classification"].missing == 3  # no column is a blank in every row
    assert list(answers) == [
        "Owner", "Location", "Retention", "Security measures", "Classification", "Personal data", "Lawful basis",
        "Confidentiality, integrity and availability", "Review date",
    ]  # fmt: skip


def test_a_cell_that_says_to_be_confirmed_is_not_given() -> None:
    undecided = pd.DataFrame(
        {
            "returned_by": ["ICT"] * 4,
            "asset_owner": ["A"] * 4,
            "location": ["Attic", "TBC", "Attic", "To be confirmed"],
            "retention_period": ["6 years", "6 years", "tbc", "6 years"],
            "security_measures": ["Locked", "Locked", "Locked", "n/a"],
        },
        dtype="str",
    )
    council = completeness_by_service(undecided)[0]
    given = {one.label: (one.given, one.missing) for one in council.answers}
    assert (council.complete, council.total) == (1, 4)
    assert (given["Location"], given["Retention"], given["Security measures"]) == ((2, 2), (3, 1), (3, 1))


def test_a_question_that_arises_nowhere_has_no_share() -> None:
    answers = {one.label: one.share for one in completeness_by_service(ASSETS.iloc[2:3])[0].answers}
    assert answers["Lawful basis"] is None


def test_completeness_is_said_with_what_is_missing_most() -> None:
    assert completeness_words(completeness_by_service(ASSETS)) == (
        "1 of 3 assets (33.3%) gives all four things the ICO asks for: owner, location, retention and security "
        "measures. Not known most often: classification 3 of 3, lawful basis 1 of 1, confidentiality, integrity and "
        "availability 3 of 3, review date 3 of 3, personal data 2 of 3 and 2 more. "
        "Furthest behind: Adults 0 of 1, ICT 1 of 2."
    )
    assert completeness_words(completeness_by_service(ASSETS.iloc[:0])) == "There are no assets to ask about."


LATE = Rule("late", Severity.WARNING, "A late review", "{where}", "")
ORPHAN = Rule("orphan", Severity.ERROR, "No owner", "{where}", "")
NOTED = Rule("noted", Severity.NOTE, "A note", "{where}", "")
FOUND = [
    ("ICT", Findings((FindingGroup(LATE, "S", (3, 4), ("x", "y")), FindingGroup(NOTED, "S", (1, 2, 3))))),
    ("ICT", Findings((FindingGroup(LATE, "T", (3,), ("x",)),))),
    ("Adults", Findings((FindingGroup(LATE, "S"), FindingGroup(ORPHAN, "S", (7,))))),
]


def test_rules_are_counted_gravest_first_and_by_service() -> None:
    broken = broken_rules(FOUND)
    assert [(one.rule.code, one.total, one.by_service) for one in broken] == [
        ("orphan", 1, {"Adults": 1}),
        ("late", 4, {"ICT": 3, "Adults": 1}),
        ("noted", 3, {"ICT": 3}),
    ]
    assert by_severity(broken) == {Severity.ERROR: 1, Severity.WARNING: 4, Severity.NOTE: 3}
    assert findings_words(broken) == "1 error, 4 warnings, 3 notes. Most often: A late review 4, No owner 1."
    assert findings_words(()) == "The checks found no errors, no warnings and no notes."


def test_services_stand_by_their_gravest_findings_and_the_rest_are_folded_into_one_line() -> None:
    services = by_service(broken_rules(FOUND))
    assert [(one.service, list(one.counts.values()), one.total) for one in services] == [
        ("Adults", [1, 1, 0], 2), ("ICT", [0, 3, 3], 6),
    ]  # fmt: skip
    three = (*services, ServiceFindings("Libraries", {Severity.ERROR: 0, Severity.WARNING: 0, Severity.NOTE: 2}))
    assert [(one.service, one.total) for one in folded_to(1, three)] == [("Adults", 2), ("2 other services", 8)]
    assert folded_to(2, three) == three  # one service is not worth folding
    assert findings_message(broken_rules(FOUND)) == "The checks found 1 error, 4 warnings and 3 notes"


def test_a_service_goes_by_every_name_its_rows_give_it() -> None:
    named = ASSETS.assign(service=["ICT", "Digital", "Adults", None])
    assert [one.written for one in completeness_by_service(named)] == [(), ("Adults",), ("Digital", "ICT")]


def test_finding_counts_are_a_frame_of_one_row_a_service_and_rule() -> None:
    assert finding_counts(FOUND)[["service", "code", "findings"]].values.tolist() == [
        ["Adults", "orphan", 1], ["Adults", "late", 1], ["ICT", "late", 3], ["ICT", "noted", 3],
    ]  # fmt: skip
    assert finding_counts([])["findings"].dtype == "int64"


def reviewed(*moments: str | None, due: list[str | None] | None = None) -> pd.DataFrame:
    """Assets of ICT with their dates of last and next review."""
    frame = pd.DataFrame({"returned_by": ["ICT"] * len(moments)}, dtype="str")
    frame["last_reviewed"] = pd.to_datetime(list(moments)).astype("datetime64[us]")
    frame["review_due"] = pd.to_datetime(due or [None] * len(moments)).astype("datetime64[us]")
    return frame


@pytest.mark.parametrize(
    ("moment", "age"),
    [
        ("2017-03-31", "Up to 3 months"),
        ("2016-12-31", "Up to 3 months"),
        ("2016-12-30", "Up to 6 months"),
        ("2016-03-31", "Up to 12 months"),
        ("2015-03-30", "More than 24 months"),
        ("2017-04-01", "No review date"),  # still to come
        (None, "No review date"),
    ],
)
def test_a_review_is_of_one_age(moment: str | None, age: str) -> None:
    [council, service] = review_ages(reviewed(moment), AS_AT)
    assert {name for name, number in council.ages.items() if number} == {age}
    assert sum(service.ages.values()) == service.total == 1


def test_reviews_overdue_and_never_made_are_counted_apart() -> None:
    rows = reviewed("2017-01-31", "2016-01-31", None, due=["2017-03-31", "2017-03-30", None])
    council = review_ages(rows, AS_AT)[0]
    assert (council.overdue, council.without_due, council.never, council.median_months) == (1, 1, 1, 8.0)
    assert review_words(review_ages(rows, AS_AT)) == (
        "Half the dated reviews are 8 months old or older. Of 3 assets, 1 gives no date of a review, and none "
        "were last reviewed more than two years ago. 1 is overdue; 1 names no date of a next review."
    )
    assert review_words(review_ages(rows.iloc[:0], AS_AT)) == "There are no assets to review."


def judged(**places: list[tuple[int, int] | None]) -> pd.DataFrame:
    """Open risks of services, by their residual likelihood and impact."""
    rows = [
        {"risk_id": f"{service}{n}", "returned_by": service, Stage.RESIDUAL: place}
        for service, cells in places.items()
        for n, place in enumerate(cells)
    ]
    return scored_risks(rows, product_scheme())


def test_a_service_that_calls_everything_medium_is_told_apart_from_one_that_does_as_all_do() -> None:
    risks = judged(ICT=[(3, 3)] * 6, Adults=[(1, 1), (5, 5), (2, 4), (3, 3), (5, 4), (1, 2)])
    found = {one.service: one for one in calibration(risks, product_scheme())}
    assert found["ICT"].favourites[0] == Favourite("band", "Medium", 6, 6, 2, 6)
    assert (found["ICT"].is_unusual, found["Adults"].is_unusual) == (True, False)
    assert calibration_words(list(found.values())) == (
        "ICT scores nearly everything alike: band Medium 6 of 6 (elsewhere 2 of 6), "
        "likelihood Possible 6 of 6 (elsewhere 1 of 6), impact Moderate 6 of 6 (elsewhere 1 of 6)."
    )


def test_what_everybody_does_is_not_unusual() -> None:
    risks = judged(ICT=[(3, 3)] * 6, Adults=[(3, 3)] * 6)
    assert not any(one.is_unusual for one in calibration(risks, product_scheme()))


def test_few_risks_prove_nothing_and_those_not_assessed_are_said() -> None:
    risks = judged(ICT=[(3, 3)] * 4 + [None], Adults=[(1, 1)] * 5)
    few = calibration(risks, product_scheme())[1]
    assert (few.assessed, few.not_assessed, few.favourites) == (4, 1, ())
    assert calibration_words([few]) == (
        "No service gives nearly all its risks one answer where the others differ. "
        "1 service with fewer than 5 assessed risks is left aside."
    )


def test_the_only_service_has_nobody_to_differ_from() -> None:
    [one] = calibration(judged(ICT=[(3, 3)] * 9), product_scheme())
    assert (one.favourites[0].share_elsewhere, one.is_unusual) == (None, False)
