"""Pictures of every page: `python -m tests.journeys.screenshots [--out DIR] [--readme] [PAGE ...]`.

The example council is made afresh in a temporary folder and shown in the browser that is on the machine: each page at
1440, 1024 and 390 pixels, light and dark, from top to end. With `--readme`, the few pictures of docs/screenshots/.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from inforisk.ui.menu import HEAT_MAP, MENU, MOVEMENT, NUMBER, OVERVIEW
from tests.journeys.conftest import NO_BROWSER, ROOT, installed_browser, made_example, running, settled

WIDTHS = (1440, 1024, 390)
COLOURS = ("light", "dark")
TALLEST = 6000
CHART = "[data-testid=stPlotlyChart]"
SHOWN = ROOT / "docs" / "screenshots"


@dataclass(frozen=True)
class Shot:
    """One picture to take: of which page, how wide, in which colours, how much of it (0: down to its end)."""

    name: str
    place: str
    width: int = 1440
    colours: str = "light"
    height: int = 0


README = (
    Shot("overview", "", height=1000),
    Shot("heat-map", HEAT_MAP.address, height=1000),
    Shot("movement", MOVEMENT.address, height=1000),
    Shot("number", f"{NUMBER.address}?of=risks-above-appetite", height=1000),
)
"""What docs/screenshots/ shows; its README.md says each in words."""


def every_shot(pages: Sequence[str]) -> Iterator[Shot]:
    """Every page, or those whose addresses are given, at every width in both colours."""
    for entry in MENU:
        if not pages or entry.address in pages:
            place = "" if entry is OVERVIEW else entry.address
            for width in WIDTHS:
                for colours in COLOURS:
                    yield Shot(f"{entry.address}-{width}-{colours}", place, width, colours)


def take(browser: Browser, address: str, shot: Shot, folder: Path) -> Path:
    """One picture as a PNG file in a folder."""
    size = {"width": shot.width, "height": shot.height or 1000}
    context = browser.new_context(color_scheme=shot.colours, viewport=size)
    page = context.new_page()
    page.goto(f"{address}/{shot.place}")
    drawn(page)
    if not shot.height:
        height = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollHeight")
        page.set_viewport_size({"width": shot.width, "height": min(height, TALLEST)})
        page.wait_for_timeout(500)
    path = folder / f"{shot.name}.png"
    page.screenshot(path=path)
    context.close()
    return path


def drawn(page: Page) -> Page:
    """The page once everything on it is drawn."""
    page.set_default_timeout(60_000)
    settled(page)
    page.wait_for_function(f"() => [...document.querySelectorAll('{CHART}')].every(one => one.querySelector('svg'))")
    page.wait_for_timeout(500)
    return page


def main() -> None:
    """Take the pictures that were asked for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--out", type=Path, help="the folder to write to (docs/screenshots/ with --readme)")
    asked.add_argument("--readme", action="store_true", help="only the pictures of docs/screenshots/")
    asked.add_argument("pages", nargs="*", metavar="PAGE", help="addresses of pages, such as heat-map; all if none")
    chosen = asked.parse_args()
    path = installed_browser()
    if path is None:
        raise SystemExit(NO_BROWSER)
    folder = chosen.out or (SHOWN if chosen.readme else Path("screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        store = made_example(Path(made))
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        with running(f"sqlite:///{store.as_posix()}") as address:
            for shot in README if chosen.readme else every_shot(chosen.pages):
                print(take(browser, address, shot, folder), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
