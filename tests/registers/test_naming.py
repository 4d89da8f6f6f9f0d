"""What a sheet says once for all of its rows: the plan, the model, its version and its scale."""

from collections.abc import Sequence

import pandas as pd
import pytest

from inforisk.registers.maturity_models import MODELS, MaturityModel, model_named, model_of_dimensions
from inforisk.registers.naming import named_by_sheet, plan_name
from inforisk.registers.reading import read_register
from inforisk.registers.recognised import ColumnMatch, RecognisedRegister
from inforisk.registers.typed import TypedRegister
from inforisk.registers.values.own_scales import maturity_scale
from inforisk.vocabulary import Kind
from inforisk.workbook.cells import Sheet
from tests.registers.registers_made import IMPACT, LIKELIHOOD, told


def named(
    kind: Kind, above: Sequence[str], table: Sequence[Sequence[str | None]], tab: str = "Sheet1", file: str = "a.xlsx"
) -> TypedRegister:
    """The register of a sheet with lines above its table; the headings of the table are names of fields."""
    width, first = len(table[0]), len(above) + 1
    rows = [[text, *[None] * (width - 1)] for text in above] + [list(row) for row in table]
    cells = pd.DataFrame(rows, index=pd.RangeIndex(1, len(rows) + 1), dtype="str")
    cells.columns = pd.Index(list("ABCDEFGH"[:width]))
    matches = tuple(ColumnMatch("ABCDEFGH"[place], str(name), name, 1.0) for place, name in enumerate(table[0]))
    places = tuple(range(first + 1, len(rows) + 1))
    sheet = Sheet(tab, cells)
    recognised = RecognisedRegister(tab, kind, 1.0, (first,), first + 1, places, matches)
    return named_by_sheet(read_register(sheet, recognised, LIKELIHOOD, IMPACT), sheet, file)


PLAN = [["recommendation", "status"], ["Keep a register", "Complete"], ["Name an owner", None]]
SCORES = [["dimension", "level"], ["Retention", "2"], ["Disposition", "3"]]


def test_a_plan_without_a_column_is_named_by_the_title_of_its_sheet_and_a_note_says_so() -> None:
    typed = named(Kind.ACTIONS, ["Sometown Council: ICO audit", "Action plan as at 30/06/2016"], PLAN)
    assert typed.frame["plan"].tolist() == ["ICO audit", "ICO audit"]
    assert typed.frame.columns.tolist() == ["plan", "recommendation", "status"]
    (note,) = typed.findings
    assert told([note]) == [("named_by_sheet", None, "ICO audit")]
    assert note.message == (
        "Sheet1 has no column for Plan; 'ICO audit' was taken from its title, its tab or the name of the file."
    )


def test_the_tab_names_the_plan_where_no_title_does_and_then_the_file() -> None:
    assert named(Kind.ACTIONS, [], PLAN, tab="Internal audit 2016").frame["plan"][2] == "Internal audit 2016"
    named_by_file = named(Kind.ACTIONS, ["Action plan"], PLAN, file="ico-audit-action-plan_Q2 2016-17.xlsx")
    assert named_by_file.frame["plan"].unique().tolist() == ["ico audit action plan"]
    assert "plan" not in named(Kind.ACTIONS, ["Action plan"], PLAN, file="data.csv").frame


def test_a_line_of_guidance_above_the_table_does_not_name_the_plan() -> None:
    typed = named(Kind.ACTIONS, ["Fill in every grey cell", "ICO audit recommendations"], PLAN)
    assert typed.frame["plan"][4] == "ICO audit recommendations"


def test_a_column_for_the_plan_stands_even_where_it_is_blank() -> None:
    typed = named(Kind.ACTIONS, ["ICO audit"], [["recommendation", "plan", "status"], ["Do it", None, "Complete"]])
    assert typed.frame["plan"].isna().all()
    assert not typed.findings


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("ICO audit action plan 2016-17 Q4 final", "ICO audit action plan"),
        ("ICO audit action plan Q1 2016/17", "ICO audit action plan"),
        ("ICO audit: position at 31 March 2017", "ICO audit"),
        ("ICO audit - update October 2016", "ICO audit"),
        ("ICO audit, October 2015", "ICO audit, October 2015"),
        ("Plan: Internal audit 2016", "Internal audit 2016"),
        ("Action plan as at 30/06/2016", ""),
        ("Sheet3", ""),
        ("Q4 2015/16", ""),
        ("x" * 200, ""),
    ],
)
def test_when_a_plan_was_written_is_no_part_of_its_name(title: str, name: str) -> None:
    assert plan_name(title) == name


def test_a_model_is_named_by_its_label_with_the_levels_it_was_read_on() -> None:
    typed = named(Kind.MATURITY, ["Maturity assessment", "Model: ARMA principles, levels 1 to 5"], SCORES)
    assert typed.frame["model"].unique().tolist() == ["ARMA Principles"]
    assert typed.frame["scale"].unique().tolist() == ["1; 2; 3; 4; 5"]
    own = named(Kind.MATURITY, ["Model: Records health check, version 1.7"], SCORES)
    assert own.frame[["model", "model_version"]].iloc[0].tolist() == ["Records health check", "1.7"]


def test_a_model_is_known_by_its_dimensions_where_nothing_names_it() -> None:
    rows = [["dimension", "level"], *([name, "2"] for name in ("Integrity", "Retention", "Protection", "Compliance"))]
    assert named(Kind.MATURITY, [], rows).frame["model"].unique().tolist() == ["ARMA Principles"]
    assert "model" not in named(Kind.MATURITY, [], [["dimension", "level"], ["Retention", "2"]]).frame


def test_a_register_of_another_kind_is_left_as_it_is() -> None:
    typed = named(Kind.RISKS, ["Risk register"], [["risk", "risk_owner"], ["Loss", "Jo"]])
    assert typed.frame.columns.tolist() == ["risk", "risk_owner"]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_every_model_is_found_by_its_own_name_and_its_levels_are_read_in_their_order(model: MaturityModel) -> None:
    assert model_named(f"Assessment against the {model.name}, 2017") is model
    scale = maturity_scale(model.levels)
    assert [scale.steps[place].label for place in range(len(model.levels))] == list(model.levels)
    if model.dimensions:
        assert model_of_dimensions(model.dimensions) is model
        assert [model.place(name) for name in model.dimensions] == list(range(len(model.dimensions)))


def test_a_dimension_is_found_by_its_code_its_words_or_both() -> None:
    framework = model_named("CAF")
    assert framework is not None
    names = ("A2", "risk management", "A2.a Risk process", "Weather")
    assert [framework.place(name) for name in names] == [1, 1, 1, 14]
