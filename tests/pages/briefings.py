"""A briefing by hand for the tests of its page: the sample paper, in the place of the one worked out."""

import dataclasses
from collections.abc import Mapping
from datetime import date

import pytest

from inforisk.briefing.audience.held_back import LOOK, Held, HeldBack, What
from inforisk.briefing.making import Briefing, Progress
from inforisk.briefing.paper.blocks import AuthorsWords, Paragraph, Section
from inforisk.briefing.paper.paper import Audience, Paper
from inforisk.briefing.reconciling.reconciled import FileChecked, NotReconciled, Reconciliation
from inforisk.briefing.request import Request
from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from tests.briefing import papers

HELD = HeldBack(
    (
        Held(What.NAME, "Priya Example", "Information risks", "Risk owner", "R1", 2, "Action plans"),
        Held(What.MAY_BE_NAME, "Ash Grove", "Information risks", "Risk", "R2", done=LOOK),
    )
)
FILES: Mapping[str, bytes] = {" - slides.pptx": b"slides", ".xlsx": b"workbook", " - table heat-map.csv": b"a,b"}


@dataclasses.dataclass(frozen=True)
class ByHand:
    """The sample paper for whatever is asked."""

    archive: Archive
    standing: Standing
    compared: Standing | None
    body: str
    day: date

    def paper(self, request: Request) -> tuple[Paper, HeldBack]:
        """As `previewed`."""
        return previewed(self.archive, self.standing, self.compared, request, self.day)


def previewed(
    archive: Archive, standing: Standing, compared: Standing | None, request: Request, day: date
) -> tuple[Paper, HeldBack]:
    """The sample paper for its audience, a draft where the quarter is live, with the author's words of its summary."""
    paper = papers.paper(request.audience, papers.FROZEN if standing.is_frozen else papers.LIVE)
    first, *rest = paper.sections
    sections = (_with_words(first, request.words.get("summary")), *rest)
    held = HELD if request.audience is Audience.PUBLIC else HeldBack()
    return dataclasses.replace(paper, body=request.body, sections=sections), held


def _with_words(section: Section, words: AuthorsWords | None) -> Section:
    computed = tuple(one for one in section.blocks if not isinstance(one, AuthorsWords))
    if words is None:
        return dataclasses.replace(section, blocks=computed)
    kept = tuple(one for one in computed if not (words.replaces and isinstance(one, Paragraph)))
    return dataclasses.replace(section, blocks=(*kept, words))


def briefing_of(
    archive: Archive,
    standing: Standing,
    compared: Standing | None,
    request: Request,
    day: date,
    progress: Progress | None = None,
) -> Briefing:
    """Three files that nobody wrote: what the page does with files is tried, not what is in them."""
    paper, held = previewed(archive, standing, compared, request, day)
    if progress:
        progress(0, 1, "Writing PPTX")
        progress(1, 1, "Done")
    checked = Reconciliation((FileChecked("slides", 120),), remarks=("Your words on the summary say 7, the table 6.",))
    return Briefing(paper, {f"{paper.file_stem}{end}": content for end, content in FILES.items()}, held, checked)


def stopped(*_: object) -> Briefing:
    """A briefing one number of which does not agree."""
    raise NotReconciled("The paper was not given out: slides.pptx says 7, counted anew it is 6.")


def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the page show and make these."""
    monkeypatch.setattr("inforisk.ui.briefing_preview.prepared", ByHand)
    monkeypatch.setattr("inforisk.ui.briefing_files.briefing_of", briefing_of)
