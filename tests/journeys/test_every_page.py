"""Every page, light and dark, wide and narrow: no accessibility fault, nobody called, nothing obeyed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.store import Store
from inforisk.ui.menu import MENU, OVERVIEW, MenuEntry
from inforisk.vocabulary import Kind
from tests.journeys.conftest import new_context, opened, running, seen, settled
from tests.journeys.contrast import faint_texts
from tests.journeys.test_from_workbook_to_risk import tab_to, take_first
from tests.pages.assurance import FILES, returned, with_words
from tests.pages.conftest import ASSET_CELLS, ASSET_HEADINGS, RISK_CELLS, RISK_HEADINGS, kept, submission
from tests.pages.messy import NAME, messy_register

Visitor = Callable[..., BrowserContext]

WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
POISON = (
    "![x](http://beacon.invalid/a.png) <img src=http://beacon.invalid/b.png> "
    "[go](http://beacon.invalid) www.beacon.invalid"
)
VIEWS = [("light", 1400), ("dark", 1400), ("light", 390)]
RECORDS_OPEN = (
    "heat-map?cell=residual-4-5&risk=1:1:5",
    "assets?asset=1:2:6",
    "actions?action=2:1:4&breakdown=Owner",
    "maturity?assessed=3:1:3",
    "training?training=4:1:3&owners_by=Service",
    "incidents?incident=5:1:2&incidents_by=Category",
    "briefing?readers=exempt&show=whole",
)
ADDRESSES = [*("" if entry is OVERVIEW else entry.address for entry in MENU), *RECORDS_OPEN]


@pytest.fixture(scope="module")
def address(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on a store whose register is full of text that means something to Markdown, HTML and Excel."""
    url = f"sqlite:///{(tmp_path_factory.mktemp('store') / 'pages.db').as_posix()}"
    cells = [[*row] for row in RISK_CELLS]
    cells[0][1] = f"=HYPERLINK(1) {POISON}"
    cells[2][2] = cells[0][2] = cells[0][3] = POISON
    headings = {**RISK_HEADINGS, "I": (POISON, None)}
    registers = (kept(Kind.RISKS, "Risks", headings, cells), kept(Kind.ASSETS, "Assets", ASSET_HEADINGS, ASSET_CELLS))
    with Store.open(url) as store:
        at = datetime(2017, 4, 3, 14, 2, tzinfo=UTC)
        store.save_submission(LOCAL_PRINCIPAL, WHOLE_COUNCIL, submission(f"Housing {POISON}", registers), at)
        assured = returned("Information Governance", with_words(FILES, POISON))
        store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, assured, at)
    with running(url) as where:
        yield where


LEADING_AWAY = """() => [...document.querySelectorAll("main a")]
  .filter((one) => one.hostname.includes("beacon")).map((one) => one.outerHTML)"""


def faults(page: Page, width: int = 1400) -> list[str]:
    """What axe objects to. On a narrow screen wide tables scroll sideways, and browsers since 2024 (Chromium 130) put
    what scrolls into the tab order by themselves, which axe does not know."""
    rules = {"scrollable-region-focusable": {"enabled": width > 400}}
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG_22_AA}, "rules": rules})
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found.response["violations"] for node in fault["nodes"]]


@dataclass(frozen=True)
class Standing:
    """A page of the product that stands in a tab, and whom the browser has called for it."""

    entry: MenuEntry
    page: Page
    called: list[str]


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """One reader, who looks at all pages one after another."""
    context = new_context(browser)
    yield context
    context.close()


@pytest.fixture(scope="module", params=ADDRESSES, ids=lambda place: place or "overview")
def standing(request: pytest.FixtureRequest, reader: BrowserContext, address: str) -> Iterator[Standing]:
    """Each page in turn, loaded once for all that is asked of it."""
    entry = next(entry for entry in MENU if entry.address == (request.param.partition("?")[0] or OVERVIEW.address))
    page, called = reader.new_page(), []
    page.on("request", lambda one: called.append(one.url))
    page.goto(f"{address}/{request.param}")
    yield Standing(entry, settled(page), called)
    page.close()


