"""The main job in a real browser: a messy register goes in, a risk is reached by keyboard, its cell is named."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.conftest import is_healthy, running, settled
from tests.pages.messy import NAME, messy_register, register_that_reaches_the_last_cell

Visitor = Callable[..., BrowserContext]
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def address(tmp_path: Path, browser: object) -> Iterator[str]:
    """A server on an empty store."""
    with running(f"sqlite:///{(tmp_path / 'journey.db').as_posix()}") as where:
        yield where


def choose(page: Page, label: str, words: str) -> None:
    """Type into a select box and take what it offers."""
    option = page.get_by_role("option").filter(has_text=words).first
    for _ in range(5):
        page.get_by_role("combobox", name=label, exact=True).fill("")
        page.keyboard.type(words)
        page.wait_for_timeout(400)
        if option.is_visible():
            if not option.get_attribute("data-focused"):
                page.keyboard.press("ArrowDown")
            page.keyboard.press("Enter")
            break
        page.keyboard.press("Escape")  # the list closes when the page moves under it: as a person does, try again
    settled(page)


def tab_to(page: Page, label: str) -> None:
    """Press the Tab key, and nothing else, until the field with that label has the focus."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.getAttribute('aria-label')") == label:
            return
    raise AssertionError(f"'{label}' cannot be reached with the Tab key")


def take_first(page: Page) -> None:
    """Open the select box that has the focus and take its first option, by keyboard."""
    page.keyboard.press("ArrowDown")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    settled(page)


def test_a_messy_register_becomes_a_heat_map_and_a_risk_is_reached_by_keyboard(visitor: Visitor, address: str) -> None:
    page = visitor().new_page()
    # A list of options closes when the page scrolls under it; on so tall a screen nothing scrolls.
    page.set_viewport_size({"width": 1400, "height": 3000})
    page.goto(address)
    page.get_by_role("link", name="Upload a register").first.click()
    expect(page.get_by_role("heading", name="Upload a register")).to_be_visible()
    settled(page)

    choose(page, "Service", "Housing")
    choose(page, "Quarter of the return", "2016-17 Q4")
    files = page.locator("input[type=file]")
    files.set_input_files({"name": NAME, "mimeType": EXCEL, "buffer": messy_register()})
    expect(page.get_by_text("Headings in rows 4 and 5; 5 records below")).to_be_visible()

    settled(page)
    page.get_by_text("Change what was recognised").click()
    expect(page.get_by_role("cell", name="Signed off with")).to_be_visible()
    choose(page, "A column to change", "Signed off")
    choose(page, "What column K holds", "Notes")
    expect(page.get_by_role("combobox", name="Column K: Signed off with")).to_have_value("Notes")

    page.get_by_role("button", name="Submit this return").click()
    expect(page.get_by_text("is kept for Housing, 2016-17 Q4")).to_be_visible()
    page.get_by_role("button", name="Submit this return").click()
    expect(page.get_by_text("was already saved by Local user")).to_be_visible()

    page.get_by_role("link", name="See the risks on the heat map").click()
    expect(page.get_by_role("heading", name="Heat map", exact=True)).to_be_visible()
    expect(page.get_by_text("Residual: 4 open risks, 1 of 4 not assessed; 2 above appetite.")).to_be_visible()
    settled(page)

    tab_to(page, "Show the risks of a cell")
    page.keyboard.type("Residual: Likely (4) x Major (4)")
    take_first(page)
    expect(page.get_by_role("heading", name="Risks of the chosen cell")).to_be_visible()
    tab_to(page, "Open one risk")
    take_first(page)
    expect(page.get_by_role("heading", name="HR4: Old tenancy files are kept too long")).to_be_visible()
    expect(page.get_by_text(f"From {NAME}, sheet Register, row 9. Returned by Housing.")).to_be_visible()
    expect(page.get_by_role("cell", name="J9", exact=True)).to_be_visible()

    other = visitor().new_page()
    other.goto(page.url)
    expect(other.get_by_role("heading", name="HR4: Old tenancy files are kept too long")).to_be_visible()


def test_a_file_made_to_kill_a_reader_leaves_the_product_running(visitor: Visitor, address: str) -> None:
    page = visitor().new_page()
    page.goto(address)
    page.get_by_role("link", name="Upload a register").first.click()
    settled(page)
    killer = register_that_reaches_the_last_cell()
    page.locator("input[type=file]").set_input_files({"name": "stray cell.xlsx", "mimeType": EXCEL, "buffer": killer})
    expect(page.get_by_role("heading", name="stray cell.xlsx")).to_be_visible()
    settled(page)
    assert is_healthy(address)
    assert page.get_by_text("Something went wrong").count() == 0


def test_a_copy_that_listens_to_the_network_shows_nothing(visitor: Visitor, tmp_path: Path) -> None:
    with running(f"sqlite:///{(tmp_path / 'open.db').as_posix()}", "--server.address", "0.0.0.0") as where:
        page = visitor().new_page()
        page.goto(where)
        expect(page.get_by_text("without sign-in everybody on it could read the registers")).to_be_visible()
        assert page.get_by_role("button").filter(has_text="Load the example council").count() == 0
