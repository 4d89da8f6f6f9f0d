"""Everything personal in a text, whichever way it was recognised, and the text without it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from inforisk.briefing.audience.held_back import What
from inforisk.briefing.audience.identifiers import Found, identifiers_in
from inforisk.briefing.audience.known_names import BETWEEN, KnownNames, place_of
from inforisk.briefing.audience.likely_names import Vocabulary, likely_names_in, may_be_names_in
from inforisk.briefing.audience.reading_text import Readable, readable

WITHHELD = "[withheld]"

_AT_ONCE = 400_000
"""Letters searched together: one search over many short texts costs a fraction of a search each."""


_ROUNDS = 4
"""Times a text is searched again without what was found: what stood behind it may only then be told apart."""


class Detector:
    """Finds what is personal. What it has searched it remembers. `allowed` are the addresses and numbers the council
    gives its readers to turn to."""

    def __init__(self, known: KnownNames, vocabulary: Vocabulary, allowed: Iterable[str] = ()) -> None:
        self._known = known
        self.vocabulary = vocabulary
        self._allowed = frozenset(one.lower() for one in allowed)
        self._searched: dict[str, tuple[Found, ...]] = {}

    def search(self, texts: Iterable[str]) -> Mapping[str, tuple[Found, ...]]:
        """What is found in each of the texts that hold anything, in its order; places are those of the text."""
        wanted = list(dict.fromkeys(texts))
        for batch in _batches([text for text in wanted if text not in self._searched]):
            self._searched |= dict.fromkeys(batch, ())
            self._searched |= self._in_batch(batch)
        return {text: found for text in wanted if (found := self._searched[text])}

    def found_in(self, text: str) -> tuple[Found, ...]:
        """What is found in one text."""
        return self.search((text,)).get(text, ())

    def personal_in(self, text: str) -> tuple[Found, ...]:
        """What identifies a person in a text, without what only may be a name."""
        return tuple(one for one in self.found_in(text) if one.what is not What.MAY_BE_NAME)

    def struck(self, text: str) -> str:
        """The text without anything that identifies a person. What only may be a name stays."""
        return self.struck_apart((text,))[0]

    def struck_apart(self, pieces: Sequence[str]) -> tuple[str, ...]:
        """The same of a text in pieces: a name may begin in one and end in the next. It is withheld where it began."""
        for _ in range(_ROUNDS):
            found = self.personal_in("".join(pieces))
            if not found:
                break
            pieces = tuple(_cut(pieces, found))
        return tuple(pieces)

    def _in_batch(self, texts: Sequence[str]) -> dict[str, tuple[Found, ...]]:
        read = [readable(text) for text in texts]
        offsets = [0, *accumulate(len(one.text) + 1 for one in read)][:-1]
        together = BETWEEN.join(one.text for one in read)
        found: dict[str, list[Found]] = {}
        for one in _with_forenames(list(self._everything(together)), together):
            place = place_of(offsets, one.start)
            found.setdefault(texts[place], []).append(_as_written(one, read[place], offsets[place]))
        return {text: _apart(those) for text, those in found.items()}

    def _everything(self, text: str) -> Iterator[Found]:
        yield from (one for one in identifiers_in(text) if not self._is_allowed(one, text))
        yield from self._known.found_in(text)
        yield from likely_names_in(text, self.vocabulary)
        yield from may_be_names_in(text, self.vocabulary)

    def _is_allowed(self, found: Found, text: str) -> bool:
        return text[found.start : found.end].lower() in self._allowed


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    letters = 0
    for text in texts:
        batch.append(text)
        letters += len(text)
        if letters > _AT_ONCE:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch


def _as_written(found: Found, read: Readable, offset: int) -> Found:
    start, end = read.written(found.start - offset, found.end - offset)
    return Found(found.what, start, end)


def _apart(found: Sequence[Found]) -> tuple[Found, ...]:
    """The finds in order, no two over the same letters: the surer way of recognising counts, stretched over both. What
    only may be a name gives way."""
    apart: list[Found] = []
    for one in sorted(
        (one for one in found if one.what is not What.MAY_BE_NAME), key=lambda one: (one.start, -one.end)
    ):
        if apart and one.start < apart[-1].end:
            last = apart.pop()
            what = min(last.what, one.what, key=_SURENESS.index)
            apart.append(Found(what, last.start, max(last.end, one.end)))
        else:
            apart.append(one)
    apart += [one for one in found if one.what is What.MAY_BE_NAME and not any(_overlap(one, other) for other in apart)]
    return tuple(sorted(apart, key=lambda one: one.start))


def _with_forenames(found: Sequence[Found], text: str) -> Iterator[Found]:
    """A surname with the forename before it that is on no list ("Bobbo Larkspur"), unless that begins the sentence: in
    "Ask Larkspur" it is a verb."""
    pairs = {one.end: one.start for one in found if one.what is What.MAY_BE_NAME}
    for one in found:
        start = pairs.get(one.end, one.start)
        is_inside = start > 1 and text[start - 1] == " " and text[start - 2].isalnum()
        yield Found(one.what, start, one.end) if one.what is What.SURNAME and is_inside else one


def _overlap(one: Found, other: Found) -> bool:
    return one is not other and one.start < other.end and other.start < one.end


_GUESSED = (What.LIKELY_NAME, What.SURNAME, What.MAY_BE_NAME)
_SURENESS: tuple[What, ...] = (*(what for what in What if what not in _GUESSED), *_GUESSED)


def _cut(pieces: Sequence[str], found: Sequence[Found]) -> Iterator[str]:
    start = 0
    for piece in pieces:
        end, at, kept = start + len(piece), start, ""
        for one in found:
            if start < one.end and one.start < end:
                kept += piece[at - start : max(one.start - start, 0)] + (WITHHELD if one.start >= start else "")
                at = min(one.end, end)
        yield kept + piece[at - start :]
        start = end
