"""A return of the four registers of assurance, hand-made: four actions, three points, three completions, two
incidents. It goes in by the same path as anybody's file."""

# ruff: noqa: E501 - a row of a register is as long as it is.

from datetime import date

from inforisk.intake import check_files
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import NewSubmission
from inforisk.submission import submission_of

QUARTER = Quarter(2016, 4)
AS_AT = date(2017, 3, 31)

ACTIONS = """\
Action Ref,Plan,Scope area,Recommendation,Action owner,Priority,Due date,Revised due date,Status,Date completed,Approver,Depends on
A1,ICO audit,Governance,Keep a register of information assets,Ann Archer,High,30/09/2016,,Complete,14/09/2016,,
A2,ICO audit,Governance,Approve the risk policy,Ben Baker,Urgent,31/01/2017,30/04/2017,Awaiting approval,,Cabinet Member,
A3,ICO audit,Training,Train every owner,Cath Cole,Medium,28/02/2017,,In progress,,,A2
M1,Maturity,Retention,Write a retention schedule,Ann Archer,Low,,,Not started,,,
"""
MATURITY = """\
Model,Model version,Dimension,Level,Target level,Assessed on,Assessor,Evidence
ARMA,2013,Accountability,3,4,14/03/2017,Self,A SIRO is named
ARMA,2013,Retention,1,3,14/03/2017,Self,
ARMA,2013,Disposition,,3,14/03/2017,Self,Nobody was asked
"""
TRAINING = """\
Full name,Email,Course name,Completion status,Due date,Completion date
Ann Archer,ann.archer@council.example,Data protection,Complete,30/06/2017,01/02/2017
Cath Cole,cath.cole@council.example,Data protection,Not started,30/06/2017,
Dan Dent,dan.dent@council.example,Data protection,Complete,30/06/2017,02/02/2017
"""
MATRIX = """\
Name,Job title,Data protection,Cyber security
Ann Archer,Manager,01/02/2017,Not started
Ben Baker,Officer,02/02/2017,03/03/2017
"""
INCIDENTS = """\
Incident ID,Incident title,Description,Date of incident,Category,Severity,Cause,Reported to ICO,Asset ref,Lessons learned,Status
I1,Letter to the wrong house,Two letters in one envelope,19/01/2017,Disclosed in error,High,Manual collation,Yes,1,Check each envelope,Open
I2,Bag left on a bus,A bag with notes was left,02/02/2017,Lost paperwork,Medium,No lockable bag,No,,,Closed
"""

FILES = {
    "action-plan.csv": ACTIONS,
    "maturity-assessment.csv": MATURITY,
    "training-return.csv": TRAINING,
    "incident-log.csv": INCIDENTS,
}


def returned(service: str, files: dict[str, str], quarter: Quarter = QUARTER) -> list[NewSubmission]:
    """The files as one service's return for a quarter, read and checked."""
    as_at = min(AS_AT, quarter.last_day)
    named = [(name, text.encode()) for name, text in files.items()]
    return [submission_of(file, service, quarter, DEFAULT, as_at) for file in check_files(named, DEFAULT, as_at)]


def with_words(files: dict[str, str], words: str) -> dict[str, str]:
    """The same files, with words added to a name, a plan, a dimension, a course, a category and a cause."""
    spoilt = ("Train every owner", "ICO audit", "Retention,1", "Cath Cole", "Data protection", "Disclosed in error")
    changed = dict(files)
    for name, text in files.items():
        for word in spoilt:
            head, _, tail = word.partition(",")
            text = text.replace(word, f"{head} {words}{',' if tail else ''}{tail}")
        changed[name] = text
    return changed
