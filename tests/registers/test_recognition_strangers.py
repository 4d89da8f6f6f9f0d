"""Sheets nobody laid out for us: headings in new words, course matrices, interviews, scales, keys below the table."""

import pytest

from inforisk.registers.recognised import RecognisedRegister
from inforisk.registers.recognition import recognise
from inforisk.registers.recognition.headings import likenesses
from inforisk.vocabulary import Kind
from tests.registers.layouts import sheet_of


def fields_of(found: RecognisedRegister) -> dict[str, str | None]:
    return {match.heading: match.field for match in found.columns}


def test_a_course_matrix_is_read_from_its_own_headings_not_from_a_row_of_outcomes() -> None:
    found = recognise(
        sheet_of(
            """
Full name|Fire drill|Phishing basics|Records handling
Jo Bloggs|Completed|Completed|In progress
Al Smith|Completed|Not started|Completed
Di Jones|Completed|Completed|Completed
"""
        )
    )
    assert (found.kind, found.header_rows, len(found.rows)) == (Kind.TRAINING, (1,), 3)
    assert fields_of(found) == {
        "Full name": "person",
        "Fire drill": "status",
        "Phishing basics": "status",
        "Records handling": "status",
    }


def test_dates_that_are_named_as_dates_are_no_courses() -> None:
    found = recognise(
        sheet_of(
            """
Staff name|GDPR awareness|Cyber basics|Start date|Reminder sent
Jo Bloggs|01/02/2017|02/02/2017|01/09/2016|01/01/2017
Al Smith|03/02/2017|04/02/2017|01/10/2016|02/01/2017
"""
        )
    )
    fields = fields_of(found)
    assert (fields["GDPR awareness"], fields["Cyber basics"]) == ("completed_on", "completed_on")
    assert fields["Reminder sent"] is None


def test_a_list_of_accounts_is_no_training_return() -> None:
    text = """
User ID|User name|System|Access level|Date granted|Last review date
jb|Jo Bloggs|Payroll|Admin|01/02/2017|01/03/2017
as|Al Smith|Payroll|User|02/02/2017|02/03/2017
"""
    assert recognise(sheet_of(text)).kind is None


def test_an_attendance_sheet_without_a_course_column_is_training() -> None:
    text = """
Attendance sheet
Course:|Handling requests

No|Name (please print)|Email|Signature|Attended
1|Jo Bloggs|jo@council.example||X
2|Al Smith|al@council.example||X
"""
    found = recognise(sheet_of(text))
    assert found.kind is Kind.TRAINING
    assert fields_of(found)["Name (please print)"] == "person"
    assert fields_of(found)["No"] is None


def test_questions_without_a_heading_under_a_section_title_are_an_interview() -> None:
    text = """
Strategy||Answer|Interview notes
1|Is there a plan?|Yes|Seen
2|Is it reviewed?|No|
3|Is it owned?|Yes|Head of service

Training||Answer|Interview notes
1|Are new staff trained?|Yes|
2|Is it refreshed?|No|
"""
    found = recognise(sheet_of(text))
    assert found.kind is Kind.MATURITY
    assert {match.letter: match.field for match in found.columns}["B"] == "question"
    assert fields_of(found)["Answer"] == "level"
    assert len(found.rows) == 5


@pytest.mark.parametrize(
    "steps",
    [("Public", "Internal", "Confidential", "Restricted"), ("Low", "Medium", "High", "Very high")],
)
def test_a_table_that_explains_a_scale_is_no_register(steps: tuple[str, ...]) -> None:
    rows = "\n".join(f"{step}|What it means|Locked room|Shred|Encrypted" for step in steps)
    text = f"Classification|Description|Storage|Disposal|Access controls\n{rows}"
    assert recognise(sheet_of(text)).kind is None


def test_a_key_below_the_table_is_not_read_as_records() -> None:
    text = """
Risk ID|Risk|Likelihood|Impact|Score|Risk owner
1|Files are lost|4|4|16|Jo Bloggs
2|Mail goes astray|3|2|6|Al Smith



|5 - Very high|Low
|4 - High|Low
|3 - Moderate|Low
"""
    found = recognise(sheet_of(text))
    assert len(found.rows) == 2
    assert list(found.skipped.values()) == ["another table"] * 3


