"""Whatever is returned, by whom and in what order: what is read is what was put in last, and nothing is ever lost."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from inforisk.access import WHOLE_COUNCIL, Scope
from inforisk.quarters import Quarter
from inforisk.vocabulary import Kind
from tests.store.builders import Q4, RECORDS, open_store, submission

SERVICES = ("Adult Care", "Housing", "Revenues")
QUARTERS = (Q4.previous, Q4)
registers = st.lists(st.sampled_from(["Loss", "Fire", "Flood", "Fraud"]), max_size=4)


class Returns(RuleBasedStateMachine):
    """Services return registers in any order; beside the store stands a dictionary that is plainly right."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = open_store(self.folder)
        self.current: dict[tuple[str, Quarter], list[list[str]]] = {}
        self.ever: set[tuple[str, Quarter, tuple[str, ...]]] = set()

    @rule(
        service=st.sampled_from(SERVICES),
        quarter=st.sampled_from(QUARTERS),
        files=st.lists(registers, min_size=1, max_size=2, unique_by=tuple),
    )
    def hand_in(self, service: str, quarter: Quarter, files: list[list[str]]) -> None:
        saved = self.store.save_return(
            RECORDS, WHOLE_COUNCIL, [submission(titles, service, quarter) for titles in files]
        )
        for titles, one in zip(files, saved, strict=True):
            place = (service, quarter, tuple(titles))
            assert one.is_new == (place not in self.ever)
            self.ever.add(place)
        self.current[service, quarter] = files

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
