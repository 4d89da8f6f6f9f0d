"""The example council: a fictitious city council's returns, loaded by the same path as anybody's workbook."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inforisk.access import Principal, Scope
from inforisk.clock import now
from inforisk.errors import NotFound
from inforisk.intake import check_files
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import NewSubmission, Store
from inforisk.submission import submission_of

EXAMPLES = Path(__file__).resolve().parent.parent / "data" / "examples"

Progress = Callable[[int, int, str], None]
"""Told (how many are done, how many there are, what is being read)."""


@dataclass(frozen=True)
class ExampleReturn:
    """What one service of the example council returned for one quarter: its workbooks, side by side."""

    service: str
    quarter: Quarter
    paths: tuple[Path, ...]


def example_returns(folder: Path = EXAMPLES) -> tuple[ExampleReturn, ...]:
    """Every return the manifest lists, oldest quarter first. Raises NotFound where the examples are not installed."""
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        raise NotFound("The example council's workbooks are not on this computer (data/examples is missing).")
    paths: dict[tuple[Quarter, str], list[Path]] = {}
    for entry in json.loads(manifest.read_text(encoding="utf-8")):
        paths.setdefault((Quarter.parse(entry["quarter"]), entry["service"]), []).append(folder / entry["file"])
    return tuple(ExampleReturn(service, quarter, tuple(paths[quarter, service])) for quarter, service in sorted(paths))


def load_example(store: Store, principal: Principal, scope: Scope, progress: Progress | None = None) -> int:
    """Load the example council into the store and say how many returns it holds. Loading it twice is harmless."""
    returns = example_returns()
    for place, one in enumerate(returns):
        if progress:
            progress(place, len(returns), f"{one.service}, {one.quarter.label}")
        store.save_return(principal, scope, _submissions(one), at=now())
    if progress:
        progress(len(returns), len(returns), "done")
    return len(returns)


def _submissions(one: ExampleReturn) -> list[NewSubmission]:
    as_at = one.quarter.last_day
    files = check_files([(path.name, path.read_bytes()) for path in one.paths], DEFAULT, as_at)
    return [submission_of(file, one.service, one.quarter, DEFAULT, as_at) for file in files]
