"""Every file that cannot be read gets one plain sentence that says what it is and what to do."""

import dataclasses
import zipfile

import pytest

from inforisk.errors import CannotRead
from inforisk.workbook import Limits, read_workbook
from inforisk.workbook.refusals import _SENTENCES, CODES, refusal
from tests.workbook.makers import TEXTS, compound, ods, register, repacked, xlsx, zipped

BIFF8_BEGIN = bytes.fromhex("0908100000060500") + bytes(12)
FILE_PASS = bytes.fromhex("2f000600010000000000")

REFUSED = {
    "empty_file": b"",
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    "image": b"\x89PNG\r\n\x1a\n" + bytes(40),
    "program": b"MZ\x90\0\x03" + bytes(200),
    "rich_text": rb"{\rtf1\ansi Risk register}",
    "database": b"SQLite format 3\0" + bytes(100),
    "web_archive": b"MIME-Version: 1.0\r\nContent-Type: multipart/related",
    "json": b'[{"Ref": "R1", "Risk": "Loss"}]',
    "xml_other": b'<?xml version="1.0"?><risks><risk/></risks>',
    "flat_opendocument": (
        b'<?xml version="1.0"?><office:document '
        b'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"></office:document>'
    ),
    "not_a_spreadsheet": bytes(range(256)) * 4,
    "old_excel": bytes.fromhex("0902060000001000") + bytes(64),
    "word": zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}),
    "powerpoint": zipped({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<p/>"}),
    "apple_numbers": zipped({"Index/Document.iwa": b"x"}),
    "archive": zipped({"risk register.xlsx": b"PK"}),
    "outlook": compound("__properties_version1.0"),
    "rights_protected": compound("EncryptedPackage", "DRMEncryptedTransform"),
    "no_table": b"<html><body><p>Session expired, please log in</p></body></html>",
    "no_cells": xlsx(lambda book, sheet: None),
    "too_wide": b",".join(b"%d" % n for n in range(20_000)),
    "duplicate_parts": zipped({"xl/workbook.xml": b"a", "XL/Workbook.xml": b"b"}),
}


@pytest.mark.parametrize("code", REFUSED)
def test_a_file_is_called_what_it_is(code: str) -> None:
    with pytest.raises(CannotRead) as refused:
        read_workbook(REFUSED[code], "register.xlsx")
    assert refused.value.code == code


LOCKED = {
    "xlsx encrypted with a password": compound("EncryptionInfo", "EncryptedPackage"),
    "xls with the record of a password": compound("Workbook", content=BIFF8_BEGIN + FILE_PASS),
}


@pytest.mark.parametrize("kind", LOCKED)
def test_an_encrypted_workbook_is_called_password_protected_and_never_damaged(kind: str) -> None:
    with pytest.raises(CannotRead, match="password") as refused:
        read_workbook(LOCKED[kind], "risks.xlsx")
    assert refused.value.code == "password_protected"
    assert "damaged" not in refused.value.message


def test_an_encrypted_ods_is_called_password_protected() -> None:
    whole = ods([["Ref"]], "<manifest:encryption-data/>")
    scrambled = repacked(whole, "content.xml", b"<?xml", b"\x8f\x02\x11\xee\xff")
    with pytest.raises(CannotRead) as refused:
        read_workbook(scrambled, "risks.ods")
    assert refused.value.code == "password_protected"


def test_a_zip_with_encrypted_parts_is_called_password_protected() -> None:
    book = bytearray(register())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = book.find(mark)
        while place >= 0:
            book[place + flags] |= 1
            place = book.find(mark, place + 1)
    with pytest.raises(CannotRead) as refused:
        read_workbook(bytes(book), "risks.xlsx")
    assert refused.value.code == "password_protected"


def test_the_lock_file_excel_keeps_beside_an_open_workbook_is_known_under_any_name() -> None:
    user = b"\x08J. Smith".ljust(55, b" ") + b"\x08\0" + "J. Smith".encode("utf-16-le").ljust(108, b" ")
    for name in ("~$risks.xlsx", "risks.xlsx"):
        with pytest.raises(CannotRead, match="lock file") as refused:
            read_workbook(user, name)
        assert refused.value.code == "lock_file"


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.99])
def test_a_workbook_cut_off_in_transit_is_called_incomplete(kept: float) -> None:
    book = register(50)
    with pytest.raises(CannotRead, match="cut off in transit") as refused:
        read_workbook(book[: int(len(book) * kept)], "risks.xlsx")
    assert refused.value.code == "cut_off"


def test_an_upload_over_the_limit_says_both_sizes() -> None:
    with pytest.raises(CannotRead, match="3 MB, larger than the 2 MB") as refused:
        read_workbook(b"a,b\n" * 700_000, "risks.csv", dataclasses.replace(Limits(), upload_bytes=2 << 20))
    assert refused.value.code == "upload_too_large"


def test_a_zip_bomb_is_refused_from_its_directory() -> None:
    parts = {"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": bytes(20 << 20)}
    with pytest.raises(CannotRead) as refused:
        read_workbook(zipped(parts), "risks.xlsx")
    assert refused.value.code == "packed_too_tightly"


@pytest.mark.parametrize(("limit", "value"), [("part_bytes", 500), ("total_bytes", 500)])
def test_a_workbook_that_unpacks_too_large_is_refused(limit: str, value: int) -> None:
    with pytest.raises(CannotRead) as refused:
        read_workbook(register(), "risks.xlsx", dataclasses.replace(Limits(), **{limit: value}))
    assert refused.value.code == "unpacks_too_large"


def test_a_zip_of_too_many_parts_is_refused() -> None:
    parts = {f"xl/{n}.xml": b"" for n in range(1_001)}
    with pytest.raises(CannotRead, match="1,001 parts") as refused:
        read_workbook(zipped(parts, zipfile.ZIP_STORED), "risks.xlsx")
    assert refused.value.code == "too_many_parts"


@pytest.mark.parametrize("part", [TEXTS, "xl/workbook.xml"])
def test_document_type_declarations_are_refused(part: str) -> None:
    laughs = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    book = repacked(register(), part, b'standalone="yes"?>', b'standalone="yes"?>' + laughs)
    with pytest.raises(CannotRead) as refused:
        read_workbook(book, "risks.xlsx")
    assert refused.value.code == "entities"


def test_declarations_in_an_xml_spreadsheet_are_refused_before_they_are_used() -> None:
    xml = (
        b'<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
        b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><a>&a;</a></Workbook>'
    )
    with pytest.raises(CannotRead) as refused:
        read_workbook(xml, "risks.xls")
    assert refused.value.code == "entities"


def test_more_sheets_than_the_limit_are_refused_with_the_count() -> None:
    book = xlsx(lambda book, sheet: [book.add_worksheet() for _ in range(4)])
    with pytest.raises(CannotRead, match="5 sheets, more than the 3") as refused:
        read_workbook(book, "risks.xlsx", dataclasses.replace(Limits(), sheets=3))
    assert refused.value.code == "too_many_sheets"


@pytest.mark.parametrize("code", CODES)
def test_every_refusal_is_one_sentence_that_says_what_to_do(code: str) -> None:
    words = dict.fromkeys(("size", "limit", "count"), 7) | {"sheet": "Risks", "cell": "XFD1048576"}
    message = refusal(code, **words).message
    assert message.endswith(".")
    assert "{" not in message
    assert ". " not in message.replace(". " + "xls", "")
    assert len(message) < 300
    assert any(verb in message for verb in ("upload", "check", "ask", "choose", "tell"))
    assert code in _SENTENCES
