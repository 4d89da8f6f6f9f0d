"""Layer 5: memory. Submissions with their bytes, the quarter's cycle, snapshots, the audit trail. The door to SQL."""

from inforisk.store.audit import Action, Outcome
from inforisk.store.council import RELATIONS, Council
from inforisk.store.cycle import SERVICE_STEPS, WHO_MAY_SAY, WHO_MAY_SIGN, Cycle
from inforisk.store.cycle_records import (
    AcceptedFinding,
    BodyReport,
    IdentityDecision,
    NameDecision,
    NewPaper,
    NewSnapshot,
    OpenedQuarter,
    PaperMade,
    ReturnEvent,
    SettingChange,
    SignOff,
    Snapshot,
    SnapshotService,
    WrittenWords,
)
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
    "RELATIONS",
    "SERVICE_STEPS",
    "WHO_MAY_SAY",
    "WHO_MAY_SIGN",
    "AcceptedFinding",
    "Action",
    "AuditRecord",
    "AuditVerdict",
    "BodyReport",
    "CellOrigin",
    "Council",
    "Cycle",
    "IdentityDecision",
    "KeptRegister",
    "NameDecision",
    "NewPaper",
    "NewSnapshot",
    "NewSubmission",
    "OpenedQuarter",
    "Outcome",
    "PaperMade",
    "RememberedMapping",
    "ReturnEvent",
    "ReturnedRegister",
    "RowOrigin",
    "Saved",
    "SettingChange",
    "SignOff",
    "Snapshot",
    "SnapshotService",
    "Store",
    "Submission",
    "WrittenWords",
]
