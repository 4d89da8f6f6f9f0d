"""Twenty readers at once: each turns to another page, waits for it, thinks, and turns again.

`python -m benchmarks.page_readers ADDRESS SECONDS PAGE...` prints the reactions as JSON: the readers are a process of
their own, so that what they do is not counted as the server's.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from statistics import median, quantiles

from benchmarks.page_browser import seen_by_somebody
from benchmarks.page_server import EMPTY, PRODUCT, ROOT, App, serving
from benchmarks.page_socket import reader

READERS, SEED = 20, 20170413
_THINKS_FROM, _THINKS_TO = 2.0, 4.0


@dataclass
class Reactions:
    """Seconds from each turn to the end of the run it asked for, and what failed."""

    seconds: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    busy: float = 0.0

    @property
    def median(self) -> float:
        """Half of the turns were answered sooner."""
        return median(self.seconds)

    @property
    def worst_twentieth(self) -> float:
        """Nineteen in twenty turns were answered sooner."""
        return quantiles(self.seconds, n=20)[-1]


def readers_on_product(pages: Sequence[str], database_url: str, seconds: float) -> Reactions:
    """Twenty readers of the product's pages, every one of which has been seen before."""
    return _readers(PRODUCT, pages, database_url, seconds)


def readers_on_empty(seconds: float) -> Reactions:
    """Twenty readers who open an empty page again and again."""
    return _readers(EMPTY, [""], "", seconds)


def _readers(app: App, pages: Sequence[str], database_url: str, seconds: float) -> Reactions:
    with serving(app, database_url) as server:
        asyncio.run(seen_by_somebody(server.address, pages))
        before, started = server.idle(), time.perf_counter()
        command = [sys.executable, "-m", "benchmarks.page_readers", server.address, str(seconds), *pages]
        answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        busy = (server.spent() - before) / (time.perf_counter() - started)
    found = json.loads(answer.stdout)
    return Reactions(found["seconds"], found["failures"], busy)


async def _all_read(address: str, pages: Sequence[str], seconds: float) -> Reactions:
    reactions = Reactions()
    until = time.perf_counter() + seconds
    await asyncio.gather(*(_reads(address, pages, Random(SEED + one), until, reactions) for one in range(READERS)))
    return reactions


async def _reads(address: str, pages: Sequence[str], random: Random, until: float, reactions: Reactions) -> None:
    await asyncio.sleep(random.uniform(0, _THINKS_TO))  # nobody starts on the same second
    async with reader(address) as tab:
        await tab.open("")
        page = ""
        while time.perf_counter() < until:
            await asyncio.sleep(random.uniform(_THINKS_FROM, _THINKS_TO))
            page = random.choice([other for other in pages if other != page] or pages)
            run = await tab.turn_to(page)
            reactions.seconds.append(run.seconds)
            reactions.failures += run.failures


if __name__ == "__main__":
    found = asyncio.run(_all_read(sys.argv[1], sys.argv[3:], float(sys.argv[2])))
    print(json.dumps({"seconds": found.seconds, "failures": found.failures}))
