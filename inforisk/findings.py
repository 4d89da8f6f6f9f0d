"""Bad data is a Finding: what, where, why it matters and what to do. Layer 0.

A rule that fails in ten thousand cells is kept as one `FindingGroup` (arrays of rows and values); the sentences are
written only when somebody reads them, so a register with a million faults costs no more to check than a clean one.
"""

import dataclasses
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How much a finding matters to the row it stands on."""

    ERROR = "error"  # the row cannot be used as it stands
    WARNING = "warning"  # used, but look at it
    NOTE = "note"  # for information

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return ("error", "warning", "note").index(self.value)


@dataclass(frozen=True, slots=True)
class Rule:
    """A thing that can be wrong: a stable code, how grave it is, and the words that do not depend on the cell.

    `message` and `advice` are templates: `{where}` (Risks!F14), `{value}`, `{label}` (the field in words) and
    `{hint}` (what was worked out for that value, such as the nearest choice) are filled in for each cell.
    `why` says why it matters, for the method page; `source` names the policy, guidance or standard behind it.
    """

    code: str
    severity: Severity
    title: str
    message: str
    advice: str
    why: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place, in words. `cell` is "F14", `row` the Excel row; both None where it concerns a sheet."""

    code: str
    severity: Severity
    sheet: str
    cell: str | None
    row: int | None
    field: str | None
    value: str | None
    message: str
    advice: str

    def as_record(self) -> dict[str, Any]:
        """The finding as `check --json` writes it (without the sheet, which stands above it there)."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "cell": self.cell,
            "row": self.row,
            "field": self.field,
            "value": self.value,
            "message": self.message,
            "advice": self.advice,
        }


@dataclass(frozen=True)
class FindingGroup:
    """One rule broken at one field of one sheet: parallel `rows` and `values`, possibly very many.

    `rows` may be empty for a finding about a whole sheet or column: then it stands for exactly one finding.
    `column` is the Excel letter; `hints` maps a value to its own words ("Did you mean High?"); `row_hints` does so by
    row where the words depend on more than the value.
    """

    rule: Rule
    sheet: str
    rows: Sequence[int] = ()
    values: Sequence[str | None] = ()
    field: str | None = None
    label: str = ""
    column: str | None = None
    hints: Mapping[str, str] = dataclasses.field(default_factory=dict)
    row_hints: Mapping[int, str] = dataclasses.field(default_factory=dict)

    def __len__(self) -> int:
        return max(1, len(self.rows))

    def __iter__(self) -> Iterator[Finding]:
        if not len(self.rows):
            yield self._finding(None, self.values[0] if len(self.values) else None)
        for place, row in enumerate(self.rows):
            yield self._finding(int(row), self.values[place] if place < len(self.values) else None)

    def without(self, others: Collection[int]) -> "FindingGroup | None":
        """The group without its findings on these rows, nor a word about them; None where nothing is left."""
        kept = [place for place, row in enumerate(self.rows) if int(row) not in others]
        if len(kept) == len(self.rows):
            return self
        rows = tuple(int(self.rows[place]) for place in kept)
        values = tuple(self.values[place] for place in kept if place < len(self.values))
        hints = {value: self.hints[value] for value in ("", *values) if value is not None and value in self.hints}
        row_hints = {row: self.row_hints[row] for row in rows if row in self.row_hints}
        own = dataclasses.replace(self, rows=rows, values=values, hints=hints, row_hints=row_hints)
        return own if kept else None

    def _finding(self, row: int | None, value: str | None) -> Finding:
        cell = f"{self.column}{row}" if self.column and row is not None else None
        words = {
            "where": self._where(row, cell),
            "value": "" if value is None else value,
            "label": self.label or (self.field or "").replace("_", " ").capitalize(),
            "hint": self._hint(row, value),
        }
        rule = self.rule
        return Finding(
            rule.code, rule.severity, self.sheet, cell, row, self.field, value,
            _fill(rule.message, words), _fill(rule.advice, words),
        )  # fmt: skip

    def _where(self, row: int | None, cell: str | None) -> str:
        if cell:
            return f"{self.sheet}!{cell}"
        if row is not None:
            return f"{self.sheet} row {row}"
        return f"{self.sheet} column {self.column}" if self.column else self.sheet

    def _hint(self, row: int | None, value: str | None) -> str:
        if row is not None and row in self.row_hints:
            return self.row_hints[row]
        return self.hints.get(value, "") if value is not None else self.hints.get("", "")


def _fill(template: str, words: Mapping[str, str]) -> str:
    # One pass by name, not str.format: a value holding braces must come out as it was typed.
    parts = template.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, brace, rest = part.partition("}")
        filled.append(words[name] + rest if brace and name in words else "{" + part)
    return " ".join("".join(filled).split())


@dataclass(frozen=True)
class Findings:
    """Every finding of a sheet or a file, immutable; `+` joins two. Iterating writes them out in reading order."""

    groups: tuple[FindingGroup, ...] = ()

    def __add__(self, other: "Findings") -> "Findings":
        return Findings(self.groups + other.groups)

    def __len__(self) -> int:
        return sum(len(group) for group in self.groups)

    def __bool__(self) -> bool:
        return bool(self.groups)

    def __iter__(self) -> Iterator[Finding]:
        written = (finding for group in self.groups for finding in group)
        return iter(sorted(written, key=_reading_order))

    def count(self, severity: Severity) -> int:
        """How many findings are of that severity."""
        return sum(len(group) for group in self.groups if group.rule.severity is severity)

    def for_sheet(self, sheet: str) -> "Findings":
        """The findings of one sheet."""
        return Findings(tuple(group for group in self.groups if group.sheet == sheet))

    def by_rule(self) -> tuple[tuple[Rule, tuple[FindingGroup, ...]], ...]:
        """The groups under their rule, gravest rule first, then by code: how a person reads a list of faults."""
        rules = {group.rule.code: group.rule for group in self.groups}
        order = sorted(rules.values(), key=lambda rule: (rule.severity.rank, rule.code))
        return tuple((rule, tuple(g for g in self.groups if g.rule.code == rule.code)) for rule in order)

    def error_rows(self, sheet: str) -> frozenset[int]:
        """The Excel rows of a sheet that cannot be used as they stand."""
        errors = (g for g in self.groups if g.sheet == sheet and g.rule.severity is Severity.ERROR)
        return frozenset(int(row) for group in errors for row in group.rows)


def _reading_order(finding: Finding) -> tuple[int, str, str, int, str]:
    row = finding.row or 0
    return (finding.severity.rank, finding.code, finding.sheet, row, finding.cell or "")
