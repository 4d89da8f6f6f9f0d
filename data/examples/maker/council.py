"""The council, its directorates, services and people: all of them invented."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

COUNCIL = "Harrowmere City Council"
SOURCE = Path(__file__).parent.parent / "source"


@dataclass(frozen=True)
class Service:
    """A service that makes returns. `slug` names its files."""

    code: str
    name: str
    directorate: str

    @property
    def slug(self) -> str:
        """ "childrens-social-care": the name as it stands in file names."""
        return self.name.lower().replace("'", "").replace(" ", "-")


@dataclass(frozen=True)
class Person:
    """Somebody who owns assets, risks or actions. `key` is how the source tables refer to them."""

    key: str
    name: str
    title: str
    service: str

    @property
    def surname(self) -> str:
        """The last part of the name."""
        return self.name.split()[-1]

    @property
    def forename(self) -> str:
        """The first part of the name, without a councillor's style."""
        return self.name.removeprefix("Cllr ").split()[0]

    @property
    def username(self) -> str:
        """The network name: first letter and surname."""
        return (self.forename[0] + self.surname.replace("-", "")).lower()

    @property
    def email(self) -> str:
        """An address in a domain reserved for examples."""
        return f"{self.forename}.{self.surname}@harrowmere.example".lower()


SERVICES = (
    Service("CS", "Children's Social Care", "People"),
    Service("AS", "Adult Social Care", "People"),
    Service("ED", "Education and Inclusion", "People"),
    Service("LA", "Libraries and Archives", "People"),
    Service("HH", "Housing and Homelessness", "Place"),
    Service("PL", "Planning and Building Control", "Place"),
    Service("HT", "Highways and Transport", "Place"),
    Service("PP", "Public Protection", "Place"),
    Service("RB", "Revenues and Benefits", "Resources"),
    Service("HR", "Human Resources and Payroll", "Resources"),
    Service("IT", "ICT and Digital", "Resources"),
    Service("LD", "Legal and Democratic Services", "Resources"),
)
INFORMATION_GOVERNANCE = Service("IG", "Information Governance", "Resources")


def source_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a source table: commas in .csv, upright bars in .psv (whose sentences hold commas)."""
    with (SOURCE / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="|" if name.endswith(".psv") else ",")


@cache
def people() -> dict[str, Person]:
    """Everybody, by key."""
    return {row["key"]: Person(**row) for row in source_rows("people.csv")}


@cache
def service_of(code: str) -> Service:
    """The service behind a code."""
    return {service.code: service for service in (*SERVICES, INFORMATION_GOVERNANCE)}[code]
