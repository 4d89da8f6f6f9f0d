"""The sentences of a paper looked for in a file, and the numbers that stand in them there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from inforisk.briefing.paper.paper import Tile
from inforisk.briefing.reconciling.claims import Claim, Stated
from inforisk.briefing.reconciling.said import Masked, Said, words_of
from inforisk.briefing.reconciling.verdicts import NOT_FOUND, Findings

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
    findings: Findings, text: Masked, every: Sequence[Stated], paper: PaperText, *, is_whole: bool
) -> None:
    """Hold each statement of a paper, as it stands in a file, against what was counted.

    `is_whole` says that the file is to hold every one of them, as often as the paper does.
    """
    wanted = Counter((one.masked.bare, one.masked.values) for one in every)
    for one in dict.fromkeys(every):
        _check(findings, text, one, paper, wanted[one.masked.bare, one.masked.values] if is_whole else 0)


def _check(findings: Findings, text: Masked, one: Stated, paper: PaperText, wanted: int) -> None:
    met = Counter(text.occurrences(one.masked))
    found = met[one.masked.values]
    place = f"“{_short(one.text)}”"
    for _ in range(max(1, min(found, wanted)) if found else 0):
        for claim in one.claims:
            findings.hold(place, claim, one.masked.values)
    others = [values for values in met if values not in paper.may_say(one.masked)]
    for values in others:
        _tell_other(findings, place, one, values)
    if found < wanted and not others:
        findings.differs(place, NOT_FOUND)


def _tell_other(findings: Findings, place: str, one: Stated, values: Sequence[Said]) -> None:
    """The same words with other numbers: which of them differ, and what they should be."""
    known = {claim.part: claim for claim in one.claims if claim.part is not None}
    for number, (said, should_be) in enumerate(zip(values, one.masked.values, strict=False)):
        if said != should_be:
            findings.figures += number in known
            key = known[number].key if number in known else ""
            findings.differs(place, words_of(said), words_of(findings.counted.get(key, should_be)))


def check_tiles(findings: Findings, text: Masked, tiles: Iterable[Tile], *, is_whole: bool) -> None:
    """Hold the number of each tile, as it stands beside its title in a file, against what was counted."""
    for tile in tiles:
        if tile.key:
            _check_tile(findings, text, tile, is_whole=is_whole)


def _check_tile(findings: Findings, text: Masked, tile: Tile, *, is_whole: bool) -> None:
    value = Masked.of(tile.value)
    ways = [Masked.of(f"{tile.title} {tile.value}"), Masked.of(f"{tile.value} {tile.title}")]
    offsets = [len(Masked.of(tile.title).values), 0]
    said = [
        values[offset : offset + len(value.values)]
        for way, offset in zip(ways, offsets, strict=True)
        for values in text.occurrences(way)
    ]
    place = f"the tile “{tile.title}”"
    if not said and is_whole:
        findings.differs(place, NOT_FOUND)
    is_of = " of " in tile.value and len(value.values) > 1
    claim = Claim(tile.key, 0 if value.values else None, 1 if is_of else None)
    if value.values in said or not said:
        said = [value.values] if said else []
    for values in said:
        findings.hold(place, claim, values)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST_PLACE else f"{plain[:_LONGEST_PLACE].rsplit(' ', 1)[0]} ..."
