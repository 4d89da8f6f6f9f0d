"""The council's own template: its look is taken over, and nothing else that is in the file."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Emu, Inches

from inforisk.briefing.slides.cleaning_pictures import bare
from inforisk.briefing.slides.deck import full_deck, one_page_deck
from inforisk.briefing.slides.own_template import LIMITS, TemplateRefused, cleaned
from tests.briefing.decks import bounds, opened, overlap, parts, shapes, tables, texts, titles, with_text
from tests.briefing.papers import paper

SECRET = "Minutes of a private meeting"
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)


def template(width: float = 13.333, height: float = 7.5) -> bytes:
    """A council's presentation: its own theme, a logo, slides with notes, a link, an embedded file, footers."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(width), Inches(height)
    scale = width / 10
    for one in (deck.slide_master, *deck.slide_layouts):
        for holder in one.placeholders:
            if holder._element.xpath("p:spPr/a:xfrm"):
                holder.left, holder.width = Emu(int(holder.left * scale)), Emu(int(holder.width * scale))
                holder.top, holder.height = Emu(int(holder.top * height / 7.5)), Emu(int(holder.height * height / 7.5))
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = SECRET
    box = slide.shapes.add_textbox(0, 0, Inches(1), Inches(1))
    box.text_frame.text = "link"
    box.text_frame.paragraphs[0].runs[0].hyperlink.address = "http://evil.example/"
    slide.shapes.add_ole_object(io.BytesIO(b"MZ program"), "Package", 0, 0)
    slide.notes_slide.notes_text_frame.text = SECRET
    return changed(saved(deck), {"ppt/theme/theme1.xml": lambda xml: xml.replace(b"Calibri", b"Georgia")})


