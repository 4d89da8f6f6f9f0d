"""Who of the asset owners is trained: three hand-made people at a time, the answer worked out by hand."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.council import CouncilSettings
from inforisk.metrics.training.completions import courses_that_count
from inforisk.metrics.training.coverage import Coverage, OwnerState, coverage
from inforisk.metrics.training.exposure import untrained_exposure
from inforisk.metrics.training.learners import MatchedBy, learners_of
from inforisk.metrics.training.matching_review import matching_review
from inforisk.metrics.training.names import People
from inforisk.metrics.training.words import coverage_words, exposure_words, method_words
from inforisk.vocabulary import Stage
from tests.builders import product_scheme, scored_risks

AS_AT = date(2017, 9, 30)
DUE = date(2017, 6, 30)
SETTINGS = CouncilSettings(training_due=DUE)
COURSE = "Information Asset Owner"
_DATES = ("completed_on", "expires_on", "enrolled_on", "due")
_NUMBERS = ("score", "pass_mark")


def owned(*owners: str | None, **more: list[str | None]) -> pd.DataFrame:
    """One asset an owner, in the service Adults unless said otherwise."""
    columns = {
        "asset_owner": list(owners),
        "returned_by": ["Adults"] * len(owners),
        "directorate": ["People"] * len(owners),
    }
    return pd.DataFrame({**columns, **more}, dtype="str")


def trained(*rows: dict[str, Any]) -> pd.DataFrame:
    """Training rows of the owners' course unless another is named."""
    frame = pd.DataFrame([{"course": COURSE, **row} for row in rows])
    for name in frame.columns:
        if name in _DATES:
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[us]")
        else:
            frame[name] = frame[name].astype("Float64" if name in _NUMBERS else "str")
    return frame


def states(found: Coverage) -> dict[str, OwnerState]:
    return {owner.person: owner.state for owner in found.owners}


def state_of(row: dict[str, Any], settings: CouncilSettings = SETTINGS, as_at: date = AS_AT) -> OwnerState:
    found = coverage(owned("Jane Smith"), trained({"person": "Jane Smith", **row}), as_at, settings)
    return found.owners[0].state


@pytest.mark.parametrize(
    ("row", "state"),
    [
        ({"completed_on": "2017-06-30"}, OwnerState.IN_TIME),
        ({"completed_on": "2017-07-01"}, OwnerState.LATE),
        ({"completed_on": "2017-10-01"}, OwnerState.OUTSTANDING),  # after the date of the report: not yet
        ({"status": "complete"}, OwnerState.UNDATED),
        ({"status": "in progress"}, OwnerState.OUTSTANDING),
        ({"status": "not started"}, OwnerState.OUTSTANDING),
        ({"status": "exempt"}, OwnerState.EXEMPT),
        ({"completed_on": "2017-05-01", "expires_on": "2017-09-29"}, OwnerState.EXPIRED),
        ({"completed_on": "2017-05-01", "expires_on": "2017-09-30"}, OwnerState.IN_TIME),
        ({"completed_on": "2015-05-01", "status": "expired"}, OwnerState.EXPIRED),
        ({"completed_on": "2017-05-01", "status": "complete", "score": 60, "pass_mark": 80}, OwnerState.OUTSTANDING),
        ({"completed_on": "2017-05-01", "status": "in progress"}, OwnerState.OUTSTANDING),  # sat the test and failed
    ],
)
def test_each_owner_is_in_one_state(row: dict[str, Any], state: OwnerState) -> None:
    assert state_of(row) is state


def test_a_completion_without_a_date_is_in_time_while_the_due_date_is_still_to_come() -> None:
    assert state_of({"status": "complete"}, as_at=date(2017, 3, 31)) is OwnerState.IN_TIME


def test_training_that_must_be_refreshed_expires_after_its_months_and_stays_ever_completed() -> None:
    yearly = CouncilSettings(DUE, training_valid_months=12)
    rows = trained({"person": "Jane Smith", "completed_on": "2016-09-29"})
    found = coverage(owned("Jane Smith"), rows, AS_AT, yearly)
    assert (found.ever_completed, found.valid, found.owners[0].expires_on) == (1, 0, date(2017, 9, 29))
    assert state_of({"completed_on": "2016-09-30"}, yearly) is OwnerState.IN_TIME


