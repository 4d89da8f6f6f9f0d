"""A file of several services on the upload page: which rows go to which service, and keeping them for all of them."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from inforisk.clock import now
from inforisk.intake import CheckedFile
from inforisk.phrases import numbered
from inforisk.registers import ALL
from inforisk.scoring.scheme import Scheme
from inforisk.store import NewSubmission, Saved
from inforisk.submission import (
    Share,
    remember,
    replaced_by_service,
    shares,
    submissions_by_service,
    unnamed_words,
)
from inforisk.ui.corrections import decided_by_signature
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md
from inforisk.ui.upload import Return, draft, replaced_words, saved_before_words

_NOBODY = "No service named"


def show_shares(visit: Visit, whose: Return, files: Sequence[CheckedFile]) -> bool:
    """List the services the files name with their rows, and what they replace; answers whether it can be submitted.

    It cannot while a row names no service and none is chosen for such rows.
    """
    council = visit.store.council.services(visit.principal, visit.scope)
    found = shares(files, whose.quarter, whose.service, council)
    named = [share for share in found if share.service]
    services = len({share.service for share in named})
    if services:
        records = numbered(sum(share.rows for share in named), "record")
        st.text(f"These files hold {records} of {numbered(services, 'service')}:")
    else:
        st.warning("No row of these files names a service.")
    if found:
        as_table(share_lines(found), "The services named in the files, with their rows")
    for share in found:
        if not share.service:
            st.warning(esc_md(f"{unnamed_words(share)} Choose above whose such rows are, or fill in their service."))
    for earlier in replaced_by_service(visit.store, visit.principal, visit.scope, whose.quarter, named):
        st.warning(esc_md(replaced_words(earlier)))
    return len(named) == len(found) > 0


def share_lines(found: Sequence[Share]) -> pd.DataFrame:
    """One line a service and register: its rows, and a remark where the council's list does not have it. Plain text."""
    lines = pd.DataFrame([_share_line(share) for share in found])
    return lines if any(share.doubt for share in found) else lines.drop(columns="Remark")


def _share_line(share: Share) -> dict[str, object]:
    return {
        "Service": share.service or _NOBODY,
        "File": share.file.name,
        "Sheet": share.register.sheet,
        "Register": ALL[share.register.kind].label,
        "Records": share.rows,
        "Remark": share.doubt,
    }


def submit_by_service(visit: Visit, whose: Return, files: Sequence[CheckedFile], scheme: Scheme) -> None:
    """Keep the files for every service in them, all or none, remember what was decided about their headings for each,
    and say what became of each service's rows."""
    council = visit.store.council.services(visit.principal, visit.scope)
    new = submissions_by_service(files, whose.quarter, scheme, whose.as_at, whose.service, council)
    saved = visit.store.save_returns(visit.principal, visit.scope, new, at=now())
    decided = decided_by_signature(tuple(files), draft().corrections)
    for service in dict.fromkeys(one.service for one in new):
        remember(visit.store, visit.principal, visit.scope, service, decided, now())
    _say_saved(new, saved)


def _say_saved(new: Sequence[NewSubmission], saved: Sequence[Saved]) -> None:
    kept = [_kept_words(one) for one, answer in zip(new, saved, strict=True) if answer.is_new]
    if kept:
        st.success("\n".join(f"- {esc_md(words)}" for words in kept))
    for one, answer in zip(new, saved, strict=True):
        if not answer.is_new:
            st.info(esc_md(saved_before_words(f"{one.file_name} for {one.service}", answer)))


def _kept_words(new: NewSubmission) -> str:
    records = numbered(sum(len(register.frame) for register in new.registers), "record")
    return f"{new.service}, {new.quarter.label}: {records} of {new.file_name} kept."
