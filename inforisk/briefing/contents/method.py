"""Method: the scheme, what each word of the paper counts, how rows are followed, and how the figures were checked."""

from collections.abc import Iterator

from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Paragraph, Points, Subheading
from inforisk.briefing.paper.look import EMPTY, band_tone
from inforisk.metrics.describe import origin_of
from inforisk.metrics.numbers import NUMBERS
from inforisk.metrics.sourced import Holds, Sentence
from inforisk.phrases import day_words, sentence, spelt, verb
from inforisk.registers import ALL
from inforisk.scales import Scale
from inforisk.scoring.drawing import FORMULAS
from inforisk.scoring.scheme import Band, Scheme

_SOURCE = "the council's scheme"

_EXPLAINED = (
    "open-risks", "risks-above-appetite", "risks-above-tolerance", "risks-not-assessed", "actions", "actions-complete",
    "actions-open", "actions-overdue", "incidents", "owners", "owners-trained", "owners-not-matched",
    "assets-answering-four",
)  # fmt: skip
"""The numbers whose meaning a reader asks for first; the annex on sources defines every other figure of the text."""

_FOLLOWED = (
    "A row of one quarter is taken for a row of the next by what somebody decided, else by its reference, else by its "
    "words; never by its place in the sheet.",
    "Where two rows may be the same thing but need not be, nothing is guessed: a person is asked before the quarter is "
    "frozen.",
    "A risk under the same reference whose text says another thing is a change of focus. A row that is in the earlier "
    "quarter, not in the later one, and that nobody closed, has vanished: that is said, and never counted as closed.",
    "Two quarters judged under different schemes are not compared, and the paper says so.",
)

_CHECKED = (
    "No figure of this paper was typed: each was worked out from the rows the services returned.",
    "The numbers the text states, and those of its tables, were counted a second time from the stored rows, in another "
    "way than the first. No second count reaches estimates, targets, and what the record of returns tells.",
    "The finished files were then opened and read back: each figure was compared with its second count, and one that "
    "has none with what the paper says. A paper in which one of them differs is not issued.",
    "The mark after a figure leads to the annex on sources: what is counted, what is left out, and where it is shown.",
)

_PUBLIC = (
    "A version for the public names no officer and repeats none of the registers' own texts on risks, controls, "
    "actions and incidents.",
    "In it small numbers of people and of incidents are left out, so that nobody can be told by them, and what is left "
    "of the text is searched for names, National Insurance and NHS numbers and e-mail addresses.",
    "The author is given a list of everything that was held back.",
)


def blocks(material: Material) -> tuple[Block, ...]:
    """The annex on method."""
    scheme = material.standing.scheme
    return (
        Paragraph((*_standing(material), (origin_of(scheme),))),
        Subheading("How risks are judged"),
        Paragraph(tuple(_judged(scheme))),
        matrix_table(scheme),
        band_table(scheme),
        *(scale_table(scale) for scale in (scheme.likelihood, scheme.impact)),
        Subheading("What the words of this paper count"),
        meanings_table(scheme),
        Subheading("How rows are followed from quarter to quarter"),
        _points(*_FOLLOWED),
        Subheading("How the figures were checked"),
        _points(*_CHECKED),
        Subheading("What a public version leaves out"),
        _points(*_PUBLIC),
    )


def _points(*said: str) -> Points:
    return Points(tuple(((one,),) for one in said))


def _standing(material: Material) -> Iterator[Sentence]:
    standing = material.standing
    yield (
        f"Everything in this paper is as at {day_words(standing.as_at)}: what is overdue, expired or late is so then.",
    )
    if standing.snapshot:
        yield (f"The figures are those of {standing.label}, which is frozen: nothing in it changes.",)
    else:
        yield (f"{standing.quarter.label} is not frozen: the figures may still change, and this paper is a draft.",)
    if material.compared:
        yield (f"They are compared with {material.compared.label}.",)
    else:
        yield ("There is no earlier quarter to compare them with.",)


def _judged(scheme: Scheme) -> Iterator[Sentence]:
    above = sum(scheme.is_above_appetite(cell.band) for cell in scheme.cells)
    likelihood, impact = scheme.likelihood, scheme.impact
    yield (
        f"A risk is judged by its {likelihood.name.lower()}, in {spelt(likelihood.size)} steps, and its "
        f"{impact.name.lower()}, in {spelt(impact.size)}. Its score is {FORMULAS[scheme.scoring]}; its band is that of "
        "its cell in the table.",
    )
    yield (
        f"A risk in the band {scheme.appetite}{_or_worse(scheme, scheme.appetite)} is above appetite: "
        f"{spelt(above)} of {len(scheme.cells)} {verb(len(scheme.cells), 'cell', 'cells')}.",
    )
    if scheme.tolerance is None:
        yield ("The council draws no second line of tolerance.",)
    else:
        worse = _or_worse(scheme, scheme.tolerance)
        yield (f"A risk in the band {scheme.tolerance}{worse} is beyond tolerance: it is not accepted at all.",)
    yield (
        "Where likelihood or impact is missing or unreadable, the risk is not assessed: counted on its own, never as "
        "low. Where a register states another score than its levels give, both are kept and the row is reported.",
    )


