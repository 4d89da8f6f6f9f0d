"""How long a newcomer's browser takes to show each page in full, beside an app with one chart opened the same way."""

import asyncio
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page, TimeoutError, WebSocket, sync_playwright

from benchmarks.page_server import CHART, PRODUCT, serving
from benchmarks.page_socket import reader
from tests.journeys.conftest import installed_browser

WAYS = ("websocket", "media", "static")
_PATIENCE_MS = 60_000
# Complete: the script has run to its end, there is a heading, nothing waits or is out of date, every chart and every
# table is drawn, those aside that stand in a tab or panel not yet opened. The moment counts that stayed so for a tenth
# of a second: between two parts all may look well briefly.
_COMPLETE = """() => {
    const isSeen = part => part.checkVisibility() && part.getBoundingClientRect().width > 0;
    const drawn = (parts, inside) =>
        [...document.querySelectorAll(parts)].filter(isSeen).every(part => part.querySelector(inside));
    const isComplete = document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
        && document.querySelector('h1')
        && !document.querySelector('[data-stale=true], [data-testid=stSkeleton]')
        && drawn('[data-testid=stPlotlyChart]', '.main-svg')
        && drawn('[data-testid=stDataFrame]', 'canvas');
    window.completeSince = isComplete ? window.completeSince || performance.now() : 0;
    return window.completeSince && performance.now() - window.completeSince > 100 ? window.completeSince : 0;
}"""


@dataclass(frozen=True)
class Look:
    """One first view: seconds from asking for the address until it was complete, and bytes by the way they came.

    `failure` is what the page said where it showed an error instead.
    """

    seconds: float
    bytes_by_way: Mapping[str, int]
    failure: str = ""


@dataclass
class Looks:
    """The looks at one page, each with the look at the yardstick taken just before it."""

    own: list[Look]
    yardstick: list[Look]

    @property
    def seconds(self) -> float:
        """Until the page was complete."""
        return median(look.seconds for look in self.own)

    @property
    def unit(self) -> float:
        """Until the yardstick was complete."""
        return median(look.seconds for look in self.yardstick)

    @property
    def ratio(self) -> float:
        """How much longer than the yardstick: the median of the pairs, so that a busy minute falls on both sides."""
        return median(own.seconds / unit.seconds for own, unit in zip(self.own, self.yardstick, strict=True))

    @property
    def failure(self) -> str:
        """What the page said where it showed an error instead; blank where it never did."""
        return next((look.failure for look in self.own if look.failure), "")

    def most(self, way: str) -> int:
        """The most bytes that came one way in any look at the page."""
        return max(look.bytes_by_way.get(way, 0) for look in self.own)


async def seen_by_somebody(address: str, pages: Sequence[str]) -> None:
    """Every page is opened once, so that the server is warm for the next visitor."""
    for page in pages:
        async with reader(address) as tab:
            await tab.open(page)


def first_looks(pages: Sequence[str], database_url: str, rounds: int) -> dict[str, Looks]:
    """Each page in a fresh browser context, turn about with the yardstick."""
    with serving(PRODUCT, database_url) as product, serving(CHART) as chart:
        _warm(product.address, pages)
        _warm(chart.address, [""])
        with _browser() as browser:
            # A browser that has just started is slower: its first look at either is not counted.
            _look(browser, chart.address), _look(browser, product.address)
            found: dict[str, Looks] = {page: Looks([], []) for page in pages}
            for _ in range(rounds):
                for page, looks in found.items():
                    looks.yardstick.append(_look(browser, chart.address))
                    looks.own.append(_look(browser, f"{product.address}/{page}"))
    return found


def _warm(address: str, pages: Sequence[str]) -> None:
    asyncio.run(seen_by_somebody(address, pages))


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # Containers without user namespaces cannot start Chromium's own sandbox; only our own pages are opened.
        opened = playwright.chromium.launch(executable_path=installed_browser(), args=["--no-sandbox"])
        yield opened
        opened.close()


def _look(browser: Browser, address: str) -> Look:
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, locale="en-GB")
    page = context.new_page()
    counted = _counting(page, context.new_cdp_session(page))
    page.goto(address, wait_until="commit")
    try:
        milliseconds = page.wait_for_function(_COMPLETE, polling="raf", timeout=_PATIENCE_MS).json_value()
    except TimeoutError:
        milliseconds = math.inf
    errors = page.locator("[data-testid=stAlertContentError]").all_inner_texts()
    context.close()
    return Look(milliseconds / 1000, counted, " ".join(errors))


def _counting(page: Page, network: CDPSession) -> Mapping[str, int]:
    """Counts the bytes of files as they crossed the wire (compressed), and those of messages on the websocket."""
    counted: Counter[str] = Counter()
    ways: dict[str, str] = {}

    def asked(event: dict[str, Any]) -> None:
        ways[event["requestId"]] = way_of(event["response"]["url"])

    def loaded(event: dict[str, Any]) -> None:
        counted[ways.get(event["requestId"], "static")] += int(event["encodedDataLength"])

    def opened(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: counted.update(websocket=len(frame)))

    network.on("Network.responseReceived", asked)
    network.on("Network.loadingFinished", loaded)
    network.send("Network.enable")
    page.on("websocket", opened)
    return counted


def way_of(url: str) -> str:
    """What a file is: one that every Streamlit app loads, or one of this page."""
    return "media" if urlsplit(url).path.startswith(("/media/", "/component/")) else "static"
