"""The Information Risk Register: one row a risk, judged before controls, as it stands, and once planned
actions are done."""

from itertools import product

from inforisk.registers.definition import Choices, Field, Register
from inforisk.registers.entries import choice, date, identifier, level, person, score, synonyms, text
from inforisk.vocabulary import Kind, Stage

STAGE_WORDS = {
    Stage.INHERENT: (
        "Inherent",
        "Gross",
        "Unmitigated",
        "Raw",
        "Initial",
        "Pure",
        "Original",
        "Uncontrolled",
        "Untreated",
        "Absolute",
        "Pre mitigation",
        "Pre-mitigation",
        "Before mitigation",
        "Before controls",
        "Before treatment",
        "Without controls",
        "Pre control",
        "Pre-control",
        "Pre controls",
        "Pre treatment",
        "Starting",
        "Baseline",
        "Before",
        "Before action",
        "Before actions",
        "Before mitigating controls",
        "Prior to controls",
        "Prior to mitigation",
        "No controls",
        "Without mitigation",
        "Initial assessment",
    ),
    Stage.RESIDUAL: (
        "Residual",
        "Net",
        "Current",
        "Mitigated",
        "After mitigation",
        "Post mitigation",
        "Post-mitigation",
        "After controls",
        "With controls",
        "Controlled",
        "After treatment",
        "Post control",
        "Post-control",
        "Post controls",
        "Post treatment",
        "Managed",
        "Revised",
        "Treated",
        "Remaining",
        "Existing",
        "Present",
        "After",
        "After mitigating controls",
        "Following mitigation",
        "With existing controls",
        "With mitigation",
        "After existing controls",
        "Now",
        "Actual",
        "Latest",
        "Reassessed",
    ),
    Stage.TARGET: (
        "Target",
        "Expected net",
        "Forecast",
        "Planned",
        "Future",
        "Desired",
        "Tolerable",
        "Predicted",
        "Projected",
        "After actions",
        "After action",
        "After further action",
        "Expected",
        "After planned actions",
        "After further controls",
        "Proposed",
        "Anticipated",
        "Goal",
        "Acceptable",
        "Optimal",
        "Aim",
        "After additional controls",
        "With additional controls",
        "After planned controls",
        "Target residual",
        "Final",
    ),
}
"""What registers call each stage, in headings and in the group headings above them."""

LIKELIHOOD_WORDS = (
    "Likelihood",
    "Probability",
    "L",
    "Likelihood score",
    "Likelihood rating",
    "Prob",
    "Proba",
    "Likelihood level",
    "Probability score",
    "Probability rating",
    "Lhood",
    "Chance",
    "Frequency",
    "Likeliness",
    "Prob %",
    "Probability %",
    "Occurrence",
    "Chance of occurrence",
    "Possibility",
    "Occ",
    "Occurrence rating",
    "How likely",
    "How likely is it",
    "How likely is this",
    "How likely is it to happen",
)
IMPACT_WORDS = (
    "Impact",
    "Severity",
    "I",
    "Impact score",
    "Impact rating",
    "Severity score",
    "Impact level",
    "Imp",
    "Severity / impact",
    "Severity rating",
    "Consequence score",
    "Consequence rating",
    "Magnitude",
    "Impact/Severity",
    "Impact £",
    "Impact £k",
    "Impact value",
    "Business impact level",
    "Sev",
    "How bad",
    "How bad is it",
    "How bad would it be",
    "How serious",
    "How serious is it",
)
SCORE_WORDS = (
    "Score",
    "Risk score",
    "Rating",
    "Risk rating",
    "Total",
    "Risk",
    "Exposure",
    "Risk exposure",
    "Risk level",
    "Level",
    "Total score",
    "LxI",
    "L x I",
    "Overall score",
    "Risk value",
    "Rating score",
    "Risk total",
    "Risk rating score",
    "Overall risk",
    "Overall",
    "Overall risk score",
    "P x I",
    "PxI",
    "I x L",
    "IxL",
    "Risk index",
    "Calculated risk",
    "Risk level score",
    "Overall risk rating",
    "Risk factor",
    "Likelihood x impact",
    "Impact x likelihood",
    "Total risk score",
    "Score (LxI)",
    "Priority",
    "Priority rating",
    "Risk priority",
    "Priority score",
    "Total risk",
    "RR score",
    "RPN",
    "Risk priority number",
    "Matrix score",
    "Risk map",
    "Risk matrix",
    "Matrix",
    "Measure of risk",
    "Risk magnitude",
    "Magnitude of risk",
    "Risk points",
    "Expected value",
    "EV",
    "EV £k",
    "EMV",
    "Risk severity",
    "Exposure rating",
    "Level of risk",
    "Risk score value",
    "Overall risk level",
    "How big a risk",
    "How big is the risk",
)
RATING_WORDS = (
    "RAG",
    "RAG rating",
    "RAG status",
    "Risk level word",
    "Colour",
    "Rating colour",
    "Risk colour",
    "Risk band",
    "Band",
    "Rating band",
    "Risk category rating",
    "Zone",
    "Traffic light",
    "RAG score",
    "Rating (RAG)",
)

TREATMENTS = Choices(
    ("treat", "tolerate", "transfer", "terminate"),
    synonyms(
        {
            "tolerate": """accept; accepted; acceptance; tolerated; retain; retained; monitor; a; accept risk; risk
            accepted; accept the risk""",
            "treat": """mitigate; mitigated; mitigation; reduce; reduced; reduction; treated; control; m; modify;
            treating; manage; treatment; contain; risk reduction""",
            "transfer": "share; shared; transferred; insure; outsource; t; share/transfer; transfer/share",
            "terminate": "avoid; avoided; avoidance; terminated; eliminate; remove; av; stop",
        }
    ),
)

DIRECTIONS = Choices(
    ("up", "down", "same", "new"),
    synonyms(
        {
            "up": """↑; ▲; ⬆; ⇧; ↗; increasing; increased; increase; worsening; worse; rising; higher; +;
            deteriorating""",
            "down": """↓; ▼; ⬇; ⇩; ↘; decreasing; decreased; decrease; improving; improved; falling; lower; -; reducing;
            reduced""",
            "same": """→; ↔; ►; ◄►; ⇔; ⬌; ➡; stable; static; no change; unchanged; steady; =; level; none; constant""",
            "new": "new risk; n; added; n/a - new",
        }
    ),
)

STATUSES = Choices(
    ("open", "closed", "escalated", "merged", "dormant"),
    synonyms(
        {
            "open": """live; active; current; ongoing; on-going; in progress; new; o; identified; draft; under review;
            monitoring; monitored; pending; raised; de-escalated; in treatment; being treated""",
            "closed": """c; complete; completed; removed; resolved; deleted; archived; retired; close; expired; no
            longer a risk; mitigated""",
            "escalated": "escalate",
            "merged": "merge; combined; superseded",
            "dormant": "inactive; on hold; parked; suspended",
        }
    ),
)

_PLAIN_STAGE = Stage.RESIDUAL  # one set of scores without a word for its stage is how the risk stands today
_USUAL = 4  # how many of the words are spelt out in the lists people read
_NOT_ALONE = {"Risk"}  # without a word for its stage this is the text of the risk, not its score


def _headings(stage: Stage, measures: tuple[str, ...]) -> str:
    """The usual headings of a stage ("Gross likelihood"), and the bare words for the plain one.

    A sample for people: recognition takes the stage's words off a heading and reads what is left.
    """
    staged = [f"{word} {measure}" for word, measure in product(STAGE_WORDS[stage][:_USUAL], measures[:_USUAL])]
    bare = [measure for measure in measures if measure not in _NOT_ALONE]
    return ";".join([*bare, *staged] if stage is _PLAIN_STAGE else staged)


