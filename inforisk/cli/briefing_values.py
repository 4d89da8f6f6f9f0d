"""What is typed for a briefing, read before anything is worked out: what cannot be meant is refused in a sentence."""

import os
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inforisk.briefing.audience.held_back import HeldBack
from inforisk.briefing.bundle.held_back import held_back_csv, held_back_workbook
from inforisk.briefing.contents.table_of_contents import SECTIONS
from inforisk.briefing.paper.paper import Audience, Format, Paper
from inforisk.briefing.request import Facts, facts_of, no_facts_words
from inforisk.briefing.slides.own_template import cleaned
from inforisk.cli.options import day
from inforisk.errors import InforiskError
from inforisk.phrases import listed, numbered
from inforisk.store.papers import named_body

HELD_BACK: Mapping[str, Callable[[HeldBack, Paper], bytes]] = {".csv": held_back_csv, ".xlsx": held_back_workbook}
"""Who writes the list of what was held back, by the ending of its file."""


class NotUsable(InforiskError):
    """A value that cannot be meant, or a place nothing can be written to; the message says what to give instead."""


@dataclass(frozen=True)
class Typed:
    """What was typed for a briefing, read. `out` can be written into, and so can the folder of `held_back`, which is
    None where the list is not asked for; `template` was opened and can be used."""

    body: str
    audience: Audience
    formats: tuple[Format, ...]
    sections: tuple[str, ...]
    meeting: date | None
    facts: Facts
    template: bytes | None
    out: Path
    held_back: Path | None


def typed(chosen: Namespace) -> Typed:
    """Everything typed. Raises NotUsable, StoreError or TemplateRefused for the first thing that cannot be meant, and
    OSError for a template that cannot be read."""
    audience = Audience(_one_of(chosen.audience, list(Audience), "--audience"))
    return Typed(
        body=named_body(chosen.body),
        audience=audience,
        formats=_formats(chosen.format),
        sections=_sections(chosen.sections),
        meeting=_meeting(chosen.meeting),
        facts=_facts(chosen.fact),
        out=_writable(chosen.out, "--out"),
        held_back=_held_back(chosen.held_back, audience) if chosen.held_back else None,
        template=_template(chosen.template) if chosen.template else None,
    )


def _one_of(text: str, known: Sequence[str], option: str) -> str:
    named = text.strip().lower()
    if named not in known:
        raise NotUsable(f"{option} {text} is not known: choose from {', '.join(known)}.")
    return named


def _parts(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.strip().lower() for one in text.split(",") if one.strip()))


def _formats(text: str | None) -> tuple[Format, ...]:
    if text is None:
        return tuple(Format)
    named = [_one_of(one, list(Format), "--format") for one in _parts(text)]
    if not named:
        raise NotUsable(f"--format names nothing: choose from {', '.join(Format)}.")
    return tuple(one for one in Format if one in named)


def _sections(text: str | None) -> tuple[str, ...]:
    if text is None:
        return ()
    named, known = _parts(text), [one.name for one in SECTIONS]
    unknown = [one for one in named if one not in known]
    if unknown:
        raise NotUsable(f"There is no section {listed(unknown)}. The sections are {', '.join(known)}.")
    if not named:
        raise NotUsable(f"--sections names nothing. The sections are {', '.join(known)}.")
    return named


def _meeting(text: str | None) -> date | None:
    try:
        return day(text.strip()) if text else None
    except ValueError:
        raise NotUsable(f"--meeting {text} is no day: write it as 13/04/2017 or 2017-04-13.") from None


def _facts(lines: Sequence[str]) -> Facts:
    facts, odd = facts_of(lines)
    if odd:
        raise NotUsable(no_facts_words(odd))
    return facts


def _template(place: Path) -> bytes:
    content = place.read_bytes()
    cleaned(content)
    return content


def _held_back(place: Path, audience: Audience) -> Path:
    if audience is Audience.EXEMPT:
        raise NotUsable("Nothing is held back from an exempt paper: leave --held-back out, or make the public one.")
    if place.suffix.lower() not in HELD_BACK:
        raise NotUsable("The list of what was held back is a .csv or an .xlsx file: give --held-back such a name.")
    if place.is_dir():
        raise NotUsable(f"{place} is a folder: give --held-back the name of a file.")
    _writable(place.parent, "--held-back")
    return place


def _writable(folder: Path, option: str) -> Path:
    """The folder, where it, or what it will be made in, is a folder that may be written into."""
    there = next(one for one in (folder.absolute(), *folder.absolute().parents) if one.exists())
    if not there.is_dir():
        raise NotUsable(f"{there} is a file, and nothing can be written into it: give {option} a folder.")
    if not os.access(there, os.W_OK | os.X_OK):
        raise NotUsable(f"Nothing may be written into {there}: give {option} another folder.")
    return folder


def files_placed(asked: Typed, files: Mapping[str, bytes], held_back: bytes | None) -> dict[Path, bytes]:
    """Every file with the place it goes to. Raises NotUsable where something else stands in its place."""
    placed = {asked.out / name: content for name, content in files.items()}
    if asked.held_back and held_back is not None:
        if asked.held_back.absolute() in {place.absolute() for place in placed}:
            raise NotUsable(f"{asked.held_back} is the name of a file of the papers: give --held-back another.")
        placed[asked.held_back] = held_back
    folders = [place for place in placed if place.is_dir()]
    if folders:
        raise NotUsable(f"{folders[0]} is a folder where a file is to go: give --out another folder.")
    return placed


def not_written_words(why: OSError, place: Path, written: int, total: int) -> str:
    """What is said where a file could not be written although the papers are noted."""
    return (
        f"{place} could not be written: {why.strerror or why}. The papers are noted as made, but only {written:,} of "
        f"{numbered(total, 'file')} {'was' if written == 1 else 'were'} written: make them again."
    )
