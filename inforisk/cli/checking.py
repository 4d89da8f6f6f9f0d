"""Files named on the command line, read and checked; and the exit code that says how they are."""

import os
from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from tqdm import tqdm

from inforisk.cli.installation import scheme_of
from inforisk.clock import today
from inforisk.findings import Severity
from inforisk.intake import CheckedFile, Recall, check_files
from inforisk.scoring.scheme import Scheme
from inforisk.settings import settings_from
from inforisk.workbook import Limits

CLEAN, FINDINGS, UNREADABLE = 0, 1, 2


def checked_files(
    paths: Sequence[Path], chosen: Namespace, recall: Recall | None = None, scheme: Scheme | None = None
) -> tuple[CheckedFile, ...]:
    """The files after every check, under the scheme, the day and the limits that were asked for.

    `scheme` is the one whose return they are is judged under, where that is known.
    """
    shown = tqdm(paths, unit="file", disable=None if len(paths) > 1 else True, desc="Checking")
    files = ((path.name, path.read_bytes()) for path in shown)
    as_at: date = chosen.as_at or today()
    return check_files(files, scheme or scheme_of(chosen.scheme), as_at, limits=_limits(chosen.max_mb), recall=recall)


def _limits(max_mb: int | None) -> Limits:
    settings = settings_from(os.environ)
    upload = settings.upload_bytes if max_mb is None else max_mb * 1024 * 1024
    return replace(Limits(), upload_bytes=upload, part_bytes=settings.part_bytes, total_bytes=settings.unpacked_bytes)


def exit_code(checked: Iterable[CheckedFile]) -> int:
    """UNREADABLE if any file could not be read, FINDINGS if any has an error, else CLEAN."""
    files = list(checked)
    if any(file.refusal for file in files):
        return UNREADABLE
    return FINDINGS if any(file.all_findings.count(Severity.ERROR) for file in files) else CLEAN
