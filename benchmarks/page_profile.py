"""Where the time of a page goes: its costliest calls in a warm run."""

import os
import pstats
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.page_server import PRODUCT, ROOT, serving
from benchmarks.page_socket import reader

_NAMED_OF_OURS, _NAMED_OF_ALL = 12, 5
_WARM_UPS = 2
Call = tuple[str, int, str]


async def costliest(pages: Sequence[str], database_url: str) -> dict[str, list[str]]:
    """For each page, the calls in which a warm run spends most: of the product's own and of those it makes."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PROFILES_TO"] = folder
        with serving(PRODUCT, database_url, program="benchmarks.profiled_server") as server:
            found = {}
            async with reader(server.address) as tab:
                await tab.open("")
                for page in pages:
                    for _ in range(1 + _WARM_UPS):
                        await tab.turn_to("")
                        await tab.turn_to(page)
                    server.idle()
                    found[page] = _named(max(Path(folder).glob("*.profile")))
    return found


def _named(profile: Path) -> list[str]:
    stats = pstats.Stats(str(profile)).stats  # type: ignore[attr-defined]
    own = [(spent, count, call) for call, (_, count, _, spent, _) in stats.items() if _is_ours(call)]
    inner = [(alone, count, call) for call, (_, count, alone, _, _) in stats.items()]
    lines = [_line(*one, "in all") for one in sorted(own, reverse=True)[:_NAMED_OF_OURS]]
    return lines + [_line(*one, "in itself") for one in sorted(inner, reverse=True)[:_NAMED_OF_ALL]]


def _is_ours(call: Call) -> bool:
    return call[0].startswith((f"{ROOT}/inforisk", f"{ROOT}/pages"))


def _line(spent: float, count: int, call: Call, sense: str) -> str:
    place, line, name = call
    return f"{spent * 1000:8.1f} ms {sense}, {count} calls: {_short(place)}:{line} {name}"


def _short(place: str) -> str:
    parts = Path(place).parts
    return "/".join(parts[-3:])
