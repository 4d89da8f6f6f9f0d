"""Which files a quarter holds: who sent what, in how many files, and who sent nothing."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .action_plans import (
    AUDIT_PLAN,
    AUDIT_SUMMARY,
    MATURITY_PLAN,
    maturity_action_rows,
    recommendation_rows,
    summary_rows,
)
from .asset_houses import ASSET_HOUSES
from .assets import asset_row, registered
from .assurance import (
    INCIDENTS,
    LEARNING_EXPORT,
    MATURITY,
    TRAINING_SHEET,
    incident_rows,
    maturity_rows,
    sheet_rows,
    training_rows,
)
from .council import INFORMATION_GOVERNANCE, SERVICES, Service
from .exports import csv_bytes, html_bytes
from .layout import Layout
from .quarters import QUARTERS, Quarter
from .risk_houses import RISK_HOUSES
from .risks import linked_assets, risk_rows
from .workbooks import SheetOfRows, workbook_bytes

NOT_RETURNED = {"2015-16Q3": ("LA", "HT", "LD"), "2015-16Q4": ("HT",), "2016-17Q2": ("ED",)}
NOTES = Layout(
    "Notes",
    columns=(),
    title=(
        ("How to fill in this workbook",),
        ("Give one line to each information asset: paper records, electronic documents or data.",),
        ("Every asset has one Information Asset Owner, who keeps its entry current.",),
        ("Likelihood and impact run from 1 to 5. A score of 15 or more is red.",),
        ("Send the workbook to the Records Manager by the tenth working day of the quarter.",),
    ),
)


@dataclass(frozen=True)
class Return:
    """One file somebody sent. `path` is relative to the folder of the example."""

    path: str
    service: Service
    quarter: Quarter
    kinds: tuple[str, ...]
    content: bytes

    def as_record(self) -> dict[str, object]:
        """Its line in the manifest."""
        return {
            "file": self.path,
            "service": self.service.name,
            "directorate": self.service.directorate,
            "quarter": self.quarter.folder,
            "kinds": list(self.kinds),
        }


def all_returns() -> Iterator[Return]:
    """Every file of the example, oldest quarter first."""
    for quarter in QUARTERS:
        for service in SERVICES:
            if service.code not in NOT_RETURNED.get(quarter.folder, ()):
                yield from _service_returns(service, quarter)
        yield from _corporate_returns(quarter)


def manifest(returns: tuple[Return, ...]) -> str:
    """The list of files with whose they are, as JSON text: one record a line."""
    lines = (json.dumps(file.as_record(), ensure_ascii=False) for file in returns)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _service_returns(service: Service, quarter: Quarter) -> Iterator[Return]:
    assets, risks = _asset_sheet(service, quarter), _risk_sheet(service, quarter)
    write = _OWN_FILES.get(service.code)
    if write is None:
        sheets = (assets, risks, SheetOfRows(NOTES, ())) if service.code == "RB" else (assets, risks)
        yield _sent(
            service, quarter, f"{service.slug}.xlsx", ("assets", "risks"), workbook_bytes(sheets, service, quarter)
        )
        return
    ending, bytes_of = write
    yield _sent(service, quarter, f"{service.slug}-iar.{ending}", ("assets",), bytes_of(assets, service, quarter))
    yield _sent(service, quarter, f"{service.slug}-risks.xlsx", ("risks",), _as_workbook(risks, service, quarter))


def _sent(service: Service, quarter: Quarter, name: str, kinds: tuple[str, ...], content: bytes) -> Return:
    return Return(f"{quarter.folder}/{name}", service, quarter, kinds, content)


def _as_workbook(sheet: SheetOfRows, service: Service, quarter: Quarter) -> bytes:
    return workbook_bytes([sheet], service, quarter)


def _as_csv(sheet: SheetOfRows, service: Service, quarter: Quarter) -> bytes:
    return csv_bytes(sheet.layout, sheet.rows, service, quarter)


def _as_html(sheet: SheetOfRows, service: Service, quarter: Quarter) -> bytes:
    return html_bytes(sheet.layout, sheet.rows, service, quarter)


# Services that send the asset register as a file of its own, and what that file is.
_OWN_FILES: dict[str, tuple[str, Callable[[SheetOfRows, Service, Quarter], bytes]]] = {
    "CS": ("xlsx", _as_workbook),
    "ED": ("csv", _as_csv),
    "LA": ("xls", _as_html),
    "PP": ("xlsx", _as_workbook),
}


def _asset_sheet(service: Service, quarter: Quarter) -> SheetOfRows:
    assets = registered(service.code, quarter, linked_assets(service.code))
    return SheetOfRows(ASSET_HOUSES[service.code], tuple(asset_row(asset, quarter) for asset in assets))


def _risk_sheet(service: Service, quarter: Quarter) -> SheetOfRows:
    return SheetOfRows(RISK_HOUSES[service.code], risk_rows(service.code, quarter))


def _corporate_returns(quarter: Quarter) -> Iterator[Return]:
    if quarter > QUARTERS[0]:
        plan = (
            SheetOfRows(AUDIT_PLAN, recommendation_rows(quarter)),
            SheetOfRows(AUDIT_SUMMARY, summary_rows(quarter)),
        )
        yield _kept("ico-audit-action-plan.xlsx", "actions", quarter, *plan)
        yield _kept(
            "maturity-action-plan.xlsx", "actions", quarter, SheetOfRows(MATURITY_PLAN, maturity_action_rows(quarter))
        )
    if quarter.number == 4:
        yield _kept("maturity-assessment.xlsx", "maturity", quarter, SheetOfRows(MATURITY, maturity_rows(quarter.year)))
    if incidents := incident_rows(quarter):
        yield _kept("incident-log.xlsx", "incidents", quarter, SheetOfRows(INCIDENTS, incidents))
    if quarter >= QUARTERS[3]:
        yield from _training_returns(quarter)


def _training_returns(quarter: Quarter) -> Iterator[Return]:
    export = csv_bytes(LEARNING_EXPORT, training_rows(quarter), INFORMATION_GOVERNANCE, quarter)
    yield _sent(INFORMATION_GOVERNANCE, quarter, "learning-system-export.csv", ("training",), export)
    yield _kept("iao-training-list.xlsx", "training", quarter, SheetOfRows(TRAINING_SHEET, sheet_rows(quarter)))


def _kept(name: str, kind: str, quarter: Quarter, *sheets: SheetOfRows) -> Return:
    content = workbook_bytes(sheets, INFORMATION_GOVERNANCE, quarter)
    return _sent(INFORMATION_GOVERNANCE, quarter, name, (kind,), content)
