"""Risk matrices in CISO Assistant's library format, written here by hand in every shape the format takes."""

from typing import Any

import pytest
import yaml

from inforisk.errors import SchemeError
from inforisk.scoring import dump_scheme, from_ciso_assistant, load_scheme
from inforisk.scoring.colours import READABLE, contrast
from inforisk.scoring.scheme import Scoring

LIBRARY = """\
urn: urn:example:risk:library:parish
locale: en
ref_id: parish
name: Parish matrices
version: 3
objects:
  risk_matrix:
  - urn: urn:example:risk:matrix:parish-3x4
    ref_id: parish-3x4
    name: Parish 3 by 4
    probability:
    - {id: 0, abbreviation: P1, name: Seldom, description: Once in ten years, hexcolor: '#BBF7D0'}
    - {id: 1, abbreviation: P2, name: Sometimes}
    - {id: 2, abbreviation: P3, name: Often}
    impact:
    - {id: 0, abbreviation: 1, name: Small}
    - {id: 1, abbreviation: 2, name: Middling}
    - {id: 2, abbreviation: 3, name: Large}
    - {id: 3, abbreviation: 4, name: Huge}
    risk:
    - {id: 0, abbreviation: LO, name: Low, description: Accept, hexcolor: '#BBF7D0'}
    - {id: 1, abbreviation: ME, name: Medium, hexcolor: '#FEF08A'}
    - {id: 2, abbreviation: HI, name: High, hexcolor: '#7A0E12'}
    grid:
    - [0, 0, 0, 1]
    - [0, 0, 1, 2]
    - [0, 1, 2, 2]
"""


def library(**changes: Any) -> str:
    """The library above with parts of its matrix changed; None takes a part out."""
    loaded = yaml.safe_load(LIBRARY)
    matrix = loaded["objects"]["risk_matrix"][0]
    for key, value in changes.items():
        matrix[key] = value
    loaded["objects"]["risk_matrix"] = [{key: value for key, value in matrix.items() if value is not None}]
    return yaml.safe_dump(loaded, sort_keys=False)


def levels(*names: str, **more: Any) -> list[dict[str, Any]]:
    return [{"name": name, **more} for name in names]


def test_a_matrix_becomes_a_scheme_with_a_row_of_the_grid_for_each_probability() -> None:
    (scheme,) = from_ciso_assistant(LIBRARY)
    assert (scheme.name, scheme.title, scheme.version) == ("parish_3x4", "Parish 3 by 4", "3")
    assert scheme.likelihood.words() == "P1 Seldom, P2 Sometimes, P3 Often"
    assert scheme.impact.words() == "1 Small, 2 Middling, 3 Large, 4 Huge"
    assert scheme.likelihood.step(1).description == "Once in ten years"
    assert [[cell.score for cell in row] for row in scheme.rows_from_worst()] == [
        ["LO", "ME", "HI", "HI"],
        ["LO", "LO", "ME", "HI"],
        ["LO", "LO", "LO", "ME"],
    ]
    assert scheme.cell(2, 4).band == "High"
    assert scheme.scoring is Scoring.DRAWN
    assert scheme.is_monotone


def test_colours_are_kept_and_their_text_is_readable() -> None:
    bands = from_ciso_assistant(LIBRARY)[0].bands
    assert [(band.letter, band.colour, band.text_colour) for band in bands] == [
        ("LO", "#BBF7D0", "#000000"),
        ("ME", "#FEF08A", "#000000"),
        ("HI", "#7A0E12", "#FFFFFF"),
    ]


def test_the_format_has_no_appetite_so_the_line_is_drawn_below_the_worst_band_and_said() -> None:
    scheme = from_ciso_assistant(LIBRARY)[0]
    assert scheme.appetite == "High"
    assert "no appetite line" in scheme.note


def test_levels_without_ids_abbreviations_or_colours_are_taken_as_they_stand() -> None:
    (scheme,) = from_ciso_assistant(library(risk=levels("Low", "Medium", "High"), probability=levels("a", "b", "c")))
    assert scheme.likelihood.words() == "1 a, 2 b, 3 c"
    assert [band.letter for band in scheme.bands] == ["1", "2", "3"]
    assert len({band.colour for band in scheme.bands}) == 3
    assert all(contrast(band.colour, band.text_colour) >= READABLE for band in scheme.bands)


def test_levels_listed_out_of_order_are_put_in_the_order_of_their_ids() -> None:
    risk = [{"id": 2, "name": "High"}, {"id": 0, "name": "Low"}, {"id": 1, "name": "Medium"}]
    (scheme,) = from_ciso_assistant(library(risk=risk))
    assert [band.name for band in scheme.bands] == ["Low", "Medium", "High"]
    assert scheme.cell(3, 4).band == "High"


