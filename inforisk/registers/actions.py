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
            "not started": """not begun; yet to begin; not yet started; to do; outstanding; not implemented; open;
            planned; new; red; not commenced; non-compliant; non compliant; not compliant; no progress; todo; not
            yet implemented; pending; identified; not met; proposed""",
            "in progress": """ongoing; on-going; in process; started; underway; under way; on track; partially
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
        Recommendation Ref; Rec No; Rec Ref; Rec ID; Item; Item No; Number; POAM ID; Issue ID; Issue No; Issue Ref;
        Recommendation number; Action reference; Recommendation ID; Rec; Para; Finding ID; Finding Ref; Finding No;
        Issue number; Reference number; S No; Sr No; Unique ID; Audit ref; Identifier; Task ID; Task No; #; Action
        #; Issue #; Paragraph; CAPA ID; CAR No; NC No; NCR No; Non-conformity No; Observation No; POA&M ID; Item ID;
        ref_id; Rec. No.; Action Plan Ref; Issue reference; Ref ID; Improvement ID; Gap ID; Entry; Log No; CAPA No;
        Corrective action No; POAM No; Log #; Milestone ID; Weakness ID; Finding number; Sl No; Ref #; Rec #; Action
        plan no; Recommendation #; Treatment ID; Treatment plan ID; Task ref; Tracker ID; Tracking ID; Tracking
        number; Point no; Audit point no; Vulnerability ID; NCR ref; Non-conformance ID; Nonconformity ID; Index;
        CAR ref; Corrective action ID; Observation ID; Improvement ref; Action item no; Action item ID; Step no; AI
        no; Item #; Reference ID; Improvement No""",
        "The plan's own reference.",
        example="A12",
    ),
    text(
        "plan",
        "Plan",
        """Plan; Source; Source of action; Audit; Audit name; Audit title; Report; Plan name; Action source; Origin;
        Review; Source of recommendation; Audit report; Source document; Report title; Assessment; Project; Raised
        from; Report name; Name of audit; Name of plan; Source/Audit; Audit report title; Inspection; Source of
        issue; Audit source; Assessment name; Audit report name; Review name; Name of review; Audit / review; Audit
        reference; Report ref; Scrutiny review; Which audit; Plan reference; Action plan name""",
        "Which plan it comes from: an audit, an assessment.",
        example="ICO audit 2016",
    ),
    text(
        "scope_area",
        "Scope area",
        """Scope area; Area; Scope; Theme; Category; Domain; Audit area; Section; Control area; Workstream; Topic;
        Control; Control ref; Controls; Clause; Control reference; Control ID; Area of scope; Standard; Requirement;
        Subject; Type; Heading; Area/Theme; Control objective; Category/Area; Audit scope; Objective; Principle;
        Work stream; Work package; Function; Framework reference; Impacted area; Risk Area; Priority area; Strand;
        Issue Type; Issue category; ISO clause; Annex A control; Control domain; Control number; NIST Function;
        Control family; Framework control; Domain/Control; Audit theme; Area reviewed; Work area; Recommendation
        theme; Control / clause; Clause / control; Affected area; Process area; Area of improvement; Improvement
        area; Key area; Pillar; ISO 27001 clause; Requirement / clause; ISO clause / control; Function area; Project
        area; Workstream / area""",
        "The part of the scope it belongs to.",
        example="Records management",
    ),
    text(
        "recommendation",
        "Recommendation",
        """Recommendation; Recommendations; Recommendation text; Audit recommendation; Recommended action; Issue;
        Issue description; Description; Weakness Description; Title; Recommendation / action; Issue identified;
        Recommendation title; Improvement; Recommendation description; Action description; Description of action;
        Description of issue; Issue title; Issue name; Task; Opportunity for improvement; Recommendations made;
        Suggested action; ICO recommendation; Task description; Task name; Possible treatment options; Auditor
        recommendation; Details; Remediation recommendation; Gap description; Name; Issue summary; Audit
        recommendations; What needs to be done; Improvement action; Recommended actions; Recommended improvement;
        Description of Issue; Description of Recommendation; Issue detail; Issue statement; Weakness /
        recommendation; Task/Action; What; Action point; Action items; Problem description; Improvement needed;
        Requirement gap; Improvement opportunity; Issue/Action; Key issue; Audit Point; Recommendation Summary; Item
        description; Activity; Control Recommendation; Recommended control; Recommendation to Cabinet; Remediation
        advice; Recommended remediation; Improvement recommendation; Control to be implemented; Recommendation to
        management; Suggested improvement; Proposed improvement; What has to be done; What do we need to do;
        Remedial recommendation; Agreed recommendation; Auditor recommendations; Recommended corrective action;
        Action point description; Recommended solution; Recommendation detail; Summary of recommendation; Panel
        recommendation; Committee recommendation; Full recommendation; Recommended treatment; Recommendation / task;
        Issue raised; Issue / problem; Problem statement; Details of issue; Issue details; What is the issue; Action
        items / tasks; Task title; Action name; Action title; Activities; Summary of action; Actions to be
        implemented; Key action; Detailed action; Action summary; Action detail; Deliverable / task""",
        "What was recommended.",
        is_needed=True,
        example="Keep a register of information assets",
    ),
    text(
        "finding",
        "Finding",
        """Finding; Observation; Observation/Finding; Findings; Audit finding; Gap; Observations; Weakness; Weakness
        Name; Weaknesses; Gap identified; Nonconformity; Non-conformity; Non conformity; Finding description; Root
        cause; Risk exposed; Observed weakness; Control weakness; Current state; Problem; Gap / issue; Description
        of finding; Non-compliance; Findings/observations; Finding title; Observation / risk; Deficiency;
        Nonconformance; Non-conformance; Reason; Details of finding; Description of non-conformity; Audit
        observation; Finding details; Gap analysis; Lesson; Lesson learned; Current situation; Details of
        nonconformity; Nonconformity description; Issue/finding; Gap/finding; Vulnerability; Vulnerability
        description; Vulnerability name; Audit issue; Gap details; Current gap; Identified gap; Gaps identified; Gap
        observed; Details of the finding; Summary of finding; Description of observation; Finding / issue;
        Non-compliance description; Control gap; Gap identified / description; Weakness identified; Issue identified
        / finding; Weakness description / finding; What was found; What we found; Nature of non-conformity;
        Identified gaps; Gaps found; Vulnerability title; Finding summary; Observation details; Observation
        description""",
        "What was found.",
        example="No register is kept",
    ),
    date(
        "raised_on",
        "Raised on",
        """Raised on; Date raised; Date identified; Date logged; Date of audit; Audit date; Date opened; Date;
        Original Detection Date; Report date; Date added; Date of report; Date recorded; Start date; Identified on;
        Date issued; Opened; Date reported; Date created; Created; Logged on; Date of finding; Detection date;
        Raised; Issue date; Date entered; Date Submitted; Date of recommendation; Opened on; Open date; Date agreed;
        Reported on; Finding date; Date found; Discovery date; Planned start date; Agreed date; Found on; Date
        logged / raised; Raised date; Logged date; Issue raised on; Issue date raised; Issue opened; Discovered on;
        Date of inspection; Date of assessment; Date of issue; Reported date; Submitted on; Date of observation;
        Identified date; When raised; Date action raised; Date created / raised""",
        "When it was raised.",
        example="2016-02-11",
    ),
    choice(
        "priority",
        "Priority",
        """Priority; Priority rating; Urgency; Importance; Risk rating; Severity; Rating; Priority level; Risk
        level; Risk; Recommendation priority; Criticality; Grade; High/Medium/Low; Risk priority; Original Risk
        Rating; Issue priority; Level; Category of recommendation; RAG priority; Impact; H/M/L; Severity level;
        Priority (H/M/L); Issue Severity; Finding rating; Priority category; Risk score; Severity rating;
        Recommendation rating; Adjusted Risk Rating; Major / Minor / OFI; Major/Minor; NC grade; Finding severity;
        Risk severity; Priority rank; Classification of finding; Severity / priority; CVSS severity; Finding risk
        rating; Recommendation grade; Issue severity / priority; NC classification; Urgency / priority; MoSCoW;
        Criticality level; Risk grade; Priority score""",
        "Urgent, high, medium or low.",
        choices=PRIORITIES,
        example="high",
    ),
    choice(
        "response",
        "Response",
        """Response; Accepted; Accepted/Rejected; Accept/Reject; Accepted, partially accepted or rejected;
        Organisation response; Response to recommendation; Accepted?; Agreed?; Agreed Y/N; Recommendation accepted;
        Decision; Accepted (Y/N); Accepted / Partially / Rejected; Accepted/Partially accepted/Rejected; Response
        (accepted/rejected); Agreed / not agreed; Accept?; Accept (Y/N); Cabinet response; Accepted or rejected;
        Accepted / rejected / partial; Response (A/PA/R); Accepted by management; Management decision; Executive
        response; Accepted or not; Auditee response; Agreed or not; Accepted in full / part""",
        "Accepted, partially accepted or rejected.",
        choices=RESPONSES,
        example="accepted",
    ),
    text(
        "agreed_action",
        "Agreed action",
        """Agreed action; Action; Actions; Action required; Management response; Management action; Action to be
        taken; Agreed actions; Action agreed; Management comment; Actions required; Overall Remediation Plan;
        Planned action; Action plan; Remediation plan; Risk Treatment; Corrective action; Treatment; Actions to be
        taken; Management response and action; Agreed management action; Action taken; Planned actions;
        Implementation plan; Proposed action; Resolution; Response/Action; Mitigation; Preventive action; Corrective
        actions; Actions agreed; Planned controls; Treatment plan; Risk treatment plan; Preferred options; Response
        and agreed action; Action item; Treatment action; Remediation; Remedial action; Agreed response; Milestones;
        Planned Milestones; Action details; Corrective action plan; Action / Task; Specific actions; Remediation
        action; Controls to be implemented; Council response; Management actions; Steps to be taken; What we will
        do; Mitigating action; Mitigation action; Proposed treatment; Issue resolution; Actions to resolve; Risk
        treatment action; Management's response; Corrective action taken; Corrective action planned;
        Corrective/preventive action; Resolution / action; Planned remediation; Mitigation plan; Treatment measures;
        Corrective measure; Action proposed; Agreed management actions; What we agreed to do; Agreed actions to be
        taken; What will we do; Our response; Planned corrective action; Corrective and preventive action; Planned
        treatment; Agreed remediation; Actions planned; Planned activities; Risk mitigation action; Management
        action plan; Action agreed with management; Mitigations; Activity / action; Remediation steps; Mitigation
        measures; Recommended / agreed action; Treatment description; Risk treatment measures""",
        "What was agreed to be done.",
        example="Create and publish the register",
    ),
)

