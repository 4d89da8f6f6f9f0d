"""The menu and the search box above every page, as plain HTML: each link carries what the reader looks at."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from inforisk.ui.carrying import carried
from inforisk.ui.menu import SEARCH, MenuEntry
from inforisk.ui.prose import INSIDE, href


def masthead(menu: Sequence[MenuEntry], here: MenuEntry) -> str:
    """The menu by section, once spread out and once folded (a style sheet shows one of them), the search box, and
    a place for the address of the page, which is seen on paper only."""
    sections = "".join(_sections(menu, here))
    return (
        f'<div class="masthead"><nav class="spread" aria-label="Pages">{sections}</nav>'
        f'<nav class="folded" aria-label="Pages"><details><summary>Menu: {escape(here.title)}</summary>{sections}'
        f'</details></nav>{_search()}</div><p class="printed"></p>'
    )


def _sections(menu: Sequence[MenuEntry], here: MenuEntry) -> Iterator[str]:
    listed = (entry for entry in menu if entry.section)
    for section, entries in groupby(listed, lambda entry: entry.section):
        links = "".join(f"<li>{_entry(entry, entry == here)}</li>" for entry in entries)
        title = escape(section)
        yield f'<div class="section"><span>{title}</span><ul aria-label="{title}">{links}</ul></div>'


def _entry(entry: MenuEntry, is_here: bool) -> str:
    mark = ' aria-current="page"' if is_here else ""
    return f'<a class="{INSIDE}" href="{escape(href(entry))}"{mark}>{escape(entry.title)}</a>'


def _search() -> str:
    kept = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, values in carried().items()
        for value in values
    )
    return (
        f'<form class="{INSIDE}" role="search" action="{SEARCH.address}" method="get">'
        f'<label for="words">Find an asset, risk, action or person</label>'
        f'<input type="search" id="words" name="words" autocomplete="off">{kept}<button>Search</button></form>'
    )
