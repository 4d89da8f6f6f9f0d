"""What one run of each page costs the server, beside an empty page of a server of the same kind.

The real server is asked over a websocket rather than the script run under Streamlit's AppTest: AppTest adds work of
its own to both sides, which flatters a ratio, and knows neither the sending of messages nor the tidying up afterwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from benchmarks.page_server import EMPTY, NOT_COLLECTING, PRODUCT, Server, serving
from benchmarks.page_socket import Reader, Run, reader

WARM_UPS = 2


@dataclass(frozen=True)
class FirstView:
    """What a page sent a reader who opened it first."""

    page: str
    run: Run


@dataclass
class Costs:
    """Seconds of processor of every warm run: of each page, and of the empty page measured turn about with them.

    `failures` are the pages that showed an error instead, and what they said.
    """

    own: Mapping[str, list[float]]
    empty: list[float] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)

    @property
    def unit(self) -> float:
        """One empty page."""
        return median(self.empty)

    def of(self, page: str) -> float:
        """One run of a page."""
        return median(self.own[page])

    def ratio(self, page: str) -> float:
        """How many empty pages one run of a page costs."""
        return self.of(page) / self.unit


async def first_views(pages: Sequence[str], database_url: str) -> list[FirstView]:
    """What each page sends a new tab, once another tab has seen it."""
    with serving(PRODUCT, database_url) as server:
        return [FirstView(page, await _first_view(server, page)) for page in pages]


async def _first_view(server: Server, page: str) -> Run:
    for _ in range(2):
        async with reader(server.address) as tab:
            view = await tab.open(page)
    return view


async def page_costs(pages: Sequence[str], database_url: str, rounds: int, is_collecting: bool = True) -> Costs:
    """Each page's cost; `is_collecting` says whether Streamlit collects garbage after each run, as it does untold."""
    options = () if is_collecting else NOT_COLLECTING
    with serving(PRODUCT, database_url, options) as product, serving(EMPTY, options=options) as empty:
        async with reader(product.address) as tab, reader(empty.address) as other:
            await tab.open("")
            await other.open("")
            return await _rounds((product, tab), (empty, other), pages, rounds)


async def _rounds(
    product: tuple[Server, Reader], empty: tuple[Server, Reader], pages: Sequence[str], rounds: int
) -> Costs:
    costs = Costs({page: [] for page in pages})
    for turn in range(WARM_UPS + rounds):
        for page in pages:
            own, unit = await _cost(*product, page, costs.failures), await _cost(*empty, "", costs.failures)
            if turn >= WARM_UPS:
                costs.own[page].append(own)
                costs.empty.append(unit)
    return costs


async def _cost(server: Server, tab: Reader, page: str, failures: dict[str, str]) -> float:
    # Each page is reached from the one before it in the menu, as by a reader who goes through all of them.
    before = server.idle()
    run = await tab.turn_to(page)
    if run.failures:
        failures[page] = "; ".join(run.failures)
    return server.idle() - before
