"""Whatever is returned, by whom and in what order: what is read is what was put in last, and nothing is ever lost."""

import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from inforisk.access import WHOLE_COUNCIL, Scope
from inforisk.errors import NotFound
from inforisk.quarters import Quarter
from inforisk.store import Snapshot
from inforisk.vocabulary import Kind, ReturnState
from tests.store.builders import Q4, RECORDS, SIRO, open_store, submission
from tests.store.snapshots_made import frozen

SERVICES = ("Adult Care", "Housing", "Revenues")
QUARTERS = (Q4.previous, Q4)
registers = st.lists(st.sampled_from(["Loss", "Fire", "Flood", "Fraud"]), max_size=4)


class Frozen(NamedTuple):
    """A snapshot, and what was frozen in it."""

    snapshot: Snapshot
    ledger: pd.DataFrame
    rows: pd.DataFrame


class Returns(RuleBasedStateMachine):
    """Services return and confirm, quarters are frozen and restated, in any order; a dictionary is plainly right."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = open_store(self.folder)
        self.current: dict[tuple[str, Quarter], list[list[str]]] = {}
        self.ever: set[tuple[str, Quarter, tuple[str, ...]]] = set()
        self.confirmed: set[tuple[str, Quarter]] = set()
        self.frozen: dict[Quarter, list[Frozen]] = {}
        self.said = 0

    @rule(
        service=st.sampled_from(SERVICES),
        quarter=st.sampled_from(QUARTERS),
        files=st.lists(registers, min_size=1, max_size=2, unique_by=tuple),
    )
    def hand_in(self, service: str, quarter: Quarter, files: list[list[str]]) -> None:
        saved = self.store.save_return(
            RECORDS, WHOLE_COUNCIL, [submission(titles, service, quarter) for titles in files]
        )
        self.said += self.current.get((service, quarter)) != files or any(one.is_new for one in saved)
        for titles, one in zip(files, saved, strict=True):
            place = (service, quarter, tuple(titles))
            assert one.is_new == (place not in self.ever)
            self.ever.add(place)
        self.current[service, quarter] = files

    @rule(service=st.sampled_from(SERVICES), quarter=st.sampled_from(QUARTERS))
    def confirm_no_change(self, service: str, quarter: Quarter) -> None:
        has_returned = any(name == service and one <= quarter for name, one in self.current)
        try:
            self.store.cycle.say(RECORDS, WHOLE_COUNCIL, service, quarter, ReturnState.NO_CHANGE)
        except NotFound:
            assert not has_returned
        else:
            assert has_returned
            self.said += 1
            self.confirmed.add((service, quarter))

    @rule(quarter=st.sampled_from(QUARTERS))
    def freeze_or_restate(self, quarter: Quarter) -> None:
        earlier = self.frozen.setdefault(quarter, [])
        restates = earlier[-1].snapshot.id if earlier else None
        new = frozen(self.store, quarter, restates=restates, reason="Corrected" if earlier else "")
        kept = self.store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, new)
        rows = self.store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, quarter, ["title"])
        earlier.append(Frozen(kept, new.ledgers[Kind.RISKS], rows))

    @invariant()
    def what_was_frozen_never_changes(self) -> None:
        everything = [one for quarter in sorted(self.frozen) for one in self.frozen[quarter]]
        cycle, who = self.store.cycle, (RECORDS, WHOLE_COUNCIL)
        assert cycle.snapshots(*who) == tuple(one.snapshot for one in everything)
        for one in everything:
            assert cycle.verify_snapshot(*who, one.snapshot.id)
            pd.testing.assert_frame_equal(cycle.ledger(*who, one.snapshot.id, Kind.RISKS), one.ledger)
            pd.testing.assert_frame_equal(cycle.snapshot_rows(*who, one.snapshot.id, Kind.RISKS, ["title"]), one.rows)
            assert list(cycle.figures(*who, ["risks"], [one.snapshot.id])["value"]) == [len(one.ledger)]

    @invariant()
    def a_row_is_as_fresh_as_its_service_last_said(self) -> None:
        for quarter in QUARTERS:
            risks = self.store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, quarter, [])
            fresh = {(service, str(one)) for service, one in {*self.current, *self.confirmed} if one == quarter}
            seen = risks[risks["confirmed_for"] == quarter.label]["returned_by"].unique()
            assert set(seen) <= {service for service, _ in fresh}
            assert not set(risks[risks["confirmed_for"] != quarter.label]["returned_by"]) & {name for name, _ in fresh}

    @invariant()
    def everything_said_is_an_event_and_the_trail_is_sound(self) -> None:
        assert len(self.store.cycle.events(RECORDS, WHOLE_COUNCIL)) == self.said
        assert self.store.verify_audit(RECORDS, WHOLE_COUNCIL).is_sound

    @invariant()
    def rows_are_those_of_the_latest_returns(self) -> None:
        for quarter in QUARTERS:
            risks = self.store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, quarter, ["title"])
            expected = [(service, title) for service in SERVICES for title in self.standing(service, quarter)]
            assert sorted(zip(risks["service"], risks["title"], strict=True)) == sorted(expected)
            assert risks["key"].is_unique

    def standing(self, service: str, quarter: Quarter) -> list[str]:
        returned = [one for one in QUARTERS if one <= quarter and (service, one) in self.current]
        return [title for titles in self.current[service, returned[-1]] for title in titles] if returned else []

    @invariant()
    def counts_agree_with_rows(self) -> None:
        counted = {(one.service, one.quarter): one.rows for one in self.store.summary(RECORDS, WHOLE_COUNCIL)}
        assert counted == {place: sum(map(len, files)) for place, files in self.current.items()}

    @invariant()
    def the_parts_make_up_the_whole(self) -> None:
        whole = self.store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, Q4, [])
        parts = [self.store.rows(RECORDS, Scope(frozenset({name})), Kind.RISKS, Q4, []) for name in SERVICES]
        assert [key for part in parts for key in part["key"]] == list(whole["key"])

    @invariant()
    def nothing_was_ever_deleted(self) -> None:
        assert len(self.store.submissions(RECORDS, WHOLE_COUNCIL)) == len(self.ever)

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)


TestReturns = Returns.TestCase
TestReturns.settings = settings(max_examples=10, stateful_step_count=8, deadline=None)
