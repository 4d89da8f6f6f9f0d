"""The page Briefing: what is chosen, how the paper looks before it leaves, the author's words, the files, the list."""

import dataclasses
import functools
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL, Principal, Role
from inforisk.briefing.paper.blocks import AuthorsWords
from inforisk.briefing.paper.paper import Audience, Format
from inforisk.briefing.request import Request, facts_of
from inforisk.cycle.standing import live_standing
from inforisk.scoring import DEFAULT
from inforisk.store import PaperMade, Store
from inforisk.ui.briefing import Plan
from inforisk.ui.session import visit
from tests.pages import briefings
from tests.pages.cycle import EARLIER, freeze_earlier, two_quarters
from tests.pages.screen import fill, pick, plain, press, said, table

PAGE = "pages/reporting/briefing.py"
Open = Callable[..., AppTest]


@pytest.fixture
def council(database_url: str) -> str:
    """Two quarters, the earlier frozen and reported to the Cabinet Member on 10 April 2017."""
    two_quarters(database_url)
    freeze_earlier(database_url)
    return database_url


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample paper in the place of the one worked out."""
    briefings.by_hand(monkeypatch)


def html(app: AppTest) -> str:
    """Everything the page draws of the paper."""
    return plain("\n".join(str(element.proto.body) for element in app.get("html")))


def papers(database_url: str) -> tuple[PaperMade, ...]:
    """The papers the store knows of."""
    with Store.open(database_url) as store:
        return store.cycle.papers(LOCAL_PRINCIPAL, WHOLE_COUNCIL)


def downloads(app: AppTest) -> list[str]:
    """The download buttons of the page."""
    return [plain(one.proto.label) for one in app.get("download_button")]


def plan_key(request: Request, **changes: Any) -> str:
    """What the paper of a request, changed so, is remembered under."""
    asked = dataclasses.replace(request, **changes)
    return Plan(visit(), live_standing(EARLIER, DEFAULT), None, asked, {}, date(2017, 4, 10), {}).key


def test_an_empty_store_is_explained(open_page: Open, database_url: str) -> None:
    assert "nothing to show here" in said(open_page(PAGE))


@pytest.mark.usefixtures("by_hand")
def test_whoever_may_not_export_is_told_so_and_shown_no_paper(
    open_page: Open, council: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = Principal("v1", "Cllr Vera View", frozenset({Role.VIEWER}))
    monkeypatch.setattr("inforisk.ui.session.LOCAL_PRINCIPAL", viewer)
    app = open_page(PAGE)
    assert "Your role lets you look at the figures, not take papers away." in said(app)
    assert "Executive summary" not in html(app)


@pytest.mark.usefixtures("by_hand", "council")
def test_a_paper_begins_where_its_body_was_shown_something_last(open_page: Open) -> None:
    words = said(open_page(PAGE, body="Cabinet Member"))
    assert "Compared with 2016-17 Q3, the last report to Cabinet Member." in words


@pytest.mark.usefixtures("by_hand", "council")
def test_where_nothing_was_reported_to_the_body_it_begins_with_the_quarter_before(open_page: Open) -> None:
    app = open_page(PAGE)
    (body,) = [one for one in app.selectbox if one.label == "For"]
    assert body.value == "Audit and Procurement Committee"
    assert "Compared with 2016-17 Q3. No earlier report to Audit and Procurement Committee is noted" in said(app)


@pytest.mark.usefixtures("by_hand", "council")
def test_a_first_quarter_has_nothing_to_compare_with(open_page: Open) -> None:
    assert "There is nothing earlier to compare with" in said(open_page(PAGE, quarter="2016-17 Q3"))


@pytest.mark.usefixtures("by_hand", "council")
def test_a_body_of_any_other_name_can_be_typed(open_page: Open) -> None:
    app = open_page(PAGE, body=" Scrutiny  Board 3 ")
    assert "A public paper for Scrutiny Board 3, all" in said(app)


@pytest.mark.usefixtures("by_hand", "council")
def test_a_live_quarter_is_a_draft_on_every_page(open_page: Open) -> None:
    app = open_page(PAGE)
    assert "2016-17 Q4 is not frozen: its figures may still change, so every page will say DRAFT" in said(app)
    assert html(app).count('<p class="marking">DRAFT</p>') == 2


@pytest.mark.usefixtures("by_hand", "council")
def test_a_frozen_quarter_is_no_draft(open_page: Open) -> None:
    app = open_page(PAGE, quarter="2016-17 Q3")
    assert "DRAFT" not in said(app) + html(app)


@pytest.mark.usefixtures("by_hand", "council")
def test_each_audience_is_said_and_an_exempt_paper_has_its_ground_and_its_marking(open_page: Open) -> None:
    app = open_page(PAGE)
    assert "For the public: no officer's name" in said(app)
    assert not [one for one in app.text_area if one.label == "Why it is exempt"]
    app = open_page(PAGE, readers="exempt")
    assert "For the body alone: everything" in said(app)
    (ground,) = [one for one in app.text_area if one.label == "Why it is exempt"]
    assert str(ground.value).startswith("Not for publication: exempt information under paragraph 3")
    assert html(app).count('<p class="marking">OFFICIAL-SENSITIVE DRAFT</p>') == 2
    assert "Nothing is held back from an exempt paper" in said(app)


@pytest.mark.usefixtures("by_hand", "council")
def test_filters_of_other_pages_do_not_narrow_a_paper_and_the_page_says_so(open_page: Open) -> None:
    words = said(open_page(PAGE, service="Housing"))
    assert "The filters of the other pages (service) do not narrow a paper." in words


@pytest.mark.usefixtures("by_hand", "council")
def test_the_whole_paper_is_shown_or_one_section_or_the_one_page(open_page: Open) -> None:
    whole = html(open_page(PAGE, show="whole"))
    assert "<h3>Executive summary</h3>" in whole
    assert "<h4>1.3 Action plans</h4>" in whole
    one = html(open_page(PAGE))
    assert "<h3>Executive summary</h3>" in one, "the first of them to begin with"
    assert "Action plans</h4>" not in one
    page = html(open_page(PAGE, show="one-page"))
    assert '<span class="value">75 of 77</span>' in page
    assert "Executive summary" not in page


@pytest.mark.usefixtures("by_hand", "council")
def test_each_picture_is_read_out_in_words(open_page: Open) -> None:
    pictures = open_page(PAGE, show="heat-map").get("image")
    assert [one.proto.imgs[0].alt for one in pictures] == ["Two risks stand in the worst cell. In words."]


@pytest.mark.usefixtures("by_hand", "council")
def test_words_that_were_saved_stand_apart_under_their_author_s_name(open_page: Open) -> None:
    app = open_page(PAGE, show="summary")
    app = press(fill(app, "Your words on Executive summary", "We ask for two more months."), "Save the words")
    assert "Executive summary: your words are kept, and marked as yours in the paper." in said(app)
    assert (
        '<div class="authors-words"><p class="by">Added by the author, Local user</p>'
        "<p>We ask for two more months.</p></div>"
    ) in html(app)
    assert "75 of 77" in html(app), "the computed text stands beside them"


@pytest.mark.usefixtures("by_hand", "council")
def test_words_may_stand_in_the_place_of_the_computed_text_and_be_taken_back(open_page: Open) -> None:
    app = open_page(PAGE, show="summary")
    (where,) = [one for one in app.radio if one.label == "They stand"]
    where.set_value("In its place")
    app = press(fill(app, "Your words on Executive summary", "See the annex."), "Save the words")
    assert "In the author's words, Local user" in html(app)
    assert "75 of 77" not in html(app)
    app = press(fill(app, "Your words on Executive summary", " "), "Save the words")
    assert "Executive summary: no words of yours stand there." in said(app)
    assert "75 of 77" in html(app)


@pytest.mark.usefixtures("by_hand", "council")
def test_words_for_one_body_are_not_shown_to_another(open_page: Open) -> None:
    app = open_page(PAGE, show="summary")
    press(fill(app, "Your words on Executive summary", "For the committee."), "Save the words")
    assert "For the committee." not in html(open_page(PAGE, show="summary", body="Cabinet Member"))


@pytest.mark.usefixtures("council")
def test_a_section_only_an_author_can_write_does_not_ask_where_the_words_stand(open_page: Open) -> None:
    app = open_page(PAGE, show="options")
    assert not [one for one in app.radio if one.label == "They stand"]
    words = "Your words on 2 Options considered and recommended proposal"
    app = press(fill(app, words, "There is no other way."), "Save the words")
    assert "There is no other way." in html(app)
    assert "Nothing is stated under this heading" not in html(app)


@pytest.mark.usefixtures("by_hand", "council")
def test_what_was_held_back_is_counted_listed_and_taken_away_marked(open_page: Open) -> None:
    app = open_page(PAGE)
    assert "2 things were held back: 1 name and 1 text that may be a name." in said(app)
    assert "1 text may be somebody's name. It is still printed: look at it before the paper leaves." in said(app)
    listed = table(app, "What it is", "As written")
    assert list(listed["As written"]) == ["Priya Example", "Ash Grove"]
    assert {"Download the list as CSV", "Download the list as Excel"} <= set(downloads(app))


@pytest.mark.usefixtures("by_hand", "council")
def test_what_making_the_files_means_is_said_before_they_are_made(open_page: Open) -> None:
    draft = said(open_page(PAGE, body="Cabinet Member", files="Word"))
    assert "A public paper for Cabinet Member, all 23 sections, compared with 2016-17 Q3, as Word." in draft
    assert "As a draft it is listed as made, and is no report to Cabinet Member." in draft
    app = open_page(PAGE, body="Cabinet Member", quarter="2016-17 Q3", files="Word")
    assert (
        "all 23 sections, compared with nothing earlier, as Word. Making it notes 2016-17 Q3 as reported to "
        in said(app)
    )
    assert "as reported to Cabinet Member as of today: nobody can take that back." in said(app)
    app = fill(app, "Day of the meeting (may be left blank)", "2 May 2017").run()
    assert "as reported to Cabinet Member on 2 May 2017: nobody can take that back." in said(app)


@pytest.mark.usefixtures("by_hand", "council")
@pytest.mark.parametrize("role", [Role.RECORDS_MANAGER, Role.SIRO])
def test_files_are_given_to_nobody_but_whom_they_were_made_for_in_the_role_they_had(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, role: Role
) -> None:
    app = press(open_page(PAGE, readers="exempt"), "Make the files")
    assert "Download all files in one zip" in downloads(app)
    fewer = Principal(LOCAL_PRINCIPAL.id, LOCAL_PRINCIPAL.name, frozenset({role}))
    monkeypatch.setattr("inforisk.ui.session.LOCAL_PRINCIPAL", fewer)
    assert "Download all files in one zip" not in downloads(app.run())


@pytest.mark.usefixtures("by_hand", "council")
def test_a_line_of_the_cover_without_a_colon_is_told_and_left_out(open_page: Open) -> None:
    app = fill(open_page(PAGE), "Further lines of the cover", "Wards affected").run()
    assert (
        "Left out: “Wards affected” is no line of the cover: that is a name, a colon and what stands after it"
        in said(app)
    )


@pytest.mark.usefixtures("council")
def test_what_is_worked_out_for_a_paper_is_worked_out_once_whatever_its_author_writes(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_page(PAGE, show="summary")
    monkeypatch.setattr("inforisk.ui.briefing_preview.prepared", None)
    app = press(fill(app, "Your words on Executive summary", "We ask for two more months."), "Save the words")
    assert "We ask for two more months." in html(app)
    app = fill(app, "Day of the meeting (may be left blank)", "2 May 2017").run()
    assert "2 May 2017" in html(app)


@pytest.mark.usefixtures("by_hand")
def test_the_files_of_a_draft_are_given_and_listed_and_are_no_report(open_page: Open, council: str) -> None:
    app = press(open_page(PAGE, files=["PowerPoint", "Excel"]), "Make the files")
    assert "a draft of 2016-17 Q4 (not frozen) for Audit and Procurement Committee. It is no report" in said(app)
    assert "120 figures in 1 file were read back and agree with a count of their own." in said(app)
    assert "Your words on the summary say 7, the table 6." in said(app)
    assert downloads(app)[:4] == [
        "Download all files in one zip", "PowerPoint, slides", "Excel", "table heat-map.csv",
    ]  # fmt: skip
    (made,) = papers(council)
    assert (made.formats, made.audience, made.is_draft, made.by) == (("pptx", "xlsx"), "public", True, "Local user")
    line = table(app, "For", "Readers").iloc[0]
    assert (line["For"], line["Readers"], line["Files"], line["Numbers reconciled"]) == (
        "Audit and Procurement Committee", "Public, draft", "PowerPoint and Excel", "120",
    )  # fmt: skip


@pytest.mark.usefixtures("by_hand")
def test_a_final_paper_is_noted_as_reported_on_the_day_of_its_meeting(open_page: Open, council: str) -> None:
    app = open_page(PAGE, quarter="2016-17 Q3", body="Scrutiny Board")
    app = press(fill(app, "Day of the meeting (may be left blank)", "2 May 2017"), "Make the files")
    assert "Noted as reported to that body on 2 May 2017: its later papers begin from the latest position" in said(app)
    with Store.open(council) as store:
        (report,) = store.cycle.reports(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "Scrutiny Board")
    assert (report.reported_on.isoformat(), EARLIER.label) == ("2017-05-02", "2016-17 Q3")
    later = said(pick(app, "Quarter", "2016-17 Q4"))
    assert "Compared with 2016-17 Q3, the last report to Scrutiny Board." in later


@pytest.mark.usefixtures("by_hand", "council")
def test_files_made_before_something_else_was_chosen_are_not_taken_for_what_is_chosen_now(open_page: Open) -> None:
    app = press(open_page(PAGE), "Make the files")
    assert "have changed since these files were made" not in said(app)
    app = pick(app, "For", "Cabinet Member")
    assert "The choices above have changed since these files were made." in said(app)


@pytest.mark.usefixtures("by_hand")
def test_a_paper_that_does_not_agree_with_the_recount_is_not_given_out(
    open_page: Open, council: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inforisk.ui.briefing_files.briefing_of", briefings.stopped)
    app = press(open_page(PAGE), "Make the files")
    assert [plain(one.value) for one in app.error] == [
        "The paper was not given out: slides.pptx says 7, counted anew it is 6."
    ]
    assert "Download all files in one zip" not in downloads(app)
    assert papers(council) == ()


@pytest.mark.usefixtures("by_hand", "council")
def test_files_that_could_not_be_made_again_take_the_earlier_ones_off_the_page(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = press(open_page(PAGE), "Make the files")
    monkeypatch.setattr("inforisk.ui.briefing_files.briefing_of", briefings.stopped)
    assert "Download all files in one zip" not in downloads(press(app, "Make the files"))


def test_lines_of_the_cover_are_read_as_typed_and_blank_ones_left_out() -> None:
    text = "Wards affected: All\n\nIs this a key decision?:\n Director:  Priya Example: acting \nno colon here\n: all"
    assert facts_of(text.splitlines()) == (
        (("Wards affected", "All"), ("Director", "Priya Example: acting")),
        ("no colon here", ": all"),
    )


@pytest.mark.usefixtures("by_hand", "council")
def test_what_was_typed_for_the_cover_is_there_again_after_a_look_at_another_page(open_page: Open) -> None:
    app = fill(open_page(PAGE), "Day of the meeting (may be left blank)", "2 May 2017").run()
    app.switch_page("pages/returns/quarter.py").run()
    app.switch_page(PAGE).run()
    (day,) = [one for one in app.text_input if one.label == "Day of the meeting (may be left blank)"]
    assert day.value == "2 May 2017"


@pytest.mark.usefixtures("by_hand", "council")
def test_a_day_that_is_none_is_told_and_not_printed(open_page: Open) -> None:
    app = fill(open_page(PAGE), "Day of the meeting (may be left blank)", "next week").run()
    assert "That is no day. Write it as 14 April 2017 or 14/04/2017." in said(app)


def test_a_real_paper_of_a_small_store_is_made_read_back_and_listed(open_page: Open, council: str) -> None:
    app = open_page(PAGE, quarter="2016-17 Q3", files="Excel")
    assert "All four open risks</a><sup>[2]</sup> are assessed." in html(app)
    app = press(app, "Make the files")
    words = said(app)
    assert "1 file were read back and agree with a count of their own." in words
    assert downloads(app)[:2] == ["Download all files in one zip", "Excel"]
    (made,) = papers(council)
    assert (made.is_draft, made.formats, made.compared) == (False, ("xlsx",), "")
    assert made.figures > 10


def test_a_real_draft_says_so_and_holds_back_the_names_of_owners(open_page: Open, council: str) -> None:
    app = press(open_page(PAGE, body="Cabinet Member", files="CSV"), "Make the files")
    assert "a draft of 2016-17 Q4 (not frozen) for Cabinet Member. It is no report" in said(app)
    assert {"Ann Archer", "Cath Cole"} <= set(table(app, "What it is", "As written")["As written"])
    assert "Ann Archer" not in html(open_page(PAGE, body="Cabinet Member", show="whole"))


@pytest.mark.usefixtures("council")
def test_a_paper_looked_at_is_kept_under_everything_that_is_said_in_it() -> None:
    key = functools.partial(plan_key, Request("Cabinet Member", Audience.PUBLIC))
    keys = [
        key(),
        key(audience=Audience.EXEMPT),
        key(body="Audit Committee"),
        key(sections=("summary",)),
        key(exemption="Paragraph 1"),
        key(meeting=date(2017, 5, 2)),
        key(facts=(("Wards affected", "All"),)),
        key(words={"summary": AuthorsWords("Noted.", "A. Author")}),
        key(words={"summary": AuthorsWords("Noted.", "A. Author", replaces=True)}),
    ]
    assert len(set(keys)) == len(keys)
    assert key(formats=(Format.PDF,), template=b"PK") == key()


@pytest.mark.usefixtures("council")
def test_a_template_that_is_none_is_told_in_words_and_no_paper_is_made(open_page: Open) -> None:
    app = open_page(PAGE, quarter="2016-17 Q3", files="PowerPoint")
    app.file_uploader[0].set_value(("template.pptx", b"no slides at all", "application/octet-stream")).run()
    app = press(app, "Make the files")
    assert [plain(one.value) for one in app.error] == ["The template is no PowerPoint presentation; give a .pptx file."]
    assert "No paper has been made yet." in plain("\n".join(one.value for one in app.text))
