"""Several services in one file, told apart by its own column: each gets a return of its own rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.access import folded
from inforisk.council import CouncilServices
from inforisk.errors import NoService
from inforisk.findings import Findings
from inforisk.intake import CheckedFile
from inforisk.phrases import listed_up_to, numbered, verb
from inforisk.quarters import Quarter
from inforisk.registers.typed import TypedRegister
from inforisk.registers.values.words import nearest, says_nothing
from inforisk.scoring.scheme import Scheme
from inforisk.store import KeptRegister, NewSubmission
from inforisk.submission.whole import submission_of

_WHAT_TO_DO = "Nothing was kept: fill in their service, or name the one that rows without a service belong to."
_MOST_ROWS_NAMED = 10
_AS_ALIKE_AS_A_SLIP = 80


@dataclass(frozen=True)
class Share:
    """What one service has of one register of a file: `register` holds its rows only, each under its own Excel row.

    `service` is blank for rows that name none. `doubt` says where it is not on the list the council keeps for that
    quarter, and which service may be meant; blank where it is, and where there is no list.
    """

    service: str
    doubt: str
    file: CheckedFile
    register: KeptRegister

    @property
    def rows(self) -> int:
        """How many records it holds."""
        return len(self.register.frame)


def shares(
    files: Sequence[CheckedFile], quarter: Quarter, fallback: str | None, council: CouncilServices | None = None
) -> tuple[Share, ...]:
    """The rows of files that several services came in, told apart by the field `service`: every row in one share.

    Ordered by service, then as the files are. A service is called as on the council's list in that quarter, where
    case and spaces do not matter and a former name means what the service is called now; one that is not on the list
    as it is first written. Rows that name none ("TBC" names none) are those of `fallback`, if it is given.
    """
    known = council or CouncilServices()
    registers = [
        (file, sheet.typed, _named(sheet.typed, fallback))
        for file in files for sheet in file.registers if sheet.typed is not None
    ]  # fmt: skip
    called = _called((name for _, _, names in registers for name in names.unique()), known, quarter)
    doubts = {service: _doubt(service, known, quarter) for service in called.values()}
    found = [
        Share(service, doubts[service], file, KeptRegister.of(typed).only(is_own))
        for file, typed, names in registers
        for service, is_own in _told_apart(names.map(called))
    ]
    return tuple(sorted(found, key=lambda share: folded(share.service)))


def _told_apart(services: "pd.Series[str]") -> Iterator[tuple[str, npt.NDArray[np.bool_]]]:
    for service in services.unique():
        yield str(service), (services == service).to_numpy(dtype=bool)


def _named(typed: TypedRegister, fallback: str | None) -> "pd.Series[str]":
    """The service each row names, as written; "" where neither the row nor `fallback` names any."""
    if "service" not in typed.frame:
        return pd.Series(fallback or "", index=typed.frame.index, dtype="str")
    names = typed.frame["service"]
    nobody = [name for name in names.dropna().unique() if says_nothing(name)]
    return names.where(names.notna() & ~names.isin(nobody), fallback or "")


def _called(written: Iterable[str], council: CouncilServices, quarter: Quarter) -> Mapping[str, str]:
    names: dict[str, str] = {}
    called: dict[str, str] = {}
    for text in written:
        called[text] = names.setdefault(folded(text), _on_the_list(text, council, quarter))
    return called


def _on_the_list(written: str, council: CouncilServices, quarter: Quarter) -> str:
    now = council.service(written, quarter)
    if now:
        return now.name
    begun = min((change.quarter for change in council.changes), default=quarter).previous
    heirs = [council.service(name, quarter) for name in council.successors(written, begun, quarter)]
    (heir,) = heirs if len(heirs) == 1 else (None,)
    return heir.name if heir else " ".join(written.split())


def _doubt(service: str, council: CouncilServices, quarter: Quarter) -> str:
    expected = [one.name for one in council.in_quarter(quarter)]
    if not service or not expected or council.service(service, quarter):
        return ""
    meant = nearest(service, expected, _AS_ALIKE_AS_A_SLIP)
    return f"Not on the list of services for {quarter.label}." + (f" Did you mean {meant}?" if meant else "")


def submissions_by_service(
    files: Sequence[CheckedFile],
    quarter: Quarter,
    scheme: Scheme,
    as_at: date,
    fallback: str | None,
    council: CouncilServices | None = None,
) -> tuple[NewSubmission, ...]:
    """Files that several services came in as the return of each: the same bytes, its own rows and findings only.

    One submission a service and file that holds rows of it, ordered by service; see `shares` for whose a row is. What
    was found about a file or a sheet as a whole stands with every service that has rows there. Raises NoService where
    a row names no service and there is no `fallback`: no row is left behind unsaid.
    """
    found = shares(files, quarter, fallback, council)
    unnamed = [share for share in found if not share.service]
    if unnamed:
        raise NoService(f"{' '.join(map(unnamed_words, unnamed))} {_WHAT_TO_DO}")
    return tuple(
        _submission_of_shares(own, quarter, scheme, as_at)
        for service in dict.fromkeys(share.service for share in found)
        for file in files
        if (own := [share for share in found if share.service == service and share.file is file])
    )


def unnamed_words(share: Share) -> str:
    """Rows that name no service, in a sentence: which they are, or that the sheet has no column for it."""
    if "service" not in share.register.frame:
        return f"{share.file.name}: {share.register.sheet} has no column that names the service of a row."
    rows = [str(row) for row in share.register.frame.index.unique()]
    where = f"{verb(len(rows), 'row', 'rows')} {listed_up_to(_MOST_ROWS_NAMED, rows)}"
    records = numbered(share.rows, "record")
    return f"{share.file.name}: {records} of {share.register.sheet} without a service ({where})."


def _submission_of_shares(own: Sequence[Share], quarter: Quarter, scheme: Scheme, as_at: date) -> NewSubmission:
    file = own[0].file
    whole = submission_of(file, own[0].service, quarter, scheme, as_at)
    registers = tuple(share.register for share in own)
    return replace(whole, registers=registers, findings=_own_findings(file, registers))


def _own_findings(file: CheckedFile, registers: Iterable[KeptRegister]) -> Findings:
    mine = {register.sheet: frozenset(map(int, register.frame.index)) for register in registers}
    others = {
        sheet.name: frozenset(map(int, sheet.typed.frame.index)) - mine[sheet.name]
        for sheet in file.registers if sheet.typed is not None and sheet.name in mine
    }  # fmt: skip
    elsewhere = {sheet.name for sheet in file.registers} - mine.keys()
    groups = (group for group in file.all_findings.groups if group.sheet not in elsewhere)
    own = (group.without(others.get(group.sheet, frozenset())) for group in groups)
    return Findings(tuple(group for group in own if group is not None))
