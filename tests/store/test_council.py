"""What the council maintains and what people decide: dated, in order, and the latest word counts."""

import dataclasses
from datetime import date, timedelta

import pytest

from inforisk.access import NOTHING, WHOLE_COUNCIL, Scope
from inforisk.council import ChangeKind, CouncilServices, CouncilSettings, ServiceChange
from inforisk.errors import NotFound, NotPermitted, SettingsError, StoreError
from inforisk.store import NewSubmission, Outcome, SettingChange, Store
from inforisk.vocabulary import Kind
from tests.store.builders import ADMINISTRATOR, HOUSING, HOUSING_MANAGER, NOON, Q4, RECORDS, risk_register, submission

OPENED = ServiceChange(ChangeKind.OPENED, Q4.previous, (), ("Housing",), "Place", "Loaded from the structure chart")
RENAMED = ServiceChange(ChangeKind.RENAMED, Q4, ("Housing",), ("Homes",), "", "Agreed by Cabinet")
DAY = date(2017, 1, 1)


def test_where_nobody_keeps_a_list_of_services_it_is_empty(store: Store) -> None:
    assert store.council.services(RECORDS, WHOLE_COUNCIL) == CouncilServices()


def test_changes_of_services_come_back_whole_and_in_the_order_they_were_recorded(store: Store) -> None:
    for change in (RENAMED, OPENED, RENAMED):
        store.council.change_services(RECORDS, WHOLE_COUNCIL, change)
    services = store.council.services(RECORDS, WHOLE_COUNCIL)
    assert services.changes == (RENAMED, OPENED), "recorded twice, kept once"
    assert [(one.name, one.directorate) for one in services.in_quarter(Q4)] == [("Homes", "Place")]


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (ChangeKind.OPENED, ("Housing",), ("Homes",)),
        (ChangeKind.RENAMED, ("Housing",), ()),
        (ChangeKind.MERGED, ("Housing", "Benefits"), ("Homes", "Money")),
        (ChangeKind.SPLIT, ("Housing",), ("Homes",)),
        (ChangeKind.CLOSED, (), ()),
        (ChangeKind.RENAMED, ("Housing",), ("  ",)),
    ],
)
def test_a_change_that_does_not_name_its_services_is_refused(
    store: Store, kind: ChangeKind, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    with pytest.raises(StoreError, match=f"A service that is {kind.value} needs"):
        store.council.change_services(RECORDS, WHOLE_COUNCIL, ServiceChange(kind, Q4, before, after))
    assert store.council.services(RECORDS, WHOLE_COUNCIL).changes == ()


def test_a_change_that_touches_a_service_outside_the_scope_is_refused(store: Store) -> None:
    with pytest.raises(NotPermitted, match="Homes is not one of your services"):
        store.council.change_services(RECORDS, HOUSING, RENAMED)


def test_settings_are_the_product_s_own_until_somebody_settles_them(store: Store) -> None:
    assert store.council.settings(RECORDS, WHOLE_COUNCIL, DAY) == CouncilSettings()


def test_a_setting_holds_from_its_date_on_and_the_latest_word_counts(store: Store) -> None:
    def settle(target: int, from_date: date) -> None:
        store.council.change_setting(RECORDS, WHOLE_COUNCIL, "coverage_target", target, from_date)

    settle(90, DAY)
    settle(85, DAY + timedelta(100))
    settle(80, DAY)
    targets = [
        store.council.settings(RECORDS, WHOLE_COUNCIL, DAY + timedelta(days)).coverage_target
        for days in (-1, 0, 99, 100)
    ]
    assert targets == [95, 80, 80, 85]


def test_every_setting_comes_back_as_it_was_given(store: Store) -> None:
    wanted = CouncilSettings(
        date(2018, 6, 30), 24, 100, 0, ("Cabinet", "Scrutiny"), "five_by_five_npsa", "Example Council",
        "records@example.invalid", "Chief", "Owner", "Manager", "Archivist", "Team", "Board", "The Act", "Exempt",
    )  # fmt: skip
    for entry in dataclasses.fields(wanted):
        store.council.change_setting(RECORDS, WHOLE_COUNCIL, entry.name, getattr(wanted, entry.name), DAY)
    assert store.council.settings(RECORDS, WHOLE_COUNCIL, DAY) == wanted
    store.council.change_setting(RECORDS, WHOLE_COUNCIL, "training_valid_months", None, DAY)
    store.council.change_setting(RECORDS, WHOLE_COUNCIL, "training_due", "2019-06-30", DAY)
    settled = store.council.settings(RECORDS, WHOLE_COUNCIL, DAY)
    assert (settled.training_valid_months, settled.training_due) == (None, date(2019, 6, 30))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("training_due", "30 June 2017"),
        ("training_due", 7),
        ("training_valid_months", 0),
        ("training_valid_months", "12"),
        ("coverage_target", 101),
        ("coverage_target", True),
        ("coverage_target", 95.0),
        ("return_days", -1),
        ("bodies", "Cabinet"),
        ("bodies", ("Cabinet", "")),
        ("scheme", "colours"),
        ("scheme", None),
        ("siro", "  "),
        ("contact", "x" * 301),
    ],
)
def test_a_value_a_setting_cannot_have_is_refused_with_what_it_may_be(store: Store, name: str, value: object) -> None:
    with pytest.raises(SettingsError, match=f"The setting '{name}' is a"):
        store.council.change_setting(RECORDS, WHOLE_COUNCIL, name, value, DAY)


