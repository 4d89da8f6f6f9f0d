"""The parts of the page on training: the owners by state, how they came to be trained and where that leads, those who
are not, what they own, who they are."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from inforisk.figures.caption import Caption
from inforisk.figures.coverage import coverage_bars
from inforisk.figures.projection import projection_line
from inforisk.metrics.numbers.training import coverage_in
from inforisk.metrics.training.coverage import UNTRAINED, Coverage, GroupCoverage, OwnerState, OwnerTraining
from inforisk.metrics.training.exposure import Entrusted, Exposure, untrained_exposure
from inforisk.metrics.training.matching_review import MatchingReview, ToDecide, matching_review
from inforisk.metrics.training.projection import Projection, projection
from inforisk.metrics.training.projection_words import message, projection_words, why_no_projection
from inforisk.metrics.training.words import exposure_words, groups_message, state_reason
from inforisk.phrases import day_words, listed_up_to, numbered, sentence
from inforisk.ui.archives import archive
from inforisk.ui.asked import asked_part
from inforisk.ui.pictures import show_picture
from inforisk.ui.remembered import remembered
from inforisk.ui.tables import part_of, show_lines
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.vocabulary import Kind

_GROUPINGS = ("Directorate", "Service")
_SERVICES_NAMED = 3
_MOST_BARS = 15
"""More bars than these are not compared by eye: the rest stand in the table."""
_SOURCE = "training records and information asset registers"


def courses_in(view: View) -> tuple[str, ...]:
    """The courses on the training returns, by name."""
    return remembered(view.visit, "courses", view.standing.key, lambda: _courses(view))


def _courses(view: View) -> tuple[str, ...]:
    training = archive(view.visit).rows(view.standing, Kind.TRAINING)
    return tuple(sorted(training["course"].dropna().unique(), key=str.casefold))


def coverage_of(view: View, course: str | None) -> Coverage:
    """Where the asset owners of the part looked at stand with a course, or with the one they are asked to take."""
    return remembered(view.visit, "coverage", _place(view, course), lambda: coverage_in(view.evidence(), course))


def exposure_of(view: View, course: str | None) -> Exposure:
    """What stands in the hands of owners without valid training."""
    return remembered(view.visit, "exposure", _place(view, course), lambda: _exposure(view, course))


def _exposure(view: View, course: str | None) -> Exposure:
    people = archive(view.visit).people()
    return untrained_exposure(coverage_of(view, course), view.rows(Kind.ASSETS), view.rows(Kind.RISKS), people)


def exposure_said(view: View, course: str | None) -> str:
    """What stands in untrained hands, in words."""
    make = lambda: exposure_words(exposure_of(view, course))  # noqa: E731
    return remembered(view.visit, "exposure in words", _place(view, course), make)


def review_of(view: View, course: str | None) -> MatchingReview:
    """Who was not matched, and who they might be."""
    return remembered(view.visit, "names to look at", _place(view, course), lambda: _review(view, course))


def _review(view: View, course: str | None) -> MatchingReview:
    return matching_review(coverage_of(view, course))


def _place(view: View, course: str | None) -> str:
    return f"{view.key}\n{course or ''}"


def state_lines(answer: Coverage) -> pd.DataFrame:
    """One line a state with its number of owners, and the total they add up to; valid and ever completed below it.
    Plain text."""
    counts = {state.value.capitalize(): count for state, count in answer.counts.items()} | {"Total": answer.total}
    counts |= {"Of these, valid now": answer.valid, "Of these, ever completed": answer.ever_completed}
    return pd.DataFrame({"Asset owners": list(counts), "Number": list(counts.values())})


def show_groups(answer: Coverage) -> None:
    """The owners by directorate or by service, as chosen, each state counted: drawn, and the same as a table."""
    chosen = asked_part("Owners by", "owners_by", _GROUPINGS, str)
    groups = answer.by_directorate if chosen == "Directorate" else answer.by_service
    if not groups:
        return
    drawn = sorted(groups, key=lambda group: -group.untrained)[:_MOST_BARS]
    caption = Caption(groups_message(answer), _drawn(chosen, groups), _SOURCE, answer.as_at)
    words = "; ".join(f"{group.name} {group.valid:,} of {group.total:,} with valid training" for group in drawn)
    show_picture(partial(coverage_bars, drawn), caption, words, group_lines(groups, chosen))


def _drawn(chosen: str, groups: Sequence[GroupCoverage]) -> str:
    named = f"Information asset owners by {chosen.lower()}, number, most without valid training first"
    more = len(groups) - _MOST_BARS
    return f"{named}; the first {_MOST_BARS} of {len(groups):,}" if more > 0 else named


def group_lines(groups: Sequence[GroupCoverage], heading: str) -> pd.DataFrame:
    """One line a directorate or service: its owners, those ever completed and those valid, every state. Plain text."""
    return pd.DataFrame(
        [
            {heading: group.name, "Owners": group.total, "Valid": group.valid, "Ever completed": group.ever_completed}
            | {state.value.capitalize(): group.counts[state] for state in OwnerState}
            for group in groups
        ]
    )


def show_projection(answer: Coverage) -> None:
    """How the owners came to be trained and when the target would be met at that pace; why, if it cannot be said."""
    found = projection(answer)
    if found is None:
        st.text(why_no_projection(answer))
        return
    words = projection_words(found)
    st.markdown(esc_md(words))
    part = "" if found.is_past or not found.wanted else "; the dashed part is a projection, no forecast"
    drawn = f"Asset owners with valid training by date of completion, number{part}"
    caption = Caption(message(found), drawn, _SOURCE, answer.as_at)
    show_picture(partial(projection_line, found), caption, words, projection_lines(found))


def projection_lines(found: Projection) -> pd.DataFrame:
    """One line a day with a completion, then the day of the report, then the due date as projected. Plain text."""
    lines = [(day_words(day), f"{count:,}", "Completed") for day, count in found.steps]
    lines.append((day_words(found.as_at), f"{found.valid:,}", "As at"))
    if not found.is_past and found.due > found.as_at:
        lines.append((day_words(found.due), f"{found.on(found.due):,}", "Due date, projected"))
    return pd.DataFrame(lines, columns=["Day", "Owners with valid training", "What"])


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
        "Why": state_reason(owner),
    }


def show_entrusted(exposure: Exposure) -> None:
    """The risks above appetite and the sensitive assets that untrained people own, each by name."""
    for heading, entrusted in (("Risk above appetite", exposure.risks), ("Sensitive asset", exposure.assets)):
        if entrusted:
            part = part_of(entrusted, heading.lower(), heading)
            lines = pd.DataFrame([_entrusted_line(heading, one) for one in part])
            show_lines(lines, f"{heading}: {len(entrusted):,} owned by people without valid training")


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
