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
        member full name; First and last name; Print name; Name in block capitals; Name of individual; Name of
        person trained; Name/Job title; Surname, forename; First name and surname; Known as; Staff name / role;
        Elected member name; Cllr; Cllr name; Trustee name; Board member; Associate; Associate name; Contractor;
        Worker full name; User display name; Student full name; Personnel full name; firstname_lastname; Who
        attended; Who was trained""",
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
        name; System username; LMS username; User account; User login; User logon; Logon name; Logon ID; Network
        username; AD account; AD login; Computer login; Account name; Account ID; Sign-in name; UPN; User principal
        name; LMS ID; LMS user ID; ESR username; Learner username""",
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
        Payroll No; Pay number; Assignment number; ID number; idnumber; Staff No; ID; Payroll ID; Employee Ref;
        Payroll ref; Person ID; HR ID; Emp ID; Emp No; Personnel No; Worker ID; ESR number; Assignment No; User
        idnumber; Badge number; Employee code; Staff ref; Badge ID; Associate ID; Global ID; Personnel ID; Member
        ID; Learner number; Staff reference; Worker number; Employee identifier; Staff identifier; Payroll / ESR
        number; Assignment ID; Colleague ID; Works number; Employee Nr; External ID; Learner ID; UID; Staff UID;
        Staff member ID; Staff code; Person number; Payroll/Employee number; HR number; HR ref; ESR ID; ESR
        assignment number; Clock number; Colleague number; Member number; Membership number; Volunteer ID; Student
        ID; Student number; Candidate number; Participant ID; Delegate ID; Attendee ID; Contractor ID; Universal ID;
        User ref""",
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
        Grade/Position; Job function; Position held; Post held; Post name; Role in organisation; Occupation title;
        Occupational group; Staff grade; Grade/Post; Capacity; What do you do; What is your role; Professional
        group; Profession; Person type; Employee type; Employment type; staff_role; Job classification; Job
        class""",
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
        department; Organisation path; Area / team; Service name; Service / department; Department / team;
        Department code; Sub-department; Sub team; Section / team; Where do you work; Where they work; Work
        location; Office location; Location name; Organisational unit name; Cost centre description; Faculty;
        Faculty / department; School / department; Specialty; Site name; Employer; Workgroup; Unit name; Section
        name; Group name; Cohort""",
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
        module; Course full name; Training title; Programme; Training name; Certification; Module name; Training
        module; Learning item; Activity; Training topic; Subject; Certification name; Program name; Topic; Course
        fullname; Learning; Class; Item title; Training programme; Name of course; Module title; Qualification;
        Learning title; Event; Learning Object; Asset title; Course/Module; Event name; Training type; Session;
        eLearning; Competency; Competence; Course description; Learning name; Content title; Training program;
        Training Activity; Workshop; Training course name; Mandatory training; Session attended; Session title;
        Session name; Name of training; Type of training; Course / training name; Training requirement; Training
        need; Topics; Topic covered; Subject of training; Course attended; Training attended; Awareness topic;
        Certification/Training; Certificate name; Curriculum; Learning path; Training event; Training session;
        Course / topic; Course/Training title; Training module name; Module / course; Training undertaken; Training
        received; Course taken; Mandatory course; Transcript item; Learning object title; Course full title;
        Training content; E-learning course; Programme / course; Training Object Title; Training provided; Course or
        event; Lesson title; Course completed; Name of module; Name of certification; Certification / course; Course
        description / name; Awareness module; Content name; Course / content; Content item; Training item; Video
        title; Learning content; Session topic; Course and provider; Course / session; Course label; Course attended
        / title; Name of programme; Name of programme/course; Training element; Training description; Training
        required; Training programme name; Training package; Training campaign; Campaign; Campaign name; Module
        completed (name); e-Learning title; E-learning name; Online course; Online module; Learning course; Learning
        event; Learning event name; Learning module; Learning path name; Learning plan; Learning program; Learning
        package; Learning offering; Learning content title; Learning activity name; Learning activity title;
        Learning resource; Assignment name; Assignment title; Assignment (course); Certification title; Certificate
        title; Certificate type; Curriculum title; Curriculum name; Program; Program title; Programme title; Item
        name; Item description; Competency name; Competency title; Competence name; Skill name; Qualification name;
        Qualification title; Subject area; Subject title; Event title; Class title; Class name; Workshop title;
        Workshop name; Briefing; Toolbox talk; Induction item; Mandatory module; Mandatory training topic; Statutory
        training; Requirement name; What training; What course; What was it; What was covered; learningItemTitle""",
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
        module code; Training object ID; Course short code; Course shortname ID; Course short name(course_id);
        Course UID; Course catalogue number; Course code / ID; Catalogue code; Catalog ID; Learning item ID;
        Learning item code; Learning code; Learning ref; Module number; Module ref; Item code; Item number; Training
        course ID; Training course code; Training module ID; Event ID; Event ref; Session ID; Session code; Class
        number; Content code; Programme code; Program ID; Program code; Curriculum ID; Competency ID; Activity code;
        Subject code; Enrolment key""",
        "The learning system's code of the course.",
        example="IAO-01",
    ),
    date(
        "enrolled_on",
        "Enrolled on",
        """Enrolled on; Enrolment date; Enrollment date; timeenrolled; timestarted; Date enrolled;
        Assigned date; Date assigned; Assigned on; Started; Enrolled; Date started; Registration date; Date of
        enrolment; Booking date; Date booked; Started on; Start; Date allocated; Time enrolled; Time started;
        Registered on; Time of enrolment; Requested date; Assigned; Date of assignment; Enrolled date; Assignment
        date; Training start date; Course start date; Start time; Commenced; Date commenced; Transcript assigned
        date; Transcript registration date; Training assigned on; Enrolment time; Registered date; Registered;
        Assigned on date; Date assigned to user; Date course assigned; Date set; Date invited; Invited on;
        Invitation date; Invitation sent; Allocated; Allocated on; Allocation date; Booked; Booked on; Booking made;
        Enrolment; Enrolment start; Enrolment start date; Enrolment date/time; Course start; Course started; Course
        enrolment date; Course enrolled on; Course assigned on; Commenced on; Commencement date; Date training
        assigned; Date training started; Registration on; First access; First accessed; First accessed on; First
        launch date; Launched on; Training start; When assigned; When enrolled; When started; Available from""",
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
        Due on; Deadline date; Due to be completed; Due date for completion; Due by date; Due when; Completion due
        by; Course due; Date to be completed; Date needed by; Must be done by; Needed by; Required by date; Required
        completion date; Target; Target completion; Planned completion date; Planned training date; Planned for;
        Scheduled for; Scheduled completion; Assignment due; Assignment deadline; Training due by; Training required
        by; Training scheduled date; By when; Module due date; Annual refresher due""",
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
        date; Completed time; Date signed; Awarded on; Date training received; Date undertaken; Date attained;
        Finished date; Finish; Finish time; Actual date completed; Completed when; Completed date/time; Completion
        date/time; Completion on; Completion recorded; Completion timestamp; Completion day; Course end date; Course
        finish date; Course completion; Course completion time; Course passed date; Course taken on; Date
        certificate issued; Date course taken; Date done; Date e-learning completed; Date last taken; Date module
        completed; Date of last course; Date of pass; Date of workshop; Date of briefing; Date of delivery; Date of
        last refresher; Date of induction; Date of test; Date received; Date signed off; Date test passed; Date
        training attended; Date training delivered; Date training took place; Date training undertaken; Date trained
        on; Day completed; Last attended on; Last completion; Last done; Last done on; Last taken; Last training;
        Last trained on; Last refresher; Last refreshed; Last pass date; Latest date; Latest training date; Most
        recent training; Module completed on; Module completion date; Signed off; Signed off on; Sign off date;
        Submission date; Taken on; Exam date; Training attended on; Training delivered on; Training end date;
        Training event date; Training undertaken on; When attended; When did they do it; When done; When finished;
        When passed; When taken; When trained; Item completion date; Issued; Date issued; Issued on; When did
        they finish; When did they complete it; When was it done""",
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
        Competency expiry; Expires when; Expiring on; Expiring; Expiry due; Expiry on; Certificate expires on;
        Certificate expiration date; Certificate expiration; Certificate renewal date; Certified until;
        Certification expires; Certification valid until; Certification renewal date; Compliance expiry; Compliant
        until; Competence expiry date; Course expiry; Course expiry date; Course expires; Date due for renewal; Date
        of next refresher; Date to renew; Due to expire; End of validity; Good until; In date until; Lapses; Lapse
        date; Needs renewing; Needs renewing by; Needs redoing by; Needs to be redone; Next due on; Next completion
        due; Next course due; Next renewal date; Next refresh due; Next update due; Next due for renewal; Next
        required; Next training; Out of date on; Recert due; Redo by; Refresh by; Refresh due date; Refresher by;
        Refresher needed; Refresher needed by; Renewal required; Renewal required by; Renewal of training; Repeat
        due date; Retrain by; Retrain date; Retake date; Retake by; Runs out; Runs out on; Training due for renewal;
        Training expires on; Update due; Update required by; Valid up to; Valid until date; Validity; Validity date;
        Validity end date; Validity expires; When does it run out; When does it need renewing; When due again; When
        is renewal due; When to renew""",
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
        status; Pass or fail; Course result; Completion result; Attended / did not attend; Attendance confirmed;
        Attendance outcome; Attendance result; Did they attend; Did they complete; Did they pass; Did you attend;
        Have they done it; Have they passed; Passed / failed; Pass/Fail status; Pass status; Result status; P/F;
        Present / absent; Training done; Training result; Training state; Training compliance; Training compliance
        status; Compliance state; Compliance RAG; Is training up to date; Up to date (Y/N); Current?; Valid;
        Enrolment state; Learner progress; Learning progress; Learning state; Learning item status; Lesson status;
        Module complete; Module progress; Assignment state; Assignment progress; Booking status; Certificate status;
        Competence status; Content status; Event status; User status; User learning status; User course status;
        Outstanding?; Overall status; Overall progress; RAG status; RAG rating; Record status; Requirement status;
        Session status; Signed in; Success status; Completion % status; % complete; Percent complete; Percentage
        complete; Progress %; status_code""",
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
        score; Assessment %; Course grade; Marks obtained; Quiz score (%); Points scored; Course score; Course mark;
        Final mark; Final result (%); Test mark; Test %; Test grade; Test percentage; Quiz %; Exam mark; Exam grade;
        Exam result; Exam %; Assessment grade; Module score; Score obtained; Score out of 100; Score / grade;
        Scored; Mark achieved; Pass %; Percentage achieved; Percentage scored; Percentage mark; % achieved; Grade
        awarded; Grade percentage; Highest score; Highest grade; Best score; Best grade; Overall score; Overall
        grade; Latest score; Last score; Learner score; Raw score; Scaled score; Points achieved; score_percent;
        What did they score; What score; How did they score; Knowledge check score; Phish score""",
        "The mark, where there is a test.",
        example="85",
    ),
    person(
        "manager",
        "Manager",
        """Manager; Line manager; Supervisor; Manager name; Line manager name; Reports to; User's Manager; Manager's
        name; Team leader; Team manager; Manager full name; Approver; Supervisor name; Reporting manager; Head of
        service; Manager email; Line manager email; Direct manager; Manager full name (first last); Supervisor /
        manager; Responsible manager; Line mgr; Team lead; People manager; Appraiser; LM; LM name; Managed by;
        Immediate manager; Immediate supervisor; Supervisor full name; Supervisor email; Supervised by; Reporting
        to; Reporting line; Department manager; Head of department; Head of team; Team manager name; Team leader
        name; Service manager; Section manager; Budget holder; Who is their manager; Who manages them""",
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
        Licence number; Certificate UID; Certificate serial; Certificate held; Certificate received; Certificate on
        file; Certificate document; Certificate copy; Certificate details; Certificate awarded; Certification ID;
        Certification ref; Link to certificate; Evidence of training; Evidence of attendance; Evidence seen;
        Evidence held; Evidence provided; Evidence / certificate; Proof; Proof of training; Proof of attendance;
        Badge; Badge earned""",
        "The certificate's reference.",
        example="C-0042",
    ),
    number(
        "pass_mark",
        "Pass mark",
        """Pass mark; Passing score; Pass score; Minimum pass mark; Required score; Pass rate; Passmark; Pass grade;
        Minimum score; Pass mark (%); Pass threshold; Pass percentage; Pass mark required; Passing mark; Passing
        grade; Passing percentage; Passing %; Minimum passing score; Minimum mark; Minimum score to pass; Minimum
        percentage; Required mark; Required grade; Score needed; Grade to pass; Mark needed; Threshold; Threshold
        score; What is the pass mark; Mastery score""",
        "The mark needed.",
        example="80",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Additional information; Notes/Comments; Additional comments; Reason;
        Reason for exemption; Further information; Comments/Notes; Feedback; Remark; Comment / notes; Reason not
        completed; Reason for non-completion; Other comments; Additional notes; Any other information; Anything
        else; Additional details; Comments/actions; Exemption notes; Reason exempt; Reason not attended; Reason for
        absence; Reason for non-attendance; Reason incomplete; Why not completed; Why not; Free text; Further
        comments; Further details; Further notes; General comments; Learner feedback; Learner comments; Manager
        comments; Manager notes; Trainer comments; Trainer notes; Other notes; Observations; Rationale""",
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
