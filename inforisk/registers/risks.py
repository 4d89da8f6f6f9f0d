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
        ref; SRR ref; Risk log ID; Entry no; Datix ID; Risk ID #; Risk code / ID""",
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
        identification""",
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
        event""",
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
        Likely consequence; Impact explanation""",
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
        opportunity; Risk categories; Objective at risk; Category of the risk; Type of threat""",
        "Confidentiality, integrity, availability, or the council's own list.",
        example="Confidentiality",
    ),
    text(
        "threat",
        "Threat",
        """Threat; Threats; Threat event; Threat description; Threat source; Threat actor; Threat name; Applicable
        threats; Threat scenario; Threat agent; Threats identified; Potential threat; Threat vector; Identified
        threat; Threat / hazard; Threat to asset; Threat type/description; Threat identification; Threats /
        hazards""",
        "What may strike; names the risk where there is no other text.",
        example="Theft",
    ),
    identifier(
        "asset_id",
        "Asset reference",
        """Asset ref; Asset ID; Linked asset; Asset reference; Information asset ref; IAR ref; Asset No; Asset
        number; Asset ids; Linked asset ID; Information Asset ID; Related asset ID; Asset code; IAR ID; Asset
        identifier; Asset refs; IA ref; Linked IAR ref; IAR number; Asset register ref; Asset register ID; Related
        asset ref; IAR reference; Asset IDs affected""",
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
        name; Vendor name; Third party; Third party name""",
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
        Faculty/Department; Process area; Department / unit; Business process; Process""",
        "The service that carries the risk.",
        example="Adult social care",
    ),
    text(
        "directorate",
        "Directorate",
        """Directorate; Division; Group/Directorate; Directorate/Division; Portfolio; Directorate name; Directorate /
        Service; Division/Directorate; Cluster; Care Group""",
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
        Owner/Responsible; Who is accountable; Risk holder name; Accountable executive; Executive sponsor;
        Accountable director; Accountable lead; Owner / responsible person; Risk responsible person; Responsibility
        (owner); Owner of the risk""",
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
        date; Risk raised on""",
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
        Existing measures / controls; Preventive measures; Preventative controls; Prevention""",
        "What already reduces it.",
        takes_several=True,
        example="Rooms are locked",
    ),
)

_ACTING = (
    date(
        "target_date",
        "Target date",
        """Target risk date; Target score date; Date target to be achieved; Date to reach target; Target achieved by;
        Target risk by; Date to achieve target score; Target rating date; Date target score to be achieved; Date to
        achieve target; Expected date of target score; Date target risk achieved""",
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
        response action type; 4T; Risk treatment category; Treatment Strategy (4 Ts); Accept/Treat; Response (4
        Ts)""",
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
        Response measures; Selected controls; Proposed risk response; Risk action plan""",
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
        mitigation; Mitigating action owner; Action Lead / Owner; Who needs to carry out the action""",
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
        Schedule date""",
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
        review; Latest review; Review completed; Last revised; Date revised; Revision date""",
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
        review; Next risk assessment; Next risk assessment date; Planned next review""",
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
        report; Quarterly movement; Momentum""",
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
        register state; Is risk open; Live status; Risk record status""",
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
        for score; Monitoring; Reporting comments""",
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
