"""A quarter in a real browser: opened, chased, accepted and frozen from the keyboard; every state without a fault."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from inforisk.ui.menu import MENU
from tests.journeys.conftest import new_context, opened, running, seen, settled
from tests.journeys.test_every_page import LEADING_AWAY, POISON, SIDEWAYS, VIEWS, faults
from tests.pages import cycle

Visitor = Callable[..., BrowserContext]
STATES = [
    "quarter?service_return=Housing",
    "quarter?quarter=2016-17+Q3",
    "movement?moved_risk=1:1:2",
    "services",
    "people",
]


@pytest.fixture(scope="module")
def address(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on two quarters, the earlier one frozen; one risk and one service carry text that means something to
    Markdown and HTML."""
    url = f"sqlite:///{(tmp_path_factory.mktemp('store') / 'cycle.db').as_posix()}"
    cycle.two_quarters(url)
    cycle.freeze_earlier(url)
    cycle.one_more(url, f"Legal {POISON}", POISON)
    with running(url) as where:
        yield where


@pytest.fixture
def own_address(browser: object, tmp_path: Path) -> Iterator[str]:
    """A server on two quarters of its own, to change."""
    with running(cycle.two_quarters(f"sqlite:///{(tmp_path / 'cycle.db').as_posix()}")) as where:
        yield where


def unfolded(page: Page) -> Page:
    """The page with everything opened that opens."""
    for summary in page.locator("[data-testid=stExpander] summary").all():
        if summary.is_visible() and not summary.evaluate("one => one.parentElement.open"):
            summary.click()
    return settled(page)


@pytest.fixture(scope="module", params=STATES)
def state(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """Each state in turn with everything opened, loaded once; and whom the browser has called for it."""
    page, called = new_context(browser).new_page(), []
    page.on("request", lambda one: called.append(one.url))
    page.goto(f"{address}/{request.param}")
    yield unfolded(settled(page)), called
    page.context.close()


@pytest.mark.parametrize(("colours", "width"), VIEWS, ids=[f"{colours}-{width}" for colours, width in VIEWS])
def test_no_state_of_a_quarter_has_a_fault_or_calls_anybody(
    state: tuple[Page, list[str]], colours: str, width: int
) -> None:
    page, called = state
    seen(page, colours, width)
    assert page.get_by_text("Something went wrong").count() == 0
    assert faults(page, width) == []
    assert [url for url in called if "beacon" in url] == []
    assert page.evaluate(LEADING_AWAY) == []
    assert page.evaluate(SIDEWAYS) == [], "it scrolls sideways"


def press(page: Page, label: str) -> None:
    """Reach a button with the Tab key and press it."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.innerText") == label:
            page.keyboard.press("Enter")
            settled(page)
            return
    raise AssertionError(f"'{label}' cannot be reached with the Tab key")


def test_a_quarter_is_opened_accepted_and_frozen_from_the_keyboard(visitor: Visitor, own_address: str) -> None:
    page = opened(visitor(), own_address, "quarter?quarter=2016-17+Q3")
    press(page, "Open the quarter")
    expect(page.get_by_text("2016-17 Q3 is open. Returns are due on 14 January 2017.")).to_be_visible()
    press(page, "Accept all 2 returns received")
    expect(page.get_by_text("2 returns accepted.")).to_be_visible()
    page.get_by_role("textbox", name="Why it is frozen without those signatures").focus()
    page.keyboard.type("Nobody to sign")
    press(page, "Freeze the quarter")
    expect(page.get_by_text("2016-17 Q3 is frozen.")).to_be_visible()
    page = opened(visitor(), own_address, "movement?quarter=2016-17+Q4")
    expect(page.get_by_text("From 2016-17 Q3 to 2016-17 Q4 (not frozen).")).to_be_visible()


def test_every_page_is_in_the_menu_on_a_telephone(visitor: Visitor, own_address: str) -> None:
    page = opened(visitor(width=390), own_address, "")
    page.locator("summary", has_text="Menu").click()
    menu = page.get_by_role("navigation", name="Pages")
    assert menu.get_by_role("link").all_inner_texts() == [entry.title for entry in MENU if entry.section]
    assert faults(page, 390) == []
    menu.get_by_role("link", name="Services", exact=True).click()
    expect(page.get_by_role("heading", name="Services", level=1)).to_be_visible()


def test_a_form_that_is_refused_keeps_what_was_typed_and_enter_sends_it(visitor: Visitor, own_address: str) -> None:
    page = opened(visitor(), own_address, "services")
    reason = page.get_by_role("textbox", name="Reason, for the reader of a trend (may be left blank)")
    reason.fill("Cabinet, 3 April 2017")
    page.get_by_role("button", name="Write down the change").click()  # straight from the field, as people do
    settled(page)
    expect(page.get_by_role("alert").first).to_be_visible()
    expect(reason).to_have_value("Cabinet, 3 April 2017")
    name = page.get_by_role("textbox", name="Name of the new service")
    name.fill("Parks and Open Spaces")
    name.press("Enter")
    expect(page.get_by_role("cell", name="Parks and Open Spaces", exact=True).first).to_be_visible()
    expect(page.get_by_role("cell", name="Cabinet, 3 April 2017", exact=True)).to_be_visible()
