"""The example council: a fictitious city council's returns, loaded by the same path as anybody's workbook."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inforisk.access import Principal, Scope
from inforisk.clock import now
from inforisk.errors import NotFound
from inforisk.intake import check_file
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.submission import submission_of

EXAMPLES = Path(__file__).resolve().parent.parent / "data" / "examples"

Progress = Callable[[int, int, str], None]
"""Told (how many are done, how many there are, what is being read)."""


@dataclass(frozen=True)
class ExampleReturn:
    """One workbook of the example council: where it is, whose return it is and for which quarter."""

    path: Path
    service: str
    quarter: Quarter


def example_returns(folder: Path = EXAMPLES) -> tuple[ExampleReturn, ...]:
    """Every workbook the manifest lists, oldest quarter first. Raises NotFound where the examples are not installed."""
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        raise NotFound("The example council's workbooks are not on this computer (data/examples is missing).")
    listed = json.loads(manifest.read_text(encoding="utf-8"))
    returns = (ExampleReturn(folder / entry["file"], entry["service"], Quarter.parse(entry["quarter"])) for entry in listed)
    return tuple(sorted(returns, key=lambda one: (one.quarter, one.service, one.path.name)))


def load_example(store: Store, principal: Principal, scope: Scope, progress: Progress | None = None) -> int:
    """Load the example council into the store and say how many returns it holds. Loading it twice is harmless."""
    returns = example_returns()
    scheme = DEFAULT
    for place, one in enumerate(returns):
        if progress:
            progress(place, len(returns), one.path.name)
        as_at = one.quarter.last_day
        file = check_file(one.path.name, one.path.read_bytes(), scheme, as_at)
        submission = submission_of(file, one.service, one.quarter, scheme, as_at)
        store.save_submission(principal, scope, submission, at=now())
    if progress:
        progress(len(returns), len(returns), "done")
    return len(returns)
