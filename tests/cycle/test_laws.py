"""Whatever services do, in any order: totals are rows, what is frozen stays, and no risk goes without being named."""

import hashlib
import shutil
import tempfile
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from pandas.testing import assert_frame_equal

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle import Archive, freeze_quarter, movement_between, restate_quarter
from inforisk.errors import NotFound, NotReady
from inforisk.metrics.movement import RiskMovement
from inforisk.metrics.trends.measures import Measure
from inforisk.quarters import Quarter
from inforisk.registers.recognised import ColumnMatch
from inforisk.scoring import DEFAULT
from inforisk.store import KeptRegister, NewSubmission, Store
from inforisk.store.cycle_records import Snapshot
from inforisk.vocabulary import Kind, ReturnState

WHO = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)
NOON = datetime(2017, 4, 3, 12, tzinfo=UTC)
FIRST = Quarter(2016, 1)
SERVICES = ("Adult Care", "Housing")
TEXTS = ("Letters go astray", "The server room floods", "Tapes are lost in a van", "Old files are never destroyed", "")

Row = tuple[str, str, int | None, str]
rows = st.lists(
    st.tuples(
        st.sampled_from(["R1", "Risk 02", "R3", ""]),
        st.sampled_from(TEXTS[:4]),
        st.sampled_from([1, 3, 5, None]),
        st.sampled_from(["open", "closed"]),
    ),
    min_size=1,
    max_size=4,
)


def register(risks: list[Row]) -> KeptRegister:
    index = pd.RangeIndex(5, 5 + len(risks)).to_numpy()
    frame = pd.DataFrame(
        {
            "risk_id": pd.array([one[0] or None for one in risks], dtype="str"),
            "risk": pd.array([one[1] for one in risks], dtype="str"),
            "residual_likelihood": pd.array([one[2] for one in risks], dtype="Int64"),
            "residual_impact": pd.array([4] * len(risks), dtype="Int64"),
            "status": pd.array([one[3] for one in risks], dtype="str"),
        },
        index=index,
    ).rename_axis("row")
    letters = dict(zip("ABCDE", frame.columns, strict=True))
    raw = pd.DataFrame({letter: frame[name].astype("str") for letter, name in letters.items()}, index=frame.index)
    columns = tuple(ColumnMatch(letter, name.title(), name, 1.0) for letter, name in letters.items())
    return KeptRegister(Kind.RISKS, "Risks", frame, raw, columns, (4,))


def handed_in(service: str, quarter: Quarter, risks: list[Row]) -> NewSubmission:
    content = repr((service, quarter.label, risks)).encode()
    return NewSubmission(
        service, quarter, "risks.xlsx", content, hashlib.sha256(content).hexdigest(), DEFAULT.name, DEFAULT.version,
        quarter.last_day, (register(risks),),
    )  # fmt: skip


