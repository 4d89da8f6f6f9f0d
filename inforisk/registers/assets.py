"""The Information Asset Register: one row an information asset, or a processing activity where it is a ROPA."""

from inforisk.registers.definition import Choices, Register
from inforisk.registers.entries import choice, date, identifier, level, person, score, synonyms, text, yes_no
from inforisk.vocabulary import Kind

FORMATS = Choices(
    ("paper", "electronic", "data", "mixed"),
    synonyms(
        {
            "paper": """hard copy; hardcopy; manual; physical; files; paper file; paper files; paper records; card
            index""",
            "electronic": """digital; electronic documents; electronic document; soft copy; electronically; e;
            email; word; excel; spreadsheet; documents; electronic files; electronic records; cloud; pdf""",
            "data": "database; dataset; data set; structured data; system; sql database; application",
            "mixed": """both; hybrid; paper and electronic; electronic and paper; paper & electronic; electronic &
            paper; paper/electronic; electronic/paper; all; various; multiple""",
        }
    ),
)

# Government Security Classifications since April 2014; the older six tiers are kept as written and reported.
CLASSIFICATIONS = Choices(
    ("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"),
    synonyms(
        {
            "OFFICIAL-SENSITIVE": """official sensitive; official - sensitive; official (sensitive); official:
            sensitive; official/sensitive; official–sensitive; official-sensitive: personal; official sensitive
            personal; official-sensitive personal; official-sensitive: commercial; official sensitive commercial;
            os; o-s""",
            "OFFICIAL": "o; offical",
            "SECRET": "s",
            "TOP SECRET": "ts; topsecret",
        }
    ),
    (
        "PROTECT",
        "RESTRICTED",
        "CONFIDENTIAL",
        "UNCLASSIFIED",
        "NPM",
        "NOT PROTECTIVELY MARKED",
        "PUBLIC",
        "INTERNAL",
        "PRIVATE",
        "INTERNAL USE",
        "INTERNAL USE ONLY",
        "HIGHLY CONFIDENTIAL",
        "STRICTLY CONFIDENTIAL",
        "NHS CONFIDENTIAL",
        "SENSITIVE",
        "NON-SENSITIVE",
    ),
)

LAWFUL_BASES = Choices(
    ("consent", "contract", "legal obligation", "vital interests", "public task", "legitimate interests"),
    synonyms(
        {
            "consent": """6(1)(a); 6 (1) (a); article 6(1)(a); art 6(1)(a); section 1 (a); 6.1.a; explicit consent;
            1a; 6a""",
            "contract": """6(1)(b); article 6(1)(b); art 6(1)(b); 6b; section 1 (b); contractual; performance of a
            contract; contract performance; contractual necessity; contractual obligation""",
            "legal obligation": """6(1)(c); article 6(1)(c); art 6(1)(c); section 1 (c); statutory; legal; legal
            requirement; statutory obligation; 6c; statutory duty; compliance with a legal obligation""",
            "vital interests": "6(1)(d); article 6(1)(d); art 6(1)(d); section 1 (d); vital interest; 6d",
            "public task": """6(1)(e); article 6(1)(e); art 6(1)(e); section 1 (e); public interest; public
            interests; official authority; public function; 6e; performance of a task in the public interest; task
            in the public interest""",
            "legitimate interests": """6(1)(f); article 6(1)(f); art 6(1)(f); section 1 (f); 6f; legitimate
            interest; li""",
        }
    ),
    ("schedule 2", "schedule 3", "schedule 2 condition", "schedule 3 condition", "dpa 1998", "dpa schedule 2"),
)

STATUSES = Choices(
    ("active", "archived", "disposed"),
    synonyms(
        {
            "active": """live; current; in use; open; operational; yes; supported; approved; in service; production""",
            "archived": """archive; dormant; inactive; legacy; closed; retired; not in use; semi-current; no longer
            used""",
            "disposed": "destroyed; deleted; decommissioned; transferred; disposed of; withdrawn",
        }
    ),
)

