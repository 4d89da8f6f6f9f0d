"""What a paper claims: each figure of its text, tiles and tables that a key stands for, and what was counted for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from inforisk.briefing.paper import keys
from inforisk.briefing.paper.paper import OnePage, Paper
from inforisk.briefing.paper.references import sentences
from inforisk.briefing.reconciling.reading.read_back import normalised
from inforisk.briefing.reconciling.said import Masked, Said, numbers_in
from inforisk.briefing.reconciling.shares import Share, shares_in
from inforisk.metrics.sourced import Piece, Quoted, Sentence, piece_text

SUPPRESSED = "[c]"

WHOLES: Mapping[str, str] = {
    **dict.fromkeys(
        ("risks-above-appetite", "risks-above-tolerance", "risks-not-assessed", "risks-without-owner",
         "risks-review-overdue", "risks-never-reviewed", "risks-action-overdue"), "open-risks"),
    **dict.fromkeys(("risks-above-without-action", "risks-long-above"), "risks-above-appetite"),
    **dict.fromkeys(
        ("assets-answering-four", "assets-without-owner", "assets-without-location", "assets-without-retention",
         "assets-without-security", "assets-review-overdue", "assets-never-reviewed", "high-value-assets"), "assets"),
    "high-value-assets-without-risk": "high-value-assets",
    **dict.fromkeys(("actions-complete", "actions-awaiting-approval", "actions-open", "actions-slipped"), "actions"),
    **dict.fromkeys(("actions-overdue", "actions-without-date"), "actions-open"),
    "recommendations-complete": "recommendations",
    **dict.fromkeys(
        ("incidents-open", "incidents-reported", "personal-data-breaches", "incidents-without-lesson"), "incidents"),
    **dict.fromkeys(("maturity-with-target", "maturity-not-assessed"), "maturity-points"),
    **dict.fromkeys(("maturity-at-target", "maturity-below-target"), "maturity-with-target"),
    **dict.fromkeys(("owners-trained", "owners-ever-completed", "owners-untrained", "owners-not-matched"), "owners"),
}  # fmt: skip
"""What each number is a part of, where a text says "75 of 77": the key of the second is that of the whole."""

_WITH_TOTALS = ("plan", "owners", "still open", "put off", "dimensions")
"""Families of keys whose parts are of a "total" of their own."""

_LEAST_WORDS = 8  # fewer letters than these stand in any text


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure a text states: its key, and where its number, and that of the whole, stand among the numbers of the
    text. `is_contrary` marks "none of the nine is assessed", which says of all nine that they are not."""

    key: str
    part: int | None
    whole: int | None = None
    is_contrary: bool = False


@dataclass(frozen=True)
class Stated:
    """A text as it is looked for in a file, with the figures it states."""

    text: str
    claims: tuple[Claim, ...]
    masked: Masked
    shares: tuple[Share, ...] = ()


def whole_of(key: str) -> str:
    """The key of what a key's number is a part of; "" where it is a part of nothing."""
    family, _, rest = key.partition("/")
    if family in ("number", "before"):
        return f"{family}/{WHOLES[rest]}" if rest in WHOLES else ""
    if family in _WITH_TOTALS and "/" in rest:
        return f"{family}/{rest.rpartition('/')[0]}/total"
    return keys.number("incidents") if key == keys.told("grave incidents") else ""


def stated_in_text(paper: Paper) -> tuple[Stated, ...]:
    """Every sentence of a paper's sections, once for each time it stands there."""
    return _stated(sentences(paper.sections))


def stated_on_one_page(one: OnePage) -> tuple[Stated, ...]:
    """Every sentence of the one page."""
    asked = (sentence for item in (*one.asks, *one.worst) for sentence in item)
    return _stated((*one.headline, *asked))


def _stated(every: Iterable[Sentence]) -> tuple[Stated, ...]:
    return tuple(stated for sentence in every for stated in stated_by(sentence))


def stated_by(sentence: Sentence) -> Iterator[Stated]:
    """The parts of a sentence: what a register says between them is written by many hands, and may be cut or set from
    right to left, so each part is looked for by itself where it is long enough to be told apart."""
    runs = groupby(sentence, lambda piece: isinstance(piece, Quoted))
    parts = [list(part) for is_quoted, part in runs if not is_quoted]
    is_telling = all(len(Masked.of(_text(part)).bare) >= _LEAST_WORDS for part in parts if _is_stating(part))
    for part in parts if is_telling else [list(sentence)]:
        if _is_stating(part) or len(Masked.of(_text(part)).bare) >= _LEAST_WORDS:
            yield _of(part)


def _is_stating(pieces: Sequence[Piece]) -> bool:
    return any(map(keys.key_of, pieces))


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(map(piece_text, pieces))


def _of(pieces: Sequence[Piece]) -> Stated:
    claims: list[Claim] = []
    before = 0
    for piece in pieces:
        said = normalised(piece_text(piece))
        key = keys.key_of(piece)
        if key:
            claims.append(_claim(key, said, before, may_be_contrary=getattr(piece, "is_contrary", False)))
        before += len(numbers_in(said))
    text = _text(pieces).strip()
    return Stated(text, tuple(claims), Masked.of(text), tuple(shares_in(_own_words(pieces))))


def _own_words(pieces: Sequence[Piece]) -> str:
    """What the product says itself: the sums of a register's own text are nobody's to mend."""
    return "".join(" " if isinstance(piece, Quoted) else piece_text(piece) for piece in pieces)


def _claim(key: str, said: str, before: int, *, may_be_contrary: bool) -> Claim:
    numbers = numbers_in(said)
    if not numbers:
        return Claim(key, None)
    is_of = len(numbers) > 1 and " of " in said[numbers[0].start : numbers[1].start]
    is_contrary = may_be_contrary and is_of and numbers[0].value == 0
    return Claim(key, before, before + 1 if is_of else None, is_contrary)


def everything_said(paper: Paper) -> str:
    """All the text of a paper, whoever wrote it: where a sentence of it stands with other numbers, these may stand in
    its files too."""
    return "\n".join(_all_texts(paper))


def _all_texts(paper: Paper) -> Iterator[str]:
    one = paper.one_page
    every = (*sentences(paper.sections), *one.headline, *(said for item in (*one.asks, *one.worst) for said in item))
    yield from map(_text, every)
    yield from (f"{tile.title}\n{tile.value}\n{tile.beside}" for tile in one.tiles)
    for picture in paper.pictures():
        yield f"{picture.caption.message}\n{picture.caption.drawn}\n{picture.words}"
    for table in paper.tables():
        yield f"{table.title}\n{table.note}\n{table.empty}"
        yield from ("\n".join(cell.text for cell in row) for row in table.rows)


def cell_number(text: str) -> tuple[Said, Said, bool]:
    """What a cell says: its number, the whole of "75 of 77" (None where there is none), and whether it says either.

    "High: 3" says 3, a band's name alone says that nothing stands there: 0.
    """
    said = normalised(text).rpartition(":")[2]
    found = numbers_in(said)
    if not found:
        return (None, None, False) if said.strip() in ("", "not given", SUPPRESSED) else (0, None, True)
    is_of = len(found) > 1 and " of " in said[found[0].start : found[1].start]
    return found[0].value, found[1].value if is_of else None, True
