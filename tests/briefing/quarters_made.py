"""Quarters made by hand as a paper asks about them, and its blocks read out as plain text."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block, PaperTable, Picture
from inforisk.briefing.paper.references import sentences_of
from inforisk.cycle.archive import Archive
from inforisk.cycle.freezing import freeze_quarter
from inforisk.cycle.schemes import Judging
from inforisk.cycle.standing import live_standing
from inforisk.metrics.sourced import plain
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.scoring.scheme import Scheme
from inforisk.store import Store
from inforisk.vocabulary import ReturnState
from tests.pages.assurance import returned

Q2, Q3, Q4 = (Quarter(2016, number) for number in (2, 3, 4))
DAY = date(2017, 4, 20)
BODY = "Cabinet Member"
HEADINGS = "Risk ref,Risk,Risk owner,Category,Residual likelihood,Residual impact,Status,Actions,Action due,Notes\n"


@contextmanager
def council(folder: Path) -> Iterator[Store]:
    """A store with nothing in it."""
    with Store.open(f"sqlite:///{folder / 'council.db'}") as store:
        yield store


def keep(store: Store, service: str, lines: str, quarter: Quarter, name: str = "risk-register.csv") -> None:
    """What a service returned for a quarter: lines of a risk register unless another file is named."""
    text = HEADINGS + lines if name == "risk-register.csv" else lines
    store.save_return(
        LOCAL_PRINCIPAL, WHOLE_COUNCIL, returned(service, {f"{service}-{name}": text}, quarter), _at(quarter)
    )


def freeze(store: Store, quarter: Quarter, *services: str, scheme: Scheme = DEFAULT, body: str = "") -> None:
    """Accept the returns of the services and freeze the quarter unsigned; with a body, it is reported to it."""
    for service in services:
        store.cycle.say(LOCAL_PRINCIPAL, WHOLE_COUNCIL, service, quarter, ReturnState.ACCEPTED, at=_at(quarter))
    why = "Nobody was there to sign"
    made = freeze_quarter(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, quarter, scheme, missing_because=why, at=_at(quarter))
    if body:
        store.cycle.note_report(LOCAL_PRINCIPAL, WHOLE_COUNCIL, body, made.id, _at(quarter).date())


def _at(quarter: Quarter) -> datetime:
    return datetime.combine(quarter.next.first_day, datetime.min.time(), UTC).replace(day=10, hour=10)


def material(
    store: Store, quarter: Quarter, compared: Quarter | None = None, *, scheme: Judging = DEFAULT, body: str = BODY
) -> Material:
    """What a paper of a quarter is written from: frozen where it was frozen, else live."""
    archive = Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, scheme)
    known = {one.quarter: one for one in archive.standings()}
    standing = known.get(quarter) or live_standing(quarter, scheme)
    return Material(archive, standing, known[compared] if compared else None, body, DAY)


def read_out(blocks: Iterable[Block]) -> list[str]:
    """Every sentence of the blocks as plain text."""
    return [plain([sentence]) for block in blocks for sentence in sentences_of(block)]


def table(blocks: Iterable[Block], name: str) -> PaperTable:
    """The table of a name, a picture's own among them."""
    every = (one.table if isinstance(one, Picture) else one for one in blocks)
    return next(one for one in every if isinstance(one, PaperTable) and one.name == name)


def lines(found: PaperTable) -> list[tuple[str, ...]]:
    """The rows of a table as they are read."""
    return [tuple(cell.text for cell in row) for row in found.rows]