def _or_worse(scheme: Scheme, band: str) -> str:
    return " or a worse one" if scheme.band_rank(band) < len(scheme.bands) - 1 else ""


def matrix_table(scheme: Scheme) -> PaperTable:
    """Score and band of every cell, likelihood from worst down, impact from mildest across."""
    columns = (
        Column(f"{scheme.likelihood.name} (down), {scheme.impact.name.lower()} (across)", Holds.WORDS, 1.6),
        *(Column(f"{step.code} {step.label}".strip(), Holds.WORDS) for step in scheme.impact.steps),
    )
    rows = tuple(
        (
            Cell(f"{step.code} {step.label}".strip()),
            *(Cell(f"{cell.score} {cell.band}", tone=band_tone(scheme.band(cell.band))) for cell in line),
        )
        for step, line in zip(reversed(scheme.likelihood.steps), scheme.rows_from_worst(), strict=True)
    )
    return PaperTable("scheme", f"The scheme: {scheme.edition}", columns, rows, _SOURCE, is_matrix=True)


def band_table(scheme: Scheme) -> PaperTable:
    """The bands, worst first: their cells, the side of the lines they lie on, and what the council does."""
    columns = (
        Column("Band", Holds.WORDS, 1.2),
        Column("Letter", Holds.WORDS, 0.6),
        Column("Scores", Holds.WORDS, 1.4),
        Column("Appetite", Holds.WORDS, 1.4),
        Column("What the council does", Holds.WORDS, 2.8),
    )
    rows = (*(_band_row(scheme, band) for band in reversed(scheme.bands)), _UNASSESSED)
    return PaperTable("bands", "The bands and what each means", columns, rows, _SOURCE)


_UNASSESSED = (
    Cell("Not assessed", tone=EMPTY),
    Cell("None"),
    Cell("None"),
    Cell("Cannot be said"),
    Cell("Likelihood or impact is missing: the service is asked to assess it"),
)


def _band_row(scheme: Scheme, band: Band) -> tuple[Cell, ...]:
    return (
        Cell(band.name, tone=band_tone(band)),
        Cell(band.letter),
        Cell(_scores(scheme, band)),
        Cell(_side(scheme, band)),
        Cell(band.description),
    )


def _scores(scheme: Scheme, band: Band) -> str:
    """ "15 to 25", or each score where they are not whole numbers."""
    cells = sorted((cell for cell in scheme.cells if cell.band == band.name), key=lambda cell: cell.severity)
    scores = list(dict.fromkeys(cell.score for cell in cells))
    if len(scores) > 1 and all(score.isdigit() for score in scores):
        return f"{min(map(int, scores))} to {max(map(int, scores))}"
    return ", ".join(scores) or "None"


def _side(scheme: Scheme, band: Band) -> str:
    if scheme.tolerance is not None and scheme.band_rank(band.name) >= scheme.band_rank(scheme.tolerance):
        return "Above appetite, beyond tolerance"
    return "Above appetite" if scheme.is_above_appetite(band.name) else "Within appetite"


def scale_table(scale: Scale) -> PaperTable:
    """The steps of a scale, from the worst, with their words and what they mean."""
    columns = (
        Column("Step", Holds.WORDS, 0.6),
        Column("Word", Holds.WORDS, 1.4),
        Column("Meaning", Holds.WORDS, 4.0),
    )
    rows = tuple((Cell(step.code), Cell(step.label), Cell(step.description)) for step in reversed(scale.steps))
    name = "".join(letter if letter.isalnum() else "-" for letter in scale.name.lower())
    return PaperTable(f"scale-{name}", f"The steps of {scale.name.lower()}, from the worst", columns, rows, _SOURCE)


def meanings_table(scheme: Scheme) -> PaperTable:
    """What is counted under each word, what is left out, and in which register."""
    columns = (
        Column("Figure", Holds.WORDS, 1.4),
        Column("What is counted", Holds.WORDS, 3.0),
        Column("What is left out", Holds.WORDS, 2.4),
        Column("Register", Holds.WORDS, 1.2),
    )
    told = [NUMBERS[name] for name in _EXPLAINED if name != "risks-above-tolerance" or scheme.tolerance is not None]
    rows = tuple(
        (Cell(one.title), Cell(one.meaning), Cell(one.leaves_out), Cell(sentence(ALL[one.kind].label))) for one in told
    )
    return PaperTable("meanings", "What the words of this paper count", columns, rows, "the definitions of the figures")
