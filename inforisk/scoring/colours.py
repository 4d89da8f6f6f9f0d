"""Colours people can read: contrast as WCAG 2.2 defines it, and the everyday name of a fill."""

import colorsys
import re

BLACK = "#000000"
WHITE = "#FFFFFF"
READABLE = 4.5
"""The least contrast between text and its background (WCAG 2.2, success criterion 1.4.3)."""

_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def normal_colour(text: str) -> str | None:
    """A colour as "#RRGGBB" in capitals ("#fc0" is "#FFCC00"), or None where the text is not a hexadecimal colour."""
    match = _HEX.fullmatch(text.strip())
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return f"#{digits.upper()}"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two "#RRGGBB" colours: 1.0 for the same colour, 21.0 for black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def text_on(fill: str) -> str:
    """Black or white, whichever reads better on a fill. One of the two always passes WCAG AA."""
    return max((BLACK, WHITE), key=lambda text: contrast(text, fill))


def colour_word(fill: str) -> str | None:
    """The word people say for a fill: green, yellow, amber, red, blue, black, or None where no such word fits.

    Hues are cut where the colours registers are painted in part: #FF0000 and #D4351C are red, #F47738 and #FFC000
    amber, #FFDD00 and #FFFF00 yellow, #92D050 and #00703C green.
    """
    hue, lightness, saturation = _hue_lightness_saturation(fill)
    if lightness < 0.12:
        return "black"
    if saturation < 0.2:
        return None
    bounds = ((18, "red"), (48, "amber"), (68, "yellow"), (175, "green"), (260, "blue"), (330, None), (360, "red"))
    return next(word for upper, word in bounds if hue <= upper)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _hue_lightness_saturation(colour: str) -> tuple[float, float, float]:
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    return hue * 360, lightness, saturation
