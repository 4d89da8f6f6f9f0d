"""What each command does: ask the package, print the answer, return the exit code."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from tqdm import tqdm

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.briefing.annotate import annotated
from inforisk.briefing.template import template_bytes
from inforisk.cli.answers import ANSWERS
from inforisk.cli.arguments import parser
from inforisk.cli.assurance import ASSURANCE
from inforisk.cli.installation import open_store, scheme_of, write
from inforisk.cli.position import POSITION
from inforisk.cli.quarter import quarter_command
from inforisk.cli.report import as_record, in_words, totals
from inforisk.cli.services import services_command
from inforisk.clock import now, today
from inforisk.errors import InforiskError
from inforisk.examples import freeze_example, load_example
from inforisk.findings import Severity
from inforisk.intake import CheckedFile, Recall, check_files
from inforisk.past_totals import with_past_totals
from inforisk.quarters import Quarter
from inforisk.registers import ALL
from inforisk.scoring import describe_scheme, schemes
from inforisk.settings import settings_from
from inforisk.store import Store
from inforisk.submission import recall_for, replaced_by, submission_of
from inforisk.vocabulary import Kind
from inforisk.workbook import Limits

CLEAN, FINDINGS, UNREADABLE = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code. Errors are one sentence on the error stream, never a traceback."""
    chosen = parser().parse_args(arguments)
    try:
        return COMMANDS[chosen.command](chosen)
    except InforiskError as error:
        return _refused(str(error))
    except OSError as error:
        return _refused(f"{error.filename or 'The file'} could not be opened: {error.strerror or error}.")


def _refused(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return UNREADABLE


def _check(chosen: Namespace) -> int:
    paths: list[Path] = chosen.files
    if chosen.json and chosen.json.endswith(".json") and len(paths) > 1:
        return _refused("One .json file holds one answer: name a folder for several files.")
    checked = _checked(paths, chosen)
    if chosen.json:
        _write_json(chosen.json, zip(paths, checked, strict=True))
    else:
        print("\n".join(line for file in checked for line in in_words(file)))
    return _exit_code(checked)


def _load(chosen: Namespace) -> int:
    quarter = Quarter.parse(chosen.quarter)
    chosen.as_at = chosen.as_at or quarter.last_day
    with open_store() as store:
        recall = recall_for(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, chosen.service)
        read = _checked(chosen.files, chosen, recall)
        checked = with_past_totals(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, chosen.service, quarter, read)
        _keep(store, checked, quarter, chosen)
    return _exit_code(checked)


def _keep(store: Store, checked: Sequence[CheckedFile], quarter: Quarter, chosen: Namespace) -> None:
    scheme, service = scheme_of(chosen.scheme), chosen.service
    for file in checked:
        if not file.registers:
            print(f"{file.name}: not kept. {file.refusal or 'No sheet in it is a register.'}")
    returned = [file for file in checked if file.registers]
    submissions = [submission_of(file, service, quarter, scheme, chosen.as_at) for file in returned]
    for earlier in replaced_by(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, service, quarter, returned):
        print(f"This replaces what {earlier.service} returned for {quarter.label} in {earlier.file_name}.")
    saved = store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, submissions, at=now()) if submissions else ()
    for file, one in zip(returned, saved, strict=True):
        said = "kept" if one.is_new else f"already saved {one.saved_at:%d %B %Y %H:%M} by {one.saved_by}"
        print(f"{file.name}: {said} for {service}, {quarter.label}. {totals(file)}")


def _template(chosen: Namespace) -> int:
    write(chosen.out, template_bytes(ALL[Kind(chosen.kind)], scheme_of(chosen.scheme)))
    print(f"Wrote {chosen.out}")
    return CLEAN


def _annotate(chosen: Namespace) -> int:
    (file,) = _checked([chosen.file], chosen)
    if file.refusal:
        return _refused(f"{file.name}: {file.refusal.message}")
    marked = annotated(file.content, file.name, file.all_findings)
    if chosen.out.suffix.lower() != Path(marked.name).suffix:
        return _refused(
            f"The marked workbook is an Excel file: give --out a name that ends in {Path(marked.name).suffix}."
        )
    if chosen.out.resolve() == chosen.file.resolve():
        return _refused("That would write over the workbook itself: give --out another name.")
    write(chosen.out, marked.content)
    print(f"Wrote {chosen.out}. {marked.remark}".strip())
    return _exit_code([file])


def _schemes(chosen: Namespace) -> int:
    print("\n\n".join(describe_scheme(scheme) for scheme in schemes()))
    return CLEAN


def _example(chosen: Namespace) -> int:
    with open_store() as store:
        with tqdm(unit="return", disable=None, desc="Loading the example council") as bar:
            kept = load_example(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, _advance(bar))
        frozen = f", {_freeze_example(store)} quarters frozen" if chosen.freeze else ""
    print(f"The example council is loaded: {kept} returns{frozen}.")
    print("Start the screens with: python -m streamlit run app.py")
    return CLEAN


def _freeze_example(store: Store) -> int:
    with tqdm(unit="quarter", disable=None, desc="Freezing its quarters") as bar:
        return freeze_example(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, _advance(bar))


def _advance(bar: tqdm) -> Callable[[int, int, str], None]:
    def advance(done: int, total: int, name: str) -> None:
        bar.total = total
        bar.set_postfix_str(name, refresh=False)
        bar.update(done - bar.n)

    return advance


COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "check": _check,
    "load": _load,
    "template": _template,
    "annotate": _annotate,
    "schemes": _schemes,
    "example": _example,
    "services": services_command,
    "quarter": quarter_command,
    **POSITION,
    **ANSWERS,
    **ASSURANCE,
}


def _checked(paths: Sequence[Path], chosen: Namespace, recall: Recall | None = None) -> tuple[CheckedFile, ...]:
    shown = tqdm(paths, unit="file", disable=None if len(paths) > 1 else True, desc="Checking")
    files = ((path.name, path.read_bytes()) for path in shown)
    as_at: date = chosen.as_at or today()
    return check_files(files, scheme_of(chosen.scheme), as_at, limits=_limits(chosen.max_mb), recall=recall)


def _limits(max_mb: int | None) -> Limits:
    settings = settings_from(os.environ)
    upload = settings.upload_bytes if max_mb is None else max_mb * 1024 * 1024
    return replace(Limits(), upload_bytes=upload, part_bytes=settings.part_bytes, total_bytes=settings.unpacked_bytes)


def _exit_code(checked: Iterable[CheckedFile]) -> int:
    files = list(checked)
    if any(file.refusal for file in files):
        return UNREADABLE
    return FINDINGS if any(file.all_findings.count(Severity.ERROR) for file in files) else CLEAN


def _write_json(target: str, answers: Iterable[tuple[Path, CheckedFile]]) -> None:
    for path, file in answers:
        record = as_record(file, path.as_posix())
        if target == "-":
            print(json.dumps(record, ensure_ascii=False))
        else:
            place = Path(target) if target.endswith(".json") else Path(target) / _flat_name(path)
            write(place, json.dumps(record, ensure_ascii=False, indent=1).encode())


def _flat_name(path: Path) -> str:
    return path.as_posix().replace("/", "__").replace(":", "_") + ".json"
