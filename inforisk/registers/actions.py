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
        Recommendation Ref; Rec No; Rec Ref; Rec ID; Item; Item No; Number; POAM ID; Issue ID; Issue No; Issue Ref;
        Recommendation number; Action reference; Recommendation ID; Rec; Para; Finding ID; Finding Ref; Finding No;
        Issue number; Reference number; S No; Sr No; Unique ID; Audit ref; Identifier; Task ID; Task No; #; Action
        #; Issue #; Paragraph; CAPA ID; CAR No; NC No; NCR No; Non-conformity No; Observation No; POA&M ID; Item ID;
        ref_id; Rec. No.; Action Plan Ref; Issue reference; Ref ID; Improvement ID; Gap ID; Entry; Log No; CAPA No;
        Corrective action No; POAM No; Log #; Milestone ID; Weakness ID; Finding number; Sl No; Ref #; Rec #; Action
        plan no; Recommendation #; Treatment ID; Treatment plan ID; Task ref; Tracker ID; Tracking ID; Tracking
        number; Point no; Audit point no; Vulnerability ID; NCR ref; Non-conformance ID; Nonconformity ID; Index;
        CAR ref; Corrective action ID; Observation ID; Improvement ref; Action item no; Action item ID; Step no; AI
        no; Item #; Reference ID; Improvement No; UID; Ref no / ID; Entry no; Row; Line; Rec/Action no; Action plan
        ID; Plan no; Task #; Milestone no; Vuln ID; Plugin ID; Jira key; JIRA ref; Key; Ticket; Ticket no; Ticket
        ID; GAP ref; Gap no; Finding #; Management action ref; Management action no; Para no; Paragraph no; Rec'n
        no; RTP ref; RTP ID; Improvement action no; OFI no; Minute ref; Minute no; Decision ref; Request ID""",
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
        reference; Report ref; Scrutiny review; Which audit; Plan reference; Action plan name; Audit / Review title;
        Source report; Source of finding; Originating report; Originating audit; Where did it come from; Raised by
        audit; Meeting; Meeting name; Raised at meeting; Origin of action; Identified by (audit); Identified from;
        Engagement; Assessment type; Framework; Campaign; Test name; Scan name; Penetration test; Inspection report;
        Committee report; Review title; Programme; Initiative; Action plan title; Source of improvement""",
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
        Issue category; ISO clause; Annex A control; Control domain; Control number; NIST Function;
        Control family; Framework control; Domain/Control; Audit theme; Area reviewed; Work area; Recommendation
        theme; Control / clause; Clause / control; Affected area; Process area; Area of improvement; Improvement
        area; Key area; Pillar; ISO 27001 clause; Requirement / clause; ISO clause / control; Function area; Project
        area; Workstream / area; Accountability area; Audit topic; Business process; Priority theme; Theme /
        category; Recommendation area; Recommendation type; Finding category; Finding type; Action category; Action
        type; Action theme; Action area; Topic area; Subject area; Focus; Focus area; Goal; Aim; Strategic aim;
        Strategic objective; Outcome area; Key line of enquiry; KLOE; Standard / clause; Standard ref; Policy area;
        Programme area; Service area; Dimension; Maturity area; Category name; DSPT assertion; Assertion; Control
        name; Control title; What area""",
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
        implemented; Key action; Detailed action; Action summary; Action detail; Deliverable / task; Recommendation
        to Council; Recommendation to the Trust; Recommendation to committee; Recommendation to board;
        Recommendation / agreed action; Recommendation wording; Recommended next step; Recommended fix; Recommended
        mitigation; Recommended change; Recommended improvement action; Remediation guidance; Remediation
        description; Remediation required; Remediation instructions; Mitigation advice; Fix; Suggested fix; How to
        fix; What to do; What should be done; What should we do; What must be done; What will be done; What is
        recommended; What is required; What needs doing; Work required; Work item; Job; To do; Improvement activity;
        Improvement recommendation text; Improvement required; Improvement identified; Proposal; Advice; Audit
        advice; Internal audit recommendation; External audit recommendation; Inspection recommendation; Inspector
        recommendation; Scrutiny recommendation; Review recommendation; Report recommendation; Original
        recommendation; Key recommendation; Issue text; Issue statement / description; User story; Summary;
        Headline; Short description; Action to improve; Action needed; Action statement; Action item description;
        Control gap action""",
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
        description; What was the finding; What's the problem; What is wrong; What went wrong; What did they find;
        What did we find; What did the audit find; What the auditor found; Issue found; Findings and risks; Finding
        and implication; Key finding; Main finding; Auditor's finding; Auditor observation; Assessor finding; Review
        finding; Test finding; Weakness found; Weakness / issue; Security weakness; Security finding; Security
        issue; Vulnerability found; Vulnerability / finding; Vulnerability summary; Shortcoming; Shortfall;
        Deficiency description; Control deficiency; Control issue; Area of non-compliance; Area of non-conformance;
        Statement of nonconformity; NC description; NC details; NC statement; Description of nonconformance;
        Evidence of nonconformity; Risk identified; Risk / issue; Reason for action; Reason for recommendation; Why
        is it needed; Why; Rationale; Cause; Background; Current practice; Current arrangement; As is; Baseline;
        Baseline position; Lessons identified""",
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
        Identified date; When raised; Date action raised; Date created / raised; Date of review; Date of meeting;
        Date minuted; Date set; Date assigned; Assigned on; Date allocated; Date started; Start; Started; Date of
        test; Scan date; Date first identified; First identified; First seen; First found; First detected; First
        observed; First discovered; Date detected; Detected; Detected on; Discovered; Date discovered; Date
        discovered on; Date noted; Date requested; Requested on; Request date; Recorded on; Recorded; Date of entry;
        Creation date; Created on; When identified; When found; When logged; Identification date; Date action
        agreed; Date NC raised; NC date; Date of report issue; Date report issued; Report issued; Final report date;
        Audit report date; sys_created_on; Opened date""",
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
        Criticality level; Risk grade; Priority score; How important; How urgent; How serious; Priority of action;
        Priority grade; Priority grading; Priority status; Priority order; Prioritisation; Prioritization;
        Prioritised; P; P1-P4; P1/P2/P3; P1-P5; Pri; Prio; Severity grade; Severity category; Severity class; Risk
        category; Risk grading; Risk classification; Risk significance; Residual risk rating; Significance;
        Significance of finding; Seriousness; Level of importance; Level of urgency; Grading; Graded; Grade of
        finding; Recommendation category / priority; Recommendation grading; Recommendation risk rating;
        Recommendation level; Finding priority; Category (1-3); Category (major/minor); Classification
        (major/minor); Major/minor/observation; Type of NC; Type of finding (major/minor); NC category; NC severity;
        Non-conformity grade; Non-conformity classification; Non-conformity type; Threat level; Impact rating;
        Impact level; Importance of recommendation; Must/Should/Could; MoSCoW priority; RAG priority rating; Overall
        risk; Overall risk rating; Task priority; Risk ranking; Ranking; Priority ranking""",
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
        response; Accepted or not; Auditee response; Agreed or not; Accepted in full / part; Accept / reject /
        partial; Accept / partially accept / reject; Accepted / part accepted / rejected; Accepted in full; A/PA/R;
        A/R; A/P/R; Acceptance; Acceptance status; Accept/decline; Approved / rejected; Agree / disagree; Agree?;
        Agreed / partially agreed / not agreed; Agreed or rejected; Agreed by management; Agreed with management;
        Agreement; Do we accept it; Do we accept the recommendation; Do we agree; Do you accept; Do you agree; Have
        we accepted it; Recommendation accepted / rejected; Recommendation response; Management accepted; Management
        acceptance; Management agreement; Management response (agreed/not agreed); Management response
        (accept/reject); Board response; Committee response; Executive decision; Cabinet decision; Cabinet accepted;
        Council decision; Board decision; Response status; Response decision; Response type; Response by Cabinet;
        Response from Cabinet; Response from executive; Response from management; Decision on recommendation;
        Decision made; Client response; Auditee agreement; Auditee acceptance; Auditee accepted""",
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
        measures; Recommended / agreed action; Treatment description; Risk treatment measures; Action by management;
        Action description (agreed); Action plan agreed; Action plan details; Action plan / response; Action to
        address; Action to close; Action to implement; Action we will take; Actions to achieve; Actions to be
        completed; Agreed remedial action; Agreed way forward; Auditee response (text); CAPA; CAPA action; CAPA
        plan; Committed action; Corrective action proposed; Corrective action required; Corrective action
        description; Correction; Correction / corrective action; Immediate correction; Containment action; How will
        it be done; How will we do it; How will it be addressed; How will this be achieved; How; Implementation
        actions; Implementation steps; Implementation approach; Management comments / response; Management comments
        and action; Management plan; Management proposed action; Manager's response; Measures; Measures to be taken;
        Method; Next step; Outcome/action; Planned response; Planned steps; Plan to fix; Plan to resolve;
        Preventative action; Proposed remediation; Proposed response; Proposed solution; Remediation activity;
        Remediation approach; Remediation strategy; Remediation tasks; Remedial action plan; Remedial action
        required; Remedial measures; Resolution plan; Resolution strategy; Response plan; Responsive action; Risk
        mitigation; Risk mitigation plan; Service response; SMART action; Solution; Steps; Steps required; Steps to
        implement; Steps to complete; Steps to resolve; Sub-actions; Sub-tasks; Subtask; Task list; Tasks to
        complete; Tasks required; Treatment details; What are we going to do about it; What has been agreed; What
        did we agree; What will you do; What's the plan; What action will be taken; What action was agreed; What are
        you going to do""",
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
        Implementation responsibility; Actioned by; Carried out by; Owner name / role; Resolver; Resolving group;
        Resolver team; Resolution owner; Resolution group; Fix owner; Fixed by; Assignment group; Assigned officer;
        Assigned lead; Assigned to team; Support group; Team; Team / owner; Who owns it; Who owns the action; Who is
        doing it; Who is leading; Who is accountable; Who is the owner; Who will action; Who will be responsible;
        Who will deliver; Who needs to do it; Who leads; Whom; Whose action; Whose job is it; Owner title; Owner &
        date; Owner email; Owner/Manager; Owner department; Owning department; Owning service; Owning manager; Owner
        and timescale; Process owner; Business owner; System owner; Asset owner; Risk / action owner; Finding owner;
        Gap owner; Plan owner; Milestone owner; Management owner; Senior owner; Accountable owner; Accountable
        manager; Accountable lead; Accountable director; Director; Lead director; Exec lead; Executive lead;
        Executive owner; Exec owner; Executive sponsor; Strategic lead; Operational lead; Project lead; Delivery
        lead; Delivery owner; Department lead; Directorate lead; Implementing manager; Implementing owner;
        Responsible for action; Responsible post; Responsible group; Responsible officer name; Responsible senior
        officer; Responsible for completion; Responsibility for action; Person responsible for action; Person
        responsible for implementation; Person assigned to; DRI; Officer responsible for action; Officer responsible
        for implementation; Officer name; Lead name; Lead officer / owner; Lead contact; Lead team; Lead
        organisation; Action owner name; Action owner / lead; Action owner role; Action owner / responsible; Action
        manager; Action officer; Action on; Actioning officer; Actioner; Manager name; Named person; Named manager;
        Named owner; Nominated lead; Nominated officer; Postholder; Job title of responsible officer; Delegate;
        Contact person; Contact name; Technical owner; Technical lead; Resource name; Cabinet lead; Lead member;
        CAP owner; In charge; Who is in charge; Assignee name""",
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
        Remediation timeline; Implementation timeline; Treatment due date; Deliver by; Delivery date; SLA; SLA due;
        SLA deadline; SLA target; SLA target date; Remediation due; Remediation by; Remediation timescale; Fix by
        date; Fix due; Fix due date; Fix date; Fix deadline; Planned fix date; Patch by; Mitigate by; Resolve by
        date; Resolution due; Resolution deadline; Due when; Due date / timescale; Due date for implementation; Due
        for implementation; Due to be completed; Due end; Planned finish date; Planned due date; Planned resolution
        date; Planned remediation date; Planned for; Planned by; Scheduled date; Scheduled for; Scheduled finish;
        Scheduled end date; Scheduled completion; Schedule; Baseline finish; Baseline due date; Baseline date; End;
        By; By date; By what date; When will it be done; When will it be completed; When will it be finished; When
        will it happen; When will we do it; When will it be implemented; When should it be done; When must it be
        done; When to be completed; When to do; Completion by; Complete before; Complete by date; Action by when;
        Action by date; Action completion date; Action target date; Action timescale; Action plan date; Action
        complete by; Agreed timescale; Agreed target date; Agreed implementation; Agreed timeframe; Agreed end date;
        Agreed by date; Anticipated completion date; Anticipated completion; Anticipated date; Anticipated end date;
        Anticipated implementation date; Date to be done; Date to be implemented; Date to be actioned; Date to be
        closed; Date by when; Date needed; Date needed by; Delivery deadline; Delivery timescale; Done by (date);
        Expected by; Expected date; Expected finish; Expected implementation date; Expected resolution; Expected
        delivery date; Expected due date; Est. completion; Est. date; Estimated end date; Estimated finish date;
        Estimated due date; Estimated resolution date; Estimated implementation date; ECD; ETA; EDC; Implementation
        target; Implementation timescale; Implementation timeframe; Implementation by; Intended completion date;
        Latest date; Milestone due; Milestone due date; Milestone completion date; Must be done by; Needed by;
        Original due; Original target; Original end date; Original agreed date; Original timescale; Original planned
        date; Proposed end date; Proposed implementation date; Proposed due date; Proposed timescale; Required end
        date; Required implementation date; Response due; Target by; Target completed date; Target deadline; Target
        delivery date; Target due date; Target finish date; Target fix date; Target timescale; Target timeframe;
        Time limit; Timescale / deadline; Timing; To be delivered by; To be finished by; To be implemented by; To be
        in place by; To be resolved by; Treatment completion date; Planned end; CAP due date; Agreed completion;
        Committed date; Commitment date""",
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
        Current forecast; Slipped to; Deferred to; Extended to; Rescheduled to; Revised to; Amended due date;
        Amended target date; Amended deadline; Amended implementation date; Changed date; Changed due date; Current
        deadline; Current due; Current implementation date; Current planned date; Date extended to; Extended
        deadline; Extended until; Extension; Extension agreed to; Extension granted to; Extension requested to;
        Follow-up date agreed; Forecast finish; Forecast end date; Forecast completion; Forecast implementation
        date; Forecast due date; Latest due date; Latest target date; Latest forecast date; Latest forecast; Latest
        deadline; Latest agreed date; Latest estimate; Latest implementation date; Moved to; New completion date;
        New end date; New implementation date; New target; New timescale; Now due; Now expected; New deadline
        agreed; Postponed to; Re-forecast date; Re-planned date; Rescheduled completion date; Revised; Revised
        estimate; Revised expected date; Revised finish date; Revised forecast; Revised implementation; Revised
        planned date; Revised target; Revised timeframe; Revised agreed date; Revised due by; Second due date;
        Second deadline; Updated date; Updated deadline; Updated target date; Updated completion date; Updated
        implementation date; Updated timescale; When is it now due""",
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
        Mitigation status; Is it done; Treatment progress; Closure status; Delivery RAG; Delivery confidence; Action
        RAG; Action RAG status; Action progress status; Action state; Agreed action status; BRAG rating; BRAG score;
        BRAGG; BGAR; RAGB; RAGB status; RYG; RYG status; RAG colour; RAG against progress; RAG update; Traffic
        light; Traffic light status; Colour; Colour status; Colour code; Complete or not; Completed or outstanding;
        Completion (Y/N); Completion; Completion RAG; Complete / incomplete; Complete / ongoing; Current action
        status; Current implementation status; Current progress status; Current state of action; Delivered;
        Discharged; Finding state; Finished?; Fixed?; Follow-up result; Follow-up RAG; Follow-up outcome; Follow up
        opinion; Gap status; Has the recommendation been implemented; How far on; How far have we got; How is it
        going; Implementation; Implementation progress status; Implemented / not implemented; Implemented/Partially
        implemented/Not implemented; Is it on track; Issue state; Issue RAG; Latest status; Level of implementation;
        Milestone status; Open; Open / complete; Open/Closed/Overdue; Opinion on implementation; Outstanding?;
        Outcome status; Percentage complete; % progress; %; Plan status; Progress state; Progress rating; Progress
        RAG rating; Recommendation RAG; Recommendation closed; Recommendation progress status; Remediated?;
        Remediation state; Resolution status; Resolved; Review status; Status at date; Status code; Status following
        review; Status indicator; Status now; Status at last review; Status at year end; Task completed; Ticket
        status; Verification status; Vulnerability status; Where are we; Where are we up to; Where has it got to;
        Workflow status; Workflow state; lifecycle_state; Validation status; CAP status""",
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
        implementation; Fix date (actual); Finished date; Remediation completed; Remediation completed on;
        Remediation completion date; Resolution completed; Issue closed date; Issue closed; Issue resolved on; Issue
        resolution date; Closed date/time; Closing date; Closed out; Closed out on; Closed out date; Date issue
        resolved; Date finding closed; Date recommendation closed; Date recommendation implemented; Date action
        finished; Date action taken; Date actually completed; Date actioned; Date addressed; Date achieved; Date
        discharged; Date delivered; Date fully implemented; Date of full implementation; Date of discharge; Date
        task completed; Date corrected; Date rectified; Date marked complete; Completed when; Completion recorded;
        Action closed on; Action closure date; Action finished on; Actioned on; Actual delivery date; Actual end;
        Actual date implemented; Actual close; Addressed on; Achieved on; Delivered on; Discharged on; When was it
        done; When was it finished; When was it closed; When implemented; When fixed; Implementation completed on;
        Implementation completed; Task completed on; Task completion date; Rectified on; Complete date""",
        "When it was done.",
        example="2016-10-14",
    ),
    date(
        "approved_on",
        "Approved on",
        """Approved on; Date approved; Approval date; Sign off date; Sign-off date; Date of approval; Verified on;
        Date verified; Verification date; Signed off on; Date of sign off; Validation date; Approved date;
        Authorised on; Group sign-off; Board sign-off; Committee sign-off; Signed off (date); Closure approved on;
        Date closure approved; Approval given on; Approval granted on; Agreed closed on; Closure approved; Closure
        approval date; Closure agreed on; Completion approved on; Confirmed on; Confirmation date; Date closure
        agreed; Date validated; Date confirmed; Date confirmed complete; Date authorised; Date accepted as complete;
        Date accepted; Date of audit verification; Date checked; Date of effectiveness review; Effectiveness
        verified on; Sign off on; Validated on; Verification completed on; When approved; When signed off; When
        verified; Retest date; Retested on; Date retested""",
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
        Verification by; Approving manager; Approving authority; Approver name; Approval by; Agreed closed by;
        Authoriser; Authorised officer; Closure authorised by; Closure agreed by; Closure approver; Completion
        approved by; Completion confirmed by; Completion verified by; Confirmed complete by; Confirmed closed by;
        Effectiveness verified by; Signed by; Sign off officer; Sign-off owner; Signatory; Validator; Verified
        closed by; Verifying officer; Verification officer; Who approves; Who approved it; Who signs off; Who signed
        it off; Who verifies; Who checks; Who checked it; Who agreed it was done; Governance group; Governing group;
        Governance forum; Reporting group; Reporting committee; Monitoring group; Monitoring committee; Oversight
        group; Oversight committee; Overseen by; Responsible committee; Retested by; Assured by""",
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
        / update; Action progress; Action progress update; Action status update; Actions done; Achievements;
        Achievements to date; Activity to date; BRAG comments; BRAG narrative; Current status comments; Delivery
        update; Follow up findings; Follow-up notes; Follow-up commentary; How are we doing; How is it progressing;
        Implementation update; Implementation notes; Implementation comments; Latest commentary; Latest notes;
        Latest news; Latest status update; Manager update; Monthly progress; Month update; Narrative update; Officer
        update; Owner update; Position update; Position to date; Progress against action; Progress against plan;
        Progress against recommendation; Progress against target; Progress detail; Progress description; Progress
        history; Progress in quarter; Progress in period; Progress log; Progress on action; Progress on
        implementation; Progress position; Progress review; Progress statement; Progress so far; Progress / outcome;
        Progress/evidence; Q1 progress; Q2 progress; Q3 progress; Q4 progress; Quarter 1 update; Quarter 2 update;
        Quarter 3 update; Quarter 4 update; Quarterly progress; Quarterly progress update; Quarterly commentary;
        Remediation progress; Remediation update; Response update; Status commentary; Status details; Status
        narrative; Status notes; Status report; Status description; Summary of update; Task update; Update and
        evidence; Update comments; Update for board; Update for audit committee; Update for Cabinet; Update for
        scrutiny; Update for panel; Update for meeting; Update for members; Update from action owner; Update from
        lead; Update from responsible officer; Update from service; Update from manager; Update notes; Update on
        action; Update on implementation; Update on status; Update provided; Update text; Update to committee;
        Update to board; Updates to date; What have we done; What has happened; What has happened since; What is
        happening; What progress has been made; Where are we now; Where have we got to; Work completed; Work
        undertaken; work_notes; % done; How far along; How far along is it""",
        "How far it has come, in words.",
        takes_several=True,
        example="Half the services have replied",
    ),
    text(
        "evidence",
        "Evidence",
        """Evidence; Evidence of completion; Supporting documents; Evidence provided; Evidence link; Evidence
        required; Link to evidence; Proof; Supporting evidence; Verification; Documents; Document link; Evidence
        location; Verification method; Evidence submitted; Evidence / documents; Evidence to support; Artefacts;
        Documentation; Attachments; Success criteria; Supporting documentation; Evidence of implementation;
        Deliverable; Deliverables; Evidence supplied; Evidence of closure; Evidence of implementation / completion;
        Closure evidence; Evidence received; Evidence seen; Evidence held; Documents / evidence; Evidence for
        closure; Completion evidence; Measure of success; Success measure; Success measures; Evidence / outcome;
        Evidence and comments; Evidence base; Evidence demonstrating completion; Evidence description; Evidence
        details; Evidence list; Evidence needed; Evidence of action; Evidence of action taken; Evidence of change;
        Evidence of completion / link; Evidence of delivery; Evidence provided for closure; Evidence requested;
        Evidence reviewed; Evidence source; Evidence submitted / link; Evidence to be provided; Evidence to close;
        Evidence to demonstrate; Evidence to show completion; Evidence uploaded; Audit evidence; Link to documents;
        Supporting docs; Supporting information; How do we know; How will success be measured; How will you know;
        How will completion be evidenced; How evidenced; How was it verified; What evidence; What evidence do we
        have; What evidence is there; What evidence is required; What evidence is needed; What evidence will be
        provided; What shows it is done; What proves it; Where is the evidence; Success criterion; Expected outcome;
        Expected output; Intended outcome; Desired outcome; Outcome measure; Output; Acceptance criteria; Completion
        criteria; Closure criteria; Means of verification; Proof of completion; Proof of closure; Test evidence;
        Verification evidence; Validation evidence""",
        "What shows that it was done.",
        takes_several=True,
        example="Register v1.0",
    ),
    identifier(
        "depends_on",
        "Depends on",
        """Depends on; Dependencies; Dependency; Dependent on; Dependent actions; Blocked by; Linked actions;
        Predecessor; Predecessors; Related actions; Interdependencies; Blockers; Depends upon; Dependency on;
        Dependent upon; Dependent task; Dependencies / constraints; Prerequisites; Prerequisite; Dependencies and
        risks; Dependency ref; Depends on action; Depends on what; Awaiting; Waiting on; Waiting for; Blocked on;
        Contingent on; Linked actions / recommendations; Linked recommendation; Linked to action; Links to other
        actions; Other actions linked; Predecessor task; Preceding action; Related recommendation; Related issue;
        Related tasks; Requires first; What must happen first; What is it waiting for; What else has to happen first""",
        "Other actions it must wait for.",
        takes_several=True,
        example="A11",
    ),
    identifier(
        "risk_id",
        "Risk reference",
        """Risk ID; Risk ref; Linked risk; Risk reference; Risk No; Related risk; Risk number; Risk ID (In priority
        order); Linked risk ID; Risk register ref; Related risk ID; Associated risk; Corporate risk ref; Risk IDs;
        Linked risks; Link to risk; Linked to risk; Linked risk ref; Linked risk no; Related risk ref; Related risk
        no; Associated risk ID; Associated risk ref; Risk #; Risk code; Risk link; Risk register no; Risk register
        ID; Risk register entry; Risk register link; Risk reg ref; Risk reference number; Risk(s) addressed; Risk
        mitigated; Risk reduced; Corporate risk; Corporate risk no; Strategic risk ref; Strategic risk; BAF ref; BAF
        risk; Parent risk; Parent risk ID; Related to risk; Relates to risk; Which risk does it reduce; Which risk
        does it address""",
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
        comments; Remark; Notes and comments; Comment / notes; Other notes; Comment/Remark; Remarks / comments;
        Anything else; Additional remarks; Additional details; Assessor comments; Assessor notes; Assurance
        comments; Audit notes; Auditor notes; Barriers; Barriers to completion; Barriers / issues; Challenges;
        Clarifications; Comments / issues; Comments / risks; Constraints; DPO comments; DPO notes; Discussion;
        Explanation; Free text; Further details; Further notes; Further remarks; General notes; General remarks; IG
        comments; Internal notes; Issues encountered; Manager comments; Meeting notes; Minutes; Notes / actions;
        Notes / remarks; Obstacles; Other; Other remarks; Reason for delay; Reason for revised date; Reason for
        extension; Reason for slippage; Reason for change of date; Reason for non-completion; Reason for rejection;
        Reason if not accepted; Reason if rejected; Reason for overdue; Why delayed; Why is it late; Why rejected;
        Why not accepted; Reviewer comments; Reviewer notes; Review notes; Scrutiny comments; Supplementary notes;
        Verification comments; Verifier comments; What is stopping us""",
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
