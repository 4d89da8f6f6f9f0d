"""From a recognised sheet to a typed register."""

import pandas as pd
import pytest

from inforisk.registers.reading import read_register
from inforisk.registers.recognised import ColumnMatch, RecognisedRegister
from inforisk.vocabulary import Kind
from inforisk.workbook.cells import CellRange, Sheet
from tests.registers.registers_made import IMPACT, LETTERED, LIKELIHOOD, register, told


def rows(frame: pd.DataFrame, name: str) -> list[object]:
    return [None if pd.isna(value) else value for value in frame[name]]


def test_a_risk_register_becomes_a_typed_frame_indexed_by_excel_row() -> None:
    typed = register(
        Kind.RISKS,
        {
            "residual_impact": ["2", "Hihg"],
            "risk": ["  Loss of paper files ", "Theft"],
            "risk_id": ["Risk 001", "2"],
            "risk_owner": ["Jo  Example", "Sam Example"],
            "residual_likelihood": ["4 - Likely", "3"],
            "residual_score": ["8 (Amber)", "9"],
            "review_due": ["30/06/2017", "31/06/2017"],
            "treatment": ["Treat", "Accept"],
        },
    )
    frame = typed.frame
    assert frame.index.name == "row"
    assert frame.index.tolist() == [2, 3]
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == {
        "risk_id": "str",
        "risk": "str",
        "risk_owner": "str",
        "residual_likelihood": "Int64",
        "residual_impact": "Int64",
        "residual_score": "str",
        "treatment": "str",
        "review_due": "datetime64[us]",
    }
    assert frame.loc[2].tolist() == [
        "Risk 001", "Loss of paper files", "Jo Example", 4, 2, "8", "treat", pd.Timestamp("2017-06-30"),
    ]  # fmt: skip
    assert rows(frame, "residual_impact") == [2, None]
    assert rows(frame, "review_due") == [pd.Timestamp("2017-06-30"), None]
    assert told(list(typed.findings)) == [
        ("level_not_on_scale", "A3", "Hihg"),
        ("date_impossible", "G3", "31/06/2017"),
    ]


def test_a_finding_says_what_where_why_it_matters_and_what_to_do() -> None:
    typed = register(Kind.RISKS, {"risk": ["Theft"], "residual_impact": ["Majr"]})
    (finding,) = typed.findings
    assert finding.message == (
        "Sheet!B2: 'Majr' is not on the scale for Residual impact, so this row is shown as not assessed."
    )
    assert finding.advice == (
        "Did you mean Major? Use one of: 1 Insignificant, 2 Minor, 3 Moderate, 4 Major, 5 Catastrophic."
    )


def test_the_cells_as_typed_are_kept_beside_the_frame() -> None:
    typed = register(Kind.RISKS, {"risk_id": ["Risk 001", " 2 "], "risk": ["A", "B"]})
    assert typed.raw["A"].tolist() == ["Risk 001", " 2 "]
    assert typed.raw.index.tolist() == [2, 3]


def test_rows_that_are_no_records_are_left_out_and_the_others_keep_their_number() -> None:
    typed = register(Kind.RISKS, {"risk_id": ["1", "total", "3"], "risk": ["A", None, "C"]}, skipped=[3])
    assert typed.frame["risk"].to_dict() == {2: "A", 4: "C"}
    assert typed.raw.index.tolist() == [2, 4]


def test_blank_cells_never_become_a_value() -> None:
    typed = register(
        Kind.ASSETS,
        {
            "asset_name": ["A", "B"],
            "personal_data": [None, "  "],
            "classification": [None, " "],
            "last_reviewed": [None, " "],
            "confidentiality": [None, " "],
            "notes": [None, "\t"],
        },
    )
    assert typed.frame.drop(columns="asset_name").isna().to_numpy().all()
    assert not typed.findings


