"""A small council made by hand, whose papers can be worked out on a sheet of paper: what its one service returned for
two quarters, as files that go in by the same path as anybody's."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block, Cell, PaperTable, Paragraph, Picture, Points
from inforisk.cycle import freeze_quarter
from inforisk.cycle.archive import Archive
from inforisk.metrics.sourced import plain
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.vocabulary import ReturnState
from tests.pages.assurance import ACTIONS, INCIDENTS, MATURITY, returned

WHO = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)
Q3, Q4 = Quarter(2016, 3), Quarter(2016, 4)
NOON = datetime(2017, 4, 3, 12, tzinfo=UTC)
SERVICE = "Information Governance"
DAY = date(2017, 4, 13)

ASSETS = """\
Asset ID,Asset name,Information Asset Owner,Directorate,Location,Retention period,Security measures,Personal data,Status
AS1,Case files,Ann Archer,People,Archive room,7 years,Locked,Yes,Active
AS2,Payroll,Ben Baker,Resources,Payroll system,6 years,Passwords,Yes,Active
AS3,Maps,Cath Cole,Resources,Shared drive,,,No,Active
AS4,Old letters,,People,Cellar,TBC,Locked,Yes,Active
AS5,Microfilm,Dan Dent,People,,,,No,Disposed
"""
"""Three owners; one asset without; three of four that are held lack none, or one, of the ICO's four answers."""

TRAINING = """\
Full name,Email,Course name,Completion status,Due date,Completion date
Ann Archer,ann.archer@council.example,Data protection,Complete,30/06/2017,01/02/2017
Cath Cole,cath.cole@council.example,Data protection,Not started,30/06/2017,
Eve Ember,eve.ember@council.example,Data protection,Complete,30/06/2017,02/02/2017
"""

EARLIER = {
    "action-plan.csv": ACTIONS.replace("Complete,14/09/2016", "In progress,").replace(
        "31/01/2017,30/04/2017,Awaiting approval", "31/01/2017,,In progress"
    ),
    "maturity-assessment.csv": MATURITY.replace("2017", "2016").replace("Accountability,3", "Accountability,2"),
}
NOW = {
    "action-plan.csv": ACTIONS,
    "maturity-assessment.csv": MATURITY,
    "training-return.csv": TRAINING,
    "incident-log.csv": INCIDENTS,
    "asset-register.csv": ASSETS,
}
RISKS = {
    "risk-register.csv": "Risk ID,Risk,Residual likelihood,Residual impact,Status\nR1,Letters go astray,5,5,Open\n"
}
"""What a council returns that keeps a risk register and nothing else."""


def opened(folder: Path) -> Store:
    """An empty store in a folder."""
    return Store.open(f"sqlite:///{(folder / 'council.db').as_posix()}")


def hand_in(store: Store, quarter: Quarter, files: Mapping[str, str]) -> None:
    """Return files of the one service and accept them."""
    store.save_return(*WHO, returned(SERVICE, dict(files), quarter), NOON)
    store.cycle.say(*WHO, SERVICE, quarter, ReturnState.ACCEPTED, at=NOON)


def freeze(store: Store, quarter: Quarter) -> None:
    """Sign a quarter."""
    freeze_quarter(store, *WHO, quarter, DEFAULT, at=NOON, missing_because="The group met by letter.")


def material_of(store: Store) -> Material:
    """The latest quarter compared with the one before it, where there is one."""
    archive = Archive(store, *WHO, DEFAULT)
    *before, last = archive.standings()
    return Material(archive, last, before[-1] if before else None, "Cabinet Member", DAY)


def two_quarters(folder: Path) -> Material:
    """Both quarters returned, none frozen."""
    store = opened(folder)
    hand_in(store, Q3, EARLIER)
    hand_in(store, Q4, NOW)
    return material_of(store)


def only(folder: Path, files: Mapping[str, str]) -> Material:
    """One quarter, with nothing before it."""
    store = opened(folder)
    hand_in(store, Q4, files)
    return material_of(store)


def said(blocks: tuple[Block, ...]) -> str:
    """All sentences of some blocks as one text."""
    texts = [block.sentences for block in blocks if isinstance(block, Paragraph)]
    texts += [item for block in blocks if isinstance(block, Points) for item in block.items]
    return " ".join(map(plain, texts))


def tables(blocks: tuple[Block, ...]) -> Mapping[str, PaperTable]:
    """Every table of some blocks under its name, those of pictures among them."""
    found = (block.table if isinstance(block, Picture) else block for block in blocks)
    return {one.name: one for one in found if isinstance(one, PaperTable)}


def pictures(blocks: tuple[Block, ...]) -> Mapping[str, Picture]:
    """Every picture of some blocks under its name."""
    return {one.name: one for one in blocks if isinstance(one, Picture)}


def lines(table: PaperTable) -> list[tuple[str, ...]]:
    """A table as it is read."""
    return [tuple(cell.text for cell in row) for row in table.rows]


def keyed(table: PaperTable) -> Mapping[str, Cell]:
    """The cells of a table that state something to be recounted."""
    return {cell.key: cell for row in table.rows for cell in row if cell.key}
