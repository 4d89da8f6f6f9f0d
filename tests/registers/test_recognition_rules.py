"""What recognition does beyond headings: stages, near-duplicates, example rows, corrections; what must not matter."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.registers.recognised import Correction, RecognisedRegister
from inforisk.registers.recognition import heading_signature, recognise
from inforisk.vocabulary import Kind
from inforisk.workbook.cells import CellRange, Sheet, column_letter, column_number
from tests.registers.layouts import ALL_LAYOUTS, Layout, sheet_of


def _fields(found: RecognisedRegister) -> dict[str, str | None]:
    return {match.heading: match.field for match in found.columns}


def test_two_sets_without_a_word_for_their_stage_are_doubtful_and_said_so() -> None:
    found = recognise(sheet_of("Ref|Risk|Likelihood|Impact|Score|Likelihood|Impact|Score\n1|Files lost|4|4|16|2|4|8"))
    fields = [match.field for match in found.columns][2:]
    assert fields == [
        f"{stage}_{what}" for stage in ("inherent", "residual") for what in ("likelihood", "impact", "score")
    ]
    assert all(match.is_doubtful for match in found.columns[2:])
    assert any("first was taken as inherent" in note for note in found.notes)


def test_current_between_gross_and_net_is_residual_and_said_so() -> None:
    text = "Risk|Gross score|Current score|Net score|Risk owner\nFiles lost|16|12|8|Jo Bloggs"
    found = recognise(sheet_of(text))
    assert [match.field for match in found.columns[1:4]] == ["inherent_score", "residual_score", "target_score"]
    assert any("Current" in note and "residual" in note for note in found.notes)


def test_only_an_asset_owner_named_makes_that_person_the_risk_owner() -> None:
    found = recognise(sheet_of("Risk ID|Risk|Asset|Asset Owner|Likelihood|Impact\n1|Files lost|Files|Jo Bloggs|4|4"))
    assert _fields(found)["Asset Owner"] == "risk_owner"
    assert any("No risk owner is named" in note for note in found.notes)


def test_of_two_near_duplicate_headings_the_fuller_is_taken_and_both_are_kept() -> None:
    head = "Purpose of processing|Categories of individuals|Retention schedule|"
    head += (
        "Article 6 lawful basis for processing personal data|GDPR Article 6 lawful basis for processing personal data"
    )
    rows = "\n".join(f"Purpose {n}|Staff|6 years||Contract" for n in range(4))
    found = recognise(sheet_of(f"{head}\n{rows}"))
    fields = _fields(found)
    assert fields["GDPR Article 6 lawful basis for processing personal data"] == "lawful_basis"
    assert fields["Article 6 lawful basis for processing personal data"] is None
    assert any("fuller" in note for note in found.notes)


def test_a_number_that_repeats_a_level_stays_an_extra() -> None:
    text = (
        "Risk ID|Risk|Likelihood|Likelihood Score|Impact|Impact Score|Risk Owner\n1|Lost|3 - Possible|3|4 - Major|4|Jo"
    )
    found = _fields(recognise(sheet_of(text)))
    assert (found["Likelihood"], found["Likelihood Score"]) == ("residual_likelihood", None)


def test_several_columns_may_fill_one_field() -> None:
    text = "Asset Name|Asset Owner|Location|Internal recipients|External recipients\nPayroll|Jo|Server|Finance|HMRC"
    assert recognise(sheet_of(text)).joined["shared_with"] == ("D", "E")


def test_guidance_and_example_rows_under_the_header_are_no_records() -> None:
    text = """
Risk ID|Risk Description|Likelihood|Impact|Risk Owner|Date identified
Unique number of it|What could happen?|How likely, from 1 to 5?|How bad, from 1 to 5?|Who owns it?|Date found
EXAMPLE|e.g. Loss of a laptop|3|4|Head of IT|01/01/2017
1|Files lost|4|4|Jo Bloggs|01/02/2017
2|Laptop stolen|3|4|Al Smith|01/03/2017
"""
    found = recognise(sheet_of(text))
    assert (found.first_data_row, found.rows) == (4, (4, 5))
    assert found.skipped == {2: "guidance", 3: "example"}


def test_section_rows_totals_repeated_headers_and_footers_are_no_records() -> None:
    text = """
Risk ID|Risk|Likelihood|Impact|Score|Risk Owner
Adults
1|Files lost|4|4|16|Jo Bloggs
2|Laptop stolen|3|4|12|Al Smith
Housing
Risk ID|Risk|Likelihood|Impact|Score|Risk Owner
3|Keys copied|2|4|8|Pat Jones
Total||||36|

