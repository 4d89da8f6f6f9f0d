"""The numbers of maturity, training and data quality: each equals what its page counts, with the rows behind it."""

from collections.abc import Callable, Mapping
from datetime import date

import pandas as pd
import pytest

from inforisk.council import CouncilSettings
from inforisk.examples import EXAMPLES
from inforisk.intake import check_file
from inforisk.metrics.maturity.position import maturity
from inforisk.metrics.numbers import NUMBERS, Evidence, told
from inforisk.metrics.numbers.quality import LACKING
from inforisk.metrics.numbers.training import coverage_in
from inforisk.metrics.quality.answers import completeness_by_service
from inforisk.metrics.quality.reviews import review_ages
from inforisk.metrics.training.coverage import UNTRAINED, OwnerState, coverage
from inforisk.scoring import DEFAULT
from inforisk.vocabulary import Kind
from tests.builders import product_scheme
from tests.metrics.test_coverage import owned, trained
from tests.metrics.test_maturity import assessed

AS_AT = date(2017, 9, 30)
EXAMPLE_DAY = date(2017, 3, 31)
SETTINGS = CouncilSettings(date(2017, 6, 30))

ASSETS = owned(
    "Jane Smith", "Smith, Jane", "Raj Patel", "Ola Nordmann", None, "John Smith",
    returned_by=["Adults", "ICT", "ICT", "ICT", "Adults", "Adults"],
    key=[f"a{number}" for number in range(6)],
    status=[None, None, "archived", None, None, "disposed"],
    location=["Attic", "TBC", "Attic", None, "Attic", "Attic"],
    security_measures=["Locked", None, "Locked", "Locked", "n/a", None],
    retention_period=["6 years"] * 6,
).assign(
    last_reviewed=pd.to_datetime(["2017-01-01", None, None, "2018-01-01", "2016-01-01", None]).astype("datetime64[us]"),
    review_due=pd.to_datetime(["2017-09-29", "2017-09-30", None, None, "2016-12-31", "2016-01-01"]).astype(
        "datetime64[us]"
    ),
)  # fmt: skip
TRAINING = trained(
    {"person": "Jane Smith", "completed_on": "2017-05-01"},
    {"person": "Raj Patel", "completed_on": "2016-05-01", "expires_on": "2017-05-01"},
)
MATURITY = assessed(
    {"dimension": "Retention", "level": 1, "target": 3, "key": "m1"},
    {"dimension": "Integrity", "level": 3, "target": 3, "key": "m2"},
    {"dimension": "Availability", "level": 4, "target": 3, "key": "m3"},
    {"dimension": "Disposition", "level": None, "target": 3, "key": "m4"},
    {"dimension": "Protection", "level": 2, "target": None, "key": "m5"},
    {"dimension": "Retention", "level": 2, "target": 2, "key": "m0", "assessed_on": "2016-03-01", "service": "ICT"},
    {"dimension": "Retention", "level": 1, "target": 2, "key": "m6", "assessed_on": "2017-03-01", "service": "ICT"},
)
RISKS = pd.DataFrame({"status": ["open", None, "closed"], "key": ["r0", "r1", "r2"]}, dtype="str").assign(
    last_reviewed=pd.to_datetime(["2017-01-01", None, None]).astype("datetime64[us]")
)
FRAMES: Mapping[Kind, pd.DataFrame] = {
    Kind.ASSETS: ASSETS, Kind.TRAINING: TRAINING, Kind.MATURITY: MATURITY, Kind.RISKS: RISKS
}  # fmt: skip


def evidence(keep: Callable[[pd.DataFrame], pd.DataFrame] = lambda rows: rows) -> Evidence:
    return Evidence(
        lambda kind: keep(FRAMES[kind]),
        AS_AT,
        product_scheme(),
        SETTINGS,
        {},
        "2017-18 Q2",
        all_rows=FRAMES.__getitem__,
    )


def example() -> Evidence:
    """The example council's registers of its last quarter, as their files are read."""
    files = sorted((EXAMPLES / "2016-17Q4").iterdir())
    read = [check_file(file.name, file.read_bytes(), DEFAULT, EXAMPLE_DAY) for file in files]
    typed = [sheet.typed for one in read for sheet in one.registers if sheet.typed is not None]
    frames = {kind: [sheet.frame for sheet in typed if sheet.kind is kind] for kind in Kind}
    rows = {kind: pd.concat(parts, ignore_index=True) if parts else RISKS.iloc[:0] for kind, parts in frames.items()}
    keyed = {kind: frame.assign(key=frame.index.astype(str)) for kind, frame in rows.items()}
    return Evidence(keyed.__getitem__, EXAMPLE_DAY, product_scheme(), SETTINGS, {}, "2016-17 Q4")


WHOLE = evidence()
NOTHING = Evidence(lambda kind: FRAMES[kind].iloc[:0], AS_AT, product_scheme(), SETTINGS, {}, "2017-18 Q2")