_NAMING = (
    identifier(
        "asset_id",
        "Asset reference",
        """Asset ID; Asset Number; Asset No.; Asset Ref; Asset Reference; Asset Ref No; Internal Ref ID; Ref; Ref
        No; Ref ID; Reference; Reference Number; Reference ID; No.""",
        """The register's own reference. Often blank; give one so that risks can point to the asset.""",
        example="IAR-012",
    ),
    text(
        "asset_name",
        "Asset name",
        """Asset Name; Asset Title; Name of asset; Title of asset; Information asset; Information Asset Name; Name
        of Information Asset; Information Asset Title; System/Asset Name; Asset; Name; Title; Dataset; Dataset
        Name""",
        "What the asset is called, in words another service would understand.",
        is_needed=True,
        example="Social care case files",
    ),
    text(
        "description",
        "Description",
        """Description; Asset Description; Details; Scope notes; Description of asset; Description of Information
        Asset; Information Asset Description; Asset details; Description of information; Description of
        contents; Contents; Content; Description/Example Record Types; Brief description""",
        "What it holds and covers.",
        example="Assessments, care plans and correspondence",
    ),
    text(
        "business_function",
        "Business function",
        """Business function; Function; Function/activity; Function / activity; Business activity; Business
        Process; Process; Corporate function; LGCS function; Local government function; Functional area;
        Supported business process; Council function; Activity/function""",
        "The function it serves, which survives a restructure.",
        example="Adult social care",
    ),
    text(
        "service",
        "Service",
        """Service; Service Area; Business Unit; Team; Department; Service name; Unit; Section; Service/Team;
        Team/Service; Team name; Service area / team; Owning service; Owning department""",
        "The service that owns the asset.",
        example="Adult social care",
    ),
    text(
        "directorate",
        "Directorate",
        """Directorate; Division; Directorate/Division; Division/Directorate; Group; Portfolio; Directorate name;
        Cluster; Care Group; Directorate / department; Directorate / service; Directorate/Faculty; Executive
        directorate; Corporate directorate""",
        "The directorate of that service.",
        example="People",
    ),
    person(
        "asset_owner",
        "Information asset owner",
        """IAO; Information Asset Owner; Information Asset Owner (IAO); Owner; Asset Owner; Lead Officer; Data
        Owner; Information Owner; IAO Name; Name of IAO; Name of Information Asset Owner; Owner name; Owner
        (IAO); Business owner""",
        "The Information Asset Owner: the senior person who answers for it.",
        is_needed=True,
        example="Head of Adult Services",
    ),
    person(
        "asset_administrator",
        "Information asset administrator",
        """IAA; Custodian; Information Asset Manager; Asset Custodian; Data Custodian; Information Asset
        Administrator; Information Asset Administrator (IAA); Administrator; Asset Administrator; System
        Administrator; Asset Manager; Data Steward; Information Custodian; IAA Name""",
        "Who looks after it from day to day.",
        example="Records officer",
    ),
    text(
        "asset_type",
        "Asset type",
        """Asset Type; Asset Category; Type of asset; Category of asset; Asset class; Type of information asset;
        Information asset type; Type; Category; Asset group; Classification of asset; System type; Asset type /
        category; Type/category""",
        "Hardware, software, data, people, service: not paper or electronic.",
        example="Data",
    ),
    text(
        "asset_value",
        "Asset value",
        """Asset value; Maximum Asset Value; Value; Value of asset; Information value; Criticality; Asset
        Criticality; Criticality rating; CIA total; Overall asset value; Value rating; Asset score; Asset
        rating; Business value""",
        "What the asset is worth to the council, as written.",
        example="High",
    ),
)

