"""Where the risks stand: the heat map with its table, which risks stand where, the bands over time, the services."""

from collections import Counter
from collections.abc import Iterator

from inforisk.briefing.contents.bands import bands_over_time
from inforisk.briefing.contents.stated import RISK_REGISTERS, band_cell, cut, paragraph, shown_on, table_or_none
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Picture
from inforisk.briefing.paper.charts import MatrixChart
from inforisk.briefing.paper.look import band_tone
from inforisk.figures.caption import Caption
from inforisk.metrics import describe
from inforisk.metrics.columns import returning_service
from inforisk.metrics.headline import OPEN, risk_sentences
from inforisk.metrics.numbers import NUMBERS
from inforisk.metrics.position import CellCounts, by_band, cell_counts
from inforisk.metrics.sourced import Holds, Sentence
from inforisk.phrases import listed_up_to, number_words, numbered, verb
from inforisk.scales import Scale
from inforisk.scoring.scheme import Band, Scheme
from inforisk.scoring.scheme import Cell as MatrixCell
from inforisk.vocabulary import NOT_ASSESSED, Stage

_MOST_REFERENCES = 12


def blocks(material: Material) -> tuple[Block, ...]:
    """The sentences, the heat map and what stands beside it; one sentence where no risk is open."""
    sentences = risk_sentences(material.position)
    counts = residual_counts(material)
    if not counts.total:
        return (paragraph(*sentences),)
    picture = heat_map_picture(material)
    drawn: tuple[Block, ...] = (picture, _cells(material, counts)) if picture else ()
    by_bands = paragraph(*sentences, *_bands(counts, material.standing.scheme))
    return (by_bands, *drawn, *bands_over_time(material, counts), *_services(material))


def residual_counts(material: Material) -> CellCounts:
    """Open risks by cell with today's controls in place."""
    return cell_counts(NUMBERS[OPEN].picks(material.evidence), Stage.RESIDUAL, material.standing.scheme)


def heat_map_picture(material: Material) -> Picture | None:
    """The heat map with its table; None where no open risk is assessed, for an empty map would look like a good one."""
    counts, scheme = residual_counts(material), material.standing.scheme
    if not counts.assessed:
        return None
    caption = Caption(
        message=describe.above_appetite(counts, scheme),
        drawn="Open risks by likelihood and impact with today's controls, number in each cell",
        source=RISK_REGISTERS,
        as_at=material.standing.as_at,
    )
    chart, table = MatrixChart(counts, scheme), _matrix(counts, scheme)
    return Picture("heat-map", caption, chart, describe.heat_map(counts, scheme), table)


def _bands(counts: CellCounts, scheme: Scheme) -> Iterator[Sentence]:
    if not counts.assessed:
        return
    totals, others = by_band(counts, scheme), list(reversed(scheme.bands))
    pieces: list[Sentence] = [
        (
            ", " if place else "By band: ",
            shown_on(f"{band.name} {number_words(totals[band.name])}", "heat-map", keys.band(band.name)),
        )
        for place, band in enumerate(others)
    ]
    yield (*(piece for pair in pieces for piece in pair), f". {_line(scheme)}")


def _line(scheme: Scheme) -> str:
    """Which bands are above appetite."""
    above = [band.name for band in scheme.bands if scheme.is_above_appetite(band.name)]
    return f"Above appetite {verb(len(above), 'is the band', 'are the bands')} {' and '.join(above)}."


def _matrix(counts: CellCounts, scheme: Scheme) -> PaperTable:
    """The cells as the scheme draws them, the worst at the top right."""
    is_flat = scheme.likelihood_is_horizontal
    across, down = (scheme.likelihood, scheme.impact) if is_flat else (scheme.impact, scheme.likelihood)
    rows = tuple(
        (Cell(_step(down, row)), *(_cell(counts, scheme, row, column) for column in range(1, across.size + 1)))
        for row in range(down.size, 0, -1)
    )
    columns = (
        Column(down.name, Holds.WORDS, 1.3),
        *(Column(_step(across, column), Holds.COUNT) for column in range(1, across.size + 1)),
    )
    title = f"Open risks by {down.name.lower()} (down) and {across.name.lower()} (across)"
    return PaperTable("heat-map-table", title, columns, rows, RISK_REGISTERS, _unplaced(counts), is_matrix=True)


