"""The information risk incident log: one row an incident or near miss, to learn from."""

from inforisk.registers.definition import Choices, Register
from inforisk.registers.entries import choice, date, identifier, number, synonyms, text, yes_no
from inforisk.vocabulary import Kind

SEVERITIES = Choices(
    ("near miss", "low", "medium", "high", "critical"),
    synonyms(
        {
            "near miss": "near-miss; nearmiss; nm; no harm",
            "low": """minor; l; green; negligible; insignificant; minimal; very low; informational; p4; sev4;
            trivial""",
            "medium": "moderate; m; amber; med; p3; sev3",
            "high": "major; h; red; serious; significant; p2; sev2; severe",
            "critical": "very high; catastrophic; extreme; p1; sev1; reportable",
        }
    ),
)

STATUSES = Choices(
    ("open", "closed"),
    synonyms(
        {
            "open": """ongoing; on-going; in progress; under investigation; investigating; new; live; active; pending;
            reported; o; awaiting; contained; escalated; monitoring; logged; reopened; awaiting response""",
            "closed": """complete; completed; resolved; done; c; no further action; nfa; concluded; remediated;
            dismissed; close; finalised""",
        }
    ),
)

_HAPPENING = (
    identifier(
        "incident_id",
        "Incident reference",
        """Incident ID; Incident Ref; Incident No; Ref; Reference; ID; No.; Incident Number; Case ref; Case number;
        Breach ref; Ref No; Number; Breach ID; Log No; ref_id; Incident reference; Case ID; Breach number; Breach
        No; Datix ref; Datix number; Ticket number; Ticket; Unique ID; Case No; Reference Number; Unique reference;
        Event ID; Incident #; Breach reference; URN; S No; Security incident number; Log number; Incident log
        number; Entry; Case reference; Ticket ID; Ticket No; Event ref; SI number; Identifier; Report number; Report
        ID; Report No; INC ID; Item; #; Incident Ref No; DB Ref; Log ref""",
        "The log's own reference.",
        example="INC-014",
    ),
    text(
        "title",
        "Title",
        """Title; Incident title; Incident name; Name; Subject; Headline; Incident; Summary title; Short description;
        Breach title; Name of incident; Event; Event name; Incident Summary title""",
        "A few words to name it.",
        example="Letter sent to the wrong address",
    ),
    date(
        "occurred_on",
        "Occurred on",
        """Date of incident; Incident date; Date occurred; Date; Occurred on; Date of breach; Date of occurrence;
        Breach date; When did it happen; Date and time of incident; Date/time of incident; Date of event; Event
        date; Date incident occurred; Date breach occurred; Incident date/time; When it happened; Occurrence date;
        Date happened; Date & time of incident; Date and time; Date of loss; Date breach happened; Date/Time; Start
        date; Date and time of breach; Date of incident / breach; Incident start""",
        "When it happened.",
        example="2016-08-02",
    ),
    date(
        "reported_on",
        "Reported on",
        """Date reported; Reported on; Date logged; Date discovered; Date of discovery; Date notified; Date identified;
        Date received; Date reported to IG; Discovered on; Date raised; Date became aware; Date detected; Reported
        date; Report date; Date of report; Date recorded; Detection date; Date reported to DPO; Date
        discovered/reported; Date aware; Date IG informed; Discovery date; Date reported internally; Date opened;
        Date of notification; Date/time discovered; Date of detection; Date and time reported; Date added; Date
        detected / reported; Date reported to IG team; Date breach reported; Date we became aware; Date logged by
        IG; Created; Opened""",
        "When it was reported inside the council.",
        example="2016-08-03",
    ),
    text(
        "service",
        "Service",
        """Service; Service area; Department; Team; Business unit; Section; Service responsible; Location; Unit;
        Department involved; Team responsible; Responsible service; Service / team; Where; Dept; Office; School;
        Site; Business area; Service involved; Location of incident; Site/Location; Reporting department; Area;
        Organisation; Service area responsible; Responsible department; Department/Team; Incident location""",
        "The service it happened in.",
        example="Adult social care",
    ),
    text(
        "directorate",
        "Directorate",
        """Directorate; Division; Directorate responsible; Group; Directorate name; Directorate / service; Portfolio;
        Care Group; Division/Directorate""",
        "The directorate of that service.",
        example="People",
    ),
    text(
        "category",
        "Category",
        """Category; Type; Incident type; Type of incident; Incident category; Type of breach; Breach type; Nature of
        breach; Nature of incident; Classification; Category of breach; Breach category; Category of incident; Kind
        of incident; Event type; Incident classification; CIA; Security incident type; Type of event; Class;
        Sub-category; Breach classification; Incident Type / category; Confidentiality / integrity / availability;
        Format; Attack vector; Medium; Threat category; Attack type; ICO category""",
        "What sort of incident.",
        example="Disclosed in error",
    ),
    text(
        "description",
        "Description",
        """Description; Incident description; Details; Description of incident; Details of incident; What happened;
        Summary; Incident details; Description of breach; Details of breach; Breach description; Incident summary;
        Brief description; Summary of incident; Nature and details; Description of event; Brief summary; Summary of
        breach; Background; Event description; Detail; Narrative; Overview; Breach details; Circumstances; Facts;
        Facts of breach; Description of what happened; Nature of the incident; Facts relating to the breach;
        Description of the incident; Incident overview; Synopsis; Details of the incident; Observations; Brief
        details; Detailed description; Nature of the personal data breach; What went wrong; Description of the
        breach; Details of the breach; Description of near miss; Incident/Near miss description; Incident details /
        description; Incident narrative; Summary of events; Nature of event; Description of issue; Issue;
        Description of security incident; Brief description of incident; Brief summary of incident; Breach summary;
        What was the incident""",
        "What happened.",
        is_needed=True,
        example="A letter about one family went to another",
    ),
    choice(
        "severity",
        "Severity",
        """Severity; Severity level; Level; Incident level; Impact; Risk rating; Rating; Severity rating; Incident
        severity; Priority; Level of severity; Seriousness; Score; Risk level; Impact level; Severity score; RAG;
        RAG rating; Breach severity; Grade; Incident grade; Risk score; SIRI level; Impact rating; Criticality; Risk
        assessment; Incident rating; Breach level; Risk to individuals; Risk; Incident score; Risk category;
        Severity (H/M/L); Incident priority; Breach score; Urgency; Severity grading; Level of risk; Overall
        severity""",
        "Near miss, low, medium, high or critical.",
        choices=SEVERITIES,
        example="medium",
    ),
    number(
        "people_affected",
        "People affected",
        """People affected; Number of individuals affected; Number affected; No. affected; Data subjects affected;
        Number of data subjects; Number of people affected; Individuals affected; No of data subjects; Number of
        data subjects affected; How many people affected; No. of individuals; Volume; Number of records; Records
        affected; No of individuals affected; Number of individuals; No. of people affected; No. of data subjects
        affected; Number of records affected; No of records; How many individuals; Subjects affected; No of people;
        Approximate number of data subjects; Users affected; Number of customers affected; Approx number affected;
        No. of records affected; How many affected; Approximate number of individuals; Count of individuals
        affected; Customers affected; Scale""",
        "How many people it touched.",
        example="4",
    ),
    yes_no(
        "personal_data_breach",
        "Personal data breach",
        """Personal data breach; Personal data?; Personal data involved; Data breach; Is it a personal data breach;
        Breach; Data breach?; Breach (Y/N); Personal data; Was personal data involved; PII involved; Personal data
        involved?; Confirmed breach; Is personal data involved; Breach confirmed; Personal data breach?; Personal
        information involved; Data protection breach; DP breach; GDPR breach; Breach Y/N; Is this a breach; Breach?;
        Personal data affected; Contains personal data""",
        "Was personal data lost, seen, changed or out of reach?",
        example="yes",
    ),
    text(
        "data_involved",
        "Data involved",
        """Data involved; Type of data; Data type; Types of data; Information involved; Data affected; Categories of
        data; Data compromised; Type of personal data; What data was involved; Categories of personal data; Special
        category data; Type of information; Nature of data; Data categories; Category of data; Data lost;
        Information disclosed; Personal data categories; Sensitivity; Types of personal data; Information affected;
        Data subjects; Type of data involved; Data classification; Description of data; Type of data subject; Data
        disclosed; Categories of data subjects; Special category; Nature of personal data; Special categories; Data
        Subject Type; Sensitive data; What data""",
        "What information it was.",
        takes_several=True,
        example="Names and addresses",
    ),
)

