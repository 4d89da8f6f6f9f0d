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
        Incident tracking number; PIR no; Incident log ref; UID; Log entry no; Row; Line; Incident UID; Incident
        key; Incident register no; Breach register no; Breach case no; Near miss ID; WEB ref; StEIS no; StEIS ref;
        Ulysses ref; SIRI number; SIR no; SIR ref; DPIR ref; IG incident no; IG case no; DPO ref; Service desk ref;
        Helpdesk ref; Helpdesk ticket; Call ref; INC ref; INC; INC#; ServiceNow ref; Jira ref; Issue key; Report
        ref; Security incident ID; Security incident ref; sys_id; R/N; INC no; Ticket #""",
        "The log's own reference.",
        example="INC-014",
    ),
    text(
        "title",
        "Title",
        """Title; Incident title; Incident name; Name; Subject; Headline; Incident; Summary title; Short
        description; Breach title; Name of incident; Event; Event name; Incident Summary title; Event title; Brief
        title; Incident headline; Name of breach; Incident / event; Incident subject; Subject line; Incident
        heading; Incident short description; Short title; Short name; Case title; Case name; One line summary; In a
        few words""",
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
        took place; Date it happened; Event start; Occurrence date/time; Incident date and time; Happened; When did
        the incident happen; When did the breach happen; Incident start date; Incident happened on; Date event
        occurred; Date event happened; Date of actual incident; Date of data loss; Date of security incident; Date
        of disclosure; Date of theft; Date of actual breach; Date breach started; Breach occurred; Breach start
        date; Breach start; Event date and time; Event occurred on; Event time; Took place on; Lost on; Date
        started; Began; Start; Started""",
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
        on; Open date; Told IG on; Told on; DPO notified; Date DPO told; Date told; Date told IG; Date IG notified;
        Date informed; Date we were told; Date we found out; Date we knew; Date known; Date first known; Date first
        aware; Date breach discovered; Date breach identified; Date breach detected; Date breach notified; Date
        breach logged; Date incident reported; Date incident discovered; Date incident logged; Date incident
        identified; Date incident detected; Date incident raised; Date log opened; Date case opened; Date entered;
        Date submitted; Date report received; Date report made; Date report submitted; Date of becoming aware; Date
        of identification; Date of internal report; Date of internal notification; Date of logging; Date of entry;
        Date of referral; Date reported to data protection; Date reported to information governance; Date reported
        to service desk; Date/time logged; Date/time aware; Date/time identified; Date and time of awareness; Found
        out on; Found on; First reported; First known; Identified; Informed on; Known on; Learned of it on; Logged;
        Made aware on; Aware on; Became aware; Notified; Notification received; Raised on; Raised; Received;
        Received on; Recorded on; Reported internally on; Submission date; When was it found; When was it noticed;
        When was it identified; When was it logged; When was the breach discovered; When was the breach identified;
        When was the incident discovered; When was the incident reported; When did we know; When were you told; When
        was the DPO told; When was IG told; When told; sys_created_on; Opened date""",
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
        Affected business unit; Service / school; Service area / team; Service area involved; Service area affected;
        Service concerned; Service where incident occurred; Service/department; Reporting area; Reporting unit;
        Reporting organisation; Originating service; Originating department; Originating team; Owning service;
        Owning team; Owning department; Department concerned; Department name; Team concerned; Team name; Who had
        the incident; Where did it occur; Where did the incident happen; Where did the incident occur; Location /
        service; Location / department; Location of event; Place of incident; Place; Place of occurrence; Site name;
        Site / department; School / department; School name; Faculty / department; Faculty/School; Ward /
        department; Business unit involved; Business area affected; Business area involved; Area involved; Area
        affected; Unit involved; Unit affected; Organisation unit; Organisational unit; Section involved; Function;
        Incident site""",
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
        of breach; Nature of incident; Classification; Category of breach; Breach category; Category of incident;
        Kind of incident; Event type; Incident classification; CIA; Security incident type; Type of event; Class;
        Sub-category; Breach classification; Incident Type / category; Confidentiality / integrity / availability;
        Format; Attack vector; Medium; Threat category; Attack type; ICO category; Lost, stolen, disclosed or
        corrupted; Breach type / category; Type of incident / breach; Cause group; Cause category; Nature of
        incident / breach; Incident nature; Incident group; Event category; Type (C/I/A); What type of breach; What
        kind of breach; Type of near miss; Kind of breach; Kind; Incident Category / type; Type of security
        incident; How (post, email, verbal); Lost or stolen; Loss, theft or disclosure; CIA triad; CIA category; CIA
        affected; C, I or A; C/I/A breach; What type of incident; What sort of incident; What sort of breach; What
        kind of incident; What type; Sort of incident; Sort of breach; Category / type; Category of near miss;
        Category of data breach; Category of security incident; ICO breach type; ICO incident type; ICO incident
        category; ICO type; Incident cause group; Incident subcategory; Incident sub-type; Incident theme; Incident
        type / classification; Nature; Nature of loss; Nature of data breach; Classification of event; Breach
        sub-type; Breach theme; Data breach type; Type of loss; Type of security event; Type of threat; Type of
        occurrence; Type of disclosure; Theme; Sub-type; Threat vector; Vector; Method; Method of disclosure; Medium
        of breach; category_name; Adverse event; Adverse event type; Use case; Detection use case; Incident type
        code""",
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
        of breach; Incident description / details; What almost happened; What was it; What is the breach; What was
        the problem; What took place; Describe what happened; Describe the incident; Describe the breach; Describe
        the event; Description of circumstances; Description of data breach; Details of near miss; Details of loss;
        Details of data breach; Details of incident / breach; Full details; Brief account; Brief overview; Brief
        facts; Outline; Incident facts; Incident text; Incident synopsis; Incident/event description; Facts of the
        case; Facts surrounding the breach; Facts and circumstances; Key facts; Breach narrative; Breach overview;
        Nature and circumstances; Nature & details of breach; Nature of incident / details; Summary of facts;
        Summary of data breach; Summary of security incident; Summary of near miss; Event narrative; Circumstances
        of breach; Circumstances of loss; Timeline of events; Story; Long description; Executive summary;
        Describe the near miss; Describe the near miss or incident; Analyst notes; Analyst summary""",
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
        of breach; Grading; Risk to rights and freedoms; Severity category; Initial severity; P1-P5; P1/P2/P3/P4;
        P1-P3; P (1-4); P; Priority level; Pri; Severity grade; Severity of impact; Severity of harm; Severity
        assessment; Severity of consequences; Severity / priority; Severity of risk; Actual or potential; How
        serious; How severe; How bad; How bad could it have been; Actual severity; Actual impact level; Potential
        severity; Assessed severity; Final severity; Level of seriousness; Level 0/1/2; SIRI grade; SIRI score; SIRI
        rating; IG SIRI level; IG SIRI score; DSPT score; DSPT rating; DSPT grading; DSP grading; Grading of breach;
        Breach rating; Breach risk rating; Breach risk level; Breach risk score; Incident grading; Incident risk
        level; Incident risk score; Incident class (1-4); Impact score; Impact grade; Harm rating; Harm score; Harm
        grade; Risk grade; Risk grading; Risk RAG; Risk of harm rating; Risk to data subjects; Overall risk; Overall
        rating; Overall risk rating; Overall score; RAG status; Threat level; Alert level; Significance;
        Gravity; Harm risk""",
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
        impacted; Volume of records; Affected; # affected; # of people affected; # people; # data subjects; #
        individuals; # records; Number of persons; Number of individuals involved; Number of individuals concerned;
        Number of clients affected; Number of clients; Number of patients; Number of pupils; Number of staff
        affected; Number of students affected; Number of residents affected; Number of tenants affected; Number of
        employees affected; Number of families affected; Number of records lost; Number of records involved; Number
        of records breached; Number of data records; Number of individuals/records; Number involved; Number of
        victims; People impacted; People involved; Persons impacted; Pupils affected; Staff affected; Clients
        affected; Parents affected; Residents affected; Tenants affected; Students affected; Employees affected;
        Families affected; Patients/staff affected; Data subjects impacted; Data subjects involved; Data subject
        count; Individuals impacted; Individuals involved; Records impacted; Records lost; Records exposed; Records
        breached; Records compromised; Users impacted; Customers impacted; Subjects impacted; Approximate number;
        Approximate number of records; Approx number; Approx no of individuals; Approx no. of records; Estimated
        number affected; Estimated number of individuals; Total affected; Total number affected; Total people
        affected; Headcount affected; How many; How many data subjects; How many did it affect; How many clients;
        How many patients; How many pupils; Count affected; Scale of breach; Scale of incident; Volume of data
        subjects; Volume of individuals; Volume affected; Volume of people; Volume of data; Extent of breach;
        Records affected count; How many people were affected""",
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
        Personal data affected; Contains personal data; Is it a reportable breach; Is there a breach; Was personal
        data lost; Was there personal data; Were personal details involved; Any PII; Did it involve personal data;
        Did it involve PII; Did it include personal data; Involving personal data; Includes PII; Personal data
        exposed; Personal data compromised; Personal data impacted; Personal data in scope; Personal data incident;
        Personal data loss; Personal information affected; Personal information?; PII affected; PII exposed; PII
        compromised; PII breach; PID involved; PID; PDB; Patient data involved; Patient identifiable data; Data
        breach confirmed; Data protection incident; DPA breach; GDPR incident; GDPR related; GDPR applicable; Breach
        of confidentiality; Breach or not; Actual breach; Determined to be a breach; Deemed a breach; Constitutes a
        breach""",
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
        was lost; What was disclosed; What personal data; What data was affected; What data was disclosed; What
        information was lost; What information was disclosed; What information was affected; What type of data; What
        was lost or disclosed; What records were involved; Which data; Which information; Who was affected; Who did
        it affect; Who was it about; Data impacted; Data disclosed / lost; Data elements; Data elements involved;
        Data fields; Data items; Data items involved; Data sets; Data sets involved; Data type / category; Data
        details; Data sensitivity; Data subject group; Details of data involved; Details of personal data; Details
        of information; Details of information involved; Details of data lost; Description of personal data;
        Description of data involved; Description of data affected; Description of information; Description of
        information involved; Description of records; Description of data lost; Category of individuals; Category of
        person; Category of people affected; Categories of individuals affected; Categories of individuals
        concerned; Categories of records; Categories of information; Information compromised; Information exposed;
        Information at risk; Information breached; Information classification; Information disclosed / lost; Kind of
        data; Nature of information; Nature of information involved; Nature of data affected; Personal data
        elements; PII type; PII elements; Type of records involved; Type of data lost; Type of data disclosed; Type
        of data breached; Type of individuals; Type of individuals affected; Type of person affected; Type of people
        affected; Type of information involved; Type of information lost; Type of information disclosed; Type of
        personal information; Type of client; Special category involved; Sensitive data involved; Sensitive personal
        data; Sensitive?; Sensitive information; Sensitivity of information""",
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
        Consequences for individuals; Impact / consequence; Impact on patients; Risk / harm; What was the effect on
        them; What were the consequences; What harm was done; What harm could it cause; What harm resulted; What
        followed; What could have happened; Effect on people; Effects of the incident; Impact on people; Impact on
        business; Impact on organisation; Impact on operations; Impact / harm; Impact assessment; Impact analysis;
        Impact statement; Impact narrative; Consequences for data subjects; Consequences of incident; Consequences
        of the personal data breach; Likely consequences for individuals; Likely effects; Likely impact; Likely
        harm; Possible impact; Actual consequences; Actual harm; Actual outcome; Adverse effects; Adverse impact;
        Harm or distress; Distress; Damage or distress; Detriment to individuals; Loss; Losses; Result of breach;
        Result of incident""",
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
        data subjects; Residents informed; Affected persons informed; Subject informed; Told the person; Told the
        patient; Told the family; Told the customer; Told those affected; Told people affected; Parents notified;
        People informed; People notified; Person informed; Persons notified; Patients notified; Client told; Clients
        notified; Individuals advised; Individuals aware; Users notified; Users informed; Tenant informed; Staff
        informed; Service user notified; Subject told; Data subject aware; Data subject advised; Affected people
        informed; Affected persons notified; Affected individuals informed; Affected individuals told; Affected
        parties informed; Those affected informed; Those affected notified; Were they told; Did we tell them; Did we
        tell the people affected; Did we tell the individuals; Notify individuals; Communicated to individuals;
        Communication to individuals; DS informed; DS told; Duty of candour completed; Duty of candour applied""",
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
        authority notified; DPA notified; Reported to authorities; Reported externally; ICO aware; ICO contacted;
        ICO advised; ICO report required; ICO report submitted; ICO reporting; ICO reporting required; ICO referral;
        ICO referred; ICO notification required; ICO notification made; ICO notification needed; ICO status;
        Notified to regulator; Notifiable breach; Notify ICO; Notification to regulator; Notification required;
        Reportable to regulator; Reportable incident; Reported to IC; Reported to DSPT; Reported via DSPT; Referred
        to ICO; Sent to ICO; Self-reported; Did we tell the ICO; Did you tell the ICO; Does it need reporting to the
        ICO; Should the ICO be told; Information Commissioner informed; Information Commissioner notified;
        Information Commissioner told; Regulator told; Regulator contacted; Regulatory notification; Supervisory
        authority informed; Supervisory authority told; DPC notified; SA notified; Notify regulator; Notify the
        regulator; Regulator to be notified""",
        "Was it reported to the regulator?",
        example="no",
    ),
    date(
        "ico_notified_on",
        "ICO notified on",
        """ICO notified on; Date reported to ICO; Date ICO notified; ICO notification date; Date ICO informed; Date
        notified to ICO; Date of ICO notification; ICO report date; Date reported to the ICO; Date regulator
        notified; ICO date; Reported to ICO on; Date of report to ICO; ICO notified date; Date ICO reported; Date
        sent to ICO; Date ICO told; Date ICO contacted; Date of ICO referral; Date of notification to regulator;
        Date notified to supervisory authority; Date reported to Information Commissioner; Told the ICO on; ICO
        informed on; ICO reporting date; ICO submission date; ICO notification sent; Regulator notified on;
        Regulator told on; When was the ICO told; When was the ICO notified; When was the ICO informed; When did we
        tell the ICO; Regulator notice date; Regulator notified date; Regulator notification date; Date
        regulator informed; Regulator reported date; Date reported to regulator""",
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
        this happen; Cause of near miss; What caused the incident; What caused the breach; What was the cause; What
        was the root cause; What led to it; What made it happen; Why did it occur; Why; How did it occur; How did
        the breach occur; How did the breach happen; How did the incident happen; How did the incident occur; How
        was it caused; How?; How it occurred; Cause of event; Cause of loss; Cause description; Cause identified;
        Cause of data breach; Causation; Likely cause; Probable cause; Possible cause; Apparent cause; Suspected
        cause; Direct cause; Reason for error; Reason for loss; Reason for near miss; Reason it happened; Root cause
        category; Root cause of breach; Root cause identified; Root cause description; Root cause summary; Root
        cause / contributing factors; Contributing causes; Weakness; Weakness exploited; Vulnerability exploited;
        Control failure; Failed control; Trigger; Triggered by; Root cause code; Cause code""",
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
        affected; Asset number; Asset name; Asset tag; Asset at risk; Asset concerned; Information asset involved;
        Information asset ID; Information asset name; IAR ref; IAR ID; Linked asset; System name; System /
        application; Application; Device lost; Device affected; What system; Configuration item; CI; cmdb_ci""",
        "The asset it happened to.",
        takes_several=True,
        example="IAR-012",
    ),
    identifier(
        "risk_id",
        "Risk reference",
        """Risk ID; Risk ref; Linked risk; Related risk; Risk reference; Associated risk; Risk number; Risk register
        ref; Risk No; Linked risk ID; Corporate risk; Link to risk; Linked to risk; Linked risk ref; Related risk
        ID; Related risk ref; Risk register no; Risk register ID; Risk register entry; Risk register link; Risk #;
        Risk code; Corporate risk ref; Corporate risk number; Associated risk ref; Which risk does it relate to;
        Which risk did it show""",
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
        learned / improvements; Lessons to learn; What will prevent recurrence; What would prevent it; What could
        prevent it; What have you learned; What will change; What did we change; What will we do differently; How
        will it be prevented; How can it be prevented; How could it have been prevented; How will you prevent it
        happening again; Lessons arising; Lessons learned / actions; Lessons learned / recommendations; Lessons from
        incident; Lessons for the future; Learning / lessons; Learning from breach; Learning gained; Learning
        summary; Learning taken; Learning to share; Key lessons learned; Improvements identified; Improvements made;
        Changes to process; Changes to practice; Change in practice; Process changes; Process improvements;
        Recommendations made; Recommendations for prevention; Recommendations arising; Recommendations from
        investigation; Recommended improvements; Recommended actions; Prevention measures; Preventive steps;
        Post-incident learning; Post-incident recommendations; Reflections; Takeaways""",
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
        / planned; Initial response; What was done about it; What was done straight away; What was done immediately;
        What was done next; What did you do about it; What have we done; What is being done; What action did we
        take; What steps were taken; What we did next; What was the response; How was it fixed; How was it dealt
        with; How did we respond; How was it handled; Put right; Action by; Action by service; Action by IG; Action
        details; Action description; Action following incident; Action following breach; Action since; Action to
        resolve; Action taken immediately; Action taken following; Action taken by; Actions agreed; Actions arising;
        Actions planned; Actions and recommendations; Actions identified; Containment steps; Containment actions
        taken; Containment activity; Contained by; Corrective action required; Corrective steps; Correction; Dealt
        with by; Fix; Fix applied; Immediate steps taken; Immediate measures; Immediate remedial action; Initial
        action; Initial actions taken; Interim action; Investigation and action; Management action; Measures taken
        or proposed; Measures adopted; Mitigating measures; Mitigation measures; Mitigation measures taken; Recovery
        actions taken; Recovery measures; Remedial steps taken; Remedial work; Remediation activity; Remedy;
        Resolution action; Resolution notes; Resolution summary; Resolution description; Response to incident;
        Response to breach; Response details; Response summary; Response steps; Rectified by; Steps to mitigate;
        Workaround; Work done; close_notes""",
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
        (open/closed); Resolution status; Approval state; O/C; Case stage; Case open; Is it still open; Is the
        incident open; Breach closed; Incident open/closed; Incident stage; Incident resolved; Investigation
        complete; Investigation stage; Ticket state; Workflow state; Workflow status; Record status; Record state;
        Resolved (Y/N); Completed?; Overall status; Live/closed; Active/closed; lifecycle_state""",
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
        Signed off on; Closing date; Investigation closed on; Time resolved; Final closure date; Closed out; Closed
        out on; Close out date; Closure date/time; Case closure date; Case completed; Incident closure date;
        Incident end date; Incident resolved on; Incident resolved date; Incident resolution date; Breach closed on;
        Breach closed date; Breach closure date; Date closed off; Date case completed; Date case concluded; Date
        investigation closed; Date investigation concluded; Date investigation finished; Date log closed; Date
        finished; Date fixed; Date matter closed; Date record closed; Finished on; Investigation completion date;
        Investigation end date; Sign off date; When was it resolved""",
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
        Manager comments; Anything else; Anything else to add; Additional details; Additional remarks; Comments /
        update; DPO advice; DPO view; DPO recommendation; DPO decision; IG comments; IG notes; IG team comments;
        SIRO comments; Caldicott comments; Reviewer comments; Investigator notes; Investigation summary;
        Investigation details; Investigation report; Investigation result; Investigation conclusion; Findings;
        Conclusion; Outcome from ICO; ICO outcome / response; ICO feedback; ICO advice; ICO findings; ICO action;
        Further details; Further notes; General comments; General notes; Free text; Latest update; Latest position;
        Notes / updates; Other relevant information; Progress notes; Rationale; Rationale for decision; Rationale
        for not reporting; Rationale for reporting; Reason for not reporting; Reason not reported; Reason for
        decision; Justification; Justification for not reporting; Supporting notes; work_notes; Notifications; Other
        notifications; Others notified; Who was told; Who was informed; Who else was told""",
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
