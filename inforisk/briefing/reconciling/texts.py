"""The sentences of a paper looked for in a file, and the numbers that stand in them there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import permutations

from inforisk.briefing.paper.paper import Tile
from inforisk.briefing.reconciling.claims import Claim, Stated
from inforisk.briefing.reconciling.said import Masked, Said, words_of
from inforisk.briefing.reconciling.shares import share_beside
from inforisk.briefing.reconciling.verdicts import NOT_FOUND, Differences

_LONGEST_PLACE = 90


class PaperText:
    """All a paper says anywhere, so that the same words with other numbers are told from a wrong number."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, frozenset[tuple[Said, ...]]] = {}

    def may_say(self, masked: Masked) -> frozenset[tuple[Said, ...]]:
        """The numbers with which some words stand anywhere in the paper."""
        if masked.bare not in self._known:
            self._known[masked.bare] = frozenset(self._masked.occurrences(masked))
        return self._known[masked.bare]

    @cached_property
    def _masked(self) -> Masked:
        return Masked.of(self._text)


def check_sentences(
    differences: Differences, text: Masked, every: Sequence[Stated], paper: PaperText, *, is_whole: bool
) -> None:
    """Hold each statement of a paper, as it stands in a file, against what was counted.

    `is_whole` says that the file is to hold every one of them, as often as the paper does.
    """
    wanted = Counter((one.masked.bare, one.masked.values) for one in every)
    for one in dict.fromkeys(every):
        _check(differences, text, one, paper, wanted[one.masked.bare, one.masked.values] if is_whole else 0)


def _check(differences: Differences, text: Masked, one: Stated, paper: PaperText, wanted: int) -> None:
    met = Counter(text.occurrences(one.masked))
    found = met[one.masked.values]
    place = f"“{_short(one.text)}”"
    for _ in range(max(1, min(found, wanted)) if found else 0):
        _hold(differences, place, one)
    others = [values for values in met if values not in paper.may_say(one.masked)]
    for values in others:
        _tell_other(differences, place, one, values)
    if found < wanted and not others:
        differences.differs(place, NOT_FOUND)


def _hold(differences: Differences, place: str, one: Stated) -> None:
    for claim in one.claims:
        differences.hold(place, claim, one.masked.values)
    for share in one.shares:
        differences.hold_share(place, share)
    claimed = {number for claim in one.claims for number in (claim.part, claim.whole) if number is not None}
    differences.compared += max(0, len(one.masked.values) - len(claimed) - len(one.shares))


def _tell_other(differences: Differences, place: str, one: Stated, values: Sequence[Said]) -> None:
    """The same words with other numbers: which of them differ, and what they should be."""
    known = {claim.part: claim for claim in one.claims if claim.part is not None}
    for number, (said, should_be) in enumerate(zip(values, one.masked.values, strict=False)):
        if said != should_be:
            _tell(differences, place, known.get(number), said, should_be)


def _tell(differences: Differences, place: str, claim: Claim | None, said: Said, should_be: Said) -> None:
    if claim is None:
        differences.is_not_the_papers(place, words_of(said), words_of(should_be))
        return
    differences.figures += 1
    differences.differs(place, words_of(said), words_of(differences.counted.get(claim.key, should_be)))


def check_tiles(differences: Differences, text: Masked, tiles: Iterable[Tile], *, is_whole: bool) -> None:
    """Hold the number of each tile, as it stands beside its title in a file, against what was counted, and what stands
    beside it against the paper."""
    for tile in tiles:
        _check_tile(differences, text, tile, is_whole=is_whole)
        if is_whole and tile.beside and not _stands_together(text, tile):
            differences.differs(f"“{tile.beside}” of the tile “{tile.title}”", NOT_FOUND)


def _stands_together(text: Masked, tile: Tile) -> bool:
    """Whether what is beside a tile's number stands there; a narrow tile may cut it behind its first word."""
    first = tile.beside.split(maxsplit=1)[0].rstrip(",;")
    ways = (Masked.of(" ".join(parts)) for parts in permutations((tile.title, tile.value, first)))
    return any(text.says(way, place) for way in ways for place in text.places(way))


def _check_tile(differences: Differences, text: Masked, tile: Tile, *, is_whole: bool) -> None:
    value, place = Masked.of(tile.value), f"the tile “{tile.title}”"
    said = _said_beside_title(text, tile, value)
    if not said and is_whole:
        differences.differs(place, NOT_FOUND)
    elif said and value.values not in said:
        _tell_tile(differences, place, tile, said[0])
    elif said:
        _hold_tile(differences, place, tile, value.values)


def _said_beside_title(text: Masked, tile: Tile, value: Masked) -> list[tuple[Said, ...]]:
    ways = [Masked.of(f"{tile.title} {tile.value}"), Masked.of(f"{tile.value} {tile.title}")]
    offsets = [len(Masked.of(tile.title).values), 0]
    return [
        values[offset : offset + len(value.values)]
        for way, offset in zip(ways, offsets, strict=True)
        for values in text.occurrences(way)
    ]


def _hold_tile(differences: Differences, place: str, tile: Tile, values: tuple[Said, ...]) -> None:
    for share in share_beside(tile.value, tile.beside):
        differences.hold_share(place, share)
    if not tile.key:
        differences.compared += len(values)
        return
    differences.hold(place, _claim_of(tile, values), values)


def _tell_tile(differences: Differences, place: str, tile: Tile, values: tuple[Said, ...]) -> None:
    if tile.key:
        differences.hold(place, _claim_of(tile, values), values)
    if not differences.mismatches or differences.mismatches[-1].place != place:
        differences.is_not_the_papers(place, " of ".join(map(words_of, values)), tile.value)


def _claim_of(tile: Tile, values: tuple[Said, ...]) -> Claim:
    return Claim(tile.key, 0 if values else None, 1 if " of " in tile.value and len(values) > 1 else None)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST_PLACE else f"{plain[:_LONGEST_PLACE].rsplit(' ', 1)[0]} ..."