@pytest.mark.parametrize(
    ("name", "words", "behind"),
    [
        ("owners", "3", ["a0", "a1", "a2", "a3"]),
        ("owners-trained", "1 of 3", ["a0", "a1"]),
        ("owners-ever-completed", "2 of 3", ["a0", "a1", "a2"]),
        ("owners-untrained", "2 of 3", ["a2", "a3"]),
        ("owners-not-matched", "1 of 3", ["a3"]),
        ("maturity-points", "6", ["m1", "m2", "m3", "m4", "m5", "m6"]),
        ("maturity-with-target", "4 of 6", ["m1", "m2", "m3", "m6"]),
        ("maturity-at-target", "2 of 4", ["m2", "m3"]),
        ("maturity-below-target", "2 of 4", ["m1", "m6"]),
        ("maturity-not-assessed", "1 of 6", ["m4"]),
        ("assets-without-location", "2 of 5", ["a1", "a3"]),
        ("assets-without-security", "2 of 5", ["a1", "a4"]),
        ("assets-review-overdue", "2 of 5", ["a0", "a4"]),
        ("assets-never-reviewed", "3 of 5", ["a1", "a2", "a3"]),
        ("risks-never-reviewed", "1 of 2", ["r1"]),
    ],
)
def test_each_number_is_of_its_whole_and_gives_its_own_rows(name: str, words: str, behind: list[str]) -> None:
    assert told(name, WHOLE).of_whole == words
    assert list(NUMBERS[name].picks(WHOLE)["key"]) == behind


@pytest.fixture(scope="module", params=[lambda: WHOLE, example, lambda: NOTHING], ids=["made", "example", "nothing"])
def counted_from(request: pytest.FixtureRequest) -> Evidence:
    """Rows made by hand, the example council's, and none at all."""
    made: Evidence = request.param()
    return made


def test_the_numbers_of_training_are_what_coverage_counts(counted_from: Evidence) -> None:
    counted = coverage(counted_from.rows(Kind.ASSETS), counted_from.rows(Kind.TRAINING), counted_from.as_at, SETTINGS)
    assert {name: NUMBERS[name].of(counted_from).value for name in NUMBERS if name.startswith("owners")} == {
        "owners": counted.total,
        "owners-trained": counted.valid,
        "owners-ever-completed": counted.ever_completed,
        "owners-untrained": len(counted.in_state(*UNTRAINED)),
        "owners-not-matched": counted.counts[OwnerState.NOT_MATCHED],
    }


def test_the_numbers_of_maturity_are_what_the_assessment_of_each_service_counts(counted_from: Evidence) -> None:
    models = maturity(counted_from.rows(Kind.MATURITY)).models
    levels = [level for model in models for levels in model.by_service.values() for level in levels]
    aimed = [level for level in levels if level.gap is not None]
    assert {name: NUMBERS[name].of(counted_from).value for name in NUMBERS if name.startswith("maturity")} == {
        "maturity-points": len(levels),
        "maturity-with-target": len(aimed),
        "maturity-at-target": sum(not level.is_below_target for level in aimed),
        "maturity-below-target": sum(level.is_below_target for level in aimed),
        "maturity-not-assessed": sum(model.not_assessed for model in models),
    }


def test_the_numbers_of_data_quality_are_what_the_page_counts(counted_from: Evidence) -> None:
    assets, risks = counted_from.rows(Kind.ASSETS), counted_from.rows(Kind.RISKS)
    answers = {one.label: one.missing for one in completeness_by_service(assets)[0].answers}
    assert {label: NUMBERS[name].of(counted_from).value for label, name in LACKING.items()} == {
        label: answers[label] for label in LACKING
    }
    ages = review_ages(assets, counted_from.as_at)[0]
    assert NUMBERS["assets-review-overdue"].of(counted_from).value == ages.overdue
    assert NUMBERS["assets-never-reviewed"].of(counted_from).value == ages.never
    assert NUMBERS["risks-never-reviewed"].of(counted_from).value == review_ages(risks, counted_from.as_at)[0].never


def test_a_part_of_the_council_is_judged_by_all_training_records_and_owns_what_is_its_own() -> None:
    ict = evidence(lambda rows: rows[rows["returned_by"].eq("ICT")] if "returned_by" in rows else rows.iloc[:0])
    found = coverage_in(ict)
    assert {one.person: (one.state, one.assets, one.services) for one in found.owners} == {
        "Jane Smith": (OwnerState.IN_TIME, 1, ("ICT",)),
        "Ola Nordmann": (OwnerState.NOT_MATCHED, 1, ("ICT",)),
        "Raj Patel": (OwnerState.EXPIRED, 1, ("ICT",)),
    }
    assert told("owners-trained", ict).of_whole == "1 of 3"
    assert list(NUMBERS["owners-trained"].picks(ict)["key"]) == ["a1"]


def test_who_is_not_told_from_a_colleague_in_the_council_is_not_trained_in_a_service_either() -> None:
    assets = owned("Jane Smith", "John Smith", returned_by=["Adults", "ICT"])
    records = trained({"username": "jsmith", "completed_on": "2017-05-01"})
    frames = {Kind.ASSETS: assets, Kind.TRAINING: records}
    alone = Evidence(
        lambda kind: frames[kind].iloc[:1], AS_AT, product_scheme(), SETTINGS, {}, "", all_rows=frames.__getitem__
    )
    assert [owner.state for owner in coverage_in(alone).owners] == [OwnerState.NOT_MATCHED]
