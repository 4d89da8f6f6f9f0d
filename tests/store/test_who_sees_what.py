"""Roles and scopes at the store itself: the last door, and the one that counts."""

import inspect
from collections.abc import Callable
from datetime import date

import pytest

from inforisk.access import NOTHING, WHOLE_COUNCIL, Permission, Principal, Role, Scope
from inforisk.council import ChangeKind, ServiceChange
from inforisk.errors import NotFound, NotPermitted
from inforisk.store import WHO_MAY_SAY, WHO_MAY_SIGN, Council, Cycle, Outcome, Store
from inforisk.vocabulary import Kind, ReturnState, SignStep
from tests.store.builders import ADMINISTRATOR, HOUSING, HOUSING_MANAGER, NOBODY, Q4, RECORDS, SIRO, VIEWER, submission
from tests.store.papers_made import cabinet_paper
from tests.store.snapshots_made import frozen

Question = Callable[[Store, Principal, Scope], object]
Questions = dict[str, tuple[Permission, Question]]

FILE = submission(["Loss"])
SIGNATURE = "abc"
DAY = date(2017, 4, 14)

# Every question the store answers, and what it takes to ask it.
OF_THE_STORE: Questions = {
    "save_submission": (Permission.SUBMIT, lambda s, p, c: s.save_submission(p, c, FILE)),
    "save_return": (Permission.SUBMIT, lambda s, p, c: s.save_return(p, c, [FILE])),
    "save_returns": (Permission.SUBMIT, lambda s, p, c: s.save_returns(p, c, [FILE])),
    "remember_mapping": (Permission.SUBMIT, lambda s, p, c: s.remember_mapping(p, c, "Housing", SIGNATURE, {})),
    "recalled_mapping": (Permission.SUBMIT, lambda s, p, c: s.recalled_mapping(p, c, "Housing", SIGNATURE)),
    "mapping_history": (Permission.SUBMIT, lambda s, p, c: s.mapping_history(p, c, "Housing", SIGNATURE)),
    "is_empty": (Permission.SEE_TOTALS, lambda s, p, c: s.is_empty(p, c)),
    "services": (Permission.SEE_TOTALS, lambda s, p, c: s.services(p, c)),
    "quarters": (Permission.SEE_TOTALS, lambda s, p, c: s.quarters(p, c)),
    "summary": (Permission.SEE_TOTALS, lambda s, p, c: s.summary(p, c)),
    "content_version": (Permission.SEE_TOTALS, lambda s, p, c: s.content_version(p, c)),
    "submissions": (Permission.SEE_ROWS, lambda s, p, c: s.submissions(p, c)),
    "rows": (Permission.SEE_ROWS, lambda s, p, c: s.rows(p, c, Kind.RISKS, Q4)),
    "rows_of": (Permission.SEE_ROWS, lambda s, p, c: s.rows_of(p, c, Kind.RISKS, [1])),
    "origin": (Permission.SEE_ROWS, lambda s, p, c: s.origin(p, c, 1, "Risks", 6)),
    "findings": (Permission.SEE_ROWS, lambda s, p, c: s.findings(p, c, 1)),
    "original": (Permission.SEE_ROWS, lambda s, p, c: s.original(p, c, FILE.sha256)),
    "note_export": (Permission.EXPORT, lambda s, p, c: s.note_export(p, c, "briefing")),
    "audit": (Permission.READ_AUDIT, lambda s, p, c: s.audit(p, c)),
    "verify_audit": (Permission.READ_AUDIT, lambda s, p, c: s.verify_audit(p, c)),
}

