"""Before a paper leaves: its numbers are read back from the finished files and held against a count of their own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePath
from typing import TypeVar

from inforisk.briefing.paper.blocks import AuthorsWords, PaperTable, Picture
from inforisk.briefing.paper.paper import Audience, Paper
from inforisk.briefing.reconciling.authors import remarks_on
from inforisk.briefing.reconciling.claims import Stated, everything_said, stated_in_text, stated_on_one_page
from inforisk.briefing.reconciling.pictures import check_chart, check_drawing
from inforisk.briefing.reconciling.reading.pdf import read_pdf
from inforisk.briefing.reconciling.reading.plain_files import read_csv, read_svg
from inforisk.briefing.reconciling.reading.read_back import ReadBack, normalised
from inforisk.briefing.reconciling.reading.slides import read_pptx
from inforisk.briefing.reconciling.reading.word import read_docx
from inforisk.briefing.reconciling.reading.workbook import read_xlsx
from inforisk.briefing.reconciling.rows_in_text import is_said_to_be_empty, tables_in_text
from inforisk.briefing.reconciling.said import Masked
from inforisk.briefing.reconciling.suppressed import rightly_suppressed
from inforisk.briefing.reconciling.tables import check_table
from inforisk.briefing.reconciling.texts import PaperText, check_sentences, check_tiles
from inforisk.briefing.reconciling.verdicts import NO_PART, NOT_FOUND, Counted, Differences, Mismatch
from inforisk.errors import InforiskError
from inforisk.phrases import counted, numbered, sentence, verb

ONE_PAGE = "one page"
"""What the name of a one-page file says of it."""

_MOST_TOLD = 5


class NotReconciled(InforiskError):
    """A paper whose files say something that a second count does not: it does not leave."""


@dataclass(frozen=True)
class FileChecked:
    """A file that was read back: how many figures in it were held against the count, how many more only against the
    paper (`compared`), in which tables; `left_out` are the tables of the paper it does not hold, where it need not hold
    all."""

    name: str
    figures: int
    compared: int = 0
    tables: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reconciliation:
    """What reading a paper's files back came to. `remarks` are for the author: nothing in them stops the paper."""

    files: tuple[FileChecked, ...]
    mismatches: tuple[Mismatch, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def is_reconciled(self) -> bool:
        """Whether every figure agrees."""
        return not self.mismatches

    @property
    def checked(self) -> int:
        """How many figures were held against the count, over all files."""
        return sum(one.figures for one in self.files)

    @property
    def compared(self) -> int:
        """How many figures more, which nothing counts again, were held against what the paper says."""
        return sum(one.compared for one in self.files)

    @property
    def words(self) -> str:
        """In sentences: "412 figures in 7 files were read back and agree with a count of their own. 90 more, which
        nothing counts again, stand there as in the paper." """
        figures, files = counted(self.checked, "figure"), counted(len(self.files), "file")
        read = sentence(f"{figures} in {files} {verb(self.checked, 'was', 'were')} read back")
        if self.is_reconciled:
            return f"{read} and {verb(self.checked, 'agrees', 'agree')} with a count of their own.{self._more}"
        number = len(self.mismatches)
        one = numbered(number, "passage")
        return f"{read}; {one} {verb(number, 'does', 'do')} not agree with a count of their own or with the paper."

    @property
    def _more(self) -> str:
        number = self.compared
        said = f" {number:,} more, which nothing counts again, {verb(number, 'stands', 'stand')} there as in the paper."
        return said if number else ""


def reconciled(paper: Paper, files: Mapping[str, bytes], recount: Counted) -> Reconciliation:
    """Read the finished files of a paper back and hold every figure in them against the recount.

    Files are told apart by their names: their extension, for text files and drawings the name of the table or picture,
    and "one page". Pictures as pixels are not read back: the drawing of the same name is, and is made by the same code.
    """
    check = _Check(paper, recount)
    found = [check.file(name, content) for name, content in files.items() if _extension(name) in _READ]
    check.whole_set(found, files)
    return Reconciliation(
        files=tuple(
            FileChecked(one.file, one.figures, one.compared, tuple(one.tables), tuple(one.left_out)) for one in found
        ),
        mismatches=tuple(mismatch for one in found for mismatch in one.mismatches),
        remarks=remarks_on([one for one in paper.blocks() if isinstance(one, AuthorsWords)], everything_said(paper)),
    )


def assert_reconciled(reconciliation: Reconciliation) -> None:
    """Raise NotReconciled, which names the first figures that do not agree and says what to do, unless all do."""
    if reconciliation.is_reconciled:
        return
    told = "; ".join(one.words for one in reconciliation.mismatches[:_MOST_TOLD])
    more = len(reconciliation.mismatches) - _MOST_TOLD
    rest = f"; and {more:,} more" if more > 0 else ""
    raise NotReconciled(
        "The paper was not given out: its finished files were read back, and they do not agree with a second count of "
        f"the registers. {told}{rest}. Make the paper again. If it happens again, keep the files and report it to "
        "whoever looks after this product; until then state these figures from the pages of the product."
    )


def _extension(name: str) -> str:
    return PurePath(name).suffix.lower()


_READERS: Mapping[str, Callable[[bytes], ReadBack]] = {
    ".docx": read_docx,
    ".pptx": read_pptx,
    ".xlsx": read_xlsx,
    ".pdf": read_pdf,
}
_READ = (*_READERS, ".csv", ".svg")
_WITH_ALL_TABLES = (".docx", ".xlsx", ".pdf")


Named = TypeVar("Named", PaperTable, Picture)


def _named(file: str, among: Sequence[Named]) -> Named | None:
    """The table or picture a file is named after ("... - table action-plans.csv")."""
    stem = PurePath(file).stem
    fits = [one for one in among if stem == one.name or stem.endswith(f" {one.name}")]
    return max(fits, key=lambda one: len(one.name), default=None)


class _Check:
    """The checking of one paper's files: what is looked for is put together once."""

    def __init__(self, paper: Paper, recount: Counted) -> None:
        self.paper, self.recount = paper, recount
        self.said = PaperText(everything_said(paper))

    def file(self, name: str, content: bytes) -> Differences:
        """One file read back and checked."""
        is_public = self.paper.audience is Audience.PUBLIC
        differences, extension = Differences(name, self.recount, self._left_out_rightly, is_public), _extension(name)
        if extension == ".csv":
            self._text_file(differences, name, content)
        elif extension == ".svg":
            self._drawing(differences, name, content)
        elif ONE_PAGE in " ".join(PurePath(name).stem.lower().replace("-", " ").split()):
            self._one_page(differences, _READERS[extension](content))
        else:
            self._whole(differences, extension, _READERS[extension](content))
        return differences

    def whole_set(self, found: list[Differences], files: Mapping[str, bytes]) -> None:
        """That each table has its text file, where there are text files at all."""
        tables = self.paper.tables()
        names = [name for name in files if _extension(name) == ".csv"]
        written = {table.name for name in names if (table := _named(name, tables))}
        if names:
            for table in tables:
                if table.name not in written:
                    found[-1].differs(f"the text file of the table “{table.title}”", NOT_FOUND)

    def _whole(self, differences: Differences, extension: str, read: ReadBack) -> None:
        text = Masked.of(read.text)
        stated = self._on_slides if extension == ".pptx" else self._stated
        check_sentences(differences, text, stated, self.said, is_whole=True)
        elsewhere = [one for one in (*self._stated, *self._on_one_page) if one not in stated]
        check_sentences(differences, text, elsewhere, self.said, is_whole=False)
        if extension == ".pdf":
            self._tables_in_text(differences, self.paper.tables(), text)
        else:
            self._tables(differences, read, is_whole=extension in _WITH_ALL_TABLES)

    def _tables_in_text(self, differences: Differences, tables: Sequence[PaperTable], text: Masked) -> None:
        """The tables of a PDF, each with rows of its own: no row stands for two tables."""
        taken: set[int] = set()
        for table in tables:
            found = [one for one in tables_in_text(table, text) if not one.places & taken] if table.rows else []
            if found:
                # The title may stand in a list of contents as well: below the right one stand the rows.
                best = max(found, key=lambda one: len(one.rows))
                taken |= best.places
                check_table(differences, table, best.rows, is_whole=True)
            elif table.rows or not is_said_to_be_empty(table, text):
                differences.differs(f"the table “{table.title}”", NOT_FOUND)

    def _tables(self, differences: Differences, read: ReadBack, *, is_whole: bool) -> None:
        for table in self.paper.tables():
            grid = read.tables.get(normalised(table.title))
            if grid is not None:
                check_table(differences, table, grid, is_whole=is_whole)
            elif table.rows and is_whole:
                differences.differs(f"the table “{table.title}”", NOT_FOUND)
            elif normalised(table.title) not in read.charts and not _is_empty_and_said(table, read):
                differences.left_out.append(table.title)
        for picture in self.paper.pictures():
            if data := read.charts.get(normalised(picture.table.title)):
                check_chart(differences, picture, data)

    def _one_page(self, differences: Differences, read: ReadBack) -> None:
        text = Masked.of(read.text)
        check_sentences(differences, text, self._on_one_page, self.said, is_whole=False)
        check_tiles(differences, text, self.paper.one_page.tiles, is_whole=True)
        if read.tables:
            self._tables(differences, read, is_whole=False)
        elif self.paper.one_page.picture:
            self._tables_in_text(differences, [self.paper.one_page.picture.table], text)

    def _text_file(self, differences: Differences, name: str, content: bytes) -> None:
        table = _named(name, self.paper.tables())
        if table is None:
            differences.differs("the text file", NO_PART)
        else:
            check_table(differences, table, read_csv(content), is_whole=True)

    def _drawing(self, differences: Differences, name: str, content: bytes) -> None:
        picture = _named(name, self.paper.pictures())
        if picture is None:
            differences.differs("the drawing", NO_PART)
            return
        read = read_svg(content)
        if normalised(picture.caption.message) not in read.text:
            differences.differs(f"the finding of the drawing “{picture.name}”", NOT_FOUND)
        check_drawing(differences, picture, read.lines)

    @cached_property
    def _left_out_rightly(self) -> frozenset[str]:
        return rightly_suppressed(self.paper.tables(), self.recount)

    @cached_property
    def _stated(self) -> tuple[Stated, ...]:
        return stated_in_text(self.paper)

    @cached_property
    def _on_slides(self) -> tuple[Stated, ...]:
        """What stands on slides or in the notes below them: all but what is left to the report or waits for its
        author."""
        from inforisk.briefing.slides.composing import LEFT_TO_THE_REPORT, TOLD_SHORT, is_said

        left = (*LEFT_TO_THE_REPORT, *TOLD_SHORT)
        shown = tuple(one for one in self.paper.sections if one.name not in left and is_said(one))
        return stated_in_text(replace(self.paper, sections=shown))

    @cached_property
    def _on_one_page(self) -> tuple[Stated, ...]:
        return stated_on_one_page(self.paper.one_page)


def _is_empty_and_said(table: PaperTable, read: ReadBack) -> bool:
    return not table.rows and normalised(table.empty) in read.text
