"""How heavy the screens are: `python -m benchmarks.pages [--quick] [--pages a,b] [--only cpu|bytes|browser|readers]`.

Every page of the menu on a made council of 20,000 assets and 5,000 risks, beside Streamlit apps with next to nothing
in them that run on the same machine at the same time. See benchmarks/README.md for what each figure means.
"""

import argparse
import asyncio
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks.page_browser import WAYS, first_looks
from benchmarks.page_cost import first_views, page_costs
from benchmarks.page_profile import costliest
from benchmarks.page_readers import READERS, readers_on_empty, readers_on_product
from benchmarks.page_store import FULL, SMALL, made_store, url_of
from benchmarks.pipeline import Target
from inforisk.ui.menu import MENU
from tests.journeys.conftest import installed_browser

CPU_RATIO, FIRST_VIEW_KB, BROWSER_RATIO, REACTION_SECONDS = 8.0, 1024, 1.5, 1.0
ROUNDS, QUICK_ROUNDS = 7, 3
LOOKS, QUICK_LOOKS = 3, 1
READING_SECONDS, QUICK_READING_SECONDS = 40.0, 15.0
NO_BROWSER = "No Chromium, Chrome or Edge was found on this machine, so nothing was measured in a browser."
PARTS = ("cpu", "bytes", "browser", "readers")


def main() -> None:
    """Reads the arguments, makes the council unless it is there, measures the parts asked for, prints the tables."""
    chosen = _arguments()
    kept = made_store(SMALL if chosen.quick else FULL, chosen.store)
    with tempfile.TemporaryDirectory() as folder:
        # Pages may note who looked: the kept store stays as it was made.
        store = url_of(Path(shutil.copy(kept, Path(folder) / "pages.db")))
        pages = _addresses(chosen.pages)
        for line in _report(chosen, store, pages):
            print(line, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure every page of the menu on a large council.")
    parser.add_argument("--quick", action="store_true", help="a small council and fewer rounds")
    parser.add_argument("--pages", help="only these addresses, with commas between them; the start page is 'overview'")
    parser.add_argument("--store", type=Path, help="keep the made council here, or measure the one that is here")
    parser.add_argument("--only", choices=PARTS, help="one part only")
    parser.add_argument("--profile", action="store_true", help="say where the time of each page goes, too")
    return parser.parse_args()


def _addresses(wanted: str | None) -> list[str]:
    """The addresses to measure, as the menu links them: the start page's is the root."""
    # Not OVERVIEW by name: whatever comes first in the menu is the start page.
    addresses = {entry.address: "" if place == 0 else entry.address for place, entry in enumerate(MENU)}
    if wanted is None:
        return list(addresses.values())
    return [addresses.get(name.strip(), name.strip()) for name in wanted.split(",")]


def _report(chosen: argparse.Namespace, store: str, pages: Sequence[str]) -> Iterator[str]:
    if chosen.only in (None, "cpu"):
        yield from _cpu_lines(pages, store, QUICK_ROUNDS if chosen.quick else ROUNDS)
    if chosen.only in (None, "bytes"):
        yield from _bytes_lines(pages, store)
    if chosen.only in (None, "browser"):
        looks = QUICK_LOOKS if chosen.quick else LOOKS
        yield from _browser_lines(pages, store, looks) if installed_browser() else [NO_BROWSER]
    if chosen.only in (None, "readers"):
        yield from _readers_lines(pages, store, QUICK_READING_SECONDS if chosen.quick else READING_SECONDS)
    if chosen.profile:
        yield from _profile_lines(pages, store)


def _cpu_lines(pages: Sequence[str], store: str, rounds: int) -> Iterator[str]:
    costs = asyncio.run(page_costs(pages, store, rounds))
    for settings, empty in (("as Streamlit comes", costs.empty), ("with the product's settings", costs.empty_alike)):
        unit = median(empty)
        yield f"Processor of the server for one warm run, beside an empty page {settings} ({_ms(unit)})"
        for page in pages:
            target = Target(f"{_name(page)} ({_ms(costs.of(page))})", costs.of(page) / unit, CPU_RATIO)
            yield _line(target, costs.failures.get(page, ""))
        yield ""


def _bytes_lines(pages: Sequence[str], store: str) -> Iterator[str]:
    views = asyncio.run(first_views(pages, store))
    yield "Sent over the websocket at the first view"
    for view in views:
        what = f"{_name(view.page)} ({view.run.messages} messages)"
        yield _line(Target(what, view.run.sent_bytes / 1024, FIRST_VIEW_KB, "KB"), "; ".join(view.run.failures))
    yield ""


def _browser_lines(pages: Sequence[str], store: str, rounds: int) -> Iterator[str]:
    looks = first_looks(pages, store, rounds)
    unit = median(one.unit for one in looks.values())
    yield f"Until the first view is complete in a fresh browser, beside a page with one chart ({unit:.1f} s)"
    for page, one in looks.items():
        target = Target(f"{_name(page)} ({one.seconds:.1f} s)", one.ratio, BROWSER_RATIO)
        yield _line(target, one.failure)
    yield ""
    yield "What that browser was sent: over the websocket; as this page's own files; as files of Streamlit's, in KB"
    for page, one in looks.items():
        yield f"{_name(page):<30}" + "".join(f"{one.most(way) / 1024:>12,.0f}" for way in WAYS)
    every = next(iter(looks.values())).yardstick
    yield f"{'the page with one chart':<30}" + "".join(
        f"{every[0].bytes_by_way.get(way, 0) / 1024:>12,.0f}" for way in WAYS
    )
    yield ""


def _readers_lines(pages: Sequence[str], store: str, seconds: float) -> Iterator[str]:
    own, empty = readers_on_product(pages, store, seconds), readers_on_empty(seconds / 2)
    yield f"{READERS} readers at once, {len(own.seconds)} turns in {seconds:.0f} s; cores in use: {own.busy:.2f}"
    yield Target("reaction, median", own.median, REACTION_SECONDS, "s").line()
    yield Target("reaction, 95th percentile", own.worst_twentieth, None, "s").line()
    yield f"the same readers on an empty page: {_ms(empty.median)}, 95th percentile {_ms(empty.worst_twentieth)}"
    if own.failures:
        yield f"FAILED: {len(own.failures)} turns, the first with: {own.failures[0]}"
    yield ""


def _profile_lines(pages: Sequence[str], store: str) -> Iterator[str]:
    yield "Where the time goes: the costliest calls of a warm run under cProfile, the product's own and any"
    for page, calls in asyncio.run(costliest(pages, store)).items():
        yield _name(page)
        yield from (f"    {call}" for call in calls)


def _line(target: Target, failure: str) -> str:
    # A page that shows an apology is quick and light: that is no target met.
    return f"{target.what:<54} FAILED: {failure}" if failure else target.line()


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def _name(page: str) -> str:
    return page or MENU[0].address or MENU[0].title.lower()


if __name__ == "__main__":
    main()
