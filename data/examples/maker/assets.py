"""The information assets: the catalogue in source/assets.csv, with the details an owner would add."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from .chance import chance, pick
from .council import Person, people, service_of, source_rows
from .quarters import LAST, QUARTERS, Quarter

Row = Mapping[str, object]


@dataclass(frozen=True)
class Kindred:
    """What assets of one kind have in common."""

    description: str
    asset_type: str
    purpose: str
    retention: tuple[str, ...]
    basis: str


KINDS = {
    "case": Kindred("Forms, reports, letters and decisions for each case", "Case records", "Casework and decisions",
                    ("Closure + 6 years, then destroy", "75 years from date of birth", "Closure + 7 yrs"),
                    "Public task"),
    "register": Kindred("List kept up to date by the team", "Register", "Keeping a record the council must hold",
                        ("Current year + 6 years", "Permanent", "Until superseded"), "Legal obligation"),
    "finance": Kindred("Accounts, payments and adjustments", "Financial records", "Collecting and paying money",
                       ("6 years + current", "7 years"), "Legal obligation"),
    "letters": Kindred("Letters, e-mails and replies", "Correspondence", "Answering people",
                       ("2 years from last action", "Last action + 6 years"), "Public task"),
    "plans": Kindred("Plans, maps and rotas in use", "Operational records", "Running the service",
                     ("Until superseded + 3 years", "Life of asset"), ""),
    "contract": Kindred("Signed agreement and variations", "Legal documents", "Buying and providing services",
                        ("Expiry + 6 years", "Expiry + 12 years (sealed)"), "Contract"),
    "staff": Kindred("Papers about staff and their work", "Staff records", "Employing people",
                     ("Leaving + 6 years", "End of employment + 6 yrs"), "Contract"),
    "minutes": Kindred("Agendas, papers and minutes", "Meeting records", "Recording decisions",
                       ("Permanent, offer to archive", "6 years then review"), "Public task"),
    "dataset": Kindred("Extract or spreadsheet used by the team", "Data", "Planning and statutory returns",
                       ("3 years", "Current + 2 years", "Superseded"), "Public task"),
    "recording": Kindred("Images or sound, with an index", "Recordings", "Evidence and reference",
                         ("31 days unless requested", "Permanent", "90 days"), "Public task"),
    "equipment": Kindred("Devices that hold council data", "Hardware", "Working with information",
                         ("Life of equipment", "Wipe on disposal"), ""),
    "system": Kindred("Main system of the service with its data", "Software", "Running the service",
                      ("Set by record in the system", "See retention schedule"), "Public task"),
    "guidance": Kindred("Reference papers for staff", "Reference", "Guidance to staff",
                        ("Until superseded",), ""),
}  # fmt: skip
SUBJECTS = {
    "CS": "Children and families", "AS": "Adults who receive care", "ED": "Pupils and parents", "LA": "Readers",
    "HH": "Tenants and applicants", "PL": "Applicants and neighbours", "HT": "Motorists", "PP": "Traders, residents",
    "RB": "Taxpayers and claimants", "HR": "Employees", "IT": "Staff and customers", "LD": "Residents and clients",
}  # fmt: skip
LOCATIONS = {
    "paper": ("Civic Centre, floor 2 cabinets", "Records centre, Mill Lane", "Area office", "Basement store"),
    "electronic": ("Shared drive", "Corporate file store", "Team site"),
    "data": ("Main system", "Data centre", "Hosted by supplier"),
    "mixed": ("Cabinets and shared drive", "Civic Centre and main system", "Shared drive / records centre"),
}
SECURITY = {
    "paper": ("Locked cabinets, key safe", "Locked room, visitors signed in", "Clear desk"),
    "electronic": ("Folder permissions, backup", "Access by group, encrypted laptops"),
    "data": ("Roles and passwords, audit trail", "Access by role; nightly backup"),
    "mixed": ("Locked cabinets; folder permissions", "Role access and locked store"),
}
PARTNERS = ("Police", "NHS trust", "Schools", "Department for Work and Pensions", "Courts", "Contractor", "Auditors")


@dataclass(frozen=True)
class Asset:
    """One line of the catalogue."""

    service: str
    number: int
    name: str
    kind: str
    format: str
    data: str
    owner: Person

    @property
    def key(self) -> str:
        """A name for it that no house style changes."""
        return f"{self.service}{self.number}"

    @property
    def confidentiality(self) -> int:
        """Impact if disclosed, 1 to 5."""
        base = {"none": 1, "personal": 3, "special": 4}[self.data]
        return min(5, base + (chance(self.key, "c") < 0.3))

    @property
    def availability(self) -> int:
        """Impact if not there, 1 to 5."""
        return min(
            5, (3 if self.kind == "system" else 2) + (chance(self.key, "a") < 0.4) + (chance(self.key, "b") < 0.2)
        )


@cache
def catalogue() -> tuple[Asset, ...]:
    """All assets, numbered within their service in the order of the source table."""
    found: list[Asset] = []
    for row in source_rows("assets.csv"):
        number = 1 + sum(asset.service == row["service"] for asset in found)
        owner = people()[row["service"] + row["owner"]]
        found.append(Asset(row["service"], number, row["name"], row["kind"], row["format"], row["data"], owner))
    return tuple(found)


def registered(service: str, quarter: Quarter, linked: frozenset[int]) -> tuple[Asset, ...]:
    """The assets a service had put on its register by a quarter: those named by risks from the start."""
    return tuple(a for a in catalogue() if a.service == service and (a.number in linked or _found_in(a) <= quarter))


def _found_in(asset: Asset) -> Quarter:
    late = chance(asset.key, "found")
    return QUARTERS[0] if late > 0.15 else QUARTERS[int(late / 0.15 * len(QUARTERS))]


def asset_row(asset: Asset, quarter: Quarter) -> dict[str, object]:
    """What is known of an asset at the end of a quarter, in plain values, before anybody's house style."""
    return {
        "key": asset.key, "number": asset.number, "asset_name": asset.name, "owner": _owner(asset, quarter),
        "service": service_of(asset.service).name, "directorate": service_of(asset.service).directorate,
        "confidentiality": asset.confidentiality, "integrity": 2 + int(chance(asset.key, "i") * 3),
        "availability": asset.availability, "status": _status(asset, quarter), "format": asset.format,
        "cia": f"{asset.confidentiality}/{2 + int(chance(asset.key, 'i') * 3)}/{asset.availability}",
        **_nature(asset), **_handling(asset), **_personal(asset), **_reviews(asset, quarter), **_own_score(asset),
    }  # fmt: skip


