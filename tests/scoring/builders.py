"""Hand-made registers and schemes for the scoring tests."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import pandas as pd
from hypothesis import strategies as st

from inforisk.registers.recognised import ColumnMatch, RecognisedRegister
from inforisk.registers.typed import TypedRegister
from inforisk.scales import Scale, Step
from inforisk.scoring.build import Drawn, ordered_cells
from inforisk.scoring.scheme import Band, Scheme, Scoring
from inforisk.vocabulary import Kind

LEVELS = ("likelihood", "impact", "confidentiality", "integrity", "availability")


def frame(columns: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """A typed frame: levels Int64, the rest str, rows from Excel row 2."""
    rows = pd.RangeIndex(2, 2 + len(next(iter(columns.values()))), name="row").astype("int64")
    return pd.DataFrame(
        {
            name: pd.Series(pd.array(list(values), dtype="Int64" if name.endswith(LEVELS) else "str"), index=rows)
            for name, values in columns.items()
        }
    )


def register(
    kind: Kind, columns: Mapping[str, Sequence[Any]], scales: Mapping[str, Scale] | None = None
) -> TypedRegister:
    """A typed register whose first column stands in A, the next in B, on a sheet named after its kind."""
    typed = frame(columns)
    matches = tuple(ColumnMatch(chr(65 + place), name, name, 1.0) for place, name in enumerate(columns))
    sheet = kind.value.capitalize()
    recognised = RecognisedRegister(sheet, kind, 1.0, (1,), 2, tuple(typed.index.tolist()), matches)
    return TypedRegister(kind, sheet, typed, typed.astype("str"), recognised, scales=scales or {})


def scale(name: str, size: int) -> Scale:
    """Steps 1 to `size` with made-up labels."""
    return Scale(name, tuple(Step(value, str(value), f"{name} {value}") for value in range(1, size + 1)))


FILLS = (("#00703C", "#FFFFFF"), ("#FFDD00", "#000000"), ("#F47738", "#000000"), ("#D4351C", "#FFFFFF"))


@st.composite
def product_schemes(draw: st.DrawFn) -> Scheme:
    """Any monotone product scheme: 3 to 6 steps a side, 2 to 4 bands cut by score."""
    likelihood = scale("Likelihood", draw(st.integers(3, 6)))
    impact = scale("Impact", draw(st.integers(3, 6)))
    bands = tuple(
        Band(f"Band {place}", f"B{place}", *FILLS[place]) for place in range(draw(st.integers(2, len(FILLS))))
    )
    cuts = sorted(draw(st.lists(st.integers(1, 36), min_size=len(bands) - 1, max_size=len(bands) - 1)))
    drawn = {
        (one, other): Drawn(str(one * other), sum(one * other > cut for cut in cuts))
        for one, other in product(range(1, likelihood.size + 1), range(1, impact.size + 1))
    }
    appetite = draw(st.integers(0, len(bands) - 1))
    return Scheme(
        name="made_up",
        title=draw(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1)),
        version=draw(st.sampled_from(["1", "1.10", "2016-17", "no", "null"])),
        likelihood=likelihood,
        impact=impact,
        bands=bands,
        cells=ordered_cells(drawn, Scoring.PRODUCT, bands),
        appetite=bands[appetite].name,
        tolerance=draw(st.sampled_from([None, *(band.name for band in bands[appetite:])])),
        likelihood_is_horizontal=draw(st.booleans()),
        note=draw(st.sampled_from(["", "Example: set by the council # not a comment", 'It\'s "quoted"'])),
        scoring=Scoring.PRODUCT,
    )
