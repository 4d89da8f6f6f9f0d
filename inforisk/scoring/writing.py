"""Writing a scheme back as the file `load_scheme` reads, for a council to keep and edit."""

import re
from collections.abc import Iterator

import yaml

from inforisk.scales import Scale, Step
from inforisk.scoring.scheme import Band, Scheme

_PLAIN = re.compile(r"[A-Za-z0-9]+( [A-Za-z0-9]+)?")
_WORDS_OF_YAML = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


def dump_scheme(scheme: Scheme) -> str:
    """The scheme as a file; `load_scheme` gives the same scheme back."""
    return "\n".join(_lines(scheme)) + "\n"


def _lines(scheme: Scheme) -> Iterator[str]:
    yield "# A risk matrix: scales and bands are listed mildest first. Lines after a # are for people only."
    for key in ("name", "title", "version", "source", "note"):
        yield f"{key}: {_written(getattr(scheme, key))}"
    for key, scale in (("likelihood", scheme.likelihood), ("impact", scheme.impact)):
        yield ""
        yield from _scale_lines(key, scale)
    yield ""
    yield "bands:"
    for band in scheme.bands:
        yield from _band_lines(band)
    yield ""
    yield f"above_appetite_from: {_written(scheme.appetite)}  # risks in this band and every worse one exceed appetite"
    if scheme.tolerance is not None:
        yield f"above_tolerance_from: {_written(scheme.tolerance)}"
    yield f"score: {scheme.scoring.value}"
    yield f"flat_axis: {'likelihood' if scheme.likelihood_is_horizontal else 'impact'}"
    yield f"monotone: {'yes' if scheme.is_monotone else 'no'}"
    yield ""
    yield from _cell_lines(scheme)


def _scale_lines(key: str, scale: Scale) -> Iterator[str]:
    yield f"{key}:"
    yield f"  name: {_written(scale.name)}"
    yield "  steps:"
    yield from (f"    - {{{', '.join(_step_entries(step))}}}" for step in scale.steps)


def _step_entries(step: Step) -> Iterator[str]:
    yield f"code: {_written(step.code)}"
    yield f"label: {_written(step.label)}"
    if step.description:
        yield f"description: {_written(step.description)}"
    if step.also:
        yield f"also: [{', '.join(map(_written, step.also))}]"


def _band_lines(band: Band) -> Iterator[str]:
    yield f"  - name: {_written(band.name)}"
    yield f"    letter: {_written(band.letter)}"
    yield f'    colour: "{band.colour}"'
    yield f'    text_colour: "{band.text_colour}"'
    if band.description:
        yield f"    description: {_written(band.description)}"


def _cell_lines(scheme: Scheme) -> Iterator[str]:
    """The drawing, worst row first as on paper: each cell its score and the letter of its band."""
    is_flat = scheme.likelihood_is_horizontal
    upright, flat = (scheme.impact, scheme.likelihood) if is_flat else (scheme.likelihood, scheme.impact)
    letters = {band.name: band.letter for band in scheme.bands}
    yield f"# One row a step of {upright.name.lower()}, worst first; along it {flat.name.lower()}, mildest first."
    yield "cells:"
    for step in reversed(upright.steps):
        pairs = ((other.value, step.value) if is_flat else (step.value, other.value) for other in flat.steps)
        cells = (scheme.cell(*pair) for pair in pairs)
        row = ", ".join(_written(f"{cell.score} {letters[cell.band]}") for cell in cells)
        yield f"  {_written(step.code)}: [{row}]"


def _written(text: str) -> str:
    """A value as YAML: bare where it cannot be taken for anything else, otherwise in double quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML:
        return text
    return yaml.safe_dump(text, default_style='"', allow_unicode=True, width=1_000_000).strip()
