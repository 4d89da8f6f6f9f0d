"""What the method page says: the scheme drawn, an example worked through, every number, and every rule."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from html import escape
from itertools import groupby

import pandas as pd
import streamlit as st

from inforisk.clock import today
from inforisk.figures.caption import Caption
from inforisk.figures.heat_map import heat_map
from inforisk.findings import Rule, Severity
from inforisk.metrics.describe import origin_of
from inforisk.metrics.numbers import NUMBERS, Number
from inforisk.metrics.position import CellCounts
from inforisk.metrics.worked_example import Levels, WorkedExample, worked_example
from inforisk.phrases import numbered, sentence, verb
from inforisk.registers import ALL
from inforisk.registers.rules import RULES as REGISTER_RULES
from inforisk.scales import Scale
from inforisk.scoring import RULES as SCORING_RULES
from inforisk.scoring.scheme import Band, Scheme
from inforisk.ui.asked import asked_choice
from inforisk.ui.menu import NUMBER
from inforisk.ui.pictures import show_picture
from inforisk.ui.prose import link
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md
from inforisk.vocabulary import Kind, Stage
from inforisk.workbook.rules import RULES as WORKBOOK_RULES

ALL_RULES: tuple[Rule, ...] = (*WORKBOOK_RULES, *REGISTER_RULES, *SCORING_RULES)

SCORING = """
A score is always worked out from likelihood and impact. Where the register states another, both are kept and the row
gets a finding. A risk whose likelihood or impact is missing or unreadable is *not assessed*: never zero, never green.
"""

NOBODY_SAYS = "nobody-says"
"""What a stage's likelihood or impact is called in the address while it is missing."""

_STEPS_BELOW = {Stage.INHERENT: (0, 0), Stage.RESIDUAL: (1, 1), Stage.TARGET: (3, 1)}
"""Where the example begins: how many steps below the worst likelihood and the worst impact."""


def show_scheme(visit: Visit, scheme: Scheme) -> None:
    """A scheme: where it comes from, drawn with its appetite line, as a table, and its bands."""
    st.markdown(esc_md(origin_of(scheme)))
    show_picture(
        partial(heat_map, CellCounts(Stage.RESIDUAL, _no_counts(scheme)), scheme),
        scheme_caption(scheme),
        scheme_words(scheme),
    )
    st.table(matrix_lines(scheme), alt="The score and the band of every cell of the scheme")
    as_table(band_lines(scheme), "The bands of the scheme, worst first, and whether they are above appetite")
    st.markdown(SCORING)


def _no_counts(scheme: Scheme) -> tuple[tuple[int, ...], ...]:
    return ((0,) * scheme.impact.size,) * scheme.likelihood.size


def scheme_caption(scheme: Scheme) -> Caption:
    """What stands around the drawing of a scheme."""
    above = sum(scheme.is_above_appetite(cell.band) for cell in scheme.cells)
    message = f"{above} of {numbered(len(scheme.cells), 'cell')} {verb(above, 'is', 'are')} above appetite"
    drawn = f"The band of each {scheme.likelihood.name.lower()} and {scheme.impact.name.lower()}, and the appetite line"
    return Caption(message, drawn, f"the scheme {scheme.edition}", today())


def scheme_words(scheme: Scheme) -> str:
    """What the drawing of a scheme shows, for those who cannot see it."""
    cells = (f"{sum(cell.band == band.name for cell in scheme.cells)} {band.name}" for band in reversed(scheme.bands))
    return (
        f"{scheme_caption(scheme).message}: those in {scheme.appetite} and worse. Cells by band, worst first: "
        f"{', '.join(cells)}. No risk is counted here."
    )


def matrix_lines(scheme: Scheme) -> pd.DataFrame:
    """Score and band of every cell, likelihood from worst down, impact from mildest across. Markdown-safe text."""
    columns = [esc_md(f"{scheme.impact.name} {step.code} {step.label}".strip()) for step in scheme.impact.steps]
    rows = [[esc_md(f"{cell.score} {cell.band}") for cell in row] for row in scheme.rows_from_worst()]
    steps = [esc_md(f"{step.code} {step.label}".strip()) for step in reversed(scheme.likelihood.steps)]
    return pd.DataFrame(rows, index=pd.Index(steps, name=esc_md(scheme.likelihood.name)), columns=columns)


def band_lines(scheme: Scheme) -> pd.DataFrame:
    """Each band, worst first: what it means and on which side of the appetite line it lies. Plain text."""
    return pd.DataFrame([_band_line(scheme, band) for band in reversed(scheme.bands)])


