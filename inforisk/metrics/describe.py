"""The sentence beside each picture: what it shows, said exactly. It is also the picture's alternative text."""

from collections.abc import Sequence

from inforisk.metrics.filters import OPEN, AssetFilters, Filters
from inforisk.metrics.position import CellCounts, by_band, fullest_cells
from inforisk.metrics.quality.completeness import Completeness
from inforisk.phrases import listed, number_words, numbered, verb
from inforisk.registers.settled import SETTLED
from inforisk.scales import Scale
from inforisk.scoring.scheme import Cell, Scheme
from inforisk.vocabulary import Kind

_MAX_NAMED_CELLS = 3


def heat_map(counts: CellCounts, scheme: Scheme, noun: str = "open risk") -> str:
    """What a heat map shows, in a few sentences: totals, not assessed, above appetite, bands, the fullest cells.

    `noun` names the risks counted, in the singular ("open risk", or "risk" where closed ones are among them).
    """
    stage = counts.stage.value.capitalize()
    if not counts.total:
        return f"{stage}: no {noun}s to show."
    if not counts.assessed:
        return f"{stage}: {numbered(counts.total, noun)}, none of them assessed."
    parts = (f"{stage}: {numbered(counts.total, noun)}, {_not_assessed(counts)}; {_above(counts)}.",
             f"By band: {_bands(counts, scheme)}.", _fullest(counts, scheme))  # fmt: skip
    return " ".join(parts)


def above_appetite(counts: CellCounts, scheme: Scheme, noun: str = "open risk") -> str:
    """The message of a heat map, a sentence without its full stop: "6 of 51 open risks are above appetite, most of them
    at Likely (4) x Major (4)"."""
    if not counts.total:
        return f"There is no {noun} to show"
    if not counts.assessed:
        return f"{numbered(counts.total, noun)}, none of them assessed"
    if not counts.above_appetite:
        unknown = f"; {counts.not_assessed:,} of {counts.total:,} not assessed" if counts.not_assessed else ""
        return f"No {noun} is above appetite{unknown}"
    are = verb(counts.above_appetite, "is", "are")
    of = f"{counts.above_appetite:,} of {numbered(counts.total, noun)}"
    return f"{of} {are} above appetite{_where_most_are(counts, scheme)}"


def origin_of(scheme: Scheme) -> str:
    """The scheme's title and version, what it says of itself and where it comes from. Plain text."""
    parts = (f"{scheme.edition}.", scheme.note, f"Source: {scheme.source or 'the council'}")
    return " ".join(part for part in parts if part)


def _where_most_are(counts: CellCounts, scheme: Scheme) -> str:
    above = [here for here in scheme.cells if scheme.is_above_appetite(here.band)]
    fullest = max(above, key=lambda here: counts.at(here.likelihood, here.impact))
    most = counts.at(fullest.likelihood, fullest.impact)
    if 2 * most <= counts.above_appetite:
        return ""
    they = "" if most == counts.above_appetite else "most of them "
    return f", {they}at {_place(fullest, scheme)}"


def scale_words(scale: Scale) -> str:
    """What the codes of an axis stand for: "Impact: 1 Negligible, 2 Minor, 3 Moderate"."""
    return f"{scale.name}: {', '.join(f'{step.code} {step.label}'.strip() for step in scale.steps)}"


def cell(likelihood: int, impact: int, scheme: Scheme) -> str:
    """A cell in words: "Likely (4) x Major (4), score 16, High"."""
    here = scheme.cell(likelihood, impact)
    return f"{_place(here, scheme)}, score {here.score}, {here.band}"


def filters(chosen: Filters) -> str:
    """The filters in words, one sentence each; says that closed risks are left out where no status was chosen."""
    sentences = [
        _choice(f"{chosen.stage.value.capitalize()} band", chosen.bands),
        _choice("Status", chosen.statuses) or f"{listed(SETTLED[Kind.RISKS]).capitalize()} risks are left out.",
        _search(chosen.search),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def asset_filters(chosen: AssetFilters) -> str:
    """The filters in words, one sentence each; empty where none is set."""
    sentences = [
        _choice("Classification", chosen.classifications),
        _choice("Status", chosen.statuses),
        _search(chosen.search),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def noun(chosen: Filters) -> str:
    """What the risks that pass the filters are called: "open risk", "closed risk" or "risk"."""
    asked = set(chosen.statuses)
    if not asked or asked == {OPEN}:
        return "open risk"
    return "closed risk" if asked == {"closed"} else "risk"


def completeness(answers: Completeness) -> str:
    """How complete an asset register is: "12 of 40 assets not disposed of give all four ... Missing: owner 3, ..."."""
    if not answers.total:
        return "There are no assets to ask about."
    missing = ", ".join(f"{answer.label.lower()} {number_words(answer.missing)}" for answer in answers.answers)
    complete = f"{number_words(answers.complete).capitalize()} of {numbered(answers.total, 'asset')}"
    gives = verb(answers.complete, "gives", "give")
    return f"{complete} not disposed of {gives} all four things the ICO asks for. Missing: {missing}."


def _not_assessed(counts: CellCounts) -> str:
    if not counts.not_assessed:
        return "all assessed"
    return f"{counts.not_assessed:,} of {counts.total:,} not assessed"


def _above(counts: CellCounts) -> str:
    return f"{number_words(counts.above_appetite)} above appetite"


def _bands(counts: CellCounts, scheme: Scheme) -> str:
    totals = by_band(counts, scheme)
    return ", ".join(f"{band.name} {number_words(totals[band.name])}" for band in reversed(scheme.bands))


def _fullest(counts: CellCounts, scheme: Scheme) -> str:
    fullest = fullest_cells(counts, scheme)
    most = counts.at(fullest[0].likelihood, fullest[0].impact)
    named = listed([_place(place, scheme) for place in fullest[:_MAX_NAMED_CELLS]])
    if len(fullest) > _MAX_NAMED_CELLS:
        return f"No cell holds more than {most:,}."
    return f"Most stand at {named}: {most:,}{' each' if len(fullest) > 1 else ''}."


def _place(here: Cell, scheme: Scheme) -> str:
    likelihood, impact = scheme.likelihood.step(here.likelihood), scheme.impact.step(here.impact)
    return f"{likelihood.label} ({likelihood.code}) x {impact.label} ({impact.code})"


def _choice(label: str, values: Sequence[str]) -> str:
    return f"{label}: {listed(values, 'or')}." if values else ""


def _search(search: str) -> str:
    return f'Holding the words "{" ".join(search.split())}".' if search.strip() else ""