def test_the_latest_completion_counts_and_an_earlier_one_in_time_is_remembered() -> None:
    rows = trained(
        {"person": "Jane Smith", "completed_on": "2017-08-01"}, {"person": "Jane Smith", "completed_on": "2017-06-01"}
    )
    [owner] = coverage(owned("Jane Smith"), rows, AS_AT, SETTINGS).owners
    assert (owner.state, owner.completed_on) == (OwnerState.IN_TIME, date(2017, 8, 1))


def test_training_that_had_lapsed_by_the_due_date_was_not_in_time() -> None:
    rows = trained(
        {"person": "Jane Smith", "completed_on": "2014-01-01", "expires_on": "2015-01-01"},
        {"person": "Jane Smith", "completed_on": "2017-08-01"},
    )
    assert coverage(owned("Jane Smith"), rows, AS_AT, SETTINGS).owners[0].state is OwnerState.LATE


def test_an_owner_of_many_assets_is_one_person_and_an_asset_without_owner_is_nobody() -> None:
    assets = owned(
        "Jane Smith",
        "Smith, Jane",
        "Dr  JANE SMITH",
        None,
        "Raj Patel",
        status=[None, "archived", None, None, "disposed"],
    )
    found = coverage(assets, trained({"person": "jane smith", "completed_on": "2017-06-01"}), AS_AT, SETTINGS)
    assert states(found) == {"Jane Smith": OwnerState.IN_TIME}
    assert (found.owners[0].assets, found.without_owner) == (3, 1)


def test_nobody_in_the_training_records_is_not_matched_and_never_trained() -> None:
    found = coverage(
        owned("Jane Smith"), trained({"person": "Ola Nordmann", "completed_on": "2017-06-01"}), AS_AT, SETTINGS
    )
    assert states(found) == {"Jane Smith": OwnerState.NOT_MATCHED}
    assert found.owners[0].reason == "no training record bears this name"
    assert (found.other_learners, found.others_valid) == (1, 1)


def test_somebody_who_took_only_another_course_is_outstanding() -> None:
    rows = trained({"person": "Jane Smith", "course": "Fire safety", "completed_on": "2017-06-01"}, {"person": "X Y"})
    assert states(coverage(owned("Jane Smith"), rows, AS_AT, SETTINGS)) == {"Jane Smith": OwnerState.OUTSTANDING}


def test_no_training_records_at_all_leave_everybody_unmatched() -> None:
    found = coverage(owned("Jane Smith", "Raj Patel"), pd.DataFrame(), AS_AT, SETTINGS)
    assert (found.total, found.counts[OwnerState.NOT_MATCHED], found.courses) == (2, 2, ())


@pytest.mark.parametrize(
    ("learner", "how"),
    [
        ({"person": "SMITH Jane"}, MatchedBy.NAME),
        ({"email": "jane.smith@council.example"}, MatchedBy.ADDRESS),
        ({"username": "smithjane"}, MatchedBy.ADDRESS),
        ({"username": "jsmith"}, MatchedBy.INITIAL),
        ({"person": "jsmith"}, MatchedBy.INITIAL),
    ],
)
def test_a_learner_is_found_by_name_address_or_user_name_and_it_is_said_how(
    learner: dict[str, str], how: MatchedBy
) -> None:
    [owner] = coverage(owned("Jane Smith"), trained({**learner, "completed_on": "2017-06-01"}), AS_AT, SETTINGS).owners
    assert (owner.state, owner.how) == (OwnerState.IN_TIME, how)


@pytest.mark.parametrize(
    "learner", [{"username": "jsmith2"}, {"person": "J. Smith"}, {"person": "John Smith"}, {"username": "smith"}]
)
def test_what_only_resembles_a_name_is_not_a_match(learner: dict[str, str]) -> None:
    found = coverage(owned("Jane Smith"), trained({**learner, "completed_on": "2017-06-01"}), AS_AT, SETTINGS)
    assert states(found) == {"Jane Smith": OwnerState.NOT_MATCHED}


def test_two_learners_of_one_name_match_nobody() -> None:
    rows = trained(
        {"person": "Jane Smith", "employee_id": "1", "completed_on": "2017-06-01"},
        {"person": "Jane Smith", "employee_id": "2"},
    )
    [owner] = coverage(owned("Jane Smith"), rows, AS_AT, SETTINGS).owners
    assert (owner.state, owner.reason) == (OwnerState.NOT_MATCHED, "2 different people in the training records fit")