def _set_of(stage: Stage, moment: str) -> tuple[Field, ...]:
    """Likelihood, impact, score and typed rating of one stage."""
    name = stage.value
    is_needed = stage is Stage.RESIDUAL
    bands = STAGE_WORDS[stage]
    return (
        level(
            f"{name}_likelihood",
            f"{name.capitalize()} likelihood",
            _headings(stage, LIKELIHOOD_WORDS),
            f"How likely it is {moment}, a step of the likelihood scale.",
            is_needed=is_needed,
            scale="likelihood",
            stage=stage,
            bands=bands,
            example="4",
        ),
        level(
            f"{name}_impact",
            f"{name.capitalize()} impact",
            _headings(stage, IMPACT_WORDS),
            f"How bad it would be {moment}, a step of the impact scale.",
            is_needed=is_needed,
            scale="impact",
            stage=stage,
            bands=bands,
            example="3",
        ),
        score(
            f"{name}_score",
            f"{name.capitalize()} score",
            _headings(stage, SCORE_WORDS),
            f"The score {moment} as typed; it is always worked out again from likelihood and impact.",
            stage=stage,
            bands=bands,
            example="12",
        ),
        text(
            f"{name}_rating",
            f"{name.capitalize()} rating",
            _headings(stage, RATING_WORDS),
            f"The word or colour typed beside the score {moment}; compared with the computed band.",
            stage=stage,
            bands=bands,
            example="Amber",
        ),
    )


