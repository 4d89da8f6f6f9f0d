"""The file around the text: what it says of itself, its settings, and nothing of the template it grew from."""

from datetime import UTC, datetime, time
from typing import Any

from inforisk.briefing.document.markup import w
from inforisk.briefing.document.styles import LANGUAGE, write_numbering, write_styles
from inforisk.briefing.document.text import one_line
from inforisk.briefing.paper.paper import Paper

_KEPT = ("officeDocument", "core-properties", "styles", "settings", "numbering")
"""The parts of python-docx's template that stay, all of them rewritten; its thumbnail, theme and sources go."""

_MAX_PROPERTY = 255
"""Longer properties are refused."""


def blank_document(paper: Paper) -> Any:
    """A document without a word in it, with our styles, lists and settings and what the paper says of itself."""
    from docx import Document

    document = Document()
    _drop_leftovers(document)
    write_styles(document.styles.element)
    write_numbering(document.part.numbering_part.element)
    _write_settings(document.settings.element)
    _write_properties(document.core_properties, paper)
    return document


def _drop_leftovers(document: Any) -> None:
    for owner in (document.part.package, document.part):
        strange = [key for key, one in owner.rels.items() if one.reltype.rpartition("/")[2] not in _KEPT]
        for key in strange:
            owner.rels.pop(key)


def _write_settings(root: Any) -> None:
    """Word of today, not one of its compatibility modes; no field asks to be updated, so no question on opening."""
    for child in list(root):
        root.remove(child)
    uri = "http://schemas.microsoft.com/office/word"
    today = w("compatSetting", name="compatibilityMode", uri=uri, val=15)
    root.extend(
        [
            w("zoom", percent=100),
            w("defaultTabStop", val=720),
            w("characterSpacingControl", val="doNotCompress"),
            w("compat", today),
            w("themeFontLang", val=LANGUAGE),
            w("decimalSymbol", val="."),
            w("listSeparator", val=","),
        ]
    )


def _write_properties(properties: Any, paper: Paper) -> None:
    """The time is the day the position is as at: the same paper made again is the same file."""
    made = datetime.combine(paper.imprint.as_at, time(), UTC).replace(tzinfo=None)
    properties.title = _property(paper.title)
    properties.subject = _property(f"{paper.body}: {paper.imprint.line}")
    properties.author = properties.last_modified_by = _property(paper.council)
    properties.category = _property(paper.marking)
    properties.content_status = "Draft" if paper.imprint.is_draft else "Final"
    properties.language = LANGUAGE
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = made
    properties.revision = 1


def _property(text: str) -> str:
    return one_line(text)[:_MAX_PROPERTY]
