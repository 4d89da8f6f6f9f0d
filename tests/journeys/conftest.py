"""A real browser on a real server. Tests here are skipped, in words, where the machine has no browser; never on CI."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]

ON_THE_PATH = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
)  # fmt: skip
USUAL_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
    r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    r"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
)
NO_BROWSER = "No Chromium, Chrome or Edge was found on this machine, so the journeys in a real browser were not tried."


def installed_browser() -> str | None:
    """The browser to drive: the first on the path, else the first in its usual place."""
    on_path = (found for name in ON_THE_PATH if (found := shutil.which(name)))
    in_place = (place for raw in USUAL_PLACES if Path(place := os.path.expandvars(raw)).is_file())
    return next(on_path, None) or next(in_place, None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder needs a browser."""
    for item in items:
        if Path(item.path).is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser that is already on the machine."""
    path = installed_browser()
    if path is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NO_BROWSER)
    expect.set_options(timeout=20_000)  # a machine may be busy; what is there in time is not waited for
    with sync_playwright() as playwright:
        # Containers without user namespaces cannot start Chromium's own sandbox; only our own pages are opened.
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[dict[tuple[str, int], BrowserContext]]:
    """One context for each screen, light or dark, wide or narrow: what it has fetched once it need not fetch again.
    Every tab is a session of its own to the product all the same."""
    kept: dict[tuple[str, int], BrowserContext] = {}
    yield kept
    for context in kept.values():
        context.close()


@pytest.fixture
def visitor(
    browser: Browser, contexts: dict[tuple[str, int], BrowserContext]
) -> Iterator[Callable[..., BrowserContext]]:
    """Gives a visitor without any open tab: light or dark, wide or narrow."""

    def visiting(colours: str = "light", width: int = 1400) -> BrowserContext:
        if (colours, width) not in contexts:
            contexts[colours, width] = new_context(browser, colours, width)
        return contexts[colours, width]

    yield visiting
    for context in contexts.values():
        for page in context.pages:
            page.close()


def new_context(browser: Browser, colours: str = "light", width: int = 1400) -> BrowserContext:
    """A screen nobody has looked at yet."""
    context = browser.new_context(color_scheme=colours, viewport={"width": width, "height": 1000})
    context.set_default_timeout(30_000)
    return context


@pytest.fixture(scope="session")
def example_store(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example council, every quarter frozen: a file to be copied by whoever writes into it."""
    return made_example(tmp_path_factory.mktemp("example"))


def made_example(folder: Path) -> Path:
    """The example council's store in a folder, made afresh by the product's own command."""
    store = folder / "example.db"
    environ = {**os.environ, "INFORISK_DATABASE_URL": f"sqlite:///{store.as_posix()}"}
    command = [sys.executable, "-m", "inforisk", "example", "--freeze"]
    subprocess.run(command, cwd=ROOT, env=environ, check=True, capture_output=True)
    return store


@contextmanager
def running(database_url: str, *options: str) -> Iterator[str]:
    """The app as a newcomer starts it, on a free port and on a store of its own; its address."""
    port = free_port()
    environ = {**os.environ, "INFORISK_DATABASE_URL": database_url}
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    server = subprocess.Popen(
        [*command, *options], cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


def wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers; fail at once where it has ended."""
    for _ in range(240):
        assert server.poll() is None, "the server ended before it answered"
        if is_healthy(address):
            return
        time.sleep(0.25)
    raise AssertionError("the server did not answer within a minute")


def is_healthy(address: str) -> bool:
    """Whether the server answers."""
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def opened(context: BrowserContext, address: str, place: str = "") -> Page:
    """A page of the product in a fresh tab, once it stands."""
    page = context.new_page()
    page.goto(f"{address}/{place}")
    return settled(page)


def settled(page: Page) -> Page:
    """The page once its script has run to the end and nothing on it is out of date."""
    page.locator("h1").first.wait_for()
    # The script's state is asked twice: between a click and the run it starts, the page still says notRunning.
    for _ in range(2):
        page.wait_for_timeout(300)
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        page.wait_for_function("() => !document.querySelector('[data-stale=true], [data-testid=stSkeleton]')")
    return page


def seen(page: Page, colours: str, width: int, height: int = 1000) -> Page:
    """The same page on another screen: as when somebody turns a telephone, or the evening makes it dark."""
    page.emulate_media(color_scheme=colours)
    page.set_viewport_size({"width": width, "height": height})
    return settled(page)
