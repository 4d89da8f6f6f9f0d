"""The commands about papers: `brief` makes the files of a briefing, `papers` lists those made."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tqdm import tqdm

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL, folded
from inforisk.briefing.bundle.held_back import held_back_csv, held_back_workbook
from inforisk.briefing.contents.table_of_contents import SECTIONS
from inforisk.briefing.making import Briefing, Progress, briefing_of, default_comparison, note, words_of
from inforisk.briefing.paper.paper import Audience
from inforisk.briefing.request import Request
from inforisk.cli.answering import DONE, asked_for, command_of
from inforisk.cli.installation import judging_of, open_store, write
from inforisk.cli.plain import printed
from inforisk.clock import now, today
from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.errors import NotFound
from inforisk.phrases import day_words, listed, numbered


def brief_command(chosen: Namespace) -> int:
    """Make the files of a briefing, note that they were made, and say what was written and what was held back."""
    with open_store() as store, tqdm(unit="step", disable=None, desc="Making the briefing") as bar:
        archive = Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, judging_of(chosen.scheme, store))
        standing = asked_for(archive, chosen.quarter)
        request = _request(archive, standing, chosen)
        compared = _compared(archive, standing, request.body, chosen.compare)
        made = briefing_of(archive, standing, compared, request, today(), _progress(bar))
        written = _write(made, chosen)
        note(archive, made, request, standing, compared, now())
    print(printed(_record(made, written)) if chosen.json else _words(made, written, chosen))
    return DONE


def _request(archive: Archive, standing: Standing, chosen: Namespace) -> Request:
    bodies = archive.store.council.settings(archive.principal, archive.scope, standing.as_at).bodies
    body = next((one for one in bodies if folded(one) == folded(chosen.body)), " ".join(chosen.body.split()))
    return Request(
        body=body,
        audience=Audience(chosen.audience),
        formats=chosen.format,
        sections=_sections(chosen.sections),
        exemption=chosen.exemption,
        meeting=chosen.meeting,
        words=words_of(archive, standing, body),
        facts=tuple(_fact(text) for text in chosen.fact),
        template=chosen.template.read_bytes() if chosen.template else None,
    )


def _sections(text: str | None) -> tuple[str, ...]:
    named = tuple(one.strip() for one in (text or "").split(",") if one.strip())
    known = [one.name for one in SECTIONS]
    unknown = [one for one in named if one not in known]
    if unknown:
        raise NotFound(f"There is no section {listed(unknown)}. The sections are {', '.join(known)}.")
    return named


def _fact(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip(), value.strip()


def _compared(archive: Archive, standing: Standing, body: str, name: str | None) -> Standing | None:
    return asked_for(archive, name) if name else default_comparison(archive, standing, body)


def _progress(bar: tqdm) -> Progress:
    def advance(done: int, total: int, name: str) -> None:
        bar.total = total
        bar.set_postfix_str(name, refresh=False)
        bar.update(done - bar.n)

    return advance


def _write(made: Briefing, chosen: Namespace) -> list[Path]:
    files = dict(made.files)
    if chosen.zip:
        name, content = made.archive()
        files[name] = content
    written = [chosen.out / name for name in files]
    for place, content in zip(written, files.values(), strict=True):
        write(place, content)
    if chosen.held_back:
        write(chosen.held_back, _held_back(made, chosen.held_back.suffix))
    return written


def _held_back(made: Briefing, suffix: str) -> bytes:
    files = {".csv": held_back_csv, ".xlsx": held_back_workbook}
    if suffix.lower() not in files:
        raise NotFound("The list of what was held back is a .csv or an .xlsx file: give --held-back such a name.")
    return files[suffix.lower()](made.held_back, made.paper)


def _record(made: Briefing, written: list[Path]) -> dict[str, Any]:
    return {
        "title": made.paper.title,
        "body": made.paper.body,
        "audience": made.paper.audience,
        "imprint": made.paper.imprint.line,
        "is_draft": made.paper.imprint.is_draft,
        "files": [place.as_posix() for place in written],
        "digest": made.digest,
        "figures_checked": made.reconciliation.checked,
        "held_back": len(made.held_back.things),
    }


def _words(made: Briefing, written: list[Path], chosen: Namespace) -> str:
    lines = [
        f"Wrote {numbered(len(written), 'file')} to {chosen.out}: {made.paper.imprint.line}.",
        made.reconciliation.words,
        *made.reconciliation.remarks,
    ]
    if made.paper.audience is Audience.PUBLIC:
        where = f" The list is in {chosen.held_back}." if chosen.held_back else " --held-back FILE writes the list."
        lines.append(made.held_back.summary + where)
    return "\n".join(lines)


def _papers(archive: Archive, chosen: Namespace) -> tuple[dict[str, Any], str]:
    made = archive.store.cycle.papers(archive.principal, archive.scope, chosen.body)
    lines = [
        f"{one.label} for {one.body}, {one.audience}, {', '.join(one.formats)}: made on {day_words(one.at)} by {one.by}"
        for one in made
    ]
    return {"papers": made}, "\n".join(lines) or "No paper has been made yet."


def papers_command(chosen: Namespace) -> int:
    """List the papers made, latest first."""
    chosen.scheme = None
    return command_of(_papers)(chosen)


BRIEFING: Mapping[str, Callable[[Namespace], int]] = {"brief": brief_command, "papers": papers_command}
