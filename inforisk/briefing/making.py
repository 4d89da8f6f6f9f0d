"""A briefing from request to finished files: what is said, for whom, written, read back and found to agree."""

import hashlib
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from inforisk.access import Permission, require
from inforisk.briefing.audience.held_back import HeldBack
from inforisk.briefing.audience.readers import for_audience
from inforisk.briefing.audience.registers_searched import named_in
from inforisk.briefing.audience.searched import Searched
from inforisk.briefing.bundle.archive import archive_bytes
from inforisk.briefing.bundle.text_files import table_files
from inforisk.briefing.contents.table_of_contents import paper_of
from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import AuthorsWords
from inforisk.briefing.paper.charts import MatrixChart
from inforisk.briefing.paper.paper import Audience, Format, Paper
from inforisk.briefing.reconciling.reconciled import Reconciliation, assert_reconciled, reconciled
from inforisk.briefing.reconciling.recount import recount_of
from inforisk.briefing.request import Request
from inforisk.cycle.archive import Archive
from inforisk.cycle.moved import since_last_report
from inforisk.cycle.standing import Standing
from inforisk.errors import NotFound
from inforisk.phrases import day_words
from inforisk.quarters import Quarter
from inforisk.store.cycle_records import NewPaper, PaperMade, WrittenWords
from inforisk.store.papers import named_body

Progress = Callable[[int, int, str], None]
"""Told how many steps are done, of how many, and what comes next."""

Writer = Callable[[Paper, Request], Mapping[str, bytes]]
"""Writes the files of one format: the end of each file's name, and its content."""


@dataclass(frozen=True)
class Briefing:
    """Finished files that were read back and agree with a count of their own. `files` are under their names, in the
    order of the formats; `held_back` is for the author alone and in none of them."""

    paper: Paper
    files: Mapping[str, bytes]
    held_back: HeldBack
    reconciliation: Reconciliation

    @property
    def digest(self) -> str:
        """The SHA-256 of all files, names and contents: equal for equal briefings."""
        whole = hashlib.sha256()
        for name, content in self.files.items():
            whole.update(f"{name}\n{hashlib.sha256(content).hexdigest()}\n".encode())
        return whole.hexdigest()

    @property
    def archive_name(self) -> str:
        """What the archive of all files is called."""
        return f"{self.paper.file_stem}.zip"

    def archive(self) -> tuple[str, bytes]:
        """All files in one zip, and its name."""
        return self.archive_name, archive_bytes(self.files, self.paper.imprint.as_at)


def briefing_of(
    archive: Archive,
    standing: Standing,
    compared: Standing | None,
    request: Request,
    day: date,
    progress: Progress | None = None,
) -> Briefing:
    """The briefing a request asks for, of one quarter beside another, its returns as they stand on a day.

    Raises NotPermitted for somebody who may not export, or for an exempt paper not see names; NotReconciled where a
    number in a finished file is not what the stored rows give, StoreError for a body whose name is none.
    """
    named_body(request.body)
    steps = _Steps(progress, len(request.formats) + 3)
    steps.begin("Writing the sentences")
    paper, held_back = previewed(archive, standing, compared, request, day)
    files: dict[str, bytes] = {}
    for chosen in (one for one in Format if one in request.formats):
        steps.begin(f"Writing {chosen.upper()}")
        files |= {f"{paper.file_stem}{end}": content for end, content in WRITERS[chosen](paper, request).items()}
    steps.begin("Counting again from the stored rows")
    recount = recount_of(archive, standing, compared)
    steps.begin("Reading the finished files back")
    reconciliation = reconciled(paper, files, recount)
    assert_reconciled(reconciliation)
    steps.end()
    return Briefing(paper, files, held_back, reconciliation)


@dataclass(frozen=True)
class Prepared:
    """What is worked out for the papers of a quarter to a body, once: cover, author's words and readers are put on top
    of it, as often as they change."""

    material: Material

    def paper(self, request: Request) -> tuple[Paper, HeldBack]:
        """The paper as its readers will have it, and what was held back from them. Raises NotPermitted."""
        archive = self.material.archive
        if request.audience is Audience.PUBLIC:
            return for_audience(paper_of(self.material, request), request.audience, self._searched, self._named)
        require(archive.principal, Permission.SEE_ROWS, archive.scope)
        return for_audience(paper_of(self.material, request), request.audience, {})

    @cached_property
    def _searched(self) -> Searched:
        return Searched(self.material.archive.frames(self.material.standing))

    @cached_property
    def _named(self) -> frozenset[str]:
        """What names persons, beside the registers of the quarter: roles called by who holds them, owners of before."""
        roles, before = self.material.settings, self.material.compared
        called = {roles.siro, roles.iao, roles.service_manager, roles.records_manager, roles.governance_team,
                  roles.strategy_group}  # fmt: skip
        return frozenset({*called, *(named_in(self.material.archive.frames(before)) if before else ())})


def prepared(archive: Archive, standing: Standing, compared: Standing | None, body: str, day: date) -> Prepared:
    """What a body's papers of one quarter beside another are made from. Raises NotPermitted, and NotFound where the
    other does not come before it."""
    require(archive.principal, Permission.EXPORT, archive.scope)
    if compared and _place(compared) >= _place(standing):
        wanted = "name an earlier quarter to compare with"
        raise NotFound(f"{compared.label} does not come before {standing.label}: {wanted}.")
    return Prepared(Material(archive, standing, compared, body, day))