def test_unrecognised_columns_are_kept_with_their_heading_and_said() -> None:
    typed = register(Kind.RISKS, {"risk": ["A"], "Moon phase": ["full"]}, fields={"Moon phase": None})
    assert typed.extras == {"B": "Moon phase"}
    assert typed.raw["B"].tolist() == ["full"]
    assert list(typed.frame.columns) == ["risk"]
    assert told(list(typed.findings)) == [("column_not_recognised", None, "Moon phase")]


def test_a_doubtful_column_is_put_to_a_person_with_what_else_it_may_be() -> None:
    cells = pd.DataFrame({"A": ["Lead", "Jo Example"]}, index=[1, 2], dtype="str")
    match = ColumnMatch("A", "Lead", "risk_owner", 0.5, is_doubtful=True, alternatives=("action_owner",))
    recognised = RecognisedRegister("Sheet", Kind.RISKS, 1.0, (1,), 2, (2,), (match,))
    (finding,) = read_register(Sheet("Sheet", cells), recognised, LIKELIHOOD, IMPACT).findings
    assert (finding.code, finding.field) == ("column_doubtful", "risk_owner")
    assert finding.message.endswith("It may also be Action owner.")


def test_a_needed_answer_that_is_not_on_the_list_is_an_error_and_another_a_warning() -> None:
    typed = register(Kind.ACTIONS, {"recommendation": ["A"], "status": ["Zog"], "priority": ["Zog"]})
    assert [(finding.code, finding.severity.value) for finding in typed.findings] == [
        ("needed_choice_not_on_list", "error"),
        ("choice_not_on_list", "warning"),
    ]


def test_several_columns_of_one_field_stand_side_by_side_without_repeating_themselves() -> None:
    typed = register(
        Kind.ASSETS,
        {"asset_name": ["A", "B", "C"], "To": ["NHS", None, "Police"], "Also to": ["DWP", None, "Police"]},
        fields={"To": "shared_with", "Also to": "shared_with"},
        joined={"shared_with": ("B", "C")},
    )
    assert rows(typed.frame, "shared_with") == ["NHS; DWP", None, "Police"]


def test_a_first_name_and_a_surname_make_one_name_whichever_stands_first() -> None:
    typed = register(
        Kind.TRAINING,
        {"Surname": ["Example"], "First name": ["Jo"], "course": ["IAO"]},
        fields={"Surname": "person", "First name": "person"},
        joined={"person": ("A", "B")},
    )
    assert rows(typed.frame, "person") == ["Jo Example"]


def test_a_merged_cell_counts_for_every_row_it_spans() -> None:
    typed = register(
        Kind.RISKS,
        {"asset_name": ["Payroll", None, "CRM"], "risk": ["A", "B", "C"]},
        merged=(CellRange(2, 1, 3, 1),),
    )
    assert rows(typed.frame, "asset_name") == ["Payroll", "Payroll", "CRM"]
    assert rows(typed.raw, "A") == ["Payroll", None, "CRM"]


def test_an_unmerged_blank_cell_is_not_filled_from_above() -> None:
    typed = register(Kind.RISKS, {"asset_name": ["Payroll", None], "risk": ["A", "B"]})
    assert rows(typed.frame, "asset_name") == ["Payroll", None]


def test_the_importance_of_assets_is_read_on_one_scale_for_all_three_columns() -> None:
    typed = register(
        Kind.ASSETS,
        {
            "asset_name": ["A", "B"],
            "confidentiality": ["1", "2"],
            "integrity": ["5", "3"],
            "availability": ["Low", "High"],
        },
    )
    assert {name: scale.size for name, scale in typed.scales.items()} == {
        "confidentiality": 5,
        "integrity": 5,
        "availability": 5,
    }
    assert rows(typed.frame, "availability") == [2, 4]


