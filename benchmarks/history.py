"""How fast ten years answer: `python -m benchmarks.history [--quick] [--store FILE]`.

40 quarters of 20,000 assets and 5,000 risks, returned by 40 services, accepted and frozen one after the other; then the
questions people ask, each in a process of its own. Cold is the first answer of a new process once the package is
imported, the opening of the store included; warm is the median of the next five, worked out again by an archive that
has read these quarters before, as the screens keep one.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from tqdm import tqdm

from benchmarks.made_council import FIRST_QUARTER, MadeService, returned
from benchmarks.measuring import ROOT
from benchmarks.pipeline import Target
from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle import Archive, freeze_quarter, movement_between, trend_of
from inforisk.metrics.trends.measures import Measure
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.vocabulary import Kind, ReturnState

QUARTERS, SERVICES, ASSETS, RISKS = 40, 40, 20_000, 5_000
WARM_SECONDS, COLD_SECONDS, REGISTERS_SECONDS, STORE_MB = 0.15, 1.5, 0.3, 400
_ASKED_AGAIN = 5
_WHO = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)


def main() -> None:
    """Builds the store unless one is given, asks every question in a new process, prints figures beside targets."""
    parser = argparse.ArgumentParser(description="Measure trends, movement and registers over ten years of quarters.")
    parser.add_argument("--quick", action="store_true", help="four quarters only")
    parser.add_argument("--store", type=Path, help="keep the store here, or measure the one that is here")
    parser.add_argument("--ask", choices=QUESTIONS, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.ask:
        print(json.dumps(_asked(chosen.ask, chosen.store)))
        return
    with tempfile.TemporaryDirectory() as folder:
        place = chosen.store or Path(folder) / "history.db"
        if not place.exists():
            build(place, 4 if chosen.quick else QUARTERS)
        report(place)


def build(place: Path, quarters: int) -> None:
    """A store at `place` with that many frozen quarters."""
    services = [MadeService.of(number, ASSETS // SERVICES, RISKS // SERVICES) for number in range(SERVICES)]
    quarter = FIRST_QUARTER
    with Store.open(_url(place)) as store:
        for _ in tqdm(range(quarters), unit="quarter", desc="Ten years"):
            _lived_through(store, quarter, services)
            quarter = quarter.next


def _lived_through(store: Store, quarter: Quarter, services: list[MadeService]) -> None:
    at = datetime(quarter.last_day.year, quarter.last_day.month, quarter.last_day.day, 12, tzinfo=UTC)
    store.cycle.open_quarter(*_WHO, quarter, quarter.last_day, at)
    for service in services:
        store.save_return(*_WHO, [returned(service, quarter)], at)
        store.cycle.say(*_WHO, service.name, quarter, ReturnState.ACCEPTED, at=at)
        service.turn()
    freeze_quarter(store, *_WHO, quarter, DEFAULT, at=at, missing_because="Made for measuring.")


def report(place: Path) -> None:
    """Print every figure beside its target."""
    size = sum(part.stat().st_size for part in place.parent.glob(f"{place.name}*")) / 1024**2
    print(Target("store on disk", size, STORE_MB, "MB").line())
    for question in QUESTIONS:
        cold, warm = _in_a_new_process(question, place)
        bound = REGISTERS_SECONDS if question.startswith("registers") else WARM_SECONDS
        print(Target(f"{question}, warm", warm * 1000, bound * 1000, "ms").line())
        print(Target(f"{question}, cold", cold * 1000, COLD_SECONDS * 1000, "ms").line())


def _in_a_new_process(question: str, place: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.history", "--ask", question, "--store", str(place)]
    answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    times: list[float] = json.loads(answer.stdout)
    return times[0], median(times[1:])


def _asked(question: str, place: Path) -> list[float]:
    times = []
    started = time.perf_counter()
    with Store.open(_url(place)) as store:
        archive = Archive(store, *_WHO, DEFAULT)
        for _ in range(1 + _ASKED_AGAIN):
            QUESTIONS[question](archive)
            times.append(time.perf_counter() - started)
            started = time.perf_counter()
    return times


def _trend(measure: Measure) -> Callable[[Archive], None]:
    def ask(archive: Archive) -> None:
        trend_of(archive, measure)

    return ask


def _movement(quarters_apart: int) -> Callable[[Archive], None]:
    def ask(archive: Archive) -> None:
        frozen = archive.standings()
        movement_between(archive, frozen[-1 - min(quarters_apart, len(frozen) - 1)], frozen[-1])

    return ask


def _registers(archive: Archive) -> None:
    for kind in (Kind.ASSETS, Kind.RISKS):
        archive.store.rows(*_WHO, kind, archive.standings()[-1].quarter)


QUESTIONS: Mapping[str, Callable[[Archive], None]] = {
    "trend of risks by band": _trend(Measure.RISKS_BY_BAND),
    "trend of complete assets": _trend(Measure.ASSETS_ANSWERED),
    "movement since last quarter": _movement(1),
    "movement over ten years": _movement(QUARTERS),
    "registers of one quarter, every column": _registers,
}


def _url(place: Path) -> str:
    return f"sqlite:///{place.as_posix()}"


if __name__ == "__main__":
    main()