OF_THE_CYCLE: Questions = {
    "open_quarter": (Permission.RUN_QUARTER, lambda s, p, c: s.cycle.open_quarter(p, c, Q4, DAY)),
    "opened": (Permission.SEE_TOTALS, lambda s, p, c: s.cycle.opened(p, c)),
    "say": (Permission.RUN_QUARTER, lambda s, p, c: s.cycle.say(p, c, "Housing", Q4, ReturnState.QUERIED)),
    "say no change": (Permission.CONFIRM, lambda s, p, c: s.cycle.say(p, c, "Housing", Q4, ReturnState.NO_CHANGE)),
    "events": (Permission.SEE_TOTALS, lambda s, p, c: s.cycle.events(p, c)),
    "sign": (Permission.CONFIRM, lambda s, p, c: s.cycle.sign(p, c, Q4, SignStep.IAO, "Ola Owner", "Housing")),
    "sign as records manager": (
        Permission.RUN_QUARTER, lambda s, p, c: s.cycle.sign(p, c, Q4, SignStep.RECORDS_MANAGER, "Rosa Records"),
    ),
    "sign as group": (Permission.REVIEW, lambda s, p, c: s.cycle.sign(p, c, Q4, SignStep.IMSG, "Ida Group")),
    "sign as siro": (Permission.SIGN, lambda s, p, c: s.cycle.sign(p, c, Q4, SignStep.SIRO, "Sue Siro")),
    "signatures": (Permission.SEE_TOTALS, lambda s, p, c: s.cycle.signatures(p, c, Q4)),
    "snapshots": (Permission.SEE_TOTALS, lambda s, p, c: s.cycle.snapshots(p, c)),
    "snapshot_services": (Permission.SEE_TOTALS, lambda s, p, c: s.cycle.snapshot_services(p, c, 1)),
    "ledger": (Permission.SEE_ROWS, lambda s, p, c: s.cycle.ledger(p, c, 1, Kind.RISKS)),
    "snapshot_rows": (Permission.SEE_ROWS, lambda s, p, c: s.cycle.snapshot_rows(p, c, 1, Kind.RISKS)),
    "figures": (Permission.SEE_TOTALS, lambda s, p, c: s.cycle.figures(p, c, ["risks"])),
    "verify_snapshot": (Permission.SEE_TOTALS, lambda s, p, c: s.cycle.verify_snapshot(p, c, 1)),
    "reports": (Permission.SEE_TOTALS, lambda s, p, c: s.cycle.reports(p, c)),
    "note_paper": (Permission.EXPORT, lambda s, p, c: s.cycle.note_paper(p, c, cabinet_paper(1))),
    "papers": (Permission.SEE_TOTALS, lambda s, p, c: s.cycle.papers(p, c)),
    "write_words": (Permission.EXPORT, lambda s, p, c: s.cycle.write_words(p, c, "Cabinet Member", Q4, "summary", "A")),
    "words": (Permission.EXPORT, lambda s, p, c: s.cycle.words(p, c, "Cabinet Member", Q4)),
}  # fmt: skip

OF_THE_COUNCIL: Questions = {
    "council.services": (Permission.SEE_TOTALS, lambda s, p, c: s.council.services(p, c)),
    "change_services": (
        Permission.MAINTAIN,
        lambda s, p, c: s.council.change_services(p, c, ServiceChange(ChangeKind.CLOSED, Q4, ("Housing",), ())),
    ),
    "settings": (Permission.SEE_TOTALS, lambda s, p, c: s.council.settings(p, c, DAY)),
    "setting_changes": (Permission.SEE_TOTALS, lambda s, p, c: s.council.setting_changes(p, c)),
    "change_setting": (Permission.MAINTAIN, lambda s, p, c: s.council.change_setting(p, c, "return_days", 7, DAY)),
    "decide_identity": (
        Permission.RUN_QUARTER,
        lambda s, p, c: s.council.decide_identity(p, c, Kind.RISKS, "1:1:6", "1:1:7", "same"),
    ),
    "identity_decisions": (Permission.SEE_ROWS, lambda s, p, c: s.council.identity_decisions(p, c, Kind.RISKS)),
    "decide_name": (Permission.RUN_QUARTER, lambda s, p, c: s.council.decide_name(p, c, "J Smith", "Jane Smith")),
    "name_decisions": (Permission.SEE_ROWS, lambda s, p, c: s.council.name_decisions(p, c)),
    "accept_finding": (
        Permission.SUBMIT,
        lambda s, p, c: s.council.accept_finding(p, c, "Housing", Q4, "review_late", "abc", "Known"),
    ),
    "accepted_findings": (Permission.SEE_ROWS, lambda s, p, c: s.council.accepted_findings(p, c)),
}

QUESTIONS: Questions = {**OF_THE_STORE, **OF_THE_CYCLE, **OF_THE_COUNCIL}
WAYS_TO_ASK_THE_SAME = {name for name in QUESTIONS if " " in name}


def is_answered(store: Store, question: Question, principal: Principal, scope: Scope) -> bool:
    try:
        question(store, principal, scope)
    except NotPermitted:
        return False
    return True


@pytest.mark.parametrize(
    ("facade", "listed", "besides"),
    [
        (Store, OF_THE_STORE, {"close"}),
        (Cycle, OF_THE_CYCLE, {"save_snapshot", "note_report"}),
        (Council, OF_THE_COUNCIL, set()),
    ],
)
def test_every_question_is_on_the_list_and_takes_a_principal_and_a_scope_first(
    facade: type, listed: Questions, besides: set[str]
) -> None:
    asked = {name: member for name, member in inspect.getmembers(facade, inspect.isfunction) if name[0] != "_"}
    names = {name.removeprefix("council.") for name in listed.keys() - WAYS_TO_ASK_THE_SAME}
    assert asked.keys() - besides == names, "what is done for the whole council only has its own tests"
    for name in names:
        assert list(inspect.signature(asked[name]).parameters)[:3] == ["self", "principal", "scope"], name


