"""A scheme drawn in plain text, for the command line and for anybody who cannot see the picture."""

from collections.abc import Iterator

from inforisk.scoring.scheme import Band, Cell, Scheme, Scoring

FORMULAS = {
    Scoring.PRODUCT: "likelihood times impact",
    Scoring.SUM: "likelihood plus impact",
    Scoring.DRAWN: "as drawn in each cell",
}
"""How the score of a cell comes about, in words."""


def describe_scheme(scheme: Scheme) -> str:
    """The matrix as lines of text: a row a step, each cell its score and band letter, `*` where above appetite.

    Above it stand title, name and version; below it the axes in words, the bands, the appetite and tolerance lines
    and the note.
    """
    return "\n".join([f"{scheme.title} ({scheme.name}, version {scheme.version})", *_rows(scheme), *_words(scheme)])


def _rows(scheme: Scheme) -> Iterator[str]:
    is_flat = scheme.likelihood_is_horizontal
    upright, flat = (scheme.impact, scheme.likelihood) if is_flat else (scheme.likelihood, scheme.impact)
    heads = [f"{step.code} {step.label}".strip() for step in upright.steps]
    drawn = [_row(scheme, step.value) for step in upright.steps]
    width = max(len(text) for row in (*drawn, [step.code for step in flat.steps]) for text in row) + 2
    margin = max(map(len, heads))
    yield upright.name
    for head, row in zip(reversed(heads), reversed(drawn), strict=True):
        yield f"  {head.ljust(margin)} |{''.join(text.rjust(width) for text in row)}".rstrip()
    codes = "".join(f"{step.code}  ".rjust(width) for step in flat.steps)
    yield f"  {' ' * margin} +{'-' * width * flat.size}"
    yield f"  {' ' * margin}  {codes.rstrip()}  {flat.name}"


def _row(scheme: Scheme, upright: int) -> list[str]:
    if scheme.likelihood_is_horizontal:
        return [_cell(scheme, scheme.cell(step.value, upright)) for step in scheme.likelihood.steps]
    return [_cell(scheme, scheme.cell(upright, step.value)) for step in scheme.impact.steps]


def _cell(scheme: Scheme, cell: Cell) -> str:
    mark = "*" if scheme.is_above_appetite(cell.band) else " "
    return f"{cell.score} {scheme.band(cell.band).letter}{mark}"


def _words(scheme: Scheme) -> Iterator[str]:
    yield f"{scheme.likelihood.name}: {scheme.likelihood.words()}"
    yield f"{scheme.impact.name}: {scheme.impact.words()}"
    yield f"Score: {FORMULAS[scheme.scoring]}"
    for band in scheme.bands:
        yield f"  {_band(scheme, band)}"
    yield f"Appetite: {scheme.appetite} and worse exceed appetite (*)"
    if scheme.tolerance is not None:
        yield f"Tolerance: {scheme.tolerance} and worse are not tolerated"
    if not scheme.is_monotone:
        yield "A worse likelihood or impact may have a milder band in this matrix."
    if scheme.note:
        yield f"Note: {scheme.note}"


def _band(scheme: Scheme, band: Band) -> str:
    """One band in a line: its letter, name and scores. A drawn matrix lists cells, a formula a range."""
    scores = sorted({(cell.severity, cell.score) for cell in scheme.cells if cell.band == band.name})
    if not scores:
        return f"{band.letter} {band.name}: no cell"
    are_numbers = scheme.scoring is not Scoring.DRAWN
    printed = f"{scores[0][1]} to {scores[-1][1]}" if are_numbers else ", ".join(score for _, score in scores)
    meaning = f" ({band.description})" if band.description else ""
    return f"{band.letter} {band.name}: {printed}{meaning}"
