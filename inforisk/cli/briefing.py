"""The commands about papers: `brief` makes the files of a briefing, `papers` lists those made."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tqdm import tqdm

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL, folded
from inforisk.briefing.making import Briefing, Progress, briefing_of, default_comparison, note, noted_words, words_of
from inforisk.briefing.paper.paper import Audience
from inforisk.briefing.request import Request
from inforisk.cli.answering import DONE, asked_for, command_of
from inforisk.cli.briefing_values import HELD_BACK, NotUsable, Typed, files_placed, not_written_words, typed
from inforisk.cli.installation import judging_of, open_store, write
from inforisk.cli.plain import printed
from inforisk.clock import now, today
from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.phrases import day_words, numbered
from inforisk.store import PaperMade


def brief_command(chosen: Namespace) -> int:
    """Make the files of a briefing, note that they were made, and say what was written and what was held back.

    Whatever can be refused is refused before anything is written or noted; and what leaves is noted before it leaves.
    """
    asked = typed(chosen)
    with open_store() as store, tqdm(unit="step", disable=None, desc="Making the briefing") as bar:
        archive = Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, judging_of(chosen.scheme, store))
        standing = asked_for(archive, chosen.quarter)
        request = _request(archive, standing, asked, chosen.exemption)
        compared = _compared(archive, standing, request.body, chosen.compare)
        made = briefing_of(archive, standing, compared, request, today(), _progress(bar))
        held_back = _held_back(made, asked)
        files = files_placed(asked, _files(made, chosen.zip), held_back)
        noted = note(archive, made, request, standing, compared, now())
        if asked.held_back:
            _note_held_back(archive, made, asked.held_back)
    _write(files)
    papers = [place for place in files if place != asked.held_back]
    print(printed(_record(made, noted, papers)) if chosen.json else _words(made, noted, papers, asked))
    return DONE


def _request(archive: Archive, standing: Standing, asked: Typed, exemption: str) -> Request:
    bodies = archive.store.council.settings(archive.principal, archive.scope, standing.as_at).bodies
    body = next((one for one in bodies if folded(one) == folded(asked.body)), asked.body)
    return Request(
        body=body,
        audience=asked.audience,
        formats=asked.formats,
        sections=asked.sections,
        exemption=exemption,
        meeting=asked.meeting,
        words=words_of(archive, standing, body),
        facts=asked.facts,
        template=asked.template,
    )


def _compared(archive: Archive, standing: Standing, body: str, name: str | None) -> Standing | None:
    if not name:
        return default_comparison(archive, standing, body)
    compared = asked_for(archive, name)
    if compared.key == standing.key or compared.quarter > standing.quarter:
        raise NotUsable(f"{standing.label} is compared with what was before it, and {compared.label} was not.")
    return compared


def _progress(bar: tqdm) -> Progress:
    def advance(done: int, total: int, name: str) -> None:
        bar.total = total
        bar.set_postfix_str(name, refresh=False)
        bar.update(done - bar.n)

    return advance


def _files(made: Briefing, is_packed: bool) -> Mapping[str, bytes]:
    return {**made.files, **dict([made.archive()] if is_packed else [])}


def _held_back(made: Briefing, asked: Typed) -> bytes | None:
    place = asked.held_back
    return HELD_BACK[place.suffix.lower()](made.held_back, made.paper) if place else None


def _note_held_back(archive: Archive, made: Briefing, place: Path) -> None:
    what = f"held back from a public paper, as {place.suffix.lower().removeprefix('.')}"
    archive.store.note_export(archive.principal, archive.scope, what, {"rows": len(made.held_back.things)})


def _write(files: Mapping[Path, bytes]) -> None:
    for written, (place, content) in enumerate(files.items()):
        try:
            write(place, content)
        except OSError as why:
            raise NotUsable(not_written_words(why, place, written, len(files))) from why


def _record(made: Briefing, noted: PaperMade, papers: list[Path]) -> dict[str, Any]:
    return {
        "paper": noted.id,
        "title": made.paper.title,
        "body": made.paper.body,
        "audience": made.paper.audience,
        "compared": noted.compared or None,
        "imprint": made.paper.imprint.line,
        "is_draft": noted.is_draft,
        "is_report": noted.is_report,
        "files": [place.as_posix() for place in papers],
        "digest": made.digest,
        "figures_checked": made.reconciliation.checked,
        "held_back": len(made.held_back.things),
    }


def _words(made: Briefing, noted: PaperMade, papers: list[Path], asked: Typed) -> str:
    lines = [
        f"Wrote {numbered(len(papers), 'file')} to {asked.out}: {made.paper.imprint.line}.",
        f"Compared with {noted.compared or 'nothing earlier'}.",
        made.reconciliation.words,
        *made.reconciliation.remarks,
        f"Listed as paper {noted.id}, for {noted.body}. {noted_words(noted)}",
    ]
    if made.paper.audience is Audience.PUBLIC:
        where = f" The list is in {asked.held_back}." if asked.held_back else " --held-back FILE writes the list."
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
