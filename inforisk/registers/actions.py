"""Action plans: one row a recommendation or action, from an audit, an assessment, an issue log or a treatment plan."""

from inforisk.registers.definition import Choices, Register
from inforisk.registers.entries import choice, date, identifier, person, synonyms, text
from inforisk.vocabulary import Kind

PRIORITIES = Choices(
    ("urgent", "high", "medium", "low"),
    synonyms(
        {
            "urgent": "critical; immediate; very high; p1; 1; fundamental; u",
            "high": "h; p2; 2; significant; major; red; important; essential",
            "medium": "m; moderate; med; p3; 3; amber; normal; desirable",
            "low": "l; minor; p4; 4; green; advisory; merits attention; very low; best practice",
        }
    ),
)

RESPONSES = Choices(
    ("accepted", "partially accepted", "rejected"),
    synonyms(
        {
            "accepted": "accept; agreed; agree; yes; fully accepted; y",
            "partially accepted": """partial; partially; partly accepted; part accepted; partially agreed; accepted
            in part""",
            "rejected": "reject; not accepted; declined; not agreed; disagree; no",
        }
    ),
)

STATUSES = Choices(
    ("not started", "in progress", "awaiting approval", "complete", "rejected", "superseded"),
    synonyms(
        {
            "not started": """not begun; not yet begun; yet to begin; yet to start; not yet started; to do;
            outstanding; not implemented; open;
            planned; new; red; not commenced; non-compliant; non compliant; not compliant; no progress; todo; not
            yet implemented; pending; identified; not met; proposed""",
            "in progress": """ongoing; on-going; continuing; begun; in process; started; underway; under way;
            on track; partially
            complete; partially implemented; amber; partly complete; partially compliant; work in progress; wip;
            delayed; in progesss; active; behind schedule; on hold; in-progress; overdue; partial; partially met;
            being implemented""",
            "awaiting approval": """requires final approval; awaiting final approval; awaiting sign off; awaiting
            sign-off; for approval; pending approval; draft; with approver; in review; under review""",
            "complete": """completed; closed; done; implemented; fully implemented; green; blue; compliant; finished;
            successfully implemented; resolved; achieved; met; c; fixed; remediated; verified; signed off""",
            "rejected": """not accepted; declined; cancelled; withdrawn; not applicable; wont do; won't do; risk
            accepted""",
            "superseded": "replaced; merged; no longer required; duplicate; no longer applicable; obsolete",
        }
    ),
)

_ASKING = (
    identifier(
        "action_ref",
        "Action reference",
        """Action Ref; Ref; No.; Action No; Action ID; ID; Ref No; Reference; Action number; Recommendation No;
        Recommendation Ref; Rec No; Rec Ref; Rec ID""",
        "The plan's own reference.",
        example="A12",
    ),
    text(
        "plan",
        "Plan",
        """Plan; Source; Source of action; Audit; Audit name; Audit title; Report; Plan name; Action source;
        Origin; Review; Source of recommendation; Audit report; Source document""",
        "Which plan it comes from: an audit, an assessment.",
        example="ICO audit 2016",
    ),
    text(
        "scope_area",
        "Scope area",
        """Scope area; Area; Scope; Theme; Category; Domain; Audit area; Section; Control area; Workstream; Topic;
        Control; Control ref; Controls""",
        "The part of the scope it belongs to.",
        example="Records management",
    ),
    text(
        "recommendation",
        "Recommendation",
        """Recommendation; Recommendations; Recommendation text; Audit recommendation; Recommended action; Issue;
        Issue description; Description; Weakness Description; Title; Recommendation / action; Issue identified;
        Recommendation title; Improvement""",
        "What was recommended.",
        is_needed=True,
        example="Keep a register of information assets",
    ),
    text(
        "finding",
        "Finding",
        """Finding; Observation; Observation/Finding; Findings; Audit finding; Gap; Observations; Weakness;
        Weakness Name; Weaknesses; Gap identified; Nonconformity; Non-conformity; Non conformity""",
        "What was found.",
        example="No register is kept",
    ),
    date(
        "raised_on",
        "Raised on",
        """Raised on; Date raised; Date identified; Date logged; Date of audit; Audit date; Date opened; Date;
        Original Detection Date; Report date; Date added; Date of report; Date recorded; Start date""",
        "When it was raised.",
        example="2016-02-11",
    ),
    choice(
        "priority",
        "Priority",
        """Priority; Priority rating; Urgency; Importance; Risk rating; Severity; Rating; Priority level; Risk
        level; Risk; Recommendation priority; Criticality; Grade; High/Medium/Low""",
        "Urgent, high, medium or low.",
        choices=PRIORITIES,
        example="high",
    ),
    choice(
        "response",
        "Response",
        """Response; Accepted; Accepted/Rejected; Accept/Reject; Accepted, partially accepted or rejected;
        Organisation response; Response to recommendation; Accepted?; Agreed?; Agreed Y/N; Recommendation
        accepted; Decision; Accepted (Y/N); Accepted / Partially / Rejected""",
        "Accepted, partially accepted or rejected.",
        choices=RESPONSES,
        example="accepted",
    ),
    text(
        "agreed_action",
        "Agreed action",
        """Agreed action; Action; Actions; Action required; Management response; Management action; Action to be
        taken; Agreed actions; Action agreed; Management comment; Actions required; Overall Remediation Plan;
        Planned action; Action plan""",
        "What was agreed to be done.",
        example="Create and publish the register",
    ),
)

