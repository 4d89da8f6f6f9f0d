"""Maturity assessments, statements of applicability and compliance checklists: one row a dimension or question."""

from inforisk.registers.definition import Register
from inforisk.registers.entries import date, level, person, text
from inforisk.vocabulary import Kind

_FIELDS = (
    text(
        "model",
        "Model",
        """Model; Framework; Maturity model; Standard; Assessment model; Model name; Framework name; Methodology;
        Assessment name; Maturity framework; Assessment framework; Standard / framework; Assessment type name;
        Model used""",
        "Which model the assessment follows.",
        example="ARMA Principles",
    ),
    text(
        "model_version",
        "Model version",
        """Model version; Version; Framework version; Version of model; Standard version; Toolkit version; Edition;
        Version no; Framework edition; Assessment version; Model edition; Year of model; Release; Toolkit year""",
        "Its version: two versions are never joined by a line.",
        example="2017",
    ),
    text(
        "scale",
        "Scale",
        """Scale; Scale used; Rating scale; Levels of the model; Maturity scale; Scoring scale; Scale of levels""",
        "The levels of the model from the lowest, with semicolons between them.",
        example="1 Sub-standard; 2 In development; 3 Essential; 4 Proactive; 5 Transformational",
    ),
    text(
        "dimension",
        "Dimension",
        """Dimension; Principle; Category; Area; Domain; Capability; Practice; Theme; Control; Element; Objective;
        Topic; Section; Process area""",
        "The principle, area or control judged.",
        is_needed=True,
        takes_several=False,
        example="Retention",
    ),
    text(
        "question",
        "Question",
        """Question; Requirement; Statement; Assertion; Mandatory requirement for the ISMS; Questions; Question
        text; Control description; Expectation; Control requirement; Criterion; Requirements; Description;
        Statement of good practice""",
        "What was asked.",
        example="Are retention periods written down?",
    ),
    level(
        "level",
        "Level",
        """Level; Score; Maturity level; Maturity; Maturity score; Rating; Current level; Current; Current score;
        Current maturity; Current rating; Assessment; Answer; Response""",
        """The level reached, on the model's own scale; unanswered is not assessed.""",
        is_needed=True,
        takes_several=True,
        example="3",
    ),
    level(
        "target",
        "Target",
        """Target; Target level; Target score; Target maturity; Desired level; Target Maturity Score; Target
        maturity level; To be; To-be; Target rating; Goal; Desired; Desired maturity; Required level""",
        "The level aimed at.",
        example="4",
    ),
    date(
        "assessed_on",
        "Assessed on",
        """Assessed on; Date assessed; Assessment date; Date of assessment; Date; Date completed; Review date; Last
        assessed; Assessed; Date reviewed; Date scored; Completed on; Assessment completed; Last reviewed""",
        "When it was judged.",
        example="2016-11-30",
    ),
    person(
        "assessor",
        "Assessor",
        """Assessor; Assessed by; Assessor type; Completed by; Reviewer; Scored by; Type of assessment; Evaluator;
        Auditor; Interviewee; Respondent; Self/External; Assessment type; Reviewed by""",
        "Who judged: self, external or internal audit.",
        example="self",
    ),
    text(
        "service",
        "Service",
        """Service; Service area; Department; Team; Directorate; Business unit; Organisation; Organisation unit;
        Unit; Business area; Service / team; Division; Site; Council""",
        "Whose maturity was judged.",
        example="Adult social care",
    ),
    text(
        "evidence",
        "Evidence",
        """Evidence; Supporting evidence; Do You Have Documents / Records to Prove Compliance?; Evidence provided;
        Documents; Documentation; Evidence of compliance; Evidence link; Evidence / comments; Proof; Link to
        evidence; Evidence available; Supporting documentation; Document reference""",
        "What supports the level.",
        takes_several=True,
        example="Retention schedule 2016",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Comments and/or additional information; Additional information;
        Assessor comments; Recommendations; Actions; Observations; Findings; Actions required; Further action;
        Gaps""",
        "Anything else.",
        takes_several=True,
    ),
)

MATURITY = Register(
    Kind.MATURITY,
    "Maturity assessment",
    "assessed point",
    _FIELDS,
    names_row=("dimension", "question"),
    signs=(
        "maturity",
        "maturity assessment",
        "self assessment",
        "gap analysis",
        "compliance checklist",
        "checklist",
        "statement of applicability",
        "soa",
        "scorecard",
        "accountability tracker",
        "accountability framework",
        "compliance assessment",
        "caf",
        "dspt",
        "toolkit",
    ),
)
