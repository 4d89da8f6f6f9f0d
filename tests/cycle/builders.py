"""Small records of a quarter's cycle made by hand."""

from datetime import UTC, date, datetime

from inforisk.council import ChangeKind, CouncilServices, ServiceChange
from inforisk.cycle.board import Told
from inforisk.quarters import Quarter
from inforisk.store import ReturnedRegister
from inforisk.store.cycle_records import OpenedQuarter, ReturnEvent, SignOff
from inforisk.vocabulary import Kind, ReturnState, SignStep

Q1, Q2, Q3, Q4 = (Quarter(2016, number) for number in (1, 2, 3, 4))
DUE = date(2017, 4, 14)
OPENED = OpenedQuarter(Q4, DUE, datetime(2017, 3, 1, tzinfo=UTC), "Rosa Records")


def opening(name: str, directorate: str = "Place", quarter: Quarter = Q1) -> ServiceChange:
    return ServiceChange(ChangeKind.OPENED, quarter, (), (name,), directorate)


THREE = CouncilServices((opening("Housing"), opening("Adult Care", "People"), opening("Planning")))


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def register(
    service: str, quarter: Quarter = Q4, number: int = 1, kind: Kind = Kind.RISKS, day: date = date(2017, 4, 10)
) -> ReturnedRegister:
    return ReturnedRegister(service, quarter, kind, (number,), 10, 1, 2, 3, noon(day))


def event(
    service: str,
    state: ReturnState,
    day: date = date(2017, 4, 10),
    quarter: Quarter = Q4,
    note: str = "",
    number: int = 1,
    submissions: tuple[int, ...] = (),
) -> ReturnEvent:
    return ReturnEvent(number, service, quarter, state, note, noon(day), "Rosa Records", submissions)


def signature(
    step: SignStep, service: str = "", signatory: str = "Hari Hall", day: date = date(2017, 4, 20)
) -> SignOff:
    return SignOff(Q4, step, service, signatory, "", noon(day), "Rosa Records")


def told(
    *records: ReturnedRegister | ReturnEvent,
    services: CouncilServices = THREE,
    frozen_on: date | None = None,
    quarter: Quarter = Q4,
) -> Told:
    return Told(
        quarter=quarter,
        due_on=DUE,
        frozen_on=frozen_on,
        services=services,
        returned=[one for one in records if isinstance(one, ReturnedRegister)],
        events=[one for one in records if isinstance(one, ReturnEvent)],
        sameness={},
    )
