"""The annex on method: the scheme in words and tables, what words count, how rows are followed and figures checked."""

from dataclasses import replace
from pathlib import Path

from inforisk.briefing.contents import method
from inforisk.briefing.paper.look import band_tone
from inforisk.metrics.numbers import NUMBERS
from tests.briefing.councils import Q4, RISKS, freeze, hand_in, lines, material_of, only, opened, said, tables
from tests.builders import product_scheme

SCHEME = product_scheme()


def test_a_draft_and_a_frozen_quarter_say_which_they_are(tmp_path: Path) -> None:
    store = opened(tmp_path)
    hand_in(store, Q4, RISKS)
    told = said(method.blocks(material_of(store)))
    assert "2016-17 Q4 is not frozen: the figures may still change, and this paper is a draft." in told
    assert "There is no earlier quarter to compare them with." in told
    freeze(store, Q4)
    assert "The figures are those of 2016-17 Q4, which is frozen" in said(method.blocks(material_of(store)))


def test_score_band_and_appetite_are_explained(tmp_path: Path) -> None:
    told = said(method.blocks(only(tmp_path, RISKS)))
    assert "A risk is judged by its likelihood, in five steps, and its impact, in five." in told
    assert "Its score is likelihood times impact" in told
    assert "A risk in the band High is above appetite: six of 25 cells." in told
    assert "The council draws no second line of tolerance." in told


def test_each_band_stands_with_its_scores_and_its_side_of_the_lines() -> None:
    table = method.band_table(SCHEME)
    names = [band.name for band in reversed(SCHEME.bands)]
    assert [line[0] for line in lines(table)] == [*names, "Not assessed"]
    assert [line[2:4] for line in lines(table)] == [
        ("15 to 25", "Above appetite"), ("5 to 12", "Within appetite"), ("1 to 4", "Within appetite"),
        ("None", "Cannot be said"),
    ]  # fmt: skip
    assert table.rows[0][0].tone == band_tone(SCHEME.bands[-1])


def test_a_line_of_tolerance_is_told() -> None:
    lined = replace(SCHEME, appetite=SCHEME.bands[1].name, tolerance=SCHEME.bands[2].name)
    assert [line[3] for line in lines(method.band_table(lined))][:2] == [
        "Above appetite, beyond tolerance",
        "Above appetite",
    ]
    assert "Risks above tolerance" in [line[0] for line in lines(method.meanings_table(lined))]
    assert "Risks above tolerance" not in [line[0] for line in lines(method.meanings_table(SCHEME))]


def test_the_scheme_is_drawn_with_a_word_in_every_cell() -> None:
    table = method.matrix_table(SCHEME)
    assert table.is_matrix
    assert len(table.rows) == 5
    assert table.rows[0][-1].text == f"25 {SCHEME.bands[-1].name}"
    assert table.rows[-1][1].text == f"1 {SCHEME.bands[0].name}"
    assert all(cell.tone for row in table.rows for cell in row[1:])


def test_the_words_are_defined_by_the_numbers_themselves() -> None:
    (line,) = [one for one in lines(method.meanings_table(SCHEME)) if one[0] == "Actions overdue"]
    number = NUMBERS["actions-overdue"]
    assert line[1:3] == (number.meaning, number.leaves_out)


def test_the_steps_of_a_scale_stand_worst_first() -> None:
    table = method.scale_table(SCHEME.likelihood)
    assert [line[0] for line in lines(table)] == ["5", "4", "3", "2", "1"]
    assert table.name == "scale-likelihood"


def test_following_checking_and_leaving_out_are_told(tmp_path: Path) -> None:
    told = said(method.blocks(only(tmp_path, RISKS)))
    assert "never by its place in the sheet" in told
    assert "The finished files were then opened and read back" in told
    assert "A version for the public names no officer" in told
    assert set(tables(method.blocks(only(tmp_path, RISKS)))) == {
        "scheme", "bands", "scale-likelihood", "scale-impact", "meanings",
    }  # fmt: skip