def test_who_settled_what_from_when_and_why_is_kept_in_the_order_it_was_said(store: Store) -> None:
    store.council.change_setting(RECORDS, WHOLE_COUNCIL, "siro", "Chief", DAY, NOON, " Restructure ")
    store.council.change_setting(RECORDS, WHOLE_COUNCIL, "return_days", 10, DAY - timedelta(1), NOON)
    store.council.change_setting(RECORDS, WHOLE_COUNCIL, "siro", "Chief", DAY, NOON, "Restructure")
    assert store.council.setting_changes(RECORDS, WHOLE_COUNCIL) == (
        SettingChange("siro", "Chief", DAY, "Restructure", NOON, "Rosa Records"),
        SettingChange("return_days", 10, DAY - timedelta(1), "", NOON, "Rosa Records"),
    ), "said twice, kept once"


def test_nobody_without_the_right_to_maintain_changes_a_setting(store: Store) -> None:
    with pytest.raises(NotPermitted, match="maintain the council's services, people and settings"):
        store.council.change_setting(HOUSING_MANAGER, HOUSING, "siro", "Chief", DAY)
    assert store.council.setting_changes(RECORDS, WHOLE_COUNCIL) == ()


def test_a_setting_nobody_knows_is_refused(store: Store) -> None:
    with pytest.raises(SettingsError, match="no setting 'colour'"):
        store.council.change_setting(RECORDS, WHOLE_COUNCIL, "colour", "red", DAY)


def test_an_administrator_maintains_settings_without_seeing_any_data(store: Store) -> None:
    store.council.change_setting(ADMINISTRATOR, WHOLE_COUNCIL, "return_days", 10, DAY)
    assert store.council.settings(RECORDS, WHOLE_COUNCIL, DAY).return_days == 10


def test_the_latest_decision_about_two_rows_counts(store: Store) -> None:
    for relation in ("same", "different"):
        store.council.decide_identity(RECORDS, WHOLE_COUNCIL, Kind.RISKS, "1:1:6", "2:1:9", relation, at=NOON)
    store.council.decide_identity(RECORDS, WHOLE_COUNCIL, Kind.RISKS, "1:1:7", "2:1:8", "split from")
    store.council.decide_identity(RECORDS, WHOLE_COUNCIL, Kind.ASSETS, "1:2:7", "2:2:8", "same")
    decided = store.council.identity_decisions(RECORDS, WHOLE_COUNCIL, Kind.RISKS)
    assert [(one.before, one.after, one.relation) for one in decided] == [
        ("1:1:6", "2:1:9", "different"),
        ("1:1:7", "2:1:8", "split from"),
    ]
    assert (decided[0].kind, decided[0].decided_at, decided[0].decided_by) == (Kind.RISKS, NOON, "Rosa Records")


def test_a_relation_nobody_knows_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="'similar' is none of same, different"):
        store.council.decide_identity(RECORDS, WHOLE_COUNCIL, Kind.RISKS, "1:1:6", "2:1:9", "similar")


def test_decisions_about_another_service_s_rows_are_neither_seen_nor_made(store: Store) -> None:
    mine = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"])).submission_id
    theirs = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Fraud"], "Revenues")).submission_id
    for number in (mine, theirs):
        store.council.decide_identity(RECORDS, WHOLE_COUNCIL, Kind.RISKS, "0:1:6", f"{number}:1:6", "same")
    seen = store.council.identity_decisions(HOUSING_MANAGER, HOUSING, Kind.RISKS)
    assert [one.after for one in seen] == [f"{mine}:1:6"]
    with pytest.raises(NotFound):
        store.council.decide_identity(RECORDS, HOUSING, Kind.RISKS, "0:1:6", f"{theirs}:1:6", "different")


def test_the_latest_decision_about_a_name_counts_and_no_name_is_in_the_trail(store: Store) -> None:
    store.council.decide_name(RECORDS, WHOLE_COUNCIL, "Smith, J", "Jane Smith")
    store.council.decide_name(RECORDS, WHOLE_COUNCIL, "J Smythe", "J Smythe")
    store.council.decide_name(RECORDS, WHOLE_COUNCIL, "Smith, J", "John Smith", at=NOON)
    found = store.council.name_decisions(RECORDS, WHOLE_COUNCIL)
    assert [(one.written, one.person) for one in found] == [("J Smythe", "J Smythe"), ("Smith, J", "John Smith")]
    assert (found[1].decided_at, found[1].decided_by) == (NOON, "Rosa Records")
    assert "Sm" not in str(store.audit(RECORDS, WHOLE_COUNCIL))


