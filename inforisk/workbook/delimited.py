"""Inside the child: comma-, semicolon-, tab- and bar-separated text, as Excel would lay it out in rows."""

import csv
import io
import math
from collections import Counter
from collections.abc import Iterator, Sequence

from inforisk.workbook.text import TextSheet

_SEPARATORS = (",", ";", "\t", "|")
_SAMPLED_LINES = 400
# A quote that is not closed within this many lines was never meant to open anything.
_LONGEST_RECORD = 250
_LONGEST_FIELD = 4 << 20


def sheets_of(text: str) -> tuple[list[TextSheet], str]:
    """One sheet of the records, and "csv" or "tsv". A row is a record: a line break inside quotes starts no row."""
    csv.field_size_limit(_LONGEST_FIELD)
    stated, body = _stated_separator(text)
    lines = list(io.StringIO(body, newline=""))
    separator = stated or _likeliest_separator(lines[:_SAMPLED_LINES])
    sheet = TextSheet("Sheet1", _records(lines, separator))
    return [sheet], "tsv" if separator == "\t" else "csv"


def _stated_separator(text: str) -> tuple[str | None, str]:
    # Excel's own first line "sep=;" is an instruction and takes no row.
    first, _, rest = text.partition("\n")
    stated = first.strip("\r\ufeff\"' ")
    if stated[:4].lower() == "sep=" and len(stated) <= 5:
        return (stated[4:] or "\t"), rest
    return None, text


def _likeliest_separator(lines: Sequence[str]) -> str:
    return max(_SEPARATORS, key=lambda separator: _regularity(lines, separator))


def _regularity(lines: Sequence[str], separator: str) -> float:
    """How much of the text falls into rows of one width, weighed by that width."""
    widths = Counter(len(record) for record in _records(lines, separator) if any(record))
    if not widths:
        return 0.0
    return max(count * math.log2(width) for width, count in widths.items()) / widths.total()


def _records(lines: Sequence[str], separator: str) -> list[list[str]]:
    records: list[list[str]] = []
    at = 0
    while at < len(lines):
        read, at = _records_until_broken_quote(lines, at, separator)
        records.extend(read)
        if at < len(lines):
            records.append(lines[at].rstrip("\r\n").replace('"', "").split(separator))
            at += 1
    return records


def _records_until_broken_quote(lines: Sequence[str], start: int, separator: str) -> tuple[list[list[str]], int]:
    """The records from a line on, and the line whose quote is never closed (or the end)."""
    feed = _Feed(lines, start)
    records: list[list[str]] = []
    try:
        for record in csv.reader(feed, delimiter=separator):
            if feed.at == len(lines) and feed.at - feed.record_start > 1 and feed.ends_inside_quotes():
                return records, feed.record_start
            records.append(record)
            feed.record_start = feed.at
    except (csv.Error, _Unclosed):
        return records, feed.record_start
    return records, len(lines)


class _Unclosed(Exception):
    pass


class _Feed:
    """Hands lines to the csv reader, knowing where the record being read began."""

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self._lines = lines
        self.at = start
        self.record_start = start

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.at - self.record_start > _LONGEST_RECORD:
            raise _Unclosed
        if self.at >= len(self._lines):
            raise StopIteration
        self.at += 1
        return self._lines[self.at - 1]

    def ends_inside_quotes(self) -> bool:
        return sum(line.count('"') for line in self._lines[self.record_start : self.at]) % 2 == 1
