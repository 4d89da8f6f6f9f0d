"""Maturity assessments, statements of applicability and compliance checklists: one row a dimension or question."""

from inforisk.registers.definition import Register
from inforisk.registers.entries import date, level, person, text
from inforisk.vocabulary import Kind

_FIELDS = (
    text(
        "model",
        "Model",
        """Model; Framework; Maturity model; Standard; Assessment model; Model name; Framework name; Methodology;
        Assessment name; Maturity framework; Assessment framework; Standard / framework; Assessment type name; Model
        used; Framework used; Standard used; Assessment tool; Tool used; Toolkit; Benchmark; Reference model;
        Scheme; Regulation / standard; Assessment title""",
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
        area; KPA; Key result area; Sub-domain; Outcome area; NDG data security standard; DSPT standard; DSPT
        assertion; DSPT assertion no; Assertion no; Assertion ref; Assertion name; Accountability theme;
        Accountability framework category; ICO category / area; ICO topic; CAF principle; CAF objective; CAF
        outcome; CAF contributing outcome; Outcome ref; Outcome title; Principle ref; Principle no; Principle title;
        ARMA principle; GARP principle; Records principle; Principle / area; Principle / element; Area name; Area
        reviewed; Maturity theme; Maturity criteria; Maturity indicator area; Maturity capability; Element name;
        Element / dimension; Element of model; Sub-element; Sub-dimension; Sub-theme; Subject; Core area; Core
        capability; Core function; Capability / practice; Capability domain; CSF subcategory ID; NIST CSF category;
        NIST CSF subcategory; NIST function; NIST control; CIS safeguard; CIS sub-control; C2M2 domain; CMMI process
        area; SAMM practice; SAMM business function; SAMM stream; Stream; Practice ref; Activity area; Annex A
        control ref; Annex A control no; Annex A clause; Annex A no; Control ID / name; Control no / title; Control
        #; Control code; Control theme; Control topic; Control objective area; Control heading; Control section;
        Security control name; Security area; Security category; ISO clause; ISO reference; ISO section; ISO 27002
        control; ISO requirement ref; Clause ref; Clause heading; Section / clause; Section name; Section no;
        Section ref; Section heading; Standard clause no; Requirement ref; Requirement no; Requirement category;
        Criteria ref; Criterion ref; Criteria area; Criterion name; Question ref; Question no; Question ID; Q no; Q
        ref; GDPR requirement ref; GDPR area; GDPR topic; GDPR principle; GDPR chapter; Article ref; Article no;
        Strand; Workstream / area; Success factor; Competency area; Service element; Quality area; What area""",
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
        Clause requirement; Requirement of the standard; ISO requirement; Questions to ask; Key question; Audit
        checklist; Audit checklist question; Survey question; Self-assessment question; Statement of maturity;
        Maturity statement; Requirement / control description; Security requirement; Objective description; Outcome
        description; Control activity; Subcategory description; Criterion description; Compliance question; GDPR
        requirement; Regulatory requirement; Policy statement; Audit criteria; Assessment item; Check item; Point to
        check; Items to check; Are you; Detailed requirement; Statement / requirement; Requirement statement;
        Attribute description; Benchmark statement; Practice text; Questions asked; Question description; Question
        wording; Assessment statement; Assessment criteria description; Assessment criterion; Maturity question;
        Maturity indicator; Maturity descriptor; Maturity description; Level descriptor; Statement text; Statement
        to assess; What is required; What is expected; What we expect; What are we assessing; What was asked; What
        the standard says; What the standard requires; Evidence text; Evidence item description; Evidence question;
        Evidence requirement; Evidence text - NHS bodies; Our expectation text; Expectation / question; How to meet;
        Ways of meeting our expectations; Criteria statement; Standard statement; Standard description; Principle
        statement; Principle description; Principle text; Outcome statement; Contributing outcome description; IGP;
        Indicator statement; Indicator description; Capability description; Element description; Element statement;
        Requirement details; Clause text; Clause description; Control detail; Control summary; Control wording;
        Control activity description; Control objective description; Control requirement text; Category description;
        Checklist requirement; Checklist point; Compliance check; Compliance point; Audit check; Audit item; Audit
        point; Test question; Prompt question; Guide question; Mandatory question; Self-assessment statement; Legal
        requirement; Things to check""",
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
        compliance; Answer (Yes/No); Response (Yes/No); Existing level; Overall assessment; Result (Y/N); Score now;
        Score this year; Where are we; Where are you now; How well do we do it; How are we doing; How mature; How
        mature are we; How far have we got; Are we compliant; Are we meeting it; Are we doing this; Do we meet this;
        Do we comply; Do you comply; Is it done; Have we done this; Meets requirement; Meets standard; Meets
        expectation; Meeting expectation; Met / partly met / not met; Achieved / not achieved; Achieved / partially
        achieved / not achieved; CAF status; CAF rating; CAF assessment; CAF result; CAF judgement; DSPT status;
        DSPT response; Standards met; Assertion status; Assertion met; IGP status; Maturity today; Maturity now;
        Maturity achieved; Maturity result; Maturity grade; Maturity status; Maturity level achieved; Maturity level
        now; Maturity self-assessment; Current maturity score; Current maturity stage; Current maturity state;
        Current maturity assessment; Current compliance; Current compliance level; Current compliance status;
        Current assessment; Current grade; Current implementation status; Current implementation; Current
        performance; Current practice score; Tier; Baseline score; Baseline level; Baseline maturity; Baseline
        rating; Present score; Present state; As-is state; Agreed score; Agreed level; Agreed rating; Final level;
        Overall maturity score; Overall compliance; Overall result; Self rating; Self-assessed score; Self-assessed
        rating; Self-assessed maturity; Self-assessment level; Self-assessment status; Self-assessment result;
        Assessed status; Assessment level; Assessment status; Assessor rating; Assessor level; Auditor score;
        Auditor rating; Reviewer score; Verified level; Verified score; External score; Internal score; Validated
        score; Score given; Score /5; Score %; % compliant; % compliance; Percentage compliance; Percentage score;
        Level now; Level met; Level attained; Attainment; Attainment level; Grade; Rating now; RAG score; RAG
        rating; RAG assessment; Compliance RAG; Compliance achieved; Compliant or not; Compliant, partially or not;
        Conformance status; Conformant; Conforming; Full/Partial/None; Y/N; Y/N/P; Implemented / not implemented;
        Implementation maturity; Implementation rating; % implemented; Extent of implementation; Extent implemented;
        Control implemented; Control in place; Control maturity level; Control rating; Control score; Control state;
        Control assessment; Exists; Answer score; Response score; Finding (compliant / non-compliant); Capability
        score; Capability rating; Performance level; Performance rating; Practice score; Practice level; Readiness;
        Readiness level; Readiness score; Readiness status; Progress level; Stage reached""",
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
        level; Desired target; Aspirational level; Desired state level; Recommended level; Aiming for; Aim level;
        Aim score; Aspirational score; Aspired level; Target for year; Target grade; Target RAG; Target status;
        Target value; Target compliance; Target performance; Target implementation; Target maturity stage; Target
        maturity state; Target by; Target to be; Targeted level; Targeted maturity; Targeted score; Goal score; Goal
        rating; Objective level; Objective score; Optimum level; Optimal level; Planned score; Planned maturity;
        Planned maturity level; Planned rating; Planned target; Future score; Future maturity; Future maturity
        level; Future rating; Future position; Desired maturity score; Desired maturity rating; Desired position;
        Desired outcome level; Expected score; Expected rating; Expected maturity level; Expected position; Required
        rating; Required maturity level; Required position; Minimum score; Minimum maturity; Minimum required level;
        Minimum acceptable level; Benchmark level; Benchmark score; To-be level; To-be rating; To-be state; Where
        should we be; Where are we aiming; Where next; What are we aiming for; What level do we want; Ambition score""",
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
        Assessment date / time; Evaluation date; Date of evaluation; Date checked; Audit date; Date of audit; Date
        of completion; Date of score; Date rated; Date updated; Date last assessed; Date last updated; Evaluated on;
        Last assessment; Last updated; Last evaluated; Last scored; Last audit; Last audited; Latest assessment
        date; Reviewed; Reviewed on; Review completed; Submission date; Submitted on; Date submitted; Updated on;
        When assessed; When was it scored; Year assessed; Year of assessment; Assessment period; Financial year;
        Survey date; Verified on""",
        "When it was judged.",
        example="2016-11-30",
    ),
    person(
        "assessor",
        "Assessor",
        """Assessor; Assessed by; Assessor type; Completed by; Reviewer; Scored by; Type of assessment; Evaluator;
        Auditor; Interviewee; Respondent; Self/External; Assessment type; Reviewed by; Interviewer; Answered by;
        Assessor name; Evaluated by; Assessment by; Self-assessed by; Audited by; Assessed by / date; Commentor;
        Checked by; Assessment source; Interviewed; Persons interviewed; Scorer; Rated by; Assessed by whom;
        Assessment carried out by; Assessment completed by; Assessment lead; Auditor name; External / internal; Lead
        assessor; Name of reviewer; Person completing; Person completing assessment; Rater; Respondent name;
        Responder; Score by; Self or independent; Submitted by; Surveyor; Validated by; Verified by; Verifier; Who
        assessed; Who answered; Who scored it; Who completed it; Who did the assessment; Who rated it""",
        "Who judged: self, external or internal audit.",
        example="self",
    ),
    text(
        "service",
        "Service",
        """Service; Service area; Department; Team; Directorate; Business unit; Organisation; Organisation unit;
        Unit; Business area; Service / team; Division; Site; Council; Business area assessed; Assessed unit;
        Organisation name; Organisation assessed; Entity; Company; Local authority; Authority; Area assessed;
        Respondent organisation; Service assessed; Service name; Service / directorate; Service area assessed;
        Department assessed; Department name; Department / service; Team assessed; Team name; Business unit
        assessed; Business unit name; Directorate name; Organisational unit; Trust; School; Faculty; Site name;
        Office; Location; Function assessed; Group/Service""",
        "Whose maturity was judged.",
        example="Adult social care",
    ),
    text(
        "evidence",
        "Evidence",
        """Evidence; Supporting evidence; Do You Have Documents / Records to Prove Compliance?; Evidence provided;
        Documents; Documentation; Evidence of compliance; Evidence link; Evidence / comments; Proof; Link to
        evidence; Evidence available; Supporting documentation; Document reference; Documents / records; Evidence
        location; Reference documents; Justification; Evidence/Notes; How implemented; How met; Implementation
        evidence; Rationale; Records; Evidence seen; Control evidence; Implementation description;
        Evidence/observations; Evidence of implementation; Policy reference; Supporting documents; Supporting
        document; Notes / evidence; Evidence or comment; Evidence / rationale; Evidence base; Evidence held;
        Artefacts; Document evidence; Evidence / justification; Evidence to support; Reference document; Relevant
        documents; Policies and procedures; Related documents; Evidence of conformity; Control implementation;
        Policy / procedure; Evidence and comments; Evidence description; Evidence details; Evidence for score;
        Evidence for rating; Evidence for assessment; Evidence in place; Evidence list; Evidence needed; Evidence of
        achievement; Evidence of maturity; Evidence required; Evidence source; Evidence submitted; Evidence
        supplied; Evidence uploaded; Audit evidence; Objective evidence; Supporting docs; Supporting information;
        Documentary evidence; Document link; Document name; Documented information; Documented evidence; Documents
        reviewed; Documents seen; Documented in; Relevant policy; Relevant documentation; Related documentation;
        Reference documentation; Reference to documentation; Link to documents; Link to documentation; Link to
        policy; How do we know; How do you know; How do we do this; How do we meet this; How do we comply; How do
        you meet this; How do you comply; How is it achieved; How is this evidenced; How control is implemented; How
        was it scored; How was the score reached; What evidence; What evidence do we have; What evidence is there;
        What evidence supports this; What shows this; What proves it; Where is the evidence; Where is it documented;
        Why this score; Why this level; Why this rating; Reason for score; Reason for rating; Rationale for score;
        Rationale for rating; Rationale for level; Justification for score; Justification for rating; Basis for
        score; Basis of assessment; Basis for rating; Assessment rationale; Implementation details; Implementation
        notes; Implementation method; Implementation statement; Control implementation description; Proof of
        compliance; Evidence reviewed; Current practices; Current practice; Practices in place; Practice today""",
        "What supports the level.",
        takes_several=True,
        example="Retention schedule 2016",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Comments and/or additional information; Additional information;
        Assessor comments; Recommendations; Actions; Observations; Findings; Actions required; Further action;
        Gaps; Recommendation; Improvement actions; Notes/Comments; Additional comments; Action; Next steps; Reason;
        Additional notes; Action plan; Reason for exclusion; Justification for exclusion; Improvements;
        Comments/Notes; Narrative; Commentary; Remediation; Areas for improvement; Strengths; Weaknesses; Gap
        description; Outstanding actions; Interview notes; Reasons for status; Reason for status; Assessment notes;
        Gap analysis; Auditor notes; Auditor comments; Reviewer comments; Justification / comments; Comments / gaps;
        Comments / observations; Observation; Finding; Gap / comments; Comments / actions; Findings / comments;
        Explanation; Gaps identified; Identified gaps; Gap identified; Remarks / comments; Remark; General comments;
        Other comments; Note; Comments / justification; Gap details; Key findings; Context; Description of gap;
        Reason for not meeting; Reason not met; Reason for non-compliance; Reason for exclusion / inclusion; Reason
        for selection; Reason for inclusion; Reasons for selection of control; Reason not applicable; Reason for
        N/A; Justification for non-applicability; Explanation of status; Explanatory notes; Comments on status;
        Comments / evidence notes; Comments on progress; Any further comments; Anything else; Action needed; Action
        to be taken; Action to improve; Action to close gap; Actions to reach target; Actions to meet; Actions
        planned; Actions/Next steps; Agreed action; Planned improvements; Proposed action; Proposed improvement;
        Corrective action; Remedial action; Remediation plan; Remediation action; Improvement plan; Improvement
        required; Improvement needed; Improvement opportunity; Improvement recommendations; Development needs;
        Further work; Further work required; Work required; Work needed; Work to do; What next; What needs to
        happen; What will we do; What do we need to do next; What is missing; What are the gaps; What are the
        issues; Gap / action; Gap summary; Issues; Issues identified; Findings and recommendations; Findings /
        observations; Finding description; Assessor notes; Reviewer notes; Review comments; Management comments;
        Interviewee comments; Respondent comments; Further information; Further notes; General notes; Notes /
        actions; Notes / observations; Notes on score; Other notes; Progress; Progress notes; Progress update;
        Progress to date; Status comments; Status notes; Status update; Update; Latest update; Recommended action;
        Recommended improvements; Suggestions; Suggested actions; Strengths and weaknesses; Weakness; Summary;
        Summary of findings; Supporting comments; Supporting notes; Discussion; Background; Free text""",
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