Reviewed by the group in March
"""
    found = recognise(sheet_of(text))
    assert found.rows == (3, 4, 7)
    assert found.skipped[2] == found.skipped[5] == "section title or note"
    assert (found.skipped[6], found.skipped[8]) == ("repeated heading", "total")


def test_rows_with_only_a_running_number_and_preset_choices_are_no_records() -> None:
    text = "Risk ID|Risk|Likelihood|Impact|Status\n1|Files lost|4|4|Open\n2|||  |Open\n3||1|1|Open\n4|||0|Open"
    assert recognise(sheet_of(text)).rows == (2,)


def test_another_table_below_ends_the_register() -> None:
    text = """
Asset Name|Asset Owner|Location|Retention period
Payroll|Jo|Server|6 years
Case files|Al|Office|7 years

Reviews
Reviewer|Review date|Comments
Jo|01/02/2017|fine
"""
    assert recognise(sheet_of(text)).rows == (2, 3)


def test_a_merged_band_names_the_stage_of_every_column_below_it() -> None:
    text = "||Before controls|||After controls||\n"
    text += "Ref|Risk|Likelihood|Impact|Score|Likelihood|Impact|Score\n1|Lost|4|4|16|2|4|8"
    merged = (CellRange(1, 3, 1, 5), CellRange(1, 6, 1, 8))
    found = recognise(sheet_of(text, merged=merged))
    assert found.header_rows == (1, 2)
    assert [match.field for match in found.columns][2::3] == ["inherent_likelihood", "residual_likelihood"]
    assert found.columns[2].band == "Before controls"


def test_unknown_columns_are_kept_under_their_own_heading() -> None:
    found = recognise(sheet_of("Risk|Zebra crossing|Likelihood|Impact|Risk Owner\nLost|striped|4|4|Jo"))
    match = found.columns[1]
    assert (match.heading, match.field, match.reason) == (
        "Zebra crossing",
        None,
        "not a heading met before; kept as it is",
    )


RISKS = "Ref|Risk|Likelihood|Impact|Owner\n1|Files lost|4|4|Jo Bloggs\n2|Laptop stolen|2|4|Al Smith"


def test_a_person_decides_the_field_of_a_column_and_the_rest_is_worked_out_around_it() -> None:
    found = recognise(sheet_of(RISKS), Correction(fields={"E": "action_owner", "A": None}))
    fields = _fields(found)
    assert (fields["Owner"], fields["Ref"], fields["Risk"]) == ("action_owner", None, "risk")
    decided = next(match for match in found.columns if match.letter == "E")
    assert (decided.confidence, decided.is_doubtful, decided.reason) == (1.0, False, "decided by a person")


def test_a_person_decides_the_kind() -> None:
    assert recognise(sheet_of(RISKS), Correction(kind=None)).kind is None
    found = recognise(sheet_of(RISKS), Correction(kind=Kind.INCIDENTS))
    assert (found.kind, found.confidence) == (Kind.INCIDENTS, 1.0)


def test_a_person_decides_the_header_rows() -> None:
    found = recognise(sheet_of(RISKS), Correction(header_rows=(2,), kind=Kind.RISKS))
    assert (found.header_rows, found.columns[1].heading) == ((2,), "Files lost")


def test_a_correction_survives_being_kept_and_brought_back() -> None:
    for correction in (
        Correction(),
        Correction(None, (1, 2), {"A": None}),
        Correction(Kind.RISKS, None, {"B": "risk"}),
    ):
        assert Correction.from_record(correction.as_record()) == correction


def test_the_signature_depends_on_the_headings_and_not_on_the_rows() -> None:
    longer = RISKS + "\n3|Keys copied|3|3|Pat Jones"
    other = RISKS.replace("Owner", "Lead officer")
    signatures = [heading_signature(recognise(sheet_of(text))) for text in (RISKS, longer, other)]
    assert signatures[0] == signatures[1] != signatures[2]


@pytest.mark.parametrize("text", ["", "x", "|||\n|||", "Risk", "1|2|3\n4|5|6"])
def test_a_sheet_with_next_to_nothing_is_none(text: str) -> None:
    found = recognise(sheet_of(text))
    assert (found.kind, found.rows) == (None, ())


@given(layout=st.sampled_from(ALL_LAYOUTS), above=st.integers(0, 4), left=st.integers(0, 2))
@settings(max_examples=40, deadline=None)
def test_a_title_above_and_blank_columns_left_change_nothing(layout: Layout, above: int, left: int) -> None:
    """The law of place: where a register stands on its sheet says nothing about what it is."""
    shifted = _shifted(layout.text, above, left)
    plain, moved = recognise(sheet_of(layout.text, layout.name)), recognise(sheet_of(shifted, layout.name))
    assert moved.kind == plain.kind
    assert moved.header_rows == tuple(row + above for row in plain.header_rows)
    assert [row - above for row in moved.rows] == list(plain.rows)
    back = {column_letter(column_number(match.letter) - left): match.field for match in moved.columns if match.field}
    assert back == {match.letter: match.field for match in plain.columns if match.field}


def _shifted(text: str, above: int, left: int) -> str:
    title = ["Example Council", "", "Prepared for the group", ""][:above]
    lines = [*title, *text.strip("\n").split("\n")]
    return "\n".join("|" * left + line for line in lines)


def test_the_same_sheet_always_gives_the_same_answer() -> None:
    for layout in ALL_LAYOUTS[:5]:
        assert recognise(sheet_of(layout.text)) == recognise(sheet_of(layout.text))


def test_two_sheets_that_are_no_register_have_signatures_of_their_own() -> None:
    lists = recognise(sheet_of("Status|Likelihood|Impact\nOpen|1|1\nClosed|2|2", "Lists"))
    cover, other = recognise(sheet_of("Welcome", "Cover")), recognise(sheet_of("Welcome", "Introduction"))
    assert len({heading_signature(found) for found in (lists, cover, other)}) == 3


def test_a_sheet_without_a_single_column_is_none() -> None:
    empty = Sheet("Empty", pd.DataFrame(dtype="str"))
    assert recognise(empty).kind is None
    assert recognise(empty, Correction(kind=Kind.RISKS)).kind is None


def test_raised_by_is_a_person_and_no_date() -> None:
    text = "Risk ID|Date raised|Raised by|Risk|Likelihood|Impact|Risk owner\n1|01/02/2017|Al|Files lost|4|4|Jo"
    found = _fields(recognise(sheet_of(text)))
    assert (found["Date raised"], found["Raised by"]) == ("identified_on", None)


def test_the_values_decide_whether_action_by_is_a_person_or_a_date() -> None:
    head = "Risk|Likelihood|Impact|Risk owner|Further action|Action by"
    people = recognise(sheet_of(f"{head}\nLost|4|4|Jo|List|Al Smith\nCut|3|4|Jo|Cover|Pat Jones"))
    dates = recognise(sheet_of(f"{head}\nLost|4|4|Jo|List|01/06/2017\nCut|3|4|Jo|Cover|01/07/2017"))
    assert (_fields(people)["Action by"], _fields(dates)["Action by"]) == ("action_owner", "action_due")


@pytest.mark.parametrize("reference", ["L-0{}", "L/0{}", "HR-0{}", "{}", "A{}"])
def test_a_short_register_is_one_however_its_references_are_written(reference: str) -> None:
    names = ("Case files", "Archive", "Ledger", "Mailing lists")
    rows = [f"{reference.format(number)} | {name} | Ann Bell | Office" for number, name in enumerate(names, start=1)]
    found = recognise(sheet_of("\n".join(["Asset reference | Asset name | Information asset owner | Location", *rows])))
    assert (found.kind, len(found.rows)) == (Kind.ASSETS, 4)


def test_headings_that_moved_are_not_taken_for_those_a_person_decided_about() -> None:
    text = "Ref | Risk | Risk owner | Likelihood | Impact\nR1 | Files are lost | Ann Bell | 4 | 5"
    places = (text, f"Housing register\n{text}", "\n".join(f" | {line}" for line in text.split("\n")))
    assert len({heading_signature(recognise(sheet_of(place))) for place in places}) == 3


def test_where_something_is_kept_is_not_how_long_it_is_kept() -> None:
    text = (
        "ID|Information asset|Owner|Kept at|Retention|Security\n1|Tenancy files|Jo Bloggs|Area office|6 years|Locked\n"
        "2|Rent ledger|Jo Bloggs|Civic Centre|7 years|Locked"
    )
    found = _fields(recognise(sheet_of(text)))
    assert (found["Kept at"], found["Retention"]) == ("location", "retention_period")
