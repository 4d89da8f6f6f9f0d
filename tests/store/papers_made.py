"""Papers made by hand, as a briefing would note them."""

from inforisk.store import NewPaper
from tests.store.builders import Q4

DIGEST = "a1b2c3d4" * 8


def cabinet_paper(snapshot_id: int | None, body: str = "Cabinet Member") -> NewPaper:
    """A public paper of 2016-17 Q4 in two files: final where it names a snapshot, else a draft."""
    return NewPaper(
        body=body,
        quarter=Q4,
        snapshot_id=snapshot_id,
        label="2016-17 Q4" if snapshot_id else "2016-17 Q4 (not frozen)",
        compared="2016-17 Q3",
        audience="public",
        formats=("pptx", "docx"),
        digest=DIGEST,
        figures=120,
    )
