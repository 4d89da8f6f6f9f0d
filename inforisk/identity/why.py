"""Why two rows are taken for perhaps the same thing, in plain words for the person who decides."""

from collections.abc import Iterator, Sequence

import numpy as np

from inforisk.identity.compared import Coded, Compared
from inforisk.identity.likeness import MARGIN, Judged
from inforisk.identity.pairing import Numbers
from inforisk.phrases import listed


def reasons(compared: Compared, found: Judged, others: Numbers) -> list[str]:
    """One sentence a pair. `others` is the certainty of the best other pair of either row."""
    agreements = _agreements(compared, found)
    return [_sentence(found, place, others[place], agreements) for place in range(len(found.certainty))]


def _sentence(found: Judged, place: int, other: float, agreements: Sequence[tuple[str, Numbers]]) -> str:
    parts = [*_about_references(found, place), _about_titles(float(found.evidence.title[place]))]
    for verdict, value in (("agree", 1.0), ("differ", 0.0)):
        if names := [label for label, agree in agreements if agree[place] == value]:
            parts.append(f"{listed(names)} {verdict if len(names) > 1 else verdict + 's'}")
    if other > 0.0 and found.certainty[place] - other < MARGIN:
        parts.append("another row is nearly as like it")
    return "; ".join(parts)


def _about_references(found: Judged, place: int) -> Iterator[str]:
    if found.evidence.reference[place] == 1.0:
        yield "the reference is the same, but it may have been used again"
    elif found.evidence.reference[place] == 0.0:
        yield "the references differ"
    if found.evidence.service[place] == 0.0:
        yield "another service returned it"


def _about_titles(alike: float) -> str:
    if np.isnan(alike):
        return "one of them has no text"
    return "the texts are the same" if alike == 1.0 else f"the texts are {alike:.0%} alike"


def _agreements(compared: Compared, found: Judged) -> list[tuple[str, Numbers]]:
    traits = compared.traits
    columns: list[tuple[str, Coded]] = [(name, compared.person(name)) for name in traits.people]
    columns += [(name, compared.column(name)) for name in traits.facts]
    return [(compared.label(name), column.agree(found.before, found.after)) for name, column in columns]