_KEEPING = (
    choice(
        "format",
        "Format",
        """Format; Medium; Media; Paper/Electronic; Paper or Electronic; Type of record; Record format; Format of
        information; Format of asset; Asset format; Format held; Electronic/Paper; Electronic or paper; Storage
        format""",
        "Paper, electronic, data or mixed.",
        choices=FORMATS,
        example="mixed",
    ),
    text(
        "location",
        "Location",
        """Location; Where stored; Location/ system or place of storage; Location of personal data; Storage
        location; Where held; Location of asset; Asset location; Where is it stored; Where is it held; Location
        of data; Data location; Physical location; Electronic location""",
        "Where it is kept: system, building, room, provider.",
        takes_several=True,
        example="Case management system",
    ),
    text(
        "system",
        "System",
        """System; Application; Database; System name; IT system; Name of system; System/Application;
        Application/System; Systems used; Software; ICT system; System used; IT System name; Application name""",
        "The application that holds it.",
        example="Case management system",
    ),
    choice(
        "classification",
        "Classification",
        """Classification; Protective Marking; GSC; GSC Classification; Security classification; Government
        Security Classification; Data Classification; Information classification; Asset classification;
        Classification level; Protective marking (Yes/No); Marking; Security marking; Classification marking""",
        "The security classification it carries.",
        choices=CLASSIFICATIONS,
        example="OFFICIAL-SENSITIVE",
    ),
    text(
        "retention_period",
        "Retention period",
        """Retention; Retention Period; Retention schedule (if possible); Retention schedule; Data retention
        period; Retention rule; How long is it kept; How long kept; Retention time; Period of retention;
        Retention policy; Retention criteria; Retention (years); Length of retention""",
        "How long it is kept: trigger, period and action as written.",
        takes_several=True,
        example="Closure + 6 years",
    ),
    text(
        "disposal_action",
        "Disposal",
        """Disposal; Disposal Action; Disposal method; Method of disposal; Disposal date; Destruction method;
        Method of destruction; How disposed; Disposal arrangements; Disposition; Final disposition; Deletion
        method; Disposal process; Destruction""",
        "What is done at the end of its time.",
        example="Destroy securely",
    ),
    text(
        "security_measures",
        "Security measures",
        """Security measures; General description of technical and organisational security measures; Controls;
        Security controls; Technical and organisational measures; Technical and organisational security
        measures; General description of technical and organisational security measures (if possible); Security;
        Other Security Measures; Existing controls; Controls in place; Current controls; Protection measures;
        Safeguards""",
        "What protects it.",
        takes_several=True,
        example="Role-based access, encrypted",
    ),
    level(
        "confidentiality",
        "Confidentiality",
        """C; Confidentiality; Confidentiality rating; Confidentiality score; Confidentiality impact; Conf; Conf.;
        Confidentiality (C); Confidentiality level; Confidentiality requirement; CIA; CIA rating; CIA score;
        C/I/A""",
        "The harm if it were seen by the wrong people.",
        scale="cia",
        example="3",
    ),
    level(
        "integrity",
        "Integrity",
        """I; Integrity; Integrity rating; Integrity score; Integrity impact; Int; Int.; Integrity (I); Integrity
        level; Integrity requirement; Loss of integrity; Integrity value; I rating; I score""",
        "The harm if it were wrong.",
        scale="cia",
        example="2",
    ),
    level(
        "availability",
        "Availability",
        """A; Availability; Availability rating; Availability score; Availability impact; Avail; Avail.;
        Availability (A); Availability level; Availability requirement; Loss of availability; Availability
        value; A rating; A score""",
        "The harm if it were not there when needed.",
        scale="cia",
        example="4",
    ),
    yes_no(
        "business_critical",
        "Business critical",
        """Vital record; Business critical; Critical asset; Vital; Vital records; Critical; Business critical
        asset; Mission critical; Is it business critical; Business critical?; Vital record?; Is this a vital
        record; Is the asset critical; Critical information asset""",
        "Could the council not work without it?",
        example="yes",
    ),
    text(
        "recovery_time",
        "Recovery time",
        """RTO; Recovery time; Recovery time objective; Recovery Time Objective (RTO); Disaster Recovery; Maximum
        tolerable downtime; MTPD; RPO; Recovery point objective; Max outage; Recovery period; Maximum acceptable
        outage; Business continuity; Recovery priority""",
        "How soon it must be back.",
        takes_several=True,
        example="24 hours",
    ),
)

