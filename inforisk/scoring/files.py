"""A scheme as a file a risk manager can read and edit: docs/schemes.md shows one. YAML in, `Scheme` out."""

import dataclasses
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from inforisk.errors import SchemeError
from inforisk.scales import Scale, Step
from inforisk.scoring.build import Drawn, Steps, expected_score, milder_though_worse, ordered_cells
from inforisk.scoring.colours import READABLE, contrast, normal_colour, text_on
from inforisk.scoring.scheme import Band, Scheme, Scoring
from inforisk.scoring.yaml_parts import Part, parse
from inforisk.vocabulary import NOT_ASSESSED

FEWEST, MOST = 3, 6
"""Steps a side: fewer say nothing, more cannot be told apart by the people who score."""

LONGEST_WORD = 40
"""Characters in a code, a letter or a printed score: they stand in small cells and in file names."""

_SCALE_KEYS = ("name", "steps")
_STEP_KEYS = ("code", "label", "description", "also")
_BAND_KEYS = ("name", "letter", "colour", "text_colour", "description")
KEYS = (
    "name", "title", "version", "source", "note", "likelihood", "impact", "bands", "above_appetite_from",
    "above_tolerance_from", "score", "flat_axis", "monotone", "cells",
)  # fmt: skip
"""The entries of a scheme file; docs/schemes.md says what each means."""


def load_scheme(text: str) -> Scheme:
    """The scheme a file's text describes, complete and consistent.

    Raises SchemeError with one sentence that names the line and the cell, band or step at fault.
    """
    part = parse(text)
    part.require_only(KEYS)
    scoring = Scoring(_one_of(part["score"], [kind.value for kind in Scoring]))
    flat_axis = _one_of(part["flat_axis"], ("impact", "likelihood")) if "flat_axis" in part.entries else "impact"
    likelihood, impact = _scale(part["likelihood"], "Likelihood"), _scale(part["impact"], "Impact")
    bands = _bands(part["bands"])
    drawn = _drawn(part["cells"], likelihood, impact, bands, is_likelihood_flat=flat_axis == "likelihood")
    _require_formula(part["cells"], drawn, scoring)
    scheme = Scheme(
        name=_code(part["name"]),
        title=part["title"].text,
        version=_code(part["version"]),
        likelihood=likelihood,
        impact=impact,
        bands=bands,
        cells=ordered_cells(drawn, scoring, bands),
        appetite=_band_named(part["above_appetite_from"], bands),
        tolerance=_tolerance(part, bands),
        likelihood_is_horizontal=flat_axis == "likelihood",
        note=part.word("note"),
        source=part.word("source"),
        scoring=scoring,
    )
    return _with_honest_monotony(scheme, part)