def test_a_user_name_that_fits_two_owners_matches_neither() -> None:
    found = coverage(
        owned("Jane Smith", "J. Smith"), trained({"username": "jsmith", "completed_on": "2017-06-01"}), AS_AT, SETTINGS
    )
    assert set(states(found).values()) == {OwnerState.NOT_MATCHED}
    assert found.owners[0].reason == (
        "the same training record fits J. Smith and Jane Smith: say whether they are one person"
    )
    assert {owner.person: owner.may_be for owner in found.owners} == {
        "J. Smith": ("Jane Smith",),
        "Jane Smith": ("J. Smith",),
    }


def test_a_user_name_that_may_be_a_colleagues_is_no_evidence() -> None:
    rows = trained(
        {"username": "jsmith", "completed_on": "2017-06-01"}, {"person": "John Smith", "status": "in progress"}
    )
    [owner] = coverage(owned("Jane Smith"), rows, AS_AT, SETTINGS).owners
    assert (owner.state, owner.may_be) == (OwnerState.NOT_MATCHED, ("John Smith",))


def test_a_user_name_beside_another_name_is_no_evidence() -> None:
    rows = trained({"person": "John Smith", "username": "jsmith", "completed_on": "2017-06-01"})
    assert states(coverage(owned("Jane Smith"), rows, AS_AT, SETTINGS)) == {"Jane Smith": OwnerState.NOT_MATCHED}


def test_people_who_share_a_mailbox_are_not_one_learner() -> None:
    rows = trained(
        {"person": "Jane Smith", "email": "team@x.example", "completed_on": "2017-06-01"},
        {"person": "Raj Patel", "email": "team@x.example", "status": "not started"},
    )
    assert states(coverage(owned("Jane Smith", "Raj Patel"), rows, AS_AT, SETTINGS)) == {
        "Raj Patel": OwnerState.OUTSTANDING,
        "Jane Smith": OwnerState.IN_TIME,
    }


def test_what_people_decided_is_followed_and_counted_once() -> None:
    rows = trained({"username": "jsmith", "completed_on": "2017-06-01"})
    decided = {"J. Smith": "Jane Smith", "jsmith": "J. Smith"}
    found = coverage(owned("Jane Smith", "J. Smith"), rows, AS_AT, SETTINGS, decided)
    assert states(found) == {"Jane Smith": OwnerState.IN_TIME}
    assert (found.owners[0].how, found.owners[0].written) == (MatchedBy.DECISION, ("Jane Smith", "J. Smith"))


def test_a_user_name_that_is_somebody_of_their_own_is_no_longer_guessed_at() -> None:
    rows = trained({"username": "jsmith", "completed_on": "2017-06-01"})
    found = coverage(owned("Jane Smith"), rows, AS_AT, SETTINGS, {"jsmith": "jsmith"})
    assert states(found) == {"Jane Smith": OwnerState.NOT_MATCHED}


def test_one_owner_may_stand_in_two_files_by_name_and_by_user_name() -> None:
    rows = trained(
        {"person": "Jane Smith", "status": "in progress"}, {"username": "jsmith", "completed_on": "2017-06-01"}
    )
    found = coverage(owned("Jane Smith"), rows, AS_AT, SETTINGS)
    assert states(found) == {"Jane Smith": OwnerState.IN_TIME}
    assert found.owners[0].learners == ("Jane Smith", "jsmith")


def test_rows_that_share_an_address_or_number_are_one_learner() -> None:
    rows = trained(
        {"person": "Jane Smith", "email": "J@x.example"},
        {"username": "u7", "email": "j@x.example"},
        {"person": "Raj Patel"},
    )
    learners = learners_of(rows, People({}))
    assert [(one.label, one.rows) for one in learners] == [("Jane Smith", (0, 1)), ("Raj Patel", (2,))]


def test_the_course_for_owners_counts_unless_another_is_asked_for() -> None:
    rows = trained(
        {"person": "A B", "course": "IAO essentials"}, {"person": "A B", "course": "Fire safety", "course_id": "FS-1"},
        {"person": "C D", "course": "Fire safety", "course_id": "FS-1"},
    )  # fmt: skip
    assert courses_that_count(rows) == ("IAO essentials",)
    assert courses_that_count(rows, "fs-1") == courses_that_count(rows, "fire") == ("Fire safety",)
    assert courses_that_count(rows, "swimming") == ()
    assert courses_that_count(rows[rows["course"] == "Fire safety"]) == ("Fire safety",)


def test_asking_for_a_course_nobody_took_leaves_the_matched_outstanding() -> None:
    rows = trained({"person": "Jane Smith", "completed_on": "2017-06-01"})
    assert states(coverage(owned("Jane Smith"), rows, AS_AT, SETTINGS, course="swimming")) == {
        "Jane Smith": OwnerState.OUTSTANDING
    }


