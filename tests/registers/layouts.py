# ruff: noqa: E501 -- a sheet is written as people see it, one line a row
"""Sheets of the layouts that councils and their systems really use, with the fields a person would give each column.

A layout is written as rows of text, "|" between cells; the expectation as field names in the order of the columns,
"-" for a column that fits no field. A field with "/" allows either reading.
"""

from dataclasses import dataclass

import pandas as pd

from inforisk.vocabulary import Kind
from inforisk.workbook.cells import CellRange, Sheet, column_letter


def sheet_of(text: str, name: str = "Sheet1", merged: tuple[CellRange, ...] = ()) -> Sheet:
    """A sheet from lines of cells with "|" between them; an empty line is a blank row."""
    lines = [[cell.strip() or None for cell in line.split("|")] for line in text.strip("\n").split("\n")]
    width = max(len(line) for line in lines)
    cells = pd.DataFrame(
        [[*line, *[None] * (width - len(line))] for line in lines],
        index=range(1, len(lines) + 1),
        columns=[column_letter(place) for place in range(1, width + 1)],
        dtype="str",
    )
    return Sheet(name, cells, merged=merged)


@dataclass(frozen=True)
class Layout:
    """A sheet and the right answer: kind, header rows, fields by column, number of records."""

    title: str
    kind: Kind | None
    text: str
    header_rows: tuple[int, ...] = (1,)
    fields: str = ""
    rows: int = 1
    name: str = "Sheet1"


