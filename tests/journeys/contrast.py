"""How well the text of a figure stands out from what is drawn behind it, measured on the rendered page."""

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

from PIL import Image
from playwright.sync_api import Locator, Page

from inforisk.scoring.colours import contrast

ENOUGH = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text of any size."""

TEXTS = """plot => {
  const frame = plot.getBoundingClientRect();
  return [...plot.querySelectorAll("svg text")].map((one) => {
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    return {
      words: one.textContent.trim(), fill: style.fill, opacity: style.fillOpacity * style.opacity,
      box: [box.left - frame.left, box.top - frame.top, box.right - frame.left, box.bottom - frame.top],
    };
  }).filter((one) => one.words && one.box[2] > one.box[0] && one.opacity > 0);
}"""
HIDE = "plot => plot.querySelectorAll('svg text').forEach((one) => { one.style.visibility = 'hidden' })"
SHOW = "plot => plot.querySelectorAll('svg text').forEach((one) => { one.style.visibility = '' })"

Colour = tuple[float, float, float]


def faint_texts(page: Page) -> list[str]:
    """Every text of a figure on the page that stands out less than it must, with its contrast."""
    return [fault for plot in page.locator(".js-plotly-plot").all() if plot.is_visible() for fault in _faint(plot)]


def _faint(plot: Locator) -> Iterator[str]:
    texts: list[dict[str, Any]] = plot.evaluate(TEXTS)
    assert texts, "a figure without any text says nothing"
    plot.evaluate(HIDE)
    behind = Image.open(io.BytesIO(plot.screenshot())).convert("RGB")
    plot.evaluate(SHOW)
    for text in texts:
        ground = _ground(behind, text["box"])
        ink = _blended(_colour(text["fill"]), ground, float(text["opacity"]))
        ratio = contrast(_hex(ink), _hex(ground))
        if ratio < ENOUGH:
            yield f"{text['words']}: {ratio:.2f} to 1"


def _ground(behind: Image.Image, box: tuple[float, float, float, float]) -> Colour:
    """The colour most of a text stands on."""
    left, top, right, bottom = box
    places = [
        (left + (right - left) * across / 8, top + (bottom - top) * down / 4)
        for across in range(1, 8)
        for down in range(1, 4)
    ]
    inside = [(int(x), int(y)) for x, y in places if 0 <= x < behind.width and 0 <= y < behind.height]
    assert inside, "a text stands outside its figure"
    ((colour, _),) = Counter(behind.getpixel(place) for place in inside).most_common(1)
    assert isinstance(colour, tuple)
    return colour[0], colour[1], colour[2]


def _colour(css: str) -> Colour:
    red, green, blue = css[css.index("(") + 1 : css.index(")")].split(",")[:3]
    return float(red), float(green), float(blue)


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in colour)


def _blended(ink: Colour, ground: Colour, opacity: float) -> Colour:
    red, green, blue = (opacity * over + (1 - opacity) * under for over, under in zip(ink, ground, strict=True))
    return red, green, blue
