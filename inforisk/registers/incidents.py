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
        ID; Report No; INC ID; Item; #; Incident Ref No; DB Ref; Log ref; Event number; Record ID; Log entry; Near
        miss no; Near miss ref; IG ref; IG incident ref; Sl No; Case #; Security event ID; Breach log no; Breach log
        ref; Incident code; Incident record no; Breach #; Datix ID; Web number; Reference no; SIRI ref; Entry no;
        Incident identifier; Event #; Incident report number; DP ref; Internal ref; Internal reference; INC number;
        Incident tracking number; PIR no; Incident log ref""",
        "The log's own reference.",
        example="INC-014",
    ),
    text(
        "title",
        "Title",
        """Title; Incident title; Incident name; Name; Subject; Headline; Incident; Summary title; Short
        description; Breach title; Name of incident; Event; Event name; Incident Summary title; Event title; Brief
        title; Incident headline; Name of breach; Incident / event; Incident subject; Subject line; Incident
        heading""",
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
        date; Date and time of breach; Date of incident / breach; Incident start; When; When did it occur; Happened
        on; When did this happen; Date incident happened; Occurrence; Time of incident; Date of the incident; When
        did the incident occur; Date and time of occurrence; Date/time occurred; Date/Time of occurrence; Occurred;
        Date of the breach; When did the breach occur; Occurred (date); Breach occurred on; Incident occurred on;
        Incident occurred; When occurred; Date and time it happened; Day it happened; Date of near miss; Date breach
        took place; Date it happened; Event start; Occurrence date/time; Incident date and time""",
        "When it happened.",
        example="2016-08-02",
    ),
    date(
        "reported_on",
        "Reported on",
        """Date reported; Reported on; Date logged; Date discovered; Date of discovery; Date notified; Date
        identified; Date received; Date reported to IG; Discovered on; Date raised; Date became aware; Date
        detected; Reported date; Report date; Date of report; Date recorded; Detection date; Date reported to DPO;
        Date discovered/reported; Date aware; Date IG informed; Discovery date; Date reported internally; Date
        opened; Date of notification; Date/time discovered; Date of detection; Date and time reported; Date added;
        Date detected / reported; Date reported to IG team; Date breach reported; Date we became aware; Date logged
        by IG; Created; Opened; Told to DPO on; When was it discovered; Detected (date/time); Detected; Detected on;
        Date/time detected; Date/time reported; Time detected; Reported to DPO on; When discovered; Discovered; When
        reported; Date made aware; Notified on; DPO informed; DPO informed on; DPO told; DPO notified on; Date DPO
        informed; Date DPO notified; When did we find out; When was it reported; When detected; When did you become
        aware; Became aware on; Aware date; Date of awareness; Reported at; Logged on; Time reported; Date found;
        Date first reported; Incident reported on; Date of reporting; Date reported to DP team; Detection time;
        Detection date/time; Date of discovery / detection; When were we told; Identified on; Date / time of
        discovery; Awareness date; Date noticed; Discovered (date); Created on; Created date; Submitted on; Opened
        on; Open date""",
        "When it was reported inside the council.",
        example="2016-08-03",
    ),
    text(
        "service",
        "Service",
        """Service; Service area; Department; Team; Business unit; Section; Service responsible; Location; Unit;
        Department involved; Team responsible; Responsible service; Service / team; Where; Dept; Office; School;
        Site; Business area; Service involved; Location of incident; Site/Location; Reporting department; Area;
        Organisation; Service area responsible; Responsible department; Department/Team; Incident location;
        Specialty; Branch; Where did it happen; Where it happened; Location of breach; Ward; Business unit affected;
        Affected department; Service affected; Department affected; Affected team; Faculty; Directorate / team; Team
        involved; Reporting team; Reporting service; Practice; Area of incident; Home / unit; Affected service;
        Affected business unit; Service / school""",
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
        """Category; Type; Incident type; Type of incident; Incident category; Type of breach; Breach type; Nature
        of breach; Nature of incident; Classification; Category of breach; Breach category; Category of incident;
        Kind of incident; Event type; Incident classification; CIA; Security incident type; Type of event; Class;
        Sub-category; Breach classification; Incident Type / category; Confidentiality / integrity / availability;
        Format; Attack vector; Medium; Threat category; Attack type; ICO category; Lost, stolen, disclosed or
        corrupted; Breach type / category; Type of incident / breach; Cause group; Cause category; Nature of
        incident / breach; Incident nature; Incident group; Event category; Type (C/I/A); What type of breach; What
        kind of breach; Type of near miss; Kind of breach; Kind; Incident Category / type; Type of security
        incident; How (post, email, verbal)""",
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
        What was the incident; What nearly went wrong; Facts of the breach; Details of what occurred; What occurred;
        Details of what happened; What went wrong or nearly did; Incident account; Account of incident; What nearly
        happened; Nature of the breach; Description of what occurred; Description of facts; Full description;
        Incident / breach description; Summary of what happened; Outline of incident; Breach facts; Description of
        near miss / incident; What happened and how; Circumstances of incident; Details of event; Event details;
        Summary of the breach; Details of security incident; Incident report; Near miss; Near miss description;
        Description of the event; Brief outline; Account; Description (what happened); Nature of near miss; Outline
        of breach; Incident description / details""",
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
        severity; P1-P4; Priority (P1-P4); Actual or near miss; Actual / near miss; Near miss or incident; Incident
        or near miss; Incident/near miss; Breach or near miss; Was it a near miss; Level of harm; Degree of harm;
        Incident risk rating; Severity (1-5); Severity level (1-5); Breach risk; Level of breach; Harm level;
        Severity of breach; Severity of incident; Severity class; Impact (H/M/L); Incident criticality; Seriousness
        of breach; Grading; Risk to rights and freedoms; Severity category; Initial severity""",
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
        affected; Customers affected; Scale; Pupils / staff / parents affected; People affected (no.); Approximate
        number affected; Number of subjects; Approx. number of people; Number of patients affected; Number of pupils
        affected; Patients affected; No of subjects; Number of persons affected; Persons affected; How many
        individuals affected; How many people; How many records; Data subjects (no.); Number of customers; Number of
        service users affected; No. of data subjects (approx); Number of users affected; Affected users; Number
        impacted; Volume of records""",
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
        Subject Type; Sensitive data; What data; What information; What information was involved; Information lost;
        Whose data; Whose information; Nature of data involved; What data was lost; Data at risk; Personal data
        affected / involved; Data types affected; Data breached; Personal data types; Categories of data affected;
        Categories of data involved; Type of records; Data exposed; Records involved; Personal data disclosed; What
        was lost; What was disclosed; What personal data""",
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
        Potential impact; Impact on individuals; Impact description; Effects of the breach; Likely consequences of
        breach; Potential consequences; Impact on data subjects; Detriment; Result; Potential harm; Business impact;
        Actual impact; Consequences of the breach; Risk of harm; Damage; Impact of incident; Impact details; Harm
        caused; Impact on service; Potential detriment; Consequence of breach; Effect of the breach on individuals;
        Effect on individuals; Effects on individuals; What was the effect; Effect of breach; Harm to individuals;
        Effect on data subjects; Impact of breach; What harm; Potential effect; Possible consequences; What was the
        impact; Possible harm; Incident impact; Impact of the incident; Outcome of incident; Impact summary;
        Consequences for individuals; Impact / consequence; Impact on patients; Risk / harm""",
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
        parties notified; Victims informed; Told the parents; Parents informed; Patients informed; Customers
        notified; Individuals told; Parents told; Were the individuals told; People told; Were people told; Have
        individuals been told; Have the individuals been informed; Family informed; Employees informed; Data
        subjects contacted; Informed individuals; Data subject notification; Individuals contacted; Notified
        individuals; Were individuals notified; Communicated to data subjects; Clients informed; Notification to
        data subjects; Residents informed; Affected persons informed; Subject informed""",
        "Were the people told?",
        example="yes",
    ),
    yes_no(
        "reported_to_ico",
        "Reported to ICO",
        """Reported to ICO; ICO notified; ICO informed; Notified to ICO; ICO reported; Reportable to ICO; Reported
        to ICO?; ICO notification; Reported to regulator; ICO; Reported to the ICO; ICO notifiable; Notified ICO;
        ICO reportable; Regulator notified; Reported to supervisory authority; ICO Y/N; ICO (Y/N); Reportable; ICO
        notified?; Reportable?; Was it reported to the ICO; Notifiable; Notification to ICO; Supervisory authority
        notified; Report to ICO; ICO informed?; Self reported to ICO; Reported to ICO (Y/N); Externally reported;
        Regulator informed; Authorities notified; Told the ICO; ICO notified within 72 hrs; ICO notified within 72
        hours; Notified within 72 hours; ICO informed within 72 hours; Reported within 72 hours; Reported to DPA;
        Authority notified; Notified to supervisory authority; Regulator notified (Y/N); Notifiable to ICO; Was the
        ICO told; Told ICO; Was the ICO informed; Should ICO be notified; Reported to ICO within 72 hours; ICO told;
        Reported to Commissioner; Commissioner notified; ICO report made; Notified to the ICO; Data protection
        authority notified; DPA notified; Reported to authorities; Reported externally""",
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
        """Cause; Root cause; Cause of incident; Reason; Causes; Cause of breach; Why did it happen; How did it
        happen; Root cause analysis; Underlying cause; Contributing factors; Reason for breach; Root cause of
        incident; RCA; Reason for incident; Causal factors; Incident cause; Primary cause; Contributory factors; How
        it happened; Vulnerability; What caused it; Why it happened; Cause analysis; Main cause; Immediate cause;
        Human error / system; Underlying reason; Contributory cause; How did this happen; Cause / reason; Why did
        this happen; Cause of near miss""",
        "Why it happened.",
        example="Two letters in one envelope",
    ),
    identifier(
        "asset_id",
        "Asset reference",
        """Asset ID; Asset; Asset ref; Information asset; Affected asset; System affected; Assets affected; Systems
        affected; Affected systems; Affected system; Asset affected; Information asset affected; Related asset;
        Asset reference; System; Assets; Impacted asset; Impacted systems; System/asset affected; Information asset
        ref; Affected assets; System involved; Asset involved; Systems involved; Device; Device involved; Systems /
        assets affected; Equipment involved; System / asset; Affected system / asset; Host affected; Affected host;
        Service / system affected; Systems impacted; Application affected; Affected application; System or service
        affected""",
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
        Recommendations; Recommendation; Lesson learnt; Lessons to be learned; Learning / recommendations;
        Prevention; Preventative measures; Preventive measures; Learning outcome; What we changed; What will stop it
        happening again; How will we prevent recurrence; Prevention of recurrence; Learning / actions; How can we
        stop it happening again; How to prevent recurrence; What have we learned; What we learned; What was learnt;
        Steps to prevent recurrence; Preventing recurrence; What was learned; What has changed; Changes made;
        Learning from event; Lessons / actions; Learning shared; How to avoid in future; Improvement actions;
        Improvements; Measures to prevent recurrence; Future prevention; Learning and actions; Key lessons; Lessons
        learned / improvements; Lessons to learn""",
        "What was learnt.",
        takes_several=True,
        example="One letter, one envelope",
    ),
    text(
        "action",
        "Action",
        """Action; Actions; Action taken; Actions taken; Remedial action; Corrective action; Mitigation;
        Containment; Immediate action; Containment action; Resolution; Remedial actions; Response; Corrective
        actions; Containment actions; Follow up action; Immediate actions; Immediate action taken; Action required;
        Actions required; Remedial action taken; Action plan; Mitigating action; Response actions; Remediation;
        Action(s) taken; Steps taken; Measures taken; Mitigation taken; Mitigating actions; Containment and
        recovery; Response action; Further action; Action to prevent recurrence; Actions to prevent recurrence;
        Recovery action; Remedial measures; Outcome / actions; Remediation actions; Actions completed; Corrective /
        preventive action; Follow-up actions; Preventive action; Preventative action; Action taken to mitigate;
        Recovery; Further actions; Actions taken to date; What was done; Remedial action plan; Recovery actions;
        Resolution details; Corrective measures; What did we do; What we did; Response taken; Steps taken to
        resolve; Corrective actions taken; Follow-up; Follow up; Follow-up action; Treatment; Action taken /
        outcome; Immediate response; Resolution / action taken; Remedial steps; Actions undertaken; Mitigation
        actions; Response and recovery; Containment/Remediation; Actions taken / lessons; Remedial actions taken;
        What was done to put it right; What did you do; What we did about it; Immediate action / containment; Action
        we took; How was it put right; How was it resolved; How resolved; How was it contained; Containment
        measures; Steps taken to contain; Steps taken to recover; Immediate steps; Mitigation steps; Action taken
        (immediate); Response / action taken; What action was taken; Actions taken to contain; Corrective action
        taken; Measures taken to address the breach; Recovery steps; Actions / outcome; Remediation taken;
        Remediation steps; Rectification; Action by manager; Resolution steps; Immediate containment; Actions taken
        / planned; Initial response""",
        "What was done.",
        takes_several=True,
        example="Letter recovered, process changed",
    ),
    choice(
        "status",
        "Status",
        """Status; Open/Closed; Incident status; Current status; Case status; State; Closed?; Open / closed;
        Investigation status; Status of incident; Closed; Open or closed; Breach status; Stage; Case closed; Closed
        (Y/N); Current stage; Ticket status; Case open/closed; Progress; Approval status; Handling status;
        Investigation state; Breach status (open/closed); Log status; Case state; Incident state; Open?; Status
        (open/closed); Resolution status""",
        "Open or closed.",
        choices=STATUSES,
        example="closed",
    ),
    date(
        "closed_on",
        "Closed on",
        """Date closed; Closed on; Closure date; Date of closure; Date resolved; Closed date; Date completed;
        Resolved on; Resolution date; Date case closed; Date incident closed; Completed on; Completion date; Close
        date; End date; Date investigation completed; Date concluded; Incident closed; Date signed off; Date
        finalised; Resolved (date); Date of resolution; Incident closed on; Case closed on; When closed; Closed at;
        Closure; Date fully resolved; Resolved at; Date/time resolved; Date / time closed; Resolution date/time;
        Signed off on; Closing date; Investigation closed on; Time resolved; Final closure date""",
        "When it was closed.",
        example="2016-08-30",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Additional information; Further information; Notes/Comments;
        Additional comments; Comments/Notes; Update; Updates; ICO response; ICO outcome; Other comments; Additional
        notes; ICO decision; ICO comments; Progress update; Outcome of investigation; Investigation notes; Further
        comments; Investigation findings; Investigation outcome; Other information; Investigation; Other notes;
        Remark; Investigator comments; DPO comments; Comments from DPO; DPO notes; Follow-up notes; Case notes;
        Manager comments""",
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