_PERSONAL_DATA = (
    yes_no(
        "personal_data",
        "Personal data",
        """Personal Data?; Contains PII; Personal Data; Personal Data (None/PI/CPI); Contains personal data;
        Personal information; PII; Contains personal information; Personal data held; Personal data (Y/N); Does
        it contain personal data; Does the asset contain personal data; Personal data included; Is personal data
        held""",
        "Does it hold personal data?",
        example="yes",
    ),
    yes_no(
        "special_category",
        "Special category data",
        """Special Category; Sensitive personal data; Special category data; Special category personal data;
        Special categories; Special categories of data; Sensitive data; Contains special category data; Contains
        sensitive personal data; Special category (Y/N); Special category data?; Special categories of personal
        data; Sensitive personal data?; Contains sensitive data""",
        "Does it hold special category (sensitive) personal data?",
        example="no",
    ),
    text(
        "data_subjects",
        "Data subjects",
        """Categories of individuals; Data Subject Category; Data subjects; Categories of data subjects; Data
        subject categories; Individuals; Who is the data about; Types of individuals; Category of data subject;
        Category of individuals; Type of data subject; Data subject; Whose data; Who does it relate to""",
        "Whose data it is.",
        example="Residents, carers",
    ),
    text(
        "personal_data_categories",
        "Categories of personal data",
        """Categories of personal data; Personal Data Categories; Data categories; Data categories held; Category
        of personal data; Types of personal data; Type of personal data; Type of data; Types of data; Personal
        data types; Data types; Data Type; Data fields; Categories of data""",
        "What is held about them.",
        takes_several=True,
        example="Name, address, health",
    ),
    text(
        "purpose",
        "Purpose",
        """Purpose of processing; Purpose; Purposes of processing; Purposes of the processing; Purpose of asset;
        Why is it held; Why is it processed; Reason for processing; Purpose / use; Use; Business purpose; What
        is it used for; Purpose of the processing; Reason held""",
        "Why it is held and processed.",
        example="Assess and provide care",
    ),
    choice(
        "lawful_basis",
        "Lawful basis",
        """Article 6 lawful basis for processing personal data; GDPR Article 6 lawful basis for processing personal
        data; Lawful basis; Legal basis; Condition for processing; Lawful basis for processing; Legal basis for
        processing; Lawful basis for processing personal data; Lawful Basis for Processing Personal Data
        (Article 6); Article 6; Art 6; Article 6 condition; Article 6 basis; Art. 6 lawful basis""",
        "The Article 6 basis for processing personal data.",
        choices=LAWFUL_BASES,
        example="public task",
    ),
    text(
        "special_category_condition",
        "Special category condition",
        """Article 9 condition for processing special category data; Article 9 condition; Article 9; Art 9; Lawful
        Basis for Processing Special Category Data (Article 9); Special category condition; Condition for
        special category data; Schedule 3 condition; Article 9 basis; Article 9 lawful basis; Data Protection
        Act 2018 Schedule 1 Condition for processing; Special category lawful basis; Special category legal
        basis; GDPR Article 9""",
        "The Article 9 condition for special category data.",
        takes_several=True,
        example="Article 9(2)(h)",
    ),
    text(
        "shared_with",
        "Shared with",
        """Shared with; Recipients; Categories of recipients; Intended or Likely Recipients; Data shared with; Who
        is it shared with; Sharing; Data sharing; External sharing; Internal sharing; Shared externally; Shared
        internally; Who has access; Who have access to the asset""",
        "Who else receives or sees it.",
        takes_several=True,
        example="NHS trust",
    ),
    text(
        "sharing_agreement",
        "Sharing agreement",
        """Sharing agreement; ISA/DSA in place; Data sharing agreement; Information sharing agreement; ISA; DSA;
        ISA in place; DSA in place; Sharing agreement in place; Information sharing protocol; ISP; Data sharing
        agreement in place; Sharing protocol; Data sharing protocol""",
        "The agreement that covers the sharing.",
        example="ISA signed 2016",
    ),
    text(
        "processor",
        "Processor",
        """Data Processor; Third party; Supplier; Processor; Data Processor (if applicable); Processors; Third
        party processor; Third parties; Third party supplier; Data processors; Supplier name; Vendor; Provider;
        System supplier""",
        "The outside body that processes it for the council.",
        example="Example Software Ltd",
    ),
    text(
        "international_transfer",
        "International transfer",
        """Names of third countries or international organisations that personal data are transferred to (if
        applicable); Names of third countries or international organisations that personal data are transferred
        to; Transfers; International transfers; International transfer; Transfer outside EEA; Transfers outside
        the EEA; Transferred outside the UK; Third country transfers; Third countries; Overseas transfer; Data
        transfers; Outside EEA; Outside UK""",
        "Where outside the United Kingdom it goes.",
        example="None",
    ),
    yes_no(
        "dpia_required",
        "DPIA required",
        """Data Protection Impact Assessment required?; DPIA required; DPIA; PIA required; DPIA needed; PIA; Is a
        DPIA required; DPIA (Y/N); Requires DPIA; DPIA necessary; DPIA completed; PIA completed; Privacy impact
        assessment; Has a DPIA been completed""",
        "Is a data protection impact assessment needed?",
        example="yes",
    ),
    text(
        "dpia_status",
        "DPIA progress",
        """Data Protection Impact Assessment progress; DPIA progress; DPIA status; PIA status; DPIA reference; DPIA
        ref; Status of DPIA; Link to Data Protection Impact Assessment; Link to DPIA; DPIA link; DPIA date; PIA
        reference; DPIA outcome; DPIA number""",
        "How far the assessment has come.",
        takes_several=True,
        example="Complete",
    ),
    text(
        "source",
        "Source",
        """The source of the personal data (if applicable); The source of the personal data; Source; Source of
        data; Data source; Source of the personal data; Where does it come from; Source of information; Origin;
        Obtained from; Received from; How collected; How is it collected; Data sources""",
        "Where the data comes from.",
        example="The person, GP",
    ),
)

