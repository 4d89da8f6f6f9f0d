"""The example council's audit actions, as its committee would ask for them: every count made from the rows."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.examples import EXAMPLES
from inforisk.intake import CheckedFile, check_file
from inforisk.metrics.actions import words as progress_words
from inforisk.metrics.actions.progress import Progress, progress
from inforisk.metrics.maturity.position import maturity
from inforisk.past_totals import with_past_totals
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.submission import submission_of

QUARTERS = tuple(map(Quarter.parse, ("2015-16Q4", "2016-17Q1", "2016-17Q2", "2016-17Q3", "2016-17Q4")))
SERVICE = "Information Governance"


def checked(quarter: Quarter, name: str) -> CheckedFile:
    path = EXAMPLES / quarter.label.replace(" ", "") / name
    return check_file(path.name, path.read_bytes(), DEFAULT, quarter.last_day)


@pytest.fixture(scope="module")
def plans() -> Mapping[Quarter, CheckedFile]:
    return {quarter: checked(quarter, "ico-audit-action-plan.xlsx") for quarter in QUARTERS}


def asked(file: CheckedFile, quarter: Quarter) -> Progress:
    (sheet,) = file.registers
    assert sheet.typed is not None
    return progress(sheet.typed.frame, quarter.last_day, "ICO audit")


def test_the_audit_stands_at_8_then_46_then_75_of_77(plans: Mapping[Quarter, CheckedFile]) -> None:
    answers = {quarter.label: asked(file, quarter) for quarter, file in plans.items()}
    assert {label: (answer.counts.complete, answer.counts.total) for label, answer in answers.items()} == {
        "2015-16 Q4": (2, 77), "2016-17 Q1": (8, 77), "2016-17 Q2": (46, 77), "2016-17 Q3": (67, 77),
        "2016-17 Q4": (75, 77),
    }  # fmt: skip
    assert [answers[label].percentage for label in ("2016-17 Q1", "2016-17 Q2", "2016-17 Q4")] == [10.4, 59.7, 97.4]


def test_the_two_that_wait_for_approval_are_named_with_who_approves_them(plans: Mapping[Quarter, CheckedFile]) -> None:
    answer = asked(plans[QUARTERS[-1]], QUARTERS[-1])
    assert [(action.ref, action.status, action.blocked_by) for action in answer.outstanding] == [
        ("A1", "awaiting approval", ()), ("A2", "awaiting approval", ("A1",)),
    ]  # fmt: skip
    assert progress_words.headline(answer) == (
        "75 of 77 actions complete, 97.4%: 2 awaiting approval:"
        " A1 Approve an Information Risk Policy that sets out how information risk is found, assessed and accepted"
        " (approver: Cllr Odette Marlowinch, Cabinet Member for Policy and Leadership);"
        " A2 Set up an Information Risk Register fed by the asset owners"
        " (approver: Augustus Merlinby, Deputy Chief Executive and SIRO)."
    )


def told(file: CheckedFile) -> list[str]:
    return [finding.message for finding in file.findings if finding.code == "typed_total_disagrees"]


def test_the_misquoted_48_is_told_by_its_sum_where_the_rows_of_then_are_not_known(
    plans: Mapping[Quarter, CheckedFile],
) -> None:
    words = (
        "Summary!B6 says 48 complete for Q2 2016/17, but the counts of its line add up to 79,"
        " and the plan has 77 actions."
    )
    assert [told(plans[quarter]) for quarter in QUARTERS] == [[], [], [], [words], [words]]


def test_the_misquoted_48_is_held_against_the_46_rows_where_they_are_kept(
    plans: Mapping[Quarter, CheckedFile], tmp_path: Path
) -> None:
    store, who, where = Store.open(f"sqlite:///{tmp_path / 'store.db'}"), LOCAL_PRINCIPAL, WHOLE_COUNCIL
    second, third = QUARTERS[2:4]
    kept = submission_of(plans[second], SERVICE, second, DEFAULT, second.last_day)
    store.save_submission(who, where, kept)
    (file,) = with_past_totals(store, who, where, SERVICE, third, [plans[third]])
    assert told(file) == ["Summary!B6 says 48 complete for Q2 2016/17, but the rows of 2016-17 Q2 give 46."]
    (again,) = with_past_totals(store, who, where, "Housing", third, [plans[third]])
    assert told(again) == told(plans[third])


def test_maturity_has_risen_in_six_dimensions_of_eight() -> None:
    frames = [sheet.typed.frame for quarter in (QUARTERS[-1], QUARTERS[0])
              for sheet in checked(quarter, "maturity-assessment.xlsx").registers if sheet.typed]  # fmt: skip
    (model,) = maturity(*frames).models
    assert model.model == "ARMA Principles"
    assert [(level.dimension, level.previous, level.level, level.target) for level in model.dimensions] == [
        ("Accountability", 1, 3, 4), ("Transparency", 2, 2, 3), ("Integrity", 2, 2, 3), ("Protection", 1, 3, 4),
        ("Compliance", 2, 3, 4), ("Availability", 2, 3, 3), ("Retention", 1, 2, 3), ("Disposition", 1, 2, 3),
    ]  # fmt: skip