def test_a_text_nobody_named_stands_for_what_an_action_is_about() -> None:
    text = """
Ref|Ask of the panel|Lead officer|To be done by|Status
1|Publish the register of assets|Jo Bloggs|01/05/2017|Open
2|Train every asset owner|Al Smith|01/06/2017|Open
"""
    found = recognise(sheet_of(text))
    ask = next(match for match in found.columns if match.heading == "Ask of the panel")
    assert (found.kind, ask.field, ask.is_doubtful) == (Kind.ACTIONS, "recommendation", True)
    assert any("'Ask of the panel' was taken for it" in note for note in found.notes)


def test_a_running_number_leaves_the_reference_to_the_column_that_is_one() -> None:
    text = "S.No|Asset ID|Asset name|Owner|Location\n1|IAR-1|Files|Jo Bloggs|Room 1\n2|IAR-2|Maps|Al Smith|Room 2"
    fields = fields_of(recognise(sheet_of(text)))
    assert (fields["S.No"], fields["Asset ID"]) == (None, "asset_id")


def test_a_second_lead_behind_the_actions_is_whoever_does_them() -> None:
    text = """
Risk|Owner|Likelihood|Impact|Further action|Lead|By when
Files are lost|Jo Bloggs|4|4|List every box|Al Smith|01/05/2017
"""
    fields = fields_of(recognise(sheet_of(text)))
    assert (fields["Owner"], fields["Lead"]) == ("risk_owner", "action_owner")


def test_a_word_right_behind_a_staged_score_is_the_rating_of_that_stage() -> None:
    text = """
Risk|Likelihood|Impact|Inherent risk|Risk level|Residual likelihood|Residual impact|Residual risk|Risk owner
Files are lost|4|5|20|Critical|2|5|10|Jo Bloggs
Mail goes astray|3|4|12|High|1|4|4|Al Smith
"""
    assert fields_of(recognise(sheet_of(text)))["Risk level"] == "inherent_rating"


def test_severity_behind_impact_and_probability_is_what_the_two_make() -> None:
    text = "Ref|Description|Impact|Probability|Severity|Owner|Mitigation\n1|Late supplier|3|4|12|Jo Bloggs|Chase them"
    assert fields_of(recognise(sheet_of(text)))["Severity"] == "residual_score"


@pytest.mark.parametrize("heading", ["CxL", "L x I", "Likelihood × Impact", "Measure of risk"])
def test_a_product_of_two_measures_is_the_score(heading: str) -> None:
    text = f"Risk|Likelihood|Impact|{heading}|Risk owner\nFiles are lost|4|4|16|Jo Bloggs"
    assert fields_of(recognise(sheet_of(text)))[heading] == "residual_score"


def test_a_year_in_a_heading_says_when_not_what() -> None:
    text = """
Element|Statement|Score 2015|Score 2016|Comment
Leadership|A senior officer is named|1|2|
Policy|A policy is approved|2|3|New policy
"""
    fields = fields_of(recognise(sheet_of(text)))
    assert (fields["Score 2015"], fields["Score 2016"]) == ("level", "level")


def test_whether_a_control_applies_is_not_how_well_it_stands() -> None:
    text = """
Control ID|Control name|Applicable|Implementation status
A.5.1|Policies|Yes|Implemented
A.6.1|Roles|Yes|Partly
"""
    fields = fields_of(recognise(sheet_of(text)))
    assert (fields["Applicable"], fields["Implementation status"]) == (None, "level")
    assert fields["Control name"] == "dimension"


def test_a_heading_said_in_two_languages_is_the_one_we_know() -> None:
    text = """
Cyf / Ref|Enw'r ased / Asset name|Perchennog / Owner|Lleoliad / Location
1|Ffeiliau / Files|Pennaeth|Neuadd y Sir
2|Mapiau / Maps|Clerc|Neuadd y Sir
"""
    found = recognise(sheet_of(text))
    assert found.kind is Kind.ASSETS
    assert [match.field for match in found.columns] == ["asset_id", "asset_name", "asset_owner", "location"]