RISKS = (
    Layout(
        "Scarborough, letters and numbers in one score",
        Kind.RISKS,
        """
Risk Ref|Risk|Cause|Consequences|Mitigation|Current Risk Score|Target Score|Responsible Officer|Action Plan
1|Loss of case files|Boxes not listed|Families told late|Locked rooms are in place|C4|B3|Jo Bloggs|List every box
2|Laptop stolen|Left in cars|Data seen|Encrypted disks are in use|D3|B2|Al Smith|Train staff
""",
        fields="risk_id risk cause consequence controls residual_score target_score risk_owner actions",
        rows=2,
    ),
    Layout(
        "Blackburn, two sets with long headings",
        Kind.RISKS,
        """
Nature of the Risk|Consequences of the Risk Occurring|Likelihood before mitigation (1:5) (A)|Severity / impact before mitigation (1:5) (B)|Inherent risk score (A * B)|Mitigation|Likelihood after mitigation (1:5) (C)|Severity / impact after mitigation (1:5) (D)|Post mitigation risk score (C * D)
Files lost|Fines|4|5|20|Scanning is in place|2|5|10
""",
        fields="risk consequence inherent_likelihood inherent_impact inherent_score controls residual_likelihood residual_impact residual_score",
    ),
    Layout(
        "West Berkshire, gross, current and expected net",
        Kind.RISKS,
        """
Ref|Risk|Gross Likelihood|Gross Impact|Gross Rating|Current Likelihood|Current Impact|Current Rating|Expected Net Likelihood|Expected Net Impact|Expected Net Rating|Owner
1|Files lost|4|4|16|3|4|12|2|4|8|Jo Bloggs
""",
        fields="risk_id risk inherent_likelihood inherent_impact inherent_score residual_likelihood residual_impact residual_score target_likelihood target_impact target_score risk_owner",
    ),
    Layout(
        "Coventry corporate, scores only",
        Kind.RISKS,
        """
No.|Risk|Impact|Inherent score|Mitigations|Residual score|Responsible|Score when last reported
1|Cyber attack|Services stop and data is lost for weeks|20|Backups are in place|12|Jo Bloggs|12
2|Fraud|Money is lost and trust is damaged badly|12|Checks are in place|8|Al Smith|8
""",
        fields="risk_id risk consequence inherent_score controls residual_score risk_owner -",
        rows=2,
    ),
    Layout(
        "Bracknell, unmitigated, residual and target",
        Kind.RISKS,
        """
Risk No|Risk Title|Unmitigated Likelihood|Unmitigated Impact|Unmitigated Score|Current Residual Likelihood|Current Residual Impact|Current Residual Score|Target Score|Risk Owner|RAG|Direction of Travel
1|Files lost|4|4|16|3|3|9|6|Jo Bloggs|Amber|Same
""",
        fields="risk_id risk inherent_likelihood inherent_impact inherent_score residual_likelihood residual_impact residual_score target_score risk_owner residual_rating/target_rating direction",
    ),
    Layout(
        "Two header rows with the stage above L, I and Score",
        Kind.RISKS,
        """
Information Risk Register

Ref|Risk|Owner|Inherent|||Residual|||Actions
|||L|I|Score|L|I|Score|
1|Files lost|Jo Bloggs|4|4|16|2|4|8|Scan them
2|Laptop stolen|Al Smith|3|4|12|2|3|6|Encrypt
""",
        header_rows=(3, 4),
        fields="risk_id risk risk_owner inherent_likelihood inherent_impact inherent_score residual_likelihood residual_impact residual_score actions",
        rows=2,
    ),
    Layout(
        "One set without a stage, short headings",
        Kind.RISKS,
        """
Risk ID|Description of Risk|L|I|LxI|Resp. Officer|Status
1|Files lost|4|4|16|Jo Bloggs|Open
""",
        fields="risk_id risk residual_likelihood residual_impact residual_score risk_owner status",
    ),
    Layout(
        "Misspelt and abbreviated headings",
        Kind.RISKS,
        """
Risk Referance|Risk Desciption|Likelyhood|Imapct|Risk Scroe|Risk Onwer|Exisiting Controls|Dept
1|Files lost|4|4|16|Jo Bloggs|Locked|Adults
""",
        fields="risk_id risk residual_likelihood residual_impact residual_score risk_owner controls service",
    ),
    Layout(
        "ISMS, asset based, threat for want of a risk",
        Kind.RISKS,
        """
Ref|Asset|Threat|Vulnerabilities|Risk Type (C/I/A)|Risk Owner|Existing Controls|Likelihood|Likelihood Rationale|Impact|Impact Rationale|Risk Score|Treatment
1|Case files|Theft|Open rooms|C|Jo Bloggs|Locks|3|Seen before elsewhere in the county|4|Families would be harmed by this|12|Treat
""",
        fields="risk_id asset_name/asset_id risk cause category risk_owner controls residual_likelihood - residual_impact - residual_score treatment",
    ),
    Layout(
        "A target date beside the target scores, another for the action",
        Kind.RISKS,
        """
Risk ref|Risk|Current likelihood|Current impact|Current score|Target likelihood|Target impact|Target score|Target date|Further action required|Action owner|By when
1|Files lost|4|4|16|2|4|8|30/09/2017|Scan them|Al Smith|30/06/2017
""",
        fields="risk_id risk residual_likelihood residual_impact residual_score target_likelihood target_impact target_score target_date actions action_owner action_due",
    ),
    Layout(
        "Accountable beside Risk Owner stays as it is",
        Kind.RISKS,
        """
ID|Risk|Accountable|Risk Owner|Likelihood|Impact|Score
1|Files lost|Director|Jo Bloggs|4|4|16
""",
        fields="risk_id risk - risk_owner residual_likelihood residual_impact residual_score",
    ),
    Layout(
        "After treatment makes the plain set inherent",
        Kind.RISKS,
        """
Risk ID|Risk|Likelihood|Impact|Score|Treatment|Likelihood after treatment|Impact after treatment|Score after treatment
1|Files lost|4|4|16|Treat|2|4|8
""",
        fields="risk_id risk inherent_likelihood inherent_impact inherent_score treatment residual_likelihood residual_impact residual_score",
    ),
    Layout(
        "Mitigation that says what will be done, beside existing controls",
        Kind.RISKS,
        """
Risk|Existing controls|Probability|Severity|Risk rating|Mitigation|Lead officer|Due date|Open/Closed
Files lost|Rooms are locked|3|4|12|Will implement a box list by June|Jo Bloggs|30/06/2017|Open
Laptop stolen|Disks are encrypted|2|4|8|Will introduce cable locks|Al Smith|31/07/2017|Open
""",
        fields="risk controls residual_likelihood residual_impact residual_score actions risk_owner action_due status",
        rows=2,
    ),
)  # fmt: skip