_NAMING = (
    identifier(
        "risk_id",
        "Risk reference",
        """Risk Ref; Risk ID; Ref; No.; ID; Risk No; Risk Number; Risk Reference; Reference; Reference / Risk ID;
        Ref No; Number; Reference Number; Identifier; ref_id; Risk Identifier; Risk Code; Unique ID; Unique Ref;
        Unique reference; URN; Risk Ref No; Item; Item No; S No; Sr No; Serial No; #; Risk #; Register Ref; Code;
        Risk Reference Number; Corporate risk ref; RID; Risk ID No; Risk register ref; Risk ID number; Line; Row; R
        ID; IRR Ref; Log No; Unique Risk ID; BAF ref; Entry; Risk log no; Risk entry; Log ref; Risk register ID;
        Scenario ID; Index; Sl No; Risk serial no; Line item; Risk ref number; Hazard no; Hazard ref; Threat ID; CRR
        ref; SRR ref; Risk log ID; Entry no; Datix ID; Risk ID #; Risk code / ID; UID; Unique number; Entry ID; BAF
        no; BAF ID; BAF risk no; Principal risk no; Principal risk ref; Principal risk ID; Strategic risk no;
        Strategic risk ref; CRR no; CRR ID; ORR ref; Datix ref; Datix no; Datix risk ID; Risk register number; Risk
        log ref; Scenario ref; Scenario no; Hazard ID; Threat no; Threat ref; RAID ID; RAID ref; RAID no; R No; R#;
        R/N; Rk; Rsk ID; IRR no; Record number; Record ID; Issue key; Jira key; FMEA no; FMEA ID; Failure mode ID;
        S/N; Local ref; Local risk ref; Service risk ref; Departmental ref; Project risk ID; Project risk no;
        Information risk ID; Information risk ref; Cyber risk ID; DPIA risk no; DPIA risk ref; ROF ID; Risk key;
        Serial; Key""",
        "A number that stays with the risk for good.",
        example="20",
    ),
    text(
        "risk",
        "Risk",
        """Risk; Risk title; Risk description; Nature of the Risk; Risk event; Description of risk; Description of
        the risk; Risk name; Name; Risk Statement; Title; Risk and description; Risk title and description; Main
        risk; Title of risk; Risk detail; Risk details; Risk summary; Risk/Issue; Name of risk; Description; Risk
        identified; Identified risk; Event; Risk scenario; Scenario; What is the risk; Risk headline; Potential
        risk; Risk area and description; Risk factor description; Information risk; Key risk; Strategic risk; The
        risk; Risk (what could happen); What could go wrong; Hazard; Risk or issue; Risk Definition; Background
        Context; Summary of risk; Risk description (cause, event, effect); Description of information risk;
        Uncertainty; Risk / threat; Threat / risk; Risk / description; Summary; Corporate risk; Description of
        Risk/Issue; Statement of risk; Risk narrative; What might happen; What could happen; What can go wrong;
        Information risk description; Risk Item; Risk name/title; Risk to information; Information security risk;
        Cyber risk; Privacy risk; Data protection risk; Risk (event); Risk event description; The risk is that; Risk
        ...there is a risk that; Specific risk; Risk title / description; Risk & Effects; Risk and effects; Risk and
        consequences; Risk and impact; Hazard/Risk Description; Principal risk; Describe source of risk and nature
        of potential impact on individuals; Source of risk and nature of potential impact on individuals; There is a
        risk that; Statement; If then statement; Risk statement (if then); Threat to collection; Risk Name /
        Description; Potential failure mode; Failure mode; Failure mode description; Potential problem;
        Risk/opportunity; Risk/Opportunity description; Threat/Risk description; Risk/Threat description; Identified
        risks; List of risks; Privacy risk description; Hazards; Hazard description; Hazard identified; What are the
        hazards; Risk to individuals; Privacy issue; Issue/Risk; Uncertain event; Scenario description; Risk
        scenario description; Risk description / event; Description of potential risk; Nature of risk; Summary of
        risk event; Risk (short description); What might go wrong; Details of risk; Risk brief; What is the hazard;
        Risk explanation; Significant hazard; Business risk; Operational risk; Project risk; Security risk;
        Compliance risk; Risk and its description; Threat or risk; Description of hazard; Risk to the organisation;
        Supplier risk; Third party risk; Vendor risk; Risk/Concern; Concern; What are we worried about; Risk
        identification; Principal risk description; Principal risk to achieving objective; What could prevent this
        objective being achieved; What could stop us; What worries us; What is the threat to information; What is
        the problem; What is the information risk; What is the privacy risk; What may happen; If... then...; Risk:
        cause, event, consequence; Describe the risk; Describe source of risk; Privacy risk identified; Risk to data
        subjects; Risk to rights and freedoms; Data protection issue; Failure; Potential failure; Hazardous event;
        Identified risk description; Nature and description of risk; Risk text; Risk long description; Short
        description; Short title; Risk short title; Risk label; Risk heading; Risk topic/description; Risk as
        described; Description of event; Undesired event; Unwanted event; Top event; Feared event; Adverse event;
        Risk exposure description; Exposure description; Risk situation; Scenario name; Scenario title; Risk
        scenario name; Risk scenario title; Threat scenario description; Major risk; Potential risk event; Potential
        hazard; Possible risk; Risk or hazard; Threat or opportunity; Risk / uncertainty; Risk to delivery; Risk to
        service; Risk to project; Risk to business; Risk to the council; Risk to achievement of objective; Cyber
        risk description; IG risk; IG risk description; Security risk description; Vulnerability / risk; Title /
        description; Full risk description; What may go wrong""",
        "What may happen, in a sentence.",
        is_needed=True,
        example="Case files are lost when the office moves",
    ),
    text(
        "cause",
        "Cause",
        """Cause; Vulnerability; Causes; Risk cause; Root cause; Vulnerabilities; Cause of risk; Caused by; Source
        of risk; Risk source; Trigger; Triggers; Risk trigger; Cause(s); Risk driver; Drivers; Reason; Why; Due to;
        Background; Because of; Cause / trigger; Weakness; Source; Risk factors; Contributing factors; Vulnerability
        / cause; Cause and vulnerability; Threat / vulnerability; Potential causes; Possible causes; Causes of risk;
        As a result of; Root causes; Source/cause; Key drivers; Vulnerability description; Vulnerability exploited;
        Weakness/vulnerability; Cause of failure; Potential causes of failure; Potential cause of failure; Root
        cause/vulnerability; Vulnerability identified; Vulnerabilities identified; Potential cause; Possible cause;
        Contributory factors; Trigger event; Risk causes; What could cause it; What causes it; Why might it happen;
        Key causes; Threat and vulnerability; Weaknesses; Vulnerabilities / causes; Cause of the risk; Risk trigger
        event; Likely causes; Underlying cause; What might cause it; What would cause it; What causes the risk; What
        could make it happen; Why would it happen; Why could it happen; How could it happen; How might it happen;
        Why is it a risk; Why does the risk exist; Reason for risk; Associated vulnerability; Vulnerability name;
        Control weakness; Predisposing conditions; Trigger event / indicator; Risk indicators; Risk origin; Main
        cause; Given that; How can it happen""",
        "Why it may happen.",
        example="Boxes are not listed",
    ),
    text(
        "consequence",
        "Consequence",
        """Consequences; Consequence; Effect; Effects; Impact of the risk; Consequences of the Risk Occurring;
        Potential impact; Impact description; Impact on service; Impact of risk; Description of impact; Outcome;
        Potential consequences; Effect of risk; Result; Consequence(s); Project impact; Consequence of risk; Risk
        impact description; Likely impact; Impact details; Business impact; Potential outcome; Leading to;
        Implications; Consequence description; Impact statement; Consequences / impact; Possible consequences; Which
        could lead to; Effects of risk; Impact (description); Consequences (effect); Potential effect; Risk
        consequence; Risk effect; Impact on project; Impact on objectives; Which may result in; Result of risk; What
        would happen; What happens if it does; Consequence/impact; Impact / consequence; Impact/Consequence
        description; Impact on the council; Effect on service; Effect/impact; Potential consequence; Consequences if
        it occurs; Impact summary; Description of consequence; Detail of impact; Effect / consequence;
        Consequence/effect; Resulting in; Outcomes; Potential effects of failure; Effect of failure; Potential
        failure effects; Potential effect of failure; Potential effects; Business consequence; Impact on
        organisation; Potential business impact; Adverse impact; Resulting impact; What is the impact; Possible
        impact; Who might be harmed and how; Impact on business; Consequence of the risk; Impact if it happens;
        Impact narrative; Consequences of failure; Effects/consequences; What would the impact be; What could the
        impact be; Risk outcome; Risk results; Impact to business; Impact on the organisation; Impact on
        individuals; Harm; Impact on customers; Potential harm; Possible effects; Loss description; Potential loss;
        Likely consequence; Impact explanation; Which would result in; Which will result in; Which could result in;
        Might result in; Leads to; Which may lead to; Which would lead to; Which will lead to; So what; So that;
        What would be the effect; What would be the consequence; What is the effect; What is the consequence; What
        could be the consequences; What could be the result; What might be the result; What would it mean; What will
        happen; What will the impact be; What would follow; What happens then; What happens if the risk occurs; What
        harm could it do; Who could be harmed; Who is affected and how; Persons at risk; Who is at risk; Possible
        harm; Harm to individuals; Harm caused; Nature of harm; Impact on data subjects; Impact on rights and
        freedoms; Impact on delivery; Impact on operations; Impact on trust; Impact on schedule; Impact on patients;
        Impact if risk occurs; Impact if realised; Impact should it occur; Impact of event; Impact of failure;
        Impact of occurrence; Impact text; Impact (words); Impact/outcome; Impact(s); Expected impact; Description
        of effect; Description of potential impact; Nature of impact; Organisational impact; Operational impact;
        Effect on objectives; Effect on project; Effect on business; Effect on organisation; Effect on individuals;
        Effect on the council; Consequences for service; Consequences for the council; Consequences of the event;
        Consequences if not managed; Consequences if realised; Consequence narrative; Worst case; Worst case
        scenario; Worst-case impact; Likely outcome; Likely effect; Outcome if it occurs; Damage; Potential damage;
        Loss; Loss type; Losses; Why it matters; Why does it matter; Failure effect; What would happen then;
        What would it do to us; What would it do""",
        "What would follow, in words.",
        example="Families are told late; the regulator is informed",
    ),
    text(
        "category",
        "Category",
        """Category; Risk Type; Theme; Risk category; Categories; Type; Type of risk; Risk area; Area; Risk theme;
        Category of risk; C/I/A; CIA; Risk classification; Classification; Nature; Risk group; Risk family; Type of
        impact; Risk domain; Threat category; Threat type; Threat Event Type; Strategic objective; Objective;
        Principle affected; CIA affected; Security property; Domain; Impact area; Area of impact; Group; Risk
        sub-category; Heading; Area of risk; Enterprise-level cyber risk; Topic; CIA impact; Corporate objective;
        Risk class; Risk type/category; Risk categorisation; Risk category/type; PESTLE; PESTLE category; Risk
        source category; Risk level category; CIA triad; Confidentiality, integrity or availability; Risk or
        opportunity; Risk categories; Objective at risk; Category of the risk; Type of threat; Category/Type;
        Category / theme; PESTEL; RAID type; Risk grouping; Risk topic; Risk heading (category); Risk breakdown;
        RBS; RBS category; RBS code; Risk level 1; Risk taxonomy; Taxonomy; Kind of risk; Kind; Risk classification
        type; Risk register category; Corporate risk category; Strategic risk category; Primary risk category;
        Primary category; Main category; Sub category; Risk sub-type; Risk field; Risk family / category; Strategic
        theme; Corporate theme; Strategic priority; Strategic aim; Strategic goal; Corporate priority; Corporate
        plan priority; Council priority; Principal objective; Objective affected; Business objective; Link to
        objective; Linked objective; Related objective; Linked to objective; Corporate objective affected; Project
        objective; IG theme; IG category; Information risk category; Information risk type; Information risk theme;
        CIA property; CIA category; CIA element; CIA attribute; Property affected; Security attribute; Security
        objective; Security principle; Information property; Attribute affected; Principle; Data protection
        principle; NIST function; Threat/risk type; Harm category; Hazard type; Hazard category; Impact category;
        Consequence category; Type of harm; Risk domain / category; Area affected; Functional category""",
        "Confidentiality, integrity, availability, or the council's own list.",
        example="Confidentiality",
    ),
    text(
        "threat",
        "Threat",
        """Threat; Threats; Threat event; Threat description; Threat source; Threat actor; Threat name; Applicable
        threats; Threat scenario; Threat agent; Threats identified; Potential threat; Threat vector; Identified
        threat; Threat / hazard; Threat to asset; Threat type/description; Threat identification; Threats / hazards;
        Threat detail; Threat title; Threat event description; Threat source / actor; Threat to information; Threat
        to records; Possible threat; Relevant threat; Associated threat; Adversary; Attack scenario; Attack path;
        Attack; What is the threat; What threatens it; Threat category / event; Danger; Agent of deterioration""",
        "What may strike; names the risk where there is no other text.",
        example="Theft",
    ),
    identifier(
        "asset_id",
        "Asset reference",
        """Asset ref; Asset ID; Linked asset; Asset reference; Information asset ref; IAR ref; Asset No; Asset
        number; Asset ids; Linked asset ID; Information Asset ID; Related asset ID; Asset code; IAR ID; Asset
        identifier; Asset refs; IA ref; Linked IAR ref; IAR number; Asset register ref; Asset register ID; Related
        asset ref; IAR reference; Asset IDs affected; Asset #; Asset UID; Asset reference no; Assets affected (ref);
        Affected asset ID; Asset refs affected; Linked asset ref; Link to asset; Link to IAR; IAR link; IAR asset
        ref; IAR entry; IAR asset; Linked IAR; Linked IAR entry; Linked IAR asset; Information asset number; IA ID;
        IA no; Supporting asset ID; Primary asset ID; System ID; Asset tag; CI number; ROPA ref; ROPA ID; Processing
        activity ref""",
        "The references of the assets at risk, as in the asset register.",
        takes_several=True,
        example="IAR-012",
    ),
    text(
        "asset_name",
        "Asset",
        """Asset; Asset Name; Information Asset; Assets; Information asset name; Affected asset; System; Affected
        assets; Linked information asset; Asset at risk; Asset title; Asset/System; Asset affected; System / asset;
        Information asset(s); Name of asset; Assets affected; Related asset; Related assets; Information assets
        affected; Supporting asset; Affected system; Systems affected; Affected IP Address / Hostname / Database;
        Asset / process; Asset(s); Linked assets; Primary asset; Asset group; Application; Primary / supporting
        asset; Collection; Assets at risk; Asset involved; Impacted asset; Asset impacted; System/Application; Asset
        or process; Process/asset; System name; Target asset; Asset / data; Asset or system; Data asset; Affected
        information asset; Assets concerned; Asset/Service; Affected assets/systems; Asset in scope; Asset
        type/name; Data accessed; Affected component; Process step; System component; Supplier; Vendor; Supplier
        name; Vendor name; Third party; Third party name; Asset name/description; Asset name / ID; Impacted system;
        Information assets at risk; Information asset / system; Information affected; Data affected; Data at risk;
        Data asset affected; Dataset; Critical asset; Key asset; Which information; What asset is at risk; What are
        we protecting; What is affected; System at risk; Application name; Application affected; Component;
        Collection affected; Equipment; Resource at risk; Resources affected; Targeted asset""",
        "The assets at risk by name.",
        takes_several=True,
        example="Social care case files",
    ),
    text(
        "service",
        "Service",
        """Service; Service Area; Business Unit; Team; Department; Section; Unit; Service name; Business area; Dept;
        Project; Department/Team; Service/Team; Function; Owning service; Area/Service; Team/Service; Service area /
        team; Division/Service; Department / service; Programme; Project name; Service affected; Business function;
        Location/Service; Faculty; Service provided; Business line; Branch; Site; Location; Office; School;
        Faculty/Department; Process area; Department / unit; Business process; Process; Service area / department;
        Service affected by risk; Service line; Service unit; Service group; Owning department; Owning team; Owning
        unit; Responsible service; Department affected; Department name; Department / function; School / department;
        Organisational unit; Organisation unit; Organizational unit; Business division; Business function affected;
        Process affected; Business area affected; Business unit name; Team name; Team affected; Programme/Project;
        Programme name; Project/Service; Workstream; Specialty; Speciality; Clinical area; Functional area; Function
        / service; Site / service; Entity""",
        "The service that carries the risk.",
        example="Adult social care",
    ),
    text(
        "directorate",
        "Directorate",
        """Directorate; Division; Group/Directorate; Directorate/Division; Portfolio; Directorate name; Directorate
        / Service; Division/Directorate; Cluster; Care Group; Directorate / department; Division name; Owning
        directorate; Executive directorate; Care division; Clinical division; Directorate affected; Dir""",
        "The directorate of that service.",
        example="People",
    ),
    person(
        "risk_owner",
        "Risk owner",
        """Risk Owner; Responsible Officer; Lead; Owner; Responsible; Owner of risk; Risk owner name; Lead officer;
        Responsible person; Responsibility; Accountable officer; Officer responsible; Officer; Assigned to; Owned
        by; Resp. Officer; Risk lead; Accountable person; Responsible manager; Risk Owner / Lead; Managed by; Risk
        Manager; Person responsible; Responsible owner; Risk Holder; Name of risk owner; Owner / Lead; Lead/Owner;
        Lead Director; Director; Executive lead; Senior responsible officer; Where responsibility lies; Owner name;
        Manager; Risk owner (name); Risk owner (job title); Risk owner / manager; Who is responsible; Lead person;
        Business owner; Executive owner; SRO; Head of service; Risk owner(s); Owners; Risk assigned to; Who owns it;
        Who owns the risk; Assignee; Accountable owner; Responsible party; Responsible team; Risk champion; Risk
        sponsor; Responsible department; Lead responsibility; Named owner; Strategic lead; Exec lead; Executive
        director; Owner (role); Risk owner (role); Responsible role; Risk custodian; Responsible individual;
        Responsible for risk; Person in charge; PIC; Responsible entity; Risk Owner (title); Risk responsible;
        Owner/Responsible; Who is accountable; Risk holder name; Executive sponsor; Owner / responsible person; Risk
        responsible person; Responsibility (owner); Owner of the risk; Exec owner; Exec director; Executive director
        lead; Executive risk owner; Exec sponsor; Board lead; Board owner; Director responsible; Responsible
        executive; Who is the risk owner; Who is the owner; Who is in charge; Who is responsible for the risk; Who
        manages it; Who manages the risk; Who answers for it; Who leads; Owner/Manager; Owner / responsible officer;
        Owner title; Owner email; Owner department; Owning manager; Named lead; Named risk owner; Nominated owner;
        Risk owner email; Risk owner post; Risk owner/Director; Risk owner department; Risk owner contact; Risk
        owned by; Risk responsibility; Risk lead officer; Risk contact; Risk steward; Risk leader; Responsible lead;
        Responsible post; Responsible person / team; Responsible risk owner; Lead manager; Lead name; Managing
        owner; Senior owner; Senior risk owner; Senior lead; Senior manager; Senior responsible owner; SIRO / owner;
        Corporate owner; Corporate lead; Corporate risk owner; Service owner; Strategic owner; Strategic director;
        Operational owner; Operational risk owner; Operational lead; Portfolio holder / lead; Assigned owner;
        Assigned risk owner; Postholder; Contact; Contact person; Point of contact; Held by; In charge; Whose
        job is it; Who is on it; Who is on the case""",
        "The person who answers for it.",
        is_needed=True,
        example="Head of Adult Services",
    ),
    date(
        "identified_on",
        "Identified on",
        """Date identified; Date raised; Date logged; Date added; Raised on; Identified on; Date opened; Date
        entered; Date of identification; Date recorded; Date risk identified; Date risk raised; Opened; Entry date;
        Date created; Created; Date first identified; Date risk added; Identified; Open date; Created on; Date
        registered; Date risk entered; Date opened / raised; Date Added to register; Opened on; Identification date;
        Registered on; Raised; First identified; Date reported; Date submitted; Log date; Creation date; Date open;
        Date logged on register; Date; Date of entry; Raised date; Date of risk; Risk date; Date risk opened; Date
        noted; Logged; Date logged/raised; Entered; Record date; Logged on; Date of log; First logged; Recorded on;
        Date first logged; Date risk logged; When identified; When raised; Date discovered; Discovery date; Date put
        on register; Date first raised; On register since; Identified (date); Risk identified on; Risk identified
        date; Risk raised on; Date first recorded; Date first entered; Date first added; Date first reported; First
        raised; First raised on; First recorded; First added; First entered; First noted; Recorded; Added; Added on;
        Entered on; Entered on register; Date onto register; Date joined register; Risk raised; Risk opened; Risk
        open date; Risk created; Risk created date; Risk created on; Risk identification date; Risk logged; Risk
        entry date; Risk added; Risk start date; Start date; Opening date; Open since; When logged; When first
        identified; When added; Date of first identification; Date of logging; Date of raising; Date risk recorded;
        Discovered; Discovered on; Detected on; Registration date; Date risk registered; Submission date; Initial
        date; Original date; sys_created_on""",
        "When it was first put down.",
        example="2016-11-03",
    ),
    text(
        "controls",
        "Controls",
        """Existing controls; Mitigation; Controls in place; Controls; Current controls; Mitigations; Existing
        controls in place; Mitigating controls; Control measures; Existing mitigation; Mitigation in place; Key
        controls; Internal controls; Current mitigation; Mitigating actions in place; Existing control measures;
        Mitigation measures; Controls / mitigation; Current mitigations; Existing measures; Mitigating Controls /
        Factors; Controls and mitigation; Safeguards; Existing safeguards; Measures in place; Mitigating factors;
        Existing controls / mitigation; Controls currently in place; Current control measures; How is it controlled;
        Control; Control description; Mitigations in place; Existing mitigating controls; Current actions; Actions
        in place; Current measures; What are we doing; Existing mitigations; Risk controls; Actions taken;
        Mitigating actions taken; Mitigation Strategy; Risk mitigation; Mitigating measures; Controls/Mitigation;
        Controls already in place; Security controls; Mitigation / controls; Preventative measures; Completed
        actions; Already in place; Existing security measures; What is in place; What we do now; What we are doing
        now; What is being done; Controls now; Current arrangements; Existing actions; What controls are in place;
        Current mitigating actions; Mitigations already in place; Current safeguards; Preventive controls; Existing
        arrangements; Current control; Key mitigations; Controls implemented; Implemented controls;
        Mitigations/controls; Steps to mitigate risk; What are you already doing; Already doing; What are you doing
        already; What is already in place; What are we already doing; Existing risk controls; Current risk controls;
        Current process controls; Current design controls; Current controls (prevention); Assurance held; Existing
        treatment; Existing security controls; Implemented mitigations; Mitigating control; Baseline controls;
        Existing applied controls; Applied controls; Current security controls; Existing control; Existing
        precautions; Precautions; Precautions in place; Existing precautions / controls; Controls / safeguards;
        Measures already in place; Current precautions; Control measures in place; How do we control it; Key
        controls in place; Main controls; Primary controls; Steps taken; Measures taken; Mitigation implemented;
        Current position / controls; How is the risk managed; Management controls; Current management of risk;
        Detection controls; Current mitigation measures; Mitigating measures in place; Mitigation already in place;
        Current safeguards in place; Implemented security controls; Security measures; Existing mitigation controls;
        Existing measures / controls; Preventive measures; Preventative controls; Prevention; What do you do now;
        What have we got in place; What have we done; What have you done; What has been done; What is done now; What
        is currently in place; What measures are in place; What measures do we have; What mitigations are in place;
        What mitigation do we have; What stops it; What stops it happening; What prevents it; What controls do we
        have; What controls exist; What controls do you have; What precautions are in place; What protects us; What
        safeguards exist; How is it managed; How is it managed now; How is it mitigated; How is it currently
        managed; How is the risk controlled; How are we managing it; How do we manage it; How do we stop it; How do
        you manage it; Steps in place; Measures currently in place; Measures to control risk; Key control measures;
        Key existing controls; Key mitigating controls; Key risk controls; Key current controls; Controls and
        assurances; Controls operating; Controls present; Controls to mitigate; Controls established; Controls /
        actions in place; Control details; Control activities; Control environment; Control framework; Control
        systems; Control strategy; Control arrangements; Control summary; Control procedures; Control name; Internal
        control measures; Existing controls and assurances; Existing countermeasures; Existing protection; Existing
        process controls; Existing preventive controls; Existing arrangements in place; Current controls in place;
        Current controls and mitigations; Current controls and assurances; Current security measures; Current
        mitigation in place; Current mitigation actions; Current management; Current countermeasures; Current
        treatment; Current response; Countermeasures; Countermeasures in place; Existing and planned controls;
        Present mitigation; Protective measures; Protections; Prevention controls; Prevention measures; Preventive
        measures in place; Preventative action taken; Detective controls; Corrective controls; Administrative
        controls; Technical controls; Management measures; Management of risk; Managing the risk; Mitigation to
        date; Mitigation currently in place; Mitigation details; Mitigation description; Mitigation undertaken;
        Mitigation applied; Mitigating factors in place; Mitigating controls in place; Mitigants; Mitigators; Risk
        controls in place; Risk mitigation measures; Risk mitigation in place; Risk mitigation strategy; Risk
        mitigation controls; Risk reducing measures; Risk reduction measures; Risk management measures; Risk
        management controls; Safeguards in place; Security controls in place; Security measures in place; Actions
        already taken; Actions already in place; Actions completed to date; Arrangements in place; Assurance in
        place; Doing now; In place; In place now; Processes in place; Policies and procedures; Policies in place;
        Systems and processes in place; What protects it; What protects it today; What protects us today; What
        protects us now; Compensating controls; Safeguards applied; Protection in place; Control activity""",
        "What already reduces it.",
        takes_several=True,
        example="Rooms are locked",
    ),
)

