"""The settings on their page: what is in force on a day, and what happens after somebody settles something."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL, Principal, Role
from inforisk.council import CouncilSettings
from inforisk.scoring import DEFAULT, scheme_named
from inforisk.store import Store
from inforisk.store.setting_values import SETTINGS
from inforisk.ui import session
from inforisk.ui.session import Visit
from tests.pages.cycle import LATER, freeze_earlier, two_quarters
from tests.pages.screen import fill, pick, plain, press, said, table

SETTINGS_PAGE = "pages/administration/settings.py"
NPSA = scheme_named("five_by_five_npsa")
Open = Callable[..., AppTest]


@pytest.fixture
def council(database_url: str) -> str:
    """Two quarters were returned; the earlier is frozen."""
    two_quarters(database_url)
    freeze_earlier(database_url)
    return database_url


def settled(database_url: str, day: date) -> CouncilSettings:
    with Store.open(database_url) as store:
        return store.council.settings(LOCAL_PRINCIPAL, WHOLE_COUNCIL, day)


def in_force(app: AppTest, title: str) -> list[str]:
    lines = table(app, "Setting", "Since")
    return list(lines[lines["Setting"] == title].iloc[0])[1:]


def settle(app: AppTest, label: str, value: str, since: str, why: str) -> AppTest:
    for name, words in ((label, value), ("From which day", since), ("Why, and who decided it", why)):
        fill(app, name, words)
    return press(app, "Settle it")


def errors(app: AppTest) -> list[str]:
    assert not app.exception
    return [plain(error.value) for error in app.error]


@pytest.mark.usefixtures("database_url")
def test_where_nobody_has_settled_anything_the_page_shows_what_the_product_begins_with(open_page: Open) -> None:
    app = open_page(SETTINGS_PAGE)
    lines = table(app, "Setting", "Since")
    assert lines["Setting"].tolist() == [setting.title for setting in SETTINGS.values()]
    assert set(lines["Since"]) == {"The start"}
    assert set(lines["Said by, and why"]) == {"As shipped"}
    assert "Nothing yet: what the product begins with holds on every day." in said(app)


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.usefixtures("database_url")
def test_every_setting_has_its_form(open_page: Open, name: str) -> None:
    app = open_page(SETTINGS_PAGE, setting=name)
    assert SETTINGS[name].help in said(app)
    assert [button.label for button in app.button if button.label == "Settle it"] == ["Settle it"]


def test_what_is_settled_holds_from_its_day_and_is_said_with_who_and_why(open_page: Open, council: str) -> None:
    title = "Returns are due after the quarter's end"
    app = settle(open_page(SETTINGS_PAGE, setting="return_days"), title, "10", "1 April 2017", "Agreed by the group")
    assert f"Settled from 1 April 2017. {title}: 10 days." in said(app)
    assert in_force(app, title) == ["10 days", "1 April 2017", "Local user: Agreed by the group"]
    assert (settled(council, date(2017, 3, 31)).return_days, settled(council, date(2017, 4, 1)).return_days) == (14, 10)
    changes = table(app, "Setting", "Said on")
    assert changes.iloc[0].drop("Said on").tolist() == [
        title, "10 days", "1 April 2017", "Local user: Agreed by the group",
    ]  # fmt: skip
    before = open_page(SETTINGS_PAGE, day="31 March 2017")
    assert in_force(before, title) == ["14 days", "The start", "As shipped"]


@pytest.mark.usefixtures("database_url")
def test_a_paper_cites_the_law_of_the_day_that_is_asked_about(open_page: Open) -> None:
    assert "A paper of that day cites: Data Protection Act 1998." in said(open_page(SETTINGS_PAGE, day="24/05/2018"))
    assert "cites: UK GDPR and Data Protection Act 2018." in said(open_page(SETTINGS_PAGE, day="1 January 2021"))


@pytest.mark.usefixtures("database_url")
def test_a_day_nobody_can_read_is_said_and_today_is_shown(open_page: Open) -> None:
    assert "That is no day." in said(open_page(SETTINGS_PAGE, day="soon"))


@pytest.mark.parametrize(
    ("value", "since", "why", "wanted"),
    [
        ("ten", "1 April 2017", "Agreed", "The setting 'return_days' is a number of days, 0 or more; 'ten' is not."),
        ("10", "soon", "Agreed", "That is no day. Write it as 14 April 2017 or 14/04/2017."),
        ("10", "1 April 2017", " ", "Say why, and who decided it: whoever reads an old figure will ask."),
    ],
)
def test_what_cannot_be_settled_is_said_in_words_and_nothing_changes(
    open_page: Open, database_url: str, value: str, since: str, why: str, wanted: str
) -> None:
    app = open_page(SETTINGS_PAGE, setting="return_days")
    app = settle(app, "Returns are due after the quarter's end", value, since, why)
    assert errors(app) == [wanted]
    assert settled(database_url, date(2030, 1, 1)) == CouncilSettings()


def test_what_was_typed_is_shown_as_typed(open_page: Open, database_url: str) -> None:
    app = open_page(SETTINGS_PAGE, setting="contact")
    app = settle(app, "Whom readers write to", "records@example.invalid", "1 April 2017", "The team")
    assert settled(database_url, date(2017, 4, 1)).contact == "records@example.invalid"
    assert in_force(app, "Whom readers write to")[0] == "records@example.invalid"


def test_bodies_are_named_one_on_a_line_and_a_date_may_be_taken_back(open_page: Open, database_url: str) -> None:
    app = open_page(SETTINGS_PAGE, setting="bodies")
    settle(app, "Reported to", "Cabinet\n\n  Scrutiny  Committee ", "1 April 2017", "Constitution")
    assert settled(database_url, date(2017, 4, 1)).bodies == ("Cabinet", "Scrutiny Committee")
    for typed, kept in (("30 June 2017", date(2017, 6, 30)), ("", None)):
        app = open_page(SETTINGS_PAGE, setting="training_due")
        settle(app, "Owners complete the course by", typed, "1 April 2017", "The group")
        assert settled(database_url, date(2017, 4, 1)).training_due == kept


def test_another_scheme_judges_the_open_quarter_and_leaves_the_frozen_one_as_it_was(
    open_page: Open, council: str
) -> None:
    app = pick(open_page(SETTINGS_PAGE, setting="scheme"), "Scoring scheme", NPSA.name)
    fill(app, "From which day", "1 April 2010")
    app = press(fill(app, "Why, and who decided it", "The SIRO"), "Settle it")
    assert (
        f"Scoring scheme: {NPSA.edition}. Every frozen quarter keeps its own scheme. "
        f"Not frozen, and ends on that day or later: {LATER.label}."
    ) in said(app)
    live = open_page("pages/registers/risks.py", quarter=LATER.label)
    assert f"under {NPSA.edition}" in said(live)
    frozen = open_page("pages/registers/risks.py", quarter="2016-17 Q3")
    assert f"under {DEFAULT.edition}: these figures do not change." in said(frozen)
    with Store.open(council) as store:
        (snapshot,) = store.cycle.snapshots(LOCAL_PRINCIPAL, WHOLE_COUNCIL)
        assert snapshot.scheme_name == DEFAULT.name
        assert store.cycle.verify_snapshot(LOCAL_PRINCIPAL, WHOLE_COUNCIL, snapshot.id)


def test_who_may_not_maintain_sees_the_settings_and_no_form(
    open_page: Open, council: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    siro = Principal("sam", "Sam Siro", frozenset({Role.SIRO}))
    monkeypatch.setattr(session, "visit", lambda: Visit(council, siro, WHOLE_COUNCIL))
    app = open_page(SETTINGS_PAGE, setting="return_days")
    assert "Your role does not allow you to change settings." in said(app)
    assert in_force(app, "Owners trained, at least")[0] == "95%"
    assert not [button for button in app.button if button.label == "Settle it"]