FOUR = owned(
    "Jane Smith", "Raj Patel", "Ada Obi", "Tom Lee", "Tom Lee", returned_by=["Adults", "Adults", "ICT", "ICT", "Adults"]
)
FOUR_TRAINED = trained(
    {"person": "Jane Smith", "completed_on": "2017-06-01"},
    {"person": "Raj Patel", "status": "exempt"},
    {"person": "Tom Lee", "status": "not started"},
    {"person": "Una Rao", "completed_on": "2017-06-01"},
)


def test_services_count_their_own_owners_and_one_person_may_stand_in_two() -> None:
    found = coverage(FOUR, FOUR_TRAINED, AS_AT, SETTINGS)
    assert [(group.name, group.total, group.valid) for group in found.by_service] == [("Adults", 3, 1), ("ICT", 2, 0)]
    assert [(group.name, group.total) for group in found.by_directorate] == [("People", 4)]
    assert found.total == 4


def test_coverage_is_said_with_its_exact_numbers() -> None:
    assert coverage_words(coverage(FOUR, FOUR_TRAINED, AS_AT, SETTINGS)) == (
        "On 30 September 2017, 1 of 4 information asset owners (25.0%) holds training that is valid. "
        "No completion has expired. Completed in time 1, completed late none, expired none, outstanding 1, "
        "not matched 1, exempt 1. The target of 95% of the 3 who are not exempt needs 3: 2 more. "
        "The course was due by 30 June 2017. 1 other person in the training records of the course "
        "(1 with valid training) was matched with no owner and is not counted."
    )


def test_coverage_of_nobody_says_so() -> None:
    assert coverage_words(coverage(owned(None), FOUR_TRAINED, AS_AT, SETTINGS)) == (
        "No asset names an owner, so there is nobody to be trained. 1 asset names no owner."
    )


def test_no_training_records_are_told_apart_from_nobody_trained() -> None:
    assert coverage_words(coverage(owned("Jane Smith", None), pd.DataFrame(), AS_AT, SETTINGS)) == (
        "Up to 30 September 2017 no training records were returned: none of 1 information asset owner can be shown to "
        "be trained. The course was due by 30 June 2017. 1 asset names no owner."
    )
    assert coverage_words(coverage(owned("Jane Smith"), trained({"person": "Jane Smith"}), AS_AT, SETTINGS)).startswith(
        "On 30 September 2017, none of 1 information asset owner (0%) hold training that is valid. "
        "Nobody among them has completed the course yet."
    )


def test_a_met_target_and_the_days_to_the_due_date_are_said() -> None:
    found = coverage(owned("Jane Smith"), FOUR_TRAINED.iloc[:1], date(2017, 6, 20), SETTINGS)
    assert "The target of 95% is met. The course is due by 30 June 2017, in 10 days." in coverage_words(found)
    assert found.meets_target is True


def test_expired_training_is_told_apart_from_never_completed() -> None:
    rows = trained(
        {"person": "Jane Smith", "completed_on": "2016-01-01"}, {"person": "Raj Patel", "completed_on": "2017-06-01"}
    )
    found = coverage(owned("Jane Smith", "Raj Patel"), rows, AS_AT, CouncilSettings(DUE, training_valid_months=12))
    assert (
        "1 of 2 information asset owners (50.0%) holds training that is valid. 2 (100%) have completed"
        in coverage_words(found)
    )


def test_names_that_differ_in_order_alone_are_one_owner_however_the_order_is_written() -> None:
    rows = trained({"person": "Ravi Hopscotch", "completed_on": "2017-03-01"})
    found = coverage(owned("HOPSCOTCH Ravi", "Ravi Hopscotch", "Hopscotch, Ravi"), rows, AS_AT, SETTINGS)
    assert (found.total, found.valid) == (1, 1)
    assert found.owners[0].written == ("HOPSCOTCH Ravi", "Ravi Hopscotch", "Hopscotch, Ravi")


def test_a_decision_about_a_name_holds_for_every_order_it_is_written_in() -> None:
    people = {"Ravi Hopscotch": "Ravinder Hopscotch"}
    found = coverage(owned("HOPSCOTCH Ravi", "Ravinder Hopscotch"), trained({"person": "Ravinder Hopscotch"}), AS_AT,
                     SETTINGS, people)  # fmt: skip
    assert found.total == 1


