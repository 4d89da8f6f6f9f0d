"""A finding says what, where, why it matters and what to do."""

from inforisk.findings import Finding, FindingGroup, Findings, Rule, Severity

LEVEL = Rule(
    "level_not_on_scale",
    Severity.ERROR,
    "Level not on the scale",
    "{where}: '{value}' is not on the likelihood scale, so this risk is shown as not assessed.",
    "{hint}",
)
LATE = Rule("review_overdue", Severity.WARNING, "Review overdue", "{where}: the review is overdue.", "Review it.")


def test_a_message_names_sheet_cell_and_value_and_the_advice_carries_the_hint() -> None:
    hints = {"Hihg": "Did you mean High?"}
    group = FindingGroup(LEVEL, "Risks", [14], ["Hihg"], "residual_likelihood", column="F", hints=hints)
    assert list(group) == [
        Finding(
            "level_not_on_scale",
            Severity.ERROR,
            "Risks",
            "F14",
            14,
            "residual_likelihood",
            "Hihg",
            "Risks!F14: 'Hihg' is not on the likelihood scale, so this risk is shown as not assessed.",
            "Did you mean High?",
        )
    ]


def test_a_group_without_rows_is_one_finding_about_the_sheet() -> None:
    (finding,) = FindingGroup(LATE, "Risks")
    assert (finding.cell, finding.row, finding.message) == (None, None, "Risks: the review is overdue.")


def test_braces_in_a_value_come_out_as_they_were_typed() -> None:
    (finding,) = FindingGroup(LEVEL, "Risks", [2], ["{where} {0}"], column="A")
    assert "'{where} {0}' is not on" in finding.message


def test_findings_are_read_gravest_first_then_by_rule_sheet_and_row() -> None:
    findings = Findings((FindingGroup(LATE, "A", [9, 2]), FindingGroup(LEVEL, "B", [7, 5], ["x", "y"], column="C")))
    assert [(one.code, one.row) for one in findings] == [
        ("level_not_on_scale", 5),
        ("level_not_on_scale", 7),
        ("review_overdue", 2),
        ("review_overdue", 9),
    ]


def test_counts_and_error_rows_do_not_write_out_a_single_message() -> None:
    findings = Findings((FindingGroup(LEVEL, "Risks", range(2, 1_000_002)), FindingGroup(LATE, "Risks", [3])))
    assert len(findings) == 1_000_001
    assert findings.count(Severity.ERROR) == 1_000_000
    assert findings.count(Severity.NOTE) == 0
    assert 3 in findings.error_rows("Risks")
    assert findings.error_rows("Elsewhere") == frozenset()


def test_findings_are_grouped_under_their_rule_gravest_first() -> None:
    findings = Findings((FindingGroup(LATE, "A", [2]), FindingGroup(LEVEL, "A", [3]), FindingGroup(LATE, "B", [4])))
    assert [(rule.code, len(groups)) for rule, groups in findings.by_rule()] == [
        ("level_not_on_scale", 1),
        ("review_overdue", 2),
    ]