ASSETS = (
    Layout(
        "ICO record of processing, headings on row 9",
        Kind.ASSETS,
        """
Controller|Example Council
Address|1 High Street
Email|dpo@example.org
Telephone|01234 567890
Data Protection Officer|Jo Bloggs
Representative|n/a


Business function|Purpose of processing|Name and contact details of joint controller (if applicable)|Categories of individuals|Categories of personal data|Categories of recipients|Link to contract with processor|Names of third countries or international organisations that personal data are transferred to (if applicable)|Safeguards for exceptional transfers of personal data to third countries or international organisations (if applicable)|Retention schedule (if possible)|General description of technical and organisational security measures (if possible)|Article 6 lawful basis for processing personal data|Article 9 condition for processing special category data|Legitimate interests for the processing (if applicable)|Rights available to individuals|The source of the personal data (if applicable)|Location of personal data|Data Protection Impact Assessment required?|Data Protection Impact Assessment progress|Has a personal data breach occurred?|GDPR Article 6 lawful basis for processing personal data
Payroll|Pay staff|n/a|Employees|Bank details|HMRC|n/a|None|n/a|6 years|Encrypted|Contract|n/a|n/a|Access|Employee|HR system|No|n/a|No|Contract
Housing|Allocate homes|n/a|Tenants|Income|NHS|n/a|None|n/a|7 years|Encrypted|Public task|n/a|n/a|Access|Tenant|Housing system|Yes|Complete|No|Public task
""",
        header_rows=(9,),
        fields="business_function purpose - data_subjects personal_data_categories shared_with - international_transfer - retention_period security_measures lawful_basis special_category_condition - - source location dpia_required dpia_status - -",
        rows=2,
    ),
    Layout(
        "Healthwatch, three title lines",
        Kind.ASSETS,
        """
Information Asset Register
Data Controller: Healthwatch Example
Accountable Officer: Jo Bloggs
Asset Number|Asset Title|Asset Description|Purpose|Location/ system or place of storage|Lead Officer|Data Processor (if applicable)|Protective Marking|Vital record (Yes/No)|Other Security Measures|Personal Data (None / PI / CPI)|Lawful Basis for Processing Personal Data (Article 6)|Data Subject Category|Personal Data Categories|Retention|In public domain|Intended or Likely Recipients|Notes
1|Enquiries|Calls|Signposting|Office|Jo Bloggs|n/a|Official|Yes|Locked|PI|Consent|Public|Names|2 years|No|None|x
""",
        header_rows=(4,),
        fields="asset_id asset_name description purpose location asset_owner processor classification business_critical security_measures personal_data lawful_basis data_subjects personal_data_categories retention_period publishable shared_with notes",
    ),
    Layout(
        "Mole Valley, a document box above and blank references",
        Kind.ASSETS,
        """
Information Asset Register - Planning
Document owner|Jo Bloggs|Last update|01/03/2017|Next update|01/03/2018

Internal Ref ID|Information Asset|Description|Information Asset Owner|Format|Where stored|Contains personal data?|Legal basis|Retention period|Review date
|Planning applications|Files and plans|Head of Planning|Electronic|Server|Yes|Legal obligation|15 years|01/03/2018
|Enforcement files|Notices|Head of Planning|Paper|Room 3|Yes|Public task|10 years|01/03/2018
""",
        header_rows=(4,),
        fields="asset_id asset_name description asset_owner format location personal_data lawful_basis retention_period review_due",
        rows=2,
    ),
    Layout(
        "NHS practice",
        Kind.ASSETS,
        """
Name|Description|Asset Type|Classification|Data Owner|Data Custodian|Storage Location|Retention Period|Personal / Special Category|Security Controls|Disaster Recovery|Last reviewed|Next review
Patient records|Notes|Data|OFFICIAL-SENSITIVE|Dr Jones|Practice manager|EMIS|10 years|Both|Smartcards|24 hours|01/02/2017|01/02/2018
""",
        fields="asset_name description asset_type classification asset_owner asset_administrator location retention_period personal_data security_measures recovery_time last_reviewed review_due",
    ),
    Layout(
        "An asset register with its own likelihood and impact",
        Kind.ASSETS,
        """
Asset ID|Asset Name|Asset Owner|Location|Confidentiality|Integrity|Availability|Likelihood|Impact|Risk Rating
A1|Payroll|Head of HR|Server|3|3|2|2|4|8
A2|Case files|Head of Care|Office|4|3|3|3|4|12
""",
        fields="asset_id asset_name asset_owner location confidentiality integrity availability likelihood impact risk_rating",
        rows=2,
    ),
    Layout(
        "C, I and A under one band",
        Kind.ASSETS,
        """
|||Security requirements|||
Ref|Asset|Owner|C|I|A|Where held
1|Payroll|Head of HR|3|3|2|Server
""",
        header_rows=(2,),
        fields="asset_id asset_name asset_owner confidentiality integrity availability location",
    ),
    Layout(
        "Southern Health, owner and administrator",
        Kind.ASSETS,
        """
Asset ref|Asset name|IAO|IAA|Directorate|Team|System|Shared with|ISA in place|DPIA completed?|RTO|Status
7|Rota|Jo Bloggs|Al Smith|Care|Ward 4|RotaPro|Agency|Yes|No|1 day|Live
""",
        fields="asset_id asset_name asset_owner asset_administrator directorate service system shared_with sharing_agreement dpia_required recovery_time status",
    ),
)  # fmt: skip

