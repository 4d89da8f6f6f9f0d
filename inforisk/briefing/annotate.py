"""A person's own workbook back with its faults marked, or where that would harm it, a workbook of the findings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath
from typing import Any

import pandas as pd

from inforisk.briefing.tables import Cover, Table, workbook_bytes
from inforisk.findings import Finding, Findings, Severity
from inforisk.phrases import counted
from inforisk.vocabulary import FINDINGS_SHEET
from inforisk.workbook.child import ChildFailed, run_in_child
from inforisk.workbook.framing import answer_note, pack_request
from inforisk.workbook.limits import MIB, Limits

MAX_OWN_BYTES = 5 * MIB
MAX_MARKS = 10_000
MAX_LISTED = 100_000
"""Files of more bytes and checks of more findings get a fresh workbook; it lists so many findings, gravest first."""

LIMITS = Limits(memory_bytes=1_280 * MIB, cpu_seconds=40, wall_seconds=55.0)
"""Marking holds the whole workbook in memory and writes it again, so it may take longer than reading."""

_CHILD = "inforisk.briefing.own_workbook.child"
_WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.NOTE: "Note"}
_COLUMNS = ("Sheet", "Cell", "Severity", "Value", "What is wrong", "What to do")
_TOO_LARGE = {"time": "it takes too long to mark", "memory": "it is too large to mark", "answer": "it is too large"}


@dataclass(frozen=True)
class Annotated:
    """A workbook to download: its name, its bytes, whether it is the person's own, and a remark that says which."""

    name: str
    content: bytes
    is_own_workbook: bool
    remark: str


class _NotMarked(Exception):
    """The workbook is better left alone; `str()` completes "because ..."."""


def annotated(data: bytes, name: str, findings: Findings, limits: Limits = LIMITS) -> Annotated:
    """The workbook with offending cells filled and commented and a sheet of the findings, formats left as they were.

    Marking is done in a child process. Where it would lose something, take too long, or the file is no Excel
    workbook of today's format, a fresh workbook of the findings comes back and `remark` says why. Marks of an earlier
    check are replaced.
    """
    stem = PurePath(name).stem
    try:
        content, extension = _marked(data, findings, limits)
    except _NotMarked as refusal:
        remark = (
            f"This is a fresh workbook that lists the findings: your own was not marked, because {refusal}. "
            f"{_listed_words(findings)}"
        )
        return Annotated(f"{stem} - findings.xlsx", _fresh(findings, name), False, remark)
    cells = counted(len(_marks(findings)), "cell")
    remark = f"Your own workbook with {cells} marked and the sheet “{FINDINGS_SHEET}” added. {_listed_words(findings)}"
    return Annotated(f"{stem} - checked{extension}", content, True, remark)


def _marked(data: bytes, findings: Findings, limits: Limits) -> tuple[bytes, str]:
    """The marked bytes and the extension they need. Raises _NotMarked."""
    _refuse_early(data, findings)
    request = pack_request(_note(findings), data)
    try:
        answer = run_in_child(_CHILD, request, limits)
        note = answer_note(answer)
    except ChildFailed as failure:
        raise _NotMarked(_TOO_LARGE.get(failure.reason, "this program could not open it for writing")) from failure
    if "refused" in note:
        raise _NotMarked(note["refused"])
    return answer[: note["size"]], ".xlsm" if note["has_macros"] else ".xlsx"


def _refuse_early(data: bytes, findings: Findings) -> None:
    if not data.startswith(b"PK") or b"xl/workbook.xml" not in data:
        raise _NotMarked("it is not an Excel workbook of the xlsx kind")
    if len(data) > MAX_OWN_BYTES:
        raise _NotMarked(f"it is larger than {MAX_OWN_BYTES // MIB} MB")
    if len(findings) > MAX_MARKS:
        raise _NotMarked(f"it has {len(findings):,} findings, more than can be marked cell by cell")


def _note(findings: Findings) -> Mapping[str, Any]:
    marks: dict[str, dict[str, tuple[str, str]]] = {}
    for (sheet, cell), found in _marks(findings).items():
        marks.setdefault(sheet, {})[cell] = (found[0].severity.value, "\n\n".join(_sentence(one) for one in found))
    return {"marks": marks, "rows": [_row(finding) for finding in findings]}


def _marks(findings: Findings) -> dict[tuple[str, str], list[Finding]]:
    """The findings of each cell, gravest first."""
    marks: dict[tuple[str, str], list[Finding]] = {}
    for finding in islice(findings, MAX_MARKS):
        if finding.cell is not None:
            marks.setdefault((finding.sheet, finding.cell), []).append(finding)
    return marks


def _sentence(finding: Finding) -> str:
    return f"{_WORDS[finding.severity]}: {finding.message} {finding.advice}".strip()


def _row(finding: Finding) -> tuple[str, ...]:
    place = finding.cell or (f"row {finding.row}" if finding.row is not None else "")
    return (
        finding.sheet, place, _WORDS[finding.severity], finding.value or "", finding.message, finding.advice,
    )  # fmt: skip


def _fresh(findings: Findings, name: str) -> bytes:
    rows = [_row(finding) for finding in islice(_gravest_first(findings), MAX_LISTED)]
    frame = pd.DataFrame(rows, columns=list(_COLUMNS), dtype="str")
    return workbook_bytes(
        [Table(FINDINGS_SHEET, frame)], Cover(f"What the check found in {name}", lines=_cover(findings))
    )


def _gravest_first(findings: Findings) -> Iterator[Finding]:
    """Reading order without sorting: a million findings are never all written out."""
    return (finding for _, groups in findings.by_rule() for group in groups for finding in group)


def _cover(findings: Findings) -> tuple[str, ...]:
    counts: Iterable[str] = (counted(findings.count(severity), severity.value) for severity in Severity)
    return (", ".join(counts).capitalize() + ".", _listed_words(findings))


def _listed_words(findings: Findings) -> str:
    more = len(findings) - MAX_LISTED
    if more > 0:
        return f"The first {MAX_LISTED:,} of {len(findings):,} findings are listed, gravest first."
    return f"{counted(len(findings), 'finding')} listed.".capitalize()
