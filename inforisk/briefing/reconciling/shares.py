"""Shares worked out again from the two counts they belong to: "10 of 45 (22.2%)"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations

from inforisk.briefing.paper.blocks import PaperTable
from inforisk.briefing.reconciling.reading.read_back import normalised
from inforisk.briefing.reconciling.said import Number, numbers_in, only_number

_IN_BRACKETS = re.compile(r"\((\d+(?:\.\d+)?)\s?%\)")
_AT_THE_START = re.compile(r"(\d+(?:\.\d+)?)\s?%(?:,|$)")
_ONLY = re.compile(r"(\d+(?:\.\d+)?)\s?%")
_SENTENCE_END = re.compile(r"[.;]\s")


@dataclass(frozen=True, slots=True)
class Share:
    """A share as it is said ("22.2"), and the count and the whole it is the share of."""

    said: str
    part: float
    whole: float

    @property
    def is_right(self) -> bool:
        """Whether it is the share in the digits it is said in. What is not whole is never said to be 100, nor what is
        there to be 0."""
        if not self.whole:
            return False
        if float(self.said) in (0, 100):
            return float(self.said) * self.whole == 100 * self.part
        step = 10.0 ** -len(self.said.partition(".")[2])
        exact = min(max(100 * self.part / self.whole, step), 100 - step)
        return abs(float(self.said) - exact) <= step / 2 + 1e-9

    @property
    def known(self) -> str:
        """What it should be."""
        return f"{100 * self.part / self.whole:.1f}%" if self.whole else "no share of nothing"


def shares_in(text: str) -> Iterator[Share]:
    """The shares a text says in brackets behind "10 of 45" in the same sentence."""
    plain = normalised(text)
    for found in _IN_BRACKETS.finditer(plain):
        begin = max((end.end() for end in _SENTENCE_END.finditer(plain, 0, found.start())), default=0)
        if pair := _last_pair(plain[begin : found.start()]):
            yield Share(found[1], *pair)


def share_beside(value: str, beside: str) -> Iterator[Share]:
    """The share that stands first beside the number of a tile: "10 of 45" and "22.2%, 10 more than before"."""
    found, pair = _AT_THE_START.match(normalised(beside)), _last_pair(normalised(value))
    if found and pair:
        yield Share(found[1], *pair)


def _last_pair(text: str) -> tuple[float, float] | None:
    pairs = [(one.value, other.value) for one, other in pairwise(numbers_in(text)) if _is_of(text, one, other)]
    part, whole = pairs[-1] if pairs else (None, None)
    return None if part is None or whole is None else (part, whole)


def _is_of(text: str, one: Number, other: Number) -> bool:
    return bool(re.fullmatch(r" of (?:the |all )?", text[one.end : other.start]))


def wrong_in_columns(table: PaperTable) -> Iterator[tuple[int, int, Share]]:
    """The shares of a table's columns that are not those of two of its columns, the same two in every row: row, column
    and the share."""
    texts = [[normalised(cell.text) for cell in row] for row in table.rows]
    counts = [place for place, column in enumerate(table.columns) if column.is_number]
    for column in range(1, len(table.columns)):
        said = {row: found[1] for row, cells in enumerate(texts) if (found := _ONLY.fullmatch(cells[column]))}
        if said:
            yield from ((row, column, share) for row, share in _wrong(said, texts, counts))


def _wrong(
    said: Mapping[int, str], texts: Sequence[Sequence[str]], counts: Sequence[int]
) -> Iterator[tuple[int, Share]]:
    ways = [dict(_shares(said, texts, part, whole)) for part, whole in permutations(counts, 2)]
    # The share is of the two columns that account for most rows.
    best = min(ways, key=lambda way: sum(not one.is_right for one in way.values()) - len(way), default={})
    yield from ((row, share) for row, share in best.items() if not share.is_right)


def _shares(
    said: Mapping[int, str], texts: Sequence[Sequence[str]], part: int, whole: int
) -> Iterator[tuple[int, Share]]:
    for row, share in said.items():
        one, other = only_number(texts[row][part]), only_number(texts[row][whole])
        if one is not None and other is not None:
            yield row, Share(share, one, other)