def test_the_new_name_for_the_list_and_several_matrices_are_read() -> None:
    loaded = yaml.safe_load(LIBRARY)
    first = loaded["objects"].pop("risk_matrix")[0]
    loaded["objects"]["risk_matrices"] = [first, first | {"ref_id": "second", "grid": [[0, 1, 2, 2]] * 3}]
    found = from_ciso_assistant(yaml.safe_dump(loaded))
    assert [scheme.name for scheme in found] == ["parish_3x4", "second"]
    assert found[1].cell(1, 3).band == "High"


def test_a_library_with_a_single_matrix_and_no_list_is_read() -> None:
    loaded = yaml.safe_load(LIBRARY)
    loaded["objects"]["risk_matrix"] = loaded["objects"]["risk_matrix"][0]
    assert len(from_ciso_assistant(yaml.safe_dump(loaded))) == 1


def test_english_translations_are_used_where_there_are_some() -> None:
    risk = [
        {"name": "Faible", "translations": {"en": {"name": "Low", "description": "Accept"}, "de": {"name": "Gering"}}},
        {"name": "Moyen", "translations": {"de": {"name": "Mittel"}}},
        {"name": "Fort", "translations": {"en": {"name": "High"}}},
    ]
    (scheme,) = from_ciso_assistant(library(risk=risk, translations={"en": {"name": "English name"}}))
    assert [band.name for band in scheme.bands] == ["Low", "Moyen", "High"]
    assert scheme.bands[0].description == "Accept"
    assert scheme.title == "English name"


def test_a_grid_that_is_not_monotone_is_kept_and_flagged() -> None:
    (scheme,) = from_ciso_assistant(library(grid=[[0, 1, 0, 1], [0, 0, 1, 2], [0, 1, 2, 2]]))
    assert not scheme.is_monotone
    assert scheme.cell(1, 2).band == "Medium"
    assert scheme.cell(1, 3).band == "Low"


def test_levels_that_share_a_name_are_told_apart() -> None:
    risk = [{"abbreviation": "2", "name": "Medium"}, {"abbreviation": "3", "name": "Medium"}, {"name": "High"}]
    names = [band.name for band in from_ciso_assistant(library(risk=risk))[0].bands]
    assert names == ["Medium", "Medium-2", "High"]
    assert [step.code for step in from_ciso_assistant(library(risk=risk))[0].likelihood.steps] == ["P1", "P2", "P3"]


def test_a_level_called_not_assessed_is_not_taken_for_a_missing_score() -> None:
    (scheme,) = from_ciso_assistant(library(risk=levels("Not assessed", "Medium", "High")))
    assert scheme.bands[0].name == "Not assessed (level)"


@pytest.mark.parametrize("name", ["Low", "42", "no", "a: b"])
def test_an_imported_matrix_can_be_written_out_as_a_file_and_read_back(name: str) -> None:
    (scheme,) = from_ciso_assistant(library(risk=levels(name, "Medium", "High")))
    assert load_scheme(dump_scheme(scheme)) == scheme


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"grid": [[0, 0, 0, 1], [0, 0, 1, 2]]}, "the grid has 2 rows for 3 levels of probability."),
        ({"grid": [[0, 0, 0, 1], [0, 1, 2], [0, 1, 2, 2]]}, "this row has 3 cells for 4 levels of impact."),
        ({"grid": [[0, 0, 0, 3], [0, 0, 1, 2], [0, 1, 2, 2]]}, "'3' is not the place of a risk level (0 to 2)."),
        ({"grid": [[0, 0, 0, -1], [0, 0, 1, 2], [0, 1, 2, 2]]}, "'-1' is not the place of a risk level (0 to 2)."),
        ({"grid": [[0, 0, 0, [1]], [0, 0, 1, 2], [0, 1, 2, 2]]}, "expected a single word, number or sentence here."),
        ({"grid": None}, "'grid' is missing."),
        ({"impact": levels("a", "b")}, "a scale has 3 to 6 levels, this one has 2."),
        ({"impact": levels(*"abcdefg")}, "a scale has 3 to 6 levels, this one has 7."),
        ({"risk": levels("only")}, "a matrix needs two risk levels or more."),
        (
            {"risk": [{"id": 0, "name": "a"}, {"id": 0, "name": "b"}, {"id": 1, "name": "c"}]},
            "the ids should be 0 to 2",
        ),
    ],
)
def test_a_matrix_that_is_not_complete_is_refused_with_its_line(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(SchemeError, match=r"^Line \d+ \(objects, risk_matrix, 1") as caught:
        from_ciso_assistant(library(**changes))
    assert said in str(caught.value)


def test_a_library_of_something_else_is_refused() -> None:
    with pytest.raises(SchemeError, match="this library holds no risk matrix"):
        from_ciso_assistant("urn: x\nobjects:\n  framework: {name: y}\n")
    with pytest.raises(SchemeError, match="'objects' is missing"):
        from_ciso_assistant("urn: x\n")
