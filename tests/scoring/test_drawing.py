"""The matrix in plain text, as the command line prints it."""

from dataclasses import replace

from inforisk.scoring import describe_scheme, scheme_named


def test_a_scheme_is_drawn_with_its_worst_row_first_and_appetite_marked() -> None:
    lines = describe_scheme(scheme_named("four_by_four_example")).splitlines()
    assert lines[:13] == [
        "4 x 4, three bands (example) (four_by_four_example, version 1)",
        "Likelihood",
        "  4 Almost certain |   4 A    8 A   12 R*  16 R*",
        "  3 Likely         |   3 G    6 A    9 R*  12 R*",
        "  2 Possible       |   2 G    4 A    6 A    8 A",
        "  1 Unlikely       |   1 G    2 G    3 G    4 A",
        "                   +----------------------------",
        "                        1      2      3      4  Impact",
        "Likelihood: 1 Unlikely, 2 Possible, 3 Likely, 4 Almost certain",
        "Impact: 1 Minor, 2 Moderate, 3 Major, 4 Critical",
        "Score: likelihood times impact",
        "  G Low: 1 to 3 (Routine review)",
        "  A Medium: 4 to 8 (Reduce in the medium term)",
    ]
    assert lines[14] == "Appetite: High and worse exceed appetite (*)"
    assert lines[-1].startswith("Note: Example only.")


def test_where_likelihood_lies_flat_impact_stands_upright() -> None:
    lines = describe_scheme(scheme_named("letters_by_numbers")).splitlines()
    assert lines[1] == "Impact"
    assert lines[2] == "  5 Disaster |  A5 A   B5 A   C5 R*  D5 R*  E5 R*"
    assert lines[8].split() == ["A", "B", "C", "D", "E", "Likelihood"]
    assert "  R High: C5, E3, D4, D5, E4, E5 (Act urgently and escalate)" in lines


def test_a_second_line_and_a_matrix_that_is_not_monotone_are_said() -> None:
    scheme = replace(scheme_named("five_by_five_npsa"), appetite="High", tolerance="Extreme", is_monotone=False)
    text = describe_scheme(scheme)
    assert "Appetite: High and worse exceed appetite (*)\nTolerance: Extreme and worse are not tolerated" in text
    assert "A worse likelihood or impact may have a milder band in this matrix." in text


def test_a_band_no_cell_reaches_is_said_to_have_none() -> None:
    scheme = scheme_named("four_by_four_example")
    spare = replace(scheme.bands[0], name="Spare", letter="S")
    assert "  S Spare: no cell" in describe_scheme(replace(scheme, bands=(*scheme.bands, spare)))