OTHERS = (
    Layout(
        "ICO audit action plan",
        Kind.ACTIONS,
        """
Ref|Observation/Finding|Recommendation|Priority|Response|Agreed action|Owner|Implementation date|Progress update at follow-up|Evidence|Status
A12|No register|Keep a register|High|Accepted|Create it|Jo Bloggs|30/09/2016|Half done|v1|In progress
B3|No training|Train owners|Urgent|Accepted|Run a course|Al Smith|31/12/2016|Begun|Slides|Not started
""",
        fields="action_ref finding recommendation priority response agreed_action action_owner due progress evidence status",
        rows=2,
    ),
    Layout(
        "Internal audit follow up with a revised date",
        Kind.ACTIONS,
        """
Audit|Rec No|Recommendation|Management response|Responsible Officer|Original target date|Revised target date|Current status|Date completed|Comments
IT 2016|1|Patch servers|Agreed, monthly|Jo Bloggs|30/09/2016|31/12/2016|Complete|01/12/2016|ok
""",
        fields="plan action_ref recommendation agreed_action action_owner due revised_due status completed_on notes",
    ),
    Layout(
        "Issue log",
        Kind.ACTIONS,
        """
Issue ID|Issue Description|Date Raised|Priority|Action Required|Assigned To|Target Date|Issue Status|Date Closed
1|Backups fail|01/02/2017|High|Fix job|Jo Bloggs|01/03/2017|Open|
""",
        fields="action_ref recommendation raised_on priority agreed_action action_owner due status completed_on",
        name="Issue Log",
    ),
    Layout(
        "ARMA maturity, a row a principle",
        Kind.MATURITY,
        """
Principle|Current level|Target level|Date assessed|Assessor|Evidence|Comments
Accountability|3|4|01/11/2016|Self|Policy|ok
Transparency|2|3|01/11/2016|Self|Website|ok
""",
        fields="dimension level target assessed_on assessor evidence notes",
        rows=2,
    ),
    Layout(
        "ARMA maturity, a column a principle",
        Kind.MATURITY,
        """
Service|Accountability|Transparency|Integrity|Protection|Compliance
Adults|3|2|3|4|2
Housing|2|2|3|3|3
""",
        fields="service level level level level level",
        rows=2,
        name="Maturity assessment",
    ),
    Layout(
        "Statement of applicability",
        Kind.MATURITY,
        """
Clause|Control|Applicable|Justification for exclusion|Implementation status|Evidence
A.5.1|Policies|Yes||Implemented|Policy v2
A.6.1|Roles|Yes||Partially|Chart
""",
        fields="dimension dimension/question/- - notes level evidence",
        rows=2,
        name="SoA",
    ),
    Layout(
        "Learning Pool completions",
        Kind.TRAINING,
        """
username|courseshortname|courseidnumber|completiondate|grade
jbloggs|IAO|IAO-01|2016-05-17|85
asmith|IAO|IAO-01|2016-06-17|90
""",
        fields="username course course_id completed_on score",
        rows=2,
    ),
    Layout(
        "Moodle completions",
        Kind.TRAINING,
        """
username|userid|coursename|courseid|timeenrolled|timestarted|timecompleted
jbloggs|12|Data protection|4|2016-05-01|2016-05-02|2016-05-03
""",
        fields="username -/employee_id/username course course_id enrolled_on -/enrolled_on completed_on",
    ),
    Layout(
        "Skillsoft style report",
        Kind.TRAINING,
        """
User's Fullname|Employee ID|Email|Course Name|Completion Status|Completion Date|Due Date|Organisation|Manager
Jo Bloggs|1001|jo@example.org|GDPR|Complete|01/02/2017|01/03/2017|Adults|Al Smith
Pat Jones|1002|pat@example.org|GDPR|Overdue||01/03/2017|Adults|Al Smith
""",
        fields="person employee_id email course status completed_on due service manager",
        rows=2,
    ),
    Layout(
        "Training matrix, a column a course",
        Kind.TRAINING,
        """
Training matrix 2016/17

Name|Job title|Team|Data protection|Information security|Records management
Jo Bloggs|Officer|Adults|01/02/2017|03/04/2017|
Al Smith|Manager|Adults|05/02/2017|N/A|06/07/2017
Pat Jones|Clerk|Housing|07/02/2017|08/04/2017|09/07/2017
""",
        header_rows=(3,),
        fields="person job_title service completed_on completed_on completed_on",
        rows=3,
    ),
    Layout(
        "Incidents as in a SIRO report",
        Kind.INCIDENTS,
        """
Incident Ref|Date of incident|Date reported|Directorate|Type of breach|Description of incident|Severity|No. of individuals affected|Reported to ICO?|Lessons learned|Status
INC1|02/08/2016|03/08/2016|People|Disclosure|Letter to wrong address|Medium|4|No|Check envelopes|Closed
""",
        fields="incident_id occurred_on reported_on directorate category description severity people_affected reported_to_ico lesson status",
    ),
    Layout(
        "Data breach log",
        Kind.INCIDENTS,
        """
Breach No|Date of breach|Date discovered|Service area|Details of breach|Personal data involved|Data subjects informed|ICO notified|Date ICO notified|Root cause|Remedial action|Date closed
1|02/08/2016|03/08/2016|Adults|Email to wrong person|Yes|Yes|No||Autocomplete|Recalled|05/08/2016
""",
        fields="incident_id occurred_on reported_on service description personal_data_breach individuals_informed reported_to_ico ico_notified_on cause action closed_on",
        name="Breach log",
    ),
)  # fmt: skip

