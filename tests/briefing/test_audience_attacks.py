"""Ways in which a public paper gave somebody or something away, each tried again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
import pytest

from inforisk.briefing.audience.detecting import WITHHELD, Detector
from inforisk.briefing.audience.held_back import LOOK, HeldBack, What
from inforisk.briefing.audience.known_names import KnownNames
from inforisk.briefing.audience.likely_names import Vocabulary
from inforisk.briefing.audience.readers import for_audience
from inforisk.briefing.audience.registers_searched import known_names_of, named_in, values_in, vocabulary_of
from inforisk.briefing.audience.small_numbers import hidden_places
from inforisk.briefing.paper.blocks import AuthorsWords, Block, Cell, Column, PaperTable, Paragraph, Section
from inforisk.briefing.paper.paper import Audience, Paper
from inforisk.metrics.sourced import Holds, plain
from inforisk.vocabulary import Kind
from tests.briefing.papers import paper

PLAIN = Vocabulary(frozenset({"green", "returns", "report"}), frozenset())


def detector(*names: str) -> Detector:
    return Detector(KnownNames.of(set(names), {}, PLAIN.small), PLAIN)


def registers(kind: Kind, **columns: Sequence[str]) -> Mapping[Kind, pd.DataFrame]:
    rows = len(next(iter(columns.values())))
    frame = pd.DataFrame({name: list(values) for name, values in columns.items()}, dtype="str")
    return {kind: frame.assign(file_name="return.xlsx", sheet="Sheet1", row=range(2, rows + 2))}


def public(
    made: Paper, frames: Mapping[Kind, pd.DataFrame] | None = None, named: Sequence[str] = ()
) -> tuple[Paper, HeldBack]:
    return for_audience(made, Audience.PUBLIC, frames or {}, named)


def saying(*blocks: Block) -> Paper:
    return replace(paper(), sections=(Section("one", "One", blocks),))


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("Zorida Larkspur", "zlarkspur"),
        ("Zorida Larkspur", "z.larkspur"),
        ("Larkspur, Zorida", "zorida_larkspur"),
        ("Zorida Larkspur", "larkspurz"),
        ("Seán O'Vellen", "Vellen"),
        ("Zorida Lark-Vellenby", "Vellenby"),
        ("王小明", "王小明"),
        ("Zorida Weißdorn", "Weissdorn"),
        ("Robert Larkspur", "Bobbo Larkspur"),
    ],
)
def test_a_name_of_the_registers_is_known_as_a_user_name_a_part_or_in_other_letters(cell: str, written: str) -> None:
    assert detector(cell).struck(f"Ask {written} for it.") == f"Ask {WITHHELD} for it."


def test_an_address_in_a_register_does_not_make_its_surname_an_everyday_word() -> None:
    mail = ["zorida.larkspur@council.example", "y.thulosk@council.example"]
    frames = registers(
        Kind.TRAINING, person=["Zorida Larkspur", "Yebek Thulosk"], email=mail, username=["larkspur", "thulosk"]
    )
    values = values_in(frames)
    vocabulary = vocabulary_of(values, (), ())
    known = Detector(known_names_of(values, vocabulary), vocabulary)
    assert known.struck("Larkspur and J. Thulosk wrote.") == f"{WITHHELD} and {WITHHELD} wrote."


@pytest.mark.parametrize(
    "written",
    [
        "Mr van der Braxen", "Ms de Braxwyx", "Maria de la Braxwyx", "Jane (Janey) Braxwyx", 'Jane "Janey" Braxwyx',
        "jane.braxwyx", "j.braxwyx", "Jane B.", "mr braxwyx", "cllr braxwyx", "Mr.Braxwyx", "Doctor Braxwyx",
        "Lady Braxwyx", "Judge Braxwyx",
    ],
)  # fmt: skip
def test_a_name_nobody_gave_is_told_by_its_look(written: str) -> None:
    assert detector().struck(f"We met {written} on it.") == f"We met {WITHHELD} on it."


@pytest.mark.parametrize(
    "written",
    [
        "NHS no 943 476 5918", "943.476.5919", "NINO: AB123456", "tel 900123", "Tel: 7683 3333", "ext: 4567",
        "12A HIGH STREET", "Flat 3, Rose House", "CV1 5ZZ", "9 Acacia Rise", "date of birth 1978-03-12",
        "born on the 12th of March 1978", "DOB - 12/03/1978", "someone@localhost", "someone at example dot org",
    ],
)  # fmt: skip
def test_a_number_or_an_address_is_known_by_its_label_or_in_another_spelling(written: str) -> None:
    assert detector().struck(f"It says {written}; then more.") == f"It says {WITHHELD}; then more."


@pytest.mark.parametrize(
    "text",
    [
        "In 2016 Shared Drive came.", "Grant Thornton audited it.", "Mobile 2016-17 contract.", "Grant Funding ended.",
        "Doctor Returns.", "The Lord Mayor came.", "Ext. 12 rows.", "Mr and Mrs.", "Miss Target.", "cllr enquiries",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert detector().struck(text) == text


def test_the_key_of_a_figure_is_no_address() -> None:
    assert detector().struck("band/High@2016-17 Q4") == "band/High@2016-17 Q4"


def test_writing_in_another_alphabet_is_pointed_out() -> None:
    (found,) = detector().found_in("It was Олег Иванов.")
    assert found.what is What.MAY_BE_NAME


def test_a_family_of_which_no_register_knows_is_pointed_out() -> None:
    text = "The Braxwyx family and the Green case."
    assert [text[one.start : one.end] for one in detector().found_in(text)] == ["Braxwyx"]


def test_a_role_called_by_who_holds_it_names_nobody() -> None:
    made, held = public(saying(Paragraph((("The Zuz Larkspur signs.",),))), named=("Zuz Larkspur", "Records Manager"))
    (block,) = made.sections[0].blocks
    assert isinstance(block, Paragraph)
    assert plain(block.sentences) == f"The {WITHHELD} signs."
    assert (What.NAME, "Zuz Larkspur") in {(one.what, one.value) for one in held.things}


def test_owners_of_an_earlier_quarter_are_known_too() -> None:
    earlier = registers(Kind.RISKS, risk_owner=["Zorida Larkspur", "Payroll team"])
    assert list(named_in(earlier)) == ["Zorida Larkspur", "Payroll team"]


def test_a_person_on_a_line_of_the_cover_is_withheld_and_the_wards_are_not() -> None:
    facts = (("Director approving submission", "Zuz Larkspur"), ("Wards affected", "Earlsdon, Radford"))
    made, _ = public(replace(paper(), facts=facts))
    assert made.facts == (("Director approving submission", WITHHELD), ("Wards affected", "Earlsdon, Radford"))


def test_a_body_called_by_a_person_does_not_shield_the_name() -> None:
    made, _ = public(replace(paper(), body="Jane Larkspur"))
    assert "Larkspur" not in made.file_stem


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        ("records@council.example, 024 7683 3333, CV1 5RR", "records@council.example, 024 7683 3333, CV1 5RR"),
        ("information.governance@council.example", "information.governance@council.example"),
        ("zuz.larkspur@council.example", WITHHELD),
    ],
)
def test_readers_learn_where_to_turn_to_but_not_to_whom(contact: str, said: str) -> None:
    assert public(replace(paper(), contact=contact))[0].contact == said


def test_a_person_in_the_column_of_services_is_no_service() -> None:
    frames = registers(Kind.RISKS, service=["Jane Larkspur", "Jane Larkspur", "Social Care", "Social Care"])
    assert vocabulary_of(values_in(frames), (), ()).phrases == ("social care",)


def test_a_reference_with_a_word_nobody_uses_is_pointed_out_to_the_author() -> None:
    frames = registers(Kind.RISKS, risk_id=["R-Larkspur-1", "R-2"], category=["Integrity", "Integrity"])
    columns = (Column("Reference", Holds.LABEL), Column("Score", Holds.COUNT))
    rows = ((Cell("R-Larkspur-1"), Cell(9)), (Cell("R-2"), Cell(4)))
    _, held = public(saying(PaperTable("risks", "Risks", columns, rows, "registers")), frames)
    looked = [(one.value, one.where) for one in held.things if one.done == LOOK]
    assert looked == [("Larkspur", "R-Larkspur-1, return.xlsx, Sheet1, row 2")]


@pytest.mark.parametrize("name", ["asset-answers-by-service", "findings-accepted"])
def test_which_service_lacks_which_safeguard_is_not_for_everybody(name: str) -> None:
    columns = (Column("Service", Holds.LABEL), Column("Security measures", Holds.COUNT))
    table = PaperTable(name, "Answers", columns, ((Cell("Payroll"), Cell(0)),), "registers")
    made, held = public(saying(table))
    (block,) = made.sections[0].blocks
    assert isinstance(block, Paragraph)
    assert "Payroll" not in plain(block.sentences)
    assert What.WEAKNESS in {one.what for one in held.things}


def counted(*rows: tuple[object, ...]) -> frozenset[tuple[int, int]]:
    """The places left out of a table of people, its first column the heads of its rows."""
    columns = (Column("Group", Holds.LABEL), *(Column(str(place), Holds.COUNT, counts_people=True) for place in
                                               range(1, len(rows[0]))))  # fmt: skip
    cells = tuple(tuple(Cell(value) for value in row) for row in rows)  # type: ignore[arg-type]
    return hidden_places([PaperTable("people", "People", columns, cells, "logs")]).get("people", frozenset())


def test_ones_that_make_up_their_own_number_take_a_larger_one_with_them() -> None:
    # All 9 less the 7 shown leave 2 for two groups: one each. Without the 7 they may be anything.
    assert counted(("Lost", 7), ("Stolen", 1), ("Cyber", 1), ("All", 9)) == {(0, 1), (1, 1), (2, 1)}


def test_a_number_beside_noughts_takes_a_nought_with_it_for_the_total_is_told_elsewhere() -> None:
    # "3 of 28 owners are valid" stands among the key figures: beside a nought the 3 could only be Place's.
    assert counted(("People", 14, 0), ("Place", 14, 3), ("Whole council", 28, 3)) >= {(0, 2), (1, 2)}


def test_the_authors_words_are_searched_in_every_writing() -> None:
    words = AuthorsWords("Ask mr larkspur, jane.larkspur or Jane (Jay) Larkspur.", "")
    made, held = public(saying(words))
    (block,) = made.sections[0].blocks
    assert isinstance(block, AuthorsWords)
    assert block.text == f"Ask {WITHHELD}, {WITHHELD} or {WITHHELD}."
    assert len([one for one in held.personal if one.field == "author's words"]) == 3


def test_small_numbers_in_the_authors_words_stay_and_are_pointed_out() -> None:
    table = PaperTable(
        "by-service",
        "Incidents by service",
        (Column("Service", Holds.LABEL), Column("Incidents", Holds.COUNT, counts_people=True)),
        ((Cell("Payroll"), Cell(3)), (Cell("Housing"), Cell(7)), (Cell("Archives"), Cell(9))),
        "logs",
    )
    words = AuthorsWords("Payroll had three incidents. The year was quiet.", "")
    made, held = public(saying(table, words))
    assert words in made.sections[0].blocks
    assert [(one.value, one.done) for one in held.things if one.field == "author's words"] == [
        ("Payroll had three incidents.", LOOK)
    ]


def test_a_risk_the_author_repeats_word_for_word_is_pointed_out() -> None:
    frames = registers(Kind.RISKS, risk=["The back door of the archive is not locked"], category=["Availability"])
    words = AuthorsWords("We know that the back door of the archive is not locked.", "")
    _, held = public(saying(words), frames)
    assert [(one.what, one.value) for one in held.things if one.done == LOOK] == [
        (What.TEXT, "The back door of the archive is not locked")
    ]