_DOING = (
    person(
        "action_owner",
        "Action owner",
        """Owner; Action owner; Responsible officer; Lead; Lead officer; Action lead; Responsible; Responsibility;
        Officer; Assigned to; By whom; Who; Responsible person; Person responsible; Risk Manager; Point of Contact;
        Owner name; Responsible team; Responsible manager; Officer responsible; Named officer; Action by; Owned by;
        Lead person; Accountable; Manager responsible; Who is responsible; Who will implement controls; Assignee;
        Lead/Owner; Action owner(s); Responsible owner; Responsible party; Responsible department; Issue Owner;
        Person assigned; Implementation owner; Owner(s); Lead manager; Allocated to; Treatment owner; Recommendation
        owner; Remediation owner; Task owner; Service lead; Head of service; Control owner; Actionee; POC; Contact;
        Resp. Officer; Owner / Lead; Lead responsibility; Assigned; Responsible service; Action assigned to; Action
        holder; By who; Officer lead; Risk owner; Owner (job title); Manager; Who will do it; Action resource; Who
        by; Responsible lead; Who will lead; Responsible officer / owner; Action Lead Officer; Named lead;
        Accountable officer; Person accountable; Responsible Director; Issue assigned to; Task assigned to;
        Responsible person/team; Lead person responsible; Resolver group; Assigned group; Assigned team; Assignee
        group; Responsible individual; Responsible role; PIC; Implementer; Responsible for implementation; Assigned
        owner; Owner (role); Person in charge; Responsibility of; Action assigned; Delegated to; Assigned resource;
        Implementing officer; Implemented by; Responsible entity; Responsible unit; Action to be taken by; Owner /
        Responsible; Responsible (name); Resource; Resources; Owning team; Primary owner; Implementation lead;
        Implementation responsibility; Actioned by; Carried out by""",
        "Who does it.",
        example="Records Manager",
    ),
    date(
        "due",
        "Due",
        """Due; Due date; Target date; Implementation date; By when; Deadline; Date due; Completion date due; Agreed
        implementation date; Target completion date; When; Timescale; Scheduled Completion Date; Expected completion
        date; Planned completion date; Original due date; Original target date; Due by; Target implementation date;
        Timescales; Agreed date for completion; Date for completion; Target; Date for implementation; Action due;
        End date; Original implementation date; Target end date; Date for action; Planned date; Estimated completion
        date; Agreed completion date; To be completed by; Action due date; Complete by; Required by; Planned
        implementation date; Original completion date; Expected date of completion; Target resolution date; Finish
        date; Original deadline; Expected resolution date; Action date; Timeframe; Timeline; Due date (original);
        Planned end date; Implement by; Target finish; Milestone date; Estimated date; Agreed deadline; Proposed
        completion date; Target date for completion; Resolution due date; Date to be completed; To be done by; Date
        required; Required date; Required completion date; Timeline/Deadline; Agreed due date; Target close date;
        Planned completion; Planned closure date; Expected closure date; Est. completion date; Target Resolution;
        Resolve by; Date to be resolved; Due on; Action due by; Completion deadline; Estimated completion; Target
        date (original); Finish; SLA date; Original date; Target closure; Target closure date; Remediation due date;
        Planned finish; Target date for closure; Fix by; Remediate by; Completion target; SLA due date; Planned
        closure; Expected closure; Remediation deadline; Expected completion; Treatment deadline; Due for
        completion; Date action due; Finish by; Deadline for completion; Action deadline; Proposed date; Proposed
        deadline; Implementation deadline; Timescale for completion; Planned implementation; Due by date; Deadline
        date; Required by date; When by; Target remediation date; Target completion; Planned closing date; Expected
        end date; Close by; To be closed by; Resolution target date; Need by date; Remediation target date;
        Remediation timeline; Implementation timeline; Treatment due date; Deliver by; Delivery date""",
        "When it was first to be done.",
        example="2016-09-30",
    ),
    date(
        "revised_due",
        "Revised due",
        """Revised due date; Revised date; Revised target date; Revised implementation date; New due date; Extended
        date; New target date; Revised completion date; Revised deadline; Amended date; Extension date; Revised
        timescale; Revised due; Updated due date; Current due date; Revised completion; New deadline; New date;
        Revised date for completion; Current target date; Forecast date; Forecast completion date; Rescheduled date;
        Revised end date; Extended due date; Revised finish; New date agreed; Date revised to; Revised timeline;
        Current forecast; Slipped to; Deferred to; Extended to; Rescheduled to; Revised to""",
        "The date agreed since.",
        example="2016-12-31",
    ),
    choice(
        "status",
        "Status",
        """Status; Progress status; Action status; Implementation status; RAG; RAG status; Current status; State;
        Completion status; Open/Closed; Complete?; Status of action; Status at follow up; Follow-up status; BRAG;
        BRAG status; Progress RAG; Issue status; Completed?; Recommendation status; Overall status; RAG rating;
        Status (RAG); Complete; Compliance status; Delivery status; Completed; Remediation status; Implementation
        Status (Not Started, In Progress, Completed); Task status; Position; Complete (Y/N); Status RAG; Open or
        closed; Treatment status; Implemented; Implemented?; % complete; Percent complete; Open / closed; Current
        RAG; Closed; Progress (RAG); Follow-up position; State of completion; Treatment plan status; Stage;
        Implementation progress; Completion state; Status / progress; Action complete; Action closed; Done?;
        Implementation state; CAPA status; Finding status; Item status; Status of implementation; Status of
        recommendation; Recommendation complete; Status (open/closed); Status at last meeting; POAM status;
        Mitigation status; Is it done; Treatment progress; Closure status; Delivery RAG; Delivery confidence""",
        "Where it stands: overdue is worked out, never typed.",
        is_needed=True,
        choices=STATUSES,
        example="in progress",
    ),
    date(
        "completed_on",
        "Completed on",
        """Date completed; Completed on; Completion date; Actual completion date; Date closed; Closed on; Date of
        completion; Actual date; Closed date; Date implemented; Closure date; Actual implementation date; Completed
        date; Date action completed; Date complete; Actual end date; Date done; Actual completion; Resolved on;
        Resolution date; Date resolved; Actual finish date; Implemented on; Date of closure; Close date; Actual
        close date; Action completed on; Actual Resolution Date; Date signed off; Actual date of completion;
        Finished on; End date (actual); Fixed on; Date fixed; Remediated on; Remediation date; Date remediated;
        Resolved date; Actual finish; Done on; Actual closure date; Date action closed; Date of actual completion;
        Issue closed on; Actual completed date; Actual remediation date; Closure date (actual); Actual
        implementation; Completion (actual); Completed at; Date resolved / closed; Verified closed date; Date of
        implementation""",
        "When it was done.",
        example="2016-10-14",
    ),
    date(
        "approved_on",
        "Approved on",
        """Approved on; Date approved; Approval date; Sign off date; Sign-off date; Date of approval; Verified on;
        Date verified; Verification date; Signed off on; Date of sign off; Validation date; Approved date;
        Authorised on; Group sign-off; Board sign-off; Committee sign-off; Signed off (date); Closure approved on;
        Date closure approved; Approval given on""",
        "When its completion was approved.",
        example="2016-11-02",
    ),
    person(
        "approver",
        "Approver",
        """Approver; Approved by; Signed off by; Sign off; Sign-off; Verified by; Approving officer; Authorised by;
        Validated by; Closed by; Approving body; Reviewer; Verifier; Monitoring officer; Sponsor; Who will monitor;
        Who will monitor the treatment; Monitored by; Approval; Reviewed by; Checked by; Oversight; Sponsor name;
        Confirmed by; Effectiveness checked by; Closure approved by; Sign-off by; Verified / approved by; Approved /
        closed by; Approval authority; Authorising officer; Accepted by; Closure verified by; Sign off authority;
        Verification by""",
        "Who approves its completion.",
        example="Information Management Strategy Group",
    ),
    text(
        "progress",
        "Progress",
        """Progress; Progress update; Update; Progress to date; Status update; Latest update; Comments on progress;
        Progress notes; Progress update at follow-up; Current position; Updates; Progress report; Progress made;
        Position statement; Milestone changes; Follow-up comments; Current progress; Progress comments; Update on
        progress; Action update; Latest progress; Monthly update; Quarterly update; Updates/Progress; Position at
        follow up; Actions taken; Action taken to date; Summary of progress; Actions completed; Work done; Progress
        / comments; Status comments; Latest position; Progress commentary; Quarter update; Update / progress; Action
        taken so far; Follow up; Follow-up; Progress summary; Update for committee; Latest update on progress;
        Current update; Update since last meeting; Update since last report; Commentary on progress; What has been
        done; Done so far; Work to date; Actions to date; Latest position / update; Latest comments; Last update;
        Implementation progress update; Management update; Q1 update; Q2 update; Q3 update; Q4 update; Action taken
        / progress; Progress to date / comments; Progress status update; Progress since last report; Current status
        / update""",
        "How far it has come, in words.",
        takes_several=True,
        example="Half the services have replied",
    ),
    text(
        "evidence",
        "Evidence",
        """Evidence; Evidence of completion; Supporting documents; Evidence provided; Evidence link; Evidence
        required; Link to evidence; Proof; Supporting evidence; Verification; Documents; Evidence ref; Evidence
        reference; Document link; Evidence location; Verification method; Evidence submitted; Evidence / documents;
        Evidence to support; Artefacts; Documentation; Attachments; Success criteria; Supporting documentation;
        Evidence of implementation; Deliverable; Deliverables; Evidence supplied; Evidence of closure; Evidence of
        implementation / completion; Closure evidence; Evidence received; Evidence seen; Evidence held; Documents /
        evidence; Evidence for closure; Completion evidence; Measure of success; Success measure; Success measures;
        Evidence / outcome""",
        "What shows that it was done.",
        takes_several=True,
        example="Register v1.0",
    ),
    identifier(
        "depends_on",
        "Depends on",
        """Depends on; Dependencies; Dependency; Dependent on; Dependent actions; Blocked by; Linked actions;
        Predecessor; Predecessors; Related actions; Interdependencies; Blockers; Depends upon; Dependency on;
        Dependent upon; Dependent task; Dependencies / constraints; Prerequisites; Prerequisite""",
        "Other actions it must wait for.",
        takes_several=True,
        example="A11",
    ),
    identifier(
        "risk_id",
        "Risk reference",
        """Risk ID; Risk ref; Linked risk; Risk reference; Risk No; Related risk; Risk number; Risk ID (In priority
        order); Linked risk ID; Risk register ref; Related risk ID; Associated risk; Corporate risk ref; Risk IDs;
        Linked risks""",
        "The risk it reduces.",
        takes_several=True,
        example="20",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Additional comments; Additional information; Notes/Comments;
        Comments/Notes; Further comments; Other comments; Additional notes; General comments; Auditor comments;
        Further information; Other information; Audit comments; ICO comments; Review comments; Note; Internal audit
        comments; Remark; Notes and comments; Comment / notes; Other notes; Comment/Remark; Remarks / comments""",
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
