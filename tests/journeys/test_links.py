"""What a link carries: the same view for somebody else, on the next page, and for whoever goes back."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.conftest import opened, running, settled
from tests.pages import cycle

Visitor = Callable[..., BrowserContext]
PART = "Only a part is shown."
MENU_LINK = "nav[aria-label=Pages] a:visible"


@pytest.fixture(scope="module")
def address(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on two quarters of two services, the earlier one frozen."""
    url = f"sqlite:///{(tmp_path_factory.mktemp('store') / 'links.db').as_posix()}"
    cycle.two_quarters(url)
    cycle.freeze_earlier(url)
    with running(url) as where:
        yield where


def turn(page: Page, title: str) -> Page:
    """Turn to another page by the menu."""
    page.locator(MENU_LINK).filter(has_text=re.compile(f"^{title}$")).click()
    expect(page).to_have_title(f"{title} - Information risk")
    return settled(page)


def narrow_down(page: Page, label: str, value: str) -> Page:
    """Choose in one of the filters, as a reader does: open them, type, take the first."""
    page.get_by_role("button", name=re.compile("^Filters")).first.click()
    box = page.get_by_role("combobox", name=label, exact=True)
    box.click()
    page.keyboard.type(value)
    page.get_by_role("option").filter(has_text=value).first.wait_for()
    page.keyboard.press("Enter")
    settled(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    return settled(page)


def test_the_skip_link_leads_past_the_menu_to_the_heading(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address, "risks")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("() => !document.activeElement.closest('.masthead, header') && "
                         "document.activeElement.closest('main') !== null")  # fmt: skip


def test_a_link_turns_the_page_without_loading_anew_and_names_the_tab(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address, "risks")
    page.evaluate("() => { window.isTheSame = true }")
    turn(page, "Movement")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.evaluate("() => window.isTheSame"), "the page was loaded anew"
    expect(page.locator(".masthead a[aria-current=page]:visible")).to_have_text("Movement")


def test_without_the_script_links_and_search_still_lead_there(visitor: Visitor, address: str) -> None:
    page = visitor().new_page()
    page.add_init_script("window.staysInside = true")  # the script takes it that it has run before
    page.goto(f"{address}/risks?service=Housing")
    settled(page)
    turn(page, "Assets")
    expect(page).to_have_url(f"{address}/assets?service=Housing")
    page.get_by_role("searchbox").fill("paper")
    page.get_by_role("search").get_by_role("button").click()
    expect(page).to_have_url(re.compile(r"/search\?words=paper&service=Housing$"))


def test_the_search_box_carries_the_view_and_finds_by_words(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address, "risks?quarter=2016-17+Q3")
    page.get_by_role("searchbox").fill("paper files")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?words=paper\+files&quarter=2016-17\+Q3"))
    settled(page)
    expect(page.get_by_text("Old paper files are kept too long").first).to_be_visible()


def test_a_filter_chosen_here_is_in_the_address_on_the_next_page_and_for_somebody_else(
    visitor: Visitor, address: str
) -> None:
    page = narrow_down(opened(visitor(), address, "risks"), "Owner", "Cath Cole")
    expect(page).to_have_url(f"{address}/risks?owner=Cath+Cole")
    expect(page.get_by_text(PART)).to_be_visible()
    turn(page, "Heat map")
    expect(page).to_have_url(re.compile("owner=Cath"))
    other = opened(visitor(), address, page.url.removeprefix(f"{address}/"))
    for one in (page, other):
        expect(one.get_by_text(PART)).to_have_text(re.compile("Owner: Cath Cole"))
    texts = [settled(one).locator("main p").all_inner_texts() for one in (page, other)]
    assert texts[0] == texts[1]


def test_back_and_forward_show_what_stood_there(visitor: Visitor, address: str) -> None:
    page = narrow_down(opened(visitor(), address, "risks"), "Service", "Housing")
    turn(page, "Assets")
    page.go_back()
    settled(page)
    expect(page).to_have_url(f"{address}/risks?service=Housing")
    expect(page.get_by_text(PART)).to_be_visible()
    page.go_back()
    settled(page)
    expect(page).to_have_url(f"{address}/risks")
    expect(page.get_by_text(PART)).to_have_count(0)
    page.go_forward()
    settled(page)
    expect(page).to_have_url(f"{address}/risks?service=Housing")
    expect(page.get_by_text(PART)).to_be_visible()


def test_filters_are_cleared_at_once_and_for_the_pages_to_come(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address, "risks?service=Housing&owner=Cath+Cole")
    page.get_by_role("button", name="Filters (2)").click()
    page.get_by_role("button", name="Clear 2 filters").click()
    settled(page)
    expect(page).to_have_url(f"{address}/risks")
    expect(page.get_by_text(PART)).to_have_count(0)
    page.keyboard.press("Escape")
    turn(page, "Assets")
    expect(page).to_have_url(f"{address}/assets")


def test_a_filter_nothing_answers_to_stays_chosen_and_says_that_nothing_is_left(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address, "risks?owner=Nobody+Known")
    expect(page.get_by_text(PART)).to_have_text(re.compile("Owner: Nobody Known"))
    expect(page.get_by_text("Nothing is left under these filters").first).to_be_visible()
    expect(page).to_have_url(f"{address}/risks?owner=Nobody+Known")


def test_a_figure_on_paper_is_drawn_on_white_from_a_dark_screen_too(visitor: Visitor, address: str) -> None:
    page = opened(visitor("dark"), address, "heat-map")
    page.locator(".js-plotly-plot .xtick text").first.wait_for()
    page.emulate_media(media="print", color_scheme="dark")
    ground, ink = page.evaluate(ON_PAPER)
    page.emulate_media(media="screen")
    assert (ground, ink) == ("rgb(255, 255, 255)", "rgb(11, 12, 12)")


def test_a_page_on_paper_is_whole_and_names_its_address(visitor: Visitor, address: str) -> None:
    page = opened(visitor("dark"), address, "quarter?quarter=2016-17+Q3")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".printed")).to_have_text(page.url)
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("search")).to_have_count(0)
    assert page.locator("main button:visible, main input:visible").count() == 0
    assert page.evaluate(CUT_OFF) == [], "what a screen scrolls is cut off on paper"
    assert page.evaluate(NOT_ON_WHITE) == [], "something is not black on white"


ON_PAPER = """() => [
  getComputedStyle(document.querySelector(".js-plotly-plot .main-svg")).backgroundColor,
  getComputedStyle(document.querySelector(".js-plotly-plot .xtick text")).fill,
]"""
CUT_OFF = """() => {
  const found = [];
  for (let one = document.querySelector("main h1"); one; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.overflowY !== "visible" && one.scrollHeight > one.clientHeight + 1) found.push(one.dataset.testid);
    if (style.position === "fixed") found.push(one.dataset.testid);
  }
  return found;
}"""
NOT_ON_WHITE = """() => [...document.querySelectorAll("main h1, main h2, main p, main td, main th")]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).color !== "rgb(0, 0, 0)")
  .map((one) => one.outerHTML.slice(0, 120))"""
