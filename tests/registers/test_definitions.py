"""The six definitions are complete and do not contradict themselves."""

from pathlib import Path

import pytest

from inforisk.registers import ALL
from inforisk.registers.definition import Register
from inforisk.registers.entries import with_headings_met
from inforisk.registers.recognition.words import compact
from inforisk.vocabulary import Kind, ValueKind

REGISTERS = tuple(ALL.values())


def _label(register: Register) -> str:
    return register.kind.value


def test_there_is_one_register_for_each_kind() -> None:
    assert tuple(ALL) == tuple(Kind)
    assert all(ALL[kind].kind is kind for kind in Kind)


@pytest.mark.parametrize("register", REGISTERS, ids=_label)
def test_every_field_has_a_label_help_and_headings(register: Register) -> None:
    bare = [field.name for field in register.fields if not (field.label and field.help and field.headings)]
    assert bare == []


@pytest.mark.parametrize("register", REGISTERS, ids=_label)
def test_no_field_is_named_twice(register: Register) -> None:
    names = [field.name for field in register.fields]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("register", REGISTERS, ids=_label)
def test_no_heading_belongs_to_two_fields(register: Register) -> None:
    owners: dict[str, set[str]] = {}
    for field in register.fields:
        for heading in field.headings:
            owners.setdefault(compact(heading), set()).add(field.name)
    assert {heading: fields for heading, fields in owners.items() if len(fields) > 1} == {}


@pytest.mark.parametrize("register", REGISTERS, ids=_label)
def test_synonyms_lead_to_a_choice_of_their_own_list(register: Register) -> None:
    for field in register.fields:
        if field.choices:
            assert set(field.choices.synonyms.values()) <= set(field.choices.values), field.name
            assert all(word == word.lower() for word in field.choices.synonyms), field.name


@pytest.mark.parametrize("register", REGISTERS, ids=_label)
def test_choices_and_scales_stand_where_the_kind_of_value_asks_for_them(register: Register) -> None:
    for field in register.fields:
        assert (field.choices is not None) == (field.kind is ValueKind.CHOICE), field.name
        if register.kind is not Kind.MATURITY:  # a maturity model brings its own levels
            assert (field.scale is not None) == (field.kind is ValueKind.LEVEL), field.name


@pytest.mark.parametrize("register", REGISTERS, ids=_label)
def test_a_row_is_named_by_fields_that_exist(register: Register) -> None:
    assert register.names_row
    assert set(register.names_row) <= set(register.by_name)


def test_the_starred_fields_are_the_needed_ones() -> None:
    assert {kind.value: {field.name for field in ALL[kind].needed} for kind in Kind} == {
        "assets": {"asset_name", "asset_owner"},
        "risks": {"risk", "risk_owner", "residual_likelihood", "residual_impact"},
        "actions": {"recommendation", "status"},
        "maturity": {"dimension", "level"},
        "training": {"person", "course"},
        "incidents": {"description"},
    }


def test_an_example_of_a_choice_is_one_of_its_choices() -> None:
    for register in REGISTERS:
        for field in register.fields:
            if field.choices and field.example:
                assert field.example in field.choices.values, (register.kind, field.name)


def test_a_list_of_headings_for_a_field_that_does_not_exist_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "maturity.txt").write_text("dimnesion:\n    Area\n", encoding="utf-8")
    monkeypatch.setattr("inforisk.registers.entries._HEADINGS_MET", tmp_path)
    with pytest.raises(ValueError, match="dimnesion"):
        with_headings_met(ALL[Kind.MATURITY])
