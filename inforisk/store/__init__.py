"""Layer 4: memory. Submissions with their bytes, remembered mappings, the audit trail. The only door to SQL."""

from inforisk.store.audit import Action, Outcome
from inforisk.store.records import (
    AuditRecord,
    AuditVerdict,
    CellOrigin,
    KeptRegister,
    NewSubmission,
    RememberedMapping,
    ReturnedRegister,
    RowOrigin,
    Saved,
    Submission,
)
from inforisk.store.rows import PROVENANCE
from inforisk.store.store import Store

__all__ = [
    "PROVENANCE",
    "Action",
    "AuditRecord",
    "AuditVerdict",
    "CellOrigin",
    "KeptRegister",
    "NewSubmission",
    "Outcome",
    "RememberedMapping",
    "ReturnedRegister",
    "RowOrigin",
    "Saved",
    "Store",
    "Submission",
]
