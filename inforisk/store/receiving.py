"""A return as it comes in: its files kept, that it was received said, and both written into the audit trail."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from inforisk.access import Principal
from inforisk.store import audit as trail
from inforisk.store import events, submissions
from inforisk.store.audit import Action, Outcome, Seal
from inforisk.store.records import Saved
from inforisk.store.submissions import Prepared
from inforisk.vocabulary import ReturnState


def receive(
    connection: Connection, sealing: Seal, principal: Principal, files: Sequence[Prepared], at: datetime
) -> tuple[Saved, ...]:
    """Keep whatever the files hold: those of one service and quarter are one return. The answers are in their order."""
    saved: dict[int, Saved] = {}
    for places in submissions.by_return([file.new for file in files]):
        together = [files[place] for place in places]
        saved |= zip(places, _receive_return(connection, sealing, principal, together, at), strict=True)
    return tuple(saved[place] for place in range(len(files)))


def _receive_return(
    connection: Connection, sealing: Seal, principal: Principal, files: Sequence[Prepared], at: datetime
) -> tuple[Saved, ...]:
    kept = submissions.save_return(connection, principal, files, at)
    if kept.has_changed:
        new, numbers = files[0].new, [saved.submission_id for saved in kept.saved]
        events.add_event(connection, principal.id, new.service, new.quarter, ReturnState.RECEIVED, "", at, numbers)
    outcome = Outcome.DONE if kept.has_changed else Outcome.UNCHANGED
    for file, saved in zip(files, kept.saved, strict=True):
        thing = f"submission {saved.submission_id}"
        trail.append(connection, sealing, principal, Action.SAVE, thing, outcome, at, file.in_counts)
    return kept.saved
