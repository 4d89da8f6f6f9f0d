"""What one run of each page costs the server, beside an empty page of a server of the same kind.

The real server is asked over a websocket rather than the script run under Streamlit's AppTest: AppTest adds work of
its own to both sides, which flatters a ratio, and knows neither the sending of messages nor the tidying up afterwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from benchmarks.page_server import EMPTY, EMPTY_SET_ALIKE, PRODUCT, Server, serving
from benchmarks.page_socket import Reader, Run, reader

WARM_UPS = 2


@dataclass(frozen=True)
class FirstView:
    """What a page sent a reader who opened it first."""

    page: str
    run: Run


@dataclass
class Costs:
    """Seconds of processor of every warm run of each page, and of an empty page measured turn about with them.

    The empty page is served twice: with Streamlit's own settings, and with those of the product (`empty_alike`).
    `failures` are the pages that showed an error instead, and what they said.
    """

    own: Mapping[str, list[float]]
    empty: list[float] = field(default_factory=list)
    empty_alike: list[float] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)

    def of(self, page: str) -> float:
        """One run of a page."""
        return median(self.own[page])


async def first_views(pages: Sequence[str], database_url: str) -> list[FirstView]:
    """What each page sends a new tab, once another tab has seen it."""
    with serving(PRODUCT, database_url) as server:
        return [FirstView(page, await _first_view(server, page)) for page in pages]


async def _first_view(server: Server, page: str) -> Run:
    for _ in range(2):
        async with reader(server.address) as tab:
            view = await tab.open(page)
    return view


async def page_costs(pages: Sequence[str], database_url: str, rounds: int) -> Costs:
    """Each page's cost, and the empty page's after every one of them."""
    with serving(PRODUCT, database_url) as own, serving(EMPTY) as empty, serving(EMPTY_SET_ALIKE) as alike:
        async with reader(own.address) as tab, reader(empty.address) as other, reader(alike.address) as third:
            for each in (tab, other, third):
                await each.open("")
            return await _rounds(((own, tab), (empty, other), (alike, third)), pages, rounds)


async def _rounds(sides: Sequence[tuple[Server, Reader]], pages: Sequence[str], rounds: int) -> Costs:
    costs = Costs({page: [] for page in pages})
    own, empty, alike = sides
    for turn in range(WARM_UPS + rounds):
        for page in pages:
            into = (costs.own[page], costs.empty, costs.empty_alike) if turn >= WARM_UPS else ([], [], [])
            into[0].append(await _cost(*own, page, costs.failures))
            into[1].append(await _cost(*empty, "", costs.failures))
            into[2].append(await _cost(*alike, "", costs.failures))
    return costs


async def _cost(server: Server, tab: Reader, page: str, failures: dict[str, str]) -> float:
    # Each page is reached from the one before it in the menu, as by a reader who goes through all of them.
    before = server.idle()
    run = await tab.turn_to(page)
    if run.failures:
        failures[page] = "; ".join(run.failures)
    return server.idle() - before
