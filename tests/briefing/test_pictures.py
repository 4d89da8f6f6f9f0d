"""Pictures for paper: the right colour in the right place, every number printed, nothing cut off, alike each time."""

import io
import struct
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from inforisk.briefing.paper.blocks import Picture
from inforisk.briefing.paper.charts import BarChart, Chart, LevelChart, LineChart, MatrixChart, Series, Tone
from inforisk.briefing.paper.look import EMPTY, INK, TONES
from inforisk.briefing.pictures.drawing import drawing_of, png_bytes, svg_bytes
from inforisk.briefing.pictures.lettering import one_line, shown, width_of, wrapped
from inforisk.briefing.pictures.raster import figure
from inforisk.briefing.pictures.shapes import Box, Disc, Drawing, Polygon, Stroke, Words
from inforisk.metrics.position import CellCounts
from inforisk.scoring import DEFAULT, schemes
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Stage
from tests.briefing.nasty import NASTY
from tests.briefing.papers import bars, columns_by_quarter, counts, levels, lines, matrix_table, paper, picture

LONG = (
    "A service with a very long name that goes on and on, Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel"
)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(chart: Chart) -> Picture:
    return picture("tried", chart, "What it says", matrix_table())


def texts(chart: Chart) -> list[str]:
    return [words.text for words in drawing_of(chart).words()]


def named(count: int, name: str = "") -> tuple[str, ...]:
    return tuple(f"{name or 'Service'} {number}" for number in range(1, count + 1))


def stacked(count: int, name: str = "", *, is_lying: bool = True) -> BarChart:
    series = (
        Series(name or "Complete", tuple(float(place % 9) for place in range(count)), TONES[0]),
        Series(name or "Awaiting approval", tuple(float(place % 4 * 100) for place in range(count)), TONES[3]),
        Series(name or "Not known", tuple(None if place % 3 else 1.0 for place in range(count)), EMPTY),
    )
    return BarChart(named(count, name), series, name or "Actions", is_lying)


def lines_of(count: int, name: str = "") -> LineChart:
    series = tuple(
        Series(f"{name or 'Line'} {number}", tuple(float(place * number) for place in range(count)), TONES[number % 6])
        for number in range(3)
    )
    return LineChart(named(count, name), series, name or "Risks")


def levels_of(count: int, name: str = "") -> LevelChart:
    stands = tuple(None if place % 5 == 4 else place % 5 + 1.0 for place in range(count))
    scale = tuple((step, f"{step:.0f} {name or 'Level'}") for step in (1.0, 2.0, 3.0, 4.0, 5.0))
    return LevelChart(named(count, name), stands, (3.0,) * count, (2.0,) * count, scale)


def matrix(scheme: Scheme, count: int = 0) -> MatrixChart:
    held = tuple((count,) * scheme.impact.size for _ in range(scheme.likelihood.size))
    return MatrixChart(CellCounts(Stage.RESIDUAL, held, {}, total=3, assessed=0, not_assessed=3), scheme)


def many(name: str = "") -> Iterator[Chart]:
    for count in (1, 2, 7, 40):
        yield stacked(count, name)
        yield stacked(count, name, is_lying=False)
        yield lines_of(count, name)
        yield levels_of(count, name)


SAMPLE: tuple[Chart, ...] = (MatrixChart(counts(), DEFAULT), bars(), columns_by_quarter(), lines(), levels())
EMPTIES: tuple[Chart, ...] = (
    BarChart((), (), "Actions"),
    BarChart((), (), "Actions", is_lying=False),
    LineChart((), (), "Actions"),
    LevelChart((), (), (), (), ()),
    BarChart(("ICT",), (Series("Open", (None,), TONES[0]),), ""),
    LineChart(("2016-17 Q4",), (Series("Open", (None,), TONES[0]),), ""),
    LevelChart(("Governance",), (None,), (None,), (None,), ()),
)


def pixel(content: bytes, x: float, y: float) -> str:
    """The colour at a place given in points, "#RRGGBB"."""
    from PIL import Image

    with Image.open(io.BytesIO(content)) as image:
        red, green, blue = image.convert("RGB").getpixel((round(x * 200 / 72), round(y * 200 / 72)))
    return f"#{red:02X}{green:02X}{blue:02X}"


def cells(chart: MatrixChart) -> list[Box]:
    """The cells as drawn, row by row from the top."""
    return [shape for shape in drawing_of(chart).shapes if isinstance(shape, Box)][: len(chart.scheme.cells)]


