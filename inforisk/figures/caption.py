"""What stands around a figure, after the Government Analysis Function: a title that says the message, a subtitle that
says what is drawn, and where and when the numbers are from.

Source: "Data visualisation: charts", Government Analysis Function: titles belong into the text around a chart, where
they wrap, are read out and can be searched, not into the picture.
"""

from dataclasses import dataclass
from datetime import date

from inforisk.phrases import day_words


@dataclass(frozen=True, slots=True)
class Caption:
    """`message` is the finding in one sentence without its full stop ("Four risks are above appetite, one fewer than at
    2016-17 Q3"), `drawn` what the picture shows, with its unit ("Open risks by residual band, number, each quarter"),
    `source` the registers the numbers are from."""

    message: str
    drawn: str
    source: str
    as_at: date

    @property
    def source_line(self) -> str:
        """What stands below the figure: "Source: information risk registers. As at 31 March 2017." """
        return f"Source: {self.source}. As at {day_words(self.as_at)}."
