"""The context and 6.2: which report this is, since when, under which rules, and how far the quarter is signed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL, Scope
from inforisk.briefing.contents import context, managing
from inforisk.briefing.contents.cover import cover_facts, exemption_of, imprint_of, quarter_state
from inforisk.briefing.material import Material
from inforisk.briefing.paper.paper import Audience
from inforisk.briefing.request import Request
from inforisk.cycle.archive import Archive
from inforisk.cycle.freezing import restate_quarter
from inforisk.cycle.standing import Standing
from inforisk.scoring import DEFAULT
from inforisk.vocabulary import SignStep
from tests.briefing.quarters_made import BODY, DAY, Q2, Q3, Q4, council, freeze, keep, lines, material, read_out, table

RISK = "R1,Letters,Ann Archer,,5,5,Open,,,\n"


def test_the_first_report_to_a_body_says_that_nothing_is_compared(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", RISK, Q4)
        said = read_out(context.blocks(material(store, Q4)))
    assert said[1:4] == [
        "The quarter is not frozen yet: this is a draft, and every figure in it may still change.",
        "Nothing earlier has been reported to the Cabinet Member.",
        "There is no earlier quarter to compare with, so no change is stated anywhere in this report.",
    ]
    assert "The law on data protection on that day is the Data Protection Act 1998." in said


def test_the_last_report_to_the_body_is_told_beside_what_is_compared(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        for quarter, body in ((Q2, BODY), (Q3, "Audit Committee"), (Q4, BODY)):
            keep(store, "Housing", RISK, quarter)
            freeze(store, quarter, "Housing", body=body)
        beside_q3 = read_out(context.blocks(material(store, Q4, Q3)))
        beside_q2 = read_out(context.blocks(material(store, Q4, Q2)))
    last = "The Cabinet Member last received this report on 10 October 2016, with the position of 2016-17 Q2."
    assert beside_q3[2:4] == [
        last,
        "Every change in this report is measured against 2016-17 Q3, not against the position it received then.",
    ]
    assert beside_q2[2:4] == [last, "Every change in this report is measured against the position it received then."]


def test_a_quarter_compared_with_that_was_restated_since_is_told_as_first_shown(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", RISK, Q3)
        freeze(store, Q3, "Housing")
        restate_quarter(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, Q3, "A corrected register came in")
        keep(store, "Housing", RISK, Q4)
        first = Standing.frozen(store.cycle.snapshots(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Q3)[0])
        made = replace(material(store, Q4, Q3), compared=first)
        restated = material(store, Q3)
        said, own = read_out(context.blocks(made)), read_out(context.blocks(restated))
    assert "2016-17 Q3 has been restated since (2016-17 Q3, restatement 1); it is taken here as first shown." in said
    assert own[1] == (
        "The quarter was frozen before and is restated here (restatement 1). The reason given: A corrected register "
        "came in."
    )


def test_the_sign_off_is_told_by_role_and_as_it_stood_when_the_quarter_was_frozen(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", RISK, Q4)
        sign = store.cycle.sign
        sign(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Q4, SignStep.RECORDS_MANAGER, "Priya Example")
        draft = managing.blocks(material(store, Q4))
        assert "The quarter is not frozen: one of the three council-wide steps is signed so far." in read_out(draft)
        assert not [row for row in lines(table(draft, "sign-off")) if "Priya Example" in row]
    (tmp_path / "later").mkdir()
    with council(tmp_path / "later") as store:
        keep(store, "Housing", RISK, Q4)
        freeze(store, Q4, "Housing")
        sign = store.cycle.sign
        sign(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Q4, SignStep.RECORDS_MANAGER, "Priya Example")  # much later than frozen
        told = managing.blocks(material(store, Q4))
    assert (
        "The quarter was frozen without the signature of the Records Manager and Information Management Strategy Group."
        in read_out(told)
    )
    assert lines(table(told, "sign-off")) == [
        ("Service manager", "0 of 1 service", "not signed"),
        ("Information Asset Owner", "0 of 1 service", "not signed"),
        ("Records Manager", "no", "not signed"),
        ("Information Management Strategy Group", "no", "not signed"),
        ("Senior Information Risk Owner", "yes", "10 April 2017"),
    ]


def test_what_is_escalated_is_counted_and_nothing_is_said_to_be_where_nothing_is(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,1,1,Open,,,\n", Q3)
        freeze(store, Q3, "Housing")
        keep(store, "Housing", RISK, Q4)
        calm, risen = managing.blocks(material(store, Q3)), managing.blocks(material(store, Q4, Q3))
    assert read_out(calm)[-1] == "Nothing is escalated to the Cabinet Member with this report."
    assert read_out(risen)[-1] == (
        "Escalated to the Cabinet Member with this report: one risk that came above appetite since 2016-17 Q3."
    )
    assert "Nothing is planned about any of them." in read_out(risen)


def test_the_cover_leaves_out_what_nobody_filled_in_and_says_draft_or_frozen(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", RISK, Q4)
        live = material(store, Q4)
        request = Request(BODY, Audience.EXEMPT, facts=(("Wards affected", "All"), ("Director", "  ")))
        facts = dict(cover_facts(live, request))
        assert imprint_of(live).is_draft
        assert quarter_state(live) == "2016-17 Q4 (not frozen): a draft, whose figures may still change"
        freeze(store, Q4, "Housing")
        frozen = material(store, Q4)
    assert list(facts) == ["Report to", "Report of", "Position as at", "Compared with", "Quarter", "Wards affected"]
    assert facts["Compared with"] == "No earlier quarter"
    assert dict(cover_facts(live, replace(request, meeting=date(2017, 4, 27))))["Date of meeting"] == "27 April 2017"
    assert imprint_of(frozen).snapshot == "1"
    assert quarter_state(frozen) == "2016-17 Q4, frozen on 10 April 2017 as snapshot 1"


def test_a_paper_on_some_services_says_which_on_its_cover_and_in_its_imprint(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", RISK, Q4)
        whole = material(store, Q4)
        archive = Archive(store, LOCAL_PRINCIPAL, Scope(frozenset({"Housing"})), DEFAULT)
        narrow = Material(archive, whole.standing, None, BODY, DAY)
        assert dict(cover_facts(narrow, Request(BODY, Audience.EXEMPT)))["Covers"] == "Housing only"
        assert "Covers Housing only" in imprint_of(narrow).line
        assert "Covers Housing only: it is not a report on the whole council." in read_out(context.blocks(narrow))


def test_only_an_exempt_paper_states_a_ground_and_the_authors_own_comes_first(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", RISK, Q4)
        made = material(store, Q4)
        assert exemption_of(made, Request(BODY, Audience.PUBLIC, exemption="Paragraph 7")) == ""
        assert exemption_of(made, Request(BODY, Audience.EXEMPT, exemption="Paragraph 7")) == "Paragraph 7"
        assert "paragraph 3 of Part 1 of Schedule 12A" in exemption_of(made, Request(BODY, Audience.EXEMPT))
