"""Names nobody gave, by the look of them: a style before a capital, a forename before a surname, an initial.

These are guesses, so what the council itself prints again and again (its services, its directorates) is left alone. A
name the registers give in a column of names is never left alone: see `known_names`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inforisk.briefing.audience.held_back import What
from inforisk.briefing.audience.identifiers import Found
from inforisk.briefing.audience.names_written import WORD, forenames, is_post
from inforisk.registers.values.words import listed

_CAPITAL = r"(?:[A-Z](?:['-]?[A-Za-z])+)"
_PARTICLES = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]el|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]a|[Ll]e|[Aa]l|[Ee]l|[Bb]in)[ -]){0,3}"
)
_STYLED = re.compile(
    rf"(?<![\w-])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Cllr|Councillor|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Judge|Nurse|"
    rf"Messrs|Rev|Revd|Sgt|MR|MRS|CLLR)(?:\.[ \t\n]{{0,3}}|[ \t\n]{{1,3}})"
    rf"(?:[A-Z]\.?[ \t\n]{{1,2}}){{0,3}}{_PARTICLES}({_CAPITAL})(?:[ \t\n]{{1,3}}{_PARTICLES}({_CAPITAL}))?"
)
_WIDE_STYLES = frozenset(("Councillor", "Professor", "Miss", "Doctor", "Lord", "Lady", "Baroness", "Judge", "Nurse"))
_SMALL_STYLED = re.compile(r"(?<![\w-])(?i:mr|mrs|cllr)\.?[ \t\n]{1,3}([A-Za-z][a-z'-]{2,})(?!\w)")
_NO_NAME = listed(
    """and; the; who; has; had; was; were; will; for; from; with; that; this; but; said; may; can; not; are; his; her;
    their; call; calls; training; portal; surgery; surgeries; members; briefing; casework; enquiries; enquiry"""
)
_OF_A_CASE = re.compile(rf"(?<![\w'-])({_CAPITAL})(?:'s)? (?:family|case|complaint|inquest)(?!\w)")
_PAIR = re.compile(rf"(?<![\w'-])({_CAPITAL})(?=(,?[ \t\n]{{1,3}}|\.)({_PARTICLES}{_CAPITAL})(?![\w'-]))")
_NICKNAMED = re.compile(rf"(?<![\w'-])({_CAPITAL})[ ]{{1,2}}[(\"']{_CAPITAL}[)\"'][ ]{{1,2}}({_CAPITAL})(?![\w'-])")
_CUT_SHORT = re.compile(rf"(?<![\w'-])({_CAPITAL})[ ]{{1,2}}[A-Z](?:\.(?!\w)|(?![\w.'&/-]))")
_AS_ACCOUNT = re.compile(r"(?<![\w.@/'-])([a-z]+)[._]([A-Za-z][a-z]{2,})(?![\w@]|\.\w)")
_SHORTEST_AFTER_INITIAL = 5
_FOREIGN = re.compile(r"(?<!\w)[^\W\d_\x00-\u024f\u1e00-\u1eff]{2,}(?:[ -][^\W\d_\x00-\u024f\u1e00-\u1eff]{2,}){0,3}")
"""Letters of other alphabets: a name, most likely, in a register kept in English."""
_DOTTED = re.compile(rf"(?<![\w.])(?:[A-Z]\.[ \t\n]?){{1,3}}({_CAPITAL})(?![\w-])")
_BARE = re.compile(rf"([B-HJ-Z])(?<![\w'.-].)[ \t\n]{{1,2}}({_CAPITAL})(?![\w-])")
_INITIAL_LAST = re.compile(rf"(?<![\w'-])({_CAPITAL}),[ \t\n]{{1,2}}[A-Z]\.(?!\w)")
_BEFORE_A_LETTER = listed(
    """appendix; schedule; grade; category; type; class; plan; part; section; level; vitamin; hepatitis; band;
    block; wing; unit; item; table; figure; annex; phase; stage; option; group; tier; zone; gate; step; form;
    version; article; key; drive; risk"""
)
_NO_SURNAME = listed(
    """january; february; march; april; may; june; july; august; september; october; november; december; monday;
    tuesday; wednesday; thursday; friday; saturday; sunday; the; and; or; of; for; road; street; avenue; house;
    centre; hospital; school; primary; academy; library; college; building; trust; clinic; estate; square;
    terrace; crescent; council; county; city; borough; university; office; foundation; day; mayor; lieutenant;
    chancellor; funding; fund; payment; payments; scheme; application; claims; claim; text; score; target; deadline"""
)
_FIRMS = ("grant thornton", "john lewis", "ernst young", "marks and spencer", "lloyd george")
"""Names of firms and things that councils write of and that read like a person's."""

_PLACES = listed("park; hall; ward; court; lane; close; way; place; gate; green; hill; cross; bridge")
_FOR_PLACES = listed("victoria; albert; alexandra; elizabeth; charlotte; edward; george; catherine")


