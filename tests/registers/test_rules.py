"""The rules of this room: named once, worded for people, and each met in a test."""

import re
from pathlib import Path

import pytest

from inforisk.findings import Rule
from inforisk.registers.rules import RULES

TESTS = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.rglob("test_*.py")))


def test_no_two_rules_share_a_code() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_where_and_what_to_do(rule: Rule) -> None:
    assert "{where}" in rule.message
    assert rule.advice
    assert rule.title
    assert re.fullmatch(r"[a-z]+(?:_[a-z]+)*", rule.code)
    assert set(re.findall(r"{(\w*)}", rule.message + rule.advice)) <= {"where", "value", "label", "hint"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_met_in_a_test(rule: Rule) -> None:
    assert f'"{rule.code}"' in TESTS
