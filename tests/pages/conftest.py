"""What the tests of the screens share: a store of their own with a few hand-made risks and assets in it."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.quarters import Quarter
from inforisk.registers.recognised import ColumnMatch
from inforisk.scoring import DEFAULT
from inforisk.store import KeptRegister, NewSubmission, Store
from inforisk.vocabulary import Kind

ROOT = Path(__file__).resolve().parents[2]
QUARTER = Quarter(2016, 4)

RISK_HEADINGS = {
    "A": ("Ref", "risk_id"),
    "B": ("Risk", "risk"),
    "C": ("Owner", "risk_owner"),
    "D": ("Category", "category"),
    "E": ("L", "residual_likelihood"),
    "F": ("I", "residual_impact"),
    "G": ("Score", "residual_score"),
    "H": ("Status", "status"),
    "I": ("Old ref", None),
}
RISK_CELLS = [
    ["R1", "Letters go to the wrong address", "Ann Archer", "confidentiality", "4", "5", "20", "Open", "x1"],
    ["R2", "The server room floods", "Ben Baker", "availability", "1", "5", "5", "Open", None],
    ["R3", "Old paper files are kept too long", "Ann Archer", "confidentiality", "4", "5", "12", "Open", None],
    ["R4", "Nobody knows what the old system holds", None, None, None, "3", None, None, None],
    ["R5", "A closed risk", "Ben Baker", "integrity", "2", "2", "4", "Closed", None],
]
ASSET_HEADINGS = {
    "A": ("Ref", "asset_id"),
    "B": ("Asset", "asset_name"),
    "C": ("Owner", "asset_owner"),
    "D": ("Location", "location"),
    "E": ("Retention", "retention_period"),
    "F": ("Security", "security_measures"),
}
ASSET_CELLS = [
    ["1", "Housing files", "Cath Cole", "Basement", "6 years", "Locked room"],
    ["2", "Tenancy system", "Cath Cole", "Data centre", None, "Passwords"],
]


def kept(
    kind: Kind, sheet: str, headings: dict[str, tuple[str, str | None]], cells: list[list[str | None]]
) -> KeptRegister:
    """A register as the store keeps it, its cells standing from row 5 down."""
    rows = pd.RangeIndex(5, 5 + len(cells), name="row").astype("int64")
    raw = pd.DataFrame(cells, index=rows, columns=list(headings), dtype="str")
    fields = {letter: name for letter, (_, name) in headings.items() if name}
    frame = raw[list(fields)].rename(columns=fields)
    for name in frame:
        if name.endswith(("likelihood", "impact")):
            frame[name] = pd.to_numeric(frame[name]).astype("Int64")
    if "status" in frame:
        frame["status"] = frame["status"].str.lower()
    columns = tuple(ColumnMatch(letter, heading, name, 1.0) for letter, (heading, name) in headings.items())
    extras = {letter: heading for letter, (heading, name) in headings.items() if name is None}
    return KeptRegister(kind, sheet, frame, raw, columns, (4,), {}, extras)


def submission(service: str, registers: tuple[KeptRegister, ...], name: str = "housing.xlsx") -> NewSubmission:
    """A return of one file for 2016-17 Q4."""
    content = f"{service} {name}".encode()
    return NewSubmission(
        service, QUARTER, name, content, sha256(content).hexdigest(), DEFAULT.name, DEFAULT.version, date(2017, 3, 31),
        registers,
    )  # fmt: skip


@pytest.fixture
def database_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty store's address, which the screens will open; nothing of an earlier test is cached."""
    url = f"sqlite:///{(tmp_path / 'test.db').as_posix()}"
    monkeypatch.setenv("INFORISK_DATABASE_URL", url)
    st.cache_resource.clear()
    st.cache_data.clear()
    yield url
    st.cache_resource.clear()


@pytest.fixture
def housing(database_url: str) -> str:
    """A store in which Housing returned five risks and two assets for 2016-17 Q4."""
    registers = (
        kept(Kind.RISKS, "Risks", RISK_HEADINGS, RISK_CELLS),
        kept(Kind.ASSETS, "Assets", ASSET_HEADINGS, ASSET_CELLS),
    )
    with Store.open(database_url) as store:
        at = datetime(2017, 4, 3, 14, 2, tzinfo=UTC)
        store.save_submission(LOCAL_PRINCIPAL, WHOLE_COUNCIL, submission("Housing", registers), at)
    return database_url


@pytest.fixture
def known_service(database_url: str) -> str:
    """A store that knows Housing from the assets it returned for 2016-17 Q4, and no risks."""
    with Store.open(database_url) as store:
        assets = (kept(Kind.ASSETS, "Assets", ASSET_HEADINGS, ASSET_CELLS),)
        store.save_submission(LOCAL_PRINCIPAL, WHOLE_COUNCIL, submission("Housing", assets, "assets.xlsx"))
    return database_url


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Opens a page of the real app by its script, with an address's parameters."""
    monkeypatch.chdir(ROOT)

    def opened(script: str = "", **address: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        if script:
            app.run()
            app.switch_page(script)
        app.query_params.update(address)
        return app.run()

    return opened
