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
        User; Staff member; Attendee; Delegate; Fullname; Participant; Name of employee; User full name; Delegate
        name; Staff; Name of staff; Trainee; Trainee name; Member; Person name; Participant name; Attendee name;
        Officer; First name; Firstname; Surname; Last name; Lastname; Forename; Councillor; Member name; Team
        member; Colleague; Student; Student name; User name (full); Display name; Name of person; Resource name;
        Learner full name; Given name; Family name; Staff full name; Employee full name; Name of attendee; Name of
        member; Agent; Employee/Staff name; Staff member name; Trainee/Employee; Employee full name; Colleague name;
        Volunteer; Volunteer name; Person trained; Who; Learners; Attendees; Employees; Team Member Name; Officer
        name; Individual; Contractor name; Worker; Worker name; Name of trainee; Name of learner; Name (First Last);
        Personnel; Personnel name; Leader; Scout name; Councillor name; Staff / volunteer name; Learner/Employee;
        Employee / learner; Nominee; Name of councillor; Name of colleague; Trained person; Elected member; Trustee;
        Governor; Governor name; Apprentice; User / learner; Name of learner / staff; Member of staff; Registered
        user; Attendee full name; Participants; Delegates; Trainees; Full name of employee; Person attending;
        Assignee; Transcript user; Legal name; Preferred name; Candidate; Candidate name; Name of officer; Team
        member full name; First and last name""",
        "Who was trained.",
        is_needed=True,
        takes_several=True,
        example="Jo Example",
    ),
    text(
        "username",
        "Username",
        """Username; User Identifier; SSO ID; Login; User name; Login ID; Network ID; Account; Logon; Login name;
        userid; User ID; UserName; Windows login; Network login; AD username; Moodle ID; User - User ID; Login user
        name; System username; LMS username; User account""",
        "Their name in the learning system.",
        example="jexample",
    ),
    text(
        "email",
        "Email",
        """Email; Email address; E-mail; Work email; Mail; User email; E-mail address; Learner email; Email id;
        Employee email; Staff email; Contact email""",
        "Their e-mail address.",
        example="jo.example@council.example",
    ),
    text(
        "employee_id",
        "Employee ID",
        """Employee ID; Employee Number; Staff ID; Payroll number; Employee No; Staff number; Personnel number;
        Payroll No; Pay number; Assignment number; ID number; idnumber; Staff No; ID; Payroll ID; Employee Ref;
        Payroll ref; Person ID; HR ID; Emp ID; Emp No; Personnel No; Worker ID; ESR number; Assignment No; User
        idnumber; Badge number; Employee code; Staff ref; Badge ID; Associate ID; Global ID; Personnel ID; Member
        ID; Learner number; Staff reference; Worker number; Employee identifier; Staff identifier; Payroll / ESR
        number; Assignment ID; Colleague ID; Works number; Employee Nr; External ID; Learner ID""",
        "Their payroll or personnel number.",
        example="100234",
    ),
    text(
        "job_title",
        "Job title",
        """Job title; Role; Position; Post; Job; Post title; Designation; Job role; Title; Position title; Grade /
        role; Staff group; Role title; Occupation; Job description; Role / job title; Position name; Staff type;
        Role name; Function / role; Position/Role; Role in team; Staff category; Role/Position; Job family; Job
        name; Post / role; Job title / role; Business title; Job position; Rank; Role / function; Job profile;
        Grade/Position""",
        "What they do.",
        example="Records officer",
    ),
    text(
        "service",
        "Service",
        """Service; Service area; Team; Department; Business unit; Section; Unit; Organisation; Organisation Unit;
        Org unit; Organisational unit; Cost centre; Dept; Team name; Group; Location; Organization; Department name;
        Service / team; Office; Company; Area; Site; Audience; Business area; Cost center; Organisation name;
        School; Function; Cost centre name; Business group; Supervisory organisation; Supervisory organization;
        Workplace; Branch; Depot; Practice; Unit/Department; Division / department; Department / division; Home
        department; Organisation path; Area / team""",
        "Where they work.",
        example="Adult social care",
    ),
    text(
        "directorate",
        "Directorate",
        """Directorate; Division; Directorate name; Parent organisation; Portfolio; Directorate / division; Top
        level organisation; Care Group; Business division; Group / directorate; Institution; Division name; Function
        group""",
        "The directorate of that service.",
        example="People",
    ),
    text(
        "course",
        "Course",
        """Course; Course Name; Course title; Module; Training; Training course; coursename; courseshortname;
        courseshortname; Course short name; Learning Experience; Title of course; Learning activity; E-learning
        module; Course full name; Training title; Programme; Training name; Certification; Module name; Training
        module; Learning item; Activity; Training topic; Subject; Certification name; Program name; Topic; Course
        fullname; Learning; Class; Item title; Training programme; Name of course; Module title; Qualification;
        Learning title; Event; Learning Object; Asset title; Course/Module; Event name; Training type; Session;
        eLearning; Competency; Competence; Course description; Learning name; Content title; Training program;
        Training Activity; Workshop; Training course name; Mandatory training; Session attended; Session title;
        Session name; Name of training; Type of training; Course / training name; Training requirement; Training
        need; Skill; Topics; Topic covered; Subject of training; Course attended; Training attended; Awareness
        topic; Certification/Training; Certificate name; Curriculum; Learning path; Training event; Training
        session; Course / topic; Course/Training title; Training module name; Module / course; Training undertaken;
        Training received; Course taken; Mandatory course; Transcript item; Learning object title; Course full
        title; Training content; E-learning course; Programme / course; Training Object Title; Training provided;
        Course or event; Lesson title; Course completed; Name of module; Name of certification; Certification /
        course; Course description / name; Awareness module; Content name; Course / content; Content item; Training
        item; Video title; Learning content""",
        "Which course.",
        is_needed=True,
        example="Information asset owners",
    ),
    text(
        "course_id",
        "Course ID",
        """Course ID; courseidnumber; Course code; Course ID number; Learning Experience External ID; Module code;
        Course number; Course ref; courseid; Course reference; Module ID; Item ID; Training ID; Learning ID; Content
        ID; Asset ID; Programme ID; Training code; Class code; Activity ID; Course No; LO ID; Object ID; Locator
        number; Class ID; Learning object ID; Training number; Event code; Offering ID; Training ref; Course /
        module code; Training object ID""",
        "The learning system's code of the course.",
        example="IAO-01",
    ),
    date(
        "enrolled_on",
        "Enrolled on",
        """Enrolled on; Enrolment date; Enrollment date; timeenrolled; timestarted; Date enrolled; Start date;
        Assigned date; Date assigned; Assigned on; Started; Enrolled; Date started; Registration date; Date of
        enrolment; Booking date; Date booked; Started on; Start; Date allocated; Time enrolled; Time started;
        Registered on; Time of enrolment; Requested date; Assigned; Date of assignment; Enrolled date; Assignment
        date; Training start date; Course start date; Start time; Commenced; Date commenced; Transcript assigned
        date; Transcript registration date; Training assigned on; Enrolment time; Registered date; Registered""",
        "When they were enrolled.",
        takes_several=True,
        example="2016-05-03",
    ),
    date(
        "due",
        "Due",
        """Due Date; Due; duedate; Deadline; Complete by; Target date; Date due; Required by; Due by; Training due;
        To be completed by; Date required; Next due; Training due date; Planned date; Target completion date;
        Scheduled date; Course due date; Training deadline; Required date; Must be completed by; Deadline for
        completion; Complete before; Due for completion; Course deadline; Transcript due date; Assignment due date;
        Due on; Deadline date""",
        "When it was to be done.",
        example="2016-06-30",
    ),
    date(
        "completed_on",
        "Completed on",
        """Completion Date; completiondate; timecompleted; Date completed; Completed on; Object Completion Date;
        Learning Experience Completion Date; Date; Date of training; Training date; Completed date; Date of
        completion; Last completed; Date attended; Course completion date; Date trained; Attendance date; Date
        taken; Time completed; Date last completed; Last completion date; Date passed; Completed at; Date achieved;
        Finish date; Event date; Course date; Passed on; Most recent completion; Date training completed; End date;
        Training completed on; Certification date; Session date; Last trained; Date of course; Date of last
        training; Issue date; Date of attendance; Time of completion; Training completion date; Recorded date; Class
        date; Finished on; Date obtained; Award date; Finished; Date of session; Session attended on; Attended on;
        Date completed (dd/mm/yyyy); Passed (date); Transcript completed date; Date of last completion; Last
        completed on; Last completed date; Last attended; Date last attended; Date certified; Certified on;
        Attendance on; Completion time; Course completed on; Trained on; Date last trained; Date delivered; Achieved
        on; Date of attendance / completion; Date of certificate; Date last done; Most recent completion date;
        Latest completion; Latest completion date; Done on; Actual completion date; Actual date; Course completed
        date; Completed time; Date signed; Awarded on; Date training received; Date undertaken; Date attained""",
        "When it was done; the latest counts.",
        takes_several=True,
        example="2016-05-17",
    ),
    date(
        "expires_on",
        "Expires on",
        """Expiry date; Expires; Expires on; Expiry; Valid until; Renewal date; Recertification date; Refresher due;
        Next due date; Refresher date; Valid to; Certification expiry; Expiration date; Recert date; Date of expiry;
        Renew by; Certificate expiry; Refresh date; Next refresher; Refresher due date; Certificate expiry date;
        Expired on; Next refresher due; Next training due; Renewal due; Due for renewal; Window opens; Retraining
        due; Time expires; Certification expiry date; Expiration; Review date; Valid through; Expires at; Due for
        refresh; Renewal; Expire date; Expiration on; Expired date; Date expires; Certificate valid until; Training
        expiry date; Training expires; Training expiry; Next training date; Next renewal; Recertification due;
        Recertification; Valid to date; Certificate expires; Lapses on; Due again; Refresher training due; Renew on;
        Renewal by; Repeat by; Repeat due; Training valid until; Valid till; Expiration / renewal date; Next
        refresh; Refresher required by; Refresher training date; Recertify by; Next recertification date; Training
        renewal date; To be renewed; Training due again; Certificate valid to; Expires date; Compliance expiry date;
        Competency expiry""",
        "Until when it counts.",
        example="2017-05-17",
    ),
    choice(
        "status",
        "Status",
        """Completion Status; Status; Course status; Training status; Complete?; Completed?; Progress; Outcome;
        Result; Complete; Attendance; Certification status; Learning status; Passed; Pass/Fail; State; Compliance;
        Compliance status; Completion; Completed (Y/N); Attended; Progress status; Pass / fail; Enrolment status;
        Training complete; Course completion status; Current status; Attended?; Activity status; Compliant; Passed?;
        Is complete; Complete (Y/N); Progress state; Module status; Training completed; Item status; Learner status;
        Attendance status; Certification state; Assignment status; RAG; Attended / DNA; Attendance (Y/N); Present;
        Completion state; Competent; Competency status; Training progress; Trained; Certified; Transcript status;
        Registration status; Enrollment status; Status of training; Status of completion; Training outcome;
        Assessment outcome; Compliant (Y/N); Done?; Complete / incomplete; Course outcome; Task status; Course
        progress; Completion outcome; Passed (Y/N); Completed / not completed; In date; Overdue?; Participation
        status; Pass or fail""",
        "Complete, in progress, not started, expired or exempt.",
        choices=STATUSES,
        example="complete",
    ),
    number(
        "score",
        "Score",
        """Score; Grade; Mark; Marks; Test score; Quiz score; Percentage; Result (%); Score (%); Final grade;
        Assessment score; Points; % score; Score %; Grade (%); Exam score; Final score; Quiz result; Percent;
        Assessment result; Assessment mark; Average score; Test result; Quiz mark; Score achieved; Mark (%);
        Percentage score; Result score; Pass score achieved; Grade achieved; Quiz grade; Evaluation score; Post-test
        score; Assessment %; Course grade; Marks obtained; Quiz score (%); Points scored""",
        "The mark, where there is a test.",
        example="85",
    ),
    person(
        "manager",
        "Manager",
        """Manager; Line manager; Supervisor; Manager name; Line manager name; Reports to; User's Manager; Manager's
        name; Team leader; Team manager; Manager full name; Approver; Supervisor name; Reporting manager; Head of
        service; Manager email; Line manager email; Direct manager; Manager full name (first last); Supervisor /
        manager; Responsible manager; Line mgr; Team lead; People manager; Appraiser""",
        "Their manager.",
        example="Sam Example",
    ),
    text(
        "certificate_ref",
        "Certificate",
        """Certificate Ref; Certificate; Certificate number; Certificate No; Certificate ID; Certificate reference;
        Certification number; Cert No; Certificate link; Evidence; Certificate issued; Certificate attached; Record
        reference; Proof of completion; Certificate Ref No; Certificate code; Certificate serial number; Certificate
        URL; Certificate file; Certificate uploaded; Certificate seen; Credential ID; Evidence of completion;
        Licence number""",
        "The certificate's reference.",
        example="C-0042",
    ),
    number(
        "pass_mark",
        "Pass mark",
        """Pass mark; Passing score; Pass score; Minimum pass mark; Required score; Pass rate; Passmark; Pass grade;
        Minimum score; Pass mark (%)""",
        "The mark needed.",
        example="80",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Additional information; Notes/Comments; Additional comments; Reason;
        Reason for exemption; Further information; Comments/Notes; Feedback; Remark; Comment / notes; Reason not
        completed; Reason for non-completion; Other comments; Additional notes""",
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