HEADINGS_ONLY = (
    Layout("Health and safety style", Kind.RISKS, """
Item|Hazard/Risk Description|Who may be harmed|Likelihood (L)|Severity (S)|Risk Rating (LxS)|Control measures|Residual L|Residual S|Residual Rating|Person Responsible
""", fields="risk_id risk - inherent_likelihood inherent_impact inherent_score controls residual_likelihood residual_impact residual_score risk_owner", rows=0),
    Layout("A pair that borrows the stage of the score behind it", Kind.RISKS, """
Risk ID|Date Identified|Risk Statement|Likelihood (1-5)|Impact (1-5)|Inherent Risk|Control|Residual Risk|Treatment|Owner|Target Date|Status
""", fields="risk_id identified_on risk inherent_likelihood inherent_impact inherent_score controls residual_score treatment risk_owner action_due status", rows=0),
    Layout("Corporate register with quarters", Kind.RISKS, """
Ref|Corporate Objective|Risk|Risk Owner|Inherent Risk Score (IxL)|Current Controls|Current Risk Score (IxL)|Target Risk Score (IxL)|Planned actions|Timescale|Q1|Q2|Trend
""", fields="risk_id category risk risk_owner inherent_score controls residual_score target_score actions action_due - - direction", rows=0),
    Layout("Performance system export", Kind.RISKS, """
Risk Code|Risk Title|Gross Risk Matrix|Current Risk Matrix|Target Risk Matrix|Risk Owner|Latest Note|Last Review Date
""", fields="risk_id risk inherent_score residual_score target_score risk_owner notes last_reviewed", rows=0),
    Layout("Headings as questions", Kind.ASSETS, """
Information Asset|What it contains|Who owns it|Where it's kept|How long we keep it|Who we share it with|Personal data? Y/N
""", fields="asset_name description asset_owner location retention_period shared_with personal_data", rows=0),
    Layout("Systems register", Kind.ASSETS, """
Application Name|Business Owner|Technical Owner|Vendor|Hosting|Data Classification|RTO|PII?|Go live date
""", fields="asset_name asset_owner asset_administrator processor location classification recovery_time personal_data -", rows=0),
    Layout("Audit findings", Kind.ACTIONS, """
Finding #|Finding Title|Severity|Recommendation|Management Response|Owner|Target Date|Status
""", fields="action_ref finding priority recommendation agreed_action action_owner due status", rows=0),
    Layout("NHS incident extract", Kind.INCIDENTS, """
Datix No|Incident Date|Reported Date|Location|Incident Type|Details|Data Subjects Affected|ICO Reportable|Action Taken|Lessons Learnt|Date Closed
""", fields="incident_id occurred_on reported_on service category description people_affected reported_to_ico action lesson closed_on", rows=0),
)  # fmt: skip