def test_sentences_under_risk_response_are_actions_not_a_choice() -> None:
    text = """
Risk|Likelihood|Impact|Risk response|Risk owner
Files are lost|4|4|List and seal every box before the move|Jo Bloggs
Mail goes astray|3|2|Buy a machine that checks addresses|Al Smith
"""
    assert fields_of(recognise(sheet_of(text)))["Risk response"] == "actions"


def test_a_state_of_repair_is_no_lawful_basis() -> None:
    text = "Asset ID|Asset name|Owner|Location|Condition\n1|Laptop|Jo Bloggs|Room 1|Good\n2|Server|Al Smith|Room 2|Poor"
    assert fields_of(recognise(sheet_of(text)))["Condition"] != "lawful_basis"


@pytest.mark.parametrize("heading", ["Raised by", "Purchase date", "Licence type", "Review frequency"])
def test_a_heading_known_to_be_none_of_the_fields_is_near_to_none(heading: str) -> None:
    assert all(not likenesses(kind, heading) for kind in Kind)


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [
        (Kind.ASSETS, "GSC marking of record", "classification"),
        (Kind.ASSETS, "Agreed retention rule", "retention_period"),
        (Kind.INCIDENTS, "Lessons we learnt", "lesson"),
    ],
)
def test_a_heading_made_of_words_of_one_field_is_that_field(kind: Kind, heading: str, field: str) -> None:
    likely = likenesses(kind, heading)
    assert max(likely, key=lambda name: likely[name].strength) == field


def test_initials_in_front_of_a_heading_say_whose_it_is() -> None:
    text = """
Ref|Recommendation|Owner|Status|IMSG sign-off
1|Keep a register|Jo Bloggs|Done|02/11/2016
2|Train the owners|Al Smith|Not yet begun|
3|Mark the files|Di Jones|Ongoing|09/11/2016
"""
    assert fields_of(recognise(sheet_of(text)))["IMSG sign-off"] == "approved_on"


def test_a_supplier_a_row_with_its_risk_scored_and_treated_is_a_risk_register() -> None:
    text = """
Vendor name|Data shared|Likelihood|Impact|Risk score|Mitigation|Owner
Acme|Names|4|5|20|Contract in place|Jo Bloggs
Beta|Salaries|3|4|12|Contract in place|Al Smith
"""
    found = recognise(sheet_of(text))
    assert (found.kind, fields_of(found)["Data shared"]) == (Kind.RISKS, None)


def test_a_failure_mode_sheet_holds_two_sets_of_severity_and_occurrence() -> None:
    text = """
Step|Failure mode|Effect(s) of failure|SEV|Potential cause(s)|OCC|Current controls|RPN|Recommended action|SEV|OCC|RPN
Scan post|Page lost|A claim is late|8|Worn feeder|4|Spot check|32|New feeder|8|1|8
Scan post|Page twice|Two letters go out|5|Two clerks|2|Rota|10|One clerk|5|1|5
Store post|Box lost|A breach|9|Flood|3|Shelves|27|Move it|9|1|9
"""
    found = recognise(sheet_of(text))
    fields = [match.field for match in found.columns]
    assert found.kind is Kind.RISKS
    assert (fields[3], fields[5], fields[7]) == ("inherent_impact", "inherent_likelihood", "inherent_score")
    assert fields[9:] == ["residual_impact", "residual_likelihood", "residual_score"]


def test_plain_questions_are_the_columns_of_a_risk_register() -> None:
    text = """
What could go wrong?|How could it happen?|What protects it today?|How likely? (L/M/H)|How bad? (L/M/H)|Risk|By when?
Laptop is stolen|Left in a car|Password|High|High|High|15/12/2016
Fax goes astray|Wrong number|A cover sheet|Medium|Low|Low|30/11/2016
Pipe bursts|Old plumbing|None|Low|Medium|Low|30/06/2017
"""
    found = recognise(sheet_of(text))
    assert found.kind is Kind.RISKS
    assert [match.field for match in found.columns] == [
        "risk", "cause", "controls", "residual_likelihood", "residual_impact", "residual_score", "action_due",
    ]  # fmt: skip