def _place(standing: Standing) -> tuple[Quarter, float]:
    """Where a standing comes in time; what is live comes after everything frozen of its quarter."""
    return standing.quarter, standing.snapshot.number if standing.snapshot else math.inf


def previewed(
    archive: Archive, standing: Standing, compared: Standing | None, request: Request, day: date
) -> tuple[Paper, HeldBack]:
    """The paper as its readers will have it, and what was held back from them. Raises NotPermitted."""
    return prepared(archive, standing, compared, request.body, day).paper(request)


def default_comparison(archive: Archive, standing: Standing, body: str) -> Standing | None:
    """What a body's paper is compared with: what it was last shown, else the quarter before; None where there is
    none."""
    try:
        return since_last_report(archive, body, standing)
    except NotFound:
        earlier = [one for one in archive.standings() if one.quarter < standing.quarter]
        return earlier[-1] if earlier else None


def words_of(archive: Archive, standing: Standing, body: str) -> Mapping[str, AuthorsWords]:
    """What authors wrote for a body's paper of a quarter, by the name of the section."""
    return authors_words(archive.store.cycle.words(archive.principal, archive.scope, body, standing.quarter))


def authors_words(written: Mapping[str, WrittenWords]) -> Mapping[str, AuthorsWords]:
    """Words as they stand in a paper, of those the store keeps."""
    return {name: AuthorsWords(one.text, one.by, one.replaces) for name, one in written.items()}


def note(
    archive: Archive, briefing: Briefing, request: Request, standing: Standing, compared: Standing | None, at: datetime
) -> PaperMade:
    """Add a finished briefing to the list of papers made. A final one is from then on what its body was last shown."""
    new = NewPaper(
        body=request.body,
        quarter=standing.quarter,
        snapshot_id=standing.snapshot.id if standing.snapshot else None,
        label=standing.label,
        compared=compared.label if compared else "",
        audience=request.audience,
        formats=tuple(one.value for one in Format if one in request.formats),
        digest=briefing.digest,
        figures=briefing.reconciliation.checked,
        meeting=request.meeting,
    )
    return archive.store.cycle.note_paper(archive.principal, archive.scope, new, at)


def noted_words(noted: PaperMade) -> str:
    """Whether a paper counts as a report: a draft does not, nor does a paper of a few services."""
    if not noted.is_report:
        return "It is no report to that body."
    on = day_words(noted.counts_from)
    return f"Noted as reported to that body on {on}: its later papers begin from the latest position it has seen."


class _Steps:
    """Counts the steps for whoever watches."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def begin(self, name: str) -> None:
        if self._progress:
            self._progress(self._done, self._total, name)
        self._done += 1

    def end(self) -> None:
        if self._progress:
            self._progress(self._total, self._total, "Done")


# The libraries behind each format are heavy: they are loaded when a format is asked for.


def _slides(paper: Paper, request: Request) -> Mapping[str, bytes]:
    from inforisk.briefing.slides.deck import full_deck, one_page_deck

    return {
        " - slides.pptx": full_deck(paper, request.template),
        " - one page.pptx": one_page_deck(paper, request.template),
    }


def _document(paper: Paper, _: Request) -> Mapping[str, bytes]:
    from inforisk.briefing.document.report import report_document

    return {".docx": report_document(paper)}


def _pdf(paper: Paper, _: Request) -> Mapping[str, bytes]:
    from inforisk.briefing.pdf.report import one_page_pdf, report_pdf

    return {".pdf": report_pdf(paper), " - one page.pdf": one_page_pdf(paper)}


def _workbook(paper: Paper, _: Request) -> Mapping[str, bytes]:
    from inforisk.briefing.bundle.workbook import paper_workbook

    return {".xlsx": paper_workbook(paper)}


def _png(paper: Paper, _: Request) -> Mapping[str, bytes]:
    from inforisk.briefing.pictures.drawing import png_bytes

    return dict(_numbered(paper, png_bytes, "png"))


def _svg(paper: Paper, _: Request) -> Mapping[str, bytes]:
    from inforisk.briefing.pictures.drawing import svg_bytes

    return dict(_numbered(paper, svg_bytes, "svg"))


def _numbered(paper: Paper, draw: Callable[..., bytes], end: str) -> Iterator[tuple[str, bytes]]:
    # Numbered as in the paper, where the heat map is a table and no figure.
    pictures = sorted(paper.pictures(), key=lambda one: not isinstance(one.chart, MatrixChart))
    maps = sum(isinstance(one.chart, MatrixChart) for one in pictures)
    for place, picture in enumerate(pictures, start=1 - maps):
        yield f" - figure {place} {picture.name}.{end}" if place > 0 else f" - {picture.name}.{end}", draw(picture)


def _tables(paper: Paper, _: Request) -> Mapping[str, bytes]:
    return {f" - table {name}.csv": content for name, content in table_files(paper).items()}


WRITERS: Mapping[Format, Writer] = {
    Format.PPTX: _slides,
    Format.DOCX: _document,
    Format.PDF: _pdf,
    Format.XLSX: _workbook,
    Format.PNG: _png,
    Format.SVG: _svg,
    Format.CSV: _tables,
}
"""Who writes each format."""