def test_a_decision_about_no_name_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="needs the name"):
        store.council.decide_name(RECORDS, WHOLE_COUNCIL, "Smith, J", " ")


def test_a_finding_is_accepted_with_its_reason_and_the_latest_reason_counts(store: Store) -> None:
    def accept(reason: str) -> None:
        store.council.accept_finding(HOUSING_MANAGER, HOUSING, "Housing", Q4, "review_late", "abc", reason, at=NOON)

    accept("Review booked for May")
    accept("Review booked for June")
    accept("Review booked for June")
    (found,) = store.council.accepted_findings(RECORDS, WHOLE_COUNCIL)
    assert (found.service, found.quarter, found.code, found.fingerprint) == ("Housing", Q4, "review_late", "abc")
    assert (found.reason, found.accepted_at, found.accepted_by) == ("Review booked for June", NOON, "Hari Housing")
    outcomes = [line.outcome for line in store.audit(RECORDS, WHOLE_COUNCIL)]
    assert outcomes == [Outcome.UNCHANGED, Outcome.DONE, Outcome.DONE]


def test_accepted_findings_of_a_service_are_its_own(store: Store) -> None:
    for service, quarter in (("Revenues", Q4), ("Housing", Q4), ("Housing", Q4.previous)):
        store.council.accept_finding(RECORDS, WHOLE_COUNCIL, service, quarter, "review_late", "abc", "Known")
    assert [(one.quarter, one.service) for one in store.council.accepted_findings(RECORDS, WHOLE_COUNCIL)] == [
        (Q4.previous, "Housing"),
        (Q4, "Housing"),
        (Q4, "Revenues"),
    ]
    assert len(store.council.accepted_findings(RECORDS, WHOLE_COUNCIL, "housing")) == 2
    assert len(store.council.accepted_findings(HOUSING_MANAGER, HOUSING)) == 2
    with pytest.raises(NotPermitted):
        store.council.accepted_findings(HOUSING_MANAGER, HOUSING, "Revenues")


def test_a_finding_is_not_accepted_without_a_reason_nor_for_another_service(store: Store) -> None:
    with pytest.raises(StoreError, match="needs a reason"):
        store.council.accept_finding(RECORDS, WHOLE_COUNCIL, "Housing", Q4, "review_late", "abc", " ")
    with pytest.raises(NotPermitted):
        store.council.accept_finding(HOUSING_MANAGER, HOUSING, "Revenues", Q4, "review_late", "abc", "Known")


def test_every_kind_of_decision_changes_the_content_version(store: Store) -> None:
    seen = [store.content_version(RECORDS, WHOLE_COUNCIL)]
    council = store.council
    for decide in (
        lambda: council.change_services(RECORDS, WHOLE_COUNCIL, OPENED),
        lambda: council.change_setting(RECORDS, WHOLE_COUNCIL, "return_days", 10, DAY),
        lambda: council.decide_identity(RECORDS, WHOLE_COUNCIL, Kind.RISKS, "1:1:6", "2:1:9", "same"),
        lambda: council.decide_name(RECORDS, WHOLE_COUNCIL, "Smith, J", "Jane Smith"),
        lambda: council.accept_finding(RECORDS, WHOLE_COUNCIL, "Housing", Q4, "review_late", "abc", "Known"),
    ):
        decide()
        seen.append(store.content_version(RECORDS, WHOLE_COUNCIL))
    assert len(set(seen)) == 6


def test_a_predecessor_s_late_return_changes_the_content_version_of_its_successor(store: Store) -> None:
    store.council.change_services(RECORDS, WHOLE_COUNCIL, RENAMED)
    homes = Scope(frozenset({"Homes"}))
    before = store.content_version(RECORDS, homes)
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Fraud"], "Revenues", Q4.previous))
    assert store.content_version(RECORDS, homes) == before
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"], "Housing", Q4.previous))
    assert store.content_version(RECORDS, homes) != before


def owned_by(name: str, service: str) -> NewSubmission:
    register = risk_register([f"Loss of {service}"])
    owned = dataclasses.replace(register, frame=register.frame.assign(risk_owner=name))
    return submission([service], service, registers=(owned,))


def test_a_manager_learns_what_was_decided_about_the_names_in_their_own_registers_only(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, owned_by("SMITH, J", "Housing"))
    store.save_submission(RECORDS, WHOLE_COUNCIL, owned_by("S Secret", "Revenues"))
    for written, person in (("Dr J Smith", "Jane Smith"), ("Jane Smith", "Jane Jones"), ("S Secret", "Sam Secret")):
        store.council.decide_name(RECORDS, WHOLE_COUNCIL, written, person)
    learned = store.council.name_decisions(HOUSING_MANAGER, HOUSING)
    assert [(one.written, one.person) for one in learned] == [
        ("Dr J Smith", "Jane Smith"),
        ("Jane Smith", "Jane Jones"),
    ]
    assert len(store.council.name_decisions(RECORDS, WHOLE_COUNCIL)) == 3
    assert store.council.name_decisions(RECORDS, NOTHING) == ()
