"""Where things stand on a slide, in points of a slide 7.5 inches high: other slides are this one made larger or
smaller, so that what is legible on one is as legible on the other."""

from dataclasses import dataclass

HEIGHT = 540.0
WIDTH = 960.0
MARGIN = 40.0
_EMU = 12_700

TOP_MARKING = 8.0
_MARKING_HEIGHT = 20.0
_FOOTER_TOP, _FOOTER_HEIGHT = 482.0, 30.0
CONTENT_BOTTOM = 476.0
_NUMBER_WIDTH = 50.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def below(self, height: float) -> "Box":
        """What is left of it under so much of its height."""
        return Box(self.left, self.top + height, self.width, max(self.height - height, 0.0))

    def upper(self, height: float) -> "Box":
        """So much of its height, from the top."""
        return Box(self.left, self.top, self.width, height)

    def indented(self, by: float) -> "Box":
        """The same without so much of its left."""
        return Box(self.left + by, self.top, self.width - by, self.height)

    def beside(self, share: float, gap: float = 20.0) -> tuple["Box", "Box"]:
        """Two boxes side by side: the left has that share of the width without the gap."""
        left = (self.width - gap) * share
        return (
            Box(self.left, self.top, left, self.height),
            Box(self.left + left + gap, self.top, self.width - gap - left, self.height),
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """What goes where on every slide. `unit` is how many EMU of the real slide a point of this canvas takes."""

    width: float
    title: Box
    content: Box
    unit: float = _EMU

    def emu(self, points: float) -> int:
        """A length of the real slide."""
        return round(points * self.unit)

    def font(self, size: float) -> int:
        """A font size of the real slide, in hundredths of a point."""
        return round(size * self.unit / _EMU * 100)

    @property
    def top_marking(self) -> Box:
        """Where the marking stands above everything."""
        return self._marking(TOP_MARKING)

    @property
    def bottom_marking(self) -> Box:
        """Where the marking stands below everything."""
        return self._marking(HEIGHT - TOP_MARKING - _MARKING_HEIGHT)

    @property
    def footer(self) -> Box:
        """Where the imprint stands."""
        return Box(self.content.left, _FOOTER_TOP, self.content.width - _NUMBER_WIDTH - 10, _FOOTER_HEIGHT)

    @property
    def number(self) -> Box:
        """Where the number of the slide stands."""
        return Box(self.content.right - _NUMBER_WIDTH, _FOOTER_TOP, _NUMBER_WIDTH, _FOOTER_HEIGHT)

    def _marking(self, top: float) -> Box:
        return Box(self.width * 0.3, top, self.width * 0.4, _MARKING_HEIGHT)


def own_frame(width: float = WIDTH, unit: float = _EMU) -> Frame:
    """The frame of our own slides: a title over the whole width, what it is about below."""
    across = width - 2 * MARGIN
    title = Box(MARGIN, 32, across, 66)
    return Frame(width, title, Box(MARGIN, 106, across, CONTENT_BOTTOM - 106), unit)