def _owner(asset: Asset, quarter: Quarter) -> Person:
    moved = quarter >= QUARTERS[4] and chance(asset.key, "moved") < 0.04
    return people()[asset.service + "1"] if moved else asset.owner


def _status(asset: Asset, quarter: Quarter) -> str:
    ended = chance(asset.key, "ended")
    if quarter == LAST and ended < 0.02:
        return "Disposed"
    return "Archived" if "closed" in asset.name else "Active"


def _nature(asset: Asset) -> dict[str, object]:
    kindred = KINDS[asset.kind]
    return {
        "description": f"{kindred.description}: {_lowered(asset.name)}",
        "asset_type": kindred.asset_type,
        "purpose": kindred.purpose,
        "business_function": service_of(asset.service).name.split(" and ")[0],
        "system": f"{asset.service} main system" if asset.format == "data" else "",
        "critical": asset.availability >= 4,
        "recovery": pick(("4 hours", "1 day", "3 days"), asset.key, "rto") if asset.availability >= 4 else "",
    }


def _lowered(name: str) -> str:
    return name if name[1].isupper() else name[0].lower() + name[1:]


def _handling(asset: Asset) -> dict[str, object]:
    shared = asset.data != "none" and chance(asset.key, "shared") < 0.45
    return {
        "location": pick(LOCATIONS[asset.format], asset.key, "location"),
        "security": pick(SECURITY[asset.format], asset.key, "security"),
        "retention": pick(KINDS[asset.kind].retention, asset.key, "retention"),
        "disposal": "Confidential waste" if asset.format == "paper" else "Secure deletion",
        "marking": "OFFICIAL" if asset.data == "none" else "OFFICIAL-SENSITIVE",
        "shared_with": pick(PARTNERS, asset.key, "partner") if shared else "",
        "agreement": shared and chance(asset.key, "agreed") < 0.6,
        "is_shared": shared,
        "publishable": asset.data == "none" and chance(asset.key, "open") < 0.4,
    }


def _personal(asset: Asset) -> dict[str, object]:
    personal = asset.data != "none"
    return {
        "personal": personal,
        "special": asset.data == "special",
        "data_class": {"none": "None", "personal": "PI", "special": "CPI"}[asset.data],
        "subjects": SUBJECTS[asset.service] if personal else "",
        "categories": "Health, family, finance" if asset.data == "special" else "Name, address" if personal else "",
        "basis": KINDS[asset.kind].basis if personal else "",
    }


def _reviews(asset: Asset, quarter: Quarter) -> dict[str, object]:
    reviewed = _last_review(asset, quarter)
    return {"last_reviewed": reviewed, "review_due": reviewed and reviewed.replace(year=reviewed.year + 1)}


def _last_review(asset: Asset, quarter: Quarter) -> date | None:
    # Every owner has a day of the year; a few stopped in 2014 and a few have never begun.
    habit = chance(asset.key, "review")
    day = date(2014, 1, 5) + timedelta(days=int(chance(asset.key, "day") * 355))
    if habit < 0.05:
        return None
    last = day if habit < 0.12 else day.replace(year=quarter.last_day.year)
    return last if last <= quarter.last_day else last.replace(year=last.year - 1)


def _own_score(asset: Asset) -> dict[str, object]:
    likelihood = 1 + int(chance(asset.key, "likelihood") * 4)
    impact = max(asset.confidentiality, asset.availability)
    return {"likelihood": likelihood, "impact": impact, "rating": likelihood * impact}
