"""Five people with one question each, in a real browser, and how many clicks each needs."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.store import Store
from tests.journeys.conftest import opened, running, settled
from tests.pages import cycle

Visitor = Callable[..., BrowserContext]
COMMITTEE = "Audit and Procurement Committee"


@pytest.fixture(scope="module")
def address(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on two quarters, the earlier one frozen and shown to the committee; in the later one, which is open,
    R1 of Housing has come above appetite and Planning is waited for."""
    url = f"sqlite:///{(tmp_path_factory.mktemp('store') / 'asked.db').as_posix()}"
    cycle.two_quarters(url)
    cycle.freeze_earlier(url)
    with Store.open(url) as store:
        (snapshot,) = store.cycle.snapshots(LOCAL_PRINCIPAL, WHOLE_COUNCIL)
        store.cycle.note_report(LOCAL_PRINCIPAL, WHOLE_COUNCIL, COMMITTEE, snapshot.id, date(2017, 2, 6))
        store.cycle.open_quarter(LOCAL_PRINCIPAL, WHOLE_COUNCIL, cycle.LATER, date(2017, 4, 14))
    with running(url) as where:
        yield where


@pytest.fixture(scope="module")
def example(example_store: Path) -> Iterator[str]:
    """A server on the example council; nothing here writes into it."""
    with running(f"sqlite:///{example_store.as_posix()}") as where:
        yield where


class Hand:
    """A hand on a mouse that counts its clicks. Typing is no click."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, what: Locator) -> None:
        what.click()
        self.clicks += 1
        settled(self.page)

    def choose(self, label: str, words: str) -> None:
        """One click opens a box, another takes what it offers."""
        box = self.page.get_by_role("combobox", name=label, exact=True).first
        box.click()
        self.clicks += 1
        option = self.page.get_by_role("option").filter(has_text=words).first
        option.wait_for()
        self.click(option)


def test_a_siro_sees_why_risks_above_appetite_rose_since_the_committee_and_the_cell_in_six_clicks(
    visitor: Visitor, address: str
) -> None:
    page = opened(visitor(), address)
    hand = Hand(page)
    hand.choose("Compare with", COMMITTEE)
    expect(page.locator("p.lead")).to_contain_text(re.compile("one risk is above appetite, one more than", re.I))
    hand.click(page.locator("p.lead a").first)
    expect(page.get_by_role("heading", level=1)).to_have_text("How this is made")
    expect(page.get_by_role("heading", name=re.compile("^New in this number since"))).to_be_visible()
    hand.choose("Open one risk with its cells", "Letters go to the wrong address")
    cells = page.get_by_role("cell", name="E2", exact=True)
    expect(cells.first).to_be_visible()
    expect(page.get_by_text("housing-2016-17 Q4-risk-register.csv").first).to_be_visible()
    assert hand.clicks <= 6


def test_an_owner_finds_what_waits_for_them_this_quarter_in_two_clicks(visitor: Visitor, address: str) -> None:
    page = opened(visitor(), address)
    hand = Hand(page)
    hand.click(page.get_by_role("link", name="My registers", exact=True))
    page.get_by_role("combobox", name="Whose registers").click()
    hand.clicks += 1
    page.keyboard.type("Cath")
    page.get_by_role("option").filter(has_text="Cath Cole").first.wait_for()
    page.keyboard.press("Enter")
    settled(page)
    expect(page.get_by_role("heading", name="What is waiting for you")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("A tablet is lost on a visit")).first).to_be_visible()
    assert hand.clicks == 2


def test_a_records_manager_copies_the_chase_list_in_three_clicks(visitor: Visitor, address: str) -> None:
    context = visitor()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened(context, address)
    hand = Hand(page)
    hand.click(page.get_by_role("link", name="Quarter", exact=True))
    page.locator("[data-testid=stCode]").first.hover()
    hand.click(page.get_by_role("button", name="Copy to clipboard").first)
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert "Planning" in copied
    assert "2016-17 Q4" in copied
    assert hand.clicks <= 3


def test_a_cabinet_member_reads_the_overview_with_the_keyboard_alone(visitor: Visitor, example: str) -> None:
    page = opened(visitor(), example)
    figures = page.locator("p.lead a").all_inner_texts()
    assert figures
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the skip link
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    read: list[str] = []
    for _ in range(len(figures) + 12):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.closest('p.lead') !== null"):
            read.append(page.evaluate("() => document.activeElement.innerText"))
    assert read == figures, "the figures of the headline are not reached in the order in which they are read"

    page.locator("p.lead a").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("How this is made")
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.go_back()  # Alt and the left arrow are the browser's own keys; one without a window does not hear them
    expect(page).to_have_title("Overview - Information risk")
    settled(page)
    assert page.locator("p.lead a").all_inner_texts() == figures


def test_a_link_with_filters_opens_the_same_view_for_somebody_else(visitor: Visitor, example: str) -> None:
    place = "?quarter=2016-17+Q2&compare=2015-16+Q4&directorate=Place"
    texts = []
    for _ in range(2):
        page = opened(visitor(), example, place)
        expect(page.get_by_text("Only a part is shown. Directorate: Place.")).to_be_visible()
        texts.append(page.locator("main p, main li, .tile").all_inner_texts())
        assert page.url == f"{example}/{place}"
    assert texts[0] == texts[1]
    page = opened(visitor(), example, "?quarter=2016-17+Q2&compare=2015-16+Q4")
    assert page.locator("p.lead").inner_text() not in texts[0], "the filter changes nothing"
