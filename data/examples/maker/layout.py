"""What a sheet looks like, as data: the lines above the table, the columns, and the habits of whoever keeps it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from .council import COUNCIL, Service
from .quarters import Quarter

Row = Mapping[str, object]


@dataclass(frozen=True)
class Product:
    """A score kept as a formula over the two columns to its left, with the value Excel last showed."""

    shown: int


Cell = str | int | float | date | Product | None


@dataclass(frozen=True)
class Column:
    """A column of somebody's register. `band` is the heading merged above it, `choices` its drop-down list."""

    heading: str
    cell: Callable[[Row], Cell]
    width: int = 16
    band: str = ""
    choices: tuple[str, ...] = ()
    is_coloured: bool = False


@dataclass(frozen=True)
class Style:
    """The look of a sheet. Colours are #RRGGBB; `lists` names the hidden sheet that holds the drop-downs."""

    fill: str = "#1F4E78"
    ink: str = "#FFFFFF"
    font: str = "Calibri"
    size: int = 10
    is_table: bool = False
    lists: str = ""
    has_filter: bool = False
    freeze_columns: int = 2


TitleLines = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Layout:
    """A whole sheet. `title` are the lines above the table ({quarter}, {as_at}, {service} are filled in, () is a blank
    row); `guidance` stands between headings and data; `section` gives the words of a row that starts a new group."""

    sheet: str
    columns: tuple[Column, ...]
    title: TitleLines = ()
    guidance: tuple[str, ...] = ()
    section: Callable[[Row], str] | None = None
    total: str = ""
    style: Style = field(default_factory=Style)

    @property
    def has_bands(self) -> bool:
        """Whether a row of merged group headings stands above the headings."""
        return any(column.band for column in self.columns)


def title_lines(layout: Layout, service: Service, quarter: Quarter) -> list[list[str]]:
    """The lines above the table with the service and quarter filled in."""
    words = {
        "council": COUNCIL,
        "service": service.name,
        "directorate": service.directorate,
        "quarter": quarter.label,
        "as_at": f"{quarter.last_day:%d/%m/%Y}",
    }
    return [[text.format(**words) for text in line] for line in layout.title]


def sections(layout: Layout, rows: tuple[Row, ...]) -> list[tuple[str, tuple[Row, ...]]]:
    """The rows under the words of their section; one section without words where there are none."""
    if layout.section is None:
        return [("", rows)]
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(layout.section(row), []).append(row)
    return [(words, tuple(members)) for words, members in found.items()]
