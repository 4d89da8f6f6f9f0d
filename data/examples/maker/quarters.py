"""The six financial quarters the example covers."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, order=True)
class Quarter:
    """A UK financial quarter: `year` is the one it starts in, `number` 1 to 4 (April to June is 1)."""

    year: int
    number: int

    @property
    def years(self) -> str:
        """ "2016-17" for the year that starts in April 2016."""
        return f"{self.year}-{(self.year + 1) % 100:02d}"

    @property
    def folder(self) -> str:
        """The folder its returns lie in: "2016-17Q4"."""
        return f"{self.years}Q{self.number}"

    @property
    def label(self) -> str:
        """As people write it: "Q4 2016/17"."""
        return f"Q{self.number} {self.years.replace('-', '/')}"

    @property
    def last_day(self) -> date:
        """The day every return of the quarter is made up to."""
        year, month = (self.year + 1, 3) if self.number == 4 else (self.year, 3 + 3 * self.number)
        return date(year, month, monthrange(year, month)[1])

    @property
    def next(self) -> "Quarter":
        """The quarter after."""
        return Quarter(self.year + 1, 1) if self.number == 4 else Quarter(self.year, self.number + 1)


QUARTERS = (Quarter(2015, 3), Quarter(2015, 4), *(Quarter(2016, number) for number in range(1, 5)))
LAST = QUARTERS[-1]


def quarter_of(day: date) -> Quarter:
    """The financial quarter a day falls in."""
    months = (day.month - 4) % 12
    return Quarter(day.year - (day.month < 4), months // 3 + 1)


def quarter_named(code: str) -> Quarter:
    """The quarter behind a code of the source tables: "16Q4"."""
    year, number = code.split("Q")
    return Quarter(2000 + int(year), int(number))