def test_every_cell_of_the_painted_heat_map_has_the_colour_of_its_band() -> None:
    green, amber, red = "#00703C", "#FFC000", "#D4351C"
    content = png_bytes(drawn(SAMPLE[0]))
    painted = [pixel(content, box.x + 5, box.y + 5) for box in cells(MatrixChart(counts(), DEFAULT))]
    assert painted == [
        amber, amber, red, red, red,
        green, amber, amber, red, red,
        green, amber, amber, amber, red,
        green, green, amber, amber, amber,
        green, green, green, green, amber,
    ]  # fmt: skip


def test_the_appetite_line_is_painted_between_cells_on_either_side_of_it_and_nowhere_else() -> None:
    content = png_bytes(drawn(SAMPLE[0]))
    top_row = cells(MatrixChart(counts(), DEFAULT))[:5]
    edges = [pixel(content, box.x, box.y + box.height / 2) for box in top_row[1:]]
    assert edges == ["#FFFFFF", INK, "#FFFFFF", "#FFFFFF"]


def test_the_heat_map_says_word_and_count_in_each_cell_and_what_stands_in_none() -> None:
    said = texts(SAMPLE[0])
    assert said[:28] == [
        "Medium", "Medium", "High", "High", "2", "High",
        "Low", "Medium", "Medium", "High", "High",
        "Low", "Medium", "3", "Medium", "Medium", "High",
        "Low", "Low", "Medium", "Medium", "Medium",
        "Low", "4", "Low", "Low", "Low", "Medium",
    ]  # fmt: skip
    assert said[-5:] == [
        "High (15 to 25)", "Medium (5 to 12)", "Low (1 to 4)", "Appetite line",
        "2 of 11 risks are not assessed and stand in no cell.",
    ]  # fmt: skip


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.name)
def test_every_scheme_fits_its_map_with_no_word_broken(scheme: Scheme) -> None:
    chart = matrix(scheme, count=1_234)
    words = {word for band in scheme.bands for word in (*band.name.split(), band.letter)}
    inside = [text for text in texts(chart)[: 3 * len(scheme.cells)] if text != "1,234"][: len(scheme.cells)]
    assert {word for text in inside for word in text.split()} <= words
    assert outside(drawing_of(chart)) == []


def test_bars_print_the_number_of_each_part_and_say_what_is_not_known() -> None:
    chart = BarChart(
        ("A", "B", "C"), (Series("Done", (3, 0, None), TONES[0]), Series("Open", (1, 0, None), TONES[3])), "Actions"
    )
    said = texts(chart)
    assert {"Done 3", "Open 1"} <= set(said)
    assert said[said.index("B") + 1] == "0"
    assert said[said.index("C") + 1] == "not known"


def test_a_part_too_narrow_for_its_number_has_it_behind_the_bar() -> None:
    chart = BarChart(("Plan",), (Series("Done", (500,), TONES[0]), Series("Open", (2,), TONES[3])), "Actions")
    assert {"Done 500", "Open 2"} <= set(texts(chart))


def test_bars_without_parts_have_their_number_behind_them_and_no_legend() -> None:
    said = texts(BarChart(("A", "B"), (Series("Open", (1_200, 7), TONES[0]),), "Risks"))
    assert [text for text in said if text in ("1,200", "7", "Open")] == ["1,200", "7"]


def test_upright_bars_stand_on_nought_and_a_quarter_nobody_returned_says_so() -> None:
    chart = BarChart(
        ("Q1", "Q2"), (Series("High", (2, None), TONES[0]), Series("Low", (4, None), TONES[1])), "Risks", False
    )
    high, low = [shape for shape in drawing_of(chart).shapes if isinstance(shape, Box)][:2]
    assert high.y + high.height == pytest.approx(189)
    assert low.y + low.height == pytest.approx(high.y)
    assert low.height == pytest.approx(2 * high.height)
    assert "not known" in texts(chart)


def test_a_line_is_broken_where_it_has_no_value() -> None:
    chart = LineChart(named(5), (Series("Open", (1, 2, None, 4, 5), TONES[0]),), "Risks")
    paths = [shape for shape in drawing_of(chart).shapes if isinstance(shape, Stroke) and shape.width > 2]
    assert [len(path.points) for path in paths] == [2, 2]
    marks = [shape for shape in drawing_of(chart).shapes if isinstance(shape, Disc)]
    assert len(marks) == 4