def _band_line(scheme: Scheme, band: Band) -> dict[str, str]:
    side = "Above" if scheme.is_above_appetite(band.name) else "Within"
    return {"Band": f"{band.name} ({band.letter})", "Appetite": side, "What the council does": band.description}


def choose_levels(scheme: Scheme) -> Levels:
    """Likelihood and impact of the example at each stage, as steps counted from 1; the choices stand in the address."""
    chosen: dict[Stage, tuple[int | None, int | None]] = {}
    for stage, place in zip(Stage, st.columns(len(Stage)), strict=True):
        likely, bad = _STEPS_BELOW[stage]
        with place:
            chosen[stage] = (
                _choose_step(stage, "likelihood", scheme.likelihood, likely),
                _choose_step(stage, "impact", scheme.impact, bad),
            )
    return chosen


def _choose_step(stage: Stage, axis: str, scale: Scale, below_worst: int) -> int | None:
    words = {step.code: f"{step.code} {step.label}".strip() for step in scale.steps} | {NOBODY_SAYS: "Nobody says"}
    chosen = asked_choice(
        f"{sentence(stage.value)} {scale.name.lower()}",
        f"{stage}-{axis}",
        list(words),
        words=words.__getitem__,
        begins_with=scale.step(max(scale.size - below_worst, 1)).code,
    )
    return next((step.value for step in scale.steps if step.code == chosen), None)


def show_example(visit: Visit, levels: Levels, scheme: Scheme, siro: str) -> None:
    """The example of these figures, in the four steps of managing a risk."""
    place = f"{scheme.key}\n{levels}\n{siro}"
    for step in example_steps(remembered(visit, "example", place, lambda: worked_example(levels, scheme, siro))):
        st.subheader(step.title, anchor=False)
        st.markdown("\n".join(f"- {esc_md(words)}" for words in step.sentences))


@dataclass(frozen=True, slots=True)
class Step:
    """One step of managing a risk, with what the example says about it."""

    title: str
    sentences: Sequence[str]


def example_steps(example: WorkedExample) -> tuple[Step, ...]:
    """Identify, assess, treat, manage."""
    return (
        Step("Identify", _IDENTIFY),
        Step("Assess", example.assess),
        Step("Treat", example.treat),
        Step("Manage", example.manage),
    )


_IDENTIFY = (
    "Name the asset, what could happen to it and why, and what would follow: letters of the housing service go to the "
    "wrong address, because addresses are typed by hand, and strangers read about somebody's health.",
    "Give it a reference that it keeps, an owner, and the part it touches: confidentiality, integrity or availability.",
)


def show_numbers() -> None:
    """How every number is made, register by register, each with the way to the rows behind it."""
    for kind, numbers in numbers_by_register():
        with st.expander(f"{ALL[kind].label}: {numbered(len(numbers), 'number')}"):
            st.html(f"<dl>{''.join(map(_definition, numbers))}</dl>")


def numbers_by_register() -> Iterator[tuple[Kind, Sequence[Number]]]:
    """The numbers of each register that has any, in the registers' order."""
    in_order = sorted(NUMBERS.values(), key=lambda number: list(Kind).index(number.kind))
    return ((kind, tuple(numbers)) for kind, numbers in groupby(in_order, lambda number: number.kind))


def _definition(number: Number) -> str:
    rows = link(NUMBER, f"The rows behind it: {number.title.lower()}", {"of": number.name})
    parts = _paragraphs((f"Counted: {number.meaning}", f"Left out: {number.leaves_out}", f"Rule: {number.source}"))
    return f"<dt>{escape(number.title)}</dt>{parts}<dd>{rows}</dd>"


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<dd>{escape(text)}</dd>" for text in texts)


def show_rules() -> None:
    """Every rule, the gravest first."""
    st.text(
        "An error means that the row cannot be used as it stands, a warning that it is used but deserves a look. "
        "A note is for information."
    )
    for severity in sorted(Severity, key=lambda severity: severity.rank):
        rules = rules_of(severity)
        with st.expander(f"{sentence(severity.value)}: {numbered(len(rules), 'rule')}"):
            st.html(_rules_listed(rules))


def rules_of(severity: Severity) -> tuple[Rule, ...]:
    """The rules of one severity, by title."""
    return tuple(sorted((rule for rule in ALL_RULES if rule.severity is severity), key=lambda rule: rule.title))


@lru_cache(maxsize=8)
def _rules_listed(rules: tuple[Rule, ...]) -> str:
    return f"<dl>{''.join(map(_rule_listed, rules))}</dl>"


def _rule_listed(rule: Rule) -> str:
    return f"<dt>{escape(rule.title)}</dt>{_paragraphs((f'Why it matters: {rule.why}', f'Source: {rule.source}'))}"
