"""Layer 6: between checking and keeping. A checked file as the return of a service, or of the several it names."""

from inforisk.submission.by_service import Share, shares, submissions_by_service, unnamed_words
from inforisk.submission.mappings import recall_for, recall_for_any, remember, remembered_for_any
from inforisk.submission.replacing import replaced_by, replaced_by_service
from inforisk.submission.whole import submission_of

__all__ = [
    "Share",
    "recall_for",
    "recall_for_any",
    "remember",
    "remembered_for_any",
    "replaced_by",
    "replaced_by_service",
    "shares",
    "submission_of",
    "submissions_by_service",
    "unnamed_words",
]