def test_each_line_has_its_own_dash_and_mark_and_its_name_with_its_last_value_at_its_end() -> None:
    shapes = drawing_of(lines_of(4)).shapes
    paths = [shape for shape in shapes if isinstance(shape, Stroke) and shape.width > 2]
    assert len({path.dash for path in paths}) == 3
    assert {type(shape) for shape in shapes if isinstance(shape, Disc | Polygon)} == {Disc, Polygon}
    assert texts(lines_of(4))[-3:] == ["Line 2: 6", "Line 1: 3", "Line 0: 0"]


def test_a_share_is_drawn_from_0_to_100() -> None:
    chart = LineChart(named(2), (Series("Valid", (20, 50), TONES[0]),), "Owners", is_percent=True)
    said = texts(chart)
    assert [text for text in said if text.endswith("%")] == ["0%", "20%", "40%", "60%", "80%", "100%", "Valid: 50%"]


def test_a_dimension_has_a_disc_where_it_stands_a_ring_where_it_stood_and_a_stroke_where_it_is_to_be() -> None:
    shapes = drawing_of(levels()).shapes
    legend = 3  # the last of each shape stands in the legend
    discs = [shape for shape in shapes if isinstance(shape, Disc) and shape.fill != "#FFFFFF"]
    rings = [shape for shape in shapes if isinstance(shape, Disc) and shape.fill == "#FFFFFF"]
    targets = [shape for shape in shapes if isinstance(shape, Stroke) and shape.colour == "#801650"]
    assert [len(discs) - 1, len(rings) - 1, len(targets) - 1] == [2, 1, legend]
    assert targets[0].points[0][0] == discs[0].x
    assert rings[0].x == discs[1].x
    assert "Security (not assessed)" in texts(levels())
    assert "(not assessed)" in texts(levels_of(5, LONG))


@pytest.mark.parametrize("chart", SAMPLE, ids=lambda chart: type(chart).__name__)
def test_the_drawing_as_svg_says_in_words_what_it_shows_and_keeps_its_text(chart: Chart) -> None:
    one = replace(drawn(chart), words="Two & <three>")
    root = ElementTree.fromstring(svg_bytes(one))
    assert (root.attrib["role"], root.attrib["aria-labelledby"]) == ("img", "title words")
    assert root.findtext(f"{SVG}title") == "What it says"
    assert root.findtext(f"{SVG}desc") == "Two & <three>"
    assert [text.text for text in root.iter(f"{SVG}text")] == texts(chart)
    assert "'DejaVu Sans'" in root.attrib["font-family"]


@pytest.mark.parametrize("chart", SAMPLE, ids=lambda chart: type(chart).__name__)
def test_a_picture_is_the_same_to_the_byte_whenever_it_is_drawn(chart: Chart) -> None:
    assert png_bytes(drawn(chart)) == png_bytes(drawn(chart))
    assert svg_bytes(drawn(chart)) == svg_bytes(drawn(chart))


def test_pictures_drawn_at_the_same_time_do_not_disturb_each_other() -> None:
    pictures = [drawn(chart) for chart in SAMPLE] * 3
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(png_bytes, pictures)) == [png_bytes(one) for one in pictures]


def test_a_painted_picture_notes_neither_date_nor_program() -> None:
    content, names, place = png_bytes(drawn(bars())), [], 8
    while place < len(content):
        length, name = struct.unpack(">I4s", content[place : place + 8])
        names.append(name.decode())
        place += 12 + length
    assert set(names) == {"IHDR", "pHYs", "IDAT", "IEND"}


