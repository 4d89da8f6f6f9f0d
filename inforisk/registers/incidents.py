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
        Breach ref; Ref No; Number; Breach ID""",
        "The log's own reference.",
        example="INC-014",
    ),
    text(
        "title",
        "Title",
        """Title; Incident title; Incident name; Name; Subject; Headline; Incident; Summary title; Short
        description; Breach title; Name of incident; Event; Event name; Incident Summary title""",
        "A few words to name it.",
        example="Letter sent to the wrong address",
    ),
    date(
        "occurred_on",
        "Occurred on",
        """Date of incident; Incident date; Date occurred; Date; Occurred on; Date of breach; Date of occurrence;
        Breach date; When did it happen; Date and time of incident; Date/time of incident; Date of event; Event
        date; Date incident occurred""",
        "When it happened.",
        example="2016-08-02",
    ),
    date(
        "reported_on",
        "Reported on",
        """Date reported; Reported on; Date logged; Date discovered; Date of discovery; Date notified; Date
        identified; Date received; Date reported to IG; Discovered on; Date raised; Date became aware; Date
        detected; Reported date""",
        "When it was reported inside the council.",
        example="2016-08-03",
    ),
    text(
        "service",
        "Service",
        """Service; Service area; Department; Team; Business unit; Section; Service responsible; Location; Unit;
        Department involved; Team responsible; Responsible service; Service / team; Where""",
        "The service it happened in.",
        example="Adult social care",
    ),
    text(
        "directorate",
        "Directorate",
        """Directorate; Division; Directorate responsible; Group; Directorate name; Directorate / service;
        Portfolio; Care Group; Division/Directorate; Directorate involved; Directorate affected; Directorate
        concerned; Directorate / department; Division affected; Division involved; Division name; Clinical division;
        Care division; Reporting directorate""",
        "The directorate of that service.",
        example="People",
    ),
    text(
        "category",
        "Category",
        """Category; Type; Incident type; Type of incident; Incident category; Type of breach; Breach type; Nature
        of breach; Nature of incident; Classification; Category of breach; Breach category; Category of
        incident; Kind of incident""",
        "What sort of incident.",
        example="Disclosed in error",
    ),
    text(
        "description",
        "Description",
        """Description; Incident description; Details; Description of incident; Details of incident; What happened;
        Summary; Incident details; Description of breach; Details of breach; Breach description; Incident
        summary; Brief description; Summary of incident""",
        "What happened.",
        is_needed=True,
        example="A letter about one family went to another",
    ),
    choice(
        "severity",
        "Severity",
        """Severity; Severity level; Level; Incident level; Impact; Risk rating; Rating; Severity rating; Incident
        severity; Priority; Level of severity; Seriousness; Score; Risk level""",
        "Near miss, low, medium, high or critical.",
        choices=SEVERITIES,
        example="medium",
    ),
    number(
        "people_affected",
        "People affected",
        """People affected; Number of individuals affected; Number affected; No. affected; Data subjects affected;
        Number of data subjects; Number of people affected; Individuals affected; No of data subjects; Number of
        data subjects affected; How many people affected; No. of individuals; Volume; Number of records""",
        "How many people it touched.",
        example="4",
    ),
    yes_no(
        "personal_data_breach",
        "Personal data breach",
        """Personal data breach; Personal data?; Personal data involved; Data breach; Is it a personal data breach;
        Breach; Data breach?; Breach (Y/N); Personal data; Was personal data involved; PII involved; Personal
        data involved?; Confirmed breach; Is personal data involved""",
        "Was personal data lost, seen, changed or out of reach?",
        example="yes",
    ),
    text(
        "data_involved",
        "Data involved",
        """Data involved; Type of data; Data type; Types of data; Information involved; Data affected; Categories
        of data; Data compromised; Type of personal data; What data was involved; Categories of personal data;
        Special category data; Type of information; Nature of data""",
        "What information it was.",
        takes_several=True,
        example="Names and addresses",
    ),
)

_LEARNING = (
    text(
        "consequence",
        "Consequence",
        """Consequence; Consequences; Effect; Effects; Likely consequences; Harm; Outcome; Effects of breach;
        Potential impact; Impact on individuals; Impact description; Effects of the breach; Likely consequences
        of breach; Potential consequences""",
        "What followed from it.",
        example="Family informed, letter recovered",
    ),
    yes_no(
        "individuals_informed",
        "Individuals informed",
        """Individuals informed; Data subjects informed; Data subject notified; Individuals notified; Data subjects
        notified; Data subject informed; Subjects notified; Were individuals informed; Have data subjects been
        informed; Notified data subjects; Individual informed; Customer informed; Individuals informed?; Data
        subject informed?""",
        "Were the people told?",
        example="yes",
    ),
    yes_no(
        "reported_to_ico",
        "Reported to ICO",
        """Reported to ICO; ICO notified; ICO informed; Notified to ICO; ICO reported; Reportable to ICO; Reported
        to ICO?; ICO notification; Reported to regulator; ICO; Reported to the ICO; ICO notifiable; Notified
        ICO; ICO reportable""",
        "Was it reported to the regulator?",
        example="no",
    ),
    date(
        "ico_notified_on",
        "ICO notified on",
        """ICO notified on; Date reported to ICO; Date ICO notified; ICO notification date; Date ICO informed; Date
        notified to ICO; Date of ICO notification; ICO report date; Date reported to the ICO; Date regulator
        notified; ICO date; Reported to ICO on; Date of report to ICO; ICO notified date""",
        "When the regulator was told.",
        example="2016-08-05",
    ),
    text(
        "cause",
        "Cause",
        """Cause; Root cause; Cause of incident; Reason; Causes; Cause of breach; Why did it happen; How did it
        happen; Root cause analysis; Underlying cause; Contributing factors; Reason for breach; Root cause of
        incident; RCA""",
        "Why it happened.",
        example="Two letters in one envelope",
    ),
    identifier(
        "asset_id",
        "Asset reference",
        """Asset ID; Asset; Asset ref; Information asset; Affected asset; System affected; Assets affected; Systems
        affected; Affected systems; Affected system; Asset affected; Information asset affected; Related asset;
        Asset reference""",
        "The asset it happened to.",
        takes_several=True,
        example="IAR-012",
    ),
    identifier(
        "risk_id",
        "Risk reference",
        """Risk ID; Risk ref; Linked risk; Related risk; Risk reference; Associated risk; Risk number; Risk
        register ref; Risk No; Linked risk ID; Corporate risk; Link to risk; Linked to risk; Linked risk ref""",
        "The risk it shows to be real.",
        takes_several=True,
        example="20",
    ),
    text(
        "lesson",
        "Lesson",
        """Lesson; Lessons learned; Lessons learnt; Learning; Lessons; Learning points; Lesson learned; Learning
        outcomes; Learning identified; Lessons identified; Key learning; Learning from incident; What did we
        learn; Recommendations""",
        "What was learnt.",
        takes_several=True,
        example="One letter, one envelope",
    ),
    text(
        "action",
        "Action",
        """Action; Actions; Action taken; Actions taken; Remedial action; Corrective action; Mitigation;
        Containment; Immediate action; Containment action; Resolution; Remedial actions; Response; Corrective
        actions""",
        "What was done.",
        takes_several=True,
        example="Letter recovered, process changed",
    ),
    choice(
        "status",
        "Status",
        """Status; Open/Closed; Incident status; Current status; Case status; State; Closed?; Open / closed;
        Investigation status; Status of incident; Closed; Open or closed; Breach status; Stage""",
        "Open or closed.",
        choices=STATUSES,
        example="closed",
    ),
    date(
        "closed_on",
        "Closed on",
        """Date closed; Closed on; Closure date; Date of closure; Date resolved; Closed date; Date completed;
        Resolved on; Resolution date; Date case closed; Date incident closed; Completed on; Completion date;
        Close date""",
        "When it was closed.",
        example="2016-08-30",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Additional information; Further information; Notes/Comments;
        Additional comments; Comments/Notes; Update; Updates; ICO response; ICO outcome; Other comments""",
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
        "incident tracker",
    ),
)
