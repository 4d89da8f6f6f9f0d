"""A checked file in words for a terminal, and as the JSON object other programs read."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from inforisk.findings import FindingGroup, Rule, Severity
from inforisk.intake import CheckedFile, CheckedSheet
from inforisk.phrases import numbered
from inforisk.registers import ALL
from inforisk.registers.recognised import ColumnMatch, RecognisedRegister

SHOWN = 10
"""How many places of one rule are printed before "and n more": a person acts on the rule, not on the thousandth row."""


def as_record(file: CheckedFile, path: str) -> dict[str, Any]:
    """The object `check --json` writes for one file. `path` is the file as it was named on the command line.

    Findings about the file as a whole stand with the sheet they name, or with the first sheet.
    """
    refusal = file.refusal
    return {
        "file": path,
        "sha256": file.sha256,
        "outcome": "refused" if refusal else "read",
        "refusal": {"code": refusal.code, "message": refusal.message} if refusal else None,
        "sheets": [_sheet_record(file, sheet, place == 0) for place, sheet in enumerate(file.sheets)],
    }


def _sheet_record(file: CheckedFile, sheet: CheckedSheet, is_first: bool) -> dict[str, Any]:
    recognised = sheet.recognised
    names = {other.name for other in file.sheets}
    own = [finding for finding in file.findings if finding.sheet == sheet.name]
    orphans = [finding for finding in file.findings if is_first and finding.sheet not in names]
    return {
        "sheet": recognised.sheet,
        "kind": recognised.kind.value if recognised.kind else None,
        "confidence": round(recognised.confidence, 3),
        "header_rows": list(recognised.header_rows),
        "first_data_row": recognised.first_data_row,
        "rows": len(recognised.rows),
        "columns": {match.letter: _column_record(match) for match in recognised.columns},
        "findings": [finding.as_record() for finding in (*orphans, *own, *sheet.findings)],
    }


def _column_record(match: ColumnMatch) -> dict[str, Any]:
    return {"heading": match.heading, "field": match.field, "confidence": round(match.confidence, 3)}


def in_words(file: CheckedFile) -> Iterator[str]:
    """The file as lines of text: what each sheet is, then its findings under their rule, gravest first."""
    yield file.name
    if file.refusal:
        yield f"  Could not be read: {file.refusal.message}"
        return
    for sheet in file.sheets:
        yield f"  {_sheet_line(sheet.recognised)}"
        yield from (f"    Note: {note}" for note in sheet.recognised.notes)
        yield from _doubtful_lines(sheet.recognised)
    for rule, groups in file.all_findings.by_rule():
        yield from _rule_lines(rule, groups)
    yield f"  {totals(file)}"


def _sheet_line(recognised: RecognisedRegister) -> str:
    if recognised.kind is None:
        return f"{recognised.sheet}: not a register, left aside"
    rows = len(recognised.rows)
    label = ALL[recognised.kind].label
    headings = "row " + " and ".join(str(row) for row in recognised.header_rows)
    certainty = f"{recognised.confidence:.0%} sure"
    return f"{recognised.sheet}: {label}, {numbered(rows, 'row')}, headings in {headings} ({certainty})"


def _doubtful_lines(recognised: RecognisedRegister) -> Iterator[str]:
    for match in recognised.columns:
        if match.is_doubtful:
            taken = f"taken as {match.field}" if match.field else "left as it is"
            yield f"    Please confirm column {match.letter} '{match.heading}': {taken} ({match.reason})"


def _rule_lines(rule: Rule, groups: tuple[FindingGroup, ...]) -> Iterator[str]:
    total = sum(len(group) for group in groups)
    shown = list(islice(chain.from_iterable(groups), SHOWN))
    shared = {finding.advice for finding in shown}
    yield f"  {rule.severity.value.upper()} {rule.title} ({total})"
    for finding in shown:
        yield f"    {finding.message}" + (f" {finding.advice}" if len(shared) > 1 else "")
    if total > SHOWN:
        yield f"    and {total - SHOWN} more of this kind"
    if len(shared) == 1:
        yield f"    What to do: {shared.pop()}"


def totals(file: CheckedFile) -> str:
    """The findings of a file counted by severity in one line; "none" is said."""
    findings = file.all_findings
    counts = ((findings.count(severity), severity.value) for severity in Severity)
    said = ", ".join(numbered(count, word) for count, word in counts if count)
    return f"Findings: {said or 'none'}"
