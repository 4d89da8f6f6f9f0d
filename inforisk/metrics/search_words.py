"""What was found, in sentences whose names lead to the record."""

from collections.abc import Mapping
from types import MappingProxyType

from inforisk.metrics.search import PEOPLE, Found, Group, SearchAnswer
from inforisk.metrics.sourced import Sentence, Sourced
from inforisk.phrases import listed, numbered, verb
from inforisk.vocabulary import Kind

HOW = (
    "Write any words into the box above and press Enter: a reference, a part of a name, anything a row says. All of "
    "them must occur, in any order; capitals and accents make no difference."
)

LEADS_TO: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        PEOPLE: ("my-registers", "person"),
        Kind.RISKS: ("risks", "risk"),
        Kind.ASSETS: ("assets", "asset"),
        Kind.ACTIONS: ("actions", "action"),
        Kind.INCIDENTS: ("incidents", "incident"),
    }
)
"""The address of the page each kind is shown on, and what the one to open is called there."""

_NOUNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        PEOPLE: ("person", "people"),
        Kind.RISKS: ("risk", "risks"),
        Kind.ASSETS: ("asset", "assets"),
        Kind.ACTIONS: ("action", "actions"),
        Kind.INCIDENTS: ("incident", "incidents"),
    }
)


def group_words(group: Group) -> str:
    """How many of a kind: "12 assets"."""
    return numbered(group.total, *_NOUNS[group.kind])


def answer_words(answer: SearchAnswer) -> str:
    """What was found, in a sentence or two: for how many of each kind, or that nothing was, and why."""
    if answer.groups:
        return f"Found for “{answer.words}”: {listed([group_words(group) for group in answer.groups])}."
    return f"Nothing was found for “{answer.words}”. {_why(answer)}"


def _why(answer: SearchAnswer) -> str:
    if not answer.unknown:
        return "Each of the words occurs, but nothing holds all of them."
    words = listed([f"“{word}”" for word in answer.unknown])
    return f"{words} {verb(len(answer.unknown), 'occurs', 'occur')} nowhere in what was searched."


def nearest_sentence(answer: SearchAnswer) -> Sentence:
    """The words to try instead, each a link; empty where nothing is like them."""
    pieces: list[str | Sourced] = []
    for place, words in enumerate(answer.nearest):
        pieces += [", " if place else "Did you mean ", Sourced(words, page="search", asks=(("words", words),))]
    return (*pieces, "?") if pieces else ()


def found_sentence(kind: str, found: Found) -> Sentence:
    """One thing found: its name, which leads to it, its service and where the words stand."""
    page, asked = LEADS_TO[kind]
    about = [f". {found.service}" if found.service else ""]
    about.append(f". {found.where}: {found.excerpt}" if found.where else f". {found.excerpt}" if found.excerpt else "")
    return (Sourced(found.called, page=page, asks=((asked, found.key),)), "".join(about))