def saved(deck: Any) -> bytes:
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def changed(
    content: bytes, how: Mapping[str, Callable[[bytes], bytes]], more: Mapping[str, bytes] | None = None
) -> bytes:
    """The same archive with parts changed and others added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, how.get(name, lambda part: part)(old.read(name)))
        for name, part in (more or {}).items():
            new.writestr(name, part)
    return out.getvalue()


def with_relationship(content: bytes, part: str, relationship: str, more: Mapping[str, bytes]) -> bytes:
    end = b"</Relationships>"
    return changed(content, {part: lambda xml: xml.replace(end, relationship.encode() + end)}, more)


RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def retyped(kind: str) -> bytes:
    return changed(template(), {
        "[Content_Types].xml": lambda xml: xml.replace(b"presentationml.presentation.main", kind.encode())
    })  # fmt: skip


@pytest.fixture(scope="module")
def theirs() -> bytes:
    return template()


def test_nothing_of_the_slides_notes_links_or_embedded_files_of_a_template_is_left(theirs: bytes) -> None:
    clean = cleaned(theirs)
    assert len(opened(clean).slides) == 0
    everything = b""
    with zipfile.ZipFile(io.BytesIO(clean)) as archive:
        names = archive.namelist()
        everything = b"".join(archive.read(name) for name in names)
    assert not [name for name in names if re.search(r"slides/|notes|embeddings|docProps/thumbnail|printer", name)]
    for word in (SECRET.encode(), b"evil.example", b"MZ program", b'TargetMode="External"'):
        assert word not in everything


def with_macros(types: bytes) -> bytes:
    """The list of parts of a presentation with macros, a drawing and an embedded file."""
    plain = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    more = (
        b'<Default Extension="svg" ContentType="image/svg+xml"/>'
        b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    )
    kept = re.sub(rb'<Default Extension="bin"[^>]*/>', b"", types)
    return kept.replace(plain, b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml").replace(
        b"</Types>", more
    )  # fmt: skip


def test_macros_pictures_from_elsewhere_and_scripts_in_pictures_are_left_behind(theirs: bytes) -> None:
    rels = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
    relationships = (
        f'<Relationship Id="rId90" Type="{RELATION}/image" Target="http://evil.example/x.png" TargetMode="External"/>'
        f'<Relationship Id="rId91" Type="{RELATION}/image" Target="../media/x.svg"/>'
        f'<Relationship Id="rId92" Type="{RELATION}/oleObject" Target="../embeddings/x.bin"/>'
    )
    more = {"ppt/media/x.svg": b"<svg><script>1</script></svg>", "ppt/embeddings/x.bin": b"MZ"}
    picture = (
        '<p:pic><p:nvPicPr><p:cNvPr id="{0}" name="{1}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
        f'<a:blip r:link="{{1}}" xmlns:r="{RELATION}"/></p:blipFill><p:spPr/></p:pic>'
    )
    link = '<p:sp><p:nvSpPr><p:cNvPr id="95" name="Go"><a:hlinkClick r:id="rId99" action="ppaction://macro?name=Go" '
    link += f'xmlns:r="{RELATION}"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>'
    drawn = picture.format(90, "rId90") + picture.format(91, "rId91") + link
    evil = with_relationship(theirs, rels, relationships, more)
    evil = changed(evil, {
        "ppt/slideMasters/slideMaster1.xml": lambda xml: xml.replace(b"</p:spTree>", drawn.encode() + b"</p:spTree>"),
        "[Content_Types].xml": with_macros,
    }, {"ppt/vbaProject.bin": b"macro"})  # fmt: skip
    evil = with_relationship(
        evil, "ppt/_rels/presentation.xml.rels",
        '<Relationship Id="rId93" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        'Target="vbaProject.bin"/>', {},
    )  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(cleaned(evil))) as archive:
        assert not [name for name in archive.namelist() if name.endswith((".bin", ".svg"))]
        master = archive.read("ppt/slideMasters/slideMaster1.xml").decode()
        types = archive.read("[Content_Types].xml").decode()
    assert "rId90" not in master
    assert "rId91" not in master
    assert "ppaction" not in master
    assert "macroEnabled" not in types


def test_a_logo_of_the_master_stays(theirs: bytes) -> None:
    deck = opened(theirs)
    layout = deck.slide_layouts[5]
    slide = deck.slides.add_slide(layout)
    logo = slide.shapes.add_picture(io.BytesIO(PICTURE), 0, 0, Inches(1), Inches(0.3))
    image, key = layout.part.get_or_add_image_part(io.BytesIO(PICTURE))
    assert image is not None
    logo._element.xpath(".//a:blip")[0].set(f"{{{RELATION}}}embed", key)
    layout.shapes._spTree.append(logo._element)
    made = full_deck(paper(), saved(deck))
    assert any("<p:pic>" in xml for xml in parts(made, r"slideLayouts/slideLayout\d+\.xml").values())
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert [name for name in archive.namelist() if name.endswith(".png")]


def test_what_is_no_xml_of_a_style_of_tables_does_not_come_through(theirs: bytes) -> None:
    evil = changed(theirs, {
        "ppt/tableStyles.xml": lambda xml: xml.replace(b"?>", b"?><!--hidden words--><?php hidden words ?>", 1)
    })  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(cleaned(evil))) as archive:
        assert b"hidden words" not in b"".join(archive.read(name) for name in archive.namelist())
    with pytest.raises(TemplateRefused, match="damaged"):
        cleaned(changed(theirs, {"ppt/tableStyles.xml": lambda _: b"no xml at all"}))


@pytest.mark.parametrize("ending", ["emf", "wmf", "tiff"])
def test_pictures_that_draw_or_may_hold_anything_are_left_behind(theirs: bytes, ending: str) -> None:
    kind = {"emf": "x-emf", "wmf": "x-wmf", "tiff": "tiff"}[ending]
    relationship = f'<Relationship Id="rId90" Type="{RELATION}/image" Target="../media/x.{ending}"/>'
    evil = with_relationship(
        theirs, "ppt/slideMasters/_rels/slideMaster1.xml.rels", relationship, {f"ppt/media/x.{ending}": b"MZ program"}
    )
    default = f'<Default Extension="{ending}" ContentType="image/{kind}"/></Types>'.encode()
    evil = changed(evil, {"[Content_Types].xml": lambda types: types.replace(b"</Types>", default)})
    with zipfile.ZipFile(io.BytesIO(cleaned(evil))) as archive:
        assert not [name for name in archive.namelist() if name.endswith(ending)]


def jpeg_with_a_place() -> bytes:
    from PIL import Image

    about = Image.Exif()
    about[0x010E] = "Priya Example at home"
    out = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 10, 10)).save(out, "JPEG", exif=about, comment=b"Priya Example wrote this")
    return out.getvalue()


def png_with_a_name() -> bytes:
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    about = PngInfo()
    about.add_text("Author", "Priya Example")
    out = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 10, 10)).save(out, "PNG", pnginfo=about)
    return out.getvalue()


@pytest.mark.parametrize("picture", [jpeg_with_a_place(), png_with_a_name()], ids=["jpeg", "png"])
def test_a_logo_keeps_its_looks_and_loses_what_was_written_into_it(theirs: bytes, picture: bytes) -> None:
    from PIL import Image

    assert b"Priya" in picture
    clean = bare(picture)
    assert b"Priya" not in clean
    with Image.open(io.BytesIO(picture)) as before, Image.open(io.BytesIO(clean)) as after:
        assert before.tobytes() == after.tobytes()
    deck = opened(theirs)
    deck.slide_master.part.get_or_add_image_part(io.BytesIO(picture))
    with zipfile.ZipFile(io.BytesIO(cleaned(saved(deck)))) as archive:
        kept = [archive.read(name) for name in archive.namelist() if name.startswith("ppt/media/")]
    assert kept == [clean]


@pytest.mark.parametrize("damaged", [b"", b"GIF89a", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\xff\xff", PICTURE[:40]])
def test_a_damaged_picture_is_read_to_its_end_and_no_further(damaged: bytes) -> None:
    assert len(bare(damaged)) <= len(damaged)


@pytest.mark.parametrize(("width", "height"), [(13.333, 7.5), (10.0, 7.5), (10.0, 5.625)])
@pytest.mark.parametrize("made", [full_deck, one_page_deck])
def test_slides_keep_the_size_and_the_theme_of_the_template(made: Any, width: float, height: float) -> None:
    content = made(paper(), template(width, height))
    deck = opened(content)
    assert (deck.slide_width, deck.slide_height) == (Inches(width), Inches(height))
    assert any("Georgia" in xml for xml in parts(content, r"theme/theme\d+\.xml").values())
    assert "Open risks by likelihood and impact" in tables(deck)
    _assert_tidy(deck)


@pytest.mark.parametrize(("width", "height"), [(10.0, 7.5), (10.0, 5.625)])
@pytest.mark.parametrize("made", [full_deck, one_page_deck])
def test_long_text_fits_a_template_of_another_size(made: Any, width: float, height: float) -> None:
    _assert_tidy(opened(made(with_text("long words of a register " * 40), template(width, height))))


def _assert_tidy(deck: Any) -> None:
    for number, slide in enumerate(deck.slides, start=1):
        for shape in slide.shapes:
            left, top, right, bottom = bounds(shape)
            assert min(left, top) >= 0, (number, shape.name)
            assert right <= deck.slide_width, (number, shape.name)
            assert bottom <= deck.slide_height, (number, shape.name)
        for one, other in combinations(slide.shapes, 2):
            assert not overlap(one, other), (number, one.name, other.name)


def test_marking_imprint_and_number_stand_on_every_slide_once(theirs: bytes) -> None:
    deck = opened(full_deck(paper(), theirs))
    assert titles(deck) == titles(opened(full_deck(paper())))
    for slide in deck.slides:
        assert texts(slide).count("OFFICIAL-SENSITIVE") == 2
        assert texts(slide).count(paper().imprint.line) == 1
        kinds = [shape.placeholder_format.type.name for shape in slide.placeholders]
        assert sorted(kinds).count("FOOTER") <= 1


def test_the_marking_stands_on_white_whatever_the_template_has_there(theirs: bytes) -> None:
    slide = opened(full_deck(paper(), theirs)).slides[1]
    for shape in slide.shapes:
        if shape.name.startswith("Marking"):
            assert shape.fill.fore_color.rgb == RGBColor(255, 255, 255)
            assert shape._element.xpath(".//a:rPr/a:solidFill/a:srgbClr/@val") == ["0B0C0C"]


def test_layouts_are_found_by_what_they_hold_not_by_their_names(theirs: bytes) -> None:
    renamed = changed(theirs, {
        f"ppt/slideLayouts/slideLayout{number}.xml": lambda xml: re.sub(rb'(<p:cSld name=")[^"]*', rb"\1x", xml)
        for number in range(1, 12)
    })  # fmt: skip
    deck = opened(full_deck(paper(), renamed))
    assert deck.slides[0].shapes.title.placeholder_format.type.name == "CENTER_TITLE"
    assert deck.slides[1].shapes.title.placeholder_format.type.name == "TITLE"
    assert [shape.name for _, shape in shapes(deck) if shape.is_placeholder and not shape.text_frame.text] == []


def test_text_has_the_colour_the_templates_own_text_has(theirs: bytes) -> None:
    light = changed(theirs, {
        "ppt/slideMasters/slideMaster1.xml": lambda xml: re.sub(
            rb"(<p:bodyStyle>.*?<a:solidFill>)<a:schemeClr val=\"tx1\"/>", rb'\1<a:srgbClr val="FFEEDD"/>', xml,
            count=1, flags=re.DOTALL)
    })  # fmt: skip
    slide = opened(full_deck(paper(), light)).slides[1]
    (text,) = [shape for shape in slide.shapes if shape.name == "Text"]
    assert set(text._element.xpath(".//a:rPr/a:solidFill/a:srgbClr/@val")) == {"FFEEDD"}


def test_the_same_paper_and_template_give_the_same_bytes(theirs: bytes) -> None:
    assert full_deck(paper(), theirs) == full_deck(paper(), theirs)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def ole(*names: str) -> bytes:
    def entry(name: str) -> bytes:
        wide = name.encode("utf-16-le") + b"\0\0"
        return wide.ljust(64, b"\0") + len(wide).to_bytes(2, "little") + b"\0" * 62

    return OLE + b"".join(map(entry, ("Root Entry", *names))).ljust(1_536, b"\0")


def bomb() -> bytes:
    return changed(template(), {}, {"ppt/media/zeros.bin": b"\0" * (12 << 20)})


def entities() -> bytes:
    return changed(template(), {
        "ppt/presentation.xml": lambda xml: xml.replace(b"<p:pres", b'<!DOCTYPE x [<!ENTITY a "b">]><p:pres', 1)
    })  # fmt: skip


def in_another_encoding(part: str, encoding: str, begins: str = "") -> bytes:
    """The template with a part in an encoding in which a search for bytes finds no declaration."""

    def again(xml: bytes) -> bytes:
        text = re.sub(r"<\?xml[^>]*\?>", "", xml.decode())
        return f'<?xml version="1.0" encoding="{encoding}"?>{begins}{text}'.encode(encoding)

    return changed(template(), {part: again})


def workbook() -> bytes:
    import openpyxl

    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    return out.getvalue()


def no_titles() -> bytes:
    return changed(template(), {
        f"ppt/slideLayouts/slideLayout{number}.xml": lambda xml: re.sub(rb'type="(ctrT|t)itle"', b'type="pic"', xml)
        for number in range(1, 12)
    })  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no PowerPoint presentation"),
        (b"%PDF-1.7", "no PowerPoint presentation"),
        (ole("EncryptedPackage"), "password-protected"),
        (ole("PowerPoint Document"), "old kind"),
        (ole("WordDocument"), "no PowerPoint presentation"),
        (retyped("presentationml.template.main"), "saved as .potx"),
        (retyped("presentationml.slideshow.main"), "saved as .potx"),
        (workbook(), "no PowerPoint presentation"),
        (template()[:4_000], "damaged"),
        (bomb(), "too large"),
        (entities(), "document type"),
        (in_another_encoding("ppt/tableStyles.xml", "utf-16", "<!DOCTYPE x>"), "not UTF-8"),
        (in_another_encoding("ppt/presentation.xml", "utf-16-be"), "not UTF-8"),
        (in_another_encoding("ppt/tableStyles.xml", "iso-8859-1"), "not UTF-8"),
        (in_another_encoding("ppt/tableStyles.xml", "utf-7"), "not UTF-8"),
        (no_titles(), "No layout of the template has a title"),
        (template(7.5, 10.0), "neither 16:9 nor 4:3"),
    ],
    ids=["empty", "pdf", "encrypted", "ppt", "doc", "potx", "show", "xlsx", "cut", "bomb", "entities", "utf-16",
         "utf-16 without a mark", "latin", "utf-7", "titles", "upright"],
)  # fmt: skip
def test_what_is_no_template_is_refused_in_plain_words(data: bytes, words: str) -> None:
    with pytest.raises(TemplateRefused, match=words):
        full_deck(paper(), data)


def test_a_template_that_is_too_large_is_refused_before_it_is_opened() -> None:
    with pytest.raises(TemplateRefused, match="more than 20 MB"):
        cleaned(b"PK\x03\x04" + b"\0" * LIMITS.upload_bytes)


def test_a_template_that_takes_too_long_is_given_up(theirs: bytes) -> None:
    with pytest.raises(TemplateRefused, match="too much memory or time"):
        cleaned(theirs, replace(LIMITS, wall_seconds=0.01))