def test_records_carried_forward_are_told_from_those_of_the_quarter() -> None:
    own = trained({"person": "Jane Smith", "completed_on": "2017-03-01", "returned_for": "2016-17 Q4"})
    found = coverage(owned("Jane Smith"), own, date(2017, 3, 31), SETTINGS)
    assert (found.carried_from, found.last_record) == ("", date(2017, 3, 1))
    later = coverage(owned("Jane Smith"), own, date(2017, 6, 30), SETTINGS)
    assert (later.carried_from, later.last_record) == ("2016-17 Q4", date(2017, 3, 1))


def test_doubtful_and_guessed_matches_are_said() -> None:
    rows = trained({"username": "jsmith"}, {"username": "rpatel"})
    said = coverage_words(coverage(owned("Jane Smith", "J. Smith", "Raj Patel"), rows, AS_AT, SETTINGS))
    assert "2 of those not matched may be people counted twice" in said
    assert said.endswith("1 owner was found only by a user name made of initial and surname: check that.")


def test_the_method_names_denominator_course_and_date() -> None:
    said = method_words(coverage(FOUR, FOUR_TRAINED, AS_AT, CouncilSettings(DUE, training_valid_months=24)))
    assert 'The course is "Information Asset Owner"; the latest completion counts, and it holds 24 months.' in said
    assert "completed by 30 June 2017" in said
    assert said.endswith("the figure falls and rises again without anybody having done worse.")
    assert method_words(coverage(FOUR, FOUR_TRAINED, AS_AT, SETTINGS)).endswith("never as trained.")


def test_a_council_that_set_no_date_has_nobody_late_and_is_told_none() -> None:
    found = coverage(FOUR, FOUR_TRAINED, date(2026, 9, 30), CouncilSettings())
    assert (found.due, found.counts[OwnerState.LATE]) == (None, 0)
    assert "2017" not in coverage_words(found)
    assert "No date is set to complete it by, so no completion counts as late." in method_words(found)


def test_the_review_lists_both_sides_with_suggestions_and_decides_nothing() -> None:
    rows = trained({"person": "J. Smith", "completed_on": "2017-06-01"}, {"person": "Una Rao"}, {"username": "rpatel"})
    review = matching_review(coverage(owned("Jane Smith", "Ada Obi", "Raj Patel"), rows, AS_AT, SETTINGS))
    said = {one.name: [(may_be.written, may_be.person) for may_be in one.suggestions] for one in review.owners}
    assert said == {"Ada Obi": [], "Jane Smith": [("J. Smith", "Jane Smith")]}
    assert [(one.name, one.suggestions) for one in review.learners] == [("J. Smith", review.owners[1].suggestions)]
    assert (review.other_learners, [one.person for one in review.to_check]) == (1, ["Raj Patel"])


def test_a_learner_without_a_name_is_called_by_their_address_and_not_by_their_number() -> None:
    [learner] = learners_of(trained({"employee_id": "100234", "email": "j@x.example"}), People({}))
    assert learner.label == "j@x.example"


ASSETS_AT_STAKE = owned(
    "Jane Smith", "Tom Lee", "Tom Lee", None,
    asset_id=["A1", "A2", "A3", "A4"], asset_name=["Case files", "Payroll", "Maps", "Old files"],
    personal_data=["yes", "yes", "no", "yes"], special_category=["yes", None, None, "yes"],
    classification=["OFFICIAL", None, "OFFICIAL-SENSITIVE", None],
)  # fmt: skip
RISKS_AT_STAKE = scored_risks(
    [
        {"risk_id": ref, "risk": ref, "key": ref, "service": "Adults", "risk_owner": owner, "asset_id": asset,
         Stage.RESIDUAL: place}
        for ref, owner, asset, place in [
            ("R1", "Tom Lee", None, (5, 5)), ("R2", "A. Clerk", "A2", (5, 5)), ("R3", "A. Clerk", None, (5, 5)),
            ("R4", "Jane Smith", None, (5, 5)), ("R5", "Tom Lee", None, (1, 1)), ("R6", "Tom Lee", None, None),
        ]
    ],
    product_scheme(),
)  # fmt: skip


