"""Office files that come out the same each time: their archives carry no time of making."""

import io
import re
import zipfile
from datetime import date

_XLSX = re.compile(r"\.xlsx$", re.IGNORECASE)
_CORE = "docProps/core.xml"
_DATED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def repeatable(content: bytes, made: date) -> bytes:
    """The same archive with every time in it set to the day `made`, the workbooks inside it (of charts) included.

    Entries keep their order and their names. Of two papers with the same content the bytes are the same.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry_of(entry.filename, made), _undated(entry.filename, old.read(entry), made))
    return out.getvalue()


def entry_of(name: str, made: date) -> zipfile.ZipInfo:
    """An entry of an archive dated a day at midnight, which looks the same whatever system wrote it."""
    entry = zipfile.ZipInfo(name, (max(made.year, 1980), made.month, made.day, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = 0
    return entry


def _undated(name: str, content: bytes, made: date) -> bytes:
    if _XLSX.search(name):
        return repeatable(content, made)
    if name == _CORE:
        return _DATED.sub(rb"\g<1>" + f"{made.isoformat()}T00:00:00Z".encode() + rb"\g<2>", content)
    return content