def outside(drawing: Drawing) -> list[str]:
    """The words that reach beyond the sheet as painted."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    painted = figure(drawing)
    renderer = FigureCanvasAgg(painted).get_renderer()
    found = []
    for words in painted.findobj(lambda artist: type(artist).__name__ == "Text" and artist.get_text()):
        box = words.get_window_extent(renderer)
        if box.x0 < -2 or box.y0 < -2 or box.x1 > painted.bbox.x1 + 2 or box.y1 > painted.bbox.y1 + 2:
            found.append(words.get_text())
    return found


@pytest.mark.parametrize("name", ["", LONG], ids=["short", "long"])
def test_no_word_is_cut_off_however_many_things_there_are_and_however_long_their_names(name: str) -> None:
    assert [outside(drawing_of(chart)) for chart in many(name)] == [[]] * 16


@pytest.mark.parametrize("chart", [*SAMPLE, *EMPTIES], ids=lambda chart: type(chart).__name__)
def test_no_word_of_the_sample_or_of_an_empty_picture_is_cut_off(chart: Chart) -> None:
    assert outside(drawing_of(chart)) == []
    assert png_bytes(drawn(chart)).startswith(b"\x89PNG")


def overlapping(words: tuple[Words, ...]) -> list[tuple[str, str]]:
    """The pairs of words that lie on each other."""
    boxes = [(text, *extent(text)) for text in words if text.text]
    return [
        (one.text, other.text)
        for place, (one, left, top, right, bottom) in enumerate(boxes)
        for other, begins, high, ends, low in boxes[:place]
        if left < ends and begins < right and top < low and high < bottom
    ]


def extent(words: Words) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the letters of a line, without their tails."""
    width = width_of(words.text, words.size, is_bold=words.is_bold)
    left = words.x - {"left": 0, "center": width / 2, "right": width}[words.align]
    return left, words.y - 0.7 * words.size, left + width, words.y


@pytest.mark.parametrize("name", ["", LONG], ids=["short", "long"])
def test_no_two_words_lie_on_each_other(name: str) -> None:
    for chart in (*SAMPLE, *many(name)):
        assert overlapping(drawing_of(chart).words()) == []


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("chart", [*SAMPLE, stacked(7)], ids=lambda chart: type(chart).__name__)
def test_every_word_reads_on_what_it_stands_on(chart: Chart) -> None:
    shapes = drawing_of(chart).shapes
    for words in drawing_of(chart).words():
        left, _, right, bottom = extent(words)
        x, y = (left + right) / 2, bottom - 0.3 * words.size
        under = [
            box.fill for box in shapes
            if isinstance(box, Box) and box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
        ]  # fmt: skip
        assert contrast(words.colour, under[-1] if under else "#FFFFFF") >= 4.5, words.text


@pytest.mark.parametrize("text", [*NASTY, "", "$x^2$ costs $5", "العربية and English", "漢字", "a\u0301\u0301\u0301",
                                  "x" * 32_767])  # fmt: skip
def test_a_name_of_any_kind_is_drawn_as_it_stands(text: str) -> None:
    chart = BarChart((text, "B"), (Series(text, (3, 1), TONES[0]), Series("Open", (1, 2), TONES[3])), text)
    one = replace(drawn(chart), words=text, caption=replace(drawn(chart).caption, message=text))
    assert png_bytes(one).startswith(b"\x89PNG")
    ElementTree.fromstring(svg_bytes(one))
    assert outside(drawing_of(chart)) == []


def test_a_dollar_sign_begins_no_formula() -> None:
    chart = BarChart(("$x^2$",), (Series("Open", (3,), TONES[0]),), "Risks")
    assert "$x^2$" in [text.text for text in ElementTree.fromstring(svg_bytes(drawn(chart))).iter(f"{SVG}text")]
    painted = [words.get_parse_math() for words in figure(drawing_of(chart)).findobj() if hasattr(words, "get_text")]
    assert set(painted) == {False}


def test_what_the_font_lacks_is_a_box_and_what_is_not_to_be_seen_is_left_out() -> None:
    assert one_line("漢a") == "▯a"
    assert one_line("＝1＋1") == "=1+1"
    assert one_line("\u202eturned\u202c\u200d\ufe0f") == "turned"
    assert one_line("bell\x07\tand\u00a0null\x00") == "bell and null"
    assert shown("two\nlines") == "two\nlines"
    assert one_line("e\u0301") == "é"


def test_a_long_name_wraps_between_words_and_ends_in_dots_where_the_lines_run_out() -> None:
    assert wrapped("Adult Social Care", 60, 9) == ["Adult Social", "Care"]
    assert wrapped("one two three four five", 30, 9, most=2) == ["one", "two…"]
    assert wrapped("", 30, 9) == []


def test_the_tones_of_a_paper_read_on_their_fills() -> None:
    assert [contrast(tone.fill, tone.ink) >= 4.5 for tone in (*TONES, EMPTY)] == [True] * 7
    assert contrast(Tone("#FFFFFF", "#0B0C0C").fill, INK) > 16


def test_every_picture_of_the_sample_is_17_cm_wide_at_200_dots_an_inch() -> None:
    from PIL import Image

    for one in paper().pictures():
        with Image.open(io.BytesIO(png_bytes(one))) as image:
            assert image.width == 1338
            assert [round(resolution) for resolution in image.info["dpi"]] == [200, 200]