_ACTING = (
    date(
        "target_date",
        "Target date",
        """Target risk date; Target score date; Date target to be achieved; Date to reach target; Target achieved
        by; Target risk by; Date to achieve target score; Target rating date; Date target score to be achieved; Date
        to achieve target; Expected date of target score; Date target risk achieved; Target achieved on; Date target
        reached; When will target be achieved; Target to be met by; Target reached by; Target score by; Target
        rating by; Target residual date; Target by; Timescale for target; Timescale for target score""",
        "When the target score is to be reached.",
        stage=Stage.TARGET,
        bands=STAGE_WORDS[Stage.TARGET],
        example="2017-09-30",
    ),
    choice(
        "treatment",
        "Treatment",
        """Treatment; Response; Strategy; Risk status (4 Ts); Risk treatment; Risk response; 4 Ts; 4Ts; Treatment
        option; Treatment strategy; Risk response strategy; Treat/Tolerate/Transfer/Terminate; Risk treatment
        option; Response strategy; Response type; Risk Treatment Approach; Risk strategy; Treatment type; Treatment
        decision; Risk approach; Approach; Treat, tolerate, transfer or terminate; Risk decision; Action type;
        Accept/Mitigate/Transfer/Avoid; Decision; Treatment approach; Risk response type; Risk action;
        Tolerate/Treat/Transfer/Terminate; Treat / Tolerate; Treatment options; Option; Risk treatment decision;
        Response option; Risk handling; Disposition; Four Ts; The 4 Ts; Risk management strategy; Type of response;
        Risk treatment strategy; Accept/Reduce/Transfer/Avoid; Risk Response Categories; Response category;
        Handling; Handling (4Ts); Risk handling strategy; Treatment (4Ts); Effect on risk; Response strategy type;
        Mitigate/Accept/Transfer/Avoid; Risk disposition; Risk treatment method; Treatment method; Risk response
        category; Avoid/Reduce/Transfer/Accept; Risk treatment type; Risk mitigation strategy type; Treatment
        choice; Risk option; Mitigation type; Management strategy; Treatment category; Response approach; Risk
        response action type; 4T; Risk treatment category; Treatment Strategy (4 Ts); Accept/Treat; Response (4 Ts);
        Handling strategy; Handling option; Handling approach; Handling decision; Method of handling; How handled;
        How will it be handled; How will we handle it; How do we treat it; How will it be treated; How is it to be
        treated; Risk handling option; Risk handling approach; Risk handling method; Response decision; Response
        method; Planned response type; Risk response approach; Risk response decision; Risk response option;
        Proposed response type; 4Ts approach; Four T's; 5Ts; T (4Ts); TTTT; Ts; 4T strategy; 4T response; Accepted /
        treated; Eliminated, reduced or accepted; Treat?; Treatment mode; Treatment response; Treatment route;
        Treatment selected; Selected treatment option; Chosen treatment; Chosen option; Proposed treatment option;
        Preferred treatment; Preferred treatment option; Recommended treatment option; Risk treatment choice; Risk
        treatment selected; Risk treatment response; Risk management approach; Risk management option; Risk
        management decision; Risk management response; Risk management type; Management decision; Management option;
        Management approach; Mitigation approach; Mitigation option; Mitigation category; Control strategy type;
        Control option; Action category; Action (4Ts); Strategy type; Strategy adopted; Risk appetite decision; Risk
        acceptance decision; Acceptance; Acceptable?""",
        "Treat, tolerate, transfer or terminate.",
        choices=TREATMENTS,
        example="treat",
    ),
    text(
        "actions",
        "Actions",
        """Further action; Action Plan; Actions required; Actions; Planned actions; Further actions; Action; Further
        action required; Further mitigation; Planned controls; Additional controls; Proposed actions; Action
        required; Further controls; Mitigating actions; Mitigating action; Risk mitigation actions; Further controls
        required; Actions to be taken; Proposed controls; Mitigation plan; Mitigation actions; Future actions;
        Treatment plan; Risk treatment plan; Recommended actions; Recommendation; Recommendations; Recommended
        controls; Next steps; Planned mitigation; Further mitigation required; Additional actions; Action needed;
        Actions planned; Additional mitigation; New controls; Actions to mitigate; Response plan; Future mitigation;
        Future controls; What more can we do; Contingency; Planned action; Response actions; Proposed mitigation;
        Contingency plan; Remedial action; Additional measures; Additional controls required; Action / controls to
        be implemented; Improvement actions; Actions / next steps; Specific action; Treatment actions; Further
        planned actions; Outstanding actions; Actions and timescales; Controls to be implemented; Planned
        improvements; Further work; Action plans; Suggested actions; Treatment details; Controls required; Required
        actions; Further mitigating actions; Actions to reduce risk; Further action needed; Remediation; Remediation
        plan; What else needs to be done; Proposed treatment; Mitigation required; Additional mitigating actions;
        Recommended action; What we will do; What will be done; Preventative actions; Preventive actions; Contingent
        actions; Contingency actions; Actions to be implemented; Mitigation action plan; Risk response plan; Risk
        mitigation plan; Response action; Mitigating action plan; Additional control measures; Additional controls
        needed; What further action is necessary; Further controls needed; Plan of action; Risk treatment actions;
        Control actions; Action(s); Options to reduce or eliminate risk; Measures to reduce risk; Actions to close
        gaps; What more will we do; What more needs to be done; What more are we going to do; Recommended measures;
        Measures; Planned measures; Proposed measures; Remediation actions; Corrective actions; Risk treatment
        action; Risk treatment measures; Recommended treatment; Mitigation steps; Contingency/response plan; Planned
        treatment; Treatment description; Treatment action; Response description; Actions needed; What else will we
        do; What else can you do to control this risk; Do you need to do anything else to control this risk;
        Measures to be taken; Further actions necessary; What further action do you need to take; Action to be
        taken; Actions to address gaps; Mitigation / contingency plan; Mitigation and contingency; Fallback plan;
        Planned response; Corrective measures; Recommended risk response; Implementation plan; Actions to improve;
        Measures to mitigate; Controls to implement; Planned security controls; Control recommendations; Proposed
        mitigation measures; Proposed controls / actions; Suggested mitigation; Suggested controls; Recommended
        mitigation; Recommended mitigations; Action taken / planned; Proposed risk treatment; New mitigation;
        Response measures; Selected controls; Proposed risk response; Risk action plan; Actions to achieve target;
        Actions to reach target score; Actions to treat; Actions to deliver; Actions still needed; Actions still
        required; Actions to do; Actions to complete; Actions to take; Actions to progress; Actions in progress;
        Actions underway; Actions and milestones; Actions identified; Actions agreed; Action details; Action
        description; Action description / details; Action summary; Action item; Action plan details; Action plan
        summary; Action plan required; Options to mitigate; Options to treat; Options for reduction; Measures
        required; Measures needed; Measures to take; Recommended safeguards; Recommended security controls;
        Recommended response; Recommended countermeasures; Recommendations for treatment; Solution; Proposed
        solution; Proposed mitigating actions; Proposed countermeasures; Proposed response; Proposed security
        controls; Planned controls / actions; Planned mitigating actions; Planned risk response; Planned risk
        treatment; Planned activities; Planned mitigation actions; Planned work; Further actions proposed; Further
        action plan; Further action / controls; Further control measures; Further controls planned; Further controls
        proposed; Further measures; Further measures needed; Further measures required; Further mitigation planned;
        Further mitigation needed; Further mitigation actions; Further management action; Further safeguards;
        Further steps; Further treatment; Further treatment required; Further response; Further risk reduction;
        Additional actions required; Additional actions needed; Additional controls planned; Additional controls /
        actions; Additional controls proposed; Additional measures required; Additional measures you could take to
        reduce or eliminate risks; Additional mitigation required; Additional mitigation actions; Additional
        mitigation needed; Additional treatment; Additional safeguards; Additional security controls; Additional
        response; New actions; New measures; Future measures; Future plans; Future actions required; Future planned
        actions; Future work; Forward actions; Forward plan; What else is needed; What else needs doing; What
        further action will be taken; What further do you need to do to manage this risk; What more is needed; What
        more could be done; What are you going to do; What will you do; What will reduce it; What do we need to do;
        What next; What is planned; What is needed; What is the plan; What action is needed; What action is
        required; What actions are planned; What can be done; What could we do; What should we do; What should be
        done; How will we reduce it; How will it be reduced; How will it be mitigated; How can it be reduced; How
        can we mitigate it; How to mitigate; How to reduce; To do; To be done; Still to do; Work required; Work to
        be done; Work in progress; Improvement plan; Improvement actions required; Improvement required;
        Improvements needed; Improvements; Management action; Management action plan; Management actions required;
        Management plan; Mitigation action required; Mitigation activities; Mitigation planning; Mitigation to be
        implemented; Mitigation to be put in place; Mitigation tasks; Mitigation needed; Mitigation recommendation;
        Mitigating actions required; Mitigating actions and timescales; Mitigating action / contingency; Contingency
        / fallback; Contingency arrangements; Contingency measures; Contingency response; Fallback; Response plan
        description; Response details; Response action plan; Risk response description; Risk response details; Risk
        response action; Risk action description; Risk mitigation steps; Risk mitigation recommendations; Risk
        mitigation required; Risk management action; Risk management plan; Risk reduction actions; Risk reduction
        plan; Risk reduction measures planned; Risk treatment description; Risk treatment details; Risk treatment
        controls; Treatment activities; Treatment controls; Treatment measures; Treatment plan description;
        Treatment plan / actions; Treatment required; Treatment to be applied; Controls needed; Controls to be
        added; Controls to be applied; Controls to apply; Controls still to be put in place; Control improvements;
        Control enhancement; Control improvements required; Control actions required; Control measures required;
        Control measures needed; Corrective action plan; Remedial measures; Remedial action required; Remedial
        action plan; Remediation steps; Remediation measures; Remediation required; Resolution plan; Security
        recommendations; Suggested measures; Steps to be taken; Steps required; Steps needed; Steps planned;
        Strategy to mitigate; Tasks; SMART actions; SMART action plan; Next actions; Pending actions; Plan; Plan to
        mitigate; Plan to reduce; Plan to address; Path to green; Route to green; Return to green; What will we
        do; What will we do about it; What are we going to do; What are we going to do about it; What do we do
        about it; Safeguards to add""",
        "What will be done.",
        takes_several=True,
        example="List and seal every box before the move",
    ),
    person(
        "action_owner",
        "Action owner",
        """Action owner; Owner of action; Action lead; Action by; Action owner(s); Actionee; By whom; Who; Action
        officer; Action manager; Action holder; Treatment owner; Mitigation owner; Responsible for action; Action
        assigned to; Lead for action; Officer responsible for action; Action responsible; Control owner; Risk
        actionee; Risk action owner; Action taken by; Person responsible for action; Response owner; Actions owner;
        Risk response owner; Owner of actions; By who; Action resource; Who will do it; Who by; Action lead officer;
        Owner for action; Action to be taken by; Action assignee; Action by whom; Response lead; Actioned by; To be
        actioned by; Implementation owner; Treatment responsible; Mitigation responsible; Responsible for treatment;
        Responsible for implementation; Mitigation lead; Who will do this; Action responsibility; Owner of
        mitigation; Treatment plan owner; Assigned treatment owner; Risk treatment owner; Responsible for
        mitigation; Mitigating action owner; Action Lead / Owner; Who needs to carry out the action; Action owner &
        date; Action owner role; Action owner job title; Action owned by; Action lead name; Action led by; Action
        assigned; Action allocated to; Action contact; Action delegated to; Action person; Action to be completed by
        (name); Action delivered by; Action undertaken by; Actioner; Allocated to; Delegated to; Delegated owner;
        Delivery lead; Delivery owner; Deliverer; Implementation lead; Implementation responsibility; Implementer;
        Implemented by; To be implemented by (who); Responsible for implementing; Responsible for controls; Person
        responsible for implementation; Person responsible for implementing; Person responsible for treatment;
        Person to action; Person actioning; Person taking action; Lead on action; Manager responsible for action;
        Mitigation action owner; Mitigation responsibility; Mitigation assigned to; Mitigation action lead;
        Mitigating action lead; Treatment lead; Treatment action owner; Treatment responsibility; Treatment assigned
        to; Response action owner; Response responsibility; Risk response lead; Risk treatment responsible; Risk
        mitigation owner; Risk mitigation lead; Risk action lead; Risk action by; Control operator; Control lead;
        Control manager; Control custodian; Task owner; Task assigned to; Remediation owner; Remediation lead; Plan
        owner; Action plan owner; Action plan lead; Who will act; Who will action; Who will carry it out; Who will
        lead; Who will implement; Who will deliver; Who is doing it; Who is taking action; Who does what; Who to
        action; Who needs to do it; Who is responsible for the action; By whom and when; Whom""",
        "Who does it.",
        takes_several=True,
        example="Records officer",
    ),
    date(
        "action_due",
        "Action due",
        """By when; Target date; Action due; Due date; Deadline; Action date; Date due; Completion date; Target
        completion date; Timescale; Action by when; Action target date; Implementation date; Date for completion;
        Due by; Action due date; Timescales; When; Expected completion date; Planned completion date; Due; Target
        completion; Action deadline; Target implementation date; Date for action; Action completion date; Timeline;
        Estimated completion date; Action by date; Planned date; To be completed by; Deadline for action; Implement
        by; Due date for action; Timeframe; Treatment due date; Completion by; Expected date; Deadline date; Finish
        date; Target dates; Complete by; ETA; Done by; When by; Target resolution date; Target close date;
        Mitigation due date; Mitigation target date; Treatment deadline; Treatment target date; Target closure date;
        Mitigation deadline; Target mitigation date; Planned closure date; Treatment date; Timetable; Deadline for
        treatment; Implementation deadline; Completion deadline; Treatment completion date; Date to be completed;
        Expected closure date; Remediation due date; Remediation date; Remediation deadline; Implementation
        timeline; Timeframe for action; Planned completion; Action timescale; When will it be done; Target date for
        action; Target implementation; Expected resolution date; When is the action needed by; Response due date;
        Schedule date; By; To be done by; Due on; Due when; Due / target date; Due date for completion; Action due
        by; Action due on; Action end date; Action finish date; Action timing; Action timeline; Action target;
        Action target completion; Action implementation date; Action planned date; Action complete by; Action
        completion due; Action plan date; Action plan deadline; Action plan timescale; Agreed date; Agreed
        completion date; Agreed timescale; Agreed deadline; Anticipated completion date; Anticipated completion;
        Anticipated date; Anticipated end date; By what date; When will it be completed; When will we do it; When to
        be done; When to complete; Completion due; Complete by date; Complete before; Date by which; Date by when;
        Date to be implemented; Date to be done; Date required; Date required by; Deadline / timescale; Delivery
        date; Deliver by; Delivery by; End date; Planned end date; Expected end date; Expected completion; Expected
        by; Expected implementation date; Expected delivery date; Expected finish; Est. completion date; Est
        completion; Estimated date; Estimated completion; Estimated finish date; Estimated end date; Finish by;
        Finish; Fix by; Fix date; Forecast completion; Forecast completion date; Forecast date; Forecast end date;
        Implementation by; Implementation due date; Implementation due; Implementation timescale; Implementation
        timeframe; Implementation period; Implement by when; Intended completion date; Latest completion date;
        Milestone; Milestone date; Mitigation date; Mitigation due; Mitigation by; Mitigation completion date;
        Mitigation timeline; Mitigation timescale; Mitigation by when; Mitigated by (date); Must be done by; Needed
        by; Planned by; Planned completion by; Planned finish; Planned finish date; Planned implementation date;
        Planned implementation; Planned resolution date; Proposed completion date; Proposed date; Proposed end date;
        Proposed implementation date; Proposed timescale; Remediation by; Required by; Required completion date;
        Resolution date; Resolution due; Resolve by; Resolve by date; Response due; Response deadline; Response by;
        Risk treatment date; Risk treatment deadline; Risk treatment timeline; Risk treatment timescale; Risk action
        due; Risk action date; Schedule; Scheduled completion; Scheduled completion date; Scheduled date; Scheduled
        for; Target; Target completed date; Target completion by; Target deadline; Target delivery date; Target end
        date; Target finish date; Target finish; Target remediation date; Time frame for completion; Time limit;
        Timescale for completion; Timeline for completion; Timing; To be implemented by; To be in place by; To be in
        place; Treatment by when; Treatment timeline; Treatment timescale; Treatment planned date; Treatment
        implementation date""",
        "When it is to be done.",
        takes_several=True,
        example="2017-06-30",
    ),
    date(
        "last_reviewed",
        "Last reviewed",
        """Last reviewed; Date of last review; Last review date; Last review; Date last reviewed; Last updated; Date
        updated; Date reviewed; Date of review; Updated; Last update; Reviewed on; Date last updated; Update date;
        Reviewed; Last risk review; Last assessed; Date of last update; Assessment date; Date of assessment; Last
        modified; Date assessed; Date last assessed; Last risk assessment; Risk last reviewed; Status date; Last
        amended; Date of risk assessment; Last reviewed on; Last reviewed date; Date modified; Last assessment date;
        Reviewed date; Last risk review date; Date risk last reviewed; Date risk reviewed; Last checked; Most recent
        review; Latest review; Review completed; Last revised; Date revised; Revision date; Last confirmed; Last
        checked on; Date last checked; Last considered; Last discussed; Last reviewed by board; Last review carried
        out; Last reviewed/updated; Last reviewed / amended; Last updated on; Last amended date; Last amendment;
        Last changed; Last change; Last edited; Last modified date; Last modified on; Last assessed on; Last scored;
        Last re-scored; Last evaluated; Last evaluation; Last monitored; Last risk update; Last looked at; Last
        quarter review; Last committee review; Latest review date; Latest update date; Latest assessment date;
        Previous review; Previous review date; Review completed on; Date of last change; Date of last amendment;
        Date of evaluation; Date of scoring; Date of current assessment; Date reviewed/updated; Date last scored;
        Date last considered; Date last changed; Date risk assessed; Date risk updated; Date amended; Date changed;
        Date checked; Date evaluated; Date scored; Updated on; Amended; Amended on; Modified; Modified on; Changed
        on; Assessed on; Assessed; Evaluated on; Risk reviewed on; Risk reviewed; Risk updated on; Risk last
        assessed; Risk last amended; When last reviewed; When last updated; When did we last look at it; When last
        looked at; When reviewed; Reassessed on; Re-assessed; sys_updated_on""",
        "When it was last looked at.",
        example="2017-02-14",
    ),
    date(
        "review_due",
        "Review due",
        """Review date; Next review; Next review date; Date of next review; Review due; Due for review; Review by;
        Next review due; Review due date; Date for review; Review on; Review; Next update; Date review due; Next
        risk review; Planned review; Due for review on; Next risk review date; Date for next review; Scheduled
        review date; Reassessment date; Next assessment date; To be reviewed; Next reviewed; Next assurance due;
        Review again; Next review on; Review deadline; Date to review; Date for next risk review; Next scheduled
        review; Next risk assessment; Next risk assessment date; Planned next review; Next assurance; Next assurance
        date; Next review by; Next review meeting; Next due; Next check; Next check due; Next committee review; Next
        board review; Next formal review; Next monitoring date; Next update due; Next assessment; Next assessment
        due; Next evaluation; Next to be reviewed; Date of next update; Date of planned review; Due for
        reassessment; When will it be reviewed; When next reviewed; When is it due for review; When to review; When
        will we look at it again; Review due by; Review again on; Review scheduled; Review before; Review timescale;
        Review target date; Re-review date; Re-assess by; Reassess on; Revisit date; Revisit on; Revisit; Risk
        review due; Proposed review date; Expected review date; Future review date; Forthcoming review; Bring
        forward date; Monitoring date; Monitoring review date; Follow up date; Update due; Update due date""",
        "When it must be looked at again.",
        example="2017-05-14",
    ),
    choice(
        "direction",
        "Direction of travel",
        """Direction of travel; Trend; Direction; DoT; Movement; Change; Risk trend; Risk movement; Change since
        last review; Direction of risk; Change in score; Up/Down; Travel; Risk direction; Direction of Travel (DoT);
        Change since last quarter; Status change; Score movement; Trajectory; Change from last quarter; Risk
        trajectory; Trend (up/down/same); Change from previous; Since last quarter; Since last review; Change since;
        Movement since last quarter; Risk trending; Trending; Direction of travel since last review; Change in risk;
        Risk trend direction; Change in rating; Change since last report; Movement since last review; Since last
        report; Quarterly movement; Momentum; Direction of risk travel; Direction of change; Direction of movement;
        Direction of trend; Direction arrow; Arrow; D of T; Risk profile trend; Risk profile change; Risk tendency;
        Tendency; Trend arrow; Trend indicator; Trend vs last quarter; Movement in period; Movement in quarter;
        Movement from previous quarter; Change in risk score; Change in risk rating; Change in risk level; Change in
        period; Change in quarter; Change since previous; Change since Q1; Change since Q2; Change since Q3; Change
        since Q4; Change to score; Change indicator; Score trend; Score direction; Rating trend; Since last time;
        Since last meeting; Since last month; Since previous review; Since Q1; Since Q2; Since Q3; Since Q4; Up /
        down / no change; Increasing/decreasing; Increased/decreased; Better/worse; Getting better or worse; Is it
        going up or down; Improving/worsening; Static/improving/deteriorating; Variance; Outlook; Forecast trend""",
        "Up, down, same or new since the last time, as written.",
        choices=DIRECTIONS,
        example="same",
    ),
    choice(
        "status",
        "Status",
        """Status; Open/Closed; Live; Risk status; Current status; Open / Closed; State; Active; Risk state; Open or
        closed; Status of risk; Live/Closed; Closed; Status (open/closed); Open; Live or closed; Risk open/closed;
        Active/Closed; Risk register status; Escalated; Escalate; Record status; Stage; Risk open or closed;
        Escalation status; Escalation; Risk status (open/closed); Risk closed; Risk live; State of risk; Risk
        register state; Is risk open; Live status; Risk record status; Risk lifecycle; Risk lifecycle state; Risk
        current status; Risk active; Risk/issue status; Risk workflow state; Workflow state; Workflow status;
        Workflow stage; Workflow; Approval status; Approval state; Status of entry; Overall status; Register status;
        Live/archived; Active/inactive; Active / dormant; O/C; Current?; Current / closed; Current state; Current
        stage; Is it still open; Is it still live; Is the risk still live; Is risk still open; Escalated to
        corporate register; Escalate to CRR; Escalation required; Escalation needed; Escalate/De-escalate;
        Escalated/De-escalated; Risk escalated; Risk escalation; Risk escalation status; Risk stage; Record state;
        RAID status; lifecycle_state""",
        "Open, closed, escalated, merged or dormant.",
        choices=STATUSES,
        example="open",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Updates/Progress; Progress; Update; Updates; Additional information;
        Progress update; Commentary; Status update; Further information; Notes/Comments; Comments/Notes; Latest
        update; Progress / comments; Comments / updates; Rationale; Justification; Review comments; Narrative;
        Further comments; Other comments; Additional comments; Comments / progress; Progress notes; Update /
        comments; Progress to date; Current position; Additional notes; Notes / comments; Quarterly update; Review
        notes; Comments and updates; Assumptions; Observations; Progress updates; Latest position; Monitoring
        comments; Progress on actions; Actions update; Risk update; Latest note; Latest notes; Monitoring process;
        Risk notes; Remark; Remarks/Comments; Comment / notes; Comments and notes; Notes / updates; Update notes;
        Additional remarks; Latest comments; Comments/status; Notes / rationale; Justification for rating; Rationale
        for score; Monitoring; Reporting comments; Commentary on risk; Commentary / update; Comment on risk;
        Comments on progress; Comments / actions; Comments / rationale; Committee comments; Board comments;
        Director's comments; Manager comments; Owner comments; Risk owner comments; Risk owner update; Risk
        comments; Risk commentary; Risk narrative update; Risk review comments; Risk review notes; Risk update /
        comments; Risk progress; Reviewer comments; Reviewer notes; Review narrative; Review commentary; Review
        outcome; Review update; DPO comments; DPO advice; IG comments; SIRO comments; Auditor comments; Analyst
        comments; Assessor comments; Additional comments/notes; Additional details; Any other information; Anything
        else; Anything to add; Background information; Context; Current situation; Current status update; Details of
        progress; Detail of update; Explanation; Further details; Further notes; General comments; General notes;
        Highlights; History; Issues; Issues / comments; Journal; Justification for score; Rationale for current
        score; Rationale for rating; Rationale for risk score; Rationale for change; Rationale for scoring; Reason
        for change; Reason for change in score; Reason for score; Reason for closure; Closure comments; Closure
        notes; Closing comments; Latest commentary; Latest progress; Latest progress update; Latest review comments;
        Latest status; Latest news; Log of changes; Monthly update; Month update; Narrative update; Notes and
        actions; Notes on progress; Other notes; Other remarks; Position statement; Position update; Progress
        against actions; Progress against plan; Progress commentary; Progress in quarter; Progress made; Progress
        narrative; Progress on mitigation; Progress report; Progress since last review; Quarter update; Quarter
        commentary; Quarterly commentary; Quarterly comments; Quarterly review comments; Quarterly progress;
        Remarks/notes; Status notes; Status narrative; Status report; Summary of progress; Summary of update;
        Summary of review; Supporting comments; Supporting information; Supporting notes; Update for committee;
        Update on actions; Update on progress; Update since last meeting; Update/progress/comments; Update from
        owner; Where are we now; work_notes; Free text""",
        "Anything else.",
        takes_several=True,
    ),
)

RISKS = Register(
    Kind.RISKS,
    "Information Risk Register",
    "risk",
    _NAMING
    + _set_of(Stage.INHERENT, "before controls")
    + _set_of(Stage.RESIDUAL, "with the controls in place today")
    + _set_of(Stage.TARGET, "once the planned actions are done")
    + _ACTING,
    names_row=("risk", "threat", "consequence"),
    signs=(
        "risk register",
        "risk log",
        "risks",
        "risk",
        "irr",
        "information risk",
        "risk tracker",
        "corporate risk",
        "risk assessment",
        "raid",
    ),
)
