"""An inventory of the rules: each can be found, read and acted on."""

from collections import Counter

import pytest

from inforisk.findings import Rule
from inforisk.registers.rules import RULES as REGISTER_RULES
from inforisk.scoring.rules import RULES as SCORING_RULES
from inforisk.workbook.rules import RULES as WORKBOOK_RULES

ALL_RULES = (*WORKBOOK_RULES, *REGISTER_RULES, *SCORING_RULES)


def test_no_two_rules_share_a_code() -> None:
    shared = [code for code, count in Counter(rule.code for rule in ALL_RULES).items() if count > 1]
    assert shared == []


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_is_wrong_where_why_and_what_to_do(rule: Rule) -> None:
    assert rule.code == rule.code.lower().replace(" ", "_")
    assert "{where}" in rule.message, "a message that names no place cannot be acted on"
    assert rule.message.rstrip().endswith((".", "?", "{hint}"))
    assert rule.advice
    assert rule.title
    assert rule.why
