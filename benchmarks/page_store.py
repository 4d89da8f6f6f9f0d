"""A council large enough to measure the screens on: five quarters, the last of them still open, kept between runs.

40 services return made registers of assets and risks; a 41st returns what the example council's Information
Governance Team does (action plans, maturity, training, incidents), quarter by quarter.
"""

import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tqdm import tqdm

from benchmarks.made_council import SEED, MadeService, returned
from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.council import ChangeKind, ServiceChange
from inforisk.cycle import freeze_quarter
from inforisk.examples import ExampleReturn, example_returns
from inforisk.intake import check_files
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import NewSubmission, Store
from inforisk.submission import submission_of
from inforisk.vocabulary import ReturnState

FIRST_QUARTER, QUARTERS = Quarter(2015, 4), 5  # those of the example's action plans
_ASSURED = "Information Governance"
_DIRECTORATES = ("People", "Place", "Resources", "Communities")
_WHO = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)
_ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Size:
    """How many services return how many rows together."""

    services: int
    assets: int
    risks: int

    @property
    def label(self) -> str:
        """As the name of the store's file and the head of the report say it."""
        return f"{self.services}-services-{self.assets}-assets-{self.risks}-risks"


FULL, SMALL = Size(40, 20_000, 5_000), Size(8, 400, 100)


def url_of(place: Path) -> str:
    """The address of a store in a file."""
    return f"sqlite:///{place.as_posix()}"


def made_store(size: Size, place: Path | None = None) -> Path:
    """The store at `place`, or one in the temporary folder named after what it holds; made where there is none."""
    place = place or Path(tempfile.gettempdir()) / f"inforisk-pages-{SEED}-{size.label}-{_tables_mark()}.db"
    if not place.exists():
        # Under another name until it is whole: a run that was stopped half-way must not leave half a council behind.
        unfinished = place.with_suffix(".unfinished")
        for left in place.parent.glob(f"{unfinished.name}*"):
            left.unlink()
        _make(unfinished, size)
        unfinished.rename(place)
    return place


def _tables_mark() -> str:
    # A store kept by an earlier state of the code is not opened again once the code that wrote it has changed.
    sources = [
        *sorted((_ROOT / "inforisk" / "store").glob("*.py")),
        Path(__file__),
        _ROOT / "benchmarks/made_council.py",
    ]
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:8]


def _make(place: Path, size: Size) -> None:
    services = [
        MadeService.of(number, size.assets // size.services, size.risks // size.services)
        for number in range(size.services)
    ]
    with Store.open(url_of(place)) as store:
        _list(store, [*(service.name for service in services), _ASSURED])
        for quarter in tqdm(list(_quarters()), unit="quarter", desc="Making the council"):
            _return_all(store, quarter, services)
            _close(store, quarter, services)


def _quarters() -> Iterator[Quarter]:
    quarter = FIRST_QUARTER
    for _ in range(QUARTERS):
        yield quarter
        quarter = quarter.next


def _list(store: Store, names: list[str]) -> None:
    for place, name in enumerate(names):
        directorate = _DIRECTORATES[place % len(_DIRECTORATES)]
        change = ServiceChange(ChangeKind.OPENED, FIRST_QUARTER, (), (name,), directorate)
        store.council.change_services(*_WHO, change, at=_noon(FIRST_QUARTER))


def _return_all(store: Store, quarter: Quarter, services: list[MadeService]) -> None:
    store.cycle.open_quarter(*_WHO, quarter, quarter.last_day, _noon(quarter))
    for service in services:
        store.save_return(*_WHO, [returned(service, quarter)], _noon(quarter))
        service.turn()
    if assured := _assured(quarter):
        store.save_return(*_WHO, assured, _noon(quarter))


def _assured(quarter: Quarter) -> list[NewSubmission]:
    found = [one for one in example_returns() if (one.quarter, one.service) == (quarter, _ASSURED)]
    return [submission for one in found for submission in _checked(one)]


def _checked(one: ExampleReturn) -> list[NewSubmission]:
    as_at = one.quarter.last_day
    files = check_files([(path.name, path.read_bytes()) for path in one.paths], DEFAULT, as_at)
    return [submission_of(file, one.service, one.quarter, DEFAULT, as_at) for file in files]


def _close(store: Store, quarter: Quarter, services: list[MadeService]) -> None:
    """Accept and freeze a quarter; of the last one only every other return is accepted, and it stays open."""
    is_live = quarter == list(_quarters())[-1]
    names = [service.name for service in services] + [_ASSURED]
    for name in names[:: 2 if is_live else 1]:
        store.cycle.say(*_WHO, name, quarter, ReturnState.ACCEPTED, at=_noon(quarter))
    if not is_live:
        freeze_quarter(store, *_WHO, quarter, DEFAULT, at=_noon(quarter), missing_because="Made for measuring.")


def _noon(quarter: Quarter) -> datetime:
    day = quarter.last_day
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