def test_one_column_for_confidentiality_integrity_and_availability_is_split() -> None:
    typed = register(
        Kind.ASSETS,
        {"asset_name": ["A", "B", "C", "D"], "CIA": ["3/2/1", "C:1 I:2 A:3", "TBC", "high"]},
        fields={"CIA": "confidentiality"},
    )
    assert rows(typed.frame, "confidentiality") == [3, 1, None, None]
    assert rows(typed.frame, "integrity") == [2, 2, None, None]
    assert rows(typed.frame, "availability") == [1, 3, None, None]
    assert told(list(typed.findings)) == [("importance_not_read", "B5", "high"), ("not_given", "B4", "TBC")]


def test_under_a_scheme_of_letters_and_numbers_a_score_gives_both_levels() -> None:
    typed = register(Kind.RISKS, {"risk": ["A", "B"], "residual_score": ["C4", "high"]}, likelihood=LETTERED)
    assert rows(typed.frame, "residual_likelihood") == [3, None]
    assert rows(typed.frame, "residual_impact") == [4, None]


def test_under_a_scheme_of_numbers_a_score_gives_no_levels() -> None:
    typed = register(Kind.RISKS, {"risk": ["A"], "residual_score": ["12"]})
    assert list(typed.frame.columns) == ["risk", "residual_score"]


def test_courses_as_columns_become_a_row_a_person_and_course() -> None:
    typed = register(
        Kind.TRAINING,
        {"person": ["Jo", "Sam"], "IAO": ["Yes", "Zog"], "Data protection": ["12/03/2017", None]},
        fields={"IAO": "status", "Data protection": "completed_on"},
    )
    assert typed.frame.index.tolist() == [2, 2, 3, 3]
    assert rows(typed.frame, "person") == ["Jo", "Jo", "Sam", "Sam"]
    assert rows(typed.frame, "course") == ["IAO", "Data protection", "IAO", "Data protection"]
    assert rows(typed.frame, "status") == ["complete", "complete", None, None]
    assert rows(typed.frame, "completed_on") == [None, pd.Timestamp("2017-03-12"), None, None]
    assert typed.raw.index.tolist() == [2, 2, 3, 3]
    assert told(list(typed.findings)) == [("choice_not_on_list", "B3", "Zog")]


def test_dimensions_as_columns_become_a_row_a_dimension_and_blank_is_not_assessed() -> None:
    typed = register(
        Kind.MATURITY,
        {"service": ["Housing", "Planning"], "Retention": ["3", None], "Security": ["4", "2.5"]},
        fields={"Retention": "level", "Security": "level"},
    )
    assert rows(typed.frame, "dimension") == ["Retention", "Security", "Retention", "Security"]
    scale = typed.scales["level"]
    assert [None if pd.isna(level) else scale.step(level).code for level in typed.frame["level"]] == [
        "3", "4", None, "2.5",
    ]  # fmt: skip


def test_a_sheet_without_rows_gives_an_empty_frame_of_the_right_types() -> None:
    typed = register(Kind.RISKS, {"risk_id": [], "risk": [], "residual_impact": [], "review_due": []})
    assert typed.frame.shape == (0, 4)
    assert [str(dtype) for dtype in typed.frame.dtypes] == ["str", "str", "Int64", "datetime64[us]"]


def test_the_sheet_is_not_changed_by_reading_it() -> None:
    cells = pd.DataFrame({"A": ["risk", " A "]}, index=[1, 2], dtype="str")
    before = cells.copy()
    recognised = RecognisedRegister("Sheet", Kind.RISKS, 1.0, (1,), 2, (2,))
    read_register(Sheet("Sheet", cells), recognised, LIKELIHOOD, IMPACT)
    pd.testing.assert_frame_equal(cells, before)


def test_what_is_none_of_the_registers_cannot_be_read_as_one() -> None:
    sheet = Sheet("Notes", pd.DataFrame({"A": ["x"]}, index=[1], dtype="str"))
    with pytest.raises(ValueError, match="Notes is none of the registers"):
        read_register(sheet, RecognisedRegister("Notes", None, 0.0), LIKELIHOOD, IMPACT)
