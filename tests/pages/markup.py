"""The links and paragraphs a page writes as HTML, beside its menu."""

import re
from collections.abc import Sequence
from html import unescape
from urllib.parse import parse_qs

from streamlit.testing.v1 import AppTest

_LINK = re.compile(r'href="([^"]*)"[^>]*>(.*?)</a>')
_POINT = re.compile(r"<li>(.*?)</li>")


def points(app: AppTest) -> list[str]:
    """The points of every list of the page, in order, without their links."""
    return [_words(point) for one in _written(app) for point in _POINT.findall(one)]


def links(app: AppTest) -> dict[str, tuple[str, dict[str, Sequence[str]]]]:
    """Under the text of each link of the page: the page it leads to, and what that is asked for."""
    found = [link for one in _written(app) for link in _LINK.findall(one)]
    return {_words(text): _apart(unescape(to)) for to, text in found}


def _written(app: AppTest) -> list[str]:
    pieces = [str(element.proto.body) for element in app.get("html")]
    return [piece for piece in pieces if "masthead" not in piece and not piece.startswith(("<script", "<style"))]


def _words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def _apart(address: str) -> tuple[str, dict[str, Sequence[str]]]:
    page, _, query = address.partition("?")
    return page, dict(parse_qs(query))
