"""Inside the child: "XML Spreadsheet 2003", which many web systems export under the name .xls."""

from xml.parsers import expat

from inforisk.workbook.reader import Refused
from inforisk.workbook.text import TextSheet

_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet|"
_DEEPEST = 64


def sheets_of(data: bytes) -> list[TextSheet]:
    """The worksheets with the rows and columns that ss:Index puts them in. Declarations of types are refused."""
    book = _Book()
    parser = expat.ParserCreate(namespace_separator="|")
    parser.StartDoctypeDeclHandler = _refuse_declaration
    parser.EntityDeclHandler = _refuse_declaration
    parser.StartElementHandler = book.start
    parser.EndElementHandler = book.end
    parser.CharacterDataHandler = book.characters
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        is_short = error.code in (expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS], 3, 5)
        raise Refused("cut_off" if is_short else "damaged") from error
    return book.sheets


def _refuse_declaration(*_: object) -> None:
    raise Refused("entities")


class _Book:
    """Gathers worksheets as the elements go by."""

    def __init__(self) -> None:
        self.sheets: list[TextSheet] = []
        self._rows: dict[int, dict[int, str]] = {}
        self._row = self._column = -1
        self._next_column = 0
        self._depth = 0
        self._kind: str | None = None
        self._in_comment = False
        self._words: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Refused("damaged")
        name = tag.removeprefix(_SPREADSHEET)
        begin = getattr(self, f"_start_{name.lower()}", None) if tag.startswith(_SPREADSHEET) else None
        if begin:
            begin({key.removeprefix(_SPREADSHEET): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._depth -= 1
        if tag == f"{_SPREADSHEET}Comment":
            self._in_comment = False
        elif tag == f"{_SPREADSHEET}Data" and self._kind is not None:
            self._put("".join(self._words), self._kind)
            self._kind = None

    def characters(self, text: str) -> None:
        if self._kind is not None:
            self._words.append(text)

    def _start_worksheet(self, attributes: dict[str, str]) -> None:
        self._rows = {}
        self._row = -1
        self.sheets.append(TextSheet(attributes.get("Name", f"Sheet{len(self.sheets) + 1}"), self._rows))

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row = _index(attributes, "Index", self._row + 2) - 1
        self._column = -1
        self._next_column = 0

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._column = _index(attributes, "Index", self._next_column + 1) - 1
        across, down = _index(attributes, "MergeAcross", 0), _index(attributes, "MergeDown", 0)
        if self.sheets and (across or down):
            block = (self._column, self._row + 1, self._column + across, self._row + 1 + down)
            self.sheets[-1].merged.append(block)
        self._next_column = self._column + across + 1

    def _start_comment(self, _: dict[str, str]) -> None:
        self._in_comment = True

    def _start_data(self, attributes: dict[str, str]) -> None:
        if self.sheets and not self._in_comment:
            self._kind = attributes.get("Type", "String")
            self._words = []

    def _put(self, text: str, kind: str) -> None:
        row, column = max(0, self._row), max(0, self._column)
        if kind == "Error":
            self.sheets[-1].lost.append((row, column, text if text.startswith("#") else "#ERROR!"))
        elif text:
            self._rows.setdefault(row, {})[column] = _as_text(text, kind)


def _as_text(text: str, kind: str) -> str:
    if kind == "DateTime":
        return text.replace("T", " ").partition(".")[0]
    if kind == "Boolean":
        return {"1": "true", "0": "false"}.get(text.strip(), text)
    return text


def _index(attributes: dict[str, str], name: str, otherwise: int) -> int:
    stated = attributes.get(name, "")
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 8 else otherwise
