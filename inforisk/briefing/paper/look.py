"""The colours of every paper, one source for slides, documents and pictures: dark ink on white, the six categories of
the Government Analysis Function with the ink that reads on each."""

from inforisk.briefing.paper.charts import Tone
from inforisk.figures.palette import CATEGORIES
from inforisk.scoring.scheme import Band

INK, PAPER, ACCENT, RULE = "#0B0C0C", "#FFFFFF", "#12436D", "#8A8A8A"
FAINT = "#F0F2F5"
"""Behind header rows and tiles; ink stands on it at more than 16:1."""

_INKS = ("#FFFFFF", "#0B0C0C", "#FFFFFF", "#0B0C0C", "#FFFFFF", "#0B0C0C")
TONES: tuple[Tone, ...] = tuple(Tone(fill, ink) for fill, ink in zip(CATEGORIES["light"], _INKS, strict=True))
"""Fill and ink of each category, at 4.5:1 or more, in the order they are to be used."""

EMPTY = Tone(PAPER, INK)
"""For what is not assessed or not known: empty, like the evidence."""


def band_tone(band: Band) -> Tone:
    """The fill and ink of a band of the scheme."""
    return Tone(band.colour, band.text_colour)
