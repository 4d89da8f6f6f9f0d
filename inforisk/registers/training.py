"""Training returns and learning-system exports: one row a person and a course."""

from inforisk.registers.definition import Choices, Register
from inforisk.registers.entries import choice, date, number, person, synonyms, text
from inforisk.vocabulary import Kind

STATUSES = Choices(
    ("complete", "in progress", "not started", "expired", "exempt"),
    synonyms(
        {
            "complete": """completed; passed; pass; yes; y; done; attended; equivalency; trained; compliant; in
            date; true; ✓; ✔; x; up to date; valid; current; complete via rpl; c; certified; green; finished; ☑; ✅;
            100%""",
            "in progress": """started; incomplete; ongoing; enrolled; booked; partially complete; failed; fail;
            scheduled; amber; underway; part complete""",
            "not started": """assigned; not yet started; no; n; not complete; not completed; outstanding; not
            attempted; overdue; required; pending; not done; did not attend; dna; non-compliant; not trained; due;
            to do; false; not enrolled; red; ✗; ✘; ❌; never""",
            "expired": "lapsed; out of date; recertify; refresher due; renewal required",
            "exempt": """exemption; waived; n/a; not applicable; na; not required; excused; on leave; maternity;
            maternity leave; long term sick; waiver""",
        }
    ),
)