def _step(scale: Scale, number: int) -> str:
    step = scale.step(number)
    return f"{step.code} {step.label}".strip()


def _cell(counts: CellCounts, scheme: Scheme, down: int, across: int) -> Cell:
    likelihood, impact = (across, down) if scheme.likelihood_is_horizontal else (down, across)
    band, count = scheme.band(scheme.cell(likelihood, impact).band), counts.at(likelihood, impact)
    words, short = (f"{name}: {count:,}" if count else name for name in (band.name, band.letter))
    return Cell(words, keys.cell(likelihood, impact) if count else "", band_tone(band), short)


def _unplaced(counts: CellCounts) -> str:
    if not counts.not_assessed:
        return "A cell without a number holds no risk. Every open risk is assessed."
    stand = verb(counts.not_assessed, "is not assessed and stands", "are not assessed and stand")
    return f"A cell without a number holds no risk. {numbered(counts.not_assessed, 'open risk')} {stand} in no cell."


def _cells(material: Material, counts: CellCounts) -> PaperTable:
    """Which risks stand in each cell, the worst cell first."""
    scheme = material.standing.scheme
    held = [cell for cell in scheme.cells if counts.at(cell.likelihood, cell.impact)]
    worst_first = sorted(held, key=lambda cell: (-cell.severity, -cell.likelihood))
    columns = (
        Column("Cell", Holds.WORDS, 2.5), Column("Band", Holds.LABEL), Column("Open risks", Holds.COUNT),
        Column("References", Holds.LABEL, 3.0),
    )  # fmt: skip
    rows = tuple(_cell_row(cell, counts, scheme) for cell in worst_first)
    return PaperTable("heat-map-cells", "Which risks stand in each cell", columns, rows, RISK_REGISTERS)


def _cell_row(cell: MatrixCell, counts: CellCounts, scheme: Scheme) -> tuple[Cell, ...]:
    place = cell.likelihood, cell.impact
    likelihood, impact = scheme.likelihood.step(cell.likelihood), scheme.impact.step(cell.impact)
    words = f"{likelihood.label} ({likelihood.code}) x {impact.label} ({impact.code}), score {cell.score}"
    refs = listed_up_to(_MOST_REFERENCES, counts.refs_at(*place))
    return Cell(words), band_cell(cell.band, scheme), Cell(counts.at(*place), keys.cell(*place)), Cell(refs)


def _services(material: Material) -> tuple[Block, ...]:
    """Open risks of each service by band, the service with most risks above appetite first."""
    risks, scheme = NUMBERS[OPEN].picks(material.evidence), material.standing.scheme
    services = returning_service(risks).fillna("").tolist()
    bands = risks["residual_band"].fillna(NOT_ASSESSED).tolist()
    met = Counter(zip(services, bands, strict=True))
    totals = Counter(services)
    worst_first = list(reversed(scheme.bands))

    def order(service: str) -> tuple[object, ...]:
        return *(-met[service, band.name] for band in worst_first), -totals[service], service

    rows = [_service_row(service, totals, met, worst_first) for service in sorted(totals, key=order)]
    shown, note = cut(rows, "service")
    columns = (
        Column("Service", Holds.LABEL, 2.5),
        *(Column(band.name, Holds.COUNT) for band in worst_first),
        Column(NOT_ASSESSED, Holds.COUNT),
        Column("Open risks", Holds.COUNT),
    )
    return table_or_none(
        PaperTable("risks-by-service", "Open risks of each service by band", columns, shown, RISK_REGISTERS, note)
    )


def _service_row(
    service: str, totals: Counter[str], met: Counter[tuple[str, str]], bands: list[Band]
) -> tuple[Cell, ...]:
    names = (*(band.name for band in bands), NOT_ASSESSED)
    counts = (Cell(met[service, name], keys.risks_in_band(service, name)) for name in names)
    return Cell(service or "No service named"), *counts, Cell(totals[service], keys.risks_of(service))