def test_everything_that_can_be_said_or_signed_has_its_permission() -> None:
    assert set(WHO_MAY_SAY) == set(ReturnState) - {ReturnState.NOT_STARTED}
    assert set(WHO_MAY_SIGN) == set(SignStep)


def returned_and_frozen(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, FILE)
    store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store))


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize("role", Role)
def test_a_question_is_answered_only_to_roles_that_may_ask_it(store: Store, name: str, role: Role) -> None:
    returned_and_frozen(store)
    permission, question = QUESTIONS[name]
    somebody = Principal("p1", "Somebody", frozenset({role}))
    assert is_answered(store, question, somebody, HOUSING) is somebody.may(permission)


@pytest.mark.parametrize("name", QUESTIONS)
def test_somebody_without_a_role_is_answered_nothing_and_the_attempt_is_written_down(store: Store, name: str) -> None:
    returned_and_frozen(store)
    assert not is_answered(store, QUESTIONS[name][1], NOBODY, WHOLE_COUNCIL)
    latest = store.audit(RECORDS, WHOLE_COUNCIL, limit=1)[0]
    assert (latest.actor, latest.outcome) == ("n1", Outcome.DENIED)
    assert latest.detail == {"permission": QUESTIONS[name][0].name}


def test_a_manager_of_housing_never_sees_anything_of_revenues(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Leak"], "Housing"))
    theirs = submission(["Fraud"], "Revenues", Q4.previous)
    other = store.save_submission(RECORDS, WHOLE_COUNCIL, theirs).submission_id
    me, mine = HOUSING_MANAGER, HOUSING
    assert store.services(me, mine) == ("Housing",)
    assert store.quarters(me, mine) == (Q4,)
    assert [one.service for one in store.submissions(me, mine)] == ["Housing"]
    assert [one.service for one in store.summary(me, mine)] == ["Housing"]
    assert list(store.rows(me, mine, Kind.RISKS, Q4)["title"]) == ["Leak"]
    assert len(store.rows(me, mine, Kind.RISKS, Q4.previous)) == 0
    for refused in (
        lambda: store.origin(me, mine, other, "Risks", 6),
        lambda: store.findings(me, mine, other),
        lambda: store.original(me, mine, theirs.sha256),
    ):
        with pytest.raises(NotFound):
            refused()


def test_a_manager_can_neither_return_nor_decide_for_another_service(store: Store) -> None:
    with pytest.raises(NotPermitted, match="Revenues is not one of your services"):
        store.save_submission(HOUSING_MANAGER, HOUSING, submission(["Fraud"], "Revenues"))
    with pytest.raises(NotPermitted, match="Revenues is not one of your services"):
        store.remember_mapping(HOUSING_MANAGER, HOUSING, "Revenues", SIGNATURE, {})
    assert store.is_empty(RECORDS, WHOLE_COUNCIL)


def test_a_manager_who_asks_for_the_whole_council_is_refused(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Leak"], "Revenues"))
    with pytest.raises(NotPermitted, match="your own services only"):
        store.rows(HOUSING_MANAGER, WHOLE_COUNCIL, Kind.RISKS, Q4)


def test_an_empty_scope_sees_nothing_whatever_the_role(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Leak"]))
    assert store.is_empty(RECORDS, NOTHING)
    assert len(store.rows(RECORDS, NOTHING, Kind.RISKS, Q4)) == 0
    assert store.summary(RECORDS, NOTHING) == ()


def test_another_service_s_return_does_not_change_my_content_version(store: Store) -> None:
    before = store.content_version(HOUSING_MANAGER, HOUSING)
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Fraud"], "Revenues"))
    assert store.content_version(HOUSING_MANAGER, HOUSING) == before


def test_a_cabinet_member_gets_totals_and_no_row_name_or_file(store: Store) -> None:
    returned_and_frozen(store)
    assert store.summary(VIEWER, WHOLE_COUNCIL)[0].rows == 1
    for name in ("rows", "origin", "original", "submissions", "findings", "ledger", "snapshot_rows", "name_decisions"):
        assert not is_answered(store, QUESTIONS[name][1], VIEWER, WHOLE_COUNCIL)


def test_an_administrator_is_not_a_data_role(store: Store) -> None:
    returned_and_frozen(store)
    answered = {name for name, (_, ask) in QUESTIONS.items() if is_answered(store, ask, ADMINISTRATOR, WHOLE_COUNCIL)}
    assert answered == {"audit", "verify_audit", "change_services", "change_setting"}
