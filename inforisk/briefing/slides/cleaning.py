"""What the child process answers: a template with nothing but its masters, layouts, themes and their pictures.

What is kept is listed, not what is taken out: of a kind nobody thought of, nothing comes through.
"""

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from inforisk.briefing.slides.cleaning_pictures import bare
from inforisk.workbook.framing import AnswerWriter, unpack_request

_KEPT = ("officeDocument", "slideMaster", "slideLayout", "theme", "themeOverride", "image", "tableStyles")
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/bmp")
"""Pictures made of points: EMF and WMF are programs that draw, and TIFF may hold anything beside its picture."""
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_WITH_MACROS = "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
_OTHER_KINDS = ("presentationml.template.main", "presentationml.slideshow.main", "powerpoint.template.macroEnabled",
                "powerpoint.slideshow.macroEnabled")  # fmt: skip
_REFERENCES = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_OF_THE_DECK = ("sldIdLst", "notesMasterIdLst", "handoutMasterIdLst", "embeddedFontLst", "custShowLst", "photoAlbum",
                "custDataLst", "modifyVerifier", "smartTags", "extLst")  # fmt: skip
_NEVER = (
    "hlinkClick",
    "hlinkHover",
    "hlinkMouseOver",
    "timing",
    "transition",
    "custDataLst",
    "controls",
    "contentPart",
)
_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)""")
_HOLDERS = ("AlternateContent", "pic", "graphicFrame", "bg", "sp")
"""What goes with a reference that is gone: the nearest of these around it."""


class _NotUsed(Exception):
    """A template that is refused; `str()` is the reason's code."""


def respond(request: bytes, out: BinaryIO) -> None:
    """Write the cleaned presentation and a note {"size"}, or only a note {"refused": code}."""
    _, data = unpack_request(request)
    writer = AnswerWriter(out)
    try:
        content = _cleaned(data)
    except _NotUsed as refusal:
        writer.close_with({"refused": str(refusal)})
        return
    writer.write(content)
    writer.close_with({"size": len(content)})


def _cleaned(data: bytes) -> bytes:
    from pptx import Presentation

    _refuse_others(data)
    presentation = Presentation(io.BytesIO(data))
    for part in [presentation.part.package, *presentation.part.package.iter_parts()]:
        _drop_relationships(part)
    # Its kind was read once and is kept there; with macros or without, what is left is a presentation.
    vars(presentation.part)["content_type"] = _MAIN
    _remove(presentation.part._element, _OF_THE_DECK)
    for part in presentation.part.package.iter_parts():
        _clean(part)
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def _refuse_others(data: bytes) -> None:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if "[Content_Types].xml" not in archive.namelist():
            raise _NotUsed("not_slides")
        types = archive.read("[Content_Types].xml").decode("utf-8", errors="replace")
        if any(kind in types for kind in _OTHER_KINDS):
            raise _NotUsed("template")
        if _MAIN not in types and _WITH_MACROS not in types:
            raise _NotUsed("not_slides")
        # Only parts in XML: printer settings of a Mac are in a format that always declares its document type.
        for name in archive.namelist():
            if name.lower().endswith((".xml", ".rels")):
                _refuse_odd_xml(archive.read(name))


def _refuse_odd_xml(content: bytes) -> None:
    """PowerPoint writes UTF-8 and declares no document type; in another encoding such a declaration would go unseen."""
    declared = _ENCODING.match(content)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as odd:
        raise _NotUsed("entities") from odd
    if b"\0" in content or (declared and declared[1].lower() not in (b"utf-8", b"us-ascii")):
        raise _NotUsed("entities")
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise _NotUsed("entities")


def _drop_relationships(part: Any) -> None:
    rels = part._rels
    for key, relationship in list(rels.items()):
        if not _is_kept(relationship):
            rels.pop(key)


def _is_kept(relationship: Any) -> bool:
    kind = relationship.reltype.rsplit("/", 1)[-1]
    if relationship.is_external or kind not in _KEPT:
        return False
    return kind != "image" or relationship.target_part.content_type in _PICTURES


def _clean(part: Any) -> None:
    from pptx.opc.oxml import serialize_part_xml
    from pptx.oxml import parse_xml

    is_read = hasattr(part, "_element")
    if part.content_type in _PICTURES:
        part._blob = bare(part.blob)
    if not is_read and not part.content_type.endswith("xml"):
        return
    root = part._element if is_read else parse_xml(part.blob)
    _remove(root, _NEVER)
    _remove_dangling(root, part.rels)
    if not is_read:
        part._blob = serialize_part_xml(root)


def _remove(element: Any, names: tuple[str, ...]) -> None:
    for found in [one for one in element.iter() if _local(one) in names]:
        if found.getparent() is not None:
            found.getparent().remove(found)


def _remove_dangling(root: Any, kept: Any) -> None:
    """Take out what refers to something that is gone, with the picture or frame it stands in."""
    for element in list(root.iter()):
        references = [value for name, value in element.attrib.items() if name.startswith(_REFERENCES)]
        if any(value and value not in kept for value in references):
            holder = next((one for one in _upwards(element) if _local(one) in _HOLDERS), element)
            if holder.getparent() is not None:
                holder.getparent().remove(holder)


def _upwards(element: Any) -> Iterator[Any]:
    yield element
    yield from element.iterancestors()


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
