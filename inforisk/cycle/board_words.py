"""The returns board in sentences: how many have answered, and what is remarkable about each."""

from collections.abc import Iterable, Sequence

from inforisk.cycle.board import ServiceReturn
from inforisk.phrases import and_more, numbered, sentence
from inforisk.vocabulary import ReturnState

_ORDER = (
    ReturnState.ACCEPTED, ReturnState.NO_CHANGE, ReturnState.RECEIVED, ReturnState.QUERIED, ReturnState.NOT_STARTED,
    ReturnState.NOT_RETURNED,
)  # fmt: skip


def board_words(board: Sequence[ServiceReturn], most: int | None = None) -> str:
    """The board in a few sentences: the count of each state, who is waited for, what is carried forward.

    The states are those of the services expected and add up to them; a service that is not is said on its own. Of each
    kind the first `most` services are named, all of them without it.
    """
    if not board:
        return "No service is expected to return anything: nobody keeps a list of services, and nothing was returned."
    expected = [one for one in board if one.is_expected]
    states = "".join(f", {count} {state.value}" for state, count in states_counted(expected) if count)
    sentences = [f"{board[0].quarter.label}: {numbered(len(expected), 'service')} expected{states}."]
    others = [f"{one.service} ({_state_unasked(one)})" for one in board if not one.is_expected]
    if others:
        sentences.append(f"Not on the list of services: {_named(others, most)}.")
    waited = [f"{one.service}{_how_late(one)}" for one in board if one.is_waited_for]
    sentences.append(f"Waited for: {_named(waited, most)}." if waited else "Nobody is waited for.")
    # Who is waited for and never returned anything has been named a sentence before.
    stale = [
        f"{one.service} ({age_words(one)})"
        for one in board
        if one.quarters_stale != 0 and one.is_expected and not (one.is_waited_for and one.returned_for is None)
    ]
    if stale:
        sentences.append(f"Not of this quarter: {_named(stale, most)}.")
    return " ".join(sentences)


def _named(services: Sequence[str], most: int | None) -> str:
    shown = services[:most]
    return "; ".join(shown) + and_more(len(services) - len(shown))


def states_counted(board: Iterable[ServiceReturn]) -> tuple[tuple[ReturnState, int], ...]:
    """How many services stand in each state, settled ones first; states nobody is in count 0."""
    states = [one.state for one in board]
    return tuple((state, states.count(state)) for state in _ORDER)


def age_words(one: ServiceReturn) -> str:
    """How old what the quarter shows of a service is: "carried forward from 2016-17 Q1, 2 quarters old".

    Of a part of a split service nothing is shown once another part has returned: its rows stand with nobody.
    """
    if one.confirmed_for is None or one.quarters_stale is None:
        return "nothing returned yet"
    if one.quarters_stale == 0:
        return "of this quarter"
    if not one.submissions:
        return f"last returned for {one.confirmed_for.label}, and none of it is shown: other returns took its place"
    return f"carried forward from {one.confirmed_for.label}, {numbered(one.quarters_stale, 'quarter')} old"


def remarks(one: ServiceReturn) -> tuple[str, ...]:
    """What somebody who accepts this return should know, each a sentence; nothing remarkable, nothing said."""
    said: list[str] = []
    if one.open_query:
        said.append(f"Asked and not answered: {one.open_query}")
    if one.confirmed_by:
        said.append(f"{one.confirmed_by} confirmed that nothing has changed.")
    if one.quarters_stale != 0:
        said.append(f"{sentence(age_words(one))}.")
    elif one.carried and one.kinds:
        said.append(f"Not in this return: {', '.join(f'{kind} of {quarter.label}' for kind, quarter in one.carried)}.")
    if one.sameness.is_identical:
        said.append("Identical to what was returned before: every value is the same.")
    elif one.sameness.has_untouched_dates:
        said.append(
            f"Nobody touched a review date: all {numbered(one.sameness.compared, 'row')} that could be compared carry "
            "those of before."
        )
    if not one.is_expected:
        said.append("Not on the council's list of services for this quarter.")
    return tuple(said)


def _state_unasked(one: ServiceReturn) -> str:
    return age_words(one) if one.state is ReturnState.NOT_STARTED else one.state.value


def _how_late(one: ServiceReturn) -> str:
    if one.state is ReturnState.QUERIED:
        return " (query open)"
    return f" ({numbered(one.days_late, 'day')} late)" if one.days_late else ""