_FIELDS = (
    person(
        "person",
        "Person",
        """Person; Name; Staff Name; Employee Name; Full Name; User's Fullname; Learner; Learner Name; Employee;
        User; Staff member; Attendee; Delegate; Fullname""",
        "Who was trained.",
        is_needed=True,
        takes_several=True,
        example="Jo Example",
    ),
    text(
        "username",
        "Username",
        """Username; User Identifier; SSO ID; Login; User name; Login ID; Network ID; Account; Logon; Login name;
        userid; User ID; UserName; Windows login""",
        "Their name in the learning system.",
        example="jexample",
    ),
    text(
        "email",
        "Email",
        """Email; Email address; E-mail; Work email; Mail; User email; E-mail address; Learner email; Email id;
        Employee email; Staff email; Contact email; Work email address; Business email; Corporate email; Learner
        email address; User email address; Employee email address; Staff email address; Primary email""",
        "Their e-mail address.",
        example="jo.example@council.example",
    ),
    text(
        "employee_id",
        "Employee ID",
        """Employee ID; Employee Number; Staff ID; Payroll number; Employee No; Staff number; Personnel number;
        Payroll No; Pay number; Assignment number; ID number; idnumber; Staff No; ID""",
        "Their payroll or personnel number.",
        example="100234",
    ),
    text(
        "job_title",
        "Job title",
        """Job title; Role; Position; Post; Job; Post title; Designation; Job role; Title; Position title; Grade /
        role; Staff group; Role title; Occupation""",
        "What they do.",
        example="Records officer",
    ),
    text(
        "service",
        "Service",
        """Service; Service area; Team; Department; Business unit; Section; Unit; Organisation; Organisation Unit;
        Org unit; Organisational unit; Cost centre; Dept; Team name""",
        "Where they work.",
        example="Adult social care",
    ),
    text(
        "directorate",
        "Directorate",
        """Directorate; Division; Directorate name; Parent organisation; Portfolio; Directorate / division; Top
        level organisation; Care Group; Business division; Group / directorate; Institution; Division name; Function
        group; Directorate / service; Directorate/Department; Executive directorate; Care division; Clinical
        division; Parent department; Level 2 organisation""",
        "The directorate of that service.",
        example="People",
    ),
    text(
        "course",
        "Course",
        """Course; Course Name; Course title; Module; Training; Training course; coursename; courseshortname;
        courseshortname; Course short name; Learning Experience; Title of course; Learning activity; E-learning
        module""",
        "Which course.",
        is_needed=True,
        example="Information asset owners",
    ),
    text(
        "course_id",
        "Course ID",
        """Course ID; courseidnumber; Course code; Course ID number; Learning Experience External ID; Module code;
        Course number; Course ref; courseid; Course reference; Module ID; Item ID; Training ID; Learning ID""",
        "The learning system's code of the course.",
        example="IAO-01",
    ),
    date(
        "enrolled_on",
        "Enrolled on",
        """Enrolled on; Enrolment date; Enrollment date; timeenrolled; timestarted; Date enrolled; Assigned date;
        Date assigned; Assigned on; Started; Enrolled; Date started; Registration date; Date of enrolment""",
        "When they were enrolled.",
        takes_several=True,
        example="2016-05-03",
    ),
    date(
        "due",
        "Due",
        """Due Date; Due; duedate; Deadline; Complete by; Target date; Date due; Required by; Due by; Training due;
        To be completed by; Date required; Next due; Training due date""",
        "When it was to be done.",
        example="2016-06-30",
    ),
    date(
        "completed_on",
        "Completed on",
        """Completion Date; completiondate; timecompleted; Date completed; Completed on; Object Completion Date;
        Learning Experience Completion Date; Date; Date of training; Training date; Completed date; Date of
        completion; Last completed; Date attended""",
        "When it was done; the latest counts.",
        takes_several=True,
        example="2016-05-17",
    ),
    date(
        "expires_on",
        "Expires on",
        """Expiry date; Expires; Expires on; Expiry; Valid until; Renewal date; Recertification date; Refresher
        due; Next due date; Refresher date; Valid to; Certification expiry; Expiration date; Recert date""",
        "Until when it counts.",
        example="2017-05-17",
    ),
    choice(
        "status",
        "Status",
        """Completion Status; Status; Course status; Training status; Complete?; Completed?; Progress; Outcome;
        Result; Complete; Attendance; Certification status; Learning status; Passed""",
        "Complete, in progress, not started, expired or exempt.",
        choices=STATUSES,
        example="complete",
    ),
    number(
        "score",
        "Score",
        """Score; Grade; Mark; Marks; Test score; Quiz score; Percentage; Result (%); Score (%); Final grade;
        Assessment score; Points; % score; Score %""",
        "The mark, where there is a test.",
        example="85",
    ),
    person(
        "manager",
        "Manager",
        """Manager; Line manager; Supervisor; Manager name; Line manager name; Reports to; User's Manager;
        Manager's name; Team leader; Team manager; Manager full name; Approver; Supervisor name; Reporting
        manager""",
        "Their manager.",
        example="Sam Example",
    ),
    text(
        "certificate_ref",
        "Certificate",
        """Certificate Ref; Certificate; Certificate number; Certificate No; Certificate ID; Certificate reference;
        Certification number; Cert No; Certificate link; Evidence; Certificate issued; Certificate attached;
        Record reference; Proof of completion""",
        "The certificate's reference.",
        example="C-0042",
    ),
    number(
        "pass_mark",
        "Pass mark",
        """Pass mark; Passing score; Pass score; Minimum pass mark; Required score; Pass rate; Passmark; Pass
        grade; Minimum score; Pass mark (%); Pass threshold; Pass percentage; Pass mark required; Passing mark""",
        "The mark needed.",
        example="80",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Additional information; Notes/Comments; Additional comments; Reason;
        Reason for exemption; Further information; Comments/Notes; Feedback; Remark; Comment / notes""",
        "Anything else.",
        takes_several=True,
    ),
)

TRAINING = Register(
    Kind.TRAINING,
    "Training return",
    "training record",
    _FIELDS,
    names_row=("person", "username", "email", "employee_id"),
    signs=(
        "training",
        "learning",
        "course",
        "courses",
        "completions",
        "training register",
        "training log",
        "training matrix",
        "lms",
        "e-learning",
        "mandatory training",
        "training record",
        "training return",
        "attendance",
        "attendance sheet",
        "sign in sheet",
        "certifications",
        "awareness",
    ),
)
