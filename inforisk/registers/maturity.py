"""Maturity assessments, statements of applicability and compliance checklists: one row a dimension or question."""

from inforisk.registers.definition import Register
from inforisk.registers.entries import date, level, person, text
from inforisk.vocabulary import Kind

_FIELDS = (
    text(
        "model",
        "Model",
        """Model; Framework; Maturity model; Standard; Assessment model; Model name; Framework name; Methodology;
        Assessment name; Maturity framework; Assessment framework; Standard / framework; Assessment type name""",
        "Which model the assessment follows.",
        example="ARMA Principles",
    ),
    text(
        "model_version",
        "Model version",
        """Model version; Version; Framework version; Version of model; Standard version""",
        "Its version: two versions are never joined by a line.",
        example="2017",
    ),
    text(
        "dimension",
        "Dimension",
        """Dimension; Principle; Category; Area; Domain; Capability; Practice; Theme; Control; Element; Objective;
        Topic; Section; Process area; Criteria; Maturity area; Subject area; Process; Function; Key area; Focus
        area; Capability area; Principles; Dimensions; Category name; Control area; Clause; ISO 27001 clause;
        Maturity dimension; Security practice; Practice area; Business function; Pillar; Component; Discipline;
        Workstream; Assessment area; Contributing outcome; Outcome; Control domain; Standard clause;
        CyberFundamentals Categories; Annex A control; Control title; Control name; Group; Sub-category;
        Subcategory; Control family; Objective / principle; Heading; Assertion area; ICO category; Attribute;
        Accountability area; Perspective; Framework category; Factor; Security domain; Process name; Security
        Practices; Business Functions; Domain name; Control ID; Control ref; Control number; Control reference; Ref;
        Requirement ID; Clause No; Clause number; Reference; Control No; ID; Article; GDPR Article; Regulation;
        Principle name; Practice name; Area of assessment; Assessment category; Topic area; Key process area;
        Enabler; Aspect; Assessed area; Capability name; Standard reference; Safeguard; Core element; Security
        practice area; Secpractice; NDG Standard; Function/category; Process/practice; CSF Category; NIST CSF
        Function; CSF Function; CSF Subcategory; Function / Category / Subcategory; Annex A; ISO control; Annex A
        reference; Annex control; ISO 27001 control; Clause/control; Section title; Requirement area; Process group;
        Maturity attribute; Security function; Control category; Control group; Competency; Competence area; Key
        practice; Area/Domain; Category/Domain; Domain / area; Assessment domain; Maturity domain; Maturity
        category; Maturity element; Governance area; Data management area; Work area; Programme element; Program
        area; Strategic area; Standard area; CSF Core; NIST Category; CIS Control; Safeguard title; Clause title;
        Clause name; Control objective title; Practice ID; Practice / activity; Security control; Control Title /
        Name; Annex A control title; Chapter; Key element; Building block; Critical success factor; Theme / area;
        Capability / theme; Accountability category; Requirement title; Requirement name; Information governance
        area; KPA; Key result area; Sub-domain; Outcome area""",
        "The principle, area or control judged.",
        is_needed=True,
        takes_several=False,
        example="Retention",
    ),
    text(
        "question",
        "Question",
        """Question; Requirement; Statement; Assertion; Mandatory requirement for the ISMS; Questions; Question
        text; Control description; Expectation; Control requirement; Criterion; Requirements; Description; Statement
        of good practice; Indicator; Assessment question; Standard requirement; Expected control; Control objective;
        Our expectation; Indicators of good practice; Evidence item; Question/Statement; Interview question; Ways to
        meet our expectations; Description of requirement; Control text; Checklist item; Measure; Item; Mandatory
        requirement; Requirement description; Test; Check; Audit question; Control statement; Sub-control;
        Requirement text; Capability statement; Statement / question; Question / requirement; Activity; Interview
        Questions; Have we; Evidence item text; Indicator text; Question / indicator; What good looks like;
        Requirement/Question; Assessment criteria; Criteria description; Practice description; Activity description;
        Practice statement; Compliance requirement; Checklist question; Checkpoint; Control/question; Standard text;
        Clause requirement; Requirement of the standard; ISO requirement; Obligation; Questions to ask; Key
        question; Audit checklist; Audit checklist question; Survey question; Self-assessment question; Statement of
        maturity; Maturity statement; Requirement / control description; Security requirement; Objective
        description; Outcome description; Control activity; Subcategory description; Criterion description;
        Compliance question; GDPR requirement; Regulatory requirement; Policy statement; Audit criteria; Assessment
        item; Check item; Point to check; Items to check; Do we; Do you; Are you; Detailed requirement; Statement /
        requirement; Requirement statement; Attribute description; Benchmark statement; Practice text""",
        "What was asked.",
        example="Are retention periods written down?",
    ),
    level(
        "level",
        "Level",
        """Level; Score; Maturity level; Maturity; Maturity score; Rating; Current level; Current; Current score;
        Current maturity; Current rating; Assessment; Answer; Response; Status; Compliance; Compliance status;
        Control Status; Category Maturity Score; Documentation Maturity Score; Implementation Maturity Score;
        Documentation Score; Implementation Score; Actual; Achieved; Level achieved; Current maturity level;
        Assessed level; Maturity rating; Self-assessment; Self assessment score; Self-assessed level; Implementation
        status; Overall score; Result; As is; As-is; As-is score; Baseline; Position; Compliant; Compliant?;
        Applicable; Implemented; Implemented?; Compliance level; Outcome achieved; Current position; Score (1-5);
        Score (0-5); Assessment result; Level of maturity; Self assessment; Assessor score; Actual score; Actual
        level; Current status; Assessment score; Score achieved; Overall maturity; Average score; Mark; Judgement;
        RAG; Achievement; Current state; Implementation level; Status of implementation; RAG status; Self-score;
        Conformity; Capability level; Applicability; Yes/No; Compliance score; Compliance (Y/N); Present level; Met;
        Met?; Overall level; Overall rating; Implementation; Current Year; This year; Actual maturity; Level of
        compliance; Rating (1-5); Rating (0-5); Level (0-5); Level (1-5); Maturity (1-5); Current maturity rating;
        Score out of 5; Implemented (Y/N); Compliant (Y/N); Yes / No; Compliance rating; Implementation score;
        Assessment rating; Degree of implementation; Status of control; Score (out of 5); Fully / Partially / Not;
        Conformance; In place?; In place; Evaluation; Self assessment rating; Assessed maturity; Level of
        implementation; Implemented Yes/No; Where are we now; Where we are now; Now; Our assessment; Moderated
        level; Met / not met; Met/Not met/Partially met; Compliance (Yes/No/Partial); Yes/No/Partial; Yes/No/NA;
        Y/N/NA; Current implementation tier; Implementation tier; Current tier; Current CMMI level; CMMI level;
        As-is maturity; Existing maturity; Assessed score; Present maturity; Compliant/Non-compliant;
        Fully/Partially/Not met; Conforms; Conformity status; Control maturity; Maturity stage; Compliance result;
        Achieved level; Overall maturity level; Current implementation level; Practice implementation level; MIL
        achieved; Implementation response; Self-evaluation; Our score; Your score; Rating achieved; Current profile;
        Control implementation status; Implementation state; Status (met / not met); Self-score (0-5); Score
        awarded; Points awarded; Points scored; Current capability; Current capability level; Level today; Today;
        Score today; Where are we today; Assessed rating; Moderated score; Peer score; Maturity assessment; Maturity
        value; Maturity (current); Current (1-5); Level (current); Score (current); Achieved score; Actual rating;
        Final score; Final rating; Compliance state; Compliance assessment; Is it in place; Is this in place; Fully
        met; Conformance level; Degree of compliance; Extent of compliance; Level of conformity; Status of
        compliance; Gap status; Answer (Yes/No); Response (Yes/No); Existing level; Overall assessment; Result
        (Y/N)""",
        """The level reached, on the model's own scale; unanswered is not assessed.""",
        is_needed=True,
        takes_several=True,
        example="3",
    ),
    level(
        "target",
        "Target",
        """Target; Target level; Target score; Target maturity; Desired level; Target Maturity Score; Target
        maturity level; To be; To-be; Target rating; Goal; Desired; Desired maturity; Required level; Aim; Planned
        level; Desired score; Target state; Expected level; Desired state; To-be score; Future level; Aspiration;
        Target profile; Ambition; Future state; Target position; Minimum level; Where we want to be; Where do we
        want to be; Target (1-5); Target (0-5); Required maturity; Target by year end; Target maturity rating;
        Target maturity (1-5); Expected maturity; Required score; Target rating (1-5); Desired rating; Goal level;
        Aim for; Baseline profile; Target tier; Target implementation tier; Target CMMI level; To-be maturity;
        Desired tier; Goal maturity; Level aimed for; Expected profile; Required profile; Target capability; Target
        capability level; Desired maturity level; Maturity target; Level wanted; Level required; Desired capability;
        Maximum score; Where we need to be; Score wanted; Maturity goal; Target stage; Target next year; Ambition
        level; Desired target; Aspirational level; Desired state level; Recommended level""",
        "The level aimed at.",
        example="4",
    ),
    date(
        "assessed_on",
        "Assessed on",
        """Assessed on; Date assessed; Assessment date; Date of assessment; Date; Date completed; Review date; Last
        assessed; Assessed; Date reviewed; Date scored; Completed on; Assessment completed; Last reviewed; Last
        review date; Date of last assessment; Year; Period; Date of self-assessment; Interview date; Date of
        scoring; Assessed (date); Scored on; Date answered; Date of last self-assessment; Last assessed on;
        Assessment date / time; Evaluation date; Date of evaluation; Date checked; Audit date; Date of audit""",
        "When it was judged.",
        example="2016-11-30",
    ),
    person(
        "assessor",
        "Assessor",
        """Assessor; Assessed by; Assessor type; Completed by; Reviewer; Scored by; Type of assessment; Evaluator;
        Auditor; Interviewee; Respondent; Self/External; Assessment type; Reviewed by; Interviewer; Answered by;
        Assessor name; Evaluated by; Assessment by; Self-assessed by; Audited by; Assessed by / date; Commentor;
        Checked by; Assessment source; Interviewed; Persons interviewed; Scorer; Rated by""",
        "Who judged: self, external or internal audit.",
        example="self",
    ),
    text(
        "service",
        "Service",
        """Service; Service area; Department; Team; Directorate; Business unit; Organisation; Organisation unit;
        Unit; Business area; Service / team; Division; Site; Council; Business area assessed; Assessed unit;
        Organisation name; Organisation assessed; Entity; Company; Local authority; Authority; Area assessed;
        Respondent organisation""",
        "Whose maturity was judged.",
        example="Adult social care",
    ),
    text(
        "evidence",
        "Evidence",
        """Evidence; Supporting evidence; Evidence reference; Do You Have Documents / Records to Prove Compliance?;
        Evidence provided; Documents; Documentation; Evidence of compliance; Evidence link; Evidence / comments;
        Proof; Link to evidence; Evidence ref; Evidence available; Supporting documentation; Document reference;
        Documents / records; Evidence location; Reference documents; Justification; Evidence/Notes; How implemented;
        How met; Implementation evidence; Rationale; Records; Evidence seen; Control evidence; Implementation
        description; Evidence/observations; Evidence of implementation; Policy reference; Supporting documents;
        Supporting document; Notes / evidence; Evidence or comment; Evidence / rationale; Evidence base; Evidence
        held; Artefacts; Document evidence; Evidence / justification; Evidence to support; Reference document;
        Relevant documents; Policies and procedures; Related documents; Evidence of conformity; Control
        implementation; Policy / procedure; Evidence and comments""",
        "What supports the level.",
        takes_several=True,
        example="Retention schedule 2016",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Comments and/or additional information; Additional information;
        Assessor comments; Recommendations; Actions; Gap; Observations; Findings; Actions required; Further action;
        Gaps; Recommendation; Improvement actions; Notes/Comments; Additional comments; Action; Next steps; Reason;
        Additional notes; Action plan; Reason for exclusion; Justification for exclusion; Improvements;
        Comments/Notes; Narrative; Commentary; Remediation; Areas for improvement; Strengths; Weaknesses; Gap
        description; Outstanding actions; Interview notes; Reasons for status; Reason for status; Assessment notes;
        Gap analysis; Auditor notes; Auditor comments; Reviewer comments; Justification / comments; Comments / gaps;
        Comments / observations; Observation; Finding; Gap / comments; Comments / actions; Findings / comments;
        Explanation; Gaps identified; Identified gaps; Gap identified; Remarks / comments; Remark; General comments;
        Other comments; Note; Comments / justification; Gap details; Key findings; Context; Description of gap""",
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
