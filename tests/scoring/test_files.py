"""A council's own scheme as a file: read whole, written back, and refused with the place of what is wrong."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.errors import SchemeError
from inforisk.scoring import dump_scheme, load_scheme, read_scheme, schemes
from inforisk.scoring.build import milder_though_worse
from inforisk.scoring.scheme import Scheme, Scoring
from tests.scoring.builders import product_schemes

THREE_BY_THREE = """\
name: three_by_three
title: Three by three
version: 1.10
likelihood:
  steps:
    - {code: L, label: Low}
    - {code: M, label: Medium}
    - {code: H, label: High, also: [Very likely]}
impact:
  name: Consequence
  steps:
    - {code: 1, label: Minor}
    - {code: 2, label: Moderate}
    - {code: 3, label: Major}
bands:
  - {name: Green, letter: G, colour: "#00703C"}
  - {name: Amber, letter: A, colour: "#fc0", description: Look again}
  - {name: Red, letter: R, colour: "#D4351C", text_colour: "#FFFFFF"}
above_appetite_from: Red
score: product
cells:
  H: [3 A, 6 R, 9 R]
  M: [2 G, 4 A, 6 R]
  L: [1 G, 2 G, 3 A]
"""


def changed(old: str, new: str) -> str:
    assert THREE_BY_THREE.count(old) == 1, f"{old!r} must stand once in the file"
    return THREE_BY_THREE.replace(old, new)


def test_a_file_gives_the_scheme_it_describes() -> None:
    scheme = load_scheme(THREE_BY_THREE)
    assert (scheme.name, scheme.title, scheme.version) == ("three_by_three", "Three by three", "1.10")
    assert scheme.likelihood.words() == "L Low, M Medium, H High"
    assert scheme.likelihood.step(3).also == ("Very likely",)
    assert scheme.impact.name == "Consequence"
    assert [(cell.score, cell.band) for cell in scheme.cells[:3]] == [("1", "Green"), ("2", "Green"), ("3", "Amber")]
    assert scheme.cell(3, 2).severity == 6
    assert (scheme.appetite, scheme.tolerance) == ("Red", None)
    assert scheme.is_monotone
    assert not scheme.likelihood_is_horizontal


def test_a_text_colour_left_out_is_the_one_that_reads() -> None:
    bands = load_scheme(THREE_BY_THREE).bands
    assert [(band.colour, band.text_colour) for band in bands[:2]] == [("#00703C", "#FFFFFF"), ("#FFCC00", "#000000")]


def test_rows_may_stand_in_any_order_because_each_names_its_step() -> None:
    text = THREE_BY_THREE.replace("  L: [1 G, 2 G, 3 A]\n", "").replace("cells:\n", "cells:\n  L: [1 G, 2 G, 3 A]\n")
    assert load_scheme(text) == load_scheme(THREE_BY_THREE)


def test_a_cell_may_name_its_band_in_full() -> None:
    assert load_scheme(changed("M: [2 G, 4 A,", "M: [2 green, 4 Amber,")) == load_scheme(THREE_BY_THREE)


def test_where_likelihood_lies_flat_a_row_is_a_step_of_impact() -> None:
    text = changed("score: product", "score: product\nflat_axis: likelihood")
    text = text.replace("  H: [3 A", "  3: [3 A").replace("  M: [", "  2: [").replace("  L: [", "  1: [")
    text = text.replace("3: [3 A, 6 R, 9 R]", "3: [3 G, 6 R, 9 R]")
    scheme = load_scheme(text)
    assert scheme.likelihood_is_horizontal
    assert scheme.cell(1, 3).band == "Green"
    assert scheme.cell(3, 1).band == "Amber"


def test_drawn_scores_are_ordered_by_band_then_by_number() -> None:
    text = changed("score: product", "score: drawn").replace("H: [3 A, 6 R, 9 R]", "H: [30 A, 60 R, 90 R]")
    scheme = load_scheme(text)
    assert scheme.scoring is Scoring.DRAWN
    assert [cell.severity for cell in scheme.cells] == [1, 2, 3, 2, 4, 6, 5, 7, 8]


def test_drawn_scores_that_are_no_numbers_are_ordered_by_band_then_by_the_product_of_the_steps() -> None:
    rows = "  H: [H1 A, H2 R, H3 R]\n  M: [M1 G, M2 A, M3 R]\n  L: [L1 G, L2 G, L3 A]\n"
    scheme = load_scheme(changed("score: product", "score: drawn").partition("cells:\n")[0] + "cells:\n" + rows)
    by_score = {cell.score: cell.severity for cell in scheme.cells}
    assert by_score == {"L1": 1, "L2": 2, "M1": 2, "L3": 3, "H1": 3, "M2": 4, "M3": 5, "H2": 5, "H3": 6}


def test_a_matrix_that_is_not_monotone_is_kept_when_it_says_so() -> None:
    text = changed("M: [2 G, 4 A, 6 R]", "M: [2 A, 4 A, 6 R]").replace("H: [3 A", "H: [3 G")
    with pytest.raises(
        SchemeError, match=r"Likelihood H, Consequence 1 is 3 Green, milder than 2 Amber at Likelihood M"
    ):
        load_scheme(text)
    assert not load_scheme(text + "monotone: no\n").is_monotone


def test_a_matrix_that_claims_to_be_not_monotone_but_is_gets_the_true_flag() -> None:
    assert load_scheme(THREE_BY_THREE + "monotone: no\n").is_monotone


def test_a_sum_is_checked_as_a_sum() -> None:
    rows = "  H: [4 A, 5 R, 6 R]\n  M: [3 G, 4 A, 5 R]\n  L: [2 G, 3 G, 4 A]\n"
    text = changed("score: product", "score: sum").partition("cells:\n")[0] + "cells:\n" + rows
    assert load_scheme(text).cell(3, 3).severity == 6
    with pytest.raises(SchemeError, match=r"likelihood step 1, impact step 1 shows 1, but the sum is 2"):
        load_scheme(changed("score: product", "score: sum"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  L: [1 G, 2 G, 3 A]\n", "", "Line 22 (cells): the row of Likelihood L Low is missing."),
        ("H: [3 A, 6 R, 9 R]", "H: [3 A, 6 R]", "Line 22 (cells, H): the cell of Consequence 3 is missing"),
        ("H: [3 A, 6 R, 9 R]", "H: [3 A, 6 R, 9 R, 12 R]", "Line 22 (cells, H): there is a cell too many"),
        (
            "H: [3 A, 6 R, 9 R]",
            "H: [3 A, 6 X, 9 R]",
            "Line 22 (cells, H, 2): 'X' is not a band of this scheme: G Green",
        ),
        ("H: [3 A, 6 R, 9 R]", "H: [3 A, 6, 9 R]", "Line 22 (cells, H, 2): '6' should be a score and a band"),
        ("H: [3 A, 6 R, 9 R]", "H: [3 A, 7 R, 9 R]", "likelihood step 3, impact step 2 shows 7, but the product is 6"),
        ("H: [3 A", "Q: [3 A", "Line 22 (cells, Q): 'Q' is not a step of Likelihood: L Low, M Medium, H High."),
        ("above_appetite_from: Red", "above_appetite_from: Purple", "(above_appetite_from): 'Purple' is not a band"),
        ("above_appetite_from: Red", "", "Line 1: 'above_appetite_from' is missing."),
        ("score: product", "score: product\nabove_tolerance_from: Amber", "tolerance cannot be tighter than appetite"),
        ("score: product", "score: times", "(score): 'times' is not one of: product, sum, drawn."),
        (
            "score: product",
            "score: product\ntolerence: Red",
            "Line 21 (tolerence): 'tolerence' is not known here. Did you mean 'above_tolerance_from'?",
        ),
        (
            "{code: 2, label: Moderate}",
            "{code: 1, label: Moderate}",
            "(impact, steps, 2): '1' stands here a second time",
        ),
        ("label: Low}", "label: High}", "(likelihood, steps, 3): 'high' stands here a second time"),
        ("    - {code: M, label: Medium}\n", "", "a scale has 3 to 6 steps, this one has 2."),
        ("{code: M, label: Medium}", "{label: Medium}", "Line 7 (likelihood, steps, 2): 'code' is missing."),
        ("letter: A", "letter: G", "(bands, 2): 'G' stands here a second time: two bands cannot share a letter."),
        ("name: Amber", "name: Not Assessed", "(bands, 2, name): 'Not assessed' is kept for risks without"),
        ("name: Amber", "name: green", "two bands cannot share a name"),
        ('"#fc0"', "amber", "(bands, 2, colour): 'amber' is not a colour such as"),
        ("description: Look again", 'text_colour: "#FFFFFF"', "#FFFFFF text on #FFCC00 has a contrast of 1.51 to 1"),
        ("title: Three by three\n", "title: Three by three\ntitle: Again\n", "Line 3: 'title' stands here twice."),
        ("steps:\n    - {code: 1", "steps: 3\n    - {code: 1", "the file is not written as YAML"),
        (
            "    - {code: 1, label: Minor}",
            "    - {code: [1], label: Minor}",
            "expected a single word, number or sentence",
        ),
        ("name: three_by_three", "name: " + "x" * 41, "Line 1 (name): expected a short word here"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_place(old: str, new: str, said: str) -> None:
    with pytest.raises(SchemeError) as caught:
        load_scheme(changed(old, new))
    assert said in str(caught.value)


def test_a_colour_without_quotes_is_a_comment_to_yaml_and_the_message_says_so() -> None:
    text = changed(
        '  - {name: Green, letter: G, colour: "#00703C"}', "  - name: Green\n    letter: G\n    colour: #00703C"
    )
    with pytest.raises(SchemeError, match=r"'colour' is missing\. A colour needs quotes around it"):
        load_scheme(text)


@pytest.mark.parametrize(
    "text",
    ["", "# only a comment\n", "just a sentence", "- a\n- list\n", "cells: [", "name: \x00", "[" * 20_000,
     "x" * 500_001,
     "name: !!python/object/apply:os.system [echo]\n", "a: &a [*a]\n", "<<: {name: x}\n"],
    ids=["empty", "comment", "sentence", "list", "cut off", "control", "nested", "huge", "tag", "recursive", "merge"],
)  # fmt: skip
def test_what_is_no_scheme_at_all_ends_in_one_sentence(text: str) -> None:
    with pytest.raises(SchemeError) as caught:
        load_scheme(text)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


def test_aliases_that_multiply_cost_nothing() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(24)
    )
    with pytest.raises(SchemeError, match="not known here"):
        load_scheme(bomb)


def test_a_file_on_disk_is_named_in_its_errors(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("\ufeff" + THREE_BY_THREE, encoding="utf-8")
    assert read_scheme(path).name == "three_by_three"
    path.write_text("name: only\n", encoding="utf-8")
    with pytest.raises(SchemeError, match=r"^ours\.yaml: Line 1: 'score' is missing\.$"):
        read_scheme(path)
    path.write_bytes(b"name: \xff\xfe")
    with pytest.raises(SchemeError, match=r"^ours\.yaml cannot be read as a UTF-8 text file\.$"):
        read_scheme(path)
    with pytest.raises(SchemeError, match=r"missing\.yaml cannot be read"):
        read_scheme(tmp_path / "missing.yaml")


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.name)
def test_a_shipped_scheme_written_out_reads_back_the_same(scheme: Scheme) -> None:
    assert load_scheme(dump_scheme(scheme)) == scheme


@settings(max_examples=60, deadline=None)
@given(scheme=product_schemes())
def test_any_product_scheme_written_out_reads_back_the_same(scheme: Scheme) -> None:
    assert load_scheme(dump_scheme(scheme)) == scheme


@settings(max_examples=40, deadline=None)
@given(scheme=product_schemes())
def test_in_a_monotone_scheme_a_worse_cell_is_never_milder(scheme: Scheme) -> None:
    assert scheme.is_monotone == (not any(milder_though_worse(scheme)))
    for one in scheme.cells:
        for other in scheme.cells:
            if other.likelihood >= one.likelihood and other.impact >= one.impact:
                assert scheme.band_rank(other.band) >= scheme.band_rank(one.band)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_damaged_file_gives_a_whole_scheme_or_is_refused(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(THREE_BY_THREE)))
    end = data.draw(st.integers(start, min(len(THREE_BY_THREE), start + 40)))
    damaged = THREE_BY_THREE[:start] + data.draw(st.text(max_size=8)) + THREE_BY_THREE[end:]
    try:
        scheme = load_scheme(damaged)
    except SchemeError:
        return
    assert len(scheme.cells) == scheme.likelihood.size * scheme.impact.size
    assert load_scheme(dump_scheme(scheme)) == scheme