_DOING = (
    person(
        "action_owner",
        "Action owner",
        """Owner; Action owner; Responsible officer; Lead; Lead officer; Action lead; Responsible; Responsibility;
        Officer; Assigned to; By whom; Who; Responsible person; Person responsible""",
        "Who does it.",
        example="Records Manager",
    ),
    date(
        "due",
        "Due",
        """Due; Due date; Target date; Implementation date; By when; Deadline; Date due; Completion date due;
        Agreed implementation date; Target completion date; When; Timescale; Scheduled Completion Date; Expected
        completion date""",
        "When it was first to be done.",
        example="2016-09-30",
    ),
    date(
        "revised_due",
        "Revised due",
        """Revised due date; Revised date; Revised target date; Revised implementation date; New due date; Extended
        date; New target date; Revised completion date; Revised deadline; Amended date; Extension date; Revised
        timescale; Revised due; Updated due date""",
        "The date agreed since.",
        example="2016-12-31",
    ),
    choice(
        "status",
        "Status",
        """Status; Progress status; Action status; Implementation status; RAG; RAG status; Current status; State;
        Completion status; Open/Closed; Complete?; Status of action; Status at follow up; Follow-up status""",
        "Where it stands: overdue is worked out, never typed.",
        is_needed=True,
        choices=STATUSES,
        example="in progress",
    ),
    date(
        "completed_on",
        "Completed on",
        """Date completed; Completed on; Completion date; Actual completion date; Date closed; Closed on; Date of
        completion; Actual date; Closed date; Date implemented; Closure date; Actual implementation date;
        Completed date; Date action completed""",
        "When it was done.",
        example="2016-10-14",
    ),
    date(
        "approved_on",
        "Approved on",
        """Approved on; Date approved; Approval date; Sign off date; Sign-off date; Date of approval; Verified on;
        Date verified; Verification date; Signed off on; Date of sign off; Validation date; Approved date;
        Authorised on""",
        "When its completion was approved.",
        example="2016-11-02",
    ),
    person(
        "approver",
        "Approver",
        """Approver; Approved by; Signed off by; Sign off; Sign-off; Verified by; Approving officer; Authorised by;
        Validated by; Closed by; Approving body; Reviewer; Verifier; Monitoring officer""",
        "Who approves its completion.",
        example="Information Management Strategy Group",
    ),
    text(
        "progress",
        "Progress",
        """Progress; Progress update; Update; Progress to date; Status update; Latest update; Comments on progress;
        Progress notes; Progress update at follow-up; Current position; Updates; Progress report; Progress made;
        Position statement""",
        "How far it has come, in words.",
        takes_several=True,
        example="Half the services have replied",
    ),
    text(
        "evidence",
        "Evidence",
        """Evidence; Evidence of completion; Supporting documents; Evidence provided; Evidence link; Evidence
        required; Link to evidence; Proof; Supporting evidence; Verification; Documents; Document link; Evidence
        location; Verification method""",
        "What shows that it was done.",
        takes_several=True,
        example="Register v1.0",
    ),
    identifier(
        "depends_on",
        "Depends on",
        """Depends on; Dependencies; Dependency; Dependent on; Dependent actions; Blocked by; Linked actions;
        Predecessor; Predecessors; Related actions; Interdependencies; Blockers; Depends upon; Dependency on""",
        "Other actions it must wait for.",
        takes_several=True,
        example="A11",
    ),
    identifier(
        "risk_id",
        "Risk reference",
        """Risk ID; Risk ref; Linked risk; Risk reference; Risk No; Related risk; Risk number; Risk ID (In priority
        order); Linked risk ID; Risk register ref; Related risk ID; Associated risk; Corporate risk ref; Risk
        IDs""",
        "The risk it reduces.",
        takes_several=True,
        example="20",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Additional comments; Additional information; Notes/Comments;
        Comments/Notes; Further comments; Other comments; Additional notes; General comments; Auditor comments;
        Further information""",
        "Anything else.",
        takes_several=True,
    ),
)

ACTIONS = Register(
    Kind.ACTIONS,
    "Action plan",
    "action",
    _ASKING + _DOING,
    names_row=("recommendation", "agreed_action", "finding"),
    signs=(
        "action plan",
        "action log",
        "actions",
        "recommendations",
        "treatment plan",
        "poam",
        "poa&m",
        "issue log",
        "issues",
        "issue register",
        "audit",
        "follow up",
        "implementation tracker",
        "action tracker",
        "improvement plan",
        "gap analysis",
        "remediation",
        "corrective action",
    ),
)