NO_REGISTERS = (
    Layout("RACI chart", None, "Task|IAO|SIRO|IAA\nReview register|A|I|R\nApprove policy|R|A|C\nTrain staff|C|I|R"),
    Layout(
        "Stakeholder list",
        None,
        "Stakeholder Name|Role|Interest|Influence|Engagement strategy\nJo|Director|High|High|Meet\nAl|Union|Low|High|Inform",
    ),
    Layout("Heat map", None, "|1|2|3|4|5\n5|5|10|15|20|25\n4|4|8|12|16|20\n3|3|6|9|12|15\n2|2|4|6|8|10\n1|1|2|3|4|5"),
    Layout("Version history", None, "Version|Date|Author|Change\n0.1|01/02/2017|Jo|First draft\n1.0|01/03/2017|Al|Approved"),
    Layout("Drop-down lists", None, "Status|Likelihood|Impact|Treatment\nOpen|1|1|Treat\nClosed|2|2|Tolerate\n|3|3|Transfer\n|4|4|Terminate"),
    Layout(
        "Subject access requests",
        None,
        "Ref|Date received|Requester|Request type|Due date|Date closed|Status\n1|01/02/2017|A person|SAR|01/03/2017||Open",
    ),
    Layout("Cover page", None, "Example Council\nInformation Risk Register\nOwner|Jo Bloggs\nVersion|1.2\nDate|01/02/2017"),
    Layout("Scale descriptors", None, "Score|Likelihood|Description\n1|Rare|May occur once in ten years\n2|Unlikely|May occur in five years\n3|Possible|Next year"),
)  # fmt: skip

ALL_LAYOUTS = (*RISKS, *ASSETS, *OTHERS, *HEADINGS_ONLY)
