"""The parts of the page on training: the owners by state, those who are not trained, what they own, who they are."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from inforisk.council import CouncilSettings
from inforisk.cycle.standing import Standing
from inforisk.figures.coverage import coverage_bars
from inforisk.metrics.training.coverage import UNTRAINED, Coverage, GroupCoverage, OwnerState, OwnerTraining
from inforisk.metrics.training.exposure import Entrusted, Exposure
from inforisk.metrics.training.matching_review import MatchingReview, ToDecide
from inforisk.phrases import day_words, listed_up_to, numbered, sentence
from inforisk.ui.pictures import show_picture
from inforisk.ui.session import Visit
from inforisk.ui.tables import show_lines

_GROUPINGS = ("Directorate", "Service")
_SERVICES_NAMED = 3


def settings_at(visit: Visit, standing: Standing) -> CouncilSettings:
    """What the council had settled on the day of a quarter: due date, refresh period, target."""
    return visit.store.council.settings(visit.principal, visit.scope, standing.as_at)


def courses_on(training: pd.DataFrame) -> tuple[str, ...]:
    """The courses on the training returns, by name."""
    return tuple(sorted(training["course"].dropna().unique(), key=str.casefold))


def state_lines(answer: Coverage) -> pd.DataFrame:
    """One line a state with its number of owners, and the total they add up to. Plain text."""
    counts = {state.value.capitalize(): count for state, count in answer.counts.items()} | {"Total": answer.total}
    return pd.DataFrame({"Asset owners": list(counts), "Number": list(counts.values())})


def show_groups(answer: Coverage) -> None:
    """The owners by directorate or by service, as chosen, each state counted: drawn, and the same as a table."""
    chosen = st.segmented_control(
        "Owners by", _GROUPINGS, default=_GROUPINGS[0], required=True, key="owners_by", bind="query-params"
    )
    groups = answer.by_directorate if chosen == "Directorate" else answer.by_service
    if groups:
        title = f"Asset owners by {chosen.lower()}"
        words = "; ".join(f"{group.name} {group.valid:,} of {group.total:,} with valid training" for group in groups)
        show_picture(lambda theme: coverage_bars(groups, title, theme=theme), title, words)
        with st.expander(f"{title}: the same as a table"):
            show_lines(group_lines(groups, chosen), f"{title} and state")


def group_lines(groups: Sequence[GroupCoverage], heading: str) -> pd.DataFrame:
    """One line a directorate or service: its owners, those whose training is valid, and every state. Plain text."""
    return pd.DataFrame(
        [
            {heading: group.name, "Owners": group.total, "Valid": group.valid}
            | {state.value.capitalize(): group.counts[state] for state in OwnerState}
            for group in groups
        ]
    )


def show_untrained(answer: Coverage) -> None:
    """The owners for whom nobody can show valid training, those with most assets first."""
    untrained = sorted(answer.in_state(*UNTRAINED), key=lambda owner: -owner.assets)
    if not untrained:
        st.text("Every asset owner is trained or exempt.")
        return
    show_lines(
        pd.DataFrame([_owner_line(owner) for owner in untrained]),
        f"{numbered(len(untrained), 'asset owner')} not trained, those with most assets first",
    )


def _owner_line(owner: OwnerTraining) -> dict[str, object]:
    return {
        "Owner": owner.person,
        "Services": listed_up_to(_SERVICES_NAMED, owner.services),
        "Assets": owner.assets,
        "State": owner.state.value.capitalize(),
        "Why": _why(owner),
    }


def _why(owner: OwnerTraining) -> str:
    if owner.reason:
        return sentence(owner.reason)
    completed = f"Completed {day_words(owner.completed_on)}" if owner.completed_on else "No completion on the returns"
    return f"{completed}, expired {day_words(owner.expires_on)}" if owner.expires_on else completed


def show_entrusted(exposure: Exposure) -> None:
    """The risks above appetite and the sensitive assets that untrained people own, each by name."""
    for heading, entrusted in (("Risk above appetite", exposure.risks), ("Sensitive asset", exposure.assets)):
        if entrusted:
            lines = pd.DataFrame([_entrusted_line(heading, one) for one in entrusted])
            show_lines(lines, f"{heading}: {len(lines):,} owned by people without valid training")


def _entrusted_line(heading: str, one: Entrusted) -> dict[str, str]:
    return {
        heading: ": ".join(part for part in (one.ref, one.name) if part),
        "Service": one.service,
        "Owner": one.owner,
        "Training": one.state.value.capitalize(),
        "Why it matters": sentence(one.why),
    }


def show_review(review: MatchingReview) -> None:
    """Who was not matched and who they might be: owners without a training record, and learners who may be owners."""
    if not (review.owners or review.learners or review.to_check):
        st.text("Every asset owner was found on the training returns by name.")
        return
    doubtful = len(review.owners) + len(review.learners) + len(review.to_check)
    with st.expander(f"Names to look at ({doubtful:,})"):
        _show_names(review)


def _show_names(review: MatchingReview) -> None:
    if review.owners:
        st.text("Asset owners nobody was found for on the training returns, those with most assets first.")
        show_lines(_to_decide_lines(review.owners, "Owner"), "Asset owners who were not matched")
    if review.learners:
        st.text("People on the training returns who may be one of the owners.")
        show_lines(_to_decide_lines(review.learners, "Learner"), "Learners who may be an asset owner")
    if review.to_check:
        st.text("Found only by a user name made of initial and surname: worth a look.")
        lines = [{"Owner": one.person, "Training record": ", ".join(one.learners)} for one in review.to_check]
        show_lines(pd.DataFrame(lines), "Asset owners found by a user name only")


def _to_decide_lines(several: Sequence[ToDecide], heading: str) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                heading: one.name,
                "Assets": one.assets,
                "Why": sentence(one.reason),
                "May be": "; ".join(f"{maybe.written} = {maybe.person} ({maybe.why})" for maybe in one.suggestions),
            }
            for one in several
        ]
    )