@dataclass(frozen=True)
class Vocabulary:
    """What is no name: `small` words met in small letters, `labels` the words of services, directorates and settings,
    `phrases` those as whole texts in small letters."""

    small: frozenset[str]
    labels: frozenset[str]
    phrases: tuple[str, ...] = ()

    def is_everyday(self, word: str) -> bool:
        """Whether a word is used as an everyday one, or in the name of a service."""
        lower = word.lower()
        return lower in self.small or lower in self.labels or is_post((lower,))


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """Every word that stands in small letters in any of the texts."""
    found: set[str] = set()
    for text in texts:
        found.update(re.findall(r"(?<![\w'.@-])[a-z][a-z]+(?![\w@]|[._]\w)", text))
    return frozenset(found)


def likely_names_in(text: str, vocabulary: Vocabulary) -> Iterator[Found]:
    """Every likely name in a plain reading."""
    ways = _styled, _paired, _with_initials, _as_account
    for start, end in (place for way in ways for place in way(text, vocabulary)):
        if not _is_label(text, start, end, vocabulary):
            yield Found(What.LIKELY_NAME, start, end)


def may_be_names_in(text: str, vocabulary: Vocabulary) -> Iterator[Found]:
    """Two words with capitals side by side, neither of which is ever written small or in a label."""
    for one in _PAIR.finditer(text):
        first, second = one.group(1), one.group(3)
        if "," in one.group(2) or first.isupper() or second.isupper():
            continue
        if not (_is_known(first, vocabulary) or _is_known(second, vocabulary)):
            yield Found(What.MAY_BE_NAME, one.start(1), one.end(3))
    for one in _OF_A_CASE.finditer(text):
        if not _is_known(one.group(1), vocabulary):
            yield Found(What.MAY_BE_NAME, *one.span(1))
    yield from (Found(What.MAY_BE_NAME, *one.span()) for one in _FOREIGN.finditer(text))


def _is_known(word: str, vocabulary: Vocabulary) -> bool:
    parts = [part for part in WORD.findall(word) if len(part) > 1]
    return any(vocabulary.is_everyday(part) or part.lower() in _NO_SURNAME for part in parts)


def _styled(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    for one in _STYLED.finditer(text):
        first, second = one.group(1), one.group(2)
        style = one.group().split()[0].rstrip(".")
        if style in _WIDE_STYLES and _is_known(first, vocabulary) and first.lower() not in forenames().all:
            continue
        takes_two = second and (first.lower() in forenames().all or not _is_known(second, vocabulary))
        yield one.start(), one.end(2 if takes_two else 1)
    yield from (one.span() for one in _SMALL_STYLED.finditer(text) if one.group(1).lower() not in _NO_NAME)


def _as_account(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """ "jane.smith" and "j.smith", as people sign in."""
    for one in _AS_ACCOUNT.finditer(text):
        first, last = one.groups()
        is_rare = len(last) >= _SHORTEST_AFTER_INITIAL and not _is_known(last, vocabulary)
        if first in forenames().clear or (len(first) == 1 and is_rare):
            yield one.span()


def _paired(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    for one in _PAIR.finditer(text):
        first, joint, second = one.group(1), one.group(2), one.group(3)
        if "," in joint:
            is_name = _is_forename(second) and not _is_known(first, vocabulary)
        elif first.isupper() and first != first.title() and second.istitle():
            is_name = _is_forename(second) and not _is_known(first, vocabulary)  # SMITH Jane
        else:
            is_name = _is_person(first, second, vocabulary)
        if is_name:
            yield one.start(1), one.end(3)
    for one in _NICKNAMED.finditer(text):
        if _is_person(one.group(1), one.group(2), vocabulary):
            yield one.span()
    yield from (one.span() for one in _CUT_SHORT.finditer(text) if one.group(1).lower() in forenames().clear)


def _is_person(first: str, second: str, vocabulary: Vocabulary) -> bool:
    forename, surname = first.lower().partition("-")[0], second.lower()
    if surname in _NO_SURNAME or (surname in _PLACES and forename in _FOR_PLACES):
        return False
    if first.isupper() or forename in forenames().words:
        return forename in forenames().all and not _is_known(second, vocabulary)
    return forename in forenames().clear and not is_post((surname,))


def _is_forename(word: str) -> bool:
    return word.lower().partition("-")[0] in forenames().clear


def _with_initials(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    for one in (*_DOTTED.finditer(text), *_INITIAL_LAST.finditer(text)):
        if not _is_known(one.group(1), vocabulary):
            yield one.span()
    for one in _BARE.finditer(text):
        before = WORD.findall(text[max(0, one.start() - 24) : one.start()].lower())
        if not _is_known(one.group(2), vocabulary) and not (before and before[-1] in _BEFORE_A_LETTER):
            yield one.span()


def _is_label(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    found = text[start:end].lower()
    around = text[max(0, start - 80) : end + 80].lower()
    return any(found in phrase and phrase in around for phrase in (*vocabulary.phrases, *_FIRMS))
