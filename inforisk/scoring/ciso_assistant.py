"""Risk matrices from a CISO Assistant library (YAML): each becomes a scheme of our own.

The format keeps levels in order (`probability`, `impact`, `risk`) and a `grid` with a row for each probability and
a column for each impact, whose values are places in `risk`. It has no numeric score (the level's abbreviation is
printed instead), no appetite and no axis direction. Ids and colours may be missing, abbreviations may repeat.
"""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from inforisk.scales import Scale, Step
from inforisk.scoring.build import Drawn, Steps, milder_though_worse, ordered_cells
from inforisk.scoring.colours import normal_colour, text_on
from inforisk.scoring.files import FEWEST, LONGEST_WORD, MOST
from inforisk.scoring.scheme import Band, Scheme, Scoring
from inforisk.scoring.yaml_parts import Part, parse
from inforisk.vocabulary import NOT_ASSESSED

LANGUAGE = "en"
"""Translations into this language are used where a library has them."""

UNCOLOURED = ("#00703C", "#FFDD00", "#F47738", "#D4351C", "#7A0E12", "#000000")
"""Fills for levels without a colour, mildest first."""

_NOTE = (
    "Imported from a CISO Assistant library, which holds no appetite line: it is drawn below the worst band until "
    "the council sets it. The printed score is the risk level's abbreviation."
)


def from_ciso_assistant(text: str) -> tuple[Scheme, ...]:
    """Every risk matrix of a library, in its order, as schemes with drawn scores.

    Raises SchemeError that names the line, for text that is no such library, holds no matrix, or holds one that is
    not complete or has fewer than three or more than six levels a side.
    """
    library = parse(text)
    objects = library["objects"].entries
    lists = [objects[name] for name in ("risk_matrices", "risk_matrix") if name in objects]
    if not lists:
        raise library["objects"].error("this library holds no risk matrix.")
    version = library.word("version", "1")[:LONGEST_WORD]
    return tuple(_scheme(matrix, version) for entry in lists for matrix in _several(entry))


def is_library(text: str) -> bool:
    """Whether a YAML text is laid out as such a library. Raises SchemeError where it is no YAML at all."""
    return "objects" in parse(text).entries


def _several(part: Part) -> Iterator[Part]:
    """The matrices of a library; the oldest libraries hold a single one without a list around it."""
    if part.is_mapping:
        yield part
    else:
        yield from part


def _scheme(matrix: Part, version: str) -> Scheme:
    likelihood, impact = _scale(matrix["probability"], "Likelihood"), _scale(matrix["impact"], "Impact")
    levels = tuple(_in_order(matrix["risk"]))
    bands = _bands(matrix["risk"], levels)
    scheme = Scheme(
        name=_name(matrix),
        title=_said(matrix, "name") or matrix.word("ref_id", "Imported matrix"),
        version=version,
        likelihood=likelihood,
        impact=impact,
        bands=bands,
        cells=ordered_cells(_drawn(matrix["grid"], likelihood, impact, levels), Scoring.DRAWN, bands),
        appetite=bands[-1].name,
        note=_NOTE,
        source=matrix.word("urn"),
    )
    return dataclasses.replace(scheme, is_monotone=next(milder_though_worse(scheme), None) is None)


def _name(matrix: Part) -> str:
    written = matrix.word("ref_id") or matrix.word("urn").rpartition(":")[2] or matrix.word("name", "imported")
    return re.sub(r"\W+", "_", written.lower()).strip("_")[:LONGEST_WORD] or "imported"


def _said(part: Part, key: str) -> str:
    """A text in our language where the library translates it, else as written."""
    translations = part.entries.get("translations")
    if translations is not None and LANGUAGE in translations.entries:
        translated = translations[LANGUAGE].word(key)
        if translated:
            return translated
    return part.word(key)


def _in_order(levels: Part) -> Iterator[Part]:
    """The levels by their ids where every one has an id, else as they stand."""
    entries = tuple(levels)
    ids = [level.word("id") for level in entries]
    if all(written.isascii() and written.isdigit() for written in ids):
        if sorted(map(int, ids)) != list(range(len(ids))):
            raise levels.error(f"the ids should be 0 to {len(ids) - 1}, each once.")
        entries = tuple(sorted(entries, key=lambda level: int(level.word("id"))))
    yield from entries


def _scale(levels: Part, name: str) -> Scale:
    entries = tuple(_in_order(levels))
    if not FEWEST <= len(entries) <= MOST:
        raise levels.error(f"a scale has {FEWEST} to {MOST} levels, this one has {len(entries)}.")
    codes = _distinct([_short(level, place) for place, level in enumerate(entries, start=1)])
    labels = _distinct([_said(level, "name") or code for level, code in zip(entries, codes, strict=True)])
    return Scale(
        name,
        tuple(
            Step(place, code, label, _said(level, "description"))
            for place, (level, code, label) in enumerate(zip(entries, codes, labels, strict=True), start=1)
        ),
    )


def _bands(part: Part, levels: Sequence[Part]) -> tuple[Band, ...]:
    if len(levels) < 2:
        raise part.error("a matrix needs two risk levels or more.")
    letters = _distinct([_short(level, place) for place, level in enumerate(levels, start=1)])
    names = _distinct([_said(level, "name") or letter for level, letter in zip(levels, letters, strict=True)])
    fills = [_fill(level, place, len(levels)) for place, level in enumerate(levels)]
    return tuple(
        Band(_own_name(name), letter, fill, text_on(fill), _said(level, "description"))
        for level, name, letter, fill in zip(levels, names, letters, fills, strict=True)
    )


def _own_name(name: str) -> str:
    """A level called "Not assessed" would be taken for a risk without likelihood or impact."""
    return f"{name} (level)" if name.casefold() == NOT_ASSESSED.casefold() else name


def _fill(level: Part, place: int, levels: int) -> str:
    written = normal_colour(level.word("hexcolor"))
    return written or UNCOLOURED[round(place * (min(levels, len(UNCOLOURED)) - 1) / (levels - 1))]


def _short(level: Part, place: int) -> str:
    return "".join(level.word("abbreviation").split())[:LONGEST_WORD] or str(place)


def _distinct(words: Sequence[str]) -> list[str]:
    """The words, with the place added to any that stands there before: "Medium", "Medium-3"."""
    taken: list[str] = []
    for place, word in enumerate(words, start=1):
        is_taken = word.casefold() in (other.casefold() for other in taken)
        taken.append(f"{word}-{place}" if is_taken else word)
    return taken


def _drawn(grid: Part, likelihood: Scale, impact: Scale, levels: Sequence[Part]) -> dict[Steps, Drawn]:
    rows = tuple(grid)
    if len(rows) != likelihood.size:
        raise grid.error(f"the grid has {len(rows)} rows for {likelihood.size} levels of probability.")
    scores = [_short(level, place) for place, level in enumerate(levels, start=1)]
    drawn: dict[Steps, Drawn] = {}
    for step, row in enumerate(rows, start=1):
        cells = tuple(row)
        if len(cells) != impact.size:
            raise row.error(f"this row has {len(cells)} cells for {impact.size} levels of impact.")
        for place, cell in enumerate(cells, start=1):
            rank = _rank(cell, len(levels))
            drawn[step, place] = Drawn(scores[rank], rank)
    return drawn


def _rank(cell: Part, levels: int) -> int:
    written = cell.text
    if not (written.isascii() and written.isdigit() and int(written[:9]) < levels):
        raise cell.error(f"'{written[:LONGEST_WORD]}' is not the place of a risk level (0 to {levels - 1}).")
    return int(written)