def read_scheme(path: Path) -> Scheme:
    """The scheme in a file on this machine. Raises SchemeError that names the file as well as the place in it."""
    with naming(path):
        return load_scheme(path.read_text(encoding="utf-8-sig"))


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Says of everything wrong inside which file it is about: a SchemeError that begins with its name."""
    try:
        yield
    except (OSError, UnicodeDecodeError) as problem:
        raise SchemeError(f"{path.name} cannot be read as a UTF-8 text file.") from problem
    except SchemeError as problem:
        raise SchemeError(f"{path.name}: {problem}") from problem


def _scale(part: Part, name: str) -> Scale:
    part.require_only(_SCALE_KEYS)
    steps = tuple(_step(place, step) for place, step in enumerate(part["steps"], start=1))
    if not FEWEST <= len(steps) <= MOST:
        raise part["steps"].error(f"a scale has {FEWEST} to {MOST} steps, this one has {len(steps)}.")
    _require_distinct(
        ((step_part, word) for step_part, step in zip(part["steps"], steps, strict=True) for word in _words(step)),
        "two steps of a scale cannot share a word",
    )
    return Scale(part.word("name", name), steps)


def _step(place: int, part: Part) -> Step:
    part.require_only(_STEP_KEYS)
    also = tuple(word.text for word in part["also"]) if "also" in part.entries else ()
    return Step(place, _code(part["code"]), part.word("label"), part.word("description"), also)


def _words(step: Step) -> Iterable[str]:
    """What people write for a step, each once: a label may well repeat its own code."""
    return {word.casefold() for word in (step.code, step.label, *step.also) if word}


def _bands(part: Part) -> tuple[Band, ...]:
    bands = tuple(_band(entry) for entry in part)
    if len(bands) < 2:
        raise part.error("a scheme needs two bands or more, the mildest first.")
    for kind in ("name", "letter"):
        words = ((entry, getattr(band, kind)) for entry, band in zip(part, bands, strict=True))
        _require_distinct(words, f"two bands cannot share a {kind}")
    return bands


def _band(part: Part) -> Band:
    part.require_only(_BAND_KEYS)
    name = part["name"].text
    if name.casefold() == NOT_ASSESSED.casefold():
        raise part["name"].error(f"'{NOT_ASSESSED}' is kept for risks without likelihood or impact.")
    colour = _colour(part["colour"])
    text_colour = _colour(part["text_colour"]) if "text_colour" in part.entries else text_on(colour)
    if contrast(colour, text_colour) < READABLE:
        raise part.error(
            f"{text_colour} text on {colour} has a contrast of {contrast(colour, text_colour):.2f} to 1 and needs "
            f"{READABLE} to 1 to be readable. Use {text_on(colour)} text, or leave text_colour out."
        )
    letter = part.word("letter", name[:1].upper())
    return Band(name, letter, colour, text_colour, part.word("description"))


def _colour(part: Part) -> str:
    colour = normal_colour(part.text)
    if colour is None:
        raise part.error(f"'{part.text[:LONGEST_WORD]}' is not a colour such as \"#D4351C\" (in quotes).")
    return colour


def _drawn(
    part: Part, likelihood: Scale, impact: Scale, bands: Sequence[Band], *, is_likelihood_flat: bool
) -> dict[Steps, Drawn]:
    """Every cell of the drawing by its steps: a row for each step of the upright axis, the flat axis along it."""
    upright, flat = (impact, likelihood) if is_likelihood_flat else (likelihood, impact)
    codes = {step.code.casefold(): step for step in upright.steps}
    rows = {key.casefold(): row for key, row in part.entries.items()}
    for key, row in part.entries.items():
        if key.casefold() not in codes:
            raise row.error(f"'{key[:LONGEST_WORD]}' is not a step of {upright.name}: {upright.words()}.")
    drawn: dict[Steps, Drawn] = {}
    for code, step in codes.items():
        if code not in rows:
            raise part.error(f"the row of {upright.name} {step.code} {step.label} is missing.")
        for other, cell in zip(flat.steps, _cells_of_row(rows[code], flat), strict=True):
            steps = (other.value, step.value) if is_likelihood_flat else (step.value, other.value)
            drawn[steps] = _cell(cell, bands)
    return drawn


def _cells_of_row(row: Part, flat: Scale) -> tuple[Part, ...]:
    cells = tuple(row)
    if len(cells) != flat.size:
        missing = ", ".join(f"{flat.name} {step.code}" for step in flat.steps[len(cells) :])
        what = f"the cell of {missing} is missing" if missing else "there is a cell too many"
        raise row.error(f"{what}: this row has {len(cells)} cells for {flat.size} steps of {flat.name}.")
    return cells


def _cell(part: Part, bands: Sequence[Band]) -> Drawn:
    score, _, band = part.text.partition(" ")
    if not band:
        raise part.error(f"'{score[:LONGEST_WORD]}' should be a score and a band, such as '{score[:9] or 12} R'.")
    if len(score) > LONGEST_WORD:
        raise part.error(f"a score has at most {LONGEST_WORD} characters.")
    return Drawn(score, _rank(part, band, bands))


def _rank(part: Part, word: str, bands: Sequence[Band]) -> int:
    words = [band.letter.casefold() for band in bands] + [band.name.casefold() for band in bands]
    if word.casefold() in words:
        return words.index(word.casefold()) % len(bands)
    known = ", ".join(f"{band.letter} {band.name}" for band in bands)
    raise part.error(f"'{word[:LONGEST_WORD]}' is not a band of this scheme: {known}.")


def _band_named(part: Part, bands: Sequence[Band]) -> str:
    return bands[_rank(part, part.text, bands)].name


def _tolerance(part: Part, bands: Sequence[Band]) -> str | None:
    if "above_tolerance_from" not in part.entries:
        return None
    line = part["above_tolerance_from"]
    if _rank(line, line.text, bands) < _rank(line, part["above_appetite_from"].text, bands):
        raise line.error("tolerance cannot be tighter than appetite: name the same band or a worse one.")
    return _band_named(line, bands)


def _require_formula(part: Part, drawn: dict[Steps, Drawn], scoring: Scoring) -> None:
    for (likelihood, impact), cell in drawn.items():
        expected = expected_score(scoring, likelihood, impact)
        if expected is not None and cell.score != expected:
            raise part.error(
                f"likelihood step {likelihood}, impact step {impact} shows {cell.score[:LONGEST_WORD]}, but the "
                f"{scoring.value} is {expected}. Correct the cell, or write 'score: drawn'."
            )


def _with_honest_monotony(scheme: Scheme, part: Part) -> Scheme:
    """The scheme with its flag worked out; a matrix that is not monotone must say so, or it is taken for a slip."""
    fault = next(milder_though_worse(scheme), None)
    says_so = "monotone" in part.entries and _one_of(part["monotone"], ("yes", "no")) == "no"
    if fault is None or says_so:
        return dataclasses.replace(scheme, is_monotone=fault is None)
    worse, other = fault
    raise part["cells"].error(
        f"{_named(scheme, worse.likelihood, worse.impact)} is {worse.score} {worse.band}, milder than "
        f"{other.score} {other.band} at {_named(scheme, other.likelihood, other.impact)}. "
        "Correct the cell, or write 'monotone: no' if it is meant."
    )


def _named(scheme: Scheme, likelihood: int, impact: int) -> str:
    upright, flat = scheme.likelihood.step(likelihood), scheme.impact.step(impact)
    return f"{scheme.likelihood.name} {upright.code}, {scheme.impact.name} {flat.code}"


def _code(part: Part) -> str:
    if not part.text or len(part.text) > LONGEST_WORD:
        raise part.error(f"expected a short word here, at most {LONGEST_WORD} characters.")
    return part.text


def _one_of(part: Part, words: Collection[str]) -> str:
    if part.text not in words:
        raise part.error(f"'{part.text[:LONGEST_WORD]}' is not one of: {', '.join(words)}.")
    return part.text


def _require_distinct(words: Iterable[tuple[Part, str]], sentence: str) -> None:
    seen: set[str] = set()
    for part, word in words:
        if word.casefold() in seen:
            raise part.error(f"'{word[:LONGEST_WORD]}' stands here a second time: {sentence}.")
        seen.add(word.casefold())
