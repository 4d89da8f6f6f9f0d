"""Warnings somebody has accepted with a reason, found again next quarter wherever their row stands by then. Layer 3.

A fault is known by its rule, its field, what is written there and what its row is about: the row's reference, else
its words; by its place in the sheet only where the row says nothing of itself. Whoever changes the value, or enters
another row, has a new fault.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

import pandas as pd

from inforisk.findings import Finding, FindingGroup, Findings, Rule, Severity
from inforisk.quarters import Quarter
from inforisk.registers import ALL
from inforisk.registers.values.identity import read_id
from inforisk.registers.values.words import plain
from inforisk.vocabulary import Kind, ValueKind

RowWords = Mapping[int, str]
"""What the row at each Excel row is about, as two quarters are compared by it."""

_PART = "\x1f"


class Accepted(Protocol):
    """What is known of an acceptance; the store's `AcceptedFinding` is one."""

    @property
    def quarter(self) -> Quarter: ...
    @property
    def code(self) -> str: ...
    @property
    def fingerprint(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def accepted_at(self) -> datetime: ...
    @property
    def accepted_by(self) -> str: ...


@dataclass(frozen=True)
class AcceptedGroup:
    """Findings of one rule and field that one acceptance covers. `group` writes them out like any other."""

    group: FindingGroup
    acceptance: Accepted


@dataclass(frozen=True)
class Marked:
    """Findings set against what was accepted. Nothing is lost: the three together are the findings that were given.

    `accepted_now` was accepted for the quarter asked about; `accepted_before` for an earlier one and not again since:
    it is shown as "accepted last time" with its reason, and counts as open until somebody accepts it for this quarter.
    """

    open: Findings
    accepted_now: tuple[AcceptedGroup, ...] = ()
    accepted_before: tuple[AcceptedGroup, ...] = ()


def can_be_accepted(rule: Rule) -> bool:
    """Whether a finding may be accepted: not where the row cannot be used as it stands."""
    return rule.severity is not Severity.ERROR


def row_words(rows: pd.DataFrame, kind: Kind) -> RowWords:
    """What each row is about, under its Excel row: its reference, else the first field that names such a row.

    `rows` is a typed frame of one sheet (index = Excel row) or rows of the store with a `row` column.
    """
    numbers = rows.get("row", rows.index)
    register = ALL[kind]
    own_reference = next((entry.name for entry in register.fields if entry.kind is ValueKind.ID), "")
    texts = [rows[name] for name in (own_reference, *register.names_row) if name in rows]
    said = [next((cell for cell in cells if isinstance(cell, str)), "") for cells in zip(*texts, strict=True)]
    return dict(zip((int(number) for number in numbers), map(_compared, said or [""] * len(rows)), strict=True))


def fingerprint(code: str, field: str | None, value: str | None, words: str) -> str:
    """What is the same for the same fault next quarter: 64 hexadecimal digits (SHA-256).

    `words` are the row's, from `row_words`; empty for a finding about a whole sheet.
    """
    parts = (code, field or "", plain(value or "") or (value or ""), words)
    return hashlib.sha256(_PART.join(parts).encode()).hexdigest()


def fingerprint_of(finding: Finding, words: RowWords) -> str:
    """The fingerprint of one finding; `words` are those of its sheet's rows."""
    about = _about(finding.row, words) if finding.row is not None else ""
    return fingerprint(finding.code, finding.field, finding.value, about)


def marked(findings: Findings, words: Mapping[str, RowWords], accepted: Iterable[Accepted], quarter: Quarter) -> Marked:
    """The findings parted into still open, accepted for `quarter`, and accepted last time.

    `words` holds the row words of each sheet under its name; `accepted` the service's acceptances of any quarter (later
    quarters than the one asked about are left aside). Only rules somebody accepted are looked at row by row.
    """
    known = _latest(one for one in accepted if one.quarter <= quarter)
    codes = {one.code for one in known.values()}
    still_open: list[FindingGroup] = []
    covered: list[AcceptedGroup] = []
    for group in findings.groups:
        if group.rule.code in codes and can_be_accepted(group.rule):
            rest, found = _parted(group, words.get(group.sheet, {}), known)
            still_open.extend(rest)
            covered.extend(found)
        else:
            still_open.append(group)
    now = tuple(one for one in covered if one.acceptance.quarter == quarter)
    before = tuple(one for one in covered if one.acceptance.quarter != quarter)
    return Marked(Findings(tuple(still_open)), now, before)


def _about(row: int, words: RowWords) -> str:
    # A row that says nothing of itself can only be told by its place.
    return words.get(row) or f"row {row}"


def _compared(text: str) -> str:
    return plain(read_id(text).value or text)


def _latest(accepted: Iterable[Accepted]) -> dict[str, Accepted]:
    in_order = sorted(accepted, key=lambda one: (one.quarter, one.accepted_at))
    return {one.fingerprint: one for one in in_order}


def _parted(
    group: FindingGroup, words: RowWords, known: Mapping[str, Accepted]
) -> tuple[list[FindingGroup], list[AcceptedGroup]]:
    """What of a group is open, and what each acceptance covers, in the order of its rows."""
    prints = fingerprints(group, words)
    covering: dict[str, list[int]] = {}
    for place, one in enumerate(prints):
        covering.setdefault(one if one in known else "", []).append(place)
    rest = covering.pop("", [])
    parts = [AcceptedGroup(_part(group, places), known[one]) for one, places in covering.items()]
    return ([_part(group, rest)] if rest else []), parts


def fingerprints(group: FindingGroup, words: RowWords) -> list[str]:
    """The fingerprint of each finding of a group, in its order."""
    code, field = group.rule.code, group.field
    if not len(group.rows):
        return [fingerprint(code, field, group.values[0] if len(group.values) else None, "")]
    values = [group.values[place] if place < len(group.values) else None for place in range(len(group.rows))]
    return [
        fingerprint(code, field, value if isinstance(value, str) else None, _about(int(row), words))
        for row, value in zip(group.rows, values, strict=True)
    ]


def _part(group: FindingGroup, places: Sequence[int]) -> FindingGroup:
    if len(places) == len(group):
        return group
    values = [group.values[place] for place in places if place < len(group.values)]
    return replace(group, rows=[group.rows[place] for place in places], values=values)
