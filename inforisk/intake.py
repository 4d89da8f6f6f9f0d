"""The path from bytes to a checked, scored register, in one call. What a page, the command line and a notebook use.

bytes -> Workbook -> RecognisedRegister -> TypedRegister -> findings -> scored. Nothing is kept here: keeping is the
store's, and only of what a person submits.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd

from inforisk.errors import CannotRead
from inforisk.findings import FindingGroup, Findings
from inforisk.registers.contract import check_register
from inforisk.registers.links import check_together
from inforisk.registers.naming import named_by_sheet
from inforisk.registers.reading import read_register
from inforisk.registers.recognised import Correction, RecognisedRegister
from inforisk.registers.recognition import heading_signature, recognise
from inforisk.registers.rules.values import NO_REGISTER_FOUND
from inforisk.registers.typed import TypedRegister
from inforisk.registers.typed_totals import check_typed_totals
from inforisk.scoring import score_assets, score_risks
from inforisk.scoring.checks import check_scores, check_significant_assets
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Kind
from inforisk.workbook import Limits, read_workbook
from inforisk.workbook.cells import Sheet, Workbook

Corrections = Mapping[tuple[str, str], Correction]
"""What a person decided, under (SHA-256 of the file, name of the sheet)."""

Recall = Callable[[str], Correction | None]
"""What was decided before about a sheet with this heading signature, if anything."""


@dataclass(frozen=True)
class CheckedSheet:
    """One sheet after every check. `typed` and `scored` are None where the sheet is no register.

    `scored` is the typed frame with score, band and "above appetite" for each stage (risks) or for the asset's own
    rating (assets); for the other registers it is the typed frame itself. `signature` stands for the
    headings as first seen, before anybody corrected anything; `is_remembered` says that what a person decided about
    that signature before was applied again.
    """

    recognised: RecognisedRegister
    typed: TypedRegister | None = None
    scored: pd.DataFrame | None = None
    findings: Findings = field(default_factory=Findings)
    signature: str = ""
    is_remembered: bool = False

    @property
    def name(self) -> str:
        """The sheet's name in the workbook."""
        return self.recognised.sheet


@dataclass(frozen=True)
class CheckedFile:
    """One file after every check, or why it could not be read (`refusal`). `findings` concern the file as a whole."""

    name: str
    sha256: str
    content: bytes = field(repr=False)
    workbook: Workbook | None = None
    refusal: CannotRead | None = None
    sheets: tuple[CheckedSheet, ...] = ()
    findings: Findings = field(default_factory=Findings)

    @property
    def registers(self) -> tuple[CheckedSheet, ...]:
        """The sheets that are registers, in the workbook's order."""
        return tuple(sheet for sheet in self.sheets if sheet.typed is not None)

    @property
    def all_findings(self) -> Findings:
        """Every finding of the file: those about the file, then sheet by sheet."""
        return sum((sheet.findings for sheet in self.sheets), self.findings)


def check_files(
    files: Iterable[tuple[str, bytes]],
    scheme: Scheme,
    as_at: date,
    corrections: Corrections | None = None,
    limits: Limits | None = None,
    recall: Recall | None = None,
) -> tuple[CheckedFile, ...]:
    """Read, recognise, check and score files that were brought together, in the order given.

    `files` are (name, bytes). A file that cannot be read comes back with its refusal; the others are not affected.
    `corrections` are decisions about these very files; `recall` finds earlier decisions about the same headings.
    Registers brought together are also checked against each other (a risk that names an unknown asset).
    """
    checked = [check_file(name, content, scheme, as_at, corrections, limits, recall) for name, content in files]
    return _checked_together(checked, scheme, as_at)


def check_file(
    name: str,
    content: bytes,
    scheme: Scheme,
    as_at: date,
    corrections: Corrections | None = None,
    limits: Limits | None = None,
    recall: Recall | None = None,
) -> CheckedFile:
    """One file on its own; see `check_files`."""
    sha256 = hashlib.sha256(content).hexdigest()
    try:
        workbook = read_workbook(content, name, limits or Limits())
    except CannotRead as refusal:
        return CheckedFile(name, sha256, content, refusal=refusal)
    decided = corrections or {}
    sheets = tuple(
        check_sheet(sheet, scheme, as_at, decided.get((sha256, sheet.name)), recall, name) for sheet in workbook.sheets
    )
    registers = [sheet.typed for sheet in sheets if sheet.typed is not None]
    said = check_typed_totals(workbook.sheets, registers, as_at) if registers else _nothing_found(name)
    return CheckedFile(name, sha256, content, workbook, None, sheets, workbook.findings + said)


def _nothing_found(name: str) -> Findings:
    return Findings((FindingGroup(NO_REGISTER_FOUND, name),))


def check_sheet(
    sheet: Sheet,
    scheme: Scheme,
    as_at: date,
    correction: Correction | None = None,
    recall: Recall | None = None,
    file_name: str = "",
) -> CheckedSheet:
    """One sheet: what it is, its values, its findings and its scores. `file_name` may name its plan or its model."""
    seen = recognise(sheet)
    signature = heading_signature(seen)
    remembered = recall(signature) if recall and correction is None else None
    decided = correction or remembered
    recognised = recognise(sheet, decided) if decided else seen
    if recognised.kind is None:
        return CheckedSheet(recognised, signature=signature, is_remembered=remembered is not None)
    read = read_register(sheet, recognised, scheme.likelihood, scheme.impact)
    typed = named_by_sheet(read, sheet, file_name)
    scored = scored_frame(typed, scheme)
    findings = typed.findings + check_register(typed, as_at) + _score_findings(typed, scored, scheme)
    return CheckedSheet(recognised, typed, scored, findings, signature, remembered is not None)


def scored_frame(typed: TypedRegister, scheme: Scheme) -> pd.DataFrame:
    """The typed frame with its scores, where the register has any."""
    if typed.kind is Kind.RISKS:
        return score_risks(typed.frame, scheme)
    if typed.kind is Kind.ASSETS:
        return score_assets(typed.frame, scheme)
    return typed.frame


def _score_findings(typed: TypedRegister, scored: pd.DataFrame, scheme: Scheme) -> Findings:
    return check_scores(typed, scored, scheme) if typed.kind in (Kind.RISKS, Kind.ASSETS) else Findings()


def _checked_together(files: Iterable[CheckedFile], scheme: Scheme, as_at: date) -> tuple[CheckedFile, ...]:
    # Sheets of two files may share a name, so each file's registers are asked about with the others beside them and
    # a finding is filed with the file whose register it names.
    kept = list(files)
    beside = [sheet.typed for file in kept for sheet in file.registers if sheet.typed is not None]
    return tuple(_with_cross_findings(file, beside, scheme, as_at) for file in kept)


def _with_cross_findings(
    file: CheckedFile, beside: Sequence[TypedRegister], scheme: Scheme, as_at: date
) -> CheckedFile:
    sheets = tuple(
        replace(sheet, findings=sheet.findings + _cross_findings(sheet.typed, beside, scheme, as_at))
        if sheet.typed is not None
        else sheet
        for sheet in file.sheets
    )
    return replace(file, sheets=sheets)


def _cross_findings(typed: TypedRegister, beside: Sequence[TypedRegister], scheme: Scheme, as_at: date) -> Findings:
    others = tuple(other for other in beside if other is not typed)
    links = check_together(typed, others, as_at)
    if typed.kind is not Kind.ASSETS:
        return links
    risks = tuple(other for other in others if other.kind is Kind.RISKS)
    return links + check_significant_assets(typed, risks, scheme)
