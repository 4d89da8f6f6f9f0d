"""The Information Risk Register: one row a risk, judged before controls, as it stands, and once planned
actions are done."""

from inforisk.registers.definition import Choices, Register
from inforisk.registers.entries import choice, date, identifier, person, synonyms, text
from inforisk.registers.stages import STAGE_WORDS, stage_fields
from inforisk.vocabulary import Kind, Stage

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

_NAMING = (
    identifier(
        "risk_id",
        "Risk reference",
        """Risk Ref; Risk ID; Ref; No.; ID; Risk No; Risk Number; Risk Reference; Reference; Reference / Risk ID;
        Ref No; Number; Reference Number; Identifier""",
        "A number that stays with the risk for good.",
        example="20",
    ),
    text(
        "risk",
        "Risk",
        """Risk; Risk title; Risk description; Nature of the Risk; Risk event; Description of risk; Description of
        the risk; Risk name; Name; Risk Statement; Title; Risk and description; Risk title and description; Main
        risk""",
        "What may happen, in a sentence.",
        is_needed=True,
        example="Case files are lost when the office moves",
    ),
    text(
        "cause",
        "Cause",
        """Cause; Vulnerability; Causes; Risk cause; Root cause; Vulnerabilities; Cause of risk; Caused by; Source
        of risk; Risk source; Trigger; Triggers; Risk trigger; Cause(s)""",
        "Why it may happen.",
        example="Boxes are not listed",
    ),
    text(
        "consequence",
        "Consequence",
        """Consequences; Consequence; Effect; Effects; Impact of the risk; Consequences of the Risk Occurring;
        Potential impact; Impact description; Impact on service; Impact of risk; Description of impact; Outcome;
        Potential consequences; Effect of risk""",
        "What would follow, in words.",
        example="Families are told late; the regulator is informed",
    ),
    text(
        "category",
        "Category",
        """Category; Risk Type; Theme; Risk category; Categories; Type; Type of risk; Risk area; Area; Risk theme;
        Category of risk; C/I/A; CIA; Risk classification""",
        "Confidentiality, integrity, availability, or the council's own list.",
        example="Confidentiality",
    ),
    text(
        "threat",
        "Threat",
        """Threat; Threats; Threat event; Threat description; Threat source; Threat actor; Threat name; Applicable
        threats; Threat scenario; Threat agent; Threats identified; Potential threat; Threat vector; Identified
        threat""",
        "What may strike; names the risk where there is no other text.",
        example="Theft",
    ),
    identifier(
        "asset_id",
        "Asset reference",
        """Asset ref; Asset ID; Linked asset; Asset reference; Information asset ref; IAR ref; Asset No; Asset
        number; Asset ids; Linked asset ID; Information Asset ID; Related asset ID; Asset code; IAR ID""",
        "The references of the assets at risk, as in the asset register.",
        takes_several=True,
        example="IAR-012",
    ),
    text(
        "asset_name",
        "Asset",
        """Asset; Asset Name; Information Asset; Assets; Information asset name; Affected asset; System; Affected
        assets; Linked information asset; Asset at risk; Asset title; Asset/System; Asset affected; System /
        asset""",
        "The assets at risk by name.",
        takes_several=True,
        example="Social care case files",
    ),
    text(
        "service",
        "Service",
        """Service; Service Area; Business Unit; Team; Department; Section; Unit; Service name; Business area;
        Dept; Project; Department/Team; Service/Team; Function""",
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
        Responsible person; Responsibility; Accountable officer; Officer responsible; Officer; Assigned to""",
        "The person who answers for it.",
        is_needed=True,
        example="Head of Adult Services",
    ),
    date(
        "identified_on",
        "Identified on",
        """Date identified; Date raised; Date logged; Date added; Raised on; Identified on; Date opened; Date
        entered; Date of identification; Date recorded; Date risk identified; Date risk raised; Opened; Entry
        date""",
        "When it was first put down.",
        example="2016-11-03",
    ),
    text(
        "controls",
        "Controls",
        """Existing controls; Mitigation; Controls in place; Controls; Current controls; Mitigations; Existing
        controls in place; Mitigating controls; Control measures; Existing mitigation; Mitigation in place; Key
        controls; Internal controls; Current mitigation""",
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
        by; Target risk by; Date to achieve target score; Target rating date; Date target score to be achieved;
        Date to achieve target; Expected date of target score; Date target risk achieved; Target achieved on;
        Date target reached""",
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
        option; Response strategy""",
        "Treat, tolerate, transfer or terminate.",
        choices=TREATMENTS,
        example="treat",
    ),
    text(
        "actions",
        "Actions",
        """Further action; Action Plan; Actions required; Actions; Planned actions; Further actions; Action;
        Further action required; Further mitigation; Planned controls; Additional controls; Proposed actions;
        Action required; Further controls""",
        "What will be done.",
        takes_several=True,
        example="List and seal every box before the move",
    ),
    person(
        "action_owner",
        "Action owner",
        """Action owner; Owner of action; Action lead; Action by; Action owner(s); Actionee; By whom; Who; Action
        officer; Action manager; Action holder; Treatment owner; Mitigation owner; Responsible for action""",
        "Who does it.",
        takes_several=True,
        example="Records officer",
    ),
    date(
        "action_due",
        "Action due",
        """By when; Target date; Action due; Due date; Deadline; Action date; Date due; Completion date; Target
        completion date; Timescale; Action by when; Action target date; Implementation date; Date for completion""",
        "When it is to be done.",
        takes_several=True,
        example="2017-06-30",
    ),
    date(
        "last_reviewed",
        "Last reviewed",
        """Last reviewed; Date of last review; Last review date; Last review; Date last reviewed; Last updated;
        Date updated; Date reviewed; Date of review; Updated; Last update; Reviewed on; Date last updated;
        Update date""",
        "When it was last looked at.",
        example="2017-02-14",
    ),
    date(
        "review_due",
        "Review due",
        """Review date; Next review; Next review date; Date of next review; Review due; Due for review; Review by;
        Next review due; Review due date; Date for review; Review on; Review; Next update; Date review due""",
        "When it must be looked at again.",
        example="2017-05-14",
    ),
    choice(
        "direction",
        "Direction of travel",
        """Direction of travel; Trend; Direction; DoT; Movement; Change; Risk trend; Risk movement; Change since
        last review; Direction of risk; Change in score; Up/Down; Travel; Risk direction""",
        "Up, down, same or new since the last time, as written.",
        choices=DIRECTIONS,
        example="same",
    ),
    choice(
        "status",
        "Status",
        """Status; Open/Closed; Live; Risk status; Current status; Open / Closed; State; Active; Risk state; Open
        or closed; Status of risk; Live/Closed; Closed; Status (open/closed)""",
        "Open, closed, escalated, merged or dormant.",
        choices=STATUSES,
        example="open",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Updates/Progress; Progress; Update; Updates; Additional information;
        Progress update; Commentary; Status update; Further information; Notes/Comments""",
        "Anything else.",
        takes_several=True,
    ),
)

RISKS = Register(
    Kind.RISKS,
    "Information Risk Register",
    "risk",
    _NAMING
    + stage_fields(Stage.INHERENT, "before controls")
    + stage_fields(Stage.RESIDUAL, "with the controls in place today")
    + stage_fields(Stage.TARGET, "once the planned actions are done")
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
