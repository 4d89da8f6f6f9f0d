"""Who a cell of names speaks of, and every way such a name may be written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from inforisk.briefing.audience.reading_text import readable
from inforisk.registers.values.words import listed

WORD = re.compile(r"[^\W\d_]+")

_STYLES = listed(
    "mr; mrs; ms; miss; mx; dr; prof; professor; sir; dame; cllr; councillor; lord; lady; rev; revd; mbe; obe; cbe; "
    "jp; phd; qc; kc; esq; acting; interim"
)
_POSTS = listed(
    """head; manager; director; officer; team; service; services; assistant; lead; leader; executive; governance;
    assessment; council; committee; group; of; and; for; the; to; with; in; by; chief; deputy; senior; principal;
    coordinator; co; ordinator; administrator; adviser; advisor; analyst; engineer; technician; clerk; secretary;
    owner; owners; siro; iao; iam; caldicott; guardian; dpo; portfolio; member; members; cabinet; chair; board;
    panel; unit; section; department; directorate; division; office; business; support; audit; auditor; auditors;
    internal; external; resources; human; hr; finance; financial; legal; democratic; procurement; payroll; ict; it;
    digital; technology; information; data; records; archives; archivist; security; compliance; risk; housing;
    revenues; benefits; planning; customer; customers; contact; centre; social; care; adult; adults; children;
    education; schools; school; library; libraries; environment; environmental; highways; transport; property;
    assets; asset; regulatory; licensing; registrar; registrars; communications; policy; performance; strategy;
    strategic; corporate; project; programme; partnership; partner; contractor; supplier; provider; vacant; post;
    vacancy; unknown; not; none; no; various; all; each; staff; tbc; tba; be; confirmed; as; above; see; na; self;
    leadership; system; systems; applications; admin; role; roles; responsible; shared; joint; multiple; other; others;
    anyone; everyone; nobody; external; third; party; consultant; trainer; withheld; redacted; learner;
    learners; user; users; person; persons"""
)
_APART = re.compile(r"[;\n\r/|&•()\[\]<>]|\s-\s|\s\+\s|(?<!\w)(?:and|or|with|c/o)(?!\w)|\s:\s?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Forenames:
    """Forenames by whether they are everyday words too."""

    clear: frozenset[str]
    words: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Either."""
        return self.clear | self.words


@cache
def forenames() -> Forenames:
    """The list of `forenames.txt`, in small letters."""
    text = Path(__file__).with_name("forenames.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    groups = "\n".join(lines).split("\n\n")
    named = {group.partition(":")[0].strip(): group.partition(":")[2].lower().split() for group in groups}
    words = frozenset(named.pop("words"))
    return Forenames(frozenset(name for group in named.values() for name in group) - words, words)


def is_post(words: tuple[str, ...]) -> bool:
    """Whether words name a post, a team or a remark and no person: "Head of Revenues", "To be confirmed"."""
    if len(words) == 2 and words[0] in forenames().all and words[1] not in ("of", "and", "team", "service"):
        return False  # Tom Head
    return not words or any(word in _POSTS or _POSTS.issuperset(word.split("-")) for word in words)


@lru_cache(maxsize=65_536)
def persons_in(written: str) -> tuple[tuple[str, ...], ...]:
    """The persons a cell of names speaks of, each as the words of their name in small letters, forenames first.

    "Cllr Odette Example, Cabinet Member" speaks of one, "Jane Example; Example, Tom" of two, "Payroll team" of none.
    """
    return tuple(dict.fromkeys(_persons(readable(written).text)))


def _persons(text: str) -> Iterator[tuple[str, ...]]:
    has_post = any(is_post(words) for part in re.split(r"[,;\n()]", text) if (words := _words(part)))
    for piece in _APART.split(text):
        yield from _beside_a_post(piece)
        parts = [words for part in piece.split(",") if (words := _words(part)) and not is_post(words)]
        if len(parts) == 2 and len(parts[0]) + len(parts[1]) <= 4 and 1 in map(len, parts):
            yield (*parts[1], *parts[0])  # Surname, Forename
        else:
            # A word left over from the name of a post ("Cabinet Member for Policy and Growth") is nobody.
            yield from (words for words in parts if not (has_post and len(words) == 1))


def _beside_a_post(piece: str) -> Iterator[tuple[str, ...]]:
    """ "Officer G. Example", "Records Manager Jane Example": a name without anything between it and its post."""
    words = _words(piece)
    if "," not in piece and is_post(words):
        for first, last in pairwise(words):
            if (len(first) == 1 or first in forenames().clear) and len(last) > 1 and not is_post((last,)):
                yield first, last


def _words(part: str) -> tuple[str, ...]:
    if "@" in part:
        part = re.sub(r"[._+\d]", " ", part.partition("@")[0])
    words = [re.sub(r"[^\w'-]", "", word).strip("'-") for word in re.split(r"[\s.]+", part)]
    words = [word for word in words if word and word.lower() not in _STYLES and not word.isdigit()]
    if len(words) > 1 and len(words[0]) > 2 and words[0].isupper() and not words[-1].isupper():
        words = [*words[1:], words[0]]  # SURNAME Forename
    return tuple(word.lower() for word in words) if any(len(word) > 1 for word in words) else ()


@dataclass(frozen=True, slots=True)
class Writing:
    """A way of writing a name: its letters run together, and after how many of them there must be a gap for it to be
    the name (0: anywhere)."""

    letters: str
    gap_after: int = 0


def writings(person: tuple[str, ...]) -> tuple[Writing, ...]:
    """Every way of writing a name of two words or more: in full, without middle names, with initials, either order."""
    words = [letters for word in person if (letters := "".join(WORD.findall(word)))]
    if len(words) < 2:
        return ()
    first, last = words[0], words[-1]
    full = ("".join(words), "".join([last, *words[:-1]]), first + last, last + first)
    found = dict.fromkeys(Writing(letters) for letters in full)
    if len(last) > 1:
        initials = "".join(word[0] for word in words[:-1])
        for short in dict.fromkeys((initials, initials[0])):
            found |= dict.fromkeys((Writing(short + last, 1), Writing(last + short, len(last))))
        found[Writing(first + initials[1:] + last, len(first))] = None
    return tuple(one for one in found if len(one.letters) > 2)


def by_beginning(persons: Iterable[tuple[str, ...]]) -> dict[str, list[Writing]]:
    """The writings of all names under their first three letters, the longest first."""
    found: dict[str, dict[Writing, None]] = {}
    for person in persons:
        for one in writings(person):
            found.setdefault(one.letters[:3], {})[one] = None
    return {start: sorted(those, key=lambda one: -len(one.letters)) for start, those in found.items()}
