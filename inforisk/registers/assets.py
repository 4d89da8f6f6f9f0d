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
        No; Ref ID; Reference; Reference Number; Reference ID; No.; Number; ID; IAR Ref; IAR ID; IAR Number; IAR
        Reference; IA Ref; Information Asset ID; Information Asset Ref; Information Asset Number; Unique ID; Unique
        Ref; Unique Identifier; Unique Reference; Unique Reference Number; URN; Unique Asset Identifier; Asset
        Identifier; Asset Code; Identifier; Item No; Item Number; Line No; Row No; Row ID; S No; Sr No; Serial;
        Entry No; Record ID; Record No; ROPA ID; ROPA Ref; Processing ID; Processing Ref; Activity ID; Activity Ref;
        ref_id; Asset Tag; Dataset ID; System ID; Log No; #; Register Ref; UID; Asset UID; Unique number; Unique
        asset number; Unique asset reference; Asset #; IAR entry; IAR entry no; IAR asset ID; IA no; IA ID; Asset
        register number; Asset register ref; Register number; Register ID; Register entry; Entry; Entry ID; Row;
        Line; Serial number of entry; Processing no; Processing activity ID; Processing activity ref; Processing
        activity no; Activity no; Record reference; ROPA number; Article 30 ref; Data flow ID; Data flow ref; Flow
        ref; Dataset ref; Dataset number; Data asset ID; Data asset ref; Series ref; Series number; Series ID;
        Record series no; System ref; System number; Application ID; App ID; Configuration item ID; CI ID; CI
        number; CMDB ID; sys_id; Tag; Tag number; Asset label; Asset barcode; Barcode; Inventory number; Inventory
        ID; Inv no; Inventory ref; Box number; Box ref; File ref; File number; Catalogue ref; Catalogue number;
        Accession number; Asset id number; Issue key; VR No; Vital record no; Index; Sl No; Asset tag number;
        Process ID; Record of processing ID; Asset inventory number""",
        """The register's own reference. Often blank; give one so that risks can point to the asset.""",
        example="IAR-012",
    ),
    text(
        "asset_name",
        "Asset name",
        """Asset Name; Asset Title; Name of asset; Title of asset; Information asset; Information Asset Name; Name
        of Information Asset; Information Asset Title; System/Asset Name; Asset; Name; Title; Dataset; Dataset Name;
        Name of dataset; Data Asset; Data asset name; Data set; Record Series; Records Series; Record title;
        Records; Record Type Name; Name of record; Name of records; Activity/Records Series; Processing Activity;
        Processing activity name; Name of processing; Name of processing activity; Data processing activity;
        Activity Name; Activity; Processing Operation; Item; Item name; Asset / System; Asset/System Name;
        Information asset / system; Device Name; Device type; Equipment type; Hostname; Host name; Information held;
        What information do you hold; Resource name; What is the asset called; Name of the asset; Collection;
        Collection name; Name of collection; Name of file/record; Data Asset Name; Record; Document; Document title;
        Records held; Information type; Information group; Product; Product name; Tool; Device; What is it;
        Asset/Information; Business record; Data store; Repository; Data processing; System / Asset; Information
        set; Asset Name/Description; Asset name and description; Title of record; Information system; Entity;
        Application/asset; Hardware name; Equipment; Equipment name; What is the asset; What is the information;
        What is the information asset; What do you call it; What do we hold; What information is held; What records
        do you hold; What data do you hold; What is the record; What is the activity; What is the processing
        activity; What is the system called; Name of information system; Name of dataset or system; Name of
        information; Information title; Information held/asset; Information asset / data set; Information asset
        group; Asset short name; Asset full name; Asset label name; Short name; Short title; Full name; Known as;
        Record series title; Series title; Series; Series name; File series; File title; File name; Folder name;
        Record group; Record category; Type of record held; Record description/title; Document name; Document /
        record; Documents held; Data set title; Title of dataset; Data name; Data asset title; Data held (name);
        Data collection; System or dataset; Name of processing operation; Processing; Processing title; Processing
        activity title; Business activity name; Title of activity; Treatment name; Item title; Item held; Item
        description name; Inventory item; Configuration item; CI name; Hardware; Hardware item; Hardware asset; Kit;
        Licence name; Software title; Software product; Application / service; ICT asset; ICT asset name; Physical
        asset; Digital asset; Information asset / record; Vital record name; Name of record series; Information
        resource; Register entry name; Display name; Content title; Archive collection; Primary asset; Supporting
        asset; Critical asset name; Cloud service; Service or system name; Resource; What is held and why; Computer
        name; Machine name; Name of application; Data flow; Data flow name; Asset/Resource; Name of register; Data
        asset / system; Info asset; Main information asset""",
        "What the asset is called, in words another service would understand.",
        is_needed=True,
        example="Social care case files",
    ),
    text(
        "description",
        "Description",
        """Description; Asset Description; Details; Scope notes; Description of asset; Description of Information
        Asset; Information Asset Description; Asset details; Description of information; Description of contents;
        Contents; Content; Description/Example Record Types; Brief description; Summary; What does it contain; What
        information does it hold; Description of data; Data description; Description of records; Record description;
        Description of processing; Scope; Information content; What is held; Contents of asset; Overview;
        Description of dataset; System description; Application description; Purpose/description; Short description;
        Brief outline of contents; Outline of contents; Brief description of contents; Brief description of asset;
        Brief description of information; Brief outline; Outline; Long description; Full description; Detailed
        description; Description of the information held; Description of processing activity; Description of file;
        Description of series; Contents summary; Summary description; Summary of information held; Summary of data;
        Nature of information; Nature of asset; Abstract; What does it hold; What does the asset contain; What is
        the asset about; Information it contains; Information contained; Data contained; Information details;
        Details of information held; Details of data held; Asset summary; Asset overview; Coverage; Extent and
        content; Scope and content; Scope of asset; About; Definition; Asset definition; Record details; Short
        summary; Explanation; Box contents; Contents of file; Contents of record; Item details; Examples; Examples
        of records; Typical contents; Includes; What is included; Data contents; Additional details; What is in
        it; Business definition; What is on it; Whats on it; Whats in it; Data definition""",
        "What it holds and covers.",
        example="Assessments, care plans and correspondence",
    ),
    text(
        "business_function",
        "Business function",
        """Business function; Function; Function/activity; Function / activity; Business activity; Business Process;
        Process; Corporate function; LGCS function; Local government function; Functional area; Supported business
        process; Council function; Activity/function; Function supported; Business function supported; File plan;
        BCS; Business classification; Which function does it support; What function does it support; Which business
        function does it support; Supporting function; Business function / activity; Business function/process;
        Business processes; Business process name; Business processes supported; Supported process; Supported
        processes; Process name; Processes; Parent process; Associated process; Associated business process; Related
        process; Related business process; Business activity supported; Activity supported; Business service
        supported; Service supported; Business service; Business capability; Capability; Council activity; Corporate
        activity; LGCS; LGCS class; LGCS reference; LGCS activity; Local government classification; Functional
        classification; Function/process; Function name; Function / sub-function; Core function; Key function;
        Classification scheme ref; File plan reference; Business classification scheme; BCS code; Business
        classification code; BCS function; Statutory function; Which process uses it; Which process does it support;
        What is it for (function); Clinical function; Business need supported""",
        "The function it serves, which survives a restructure.",
        example="Adult social care",
    ),
    text(
        "service",
        "Service",
        """Service; Service Area; Business Unit; Team; Department; Service name; Unit; Section; Service/Team;
        Team/Service; Team name; Service area / team; Owning service; Owning department; Department/Section;
        Department / team; Business area; Service unit; Owning team; Office; Section/Team; Service or team;
        Division/Service; Information owner department; Dept; Practice; Service using the asset; Teams/services
        using it; Department name; Owning business unit; Business unit / department; Business unit name; Unit name;
        Owning unit; Owning section; Owning business area; Owning organisation unit; Department owner;
        Department/unit; Department/service; Department/Faculty; Faculty; School/Department; School; School /
        faculty; College; Professional service; Institute; Academic department; Service/Section; Service group;
        Service line; Service delivery area; Section name; Team / unit; Team holding the information; Team
        responsible; Team holding; Which team holds it; Which team owns it; Which service owns it; Service owning
        asset; Service owner (area); Sub-department; Sub team; Sub-service; Business division; Business line; Org
        unit; Organisational unit; Organizational unit; Organisational area; Organisation area; Cost centre name;
        Office/Department; Office/Team; Branch; Specialty; Speciality; Clinical service; Business area / team;
        Business group; Operating unit; Entity/Department; Managed by group; Assigned department; Owning group;
        Holding department; Originating department; Responsible department; Cost centre""",
        "The service that owns the asset.",
        example="Adult social care",
    ),
    text(
        "directorate",
        "Directorate",
        """Directorate; Division; Directorate/Division; Division/Directorate; Group; Portfolio; Directorate name;
        Cluster; Care Group; Directorate / department; Directorate / service; Directorate/Faculty; Executive
        directorate; Corporate directorate; Division / department; Division name; Clinical division; Owning
        directorate; Owning division; Care division; Business group name; Directorate/Group; Dir; Parent directorate""",
        "The directorate of that service.",
        example="People",
    ),
    person(
        "asset_owner",
        "Information asset owner",
        """IAO; Information Asset Owner; Information Asset Owner (IAO); Owner; Asset Owner; Lead Officer; Data
        Owner; Information Owner; IAO Name; Name of IAO; Name of Information Asset Owner; Owner name; Owner (IAO);
        Business owner; Responsible Owner; System owner; Service owner; Process owner; Owned by; Accountable
        individual; Accountable owner; Accountable person; Responsible officer; Responsible person; Responsible
        manager; Lead; Who owns it; Who owns the asset; Asset owner name; Asset Owner / Custodian; Information asset
        owner name; Owner/Manager; Owner job title; IAO job title; IAO / job title; IAO (job title); Post holder;
        System Administrator/ Owner; Head of service; Assigned to; Who is responsible; Owner (role); Owner role;
        Information Asset Owner job title; Record owner; Business lead; Who owns; Asset/Information owner; Process /
        asset owner; Data controller lead; Information lead; Accountable officer; Asset lead; Asset Responsible;
        Custodian/Owner; Owner/Custodian; Owned By (role); Business process owner; Business owner (IAO); Data owner
        (IAO); Product owner; Responsible; Assignee; Assigned owner; IAO post title; IAO post; IAO role; IAO title;
        IAO position; IAO contact; IAO email; IAO details; Information asset owner post title; Information owner
        role; Asset owner post; Asset owner title; Asset owner email; Asset owner department; Asset owner/manager;
        Owner title; Owner email; Owner contact; Owner details; Owner/Lead; Data owner name; Data owner role;
        Dataset owner; Record owner name; System owner name; Application owner; Business system owner; Business
        owner name; Business owner role; Senior owner; Senior responsible owner; SRO; Senior responsible officer;
        Senior accountable owner; Senior manager responsible; Senior role accountable; Accountable manager;
        Accountable role; Accountable lead; Who is accountable; Who is the owner; Who is the IAO; Who owns the
        information; Who owns the data; Who owns the record; Who is in charge; Who answers for it; Who looks after
        it (senior); Who is responsible for the asset; Who is responsible for the data; Responsible post;
        Responsible role; Responsible post holder; Responsible lead; Responsible party; Responsible executive;
        Responsible director; Responsibility; Officer; Lead officer name; Lead manager; Lead person; Lead contact;
        Lead name; Named owner; Nominated owner; Process owner name; Process owner role; Process lead; Processing
        owner; Activity owner; Product owner name; Risk and asset owner; IAO / SIRO lead; Head of department; Head
        teacher / owner; Managed by (owner); Post responsible for asset; Business contact; Controller's
        representative; Internal owner; Information trustee; Data trustee; Custodial owner; Owner group; IAO name
        and title; Ownership; Data steward (accountable); Steward (accountable); Data steward (senior role
        accountable); Whose job is it; Whose is it; In charge; Person in charge; CI owner""",
        "The Information Asset Owner: the senior person who answers for it.",
        is_needed=True,
        example="Head of Adult Services",
    ),
    person(
        "asset_administrator",
        "Information asset administrator",
        """IAA; Custodian; Information Asset Manager; Asset Custodian; Data Custodian; Information Asset
        Administrator; Information Asset Administrator (IAA); Administrator; Asset Administrator; System
        Administrator; Asset Manager; Data Steward; Information Custodian; IAA Name; Information Asset Assistant;
        Asset User; Information Asset Custodian; Data Manager; Steward; Keeper; System Manager; IAM; Record keeper;
        Technical owner; Technical Point of Contact; Local administrator; Day to day manager; Application
        Administrator/ Owner; Application administrator; Records custodian; Custodian name; Custodian /
        administrator; Custodian role; Custodian department; Custodian/Holder; Asset custodian name; Day to day
        contact; Day to day owner; Day to day responsibility; Day to day lead; Day to day custodian; Day to day
        administrator; Day to day management; Who manages it day to day; Who looks after it; Who looks after it day
        to day; Who maintains it; Who updates it; Who keeps it; Who keeps it up to date; Who administers it; Who
        manages it; Who is the administrator; Who is the custodian; Maintained by; Managed by; Administered by; Kept
        by; Updated by who; Looked after by; Asset maintainer; Maintainer; Asset keeper; Asset holder; Holder;
        Record holder; Data holder; Information holder; Information manager; Information steward; Information asset
        steward; IAA job title; IAA post; IAA role; IAA contact; Information asset administrator job title;
        Information asset coordinator; IAC; Information Asset Delegate; IAO delegate; Deputy IAO; Delegated owner;
        Deputy owner; Data administrator; Database administrator; DBA; Database owner/administrator; System
        administrator name; System admin; System admin / super user; Super user; Sys admin; System custodian; System
        contact; System manager name; Application manager; Application admin; Technical custodian; Technical
        contact; Technical lead; Technical administrator; IT contact; ICT contact; Technical manager; Data manager /
        custodian; Data custodian name; Data guardian; Data contact; Data champion; Local data manager; Local
        contact; Local custodian; Operational owner; Operational lead; Operational manager; Operational contact;
        Operational custodian; Administrative owner; Asset admin; Asset administrator name; Asset contact; Asset
        coordinator; Named contact; Contact name; Contact person; Contact officer; Contact for information; Point of
        contact; Primary contact; Main contact; Information champion; Records manager; Records officer; Records
        coordinator; Records administrator; Responsible administrator; support_contact; Support group; Business
        administrator; Technical owner name""",
        "Who looks after it from day to day.",
        example="Records officer",
    ),
    text(
        "asset_type",
        "Asset type",
        """Asset Type; Asset Category; Type of asset; Category of asset; Asset class; Type of information asset;
        Information asset type; Type; Category; Asset group; Classification of asset; System type; Asset type /
        category; Type/category; Kind of asset; Information type category; Information category; Category of
        information asset; Information asset class; Asset classification type; Asset sub-type; Asset subcategory;
        Asset group name; Asset family; Asset grouping; CI type; CI class; Configuration item type; Configuration
        item class; Item type; Item category; Equipment category; Device category; Hardware/Software; Hardware
        category; Software type; Software category; Component type; Resource type; Primary or supporting;
        Primary/supporting asset; Sub category; Sub type""",
        "Hardware, software, data, people, service: not paper or electronic.",
        example="Data",
    ),
    text(
        "asset_value",
        "Asset value",
        """Asset value; Maximum Asset Value; Value; Value of asset; Information value; Criticality; Asset
        Criticality; Criticality rating; CIA total; Overall asset value; Value rating; Asset score; Asset rating;
        Business value; Protection Rating; Criticality score; Importance; Asset importance; Value to the
        organisation; Value to the business; Value to the council; Value level; Value score; Asset value rating;
        Asset value score; Asset worth; Asset criticality rating; Asset criticality level; Asset criticality score;
        Criticality level; Criticality to business; Criticality class; Criticality tier; Asset tier; System tier;
        Service tier; Importance to business; Importance rating; Importance level; Relative value; Replacement
        value; Monetary value; Cost to replace; Final asset value; Total asset value; Asset valuation; Valuation;
        CIA value; CIA sum; Max CIA; Maximum CIA; Highest CIA; Overall CIA; CIA average; How important is it; How
        important is the asset; How valuable is it; What is it worth; Business value rating; Asset weight;
        Protection need; Protection requirement""",
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
        format; Physical or electronic; Information format; Storage medium; Media type; Data format; Format of
        record; Manual/Electronic; Electronic/Manual; Hard copy/Electronic; How is it held; How held; Form; Storage
        type; Record type; Format (paper/electronic); Storage media; Format (e.g. paper, electronic);
        Hardcopy/Softcopy; Digital or paper; Format / medium; Format / media; Format of file; Format type; Physical
        format; Physical/digital; Paper, electronic or both; Hard copy or digital; Is it held on paper or
        electronically; Paper?; Electronic?; Soft/Hard copy; What format; What format is it held in; What format is
        the data in; How is the information held; How is the data held; How is the record held; How is it kept
        (paper/electronic); How is information stored; Held as; Manual / automated; Type of medium; Record medium;
        Record media; Data medium; Data media; Information medium; Carrier; Asset medium; Asset form; Form of data;
        Form of record; Form of information; P/E; P/E/B""",
        "Paper, electronic, data or mixed.",
        choices=FORMATS,
        example="mixed",
    ),
    text(
        "location",
        "Location",
        """Location; Where stored; Location/ system or place of storage; Location of personal data; Storage
        location; Where held; Location of asset; Asset location; Where is it stored; Where is it held; Location of
        data; Data location; Physical location; Electronic location; Place of storage; Location of records; Location
        of information; Hosting location; Storage; Where is the data stored; Where is the information held; Data
        storage location; Site; Building; Current location; Where kept; Location held; Stored; File path; Network
        location; Location/Site; Location (physical/electronic); Server location; Where the asset is stored; Paper
        location; Location / Storage; Hosting; Hosted; Data Centre; Where do we keep it; Where is the information
        stored; Where is the asset stored; Location/Storage; Data centre location; Location (site/building); Storage
        Location/System; Storage details; Where data is stored; Cloud/On-premise; Geographic location; Office
        location; Location of storage; Locations; Where; Where hosted; Where is the system hosted; Where is the data
        hosted; Hosting arrangement; Hosting environment; Hosted by/location; Hosting country; On-prem/Cloud; Cloud
        / on-site; Storage bay; Bay; Shelf; Shelf mark; Shelf location; Shelf ref; Shelving; Rack; Rack location;
        Rack position; Aisle; Cabinet; Filing cabinet; Store; Store room; Storage room; Storage area; Storage site;
        Storage facility; Storage unit; Storage system; Storage repository; Box location; Room; Room number; Floor;
        Building/room; Building name; Office / site; Site name; Site/Building; Premises; Address; Address held;
        Campus; Primary location; Primary storage location; Primary storage; Main location; Main storage; Secondary
        location; Backup location; Location of copy; Location of duplicate; Offsite location; Off site storage;
        Location of original; Location of asset / information; Location of files; Location of system; Location name;
        Location details; Location description; Location where held; Location where stored; Location / URL; URL; Web
        address; Path; Folder path; Drive; Shared drive; Shared drive location; Network drive; Network path; Server;
        Server name; SharePoint site; SharePoint location; Sharepoint URL; Electronic storage; Electronic storage
        location; Electronic records location; Paper storage; Paper storage location; Paper records location;
        Physical storage; Physical storage location; Physical records location; Digital location; Digital storage
        location; Cloud location; Data held where; Data residency; Data residence; Residency; Country of storage;
        Country where stored; Hosting region; Cloud region; Where is it stored and how; Where does it live; Where do
        you keep it; Where do you store it; Where do we store it; Where do we hold it; Where is the record kept;
        Where are records stored; Where are they kept; Where are they held; Where can it be found; Where located;
        Place held; Place kept; Data storage; Data store location; Location of processing; Place of processing;
        Asset site; Current site; Physical or virtual location; Host location; Held at; Physical/logical location;
        Logical location; Where is it held and how is it kept safe""",
        "Where it is kept: system, building, room, provider.",
        takes_several=True,
        example="Case management system",
    ),
    text(
        "system",
        "System",
        """System; Application; Database; System name; IT system; Name of system; System/Application;
        Application/System; Systems used; Software; ICT system; System used; IT System name; Application name;
        System or application; Supporting system; Supporting systems; Which system; Systems; Database name; Software
        name; Platform; Software/ Database Name & Version; System / database; Electronic system; Line of business
        system; System or software; Software/system used; Software used; Software application; Software package;
        Software product used; System / platform; System held on; System in which it is held; System where held;
        System stored on; System where stored; System name / application; Systems involved; Supporting application;
        Supporting software; Supporting technology; Underlying system; Host system; Host application; Source system;
        Source application; Storage application; Information system used; Business system; Business application;
        Applications used; Application / database; Database used; Which system holds it; What system is it on; What
        system is used; What system; What software is used; Held on; ICT system name; ICT application; LOB system;
        Line of business application; Corporate system; Main system; Primary system; Electronic system name;
        Electronic system used; App; App name; Tool used; Technology; Technology platform; Product/system; Managed
        in; Processed in; Processing system; EDRMS; Case management system name; Clinical system; Used in;
        System of record; Record system""",
        "The application that holds it.",
        example="Case management system",
    ),
    choice(
        "classification",
        "Classification",
        """Classification; Protective Marking; GSC; GSC Classification; Security classification; Government Security
        Classification; Data Classification; Information classification; Asset classification; Classification level;
        Protective marking (Yes/No); Marking; Security marking; Classification marking; CIA Classification;
        Classification (GSC); Sensitivity; Sensitivity level; Information sensitivity; Confidentiality
        classification; Security level; Data sensitivity; GPMS; Protective Mark; Impact level; Business Impact
        Level; Classification label; Sensitivity label; Data class; Current classification; Restrictions;
        Sensitivity marking; Sensitivity classification; Sensitivity rating; Sensitivity category; Information
        sensitivity level; Data sensitivity level; How sensitive is it; How sensitive is the information; How
        sensitive is the data; GSC marking; GSC level; GSC category; GSC / protective marking; Government
        classification; Government marking; Government security marking; Gov classification; HMG classification; HMG
        security classification; HMG marking; Handling marking; Handling classification; Handling caveat; Caveat;
        Descriptor; Protective marking level; Protective marking applied; Protectively marked; Protection marking;
        Marking level; Security category; Security classification level; Security label; Security rating; Security
        level required; Classification rating; Classification type; Classification category; Classification scheme
        level; Classification/protective marking; Classif.; Information classification level; Information security
        classification; Information marking; Data classification level; Data classification label; Data
        classification rating; Data category classification; Asset classification level; Asset security
        classification; Document classification; Confidentiality label; Confidentiality marking; Confidentiality
        category; IL; BIL; TLP; OFFICIAL / OFFICIAL-SENSITIVE; Public/Internal/Confidential; What classification;
        Protective classification; How secret is it; How confidential is it; How sensitive""",
        "The security classification it carries.",
        choices=CLASSIFICATIONS,
        example="OFFICIAL-SENSITIVE",
    ),
    text(
        "retention_period",
        "Retention period",
        """Retention; Retention Period; Retention schedule (if possible); Retention schedule; Data retention period;
        Retention rule; How long is it kept; How long kept; Retention time; Period of retention; Retention policy;
        Retention criteria; Retention (years); Length of retention; Retention / disposal; Retention and disposal;
        Retention schedule ref; Retention requirement; Data retention; Time limits for erasure; Envisaged time
        limits for erasure; Retention timescale; How long is the data kept for; How long held; Record retention;
        Retention Trigger; Trigger; Retention period and disposal; Retention Notes; Retention length; Minimum
        retention period; Storage period; Keep for; Retention duration; Retention details; Kept for; How long do we
        keep it; Kept until; Retention schedule reference; Data retention (years); How long is the information kept;
        Retention and disposal period; Retention/Disposal; Storage duration; Retention limit; Time limit for
        erasure; Deletion period; Retain for; Retained for; Retain until; Retained until; Retention until; Keep
        until; How long do you keep it; How long is it retained; How long for; How long to keep; How long do you
        hold it; How long do we hold it; When is it destroyed; When is it deleted; When do we delete it; When is it
        disposed of; When will it be deleted; When can it be destroyed; When should it be destroyed; Retention
        period and trigger; Retention period or criteria; Retention period applied; Retention start; Retention start
        trigger; Retention event; Retention class; Retention code; Retention category; Retention instruction;
        Retention guideline; Retention guidance; Retention basis; Retention term; Retention end; Retention end date;
        Retention expiry; Retention date; Retention and review; Retention and destruction; Retention / deletion;
        Retention/deletion period; Retention & Disposal Schedule; Retention and disposal policy; Retention schedule
        period; Retention schedule entry; Retention schedule item; Retention schedule number; Retention authority;
        Retention required; Retention action; Recommended retention; Recommended retention period; Minimum
        retention; Maximum retention; Legal retention; Legal retention period; Statutory retention; Statutory
        retention period; Agreed retention period; Applicable retention period; Storage limitation; Storage term;
        Storage time; Storage limit; Period kept; Period held; Length of time kept; Length of time held; Length of
        storage; Duration; Data retention schedule; Data retention policy; Data retention duration; Document
        retention; Document retention period; Records retention period; Information retention; Information retention
        period; Erasure deadline; Erasure period; Time limits for deletion; Time limits; Deletion schedule; Deletion
        timescale; Deletion date; Destroy after; Destroy date; Destruction date; Destruction due; Delete after;
        Disposal trigger; Disposal year; Review or destroy date; Weeding period; Time kept; Lifespan; Retention
        schedule rule; Total retention; Total retention period""",
        "How long it is kept: trigger, period and action as written.",
        takes_several=True,
        example="Closure + 6 years",
    ),
    text(
        "disposal_action",
        "Disposal",
        """Disposal; Disposal Action; Disposal method; Method of disposal; Disposal date; Destruction method; Method
        of destruction; How disposed; Disposal arrangements; Disposition; Final disposition; Deletion method;
        Disposal process; Destruction; Secure disposal; Disposal details; How is it destroyed; Deletion process;
        Disposal procedure; Final action; Disposal schedule; What happens to it at the end; What happens at end of
        life; What happens at the end of retention; What happens to it then; What happens after retention; What do
        you do with it at the end; What is done with it at the end; How do you dispose of it; How do we dispose of
        it; How is it deleted; How is data deleted; How is data disposed of; How is the data destroyed; How is the
        information destroyed; How is it to be disposed of; How are they destroyed; How will it be destroyed; How
        will it be deleted; End of retention action; Action on expiry; Action after retention; Action following
        retention; After retention; Disposal / destruction; Disposal/deletion; Disposal instruction; Disposal means;
        Disposal route; Disposal type; Disposal process/method; Disposal outcome; Disposal decision; Disposal
        mechanism; Disposal approach; Disposal class; Disposal rule; Disposal authority; Disposal action required;
        Method of destruction/disposal; Means of destruction; Manner of disposal; Manner of destruction; Destruction
        process; Destruction action; Destruction procedure; Destruction arrangements; Destruction or transfer;
        Destroy or archive; Destroy / transfer; Destroy or keep; Deletion / destruction; Deletion/disposal method;
        Deletion procedure; Deletion arrangements; Deletion; Erasure method; Erasure process; Data deletion method;
        Data deletion process; Data disposal; Data disposal method; Data destruction; Data destruction method;
        Secure destruction; Secure disposal method; Secure disposal required; Review or destroy; Final disposal;
        Fate; Sentence; Disposition action; Disposition method; Permanent preservation; Confidential waste""",
        "What is done at the end of its time.",
        example="Destroy securely",
    ),
    text(
        "security_measures",
        "Security measures",
        """Security measures; General description of technical and organisational security measures; Controls;
        Security controls; Technical and organisational measures; Technical and organisational security measures;
        General description of technical and organisational security measures (if possible); Security; Other
        Security Measures; Existing controls; Controls in place; Current controls; Protection measures; Safeguards;
        Control Information; How is it protected; How is it secured; Access controls; Access control; Security
        arrangements; Encryption; Measures; TOMs; Security in place; Data security measures; Encrypted; How is the
        asset protected; Physical security; Technical measures; Organisational measures; Security controls in place;
        Backup arrangements; Information security measures; How kept safe; How is it kept safe; Protection; Security
        protection; Security controls applied; Security mechanism; Safeguards in place; Data protection measures;
        Information security controls; Access restrictions; Encryption status; Encryption (Y/N); Access control
        measures; Security / access controls; Protection controls; Technical/organisational measures; Technical &
        Organisational Security Measures; Protection method; Protection in place; Protection applied; Protection
        arrangements; Protected by; Means of protection; How is it kept secure; How is it kept secured; How is it
        stored securely; How is it made secure; How is security maintained; How is the data protected; How is the
        data secured; How is the information protected; How is the information secured; How do we keep it safe; How
        do we keep it secure; How do you keep it safe; How do you keep it secure; How do we protect it; How do you
        protect it; How is access controlled; How is access restricted; How is access managed; What protects it;
        What security is in place; What security measures; What measures are in place; What controls are in place;
        What keeps it safe; What safeguards are in place; Is the data encrypted; Encrypted at rest; Encryption at
        rest; Encryption in transit; Encrypted in transit; Encryption used; Encryption method; Data encryption;
        Password protected; Password protection; Physical controls; Physical security measures; Physical security
        controls; Physical measures; Physical protection; Technical controls; Technical security; Technical security
        controls; Technical safeguards; Technical and organisational controls; Technical and organizational
        measures; Organisational controls; Organisational security; Organizational measures; Organisational
        safeguards; Administrative controls; Administrative safeguards; Logical controls; Logical security; Logical
        access controls; Security controls applied to asset; Security description; Security details; Security
        method; Security features; Security provisions; Security procedures; Security requirements met; Security
        precautions; Security safeguards; Security of data; Security of information; Security of processing;
        Security and access; Security measures in place; Security measures applied; Security measures taken;
        Security measures description; Current security; Current security measures; Current safeguards; Current
        protection; Existing security; Existing security measures; Existing safeguards; Existing security controls;
        Key controls; Control measures; Controls applied; Controls implemented; Safeguarding measures; Safeguards
        applied; Measures in place; Measures taken; Protective measures; Mitigating controls; Access control method;
        Access control type; Access controls in place; Access management; User access controls; Backup; Backed up;
        Backup frequency; Backup regime; Backup method; How is it backed up; Backup details; Measures to protect;
        Security safeguards in place; Security requirements; Security controls implemented; How is it safeguarded""",
        "What protects it.",
        takes_several=True,
        example="Role-based access, encrypted",
    ),
    level(
        "confidentiality",
        "Confidentiality",
        """C; Confidentiality; Confidentiality rating; Confidentiality score; Confidentiality impact; Conf; Conf.;
        Confidentiality (C); Confidentiality level; Confidentiality requirement; CIA; CIA rating; CIA score; C/I/A;
        C-I-A; Loss of confidentiality; Confidentiality value; CIA Impact; C Rating; C score; Confidentiality class
        value; Confidentiality need; Confidentiality impact level; Confidentiality impact rating; Confidentiality
        impact score; Confidentiality of data; Impact on confidentiality; Impact of loss of confidentiality; Impact
        of breach of confidentiality; Impact (C); C value; C level; Confid.; Confi; CIA assessment; CIA level; CIA
        triad; CIA requirements; Confidentiality, integrity, availability; Harm if disclosed; Harm if lost
        confidentiality; Impact if disclosed; Impact of disclosure; Impact of unauthorised disclosure; Unauthorised
        disclosure; Confidentialité; Protection need confidentiality; Security objective confidentiality; FIPS
        confidentiality; Impact if lost or disclosed; CIA - Confidentiality""",
        "The harm if it were seen by the wrong people.",
        scale="cia",
        example="3",
    ),
    level(
        "integrity",
        "Integrity",
        """I; Integrity; Integrity rating; Integrity score; Integrity impact; Int; Int.; Integrity (I); Integrity
        level; Integrity requirement; Loss of integrity; Integrity value; I rating; I score; Integrity need;
        Integrity impact level; Integrity impact rating; Integrity impact score; Integrity of data; Int rating; Int
        score; Integr.; Impact on integrity; Impact of loss of integrity; Impact of breach of integrity; Impact (I);
        I value; I level; Harm if wrong; Harm if altered; Impact if altered; Impact if inaccurate; Impact of
        corruption; Impact of modification; Impact of unauthorised modification; Unauthorised modification;
        Protection need integrity; Security objective integrity; Impact of alteration; Impact if corrupted; CIA -
        Integrity""",
        "The harm if it were wrong.",
        scale="cia",
        example="2",
    ),
    level(
        "availability",
        "Availability",
        """A; Availability; Availability rating; Availability score; Availability impact; Avail; Avail.;
        Availability (A); Availability level; Availability requirement; Loss of availability; Availability value; A
        rating; A score; Availability need; Availability impact level; Availability impact rating; Availability
        impact score; Availability of data; Impact on availability; Impact of loss of availability; Impact of
        unavailability; A level; A (1-5); Harm if unavailable; Impact if unavailable; Impact if not available;
        Impact if lost availability; Protection need availability; Security objective availability; Disponibility; A
        value; Impact if lost or unavailable; CIA - Availability""",
        "The harm if it were not there when needed.",
        scale="cia",
        example="4",
    ),
    yes_no(
        "business_critical",
        "Business critical",
        """Vital record; Business critical; Critical asset; Vital; Vital records; Critical; Business critical asset;
        Mission critical; Is it business critical; Business critical?; Vital record?; Is this a vital record; Is the
        asset critical; Critical information asset; Critical system; Key asset; Business critical (Y/N); Significant
        asset; Critical to service; Essential record; Critical record; Would its loss stop the service; Would the
        service stop without it; Could the service run without it; Can the service run without it; Can we operate
        without it; Can the service operate without it; Could the business operate without it; Could we carry on
        without it; Essential to service; Essential to business; Essential to operations; Essential for service
        delivery; Is it essential; Is the information vital; Is the information critical; Critical to business;
        Critical to operations; Critical to organisation; Critical for business continuity; Critical infrastructure;
        Critical data; Critical data asset; Critical business system; Vital asset; Vital to service; Essential
        asset; Essential service; Business critical record; Business critical information; Business essential;
        Business vital; Key information asset; Key system; Key record; Crown jewel; High value asset; HVA;
        Significant information asset; Significant?; BC critical; Needed for business continuity; Required for
        business continuity; Could we work without it; Business criticality; Business criticality level""",
        "Could the council not work without it?",
        example="yes",
    ),
    text(
        "recovery_time",
        "Recovery time",
        """RTO; Recovery time; Recovery time objective; Recovery Time Objective (RTO); Disaster Recovery; Maximum
        tolerable downtime; MTPD; RPO; Recovery point objective; Max outage; Recovery period; Maximum acceptable
        outage; Business continuity; Recovery priority; Recovery requirement; Needed within (hrs); Needed within;
        Needed within hours; Needed back within; Required within; Must be restored within; Must be available within;
        Restore within; Recover within; How soon needed; How soon must it be restored; How soon must it be back; How
        quickly needed; How quickly must it be restored; How quickly must it be recovered; How long can we manage
        without it; How long can you manage without it; How long can the service manage without it; How long could
        we manage without it; How long can you cope without it; How long can service continue without it; Maximum
        time without; Maximum outage; Maximum downtime; Max downtime; Max tolerable downtime; Maximum tolerable
        outage; Maximum tolerable period of disruption; Maximum allowable downtime; Maximum allowable outage; Max
        acceptable outage; Acceptable downtime; Acceptable outage; Tolerable downtime; Tolerable outage; MTD; MAO;
        MTO; MTPoD; Recovery objective; Recovery target; Recovery target time; Recovery timescale; Recovery
        timeframe; Recovery within; Recovery point; RTO/RPO; Required recovery time; Time to recover; Time to
        restore; Restoration time; Restore time; Restoration priority; Restore priority; Recovery tier; Recovery
        order; DR tier; DR priority; BCP priority; Outage tolerance; Downtime tolerance; Downtime tolerated; Time
        criticality; Disaster recovery time; RTO target""",
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
        Personal information; PII; Contains personal information; Personal data held; Personal data (Y/N); Does it
        contain personal data; Does the asset contain personal data; Personal data included; Is personal data held;
        Personal identifiable data; PID; PCD; Personal confidential data; Person identifiable; Holds personal data;
        Personal Data Yes/No; Includes personal data; Personal / Special Category; GDPR relevant; Contains PID; PII
        (Y/N); PID held; Does it identify living people; Personal info held; Processes personal data; Personal data
        stored; PII present; PII stored; PII involved; PII/PHI; Contains PII/PHI; Patient identifiable data; PCD
        held; Personal data in scope; Is there personal data; Includes PII; Identifies individuals; Personal data
        present; Stores personal data; Holds PII; Personal data in system; PID included; PII held; PII included; PII
        data; PI; Personal?; Personal data contained; Personal data indicator; Personal data flag; Personal data
        status; Personal data type (none/personal/special); Personal / sensitive; Personal/Special; Personal
        information included; Personally identifiable information; Personally identifiable; Personally identifiable
        data; Personal identifiable information; Personal identifiable; Person identifiable data; Person
        identifiable information; Patient identifiable; Patient identifiable information; Patient data; Patient data
        held; Patient information; Identifiable; Identifiable data; Identifiable individuals; Identifies people;
        Identifies living individuals; Does it identify anyone; Does it identify a living person; Can people be
        identified; Can individuals be identified; Can a person be identified; Are people identifiable; Is it
        covered by GDPR; Does GDPR apply; Does data protection apply; Subject to GDPR; Subject to data protection;
        Subject to DPA; In scope of GDPR; GDPR applicable; GDPR data; GDPR?; DPA relevant; Data protection relevant;
        Does the asset contain PII; Contains PCD; Contains patient data; Contains identifiable data; Containing
        personal data; Holds PID; Holds personal information; Holds patient data; Includes personal information;
        Includes PID; Includes names; Involves personal data; Living individuals; Living people""",
        "Does it hold personal data?",
        example="yes",
    ),
    yes_no(
        "special_category",
        "Special category data",
        """Special Category; Sensitive personal data; Special category data; Special category personal data; Special
        categories; Special categories of data; Sensitive data; Contains special category data; Contains sensitive
        personal data; Special category (Y/N); Special category data?; Special categories of personal data;
        Sensitive personal data?; Contains sensitive data; Does it contain special category data; Criminal offence
        data; Sensitive personal information; SPD; Sensitive personal data (Y/N); Sensitive; Sensitive (Y/N);
        Sensitive information; Special category personal data held; Sensitive data?; Special cat; SCD; Includes
        special category information; Special category included; Includes sensitive data; Includes sensitive
        information; Special category held; Special category flag; Special category / criminal offence data; Special
        category/criminal; Special data; SC data; SCPD; SPCD; SPI; SPI held; Sensitive data held; Sensitive data
        included; Sensitive data present; Sensitive information held; Sensitive PII; Contains special category
        information; Contains sensitive information; Contains health data; Do you hold special category data; Do you
        hold sensitive data; Article 9 data; Art 9 data; Criminal data; Criminal convictions data; Health data?;
        Children or special category""",
        "Does it hold special category (sensitive) personal data?",
        example="no",
    ),
    text(
        "data_subjects",
        "Data subjects",
        """Categories of individuals; Data Subject Category; Data subjects; Categories of data subjects; Data
        subject categories; Individuals; Who is the data about; Types of individuals; Category of data subject;
        Category of individuals; Type of data subject; Data subject; Whose data; Who does it relate to; Types of
        data subject; Affected individuals; Categories of people; Who are the data subjects; Subjects; Who are the
        individuals; Who is it about; Data subject groups; Who do we hold information about; Individuals concerned;
        Whose personal data; People it is about; Groups of individuals; Affected data subjects; Whom is it about;
        Who are they; Who is the information about; Who does it concern; Who does the data concern; Who does the
        data belong to; Who does the personal data relate to; Who do you hold data about; Who do we hold data about;
        Who do we hold data on; Who do you hold information about; Whose data do we hold; Whose data do you hold;
        Whose data is held; Whose data is processed; Whose information; Whose information do we hold; Whose details;
        Which people; Which groups of people; People the data is about; People concerned; People affected by
        processing; Persons concerned; Persons affected; Individuals / data subjects; Individuals the data relates
        to; Categories of persons; Categories of persons affected; Categories of people affected; Categories of
        subjects; Data subjects concerned; Data subjects involved; Subject type; Subject group; Type of person; Type
        of people; Type of client; Persons; Relates to; Information relates to; Information about; Held about; Data
        held about; Population; Pupil / staff / parent""",
        "Whose data it is.",
        example="Residents, carers",
    ),
    text(
        "personal_data_categories",
        "Categories of personal data",
        """Categories of personal data; Personal Data Categories; Data categories; Data categories held; Category of
        personal data; Types of personal data; Type of personal data; Type of data; Types of data; Personal data
        types; Data types; Data Type; Data fields; Categories of data; Personal data items; Data elements; What
        personal data; Personal data collected; Type of information; Types of information; Data collected; Data
        items; Data held; Categories of personal data processed; Data processed; Personal data processed; Special
        category types; Personal data description; What personal data do we hold; PII types; Personal data elements;
        Personal information collected; Personal data attributes; PII collected; PII elements; Data stored; Data
        captured; What data is held; Data processed / held; Nature of personal data; What personal data do you hold;
        What personal data do we collect; What personal information do we hold; What personal information do you
        hold; What personal information is held; What type of personal data is held; What type of data; What
        categories of data; What data is collected; What data is processed; What data about them; What data items;
        What details are held; What details do we hold; What is held about them; What we hold about them; Which
        data; Personal data held (list); Personal data details; Personal data fields; Personal data involved;
        Personal data included (list); Personal data sets; Personal information types; Personal information
        categories; Personal information processed; Personal details held; Details held; Nature of data; Kinds of
        personal data; Kind of data; Type of data held; Type of data processed; Type of data collected; Type of
        information held; Categories of information held; Categories of data collected; Categories of PII; Special
        categories held (list); List of data; Data collected / held; Data being processed; Data concerned; Data
        category / type; Data attributes; Data items held; Data items collected; Data points; Data fields held; Data
        elements held; Data elements collected; PII fields; PII held (list); Fields held; Fields; Dataset fields;
        Information collected; Information items; Information held about them; Sensitive data types""",
        "What is held about them.",
        takes_several=True,
        example="Name, address, health",
    ),
    text(
        "purpose",
        "Purpose",
        """Purpose of processing; Purpose; Purposes of processing; Purposes of the processing; Purpose of asset; Why
        is it held; Why is it processed; Reason for processing; Purpose / use; Use; Business purpose; What is it
        used for; Purpose of the processing; Reason held; Processing purpose; Processing purposes; Use of
        information; Purpose of use; Used for; Why held; Why is the data processed; Purpose for processing; Reason
        for holding; Why do we need it; Why do we have it; Why do we hold it; Purpose of collection; Purpose of
        collecting; Reason for collection; Business justification; Intended use; Usage; Primary purpose; Purpose of
        data; Purpose of data collection; Why is it collected; Data use; Business use; Why do we use it; What is the
        purpose; What is the purpose of processing; What is the information used for; What is the data used for;
        What is the asset used for; What do we use it for; What do you use it for; What do we do with it; What do
        you do with it; What are they used for; What is done with it; Why; Why do you hold it; Why do you have it;
        Why do you need it; Why do you process it; Why do we process it; Why do we collect it; Why do you collect
        it; Why do you keep it; Why do we keep it; Why is it kept; Why is it used; Why is it needed; Why is it
        required; Why is the information held; Why is the data held; Why is the data collected; Why is the
        information collected; Reason; Reason for collecting; Reason for holding data; Reason for holding
        information; Reason for keeping; Reason for use; Reason kept; Reason collected; Purpose held; Purpose of
        holding; Purpose of holding data; Purpose of information; Purpose of data processing; Purpose of record;
        Purpose of system; Purpose of storage; Purpose of activity; Purpose of processing activity; Purpose of file;
        Purpose / reason; Purpose for which data is processed; Purpose for which it is used; Main purpose; Primary
        use; Principal purpose; Processing objective; Objectives pursued; Data usage; Business reason; Business
        need; Business rationale; Intended purpose; Used to; Use made; Use of asset; How is it used; How is the data
        used; How is the information used; Finality""",
        "Why it is held and processed.",
        example="Assess and provide care",
    ),
    choice(
        "lawful_basis",
        "Lawful basis",
        """Article 6 lawful basis for processing personal data; GDPR Article 6 lawful basis for processing personal
        data; Lawful basis; Legal basis; Condition for processing; Lawful basis for processing; Legal basis for
        processing; Lawful basis for processing personal data; Lawful Basis for Processing Personal Data (Article
        6); Article 6; Art 6; Article 6 condition; Article 6 basis; Art. 6 lawful basis; GDPR lawful basis; Lawful
        Basis (GDPR); Legal Basis (UK GDPR); UK GDPR lawful basis; Conditions for processing; DPA condition;
        Schedule 2 condition; Legal justification; Basis for processing; Lawfulness; Processing condition; Lawful
        basis (Article 6); Article 6 legal basis; Legal gateway; Legal ground; Lawful grounds; GDPR Article 6;
        Lawful Basis Article 6 GDPR; Lawful condition; What is our lawful basis; Lawful basis/condition; Lawful
        basis relied on; Legal base; What is the legal basis; What lets us hold it; What allows us to hold it; What
        allows us to process it; Why are we allowed to; On what basis; Lawful basis relied upon; Lawful basis for
        holding; Lawful basis for use; Lawful bases; Lawful basis/bases; Lawful basis 1; Lawful reason; Lawful
        reason for processing; Lawful purpose; Lawful condition for processing; Lawfulness of processing; Lawful
        justification; Legal basis for processing personal data; Legal basis for holding; Legal basis under GDPR;
        Legal basis for collection; Legal grounds for processing; Legal reason; Legal reason for processing; Legal
        condition; Legal authority for processing; Legal power to process; Legal gateway for processing; Legal
        justification for processing; Basis; Basis in law; Basis for holding; Basis for processing data; Grounds for
        processing; Grounds for lawful processing; Justification for processing; Condition for processing personal
        data; GDPR basis; GDPR condition; GDPR condition for processing; GDPR Art 6; GDPR justification; UK GDPR
        Article 6 condition; Article 6 justification; Article 6 ground; Art 6 condition; A6 basis; A6 condition;
        Consent / legal basis; DPA Schedule 2; Schedule 2; Condition (Art 6); Condition (Article 6)""",
        "The Article 6 basis for processing personal data.",
        choices=LAWFUL_BASES,
        example="public task",
    ),
    text(
        "special_category_condition",
        "Special category condition",
        """Article 9 condition for processing special category data; Article 9 condition; Article 9; Art 9; Lawful
        Basis for Processing Special Category Data (Article 9); Special category condition; Condition for special
        category data; Schedule 3 condition; Article 9 basis; Article 9 lawful basis; Data Protection Act 2018
        Schedule 1 Condition for processing; Special category lawful basis; Special category legal basis; GDPR
        Article 9; Art. 9 condition; Article 9 condition for processing; Schedule 1 condition; DPA 2018 Schedule 1
        condition; Lawful basis for special category data; Legal basis for special category data; Condition for
        processing special category data; Condition for processing sensitive personal data; Art 9 basis; Article 9
        exemption; Art. 9 exemption; Additional condition; Special category justification; Lawful basis for
        sensitive data; Legal basis for sensitive data; Article 9 exception; Article 9 ground; Article 9
        justification; Art 9 GDPR; UK GDPR Article 9 condition; UK GDPR Article 9 lawful basis; DPA schedule 3;
        Schedule 3; Sensitive data condition; Schedule 1; DPA 2018 condition; Schedule 1 Part; Article 10; Article
        10 condition; Art 10; Criminal offence condition; Condition for processing criminal offence data; Second
        condition; Second lawful basis; Further condition for processing; Explicit consent or other condition;
        Condition (Art 9); Condition (Article 9); Condition (special category); Art 9 condition relied on""",
        "The Article 9 condition for special category data.",
        takes_several=True,
        example="Article 9(2)(h)",
    ),
    text(
        "shared_with",
        "Shared with",
        """Shared with; Recipients; Categories of recipients; Intended or Likely Recipients; Data shared with; Who
        is it shared with; Sharing; Data sharing; External sharing; Internal sharing; Shared externally; Shared
        internally; Who has access; Who have access to the asset; Disclosed to; Information shared with; Third party
        recipients; Recipient; Shared?; Is it shared; External recipients; Internal recipients; Who do we share it
        with; Organisations shared with; Partners; Access; Who can access; Data recipients; Shared with (external);
        Shared with (internal); With whom is the data shared; Recipients of personal data; Disclosures; Information
        sharing; Who do we share with; Who is the data shared with; Data shared with whom; Third party sharing;
        Shared with third parties; Third party access; Who we share it with; Data sharing partners; Recipients /
        third parties; Transferred to; Access rights; Accessible to; Access granted to; Users with access; User
        access; Authorised users; Authorized users; Sent to; Goes to; Data transferred to; Shared with whom;
        Disclosure to third parties; Who else sees it; Who receives it; External parties; Who else has it; Disclosed
        to whom; Data sharing recipients; Who uses it; Who do you share it with; Who do we pass it to; Who do we
        give it to; Who do we send it to; Who do you send it to; Who do you pass it to; Who gets it; Who receives
        the data; Who receives the information; Who else gets it; Who else has access; Who else is it shared with;
        Who is information shared with; Who is it disclosed to; Who is it sent to; Who is it passed to; Who is it
        transferred to; Who will it be shared with; Who can see it; Who has access to the data; Who has access to
        the information; Who has access to the system; Who has access internally; Who has access externally; Who are
        the recipients; With whom; With whom do we share it; Do we share it; Do you share it; Do we share it with
        anyone; Do you share it with anyone; Do we share this data; Do you share this data; Do you share the
        information; Is it shared outside; Is it shared with anyone; Is the data shared externally; Is the
        information shared with anyone; Shared outside the organisation; Shared outside the council; Shared inside;
        Shared within; Shared with others; Shared with partners; Shared with other organisations; Shared with other
        bodies; Shared with external parties; Shared with external organisations; Shared to; Shares; Sharing
        partners; Sharing details; Sharing organisations; Data shared to; Data shared internally; Data sharing
        details; Data disclosed to; Data sent to; Data access; Information sharing partners; Information disclosed
        to; Information recipients; Information passed to; Disclosure to; Passed to; Provided to; Given to; Supplied
        to; Distributed to; Distribution; Released to; Transferred to whom; Recipients / sharing; Recipient type;
        Recipient organisations; Recipient names; Categories of recipients to whom disclosed; Categories of external
        recipients; Categories of internal recipients; External partners; External access; External organisations;
        External bodies; External users; Internal access; Internal users; Partner organisations; Partner agencies;
        Other organisations; Other agencies; Access by; Access granted; Access given to; Access to; Access
        permissions; Access restricted to; Access limited to; Accessed by; Authorised access; Authorised to access;
        Authorised persons; Staff with access; People with access; Persons with access; Roles with access; Teams
        with access; Departments with access; User groups; Used by; Recipients in third countries; Onward
        sharing""",
        "Who else receives or sees it.",
        takes_several=True,
        example="NHS trust",
    ),
    text(
        "sharing_agreement",
        "Sharing agreement",
        """Sharing agreement; ISA/DSA in place; Data sharing agreement; Information sharing agreement; ISA; DSA; ISA
        in place; DSA in place; Sharing agreement in place; Information sharing protocol; ISP; Data sharing
        agreement in place; Sharing protocol; Data sharing protocol; Information sharing agreement in place; DSA
        reference; ISA reference; Sharing arrangement; Agreement in place; Is there a sharing agreement; Sharing
        agreement ref; Is there an agreement; Sharing agreement details; Sharing agreement name; Sharing agreement
        date; Sharing contract; Is there an agreement in place; Is there an ISA; Is there a DSA; Do we have an
        agreement; Do we have a sharing agreement; Do you have a sharing agreement; What agreement covers it; What
        agreement is in place; Which agreement; Under what agreement; Agreement ref; Agreement type; Agreement name;
        Agreement covering sharing; Data sharing contract; Data sharing arrangement; Data sharing basis; Data share
        agreement; Data exchange agreement; Data transfer agreement; Data access agreement; Data disclosure
        agreement; Information sharing arrangement; Information sharing contract; Information exchange agreement;
        ISA/DSA; DSA no; ISP ref; ISP in place; Tier 2 agreement; Protocol; Sharing protocol ref; MoU; MOU in place;
        Memorandum of understanding; Joint controller agreement; Joint controller arrangement; Covered by agreement;
        Contract or sharing agreement; Contract / agreement; Contract/agreement in place""",
        "The agreement that covers the sharing.",
        example="ISA signed 2016",
    ),
    text(
        "processor",
        "Processor",
        """Data Processor; Third party; Supplier; Processor; Data Processor (if applicable); Processors; Third party
        processor; Third parties; Third party supplier; Data processors; Supplier name; Vendor; Provider; System
        supplier; Contractor; Name of processor; Processor name; Software/ Database Vendor; System provider; Third
        party provider; Hosting provider; Name of supplier; Software supplier; External processor; Vendor/Supplier;
        Supplier/Vendor; Processor & contract; Supplier/processor; Data processors used; Software provider; Service
        provider; Vendor name; Third party/vendor; External provider; Third party name; Processed by; Processor
        details; Processor(s) used; Processor organisation; Processor company; Processors involved; Name of data
        processor; Name of company; Data processor details; Data processor / supplier; Data processor and contract;
        Data processor organisation; External data processor; External supplier; External company; External service
        provider; External contractor; Third party involved; Third party company; 3rd party; 3rd party supplier; 3rd
        party processor; 3rd party provider; Supplier company; Supplier or provider; Software vendor; Software
        company; Software house; System vendor; System supplier name; System supplier/provider; Application
        supplier; Application vendor; Application provider; Vendor / provider; Vendor / supplier name; Provider
        name; Service provider name; Cloud provider; Cloud service provider; Cloud supplier; CSP; Host; Hosting
        company; Hosted by; Hosting supplier; Outsourced to; Outsourced provider; Managed service provider;
        Contractor / processor; Contractor name; Sub-processor; Who processes it for us; Who processes it; Who
        processes the data; Who processes it on our behalf; Who supplies it; Who is the supplier; Who is the
        processor; Who is the data processor; Who else processes it; Which company; Is there a processor; Is there a
        data processor; Do we use a processor; Do you use a processor; Processed on our behalf by; Processing on
        behalf; Data processed by; Processing carried out by""",
        "The outside body that processes it for the council.",
        example="Example Software Ltd",
    ),
    text(
        "international_transfer",
        "International transfer",
        """Names of third countries or international organisations that personal data are transferred to (if
        applicable); Names of third countries or international organisations that personal data are transferred to;
        Transfers; International transfers; International transfer; Transfer outside EEA; Transfers outside the EEA;
        Transferred outside the UK; Third country transfers; Third countries; Overseas transfer; Data transfers;
        Outside EEA; Outside UK; Transfers outside UK; Is data transferred outside the UK; Is data transferred
        outside the EEA; International data transfers; Transfers to third countries; Countries transferred to; Cross
        border transfers; Transfer to third countries; Overseas transfers; Sent abroad; EEA transfer; Third country;
        International transfer details; International data flow; International sharing; Transfer abroad; Transferred
        abroad; Transferred overseas; Transferred outside the EU; Transferred out of the UK; Transferred
        internationally; Transfer outside EU; Transfer country; Transfer to third countries or international
        organisations; Transfer to other countries; Transfers of personal data to a third country; Transfers of
        personal data outside the EEA; Third country / international organisation; Names of third countries;
        Safeguards for international transfers; Safeguards for transfers; Safeguards for exceptional transfers;
        Safeguards for exceptional transfers of personal data to third countries or international organisations;
        Transfer mechanism; Adequate safeguards; Suitable safeguards for transfer; Does it leave the UK; Does the
        data leave the UK; Does it leave the EU; Does it leave the EEA; Does data leave the EEA; Does it go abroad;
        Does it go overseas; Does it go outside the UK; Does it go outside the EEA; Does it go outside the EU; Do we
        send it abroad; Do we transfer it abroad; Is it sent overseas; Is it sent outside the UK; Is data
        transferred abroad; Is data transferred overseas; Is data sent outside the EEA; Is data stored outside the
        UK; Is it held outside the UK; Stored outside the EEA; Held outside EEA; Data sent abroad; Outside the EU;
        Outside UK/EEA; Outside EU/EEA; Overseas; Overseas data transfer; Overseas sharing; Restricted transfer;
        Non-EEA transfer; Non-UK transfer; Non EEA; Non-EU transfers; Offshore; Offshored; Countries""",
        "Where outside the United Kingdom it goes.",
        example="None",
    ),
    yes_no(
        "dpia_required",
        "DPIA required",
        """Data Protection Impact Assessment required?; DPIA required; DPIA; PIA required; DPIA needed; PIA; Is a
        DPIA required; DPIA (Y/N); Requires DPIA; DPIA necessary; DPIA completed; PIA completed; Privacy impact
        assessment; Has a DPIA been completed; DPIA done; DPIA in place; Data Protection Impact Assessment; Privacy
        impact assessment required; DPIA required (Y/N); DPIA carried out; DPIA conducted; DPIA undertaken; DPIA
        performed; DPIA exists; DPIA held; DPIA/PIA; DPIA requirement; DPIA applicable; DPIA screening; DPIA
        screening completed; PIA done; PIA conducted; PIA in place; PIA needed; PIA undertaken; Need a DPIA; Do we
        need a DPIA; Is there a DPIA; Is there a PIA; Has a PIA been carried out; Have we done a DPIA; Have you done
        a DPIA; Have you completed a DPIA; Requires PIA; Data protection impact assessment carried out; Privacy
        impact assessment carried out; Privacy assessment; Impact assessment needed; Impact assessment completed""",
        "Is a data protection impact assessment needed?",
        example="yes",
    ),
    text(
        "dpia_status",
        "DPIA progress",
        """Data Protection Impact Assessment progress; DPIA progress; DPIA status; PIA status; DPIA reference; DPIA
        ref; Status of DPIA; Link to Data Protection Impact Assessment; Link to DPIA; DPIA link; DPIA date; PIA
        reference; DPIA outcome; DPIA number; DPIA stage; DPIA state; DPIA progress status; DPIA completion; DPIA
        completion date; DPIA completed date; DPIA completed on; DPIA approved; DPIA approval; DPIA approval date;
        DPIA sign off; DPIA signed off; DPIA review date; DPIA result; DPIA details; DPIA comments; DPIA notes; DPIA
        ID; DPIA document; DPIA location; DPIA ref no; DPIA URL; DPIA link/ref; Date of last DPIA; Date of PIA; DPIA
        ref/date; PIA progress; PIA link; PIA number; Link to PIA; Reference to DPIA; Where is the DPIA; Data
        protection impact assessment status; Data protection impact assessment ref; Data protection impact
        assessment date; Privacy impact assessment status; Privacy impact assessment ref""",
        "How far the assessment has come.",
        takes_several=True,
        example="Complete",
    ),
    text(
        "source",
        "Source",
        """The source of the personal data (if applicable); The source of the personal data; Source; Source of data;
        Data source; Source of the personal data; Where does it come from; Source of information; Origin; Obtained
        from; Received from; How collected; How is it collected; Data sources; Collected from; How obtained; Source
        of personal data; Where is the data obtained; Information source; Where did we get it; Who supplied it;
        Collected via; How do we collect it; Data origin; Who provides it; Who gave it to us; Where did you get it;
        Where does the personal data come from; Where is it from; Where is it obtained; Where is it collected from;
        Where is the data from; Where is the information obtained; Where is the information from; Where collected;
        Where it came from; Where we got it; How do we get it; How do you collect it; How is data collected; How is
        the data obtained; How is it gathered; How is it received; How is the information collected; How is the
        information obtained; Who provides the data; Who provides the information; Who supplies the data; Who gives
        it to us; Who did we get it from; From whom; From whom obtained; From whom collected; From whom received;
        Source of collection; Source / origin; Source of records; Source of personal information; Source of data
        collection; Source organisation; Data originator; Data obtained from; Data collected from; Data received
        from; Data collection method; Data provided by; Data supplied by; Data collection point; Data provenance;
        Information obtained from; Information received from; Information collected from; Information provided by;
        Collection method; Collection point; Means of collection; Collected by (method); Provided by; Supplied by;
        Origin of information; Originator; Provenance; Input source; Creator/source""",
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
        published; Re-use; FOI exempt; Published?; Open Government Licence; Published online; Publication;
        Publication status; Included in publication scheme; Part of publication scheme; Listed in publication
        scheme; Publication scheme class; Is it on the website; Is the data published; Is the information published;
        Is the asset published; Is the information in the public domain; Is the information publicly available; Is
        the dataset published; Can the public see it; Can we publish it; Can it be made public; Can it be made open;
        Could it be published; Could it be open data; Could we publish it; Should it be published; May it be
        published; Available under FOI; Publicly accessible; Publically available; Public access; Public
        availability; Open to public; Open; Open data potential; Open data suitable; Open data status; Candidate for
        publication; Released as open data; Release as open data; Suitable for release; Suitable for publishing;
        Suitable for re-use; Releasable; Releasable under FOI; Disclosable; Disclosable under FOI; FOI disclosable;
        FOI applicable; FOI status; FOI/EIR; Exempt from FOI; Subject to FOI; Website; Transparency; Transparency
        code; OGL; Licence (OGL); Re-usable""",
        "Could it be published as open data?",
        example="no",
    ),
    level(
        "likelihood",
        "Likelihood",
        """Likelihood; Probability; Likelihood of loss; Risk likelihood; Likelihood score; Likelihood rating; Risk
        probability; Probability score; L; Likelihood of breach; Likelihood (1-5); Prob; Likelihood of harm;
        Likelihood of occurrence; Likelihood of threat; Likelihood level; Likelihood value; Likelihood of incident;
        Likelihood of compromise; Likelihood of loss or breach; Lkhd; Lik.; Probability of loss; Probability of
        occurrence; Probability rating; Probability of breach; Chance; Chance of loss; How likely; How likely is
        loss; How likely is it to be lost""",
        "How likely the asset is to be lost or misused.",
        scale="likelihood",
        example="2",
    ),
    level(
        "impact",
        "Impact",
        """Impact; Risk impact; Severity; Impact score; Impact rating; Impact of loss; Impact if lost; Business
        impact; Impact (1-5); Impact of breach; Consequence score; Overall impact; Impact of loss of asset; Impact
        on business; Impact on organisation; Impact on council; Impact on loss; Impact value; Impact of compromise;
        Impact of incident; Impact of loss or breach; Impact if compromised; Impact if lost or breached; Impact of
        losing it; Impact if breached; Imp.; Severity score; Severity rating; Severity of harm; Consequence;
        Consequence rating; Consequence of loss; How bad; How bad would it be; How serious; How serious would loss
        be; Magnitude of impact; Overall impact rating; Overall impact level""",
        "How bad that would be.",
        scale="impact",
        example="4",
    ),
    score(
        "risk_rating",
        "Risk rating",
        """Risk rating; Risk score; Risk level; Risk; Overall risk; Total risk; Score; Risk value; Overall risk
        rating; Overall risk score; Inherent risk; Residual risk; RAG; RAG rating; Risk assessment; Total score;
        Risk category; Risk assessment score; Risk profile; Overall rating; Risk rating score; Risk rate; Risk RAG;
        Risk RAG rating; Risk grade; Risk grading; Risk class; Risk score total; Risk scoring; Risk magnitude; Risk
        matrix score; Risk index; Risk level rating; Risk status; Risk to organisation; Risk to individuals; Risk to
        data subjects; Risk of processing; Risk of loss; Risk of asset; Risk factor; Risk evaluation; Risk result; L
        x I; IxL; Likelihood x impact; Level of privacy risk; Privacy risk; Privacy risk rating; DP risk; Data
        protection risk; Information risk rating; Information risk score; Information risk level; Information risk;
        Inherent risk rating; Inherent risk score; Residual risk rating; Residual risk score; Residual risk level;
        Current risk; Current risk rating; Current risk score; Current risk level; Overall risk level; Overall
        score; Overall RAG; Overall RAG rating; Total risk rating; Total rating; Total; Final risk rating; Final
        risk; Final risk score; Calculated risk; Net risk; Gross risk; Asset risk rating; Asset risk score; Asset
        risk level; RAG status; RAG score; How risky; Exposure; Exposure score; Risk exposure score""",
        "The asset's own risk score, as written.",
        example="8",
    ),
    date(
        "last_reviewed",
        "Last reviewed",
        """Last reviewed; Date of last review; Last review date; Last review; Date last reviewed; Date reviewed;
        Reviewed; Last updated; Date updated; Date of review; Date last updated; Last audit; Last assessed; Updated;
        Last update; Reviewed on; Date completed; Last verified; Date entered; Last modified; Last checked; Dates of
        review; Date of last update; Date of last risk assessment; Date added; Last audited; Date of audit; Last
        confirmed; Last confirmed by IAO; Date last confirmed; Last assessed date; Date last checked; Last review
        on; Last validated; Entry last reviewed; Register last updated; Last review completed; Last confirmed on;
        Last confirmed by owner; Date confirmed; Date confirmed by IAO; Confirmed on; IAO confirmed on; IAO sign off
        date; IAO signed off; Last signed off; Last sign off; Last signed off by IAO; Date signed off; Signed off
        on; Last attested; Last attestation; Last attestation date; Attested on; Last validated on; Validated on;
        Date validated; Date of validation; Last verified on; Last verification; Last verification date; Date
        verified; Date last verified; Verified on; Last checked on; Last check; Last check date; Date checked;
        Checked on; Last seen; Last scanned; Last scan; Last scan date; Last discovered; Last discovery; Last
        inventory date; Last inventoried; Last inventory; Last stocktake; Last review carried out; Last reviewed by
        IAO; Last risk assessed; Date of last audit; Date of last confirmation; Date of last updating; Date of
        latest review; Date of previous review; Date of entry; Date of last amendment; Date of assessment; Date of
        completion; Date review completed; Date last audited; Date last amended; Date last edited; Date last checked
        by owner; Date last modified; Date amended; Date assessed; Date modified; Date record updated; Date of last
        change; Date entry updated; Date completed/updated; Date reviewed/updated; Review completed; Review
        completed on; Last reviewed/updated; Last updated on; Last amended; Last amended on; Last amendment; Last
        edited; Last edited on; Last changed; Last change; Last modification; Last modified on; Last assessment;
        Last assessed on; Last assured; Last assurance; Last assurance date; Last audited on; Latest review; Most
        recent review; Previous review; When was it last reviewed; When was it last checked; When was this last
        updated; When did we last check it; Updated on; Modified; Modified on; Amended; Amended on; Entry last
        updated; Record last updated; sys_updated_on""",
        "When it was last looked at.",
        example="2017-02-14",
    ),
    date(
        "review_due",
        "Review due",
        """Review date; Next review; Next review date; Date of next review; Review due; Review due date; Due for
        review; Date for review; Next review due; Review by; Next update; Planned review date; Next update due;
        Review; Scheduled review; Next reviewed; Date review due; Review on; Next review by; Review due on; To be
        reviewed by; To be reviewed; Annual review due; Next audit date; Next scheduled review; Next check; Next
        review on; Date for next check; Next assessment; Next assessment date; To be reviewed on; Review again on;
        Next IAO review; Scheduled review date; Review deadline; Next assurance due; Next assurance; Next assurance
        date; Next assurance review; Next confirmation due; Next confirmation; Next attestation; Next attestation
        due; Next verification due; Next verification; Next validation due; Next check due; Next checked; Next
        audit; Next audit due; Next inventory; Next inventory due; Next assessment due; Next risk assessment; Next
        sign off; Next update date; Next refresh; Next review needed; Next review planned; Next annual review; Next
        due; Date to be reviewed; Due for update; Due for re-assessment; When is it next reviewed; When is it due
        for review; When will it be reviewed; When should it be reviewed; When to review; When do we next check it;
        When do we look at it again; Review due by; Review before; Review date for asset; Review planned; Review
        needed by; Review again; Review when; Re-review date; Reassessment date; Revalidation due; Revalidation
        date; Recertification due; Proposed review date; Target review date; Expected review; Future review date;
        Forthcoming review; Annual review; Annual review date; Update due date; Entry review date; Record review
        date""",
        "When it must be looked at again.",
        example="2018-02-14",
    ),
    choice(
        "status",
        "Status",
        """Status; Active; Asset status; Current status; Live; Active/Inactive; State; Active?; Lifecycle status;
        Live/Archived; In use; Lifecycle stage; Life cycle; Support Status; Is it active; Current; Active or
        archived; Record status; Lifecycle state; Asset state; Asset lifecycle; Operational status; Asset life cycle
        status; Current state; Usage status; Operational state; Lifecycle phase; Lifecycle
        (active/archived/disposed); Install status; Operating status; Deployment status; Deployment state; Inventory
        status; Inventory state; CI status; CI state; Service status; System status; Application status; Current
        use; Current / archived; Current/Legacy; Current or historic; Currently in use; Currently active; Currently
        used; Current/non-current; Active/Archive; Active/Closed; Active or dormant; Active status; Active/Retired;
        Active/Semi-active/Inactive; Live or archive; Live/closed; Live/Dead; Live / legacy; Live system;
        Open/Closed; Open/closed series; In use / archived; In use/retired; Still in use; Still used; Still active;
        Still held; Is the asset active; Is the asset live; Is the system still in use; State of record; Stage;
        Record stage; Asset lifecycle state; Asset lifecycle stage; Asset current status; Asset condition status;
        Status of information; Use status; Processing status; Processing active; Series status; Retired?; Archived?;
        Disposed; Decommissioned; Activity status""",
        "Active, archived or disposed.",
        choices=STATUSES,
        example="active",
    ),
    text(
        "notes",
        "Notes",
        """Notes; Comments; Comment; Remarks; Further information; Additional information; Additional comments;
        Other information; Note; Additional notes; Observations; Any other comments; Comments/Notes; Notes/Comments;
        General comments; Further comments; Any other information; Issues; Other; Comments / Actions; Further notes;
        Other comments; Observations / comments; Action needed; Other notes; Additional remarks; Comments/Issues;
        Comments/queries; Comments / further information; General notes; General remarks; General information; Any
        other details; Anything else; Anything else to add; Anything else to note; Anything else we should know;
        Other remarks; Other relevant information; Further details; Further notes/comments; Further remarks;
        Additional information/comments; Additional comments/notes; Additional information / notes; Supplementary
        information; Supporting notes; Special notes; Special instructions; Special considerations; Notes / issues;
        Notes / actions; Notes/remarks; Notes on asset; Remarks/Comments; Free text; Free text notes; Memo;
        Issues/risks; Issues identified; Known issues; Concerns; Actions; Action required; To do; Next steps;
        Recommendations; Queries; Questions; Information governance comments; IG comments; IG notes; DPO comments;
        DPO notes; Reviewer comments; Review comments; Review notes; Owner comments; IAO comments; Update notes;
        Background; Background information; Misc; Miscellaneous; work_notes""",
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