def test_a_score_right_behind_a_staged_pair_belongs_to_it() -> None:
    text = """
No.|Risk statement|Inherent impact|Inherent prob.|Risk score|Controls|Residual impact|Residual prob.|Risk score
1|Files are lost|4|4|16|Locked room|4|2|8
2|Mail goes astray|3|3|9|Two readers|3|1|3
"""
    fields = [match.field for match in recognise(sheet_of(text)).columns]
    assert (fields[4], fields[8]) == ("inherent_score", "residual_score")


def test_an_impact_in_steps_is_a_level_whatever_the_heading_says_after_it() -> None:
    text = """
ID|Risk description|Likelihood of the risk occurring|Impact if the risk occurs|Owner Person who will see to it|Status
1|A supplier is late|Medium|High|Jo Bloggs|Open
2|Scope grows|High|Medium|Al Smith|Open
3|Test data is real|Low|High|Di Jones|Open
"""
    fields = fields_of(recognise(sheet_of(text)))
    assert fields["Impact if the risk occurs"] == "residual_impact"
    assert fields["Owner Person who will see to it"] == "risk_owner"


def test_money_set_aside_is_no_action() -> None:
    text = """
Risk|Likelihood|Impact|Mitigation|Contingency ($)|Risk owner
Files are lost|4|4|Scan every box|15000|Jo Bloggs
Mail goes astray|3|2|Two readers|8000|Al Smith
"""
    assert fields_of(recognise(sheet_of(text)))["Contingency ($)"] is None


def test_how_far_an_action_is_leaves_the_status_to_another_column() -> None:
    text = """
Finding ID|Recommendation|Owner|Due date|% Complete|Validation status
F1|Close old accounts|Jo Bloggs|30/06/2016|0.7|In progress
F2|Keep a log|Al Smith|31/12/2016|1|Complete
"""
    fields = fields_of(recognise(sheet_of(text)))
    assert (fields["% Complete"], fields["Validation status"]) == ("progress", "status")


def test_dates_of_a_roster_are_taken_for_what_they_are_called() -> None:
    text = """
Name|Job classification|Hire date|First training completed|Refresher due|Refresher completed|Certificate on file?
Jo Bloggs|Clerk|01/06/2014|15/06/2014|15/06/2016|01/06/2016|Y
Al Smith|Porter|01/02/2015|10/02/2015|10/02/2016|08/02/2016|Y
Di Jones|Nurse|05/01/2015|20/01/2015|20/01/2016||N
"""
    fields = fields_of(recognise(sheet_of(text)))
    assert (fields["Job classification"], fields["Refresher due"]) == ("job_title", "expires_on")
    assert fields["First training completed"] == "completed_on"
    assert fields["Certificate on file?"] != "completed_on"


def test_the_day_somebody_began_is_not_the_day_of_enrolment() -> None:
    text = """
Name|Course|Enrolment date|Start date|Completion date|Status
Jo Bloggs|Handling requests|02/01/2016|09/01/2016|09/01/2016|Passed
Al Smith|Handling requests|02/01/2016|||Not started
"""
    fields = fields_of(recognise(sheet_of(text)))
    assert (fields["Enrolment date"], fields["Start date"]) == ("enrolled_on", None)


def test_a_tracker_of_incidents_is_no_action_plan() -> None:
    text = """
Incident tracker

INC#|Opened|Source|Analyst notes|Priority|Root cause|Remediation|Closed|State
INC1|06/03/2016|Mail gate|Many tries to sign in|P2|Weak password|Reset it|04/07/2016|Closed
INC2|08/02/2016|A user|A letter asked for money|P3|||08/02/2016|Closed
INC3|18/03/2016|A user|A list went to the wrong team|P2|Slip|Recalled|01/07/2016|Closed
"""
    found = recognise(sheet_of(text))
    assert found.kind is Kind.INCIDENTS
    fields = fields_of(found)
    assert (fields["INC#"], fields["Opened"], fields["Closed"]) == ("incident_id", "reported_on", "closed_on")
    assert (fields["Source"], fields["Root cause"], fields["Remediation"]) == (None, "cause", "action")