_LEARNING = (
    text(
        "consequence",
        "Consequence",
        """Consequence; Consequences; Effect; Effects; Likely consequences; Harm; Outcome; Effects of breach; Potential
        impact; Impact on individuals; Impact description; Effects of the breach; Likely consequences of breach;
        Potential consequences; Impact on data subjects; Detriment; Result; Potential harm; Business impact; Actual
        impact; Consequences of the breach; Risk of harm; Damage; Impact of incident; Impact details; Harm caused;
        Impact on service; Potential detriment; Consequence of breach""",
        "What followed from it.",
        example="Family informed, letter recovered",
    ),
    yes_no(
        "individuals_informed",
        "Individuals informed",
        """Individuals informed; Data subjects informed; Data subject notified; Individuals notified; Data subjects
        notified; Data subject informed; Subjects notified; Were individuals informed; Have data subjects been
        informed; Notified data subjects; Individual informed; Customer informed; Individuals informed?; Data
        subject informed?; Affected individuals notified; Were data subjects informed; Data subjects told; Informed
        data subject; DS notified; Data subject(s) informed; Duty of candour; Notified to individuals; Were affected
        individuals notified; Subjects informed; Service user informed; Notification to individuals; Affected
        parties notified; Victims informed""",
        "Were the people told?",
        example="yes",
    ),
    yes_no(
        "reported_to_ico",
        "Reported to ICO",
        """Reported to ICO; ICO notified; ICO informed; Notified to ICO; ICO reported; Reportable to ICO; Reported to
        ICO?; ICO notification; Reported to regulator; ICO; Reported to the ICO; ICO notifiable; Notified ICO; ICO
        reportable; Regulator notified; Reported to supervisory authority; ICO Y/N; ICO (Y/N); Reportable; ICO
        notified?; Reportable?; Was it reported to the ICO; Notifiable; Notification to ICO; Supervisory authority
        notified; Report to ICO; ICO informed?; Self reported to ICO; Reported to ICO (Y/N); Externally reported;
        Regulator informed; Authorities notified""",
        "Was it reported to the regulator?",
        example="no",
    ),
    date(
        "ico_notified_on",
        "ICO notified on",
        """ICO notified on; Date reported to ICO; Date ICO notified; ICO notification date; Date ICO informed; Date
        notified to ICO; Date of ICO notification; ICO report date; Date reported to the ICO; Date regulator
        notified; ICO date; Reported to ICO on; Date of report to ICO; ICO notified date; Date ICO reported; Date
        sent to ICO""",
        "When the regulator was told.",
        example="2016-08-05",
    ),
    text(
        "cause",
        "Cause",
        """Cause; Root cause; Cause of incident; Reason; Causes; Cause of breach; Why did it happen; How did it happen;
        Root cause analysis; Underlying cause; Contributing factors; Reason for breach; Root cause of incident; RCA;
        Reason for incident; Causal factors; Incident cause; Primary cause; Contributory factors; How it happened;
        Vulnerability""",
        "Why it happened.",
        example="Two letters in one envelope",
    ),
    identifier(
        "asset_id",
        "Asset reference",
        """Asset ID; Asset; Asset ref; Information asset; Affected asset; System affected; Assets affected; Systems
        affected; Affected systems; Affected system; Asset affected; Information asset affected; Related asset;
        Asset reference; System; Assets; Impacted asset; Impacted systems; System/asset affected; Information asset
        ref; Affected assets; System involved; Asset involved; Systems involved""",
        "The asset it happened to.",
        takes_several=True,
        example="IAR-012",
    ),
    identifier(
        "risk_id",
        "Risk reference",
        """Risk ID; Risk ref; Linked risk; Related risk; Risk reference; Associated risk; Risk number; Risk register
        ref; Risk No; Linked risk ID; Corporate risk""",
        "The risk it shows to be real.",
        takes_several=True,
        example="20",
    ),
    text(
        "lesson",
        "Lesson",
        """Lesson; Lessons learned; Lessons learnt; Learning; Lessons; Learning points; Lesson learned; Learning
        outcomes; Learning identified; Lessons identified; Key learning; Learning from incident; What did we learn;
        Post incident review; Recommendations; Recommendation; Lesson learnt; Lessons to be learned; Learning /
        recommendations; Prevention; Preventative measures; Preventive measures; Learning outcome""",
        "What was learnt.",
        takes_several=True,
        example="One letter, one envelope",
    ),
    text(
        "action",
        "Action",
        """Action; Actions; Action taken; Actions taken; Remedial action; Corrective action; Mitigation; Containment;
        Immediate action; Containment action; Resolution; Remedial actions; Response; Corrective actions;
        Containment actions; Follow up action; Immediate actions; Immediate action taken; Action required; Actions
        required; Remedial action taken; Action plan; Mitigating action; Response actions; Remediation; Action(s)
        taken; Steps taken; Measures taken; Mitigation taken; Mitigating actions; Containment and recovery; Response
        action; Further action; Action to prevent recurrence; Actions to prevent recurrence; Recovery action;
        Remedial measures; Outcome / actions; Remediation actions; Actions completed; Corrective / preventive
        action; Follow-up actions; Preventive action; Preventative action; Action taken to mitigate; Recovery;
        Further actions; Actions taken to date; What was done; Remedial action plan; Recovery actions; Resolution
        details; Corrective measures; What did we do; What we did; Response taken; Steps taken to resolve;
        Corrective actions taken; Follow-up; Follow up; Follow-up action; Treatment; Action taken / outcome;
        Immediate response; Resolution / action taken; Remedial steps; Actions undertaken; Mitigation actions;
        Response and recovery; Containment/Remediation; Actions taken / lessons; Remedial actions taken""",
        "What was done.",
        takes_several=True,
        example="Letter recovered, process changed",
    ),
    choice(
        "status",
        "Status",
        """Status; Open/Closed; Incident status; Current status; Case status; State; Closed?; Open / closed;
        Investigation status; Status of incident; Closed; Open or closed; Breach status; Stage; Case closed; Closed
        (Y/N); Current stage; Ticket status; Case open/closed; Progress""",
        "Open or closed.",
        choices=STATUSES,
        example="closed",
    ),
    date(
        "closed_on",
        "Closed on",
        """Date closed; Closed on; Closure date; Date of closure; Date resolved; Closed date; Date completed; Resolved
        on; Resolution date; Date case closed; Date incident closed; Completed on; Completion date; Close date; End
        date; Date investigation completed; Date concluded; Incident closed; Date signed off; Date finalised""",
        "When it was closed.",
        example="2016-08-30",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Additional information; Further information; Notes/Comments; Additional
        comments; Comments/Notes; Update; Updates; ICO response; ICO outcome; Other comments; Additional notes; ICO
        decision; ICO comments; Progress update; Outcome of investigation; Investigation notes; Further comments;
        Investigation findings; Investigation outcome; Other information; Investigation""",
        "Anything else.",
        takes_several=True,
    ),
)

INCIDENTS = Register(
    Kind.INCIDENTS,
    "Incident log",
    "incident",
    _HAPPENING + _LEARNING,
    names_row=("description", "title"),
    signs=(
        "incident",
        "incidents",
        "incident log",
        "breach",
        "breaches",
        "breach log",
        "breach register",
        "near miss",
        "data breach",
        "security incident",
        "incident register",
        "siri",
        "datix",
    ),
)
