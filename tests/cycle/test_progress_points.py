"""A plan on each day that counted: as each quarter stood, and as each body was shown it."""

from datetime import UTC, date, datetime
from pathlib import Path

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle.archive import Archive
from inforisk.cycle.freezing import freeze_quarter, restate_quarter
from inforisk.cycle.progress_points import progress_points, report_points
from inforisk.metrics.focus import Focus
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.vocabulary import ReturnState
from tests.pages.assurance import returned

THIRD, FOURTH = Quarter(2016, 3), Quarter(2016, 4)
AT = datetime(2017, 4, 10, 10, 0, tzinfo=UTC)
HEADINGS = "Action Ref,Plan,Scope area,Recommendation,Action owner,Status\n"
THEN = HEADINGS + (
    "A1,ICO audit,Governance,Keep a register,Ann Archer,Complete\n"
    "A2,ICO audit,Governance,Approve the policy,Ben Baker,Not started\n"
)
CORRECTED = THEN.replace("Not started", "Complete")
NOW = THEN.replace("Not started", "Awaiting approval") + (
    "A3,ICO audit,Training,Train every owner,Ann Archer,Complete\n"
    "M1,Maturity,Retention,Write a schedule,Ann Archer,Complete\n"
)


def keep(store: Store, quarter: Quarter, text: str) -> None:
    files = returned("Information Governance", {f"action-plan-{quarter.label}.csv": text}, quarter)
    store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, files, AT)
    store.cycle.say(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "Information Governance", quarter, ReturnState.ACCEPTED)


def points(store: Store, plan: str | None = None, focus: Focus | None = None) -> list[tuple[str, str, str]]:
    archive = Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, DEFAULT)
    found = progress_points(archive, archive.standings()[-1], plan, focus or Focus())
    return [(one.on.isoformat(), one.what, one.done) for one in found]


def test_a_body_is_shown_the_figures_it_was_shown_even_where_they_were_restated_since(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}") as store:
        keep(store, THIRD, THEN)
        why = "Nobody to sign"
        first = freeze_quarter(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, THIRD, DEFAULT, missing_because=why, at=AT)
        store.cycle.note_report(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "Cabinet Member", first.id, date(2017, 2, 20))
        keep(store, THIRD, CORRECTED)
        restate_quarter(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, THIRD, "A2 was done", at=AT)
        assert points(store) == [
            ("2016-12-31", "2016-17 Q3", "2 of 2"),
            ("2017-02-20", "2016-17 Q3 as reported to Cabinet Member", "1 of 2"),
        ]


def test_the_points_are_of_one_plan_and_within_the_focus(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}") as store:
        keep(store, THIRD, THEN)
        keep(store, FOURTH, NOW)
        assert [done for _, _, done in points(store)] == ["1 of 2", "3 of 4"]
        assert [done for _, _, done in points(store, "ICO audit")] == ["1 of 2", "2 of 3"]
        assert points(store, "Maturity") == [("2017-03-31", "2016-17 Q4", "1 of 1")]
        assert [done for _, _, done in points(store, None, Focus(owners=("Ben Baker",)))] == ["0 of 1", "0 of 1"]
        assert points(store, "Nobody's plan") == []


def test_no_body_was_shown_a_part_of_the_council(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}") as store:
        keep(store, THIRD, THEN)
        why = "Nobody to sign"
        first = freeze_quarter(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, THIRD, DEFAULT, missing_because=why, at=AT)
        store.cycle.note_report(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "Audit Committee", first.id, date(2017, 2, 20))
        assert points(store, None, Focus(owners=("Ben Baker",))) == [("2016-12-31", "2016-17 Q3", "0 of 1")]
        archive = Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, DEFAULT)
        (shown,) = report_points(archive, archive.standings()[-1])
        assert (shown.what, shown.done) == ("2016-17 Q3 as reported to Audit Committee", "1 of 2")


def test_quarters_after_the_one_looked_at_are_left_out(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}") as store:
        keep(store, THIRD, THEN)
        keep(store, FOURTH, NOW)
        archive = Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, DEFAULT)
        assert [one.quarter for one in progress_points(archive, archive.standings()[0])] == ["2016-17 Q3"]