class Council(RuleBasedStateMachine):
    """Two services, quarter after quarter; beside the store stands a dictionary that is plainly right."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store.open(f"sqlite:///{(self.folder / 'council.db').as_posix()}")
        self.quarter = FIRST
        self.returned: dict[tuple[str, Quarter], list[Row]] = {}
        self.frozen: list[tuple[Snapshot, pd.DataFrame, pd.DataFrame]] = []
        self.store.cycle.open_quarter(*WHO, FIRST, FIRST.last_day, NOON)

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    # What people do

    @rule(service=st.sampled_from(SERVICES), risks=rows)
    def hand_in(self, service: str, risks: list[Row]) -> None:
        self._hand_in(service, self.quarter, risks)

    @rule(service=st.sampled_from(SERVICES), risks=rows, left_out=st.integers(0, 3), closed=st.integers(0, 3))
    def go_on_from_last_quarter(self, service: str, risks: list[Row], left_out: int, closed: int) -> None:
        last = max((quarter for one, quarter in self.returned if one == service), default=None)
        earlier = self.returned[service, last] if last else []
        kept = [row for place, row in enumerate(earlier) if place != left_out]
        kept[closed : closed + 1] = [(*row[:3], "closed") for row in kept[closed : closed + 1]]
        self.freeze()
        self._hand_in(service, self.quarter, [*risks[:1], *kept])

    @precondition(lambda self: self.frozen)
    @rule(service=st.sampled_from(SERVICES), risks=rows, back=st.integers(1, 3))
    def correct_a_frozen_quarter(self, service: str, risks: list[Row], back: int) -> None:
        self._hand_in(service, self.frozen[-min(back, len(self.frozen))][0].quarter, risks)

    @rule(service=st.sampled_from(SERVICES))
    def confirm_no_change(self, service: str) -> None:
        has_returned = any(one == service and quarter <= self.quarter for one, quarter in self.returned)
        if has_returned and (service, self.quarter) not in self.returned:
            self.store.cycle.say(*WHO, service, self.quarter, ReturnState.NO_CHANGE, "As last quarter", NOON)
        elif not has_returned:
            with pytest.raises(NotFound):
                self.store.cycle.say(*WHO, service, self.quarter, ReturnState.NO_CHANGE, "Nothing to confirm", NOON)

    @rule()
    def freeze(self) -> None:
        self._accept(self.quarter)
        snapshot = freeze_quarter(self.store, *WHO, self.quarter, DEFAULT, at=NOON, missing_because="One person tries")
        self._remember(snapshot)
        self.quarter = self.quarter.next
        self.store.cycle.open_quarter(*WHO, self.quarter, self.quarter.last_day, NOON)

    @precondition(lambda self: self.frozen)
    @rule(back=st.integers(1, 3))
    def restate(self, back: int) -> None:
        quarter = self.frozen[-min(back, len(self.frozen))][0].quarter
        self._accept(quarter)
        self._remember(restate_quarter(self.store, *WHO, quarter, "A service sent a correction", at=NOON))
        with pytest.raises(NotReady):
            freeze_quarter(self.store, *WHO, quarter, DEFAULT, at=NOON, missing_because="Once more")

    # What always holds

    @invariant()
    def the_rows_are_the_latest_returns_and_what_was_carried_forward(self) -> None:
        told = self.store.rows(*WHO, Kind.RISKS, self.quarter, ["risk"])
        assert sorted(zip(told["service"], told["risk"], strict=True)) == self._expected(self.quarter)

    @invariant()
    def what_was_frozen_never_changes(self) -> None:
        for snapshot, ledger, figures in self.frozen:
            assert self.store.cycle.verify_snapshot(*WHO, snapshot.id)
            assert_frame_equal(self.store.cycle.ledger(*WHO, snapshot.id, Kind.RISKS), ledger)
            assert_frame_equal(self.store.cycle.figures(*WHO, list(Measure), [snapshot.id]), figures)

    @invariant()
    def the_figures_are_counts_of_rows(self) -> None:
        for _, ledger, figures in self.frozen:
            is_open = ledger["status"] != "closed"
            kept = figures.groupby("measure")["value"].sum()
            assert kept.get(Measure.RISKS, 0) == is_open.sum()
            assert kept.get(Measure.RISKS_BY_BAND, 0) == is_open.sum()
            above = ledger["residual_above_appetite"].fillna(False) & is_open
            assert kept.get(Measure.RISKS_ABOVE_APPETITE, 0) == above.sum()

    @invariant()
    def nothing_goes_without_being_named(self) -> None:
        archive = Archive(self.store, *WHO, DEFAULT)
        standings = archive.standings()
        for before, after in pairwise(standings):
            was, now = (archive.ledger(one, Kind.RISKS) for one in (before, after))
            assert now["entity"].is_unique
            moved = movement_between(archive, before, after).risks
            named = {one.entity for one in (*moved.closed, *moved.vanished, *moved.cleared)}
            assert set(was["entity"]) - set(now["entity"]) <= named
            came = {one.entity for one in (*moved.added, *moved.added_closed, *moved.reopened)}
            assert set(now["entity"]) - set(was["entity"]) <= came
            assert _is_balanced(moved)

    # How

    def _hand_in(self, service: str, quarter: Quarter, risks: list[Row]) -> None:
        self.store.save_return(*WHO, [handed_in(service, quarter, risks)], NOON)
        self.returned[service, quarter] = risks

    def _accept(self, quarter: Quarter) -> None:
        for service in SERVICES:
            if (service, quarter) in self.returned:
                self.store.cycle.say(*WHO, service, quarter, ReturnState.ACCEPTED, at=NOON)

    def _remember(self, snapshot: Snapshot) -> None:
        ledger = self.store.cycle.ledger(*WHO, snapshot.id, Kind.RISKS)
        self.frozen.append((snapshot, ledger, self.store.cycle.figures(*WHO, list(Measure), [snapshot.id])))
        told = sorted(zip(ledger["returned_by"], ledger["risk"], strict=True))
        assert told == self._expected(snapshot.quarter)

    def _expected(self, quarter: Quarter) -> list[tuple[str, str]]:
        latest = {service: max((q for s, q in self.returned if s == service and q <= quarter), default=None)
                  for service in SERVICES}  # fmt: skip
        return sorted(
            (service, risk[1]) for service, last in latest.items() if last for risk in self.returned[service, last]
        )


def _is_balanced(moved: RiskMovement) -> bool:
    gone = len(moved.closed) + len(moved.vanished)
    return moved.before_count - gone + len(moved.added) + len(moved.reopened) == moved.after_count


TestCouncil = Council.TestCase
TestCouncil.settings = settings(max_examples=10, stateful_step_count=12, deadline=None)
