"""UK financial quarters: April to June is quarter 1 of the year that ends next March. Layer 0."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from inforisk.errors import NotAQuarter

_YEAR = r"(?P<first>\d{4})\s*[-/–]\s*(?P<second>\d{4}|\d{2})"
_NUMBER = r"Q(?:uarter)?\s*(?P<number>[1-4])"
_WRITTEN = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (rf"{_YEAR}\s*{_NUMBER}", rf"{_NUMBER}\s+{_YEAR}"))
_EARLIEST, _LATEST = 1900, 2999


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A financial quarter: `year` is the one its financial year begins in (2016 for 2016-17), `number` is 1 to 4.

    Quarters sort in time, and so do their labels.
    """

    year: int
    number: int

    def __post_init__(self) -> None:
        if self.number not in (1, 2, 3, 4) or not _EARLIEST <= self.year <= _LATEST:
            raise NotAQuarter(f"There is no quarter {self.number} of a financial year beginning in {self.year}.")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The quarter people mean by "2016-17Q4", "2016-17 Q4", "2016/17 Q4" or "Q4 2016-17".

        Raises NotAQuarter where the text is none of these or its two years do not follow each other.
        """
        written = next((found for form in _WRITTEN if (found := form.fullmatch(text.strip()))), None)
        if written is None:
            raise NotAQuarter(
                f"'{text}' is not a quarter. Write the financial year and the quarter, such as 2016-17 Q4."
            )
        first, second = int(written["first"]), written["second"]
        if str(first + 1)[-len(second) :] != second:
            raise NotAQuarter(f"'{text}' is not a financial year: {first} is followed by {first + 1}.")
        return cls(first, int(written["number"]))

    @classmethod
    def of(cls, day: date) -> Self:
        """The quarter a day falls in."""
        year = day.year if day.month >= 4 else day.year - 1
        return cls(year, (day.month - 4) % 12 // 3 + 1)

    @property
    def first_day(self) -> date:
        """1 April, 1 July, 1 October or 1 January."""
        return date(self.year + 1, 1, 1) if self.number == 4 else date(self.year, 3 * self.number + 1, 1)

    @property
    def last_day(self) -> date:
        """30 June, 30 September, 31 December or 31 March."""
        return self.next.first_day - timedelta(days=1)

    @property
    def next(self) -> Self:
        """The quarter after this one."""
        return type(self)(self.year + 1, 1) if self.number == 4 else type(self)(self.year, self.number + 1)

    @property
    def previous(self) -> Self:
        """The quarter before this one."""
        return type(self)(self.year - 1, 4) if self.number == 1 else type(self)(self.year, self.number - 1)

    def quarters_after(self, earlier: "Quarter") -> int:
        """How many quarters lie between an earlier one and this one: 0 for itself, 1 for the one before."""
        return (self.year - earlier.year) * 4 + self.number - earlier.number

    @property
    def label(self) -> str:
        """The quarter as printed everywhere: "2016-17 Q4"."""
        return f"{self.year}-{(self.year + 1) % 100:02d} Q{self.number}"

    def __str__(self) -> str:
        return self.label