@pytest.mark.parametrize(("colours", "width"), VIEWS, ids=[f"{colours}-{width}" for colours, width in VIEWS])
def test_axe_finds_no_fault_and_every_text_stands_out(standing: Standing, colours: str, width: int) -> None:
    page = seen(standing.page, colours, width)
    assert page.evaluate(IS_DARK) == (colours == "dark")
    assert page.get_by_text("Something went wrong").count() == 0
    assert faults(page, width) == []
    assert faint_texts(page) == []
    assert page.evaluate(SIDEWAYS) == [], "it scrolls sideways"


def test_the_browser_calls_nobody_and_no_link_leads_away(standing: Standing, address: str) -> None:
    own = (address, "data:", "blob:", f"ws{address[4:]}")
    assert [url for url in standing.called if not url.startswith(own)] == []
    assert standing.page.evaluate(LEADING_AWAY) == []


def test_each_page_has_its_own_title_one_heading_and_no_name_twice(standing: Standing) -> None:
    expect(standing.page).to_have_title(f"{standing.entry.title} - Information risk")
    assert standing.page.evaluate(ORDER) == {"mains": 1, "firstHeadings": 1, "unnamed": 0, "sameIds": []}


def test_the_keyboard_gets_through_a_page_and_back(standing: Standing) -> None:
    page = seen(standing.page, "light", 1400)
    page.evaluate("() => { document.activeElement?.blur(); window.getSelection().removeAllRanges() }")
    there = walk(page, "Tab")
    back = walk(page, "Shift+Tab")
    assert len(set(there)) > 20, "less than the menu and the search"
    assert there[0] == back[-1], "the way back does not end where the way there began, at the skip link"
    assert there[-1] == back[0], "the way there did not reach the end of the page"


def test_a_page_fits_a_telephone_and_a_screen_at_200_percent(standing: Standing) -> None:
    for width in (720, 320):
        page = seen(standing.page, "light", width, 640)
        assert page.evaluate(SIDEWAYS) == [], f"at {width} pixels it scrolls sideways"
    page.locator("summary", has_text="Menu").click()
    expect(page.get_by_role("navigation").get_by_role("link", name="Accessibility", exact=True)).to_be_visible()
    filters = page.get_by_role("button", name=re.compile("^Filters"))
    if filters.count():
        filters.first.click()
        expect(page.get_by_role("combobox", name="Directorate", exact=True)).to_be_visible()


ORDER = """() => ({
  mains: document.querySelectorAll("main").length,
  firstHeadings: document.querySelectorAll("h1").length,
  unnamed: [...document.querySelectorAll("nav")].filter((one) => !one.getAttribute("aria-label")).length,
  sameIds: [...document.querySelectorAll("[id]")].map((one) => one.id)
    .filter((id, place, all) => all.indexOf(id) < place),
})"""


IS_DARK = """() => getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor
  .match(/\\d+/g).slice(0, 3).every((part) => part < 100)"""
SIDEWAYS = """() => [document.documentElement, document.querySelector("[data-testid=stMain]")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => `${one.tagName} ${one.scrollWidth}`)"""
HAS_A_RING = """() => {
  const one = document.activeElement;
  const ring = ({ outlineStyle, outlineWidth, boxShadow }) =>
    (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  const near = [one, one.parentElement, one.parentElement?.parentElement].filter(Boolean);
  return near.some((each) => ring(getComputedStyle(each))) ? "" : one.outerHTML.slice(0, 160);
}"""
MARK = """() => {
  const one = document.activeElement;
  if (one === document.body) return "";
  window.marks = window.marks || new Map();
  if (!window.marks.has(one)) window.marks.set(one, `${window.marks.size} ${one.tagName}`);
  return window.marks.get(one);
}"""


def test_whatever_has_the_focus_is_seen_to_have_it(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address, "")
    unseen = []
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(MARK):
            unseen.append(page.evaluate(HAS_A_RING))
    assert len(unseen) > 30
    assert set(unseen) == {""}


def walk(page: Page, key: str) -> list[str]:
    """What has the focus after each press, until it leaves the page; fails where it goes round in a part of it."""
    walked: list[str] = []
    for _ in range(400):
        page.keyboard.press(key)
        mark = page.evaluate(MARK)
        if not mark:
            return walked
        walked.append(mark)
        assert walked.count(mark) < 60, f"the focus does not leave {mark}"
    raise AssertionError(f"400 times {key} do not lead through the page: {walked[-5:]}")


