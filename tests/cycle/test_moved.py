"""What moved over several quarters: those in between know what the two ends cannot."""

from pathlib import Path

import pytest

from inforisk.cycle import Archive, movement_between
from inforisk.cycle.evidence import evidence_of
from inforisk.metrics.focus import Focus
from inforisk.metrics.movement import RiskMovement
from inforisk.metrics.numbers import told
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from tests.cycle.registers import WHO, Risk, hand_in, opened_store

QUARTERS = tuple(Quarter(2016, number) for number in (1, 2, 3, 4))
ASTRAY = ("R1", "Letters go astray")
FLOOD = ("R2", "The server room floods")
THEFT = ("R3", "A laptop is stolen from a car")
TAPES = ("R4", "Backup tapes are never tried")
HOUSING, CARE = (Focus(services=(name,)) for name in ("Housing", "Adult Care"))


def now(risk: tuple[str, str], status: str = "open") -> Risk:
    return (*risk, 4, 4, status)


def moved(folder: Path, first: int, focus: Focus | None = None) -> RiskMovement:
    """What moved up to Q4: the theft is closed in Q2 and dropped in Q4, the flood closed in Q3 and dropped in Q4,
    the tapes come in Q2 and are closed in Q3; Adult Care drops its risk in Q3 without a word."""
    with opened_store(folder) as store:
        housing = (
            [now(ASTRAY), now(FLOOD), now(THEFT)],
            [now(ASTRAY), now(FLOOD), now(THEFT, "closed"), now(TAPES)],
            [now(ASTRAY), now(FLOOD, "closed"), now(THEFT, "closed"), now(TAPES, "closed")],
            [now(ASTRAY)],
        )
        lost = now(("C1", "Care plans are left on a bus"))
        stays = now(("C2", "Old files are never destroyed"))
        care = ([lost, stays], [lost, stays], [stays], [stays])
        for quarter, ours, theirs in zip(QUARTERS, housing, care, strict=True):
            hand_in(store, "Housing", quarter, ours)
            hand_in(store, "Adult Care", quarter, theirs)
        archive = Archive(store, *WHO, DEFAULT)
        every = archive.standings()
        if focus:
            return movement_between(archive, every[first], every[-1], focus).risks
        evidence = evidence_of(archive, every[-1], every[first])
        counts = [told(name, evidence) for name in ("risks-closed", "risks-vanished")]
        movement = movement_between(archive, every[first], every[-1]).risks
        assert [one.counted.value for one in counts] == [len(movement.closed), len(movement.vanished)]
        return movement


@pytest.mark.parametrize(
    ("first", "closed", "vanished", "came_and_went"),
    [
        (0, {"R2": "2016-17 Q3", "R3": "2016-17 Q2"}, ["C1"], ["R4"]),
        (1, {"R2": "2016-17 Q3", "R4": "2016-17 Q3"}, ["C1"], []),
        (2, {}, [], []),
    ],
)
def test_what_was_closed_in_between_and_dropped_later_is_closed_beside_any_earlier_quarter(
    tmp_path: Path, first: int, closed: dict[str, str], vanished: list[str], came_and_went: list[str]
) -> None:
    movement = moved(tmp_path, first)
    assert {one.ref: one.remark for one in movement.closed} == {
        ref: f"closed in {quarter}, no longer listed" for ref, quarter in closed.items()
    }
    assert [one.ref for one in movement.vanished] == vanished
    assert [one.ref for one in movement.added_closed] == came_and_went
    assert movement.is_reconciled


def test_within_a_service_only_what_lay_in_it_is_told(tmp_path: Path) -> None:
    movement = moved(tmp_path, 0, HOUSING)
    assert sorted(one.ref for one in movement.closed) == ["R2", "R3"]
    assert [one.ref for one in movement.added_closed] == ["R4"]
    assert movement.vanished == ()


def test_within_another_service_what_vanished_there_is_told_and_nothing_of_the_first(tmp_path: Path) -> None:
    movement = moved(tmp_path, 0, CARE)
    assert ([one.ref for one in movement.vanished], movement.closed, movement.added_closed) == (["C1"], (), ())


def test_a_risk_that_only_passed_through_a_service_neither_came_nor_went_there(tmp_path: Path) -> None:
    with opened_store(tmp_path) as store:
        for quarter, housing, care in zip(
            QUARTERS,
            ([now(FLOOD), now(ASTRAY)], [now(FLOOD)], [now(FLOOD), now(ASTRAY, "closed")], [now(FLOOD)]),
            ([now(TAPES)], [now(TAPES), now(ASTRAY, "closed")], [now(TAPES)], [now(TAPES)]),
            strict=True,
        ):
            hand_in(store, "Housing", quarter, housing)
            hand_in(store, "Adult Care", quarter, care)
        archive = Archive(store, *WHO, DEFAULT)
        first, *_, last = archive.standings()
        through = movement_between(archive, first, last, CARE).risks
        own = movement_between(archive, first, last, HOUSING).risks
        assert (through.closed, through.added_closed, through.vanished) == ((), (), ())
        assert [one.ref for one in own.closed] == ["R1"]
