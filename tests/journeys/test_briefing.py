"""A paper for the Cabinet Member, from the page Briefing to the files in the zip."""

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.journeys.conftest import opened, running, settled

Visitor = Callable[..., BrowserContext]
STEM = "2016-17Q4 Information risk - Cabinet Member - public"


@pytest.fixture(scope="module")
def address(example_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on a copy of the example council's store."""
    store = tmp_path_factory.mktemp("briefing") / "example.db"
    copy(example_store, store)
    with running(f"sqlite:///{store.as_posix()}") as where:
        yield where


def test_a_paper_is_chosen_made_and_taken_away(visitor: Visitor, address: str, tmp_path: Path) -> None:
    page = opened(visitor(), address, "briefing?files=Word&files=PDF&files=Excel")
    page.get_by_role("combobox", name="For", exact=True).click()
    page.get_by_role("option", name="Cabinet Member", exact=True).click()
    settled(page)
    expect(page).to_have_url(re.compile("body=Cabinet"))
    expect(page.get_by_text("the last report to Cabinet Member.")).to_be_visible()
    page.get_by_role("button", name="Make the files").click()
    expect(page.get_by_text("were read back and agree with a count of their own.")).to_be_visible(timeout=120_000)
    settled(page)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download all files in one zip").click()
    assert saved.value.suggested_filename == f"{STEM}.zip"
    saved.value.save_as(tmp_path / "briefing.zip")
    with zipfile.ZipFile(tmp_path / "briefing.zip") as bundle:
        assert bundle.testzip() is None
        assert bundle.namelist() == [f"{STEM}.docx", f"{STEM}.pdf", f"{STEM} - one page.pdf", f"{STEM}.xlsx"]
    expect(page.get_by_role("cell", name="Word, PDF and Excel")).to_be_visible()
