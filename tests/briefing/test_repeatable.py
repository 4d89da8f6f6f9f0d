"""Files that come out the same each time."""

import io
import zipfile
from datetime import date

from inforisk.briefing.bundle.repeatable import repeatable

DAY = date(2017, 3, 31)


def archive(entries: dict[str, bytes], when: tuple[int, int, int, int, int, int]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in entries.items():
            made.writestr(zipfile.ZipInfo(name, when), content)
    return out.getvalue()


def core(day: str) -> bytes:
    return f'<p><dcterms:created xsi:type="W3CDTF">{day}</dcterms:created></p>'.encode()


def made_on(year: int) -> bytes:
    """A presentation whose chart holds a workbook, all of it made in one year."""
    when = (year, 5, 6, 7, 8, 10)
    workbook = archive({"docProps/core.xml": core(f"{year}-05-06T07:08:10Z"), "xl/sheet1.xml": b"<a/>"}, when)
    entries = {
        "ppt/slide1.xml": b"<s/>",
        "ppt/embeddings/Sheet1.xlsx": workbook,
        "docProps/core.xml": core(f"{year}-01-01T00:00:00Z"),
    }
    return archive(entries, when)


def test_the_same_content_made_in_two_years_is_the_same_file() -> None:
    assert made_on(2020) != made_on(2021)
    assert repeatable(made_on(2020), DAY) == repeatable(made_on(2021), DAY)


def test_other_content_is_another_file() -> None:
    other = archive({"ppt/slide1.xml": b"<t/>"}, (2020, 5, 6, 7, 8, 10))
    assert repeatable(other, DAY) != repeatable(made_on(2020), DAY)


def test_names_content_and_order_of_the_entries_stay() -> None:
    with zipfile.ZipFile(io.BytesIO(repeatable(made_on(2020), DAY))) as kept:
        assert kept.namelist() == ["ppt/slide1.xml", "ppt/embeddings/Sheet1.xlsx", "docProps/core.xml"]
        assert kept.read("ppt/slide1.xml") == b"<s/>"
        assert kept.read("docProps/core.xml") == core("2017-03-31T00:00:00Z")


def test_a_day_before_archives_know_of_is_their_first_year() -> None:
    with zipfile.ZipFile(io.BytesIO(repeatable(made_on(2020), date(1975, 3, 31)))) as kept:
        assert kept.infolist()[0].date_time == (1980, 3, 31, 0, 0, 0)