_REVIEWING = (
    yes_no(
        "publishable",
        "Publishable",
        """In public domain; Open data; Publishable; Published; Publish; Can it be published; Open data candidate;
        Publication scheme; Available to the public; FOI; Suitable for publication; Publicly available; Is it
        published; Re-use""",
        "Could it be published as open data?",
        example="no",
    ),
    level(
        "likelihood",
        "Likelihood",
        """Likelihood; Probability; Likelihood of loss; Risk likelihood; Likelihood score; Likelihood rating; Risk
        probability; Probability score; L; Likelihood of breach; Likelihood (1-5); Prob; Likelihood of harm;
        Likelihood of occurrence""",
        "How likely the asset is to be lost or misused.",
        scale="likelihood",
        example="2",
    ),
    level(
        "impact",
        "Impact",
        """Impact; Risk impact; Severity; Impact score; Impact rating; Impact of loss; Impact if lost; Business
        impact; Impact (1-5); Impact of breach; Consequence score; Overall impact; Impact of loss of asset;
        Impact on business""",
        "How bad that would be.",
        scale="impact",
        example="4",
    ),
    score(
        "risk_rating",
        "Risk rating",
        """Risk rating; Risk score; Risk level; Risk; Overall risk; Total risk; Score; Risk value; Overall risk
        rating; Overall risk score; Inherent risk; Residual risk; RAG; RAG rating""",
        "The asset's own risk score, as written.",
        example="8",
    ),
    date(
        "last_reviewed",
        "Last reviewed",
        """Last reviewed; Date of last review; Last review date; Last review; Date last reviewed; Date reviewed;
        Reviewed; Last updated; Date updated; Date of review; Date last updated; Last audit; Last assessed;
        Updated""",
        "When it was last looked at.",
        example="2017-02-14",
    ),
    date(
        "review_due",
        "Review due",
        """Review date; Next review; Next review date; Date of next review; Review due; Review due date; Due for
        review; Date for review; Next review due; Review by; Next update; Planned review date; Next update due;
        Review""",
        "When it must be looked at again.",
        example="2018-02-14",
    ),
    choice(
        "status",
        "Status",
        """Status; Active; Asset status; Current status; Live; Active/Inactive; State; Active?; Lifecycle status;
        Live/Archived; In use; Lifecycle stage; Life cycle; Support Status""",
        "Active, archived or disposed.",
        choices=STATUSES,
        example="active",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Further information; Additional information; Additional comments;
        Other information; Note; Additional notes; Observations; Any other comments; Comments/Notes;
        Notes/Comments""",
        "Anything else.",
        takes_several=True,
    ),
)

ASSETS = Register(
    Kind.ASSETS,
    "Information Asset Register",
    "information asset",
    _NAMING + _KEEPING + _PERSONAL_DATA + _REVIEWING,
    names_row=("asset_name", "purpose", "description", "business_function", "system"),
    signs=(
        "information asset register",
        "asset register",
        "assets",
        "iar",
        "ropa",
        "record of processing",
        "records of processing",
        "processing activities",
        "asset inventory",
        "inventory",
        "information audit",
        "data audit",
        "data map",
        "article 30",
        "information assets",
    ),
)