@pytest.mark.parametrize(
    "text",
    [
        "Level|Label|What it looks like\n0|Absent|Nothing is there\n1|Begun|Some of it is\n2|Settled|All of it is",
        "Req #|Control|Document requested|Requested from|Date requested|Received?\n"
        "1|AC-2|List of users|IT|05/01/2016|Y\n2|CP-9|Log of copies|IT|05/01/2016|N",
        "Contract no.|Supplier|Title|Start|End|Contract manager|Procurement route\n"
        "C-1|Acme|Cleaning|01/04/2016|31/03/2019|Facilities|Tender\nC-2|Beta|Lines|01/01/2016|31/12/2018|IT|Quote",
    ],
    ids=["levels explained", "documents asked for", "contracts"],
)
def test_lists_that_share_words_with_a_register_are_none(text: str) -> None:
    assert recognise(sheet_of(text)).kind is None


def test_a_row_that_only_numbers_its_columns_is_no_record() -> None:
    text = "Risk|Cause|Likelihood|Impact|Owner\n1|2|3|4|5\nFiles are lost|Flood|4|4|Jo Bloggs\nMail strays|Slip|3|2|Al"
    found = recognise(sheet_of(text))
    assert (len(found.rows), list(found.skipped.values())) == (2, ["column numbers"])


def test_the_name_of_the_table_is_no_band_above_its_headings() -> None:
    text = "Risk register|||||\n|Risk ID|Risk title|Likelihood|Impact|Risk owner\n|1|Files are lost|4|4|Jo Bloggs"
    found = recognise(sheet_of(text))
    assert (found.kind, found.header_rows) == (Kind.RISKS, (2,))


def test_teams_beside_each_other_are_levels_of_a_topic() -> None:
    text = "Topic|Team Ash|Team Oak|Team Elm\nKeeping a list|1|0|2\nSharing|2|2|3\nDisposal|3|1|2"
    found = recognise(sheet_of(text))
    assert found.kind is Kind.MATURITY
    assert [match.field for match in found.columns] == ["dimension", "level", "level", "level"]


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [
        (Kind.INCIDENTS, "incident_dt", "occurred_on"),
        (Kind.INCIDENTS, "closed_dt", "closed_on"),
        (Kind.INCIDENTS, "root_cause_cd", "cause"),
        (Kind.ASSETS, "biz_owner", "asset_owner"),
        (Kind.RISKS, "risk_key", "risk_id"),
        (Kind.RISKS, "vuln_desc", "cause"),
        (Kind.TRAINING, "course_nm", "course"),
        (Kind.INCIDENTS, "incident_type_cd", "category"),
    ],
)
def test_machine_names_are_read_as_the_words_they_shorten(kind: Kind, heading: str, field: str) -> None:
    likely = likenesses(kind, heading)
    assert max(likely, key=lambda name: likely[name].strength) == field


@pytest.mark.parametrize(("kind", "heading"), [(Kind.ASSETS, "Schedule item no."), (Kind.ACTIONS, "issuetype")])
def test_what_a_row_is_filed_under_is_no_field(kind: Kind, heading: str) -> None:
    assert not likenesses(kind, heading)


def test_words_that_every_field_has_make_no_near_miss() -> None:
    assert "actions" not in likenesses(Kind.RISKS, "Risk description")
    text = "Risk title|Risk_Desc|Likelihood|Impact|Risk owner\nFlood|Files get wet|4|4|Jo\nTheft|A laptop goes|3|2|Al"
    assert fields_of(recognise(sheet_of(text)))["Risk_Desc"] in (None, "risk")


def test_of_two_responses_the_one_without_words_of_the_list_says_what_is_done() -> None:
    text = """
Risk|Likelihood|Impact|Risk response categories|Risk response|Acceptable?|Risk owner
Files are lost|4|4|Reduce|Early count|N|Jo Bloggs
Mail goes astray|3|2|Share|Bond|Y|Al Smith
"""
    fields = fields_of(recognise(sheet_of(text)))
    assert (fields["Risk response categories"], fields["Risk response"]) == ("treatment", "actions")
    assert fields["Acceptable?"] is None
