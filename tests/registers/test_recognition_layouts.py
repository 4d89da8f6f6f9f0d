"""Real layouts of councils, their auditors and their systems are recognised column by column."""

import pytest

from inforisk.registers.recognition import recognise
from inforisk.workbook.cells import column_letter
from tests.registers.layouts import ALL_LAYOUTS, NO_REGISTERS, Layout, sheet_of


def _names(layouts: tuple[Layout, ...]) -> list[str]:
    return [layout.title for layout in layouts]


@pytest.mark.parametrize("layout", ALL_LAYOUTS, ids=_names(ALL_LAYOUTS))
def test_a_layout_met_in_practice_is_recognised(layout: Layout) -> None:
    found = recognise(sheet_of(layout.text, layout.name))
    assert found.kind == layout.kind
    assert found.header_rows == layout.header_rows
    assert len(found.rows) == layout.rows


@pytest.mark.parametrize("layout", ALL_LAYOUTS, ids=_names(ALL_LAYOUTS))
def test_every_column_of_a_layout_gets_its_field(layout: Layout) -> None:
    found = {match.letter: match.field or "-" for match in recognise(sheet_of(layout.text, layout.name)).columns}
    expected = {column_letter(place): field for place, field in enumerate(layout.fields.split(), start=1)}
    wrong = {
        letter: found.get(letter) for letter, field in expected.items() if found.get(letter) not in field.split("/")
    }
    assert wrong == {}, {letter: expected[letter] for letter in wrong}


@pytest.mark.parametrize("layout", NO_REGISTERS, ids=_names(NO_REGISTERS))
def test_a_sheet_that_is_no_register_is_none(layout: Layout) -> None:
    assert recognise(sheet_of(layout.text, layout.name)).kind is None
