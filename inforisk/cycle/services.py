"""Which services a quarter expects a return of, and what a service of an earlier quarter is called in it."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Protocol, TypeVar

from inforisk.access import folded
from inforisk.council import CouncilServices, Service
from inforisk.quarters import Quarter
from inforisk.store import ReturnedRegister
from inforisk.vocabulary import Kind


class OfService(Protocol):
    """Anything that was returned or said by a service for a quarter."""

    @property
    def service(self) -> str:
        """The service's name at the time."""

    @property
    def quarter(self) -> Quarter:
        """The quarter it belongs to."""


Record = TypeVar("Record", bound=OfService)


def expected_services(
    services: CouncilServices, returned: Iterable[OfService], quarter: Quarter
) -> tuple[Service, ...]:
    """The services a quarter expects, by directorate and name.

    Where nobody keeps a list of services, those that returned something for this quarter or an earlier one.
    """
    listed = services.in_quarter(quarter)
    if listed:
        return listed
    names = {folded(one.service): one.service for one in returned if one.quarter <= quarter}
    return tuple(Service(name) for name in sorted(names.values()))


def by_service_now(
    records: Iterable[Record], services: CouncilServices, quarter: Quarter
) -> Mapping[str, tuple[Record, ...]]:
    """Records of this quarter and earlier ones under the folded name their service has in this quarter.

    What a service returned before it was split stands under each of its successors; a closed service's under none.
    """
    followed = cache(lambda name, since: services.heirs(name, since, quarter))
    found: dict[str, list[Record]] = {}
    for record in records:
        for name in followed(record.service, record.quarter) if record.quarter <= quarter else ():
            found.setdefault(folded(name), []).append(record)
    return {name: tuple(several) for name, several in found.items()}


def current_registers(
    returned: Iterable[ReturnedRegister], services: CouncilServices, quarter: Quarter
) -> tuple[ReturnedRegister, ...]:
    """The registers a quarter's rows are read from: of each service and kind the latest up to that quarter.

    What a service returned before it was renamed, merged or split counts until one of its successors returns that kind.
    """
    latest: dict[tuple[str, Kind], ReturnedRegister] = {}
    for one in returned:
        key = folded(one.service), one.kind
        if one.quarter <= quarter and (key not in latest or latest[key].quarter < one.quarter):
            latest[key] = one
    return tuple(one for one in latest.values() if not _is_taken_over(one, latest.values(), services, quarter))


def _is_taken_over(
    one: ReturnedRegister, latest: Iterable[ReturnedRegister], services: CouncilServices, quarter: Quarter
) -> bool:
    own = folded(one.service)
    if not {folded(name) for name in services.heirs(one.service, one.quarter, quarter)} - {own}:
        return False
    return any(
        other.kind is one.kind
        and other.quarter >= one.quarter
        and folded(other.service) != own
        and folded(other.service) in map(folded, services.heirs(one.service, one.quarter, other.quarter))
        for other in latest
    )