def test_risks_above_appetite_and_sensitive_assets_of_untrained_people_are_named() -> None:
    found = coverage(ASSETS_AT_STAKE, FOUR_TRAINED, AS_AT, SETTINGS)
    stake = untrained_exposure(found, ASSETS_AT_STAKE, RISKS_AT_STAKE)
    assert [(one.ref, one.owner) for one in stake.risks] == [("R1", "Tom Lee"), ("R2", "Tom Lee")]
    assert (stake.risks_above, stake.unknown_risks) == (4, 1)
    assert [(one.ref, one.why) for one in stake.assets] == [("A2", "personal data"), ("A3", "OFFICIAL-SENSITIVE")]
    assert (stake.sensitive_assets, stake.unowned_assets) == (4, 1)
    assert exposure_words(stake) == (
        "2 of 4 risks above appetite are in the hands of people without valid training: R1 (Tom Lee, outstanding), "
        "R2 (Tom Lee, outstanding); 1 cannot be judged, because no asset owner answers for it; 1 of 6 open risks is "
        "not assessed. 2 of 4 sensitive assets are in such hands (personal data 1, OFFICIAL-SENSITIVE 1); 1 of the "
        "others has no owner."
    )


def test_nothing_at_stake_is_said() -> None:
    found = coverage(owned("Jane Smith"), FOUR_TRAINED, AS_AT, SETTINGS)
    assert exposure_words(untrained_exposure(found, owned("Jane Smith"), RISKS_AT_STAKE.iloc[4:5])) == (
        "No risk is above appetite. No asset is recorded as sensitive."
    )


def test_risks_nobody_assessed_or_answers_for_are_no_all_clear() -> None:
    assets = ASSETS_AT_STAKE.iloc[:2]
    found = coverage(assets, FOUR_TRAINED, AS_AT, SETTINGS)
    hands = "in the hands of people without valid training"
    not_assessed = exposure_words(untrained_exposure(found, assets, RISKS_AT_STAKE.iloc[4:]))
    assert not_assessed == (
        "No risk is known to be above appetite; 1 of 2 open risks is not assessed. "
        f"1 of 2 sensitive assets is {hands} (personal data 1)."
    )
    nobodys = exposure_words(untrained_exposure(found, assets, RISKS_AT_STAKE.iloc[2:3]))
    assert nobodys.startswith(
        f"None of 1 risk above appetite are known to be {hands}; 1 cannot be judged, because no asset owner answers "
        "for it."
    )


def test_a_council_that_returned_no_risks_is_not_told_that_none_is_above_appetite() -> None:
    found = coverage(ASSETS_AT_STAKE, FOUR_TRAINED, AS_AT, SETTINGS)
    words = exposure_words(untrained_exposure(found, ASSETS_AT_STAKE, RISKS_AT_STAKE.iloc[:0]))
    assert words.startswith("No open risk is kept, so none can be weighed.")


_NAMES = st.sampled_from(["Jane Smith", "J. Smith", "Smith, Jane", "Raj Patel", "R Patel", "Ada Obi", None])
_RECORDS = st.fixed_dictionaries(
    {
        "person": st.sampled_from(["Jane Smith", "J. Smith", "Raj Patel", None]),
        "username": st.sampled_from(["jsmith", "rpatel", "aobi", None]),
        "status": st.sampled_from(["complete", "in progress", "expired", "exempt", None]),
        "completed_on": st.sampled_from(["2016-01-01", "2017-06-30", "2017-07-01", "2018-01-01", None]),
    }
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(_NAMES, min_size=1, max_size=6), st.lists(_RECORDS, min_size=1, max_size=8), st.sampled_from([None, 12])
)
def test_every_owner_is_in_one_state_and_every_count_adds_up(
    names: list[str | None], records: list[dict[str, Any]], months: int | None
) -> None:
    found = coverage(owned(*names), trained(*records), AS_AT, CouncilSettings(DUE, training_valid_months=months))
    assert sum(found.counts.values()) == found.total == len({owner.person for owner in found.owners})
    assert found.valid <= found.ever_completed <= found.total
    assert sum(owner.assets for owner in found.owners) + found.without_owner == len(names)
    learners = [learner for owner in found.owners for learner in owner.learners]
    assert len(learners) + len(found.unmatched_learners) == len(learners_of(trained(*records), People({})))


def test_names_spelled_differently_count_apart_until_somebody_decides_and_the_page_says_so() -> None:
    register = owned("Ann Archer", "Archer, Ann", "ANN ARCHER", "A. Archer")
    apart = coverage(register, pd.DataFrame(), AS_AT, SETTINGS)
    assert apart.total == 2
    assert coverage(register, pd.DataFrame(), AS_AT, SETTINGS, {"A. Archer": "Ann Archer"}).total == 1
    assert (
        "Names that differ in more than case, order and accents count as several people until somebody decides that "
        "they are one."
    ) in method_words(apart)