def test_an_upload_under_review_has_no_fault_either(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address, "upload")
    page.locator("input[type=file]").set_input_files(
        {"name": NAME, "mimeType": "application/octet-stream", "buffer": messy_register()}
    )
    expect(page.get_by_text("What will be kept")).to_be_visible()
    page.get_by_text("Change what was recognised").click()
    assert faults(settled(page)) == []


def test_a_click_on_a_cell_of_the_map_shows_its_risks(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address, "heat-map?stages=Residual")
    plot = page.locator(".js-plotly-plot").first
    plot.wait_for()
    page.wait_for_timeout(1500)
    x, y = plot.evaluate(
        "plot => [plot._fullLayout.xaxis._offset + plot._fullLayout.xaxis.d2p(5),"
        "         plot._fullLayout.yaxis._offset + plot._fullLayout.yaxis.d2p(4)]"
    )
    box = plot.bounding_box()
    assert box
    page.mouse.move(box["x"] + x - 4, box["y"] + y - 4)
    page.wait_for_timeout(300)
    page.mouse.move(box["x"] + x, box["y"] + y)
    page.wait_for_timeout(300)
    page.mouse.click(box["x"] + x, box["y"] + y)
    expect(page).to_have_url(re.compile(r"cell=residual-4-5"))
    expect(page.get_by_role("heading", name="Risks of the chosen cell")).to_be_visible()


def test_a_filter_of_one_page_goes_into_its_link_and_enter_loses_nothing(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address, "heat-map?band=High")
    expect(page.get_by_text("Residual: 2 open risks, all assessed; 2 above appetite.")).to_be_visible()
    page = opened(visitor(), address, "risks?band=High")
    expect(page.get_by_text("2 open risks of 5 on the register.")).to_be_visible()
    words = page.get_by_role("textbox", name="Words to look for")
    words.fill("paper files")
    words.press("Enter")
    expect(page.get_by_text("1 open risk of 5 on the register.")).to_be_visible()
    expect(page).to_have_url(re.compile(r"band=High.*search=paper"))
    expect(words).to_have_value("paper files")


def test_what_came_with_a_link_stands_in_the_address_of_the_very_next_page(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address, "heat-map?scheme=5+x+5%2C+NPSA+model+matrix+%28four+bands%29")
    page.get_by_role("link", name="Risks", exact=True).first.click()
    expect(page).to_have_url(re.compile(r"/risks\?scheme="))


def test_an_action_is_reached_by_keyboard_and_its_cell_is_named(visitor: Visitor, address: str) -> None:
    page = visitor().new_page()
    page.set_viewport_size({"width": 1400, "height": 4000})
    page.goto(f"{address}/actions")
    settled(page)
    tab_to(page, "Open one action")
    take_first(page)
    expect(page.get_by_role("heading", name="A1: Keep a register of information assets")).to_be_visible()
    expect(
        page.get_by_text("From action-plan.csv, sheet Sheet1, row 2. Returned by Information Governance.")
    ).to_be_visible()
    expect(page.get_by_role("cell", name="D2", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile(r"action=2"))


@pytest.mark.parametrize("picture", ["PNG", "SVG"])
def test_a_map_is_saved_as_a_picture_by_its_own_button(visitor: Visitor, address: str, picture: str) -> None:
    page = opened(visitor(), address, "heat-map?stages=Residual")
    page.get_by_text(picture, exact=True).click()
    settled(page)
    page.wait_for_timeout(1500)
    with page.expect_download() as saved:
        page.locator(".modebar-btn").first.click()
    assert saved.value.suggested_filename == f"heat-map-residual.{picture.lower()}"


def test_a_download_opens_without_running_anything(visitor: Visitor, address: str, tmp_path: Path) -> None:
    page = opened(visitor(), address, "risks")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download as CSV").click()
    saved.value.save_as(tmp_path / "risks.csv")
    text = (tmp_path / "risks.csv").read_text(encoding="utf-8-sig")
    assert "\"'=HYPERLINK(1)" in text
    assert re.fullmatch(r"information-risks-[0-9a-f]{12}\.csv", saved.value.suggested_filename)
