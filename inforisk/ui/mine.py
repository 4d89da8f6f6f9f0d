"""The registers of one person: what they must do this quarter, then what they answer for."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from inforisk.access import folded
from inforisk.clock import today
from inforisk.council import CouncilSettings
from inforisk.cycle.board import ServiceReturn
from inforisk.cycle.board_words import remarks
from inforisk.metrics.directory import Person, directory, look_alikes
from inforisk.metrics.duties import Duty, duties, duties_words
from inforisk.metrics.focus import WHOLE, as_decided
from inforisk.metrics.holding_words import (
    action_sentences,
    alike_sentences,
    asset_sentences,
    other_names_words,
    risk_sentences,
    training_words,
)
from inforisk.metrics.holdings import Holding, holding
from inforisk.metrics.sourced import Sentence, Sourced
from inforisk.metrics.training.coverage import Coverage, coverage
from inforisk.phrases import numbered, sentence
from inforisk.ui.archives import archive, board
from inforisk.ui.board import SERVICE_RETURN
from inforisk.ui.carrying import carried, carried_choice
from inforisk.ui.menu import ACTION_PLANS, ASSETS, QUARTER, RISKS, TRAINING, MenuEntry
from inforisk.ui.prose import show_link, show_list, show_prose
from inforisk.ui.remembered import remembered_rows
from inforisk.ui.text import esc_md
from inforisk.ui.view import FOCUS, PERSON, View
from inforisk.vocabulary import Kind

NOBODY = "Choose a name"
_AT_ONCE, _AT_MOST = 25, 100
"""Lines of a list that are read at once; whoever has more opens the rest, or the register itself."""

_ADMINISTERED = "administered"
_ACTIONS_OF_ALL = "The actions of the whole council are looked at here, whatever the filters."
_OWNED_BY: Mapping[MenuEntry, str] = {ASSETS: "asset_owner", RISKS: "risk_owner", ACTION_PLANS: "action_owner"}


@dataclass(frozen=True)
class Mine:
    """Somebody with what they answer for and what they must do in the quarter looked at; `alike` are the names of
    those who may be the same person, nobody having decided."""

    view: View
    person: Person
    alike: Sequence[str]
    answer: "_Answer"


@dataclass(frozen=True)
class _Answer:
    """What is worked out of one person, once for all runs; `lines` are those of each register that are shown."""

    held: Holding
    services: tuple[str, ...]
    duties: tuple[Duty, ...]
    lines: Mapping[str, Sequence[Sentence]]


def choose_mine(view: View) -> Mine:
    """The registers of the person chosen in the box or by a link; stops the page, in words, until there is one."""
    everybody = _everybody(view)
    # Somebody a link asks for is never taken for nobody, even where this quarter does not name them.
    asked = [name for name in carried().get(PERSON, ()) if name not in everybody]
    name = carried_choice(st.container(), "Whose registers", PERSON, [NOBODY, *everybody, *asked])
    if name == NOBODY:
        st.text("Choose your name, or write a part of it into the search box and follow it.")
        st.stop()
    if name not in everybody:
        st.info(esc_md(f"Nothing here names {name}.{' The filters may leave it out.' if view.focus.active else ''}"))
        st.stop()
    question, place = "what one person answers for", f"{_place(view)}\n{name}"
    answer = remembered_rows(view.visit, question, place, lambda: _answer(view, name))
    # Whatever the filters leave, a person keeps every spelling the council knows them by.
    person = {one.key: one for one in _everybody(_whole(view)).values()}.get(everybody[name].key, everybody[name])
    return Mine(view, person, _alike(view).get(person.name, ()), answer)


def _place(view: View) -> str:
    return f"{view.standing.key}\n{view.focus.key}"


def _alike(view: View) -> Mapping[str, Sequence[str]]:
    """Who may be whom, over the whole council: another spelling stands in another service more often than not."""
    whole, people = _whole(view), archive(view.visit).people()
    make = lambda: look_alikes(list(_everybody(whole).values()), people)  # noqa: E731
    return remembered_rows(view.visit, "who may be whom", view.standing.key, make)


def _whole(view: View) -> View:
    return dataclasses.replace(view, focus=WHOLE)


def _everybody(view: View) -> Mapping[str, Person]:
    return remembered_rows(view.visit, "everybody named", _place(view), lambda: _named(view))


def _named(view: View) -> Mapping[str, Person]:
    kinds = (Kind.ASSETS, Kind.RISKS, Kind.ACTIONS, Kind.TRAINING)
    people = archive(view.visit).people()
    return {person.name: person for person in directory({kind: view.rows(kind) for kind in kinds}, people)}


def _answer(view: View, name: str) -> _Answer:
    known, standing = archive(view.visit), view.standing
    # Plans stand with the service that keeps them: no filter may make a plan for somebody's risk look missing.
    frames = {kind: view.rows(kind) for kind in (Kind.ASSETS, Kind.RISKS)}
    frames[Kind.ACTIONS] = _whole(view).rows(Kind.ACTIONS)
    held = holding(frames, name, known.people(), _coverage(view))
    doubtful = {doubt.after_key for doubt in known.doubts(standing, Kind.RISKS)}
    due, until = _settings(view).training_due, standing.quarter.last_day
    to_do = duties(held, frames[Kind.ACTIONS], standing.as_at, until, due, doubtful)
    return _Answer(held, held.services, to_do, _lines(held))


def _lines(held: Holding) -> Mapping[str, Sequence[Sentence]]:
    return {
        ASSETS.address: tuple(asset_sentences(held.assets[:_AT_MOST])),
        _ADMINISTERED: tuple(asset_sentences(held.administered[:_AT_MOST])),
        RISKS.address: tuple(risk_sentences(held.risks[:_AT_MOST])),
        ACTION_PLANS.address: tuple(action_sentences(held.actions[:_AT_MOST])),
    }


def _coverage(view: View) -> Coverage:
    # Over the whole council, whatever the filters: the training records of an owner stand with any service.
    whole = _whole(view)

    def make() -> Coverage:
        assets, training = whole.rows(Kind.ASSETS), whole.rows(Kind.TRAINING)
        return coverage(assets, training, view.standing.as_at, _settings(view), archive(view.visit).people())

    return remembered_rows(view.visit, "training of every owner", view.standing.key, make)


def _settings(view: View) -> CouncilSettings:
    return view.visit.store.council.settings(view.visit.principal, view.visit.scope, view.standing.as_at)


def show_duties(mine: Mine) -> None:
    """Everything that waits for the person this quarter, most urgent first."""
    to_do = mine.answer.duties
    st.markdown(esc_md(duties_words(to_do)))
    if mine.alike:
        show_prose(alike_sentences(mine.person.name, mine.alike))
    _show_lines([duty.sentence for duty in to_do[:_AT_MOST]], len(to_do))


def show_holding(mine: Mine) -> None:
    """Their assets, those they look after for another owner, their risks and their actions."""
    held = mine.answer.held
    st.subheader("Assets", anchor=False)
    _show_rows(mine, ASSETS, held.assets, "No asset names you as its owner.")
    if len(held.administered):
        st.text(f"{numbered(len(held.administered), 'asset')} to look after for another owner:")
        _show_lines(mine.answer.lines[_ADMINISTERED], len(held.administered))
    st.subheader("Risks", anchor=False)
    _show_rows(mine, RISKS, held.risks, "No open risk is yours.")
    st.subheader("Actions", anchor=False)
    if mine.view.focus.active:
        st.text(_ACTIONS_OF_ALL)
    _show_rows(mine, ACTION_PLANS, held.actions, "No open action is yours.")


def show_training(mine: Mine) -> None:
    """Where they stand with the course for information asset owners, and under which names the registers know them."""
    st.text(training_words(mine.answer.held.training))
    if others := other_names_words(mine.person):
        st.text(others)
    show_link(TRAINING, "Training of every owner")


def show_returns(mine: Mine) -> None:
    """What the services they answer for returned this quarter."""
    own = set(map(folded, mine.answer.services))
    lines = board(mine.view.visit, mine.view.standing.quarter, today())
    theirs = [one for one in lines if folded(one.service) in own]
    if theirs:
        show_list(map(_return_sentence, theirs))
    else:
        st.text("None of your services is expected to return anything.")


def _return_sentence(one: ServiceReturn) -> Sentence:
    """The return of one service: its state, and what whoever reads its figures should know."""
    said = " ".join((f"{sentence(one.state.value)}.", *remarks(one)))
    return (Sourced(one.service, page=QUARTER.address, asks=((SERVICE_RETURN, one.service),)), f": {said}")


def _show_rows(mine: Mine, page: MenuEntry, rows: pd.DataFrame, nothing: str) -> None:
    """The rows as a list, and the way to the register narrowed down to them."""
    if rows.empty:
        st.text(nothing)
        return
    _show_lines(mine.answer.lines[page.address], len(rows))
    # Actions are listed whatever the filters, so that their register is opened without them.
    unfiltered = dict.fromkeys(FOCUS.values(), ()) if page is ACTION_PLANS else {}
    # Rows that fall to somebody without naming them are not theirs by the register's own filter: no link, no promise.
    if owners := _owners(mine, page, rows):
        show_link(page, "All that name you in the register", {**unfiltered, FOCUS["owners"]: owners})


def _owners(mine: Mine, page: MenuEntry, rows: pd.DataFrame) -> Sequence[str]:
    """The names the register's own filter knows the person by."""
    written = rows[_OWNED_BY[page]]
    theirs = written[written.isin(mine.person.written)]
    return sorted(as_decided(theirs, archive(mine.view.visit).people()).unique())


def _show_lines(lines: Sequence[Sentence], total: int) -> None:
    """The first lines, and in a fold those after them, of `total` there are."""
    show_list(lines[:_AT_ONCE])
    if total > _AT_ONCE:
        with st.expander(f"{total - _AT_ONCE:,} more"):
            show_list(lines[_AT_ONCE:])
            if total > len(lines):
                st.text(f"And {total - len(lines):,} more.")
