"""Somebody is sent a link, and the server has only just been started."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.journeys.conftest import running, settled


def test_the_first_visit_of_a_fresh_server_by_a_link_opens_that_page_without_a_dialog(
    visitor: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    with running(f"sqlite:///{(tmp_path / 'empty.db').as_posix()}") as address:
        page = visitor().new_page()
        loads: list[str] = []
        page.on("domcontentloaded", lambda loaded: loads.append(loaded.url))
        page.goto(f"{address}/heat-map?quarter=2016-17Q4")
        page.wait_for_function("() => performance.getEntriesByType('navigation')[0].type === 'reload'")
        settled(page)
        expect(page.get_by_role("heading", level=1)).to_have_text("Heat map")
        expect(page.get_by_role("dialog")).to_have_count(0)
        assert page.url.startswith(f"{address}/heat-map")
        assert len(loads) == 2, "once more, and not over and over"
