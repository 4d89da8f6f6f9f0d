"""All files of a briefing in one archive that comes out the same each time."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date

from inforisk.briefing.bundle.repeatable import entry_of


def archive_bytes(files: Mapping[str, bytes], made: date) -> bytes:
    """A zip of the files under their names, in their order, dated the day `made`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in files.items():
            bundle.writestr(entry_of(name, made), content)
    return out.getvalue()
