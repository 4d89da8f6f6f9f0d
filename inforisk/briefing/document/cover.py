"""The first page: whose paper it is, what it is, how it is marked and why, and the facts a committee asks for."""

from collections.abc import Iterator
from typing import Any

from inforisk.briefing.document.manuscript import Manuscript
from inforisk.briefing.document.markup import paragraph, run, w
from inforisk.briefing.document.text import clean, fenced, one_line, runs
from inforisk.briefing.paper.paper import Paper
from inforisk.phrases import day_words


def write_cover(manuscript: Manuscript, paper: Paper) -> None:
    """Council, title, day, marking with the exemption, and a line for each fact."""
    manuscript.add(
        paragraph("Council", *runs(one_line(paper.council))),
        paragraph("Title", *runs(one_line(paper.title))),
        paragraph("Subtitle", *runs(f"Position as at {day_words(paper.imprint.as_at)}")),
        *_marked(paper),
        *(_fact(name, value) for name, value in paper.cover_lines),
    )


def _marked(paper: Paper) -> Iterator[Any]:
    parts = [part for part in (paper.marking, paper.exemption) if part.strip()]
    if parts:
        strong = runs(clean(parts[0]), style="Strong")
        others = [piece for part in parts[1:] for piece in (run(w("br")), *runs(clean(part)))]
        yield paragraph("Exemption", *strong, *others)


def _fact(name: str, value: str) -> Any:
    return paragraph("Fact", *runs(one_line(name), style="Strong"), run(w("tab")), *runs(fenced(clean(value))))
